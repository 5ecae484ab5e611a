// The command line speaks the reader's language, in its help and when it is called wrongly.

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;

namespace {

constexpr auto chineseTitle = "民情台账";

bool hasChinese(const QString& text) { return text.contains(QRegularExpression(u"\\p{Han}"_s)); }

/// The names under the title of the commands, which is the last one of a page.
QStringList commandsOf(const QString& page, const QString& title) {
    QStringList names;
    const auto at = page.indexOf(u'\n' % title % u":\n"_s);
    if (at < 0) return names;
    for (const auto& line : page.mid(at + title.size() + 3).split(u'\n', Qt::SkipEmptyParts))
        if (line.startsWith(u"  "_s) && line.at(2) != u' ') names << line.trimmed().section(u' ', 0, 0);
    return names;
}

/// The pages of the program, of its commands and of their verbs.
QMap<QString, QString> helpPages(const Program& program, const QString& language, const QString& title) {
    QMap<QString, QString> pages;
    QList<QStringList> waiting{{}};
    while (!waiting.isEmpty()) {
        const auto words = waiting.takeFirst();
        const auto run = program.run(words + QStringList{u"--help"_s}, {}, language);
        INFO(words.join(u' ').toStdString());
        REQUIRE(run.exit == 0);
        CHECK(run.messages.isEmpty());
        const auto page = QString::fromUtf8(run.out);
        pages.insert(words.join(u' '), page);
        for (const auto& name : commandsOf(page, title)) waiting << words + QStringList{name};
    }
    return pages;
}

/// What a page says by itself: without names of options, keys and codes.
QString ownWords(QString page) {
    page.remove(QRegularExpression(u"--[a-z-]+"_s));
    return page.remove(QRegularExpression(u"minqing-cli [a-z -]*"_s));
}

QProcessEnvironment inLocale(const QString& name) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& key : {u"MINQING_LANGUAGE"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LC_NUMERIC"_s, u"LANGUAGE"_s})
        environment.remove(key);
    environment.insert(u"LANG"_s, name);
    return environment;
}

}  // namespace

TEST_CASE("every page of help is Chinese for a Chinese reader, and has the same commands as the English one") {
    const Program program{Program::NoDistrict{}};
    const auto chinese = helpPages(program, u"zh_CN"_s, u"命令"_s);
    const auto english = helpPages(program, u"en"_s, u"Commands"_s);
    REQUIRE(chinese.size() > 50);
    CHECK(chinese.keys() == english.keys());
    for (auto page = chinese.begin(); page != chinese.end(); ++page) {
        for (const auto& line : page->split(u'\n', Qt::SkipEmptyParts)) {
            INFO(page.key().toStdString() << ": " << line.toStdString());
            CHECK(hasChinese(line));
            // Two English words beside each other are a sentence that was left behind.
            CHECK(!ownWords(line).contains(QRegularExpression(u"\\b[a-z]{2,} [a-z]{2,}\\b"_s)));
        }
    }
    for (auto page = english.begin(); page != english.end(); ++page) {
        INFO(page.key().toStdString());
        CHECK(!hasChinese(QString(*page).remove(QString::fromUtf8(chineseTitle))));
        CHECK(page->contains(u"Usage: "_s));
    }
}

TEST_CASE("the columns of a Chinese help page line up on the screen") {
    const Program program{Program::NoDistrict{}};
    const auto page = QString::fromUtf8(program.run({u"case"_s, u"list"_s, u"--help"_s}, {}, u"zh_CN"_s).out);
    QSet<int> starts;
    for (const auto& line : page.split(u'\n')) {
        const auto match = QRegularExpression(u"^  -[^ ]+(?: [^ ]+)* {2,}(?=[^ ])"_s).match(line);
        if (!match.hasMatch()) continue;
        int width = 0;
        for (const auto ch : match.captured()) width += ch.unicode() >= 0x1100 ? 2 : 1;
        starts.insert(width);
    }
    CHECK(starts.size() == 1);
}

TEST_CASE("the language follows the environment, whether or not the system has such a locale") {
    const Program program{Program::NoDistrict{}};
    const auto usage = [&](const QString& locale) {
        return QString::fromUtf8(program.run({u"-h"_s}, {}, inLocale(locale)).out);
    };
    CHECK(usage(u"zh_CN.UTF-8"_s).contains(u"用法"_s));
    CHECK(usage(u"zh_CN.GB18030"_s).contains(u"用法"_s));
    CHECK(usage(u"en_GB.UTF-8"_s).contains(u"Usage"_s));
    CHECK(usage(u"de_DE.UTF-8"_s).contains(u"Usage"_s));
}

