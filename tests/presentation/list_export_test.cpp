#include "presentation/list_export.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "../support/small_district.h"
#include "exchange/table_source.h"
#include "presentation/column_registry.h"
#include "presentation/revealed_values.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;

namespace {

bool until(const std::function<bool()>& ready) { return QTest::qWaitFor(ready, 30'000); }

/// A session over the small district, without a window.
struct Seat {
    SmallDistrict district;
    std::unique_ptr<JobRunner> jobs;
    std::unique_ptr<SessionModel> session;
    explicit Seat(int grievances = 0) {
        for (int i = 1; i <= grievances; ++i) district.grievance(i);
        district.ledger.reset();
        jobs = std::make_unique<JobRunner>(district.clock);
        session = std::make_unique<SessionModel>(*jobs);
        bool opened = false;
        jobs->open(district.path(), session.get(), [&](Expected<SurroundingsPtr> around) { opened = around.has_value(); });
        REQUIRE(until([&] { return opened; }));
    }
    void signIn(const QString& name) {
        bool in = false;
        session->signIn(name, {}, session.get(), [&](Expected<Actor> actor) { in = actor.has_value(); });
        REQUIRE(until([&] { return in; }));
    }
    Expected<int> write(const ListExport& what, const QString& path) {
        std::optional<Expected<int>> answer;
        runExport(
            *session, what, path, session.get(), [](qint64) {}, [&](Expected<int> rows) { answer = std::move(rows); });
        REQUIRE(until([&] { return answer.has_value(); }));
        return *answer;
    }
    ListExport roster() {
        storage::RegisterQuery query;
        query.kind = u"household"_s;
        return registerListExport(*session, u"名册"_s, u"全部"_s, query,
                                  registerColumns(u"household"_s, session->surroundings()));
    }
};

std::vector<std::vector<QString>> rowsOf(const QString& path) {
    auto source = openTable(path, {});
    REQUIRE_OK(source);
    auto head = (*source)->header();
    REQUIRE_OK(head);
    std::vector<std::vector<QString>> rows{*head};
    TableRow row;
    while (true) {
        auto more = (*source)->next(row);
        REQUIRE_OK(more);
        if (!*more) break;
        rows.push_back(row.cells);
    }
    return rows;
}

}  // namespace

TEST_CASE("an exported list has every row of its question, who and when, and what is masked stays masked") {
    Seat seat;
    seat.signIn(u"clerk"_s);
    const QString path = seat.district.folder.filePath(u"名册.xlsx"_s);
    auto rows = seat.write(seat.roster(), path);
    REQUIRE_OK(rows);
    CHECK(*rows == 9);  // the clerk's town
    const auto read = rowsOf(path);
    REQUIRE(read.size() >= 11);
    CHECK(read[0][0].contains(u"经办"_s));
    CHECK(read[0][0].contains(u"2026-07-01 08:00"_s));
    CHECK(read[0][0].contains(u"全部"_s));
    bool full = false, masked = false;
    for (const auto& row : read)
        for (const auto& cell : row) {
            full = full || cell.contains(u"张建国"_s) || cell.contains(u"单元502"_s);
            masked = masked || cell == u"张**"_s;
        }
    CHECK_FALSE(full);
    CHECK(masked);
}

TEST_CASE("only who has the right exports, and a refusal leaves no file") {
    Seat seat;
    seat.signIn(u"visitor"_s);
    const QString path = seat.district.folder.filePath(u"no.xlsx"_s);
    auto rows = seat.write(seat.roster(), path);
    REQUIRE_FALSE(rows);
    CHECK(rows.error().kind == ErrorKind::Refused);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a stopped export leaves nothing behind") {
    Seat seat(3);
    seat.signIn(u"official"_s);
    const QString folder = seat.district.folder.filePath(u"out"_s);
    QDir().mkpath(folder);
    const auto what =
        caseListExport(*seat.session, u"诉求"_s, {}, {}, caseColumns(u"grievance"_s, seat.session->surroundings()));
    auto reader = Reader::open(seat.district.path(), seat.district.clock);
    REQUIRE_OK(reader);
    std::stop_source stop;
    stop.request_stop();
    auto rows = what.write(**reader, folder + u"/a.xlsx"_s, stop.get_token(), [](qint64) {});
    CHECK_FALSE(rows);
    CHECK(QDir(folder).isEmpty());
    REQUIRE_OK(what.write(**reader, folder + u"/a.xlsx"_s, {}, [](qint64) {}));
    CHECK(QDir(folder).entryList(QDir::Files) == QStringList{u"a.xlsx"_s});
}

TEST_CASE("a masked value is shown in full with a reason, for a while, and only to who may") {
    Seat seat;
    seat.signIn(u"clerk"_s);
    RevealedValues values(*seat.session);
    values.setSubject(u"household"_s, SmallDistrict::householdCode(3));
    values.setShownForMs(1);
    QSignalSpy changed(&values, &RevealedValues::changed);
    std::optional<Expected<void>> answer;
    const auto ask = [&](const QString& reason) {
        answer.reset();
        values.ask(u"head"_s, reason, seat.session.get(), [&](Expected<void> done) { answer = std::move(done); });
        REQUIRE(until([&] { return answer.has_value(); }));
    };
    ask(u"  "_s);
    CHECK_FALSE(*answer);
    CHECK_FALSE(values.value(u"head"_s));
    QString seen;
    QObject::connect(&values, &RevealedValues::changed, &values, [&] {
        if (values.value(u"head"_s)) seen = *values.value(u"head"_s);
    });
    ask(u"电话核对户主"_s);
    CHECK(answer->has_value());
    CHECK(seen == u"张建国"_s);
    REQUIRE(until([&] { return !values.value(u"head"_s); }));  // hidden again by itself
    CHECK(changed.count() == 2);

    values.setSubject(u"household"_s, SmallDistrict::householdCode(11));  // of another town
    ask(u"好奇"_s);
    CHECK_FALSE(*answer);
    seat.signIn(u"visitor"_s);
    values.setSubject(u"household"_s, SmallDistrict::householdCode(2));
    CHECK_FALSE(values.mayAsk());
    ask(u"好奇"_s);
    CHECK_FALSE(*answer);
}
