// export FORM OUT, as a script would call it.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "../support/small_district.h"
#include "exchange/table_source.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Ran {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString error() const {
        return json().value(u"errors"_s).toArray().at(0).toObject().value(u"code"_s).toString() +
               json().value(u"refused"_s).toArray().at(0).toObject().value(u"code"_s).toString();
    }
};

Ran run(SmallDistrict& district, const QString& who, QStringList arguments) {
    district.ledger.reset();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);  // as on a machine without a display
    environment.insert(u"MINQING_LANGUAGE"_s, u"zh_CN"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MINQING_CLI),
                  QStringList{u"--ledger"_s, district.path(), u"--as"_s, who, u"--json"_s, u"export"_s} + arguments);
    REQUIRE(process.waitForFinished(60'000));
    Ran ran{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    INFO(ran.err.toStdString());
    return ran;
}

QStringList firstLine(const QString& path) {
    auto source = openTable(path, {});
    REQUIRE_OK(source);
    auto head = (*source)->header();
    REQUIRE_OK(head);
    return QStringList(head->begin(), head->end());
}

}  // namespace

TEST_CASE("every form is written in every format that it has") {
    SmallDistrict district;
    const auto number = district.grievance(1);
    district.close(number);
    for (const auto& form : {u"rectification-ledger"_s, u"visit-ledger"_s, u"wish-ledger"_s, u"task-list"_s, u"daily-report"_s,
                             u"diary"_s, u"cases"_s, u"circular"_s, u"close-out-form"_s})
        for (const auto& ending : {u"xlsx"_s, u"csv"_s, u"pdf"_s}) {
            if (form == u"circular" && ending != u"pdf") continue;
            const auto path = district.folder.filePath(form + u'.' + ending);
            QStringList arguments{form, path};
            if (form == u"close-out-form") arguments += {u"--case"_s, number};
            const auto ran = run(district, u"supervisor"_s, arguments);
            INFO(form.toStdString() << ' ' << ending.toStdString() << ' ' << ran.err.toStdString() << ran.out.toStdString());
            CHECK(ran.code == 0);
            CHECK(ran.json().value(u"path"_s).toString() == path);
            CHECK(ran.json().contains(u"rows"_s));
            CHECK(QFile::exists(path));
        }
    CHECK(firstLine(district.folder.filePath(u"close-out-form.csv"_s)).mid(0, 3) ==
          QStringList{u"编号"_s, u"申请单位"_s, u"申请日期"_s});
    // Who, unit and time stand on the sheet.
    auto source = openTable(district.folder.filePath(u"cases.xlsx"_s), {});
    REQUIRE_OK(source);
    REQUIRE_OK((*source)->header());
    TableRow row;
    REQUIRE_OK((*source)->next(row));
    CHECK(row.cells.at(0).contains(u"督查员"_s));
}

TEST_CASE("the filters of case list narrow a form") {
    SmallDistrict district;
    district.grievance(1);
    district.grievance(11);
    const auto path = district.folder.filePath(u"a.csv"_s);
    auto ran = run(district, u"supervisor"_s, {u"cases"_s, path, u"--type"_s, u"grievance"_s});
    CHECK(ran.json().value(u"rows"_s).toInt() == 2);
    ran = run(district, u"supervisor"_s, {u"cases"_s, path, u"--filter"_s, u"town=379902003000"_s});
    CHECK(ran.json().value(u"rows"_s).toInt() == 1);
    ran = run(district, u"supervisor"_s, {u"visit-ledger"_s, path, u"--filter"_s, u"channel=hotline"_s});
    CHECK(ran.json().value(u"rows"_s).toInt() == 0);
    ran = run(district, u"supervisor"_s, {u"cases"_s, path, u"--filter"_s, u"nonsense=1"_s});
    CHECK(ran.code == 3);
}

TEST_CASE("combinations that make no sense end with 2 and a sentence, and touch no file") {
    SmallDistrict district;
    const auto number = district.grievance(1);
    const auto path = district.folder.filePath(u"kept.pdf"_s);
    QFile kept(path);
    REQUIRE(kept.open(QIODevice::WriteOnly));
    kept.write("older");
    kept.close();
    const auto other = [&](const QString& name) { return district.folder.filePath(name); };
    const std::pair<QStringList, QString> wrong[] = {
        {{u"circular"_s, other(u"a.xlsx"_s)}, u"form_needs_pdf"_s},
        {{u"cases"_s, other(u"a.docx"_s)}, u"unknown_format"_s},
        {{u"letter"_s, path}, u"no_such_form"_s},
        {{u"close-out-form"_s, path}, u"no_case"_s},
        {{u"cases"_s, path, u"--case"_s, number}, u"bad_combination"_s},
        {{u"close-out-form"_s, path, u"--case"_s, number, u"--filter"_s, u"phase=new"_s}, u"bad_combination"_s},
        {{u"circular"_s, path, u"--filter"_s, u"phase=new"_s}, u"bad_combination"_s},
        {{u"task-list"_s, path, u"--from"_s, u"2026-07-01"_s}, u"bad_combination"_s},
        {{u"diary"_s, path, u"--type"_s, u"grievance"_s}, u"bad_combination"_s},
        {{u"circular"_s, path, u"--from"_s, u"July"_s}, u"bad_date"_s},
        {{u"cases"_s, path, u"--filter"_s, u"nonsense"_s}, u"bad_filter"_s}};
    for (const auto& [arguments, code] : wrong) {
        const auto ran = run(district, u"supervisor"_s, arguments);
        INFO(arguments.join(u' ').toStdString());
        CHECK(ran.code == 2);
        CHECK(ran.error() == code);
        CHECK_FALSE(ran.err.isEmpty());
    }
    CHECK(run(district, u"supervisor"_s, {}).code == 2);
    // Refused is not wrong usage.
    auto ran = run(district, u"visitor"_s, {u"cases"_s, path});
    CHECK(ran.code == 1);
    CHECK(ran.error() == u"not_permitted"_s);
    ran = run(district, u"supervisor"_s, {u"close-out-form"_s, path, u"--case"_s, number, u"--case"_s, u"SQ-000000-0000"_s});
    CHECK(ran.code == 1);
    CHECK(ran.error() == u"no_such_case"_s);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == "older");
    CHECK_FALSE(QFile::exists(other(u"a.xlsx"_s)));
}