TEST_CASE("a wrong call is told in the reader's language, by what is wrong") {
    const Program program{Program::NoDistrict{}};
    struct Wrong {
        QStringList words;
        QString chinese, english;
    };
    const std::vector<Wrong> wrongs{
        {{}, u"后面缺少命令"_s, u"A command is missing"_s},
        {{u"case"_s}, u"“minqing-cli case”后面缺少命令"_s, u"missing after \"minqing-cli case\""_s},
        {{u"case"_s, u"dance"_s}, u"没有“dance”这个命令"_s, u"has no command \"dance\""_s},
        {{u"case"_s, u"show"_s}, u"缺少NUMBER：案件编号"_s, u"NUMBER is missing: number of the case"_s},
        {{u"export"_s, u"cases"_s}, u"缺少OUT"_s, u"OUT is missing"_s},
        {{u"ledger"_s, u"info"_s, u"--colour"_s}, u"无法识别：--colour"_s, u"means nothing here: --colour"_s},
        {{u"ledger"_s, u"info"_s, u"--ledger"_s}, u"--ledger后面要有一个值"_s, u"--ledger needs a value"_s},
        {{u"case"_s, u"list"_s, u"--type"_s, u"a"_s, u"--type"_s, u"b"_s}, u"--type给出了2次"_s, u"--type was given 2 times"_s},
        {{u"case"_s, u"list"_s, u"--limit"_s, u"many"_s}, u"“many”不是1到100000之间的整数"_s, u"\"many\" is no whole number"_s},
        {{u"case"_s, u"list"_s, u"--limit"_s, u"0"_s}, u"“0”不是1到100000之间的整数"_s, u"\"0\" is no whole number"_s},
        {{u"calendar"_s, u"due"_s, u"2026-07-18"_s, u"--hours"_s, u"few"_s},
         u"--hours: “few”不是0到100000之间的整数"_s,
         u"--hours: \"few\" is no whole number"_s},
        {{u"case"_s, u"sample"_s, u"grievance"_s, u"--share"_s, u"half"_s}, u"--share要写数字"_s, u"--share takes a number"_s},
        {{u"ledger"_s, u"info"_s, u"--json=perhaps"_s}, u"--json后面不能带值"_s, u"--json takes no value"_s},
    };
    for (const auto& wrong : wrongs) {
        const auto chinese = program.run(wrong.words, {}, u"zh_CN"_s);
        INFO(wrong.words.join(u' ').toStdString() << '\n' << chinese.messages.toStdString());
        CHECK(chinese.exit == 2);
        CHECK(QString::fromUtf8(chinese.messages).contains(wrong.chinese));
        CHECK(!chinese.messages.contains("required"));
        const auto english = program.run(wrong.words, {}, u"en"_s);
        INFO(english.messages.toStdString());
        CHECK(english.exit == 2);
        CHECK(QString::fromUtf8(english.messages).contains(wrong.english));
        CHECK(english.messages.endsWith("[usage]\n"));
    }
}

TEST_CASE("faults in JSON, in definitions and of the system are told in Chinese with their place") {
    const Program program;
    const auto in = [&](const QStringList& words, const QByteArray& input = {}) {
        const auto run =
            program.run(QStringList{u"--ledger"_s, program.ledger, u"--as"_s, u"clerk"_s} + words, input, u"zh_CN"_s);
        return QString::fromUtf8(run.messages + run.out);
    };
    const QStringList add{u"case"_s, u"register"_s, u"grievance"_s};
    CHECK(in(add, "{\n  \"fields\": {\"title\": \"路灯\" \"domain\"}}").contains(u"第2行第"_s));
    const QList<QByteArray> broken{"{\"fields\": ", "{\"fields\" 1}", "{\"a\": [1, 2}",    "{\"a\": yes}", "{\"a\": 1-}",
                                   "{\"a\": \"",    "{\"a\": 1} x",   "{\"a\": \"\xff\"}", "{1: 2}",       "nonsense"};
    for (const auto& input : broken) {
        const auto said = in(add, input);
        INFO(input.toStdString() << '\n' << said.toStdString());
        CHECK(said.contains(u"第1行第"_s));
        CHECK(!said.contains(QRegularExpression(u"[a-z]{3,} [a-z]{3,}"_s)));
    }
    QDir().mkpath(program.path(u"cases"_s));
    QFile odd(program.path(u"cases/odd.toml"_s));
    REQUIRE(odd.open(QIODevice::WriteOnly));
    odd.write("id = \"odd\"\nname = = 3\n");
    odd.close();
    CHECK(in({u"definitions"_s, u"check"_s, odd.fileName()}).contains(u"从本行第8个字符起无法按TOML读取"_s));
    CHECK(in({u"definitions"_s, u"check"_s, program.path(u"none.toml"_s)}).contains(u"没有这个文件或文件夹"_s));
    CHECK(in({u"definitions"_s, u"check"_s, program.path(u"cases"_s)}).contains(u"这是文件夹"_s));
    CHECK(in({u"export"_s, u"cases"_s, program.path(u"no/where.csv"_s)})
              .contains(QRegularExpression(u"没有这个|不存在|没有文件夹"_s)));
}
