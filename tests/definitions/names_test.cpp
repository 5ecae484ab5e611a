// Ids, prefixes of numbers and names: what may stand in them.

#include "planted_faults.h"

using namespace minqing;
using namespace minqing::test;
using namespace Qt::StringLiterals;

TEST_CASE("The prefix of numbers is one to six capital letters, digits after the first") {
    for (const auto& bad :
         {u"../../etc"_s, u"=1+../../etc"_s, u"gd"_s, u"1G"_s, u"ABCDEFG"_s, u"G D"_s, u"工单"_s, u"ＧＤ"_s}) {
        const auto line = u"number = \""_s + bad + u'"';
        INFO(bad);
        expectFault(u"number = \"GD\""_s, line, u"invalid_value"_s, line);
    }
    for (const auto& fine : {u"G"_s, u"G2"_s, u"ABCDEF"_s}) {
        auto text = good;
        CHECK(problemsWith(u"cases/ticket.toml"_s, text.replace(u"\"GD\""_s, u'"' + fine + u'"')).empty());
    }
}

TEST_CASE("Two kinds do not share the prefix of their numbers") {
    for (const auto& taken : {u"WX"_s, u"ZF"_s}) {
        const auto line = u"number = \""_s + taken + u'"';
        expectFault(u"number = \"GD\""_s, line, u"duplicate_number"_s, line);
    }
    auto sources = test::shippedSources();
    for (auto& source : sources) source.published = 7;
    auto text = good;
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = text.replace(u"\"GD\""_s, u"\"WX\""_s).toUtf8()});
    std::vector<DefinitionProblem> problems;
    CHECK_FALSE(loadDefinitions(sources, &problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"duplicate_number"_s);
    CHECK(problems.front().file == u"cases/ticket.toml"_s);
    sources.back().published = 8;
    REQUIRE_OK(loadDefinitions(sources));
}

TEST_CASE("An id is small Latin letters, digits and underscores, wherever it stands") {
    expectFault(u"id = \"ticket\""_s, u"id = \"Ticket\""_s, u"bad_id"_s, u"id = \"Ticket\""_s);
    expectFault(u"id = \"secret\""_s, u"id = \"sécret\""_s, u"bad_id"_s, u"id = \"sécret\""_s);
    expectFault(u"id = \"secret\""_s, u"id = \"9secret\""_s, u"bad_id"_s, u"id = \"9secret\""_s);
    expectFault(u"id = \"resume\""_s, u"id = \"re/sume\""_s, u"bad_id"_s, u"id = \"re/sume\""_s);
    expectFault(u"id = \"dispatch\""_s, u"id = \"dispat\u0441h\""_s, u"bad_id"_s, u"id = \"dispat\u0441h\""_s);
}

TEST_CASE("Characters that nobody sees or that turn the writing are told wherever they stand") {
    const QChar bad[] = {QChar(0x202E), QChar(0x200B), QChar(0x2066), QChar(0x200F), QChar(0xFEFF)};
    for (const QChar one : bad) {
        const auto id = u"id = \"sec"_s + one + u"ret\""_s;
        expectFault(u"id = \"secret\""_s, id, u"hidden_character"_s, id);
        const auto name = u"{ zh = \"没人"_s + one + u"问的\" }"_s;
        expectFault(u"{ zh = \"没人问的\" }"_s, name, u"hidden_character"_s, name);
        const auto asked = u"asks = [\"lead_unit\", \"no"_s + one + u"te\"]"_s;
        expectFault(u"asks = [\"lead_unit\"]"_s, asked, u"hidden_character"_s, asked, u"unknown_target"_s);
    }
    for (const auto& control : {u"\\u0007"_s, u"\\n"_s, u"\\t"_s}) {
        const auto name = u"{ zh = \"没人"_s + control + u"问的\" }"_s;
        expectFault(u"{ zh = \"没人问的\" }"_s, name, u"hidden_character"_s, name);
    }
}
