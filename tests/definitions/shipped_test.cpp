// The definitions that come with the program: complete, without fault, and what others rely on by name.

#include <QTextStream>

#include "definitions/case_graph.h"
#include "shipped.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("The shipped definitions load without a problem") {
    std::vector<DefinitionProblem> problems;
    const auto loaded = loadDefinitions(test::shippedSources(), &problems);
    for (const auto& problem : problems) {
        UNSCOPED_INFO(problem.file << ":" << problem.line << " " << problem.code << ": " << problem.message);
    }
    CHECK(problems.empty());
    REQUIRE(loaded.has_value());
    const DefinitionSet& set = **loaded;
    CHECK(set.registers.size() == 5);
    CHECK(set.activities.size() == 2);
    CHECK(set.cases.size() == 3);
    CHECK(set.roles.size() == 9);
}

TEST_CASE("Every name that a person reads has Chinese and English") {
    const auto definitions = test::shipped();
    const auto named = [](const Text& text) { return !text.zh.isEmpty() && !text.en.isEmpty(); };
    for (const auto& [id, list] : definitions->codes) {
        for (const auto& item : list.items) {
            INFO(id << " " << item.code);
            CHECK(named(item.name));
        }
    }
    for (const auto& [id, versions] : definitions->cases) {
        const CaseDefinition& one = versions.rbegin()->second;
        for (const auto& field : one.fields) CHECK(named(field.name));
        for (const auto& state : one.states) CHECK(named(state.name));
        for (const auto& transition : one.transitions) CHECK(named(transition.name));
        for (const auto& clock : one.clocks) CHECK(named(clock.name));
    }
    for (const auto& [id, indicator] : definitions->indicators) CHECK(named(indicator.explanation));
}

TEST_CASE("The default lists have the lengths the district knows them by") {
    const auto definitions = test::shipped();
    const auto [list, count] = GENERATE(table<const char*, size_t>({{"domains", 7},
                                                                    {"channels", 10},
                                                                    {"visit_steps", 8},
                                                                    {"questions", 9},
                                                                    {"benefit_projects", 10},
                                                                    {"visit_results", 5},
                                                                    {"satisfaction", 4},
                                                                    {"outcomes", 6},
                                                                    {"household_flags", 7},
                                                                    {"ethnicities", 58}}));
    INFO(list);
    const CodeList* found = definitions->codeList(QString::fromLatin1(list));
    REQUIRE(found);
    CHECK(found->items.size() == count);
}

TEST_CASE("A code is found by code, by either name and by alias") {
    const auto definitions = test::shipped();
    const CodeList* domains = definitions->codeList(u"domains"_s);
    REQUIRE(domains);
    for (const QString& text : {u"health_care"_s, u" 医疗卫生 "_s, u"health care"_s, u"医疗"_s}) {
        INFO(text);
        REQUIRE(domains->match(text));
        CHECK(domains->match(text)->code == u"health_care"_s);
    }
    CHECK(domains->match(u"没有这个领域"_s) == nullptr);
    CHECK(domains->match(u""_s) == nullptr);
}

TEST_CASE("Only the first visit result is a valid visit") {
    const CodeList list = *test::shipped()->codeList(u"visit_results"_s);
    for (const auto& item : list.items) CHECK(item.valid == (item.code == u"valid"_s));
}

TEST_CASE("The roster has the fifteen columns of form 0 in their order") {
    const auto definitions = test::shipped();
    QStringList names;
    for (const auto& field : definitions->registers.at(u"household"_s).fields) names.append(field.name.zh);
    CHECK(
        names.mid(0, 15).join(u' ') ==
        u"户编码 镇街 村居(社区) 网格编码 户主姓名 性别 公民身份号码 联系电话 家庭住址 户籍地址 人口数 民族 困难类型 走访责任人 备注"_s);
    QStringList required;
    for (const auto& field : definitions->registers.at(u"household"_s).fields) {
        if (field.required) required.append(field.name.zh);
    }
    CHECK(required.join(u' ') == u"网格编码 户主姓名 家庭住址"_s);
}

TEST_CASE("No one holds two of the three officers") {
    const auto definitions = test::shipped();
    const QStringList officers{u"sysadmin"_s, u"secadmin"_s, u"auditor"_s};
    for (const QString& one : officers) {
        for (const QString& other : officers) {
            CHECK(definitions->roles.at(one).excludes.contains(other) == (one != other));
        }
    }
}

TEST_CASE("The calendar knows the make-up working days of 2024 to 2026") {
    const auto definitions = test::shipped();
    CHECK(definitions->calendar.isWorkingDay(QDate(2024, 2, 4)));
    CHECK_FALSE(definitions->calendar.isWorkingDay(QDate(2025, 10, 8)));
    CHECK(definitions->calendar.isPublished(2026));
    CHECK_FALSE(definitions->calendar.isPublished(2027));
}
