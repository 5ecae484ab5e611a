// Every fault that a definition file can have is told with its code and its line.

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>

#include "planted_faults.h"

using namespace minqing;
using namespace minqing::test;
using namespace Qt::StringLiterals;

TEST_CASE("The case that the faults are planted in is good") {
    for (const auto& problem : problemsWith(u"cases/ticket.toml"_s, good)) {
        FAIL_CHECK(problem.line << " " << problem.code << ": " << problem.message);
    }
}

TEST_CASE("An action that leads to a state that does not exist is told") {
    expectFault(u"to = \"asked\""_s, u"to = \"askd\""_s, u"unknown_target"_s, u"to = \"askd\""_s);
}

TEST_CASE("An action from a state that does not exist is told") {
    expectFault(u"from = [\"asked\"]"_s, u"from = [\"asked\", \"nowhere\"]"_s, u"unknown_target"_s, u"\"nowhere\""_s);
}

TEST_CASE("A first state that does not exist is told") {
    expectFault(u"initial = \"open\""_s, u"initial = \"opened\""_s, u"unknown_target"_s, u"initial ="_s);
}

TEST_CASE("A clock that does not exist is told") {
    expectFault(u"starts = [\"handling\"]"_s, u"starts = [\"handling\", \"handlin\"]"_s, u"unknown_target"_s, u"\"handlin\""_s);
}

TEST_CASE("A field that does not exist is told") {
    expectFault(u"asks = [\"outcome\"]"_s, u"asks = [\"outcome\", \"outcom\"]"_s, u"unknown_target"_s, u"\"outcom\""_s);
}

TEST_CASE("A code list that does not exist is told") {
    expectFault(u"codes/domains"_s, u"codes/domain"_s, u"unknown_target"_s, u"codes/domain\""_s);
}

TEST_CASE("A code that is not in its list is told") {
    expectFault(u"outcome is resolved"_s, u"outcome is solved"_s, u"unknown_target"_s, u"outcome is solved"_s);
}

TEST_CASE("A condition on a field that does not exist is told") {
    expectFault(u"outcome is resolved"_s, u"result is resolved"_s, u"unknown_target"_s, u"result is resolved"_s);
}

TEST_CASE("An action that registers cases of no known kind is told") {
    expectFault(u"forbids_actor_of = [\"submit\"]"_s, u"forbids_actor_of = [\"submit\"]\nproduces = [\"tickets\"]"_s,
                u"unknown_target"_s, u"produces"_s);
}

TEST_CASE("Four eyes over an action that does not exist is told") {
    expectFault(u"forbids_actor_of = [\"submit\"]"_s, u"forbids_actor_of = [\"submitted\"]"_s, u"unknown_target"_s,
                u"forbids_actor_of"_s, u"self_approval"_s);
}

TEST_CASE("An expiry that does what does not exist is told") {
    expectFault(u"pauses_in ="_s, u"on_expiry = \"expire\"\npauses_in ="_s, u"unknown_target"_s, u"on_expiry"_s);
}

TEST_CASE("A state that no action leads to is told") {
    expectFault(u"  { id = \"closed\""_s,
                u"  { id = \"lost\", phase = \"closed\", name = { zh = \"无人到达\" } },\n  { id = \"closed\""_s,
                u"unreachable_state"_s, u"id = \"lost\""_s);
}

TEST_CASE("A state that no action leads out of is told") {
    expectFault(u"from = [\"waiting\"]\nto = \"working\""_s, u"from = [\"working\"]\nto = \"=\""_s, u"trap_state"_s,
                u"id = \"waiting\""_s);
}

TEST_CASE("A state that can only be declared void is a trap") {
    QString text = good;
    text.replace(u"from = [\"waiting\"]\nto = \"working\""_s, u"from = [\"waiting\"]\nto = \"gone\""_s);
    text.replace(u"  { id = \"closed\""_s,
                 u"  { id = \"gone\", phase = \"void\", name = { zh = \"作废\" } },\n  { id = \"closed\""_s);
    const auto problems = problemsWith(u"cases/ticket.toml"_s, text);
    const auto trap =
        std::find_if(problems.begin(), problems.end(), [](const auto& one) { return one.code == u"trap_state"_s; });
    REQUIRE(trap != problems.end());
    CHECK(trap->line == lineOf(text, u"id = \"waiting\""_s));
}

TEST_CASE("States that never lead to a final state are told") {
    expectFault(u"{ id = \"closed\", phase = \"closed\""_s, u"{ id = \"closed\", phase = \"void\""_s,
                u"no_way_to_final_state"_s, u"id = \"working\""_s, u"trap_state"_s);
}

TEST_CASE("A role that does not exist can be held by nobody") {
    expectFault(u"by = [\"supervisor\"]"_s, u"by = [\"inspector\"]"_s, u"role_nobody_can_hold"_s, u"inspector"_s);
}

TEST_CASE("A claimant where nothing is ever claimed can be nobody") {
    expectFault(u"by = [\"supervisor\"]"_s, u"by = [\"volunteer@claimant\"]"_s, u"role_nobody_can_hold"_s,
                u"volunteer@claimant"_s);
}

TEST_CASE("An action of the system that no clock triggers is done by nobody") {
    expectFault(u"by = [\"supervisor\"]"_s, u"by = [\"system\"]"_s, u"role_nobody_can_hold"_s, u"\"system\""_s,
                u"self_approval"_s);
}

TEST_CASE("A role that excludes itself can be held by nobody") {
    const auto text = QStringLiteral(
        "[[role]]\nid = \"ghost\"\nname = { zh = \"幽灵\" }\nrights = []\npages = [\"home\"]\n"
        "excludes = [\"ghost\"]\n");
    auto sources = test::shippedSources();
    for (auto& source : sources) {
        if (source.path == u"roles.toml"_s) source.text += "\n" + text.toUtf8();
    }
    std::vector<DefinitionProblem> problems;
    static_cast<void>(loadDefinitions(sources, &problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"role_nobody_can_hold"_s);
    CHECK(problems.front().file == u"roles.toml"_s);
}

TEST_CASE("A waiting state that no clock ends is told") {
    expectFault(u"pause_cap = \"30 calendar days\"\n"_s, u""_s, u"waiting_without_clock"_s, u"id = \"waiting\""_s);
}

TEST_CASE("A field that is required but never asked for is told") {
    expectFault(u"requires = { fields = [\"outcome\"]"_s, u"requires = { fields = [\"secret\"]"_s, u"hidden_required_field"_s,
                u"fields = [\"secret\"]"_s);
}

TEST_CASE("A field that must be given with an action but is not asked for there is told") {
    expectFault(u"needs = [\"outcome\"]"_s, u"needs = [\"outcome\", \"domain\"]"_s, u"hidden_required_field"_s,
                u"needs = [\"outcome\", \"domain\"]"_s);
}

TEST_CASE("A required field that the intake form hides is told") {
    expectFault(u"kind = \"text\", name = { zh = \"没人问的\" }"_s,
                u"kind = \"text\", required = true, name = { zh = \"没人问的\" }"_s, u"hidden_required_field"_s, u"没人问的"_s);
}

TEST_CASE("A field that is asked for only afterwards counts as hidden") {
    expectFault(u"asks = [\"lead_unit\"]"_s, u"requires = { fields = [\"outcome\"] }\nasks = [\"lead_unit\"]"_s,
                u"hidden_required_field"_s, u"requires = { fields = [\"outcome\"] }\nasks"_s);
}

TEST_CASE("A review that only those who asked for it may do is a deadlock") {
    expectFault(u"by = [\"supervisor\"]"_s, u"by = [\"handler@lead_unit\"]"_s, u"self_approval_deadlock"_s,
                u"forbids_actor_of"_s);
}

TEST_CASE("A review that another role may do as well is no deadlock") {
    QString text = good;
    text.replace(u"by = [\"supervisor\"]"_s, u"by = [\"handler@lead_unit\", \"supervisor\"]"_s);
    CHECK(problemsWith(u"cases/ticket.toml"_s, text).empty());
}

TEST_CASE("A step that only the registrant may do and registering forbids is a deadlock") {
    expectFault(u"by = [\"supervisor\"]\nforbids_actor_of = [\"submit\"]"_s,
                u"by = [\"clerk@registrant\"]\nforbids_actor_of = [\"register\"]"_s, u"self_approval_deadlock"_s,
                u"forbids_actor_of"_s, u"self_approval"_s);
}

TEST_CASE("A close-out that is open to who asked for it is told, but not of what is in force") {
    expectFault(u"forbids_actor_of = [\"submit\"]"_s, u"forbids_actor_of = [\"dispatch\"]"_s, u"self_approval"_s,
                u"forbids_actor_of = [\"dispatch\"]"_s);
    expectFault(u"from = [\"asked\"]"_s, u"from = [\"asked\", \"open\"]"_s, u"self_approval"_s,
                u"forbids_actor_of = [\"submit\"]"_s);  // who registers could close at once
    QString text = good;
    text.replace(u"forbids_actor_of = [\"submit\"]\n"_s, u""_s);
    auto sources = test::shippedSources();
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = text.toUtf8(), .published = 1});
    std::vector<DefinitionProblem> problems;
    static_cast<void>(loadDefinitions(sources, &problems));
    CHECK(problems.empty());
}

TEST_CASE("A key that nobody knows is told") {
    expectFault(u"effects = [\"assign_lead_unit\"]"_s, u"effects = [\"assign_lead_unit\"]\nefects = []"_s, u"unknown_key"_s,
                u"efects = []"_s);
}

TEST_CASE("A missing key is told where its block begins") {
    expectFault(u"id = \"pause\"\nname = { zh = \"暂停\" }"_s, u"id = \"pause\""_s, u"missing_key"_s,
                u"[[transition]]\nid = \"pause\""_s);
}

TEST_CASE("A value of the wrong type is told") {
    expectFault(u"asks = [\"outcome\"]\nneeds = [\"outcome\"]"_s, u"asks = [\"outcome\"]\nmain = \"yes\""_s, u"wrong_type"_s,
                u"main = \"yes\""_s);
}

TEST_CASE("A word that is no phase is told") {
    expectFault(u"phase = \"review\""_s, u"phase = \"reviewing\""_s, u"invalid_value"_s, u"reviewing"_s);
}

TEST_CASE("A cap for extensions that does not count days is told, of the clock and of one limit") {
    expectFault(u"pause_cap = "_s, u"extension_cap = \"24 hours\"\npause_cap = "_s, u"invalid_value"_s,
                u"extension_cap = \"24 hours\""_s);
    expectFault(u"limit = \"3 working days\""_s, u"limits = [{ limit = \"3 working days\", extension_cap = \"1 month\" }]"_s,
                u"invalid_value"_s, u"extension_cap = \"1 month\""_s);
}

TEST_CASE("A limit that means nothing is told") {
    expectFault(u"limit = \"3 working days\""_s, u"limit = \"three days\""_s, u"bad_limit"_s, u"three days"_s);
}

TEST_CASE("Two parts with the same id are told") {
    expectFault(u"[[transition]]\nid = \"resume\""_s,
                u"[[transition]]\nid = \"submit\"\nname = { zh = \"又一个\" }\nfrom = [\"working\"]\nto = \"asked\"\nby = "
                u"[\"handler@lead_unit\"]\nasks = [\"outcome\"]\n[[transition]]\nid = \"resume\""_s,
                u"duplicate_id"_s, u"id = \"submit\"\nname = { zh = \"申请\" }"_s);
}

TEST_CASE("Text that is not TOML is told with its line") {
    QString text = good;
    text.replace(u"number = \"GD\""_s, u"number = GD"_s);
    const auto problems = problemsWith(u"cases/ticket.toml"_s, text);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"not_toml"_s);
    CHECK(problems.front().line == 4);
}

TEST_CASE("An indicator on a fact that nobody knows is told") {
    const auto text = QStringLiteral(
        "id = \"odd\"\nversion = 1\nname = { zh = \"怪\" }\nexplanation = { zh = \"怪\" }\n"
        "of = \"grievance\"\nmode = \"cohort\"\nnumerator = [\n  \"phase is closed\",\n  \"mood is good\",\n]\n");
    const auto problems = problemsWith(u"indicators/odd.toml"_s, text);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"unknown_fact"_s);
    CHECK(problems.front().line == 9);
}

TEST_CASE("An indicator on a value that its fact cannot have is told") {
    const auto text = QStringLiteral(
        "id = \"odd\"\nversion = 1\nname = { zh = \"怪\" }\nexplanation = { zh = \"怪\" }\n"
        "of = \"household\"\nmode = \"roster\"\nnumerator = [\"visited is maybe\"]\n");
    const auto problems = problemsWith(u"indicators/odd.toml"_s, text);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"unknown_target"_s);
    CHECK(problems.front().line == 7);
}

TEST_CASE("All faults of all files are told at once") {
    QString text = good;
    text.replace(u"to = \"asked\""_s, u"to = \"askd\""_s);
    text.replace(u"by = [\"supervisor\"]"_s, u"by = [\"inspector\"]"_s);
    text.replace(u"number = \"GD\""_s, u"number = \"GD\"\ncolour = \"red\""_s);
    auto sources = test::shippedSources();
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = text.toUtf8()});
    const auto loaded = loadDefinitions(sources);
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().kind == ErrorKind::BadInput);
    CHECK(loaded.error().has(u"unknown_target"_s));
    CHECK(loaded.error().has(u"role_nobody_can_hold"_s));
    CHECK(loaded.error().has(u"unknown_key"_s));
}

TEST_CASE("Versions of a case stand side by side, and the same version twice is told") {
    QString second = good;
    second.replace(u"version = 1"_s, u"version = 2"_s);
    auto sources = test::shippedSources();
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = good.toUtf8()});
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = second.toUtf8()});
    const auto loaded = loadDefinitions(sources);
    REQUIRE_OK(loaded);
    CHECK((*loaded)->latestCase(u"ticket"_s)->version == 2);
    CHECK((*loaded)->caseVersion(u"ticket"_s, 1) != nullptr);
    second.replace(u"version = 2"_s, u"version = 1"_s).replace(u"\"GD\""_s, u"\"GX\""_s);
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = second.toUtf8()});
    const auto again = loadDefinitions(sources);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().has(u"duplicate_id"_s));
}

TEST_CASE("Files are checked over the definitions in force, wherever they lie") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"my ticket.toml"_s);
    const auto write = [&](const QString& text) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    };
    write(good);
    CHECK(checkDefinitionFiles({path}, test::shippedSources()).empty());
    QString bad = good;
    write(bad.replace(u"to = \"asked\""_s, u"to = \"askd\""_s));
    const auto problems = checkDefinitionFiles({path, folder.filePath(u"absent.toml"_s)}, test::shippedSources());
    REQUIRE(problems.size() >= 2);
    CHECK(problems[0].code == u"unreadable_file"_s);
    CHECK(problems[1].file == path);
}

TEST_CASE("A shipped file checked again is good") {
    const QStringList paths{QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/cases/grievance.toml"),
                            QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/roles.toml"),
                            QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/codes/domains.toml")};
    CHECK(checkDefinitionFiles(paths, test::shippedSources()).empty());
}

TEST_CASE("A version below one is told, in every kind of file that has one") {
    expectFault(u"version = 1"_s, u"version = -1"_s, u"invalid_value"_s, u"version = -1"_s);
    expectFault(u"version = 1"_s, u"version = 0"_s, u"invalid_value"_s, u"version = 0"_s);
    for (auto source : test::shippedSources()) {
        if (!source.text.contains("version = 1")) continue;
        const auto problems = problemsWith(source.path, QString::fromUtf8(source.text.replace("version = 1", "version = -1")));
        INFO(source.path);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front().code == u"invalid_value"_s);
    }
}

TEST_CASE("A text that a ledger took before a rule came still opens it") {
    auto sources = test::shippedSources();
    for (auto& source : sources) {
        source.published = 7;
        if (source.path == u"roles.toml") source.text.replace("\"grant_roles\"", "\"grant_roles\", \"read_audit\"");
        if (source.path == u"registers/household.toml") source.text.replace("version = 1", "version = -1");
    }
    REQUIRE_OK(loadDefinitions(sources));
}

TEST_CASE("Of a file that is not saved as UTF-8 that is told, with its line") {
    auto sources = test::shippedSources();
    sources.push_back({.path = u"cases/ticket.toml"_s, .text = "id = \"ticket\"\nname = { zh = \"\xb9\xa4\xb5\xa5\" }\n"});
    std::vector<DefinitionProblem> problems;
    CHECK_FALSE(loadDefinitions(sources, &problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"not_toml"_s);
    CHECK(problems.front().line == 2);
    CHECK(problems.front().message.contains(u"UTF-8"_s));
}

TEST_CASE("Of a file that is no TOML the fault itself is told, not what others miss in it") {
    auto sources = test::shippedSources();
    for (auto& source : sources) {
        if (source.path == u"codes/cases.toml") source.text += "\n[[list]]\nid = \"x\n";
    }
    std::vector<DefinitionProblem> problems;
    CHECK_FALSE(loadDefinitions(sources, &problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == u"not_toml"_s);
    CHECK(problems.front().file == u"codes/cases.toml"_s);
    CHECK(problems.front().line > 0);
}

TEST_CASE("A role with rights of two of the three officers, or of one and over cases, is told with its line") {
    QString roles;
    for (const auto& source : test::shippedSources()) {
        if (source.path == u"roles.toml") roles = QString::fromUtf8(source.text);
    }
    const auto expectRefused = [&](const QString& right, const QString& added) {
        QString text = roles;
        text.remove(QRegularExpression(u"\nexcludes = [^\n]*"_s));
        REQUIRE(text.contains(right));
        text.replace(right, right + u",\n  \""_s + added + u'"');
        const auto problems = problemsWith(u"roles.toml"_s, text);
        INFO(right << " + " << added);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().code == u"separation_of_duties"_s);
        CHECK(problems.front().file == u"roles.toml"_s);
        CHECK(problems.front().line > 0);
        CHECK(problems.front().message.contains(added));
    };
    for (const auto& added : {u"grant_roles"_s, u"publish_definitions"_s, u"read_audit"_s, u"read_cases"_s, u"read_all_cases"_s,
                              u"read_sensitive"_s, u"export"_s, u"assign"_s, u"share_filters"_s}) {
        expectRefused(u"\"manage_accounts\""_s, added);
    }
    for (const auto& added : {u"read_cases"_s, u"read_roster"_s, u"edit_roster"_s, u"import"_s, u"backup"_s, u"export"_s}) {
        expectRefused(u"\"read_audit\""_s, added);
    }
    CHECK(problemsWith(u"roles.toml"_s, roles).empty());
}

TEST_CASE("Ways to judge one's own work beside closing are told: by the program, in a new cycle, by rating, by voiding") {
    expectFault(u"by = [\"supervisor\"]"_s, u"by = [\"supervisor\", \"system\"]"_s, u"self_approval"_s,
                u"by = [\"supervisor\", \"system\"]"_s, u"role_nobody_can_hold"_s);
    const auto more = [](const QString& transition) { return QString(u"[[transition]]\nid = \"more\"\n"_s + transition); };
    const auto codes = [&](const QString& transition, const QString& field = {}) {
        QString text = good;
        text.replace(u"[[clock]]"_s, more(transition) + u"[[clock]]"_s);
        if (!field.isEmpty()) text.replace(u"  { id = \"secret\""_s, field + u"\n  { id = \"secret\""_s);
        QStringList told;
        for (const auto& problem : problemsWith(u"cases/ticket.toml"_s, text)) told.append(problem.code);
        return told;
    };
    const auto rating =
        u"  { id = \"satisfaction\", kind = \"choice\", of = \"codes/satisfaction\", name = { zh = \"评价\" } },"_s;
    const auto asked =
        u"name = { zh = \"回访\" }\nfrom = [\"asked\"]\nto = \"=\"\nby = [\"clerk\"]\nasks = [\"satisfaction\"]\n"
        "effects = [\"record_feedback\"]\n"_s;
    CHECK(codes(asked, rating) == QStringList{u"self_approval"_s});
    CHECK(codes(asked + u"forbids_actor_of = [\"submit\"]\n"_s, rating).isEmpty());
    const auto again =
        u"name = { zh = \"再审\" }\nfrom = [\"asked\"]\nto = \"%1\"\nby = [\"clerk\"]\neffects = [\"new_cycle\"]\n"_s;
    CHECK(codes(again.arg(u"asked"_s)) == QStringList{u"self_approval"_s});
    CHECK(codes(again.arg(u"working"_s)).isEmpty());
    const auto gone = u"name = { zh = \"作废\" }\nfrom = [\"working\"]\nto = \"gone\"\nby = [\"%1\"]\n"_s;
    const auto withVoid = [&](const QString& who) {
        QString text = good;
        text.replace(u"[[clock]]"_s, more(gone.arg(who)) + u"[[clock]]"_s);
        text.replace(
            u"]\n[[transition]]\nid = \"dispatch\""_s,
            u"  { id = \"gone\", phase = \"void\", name = { zh = \"作废\" } },\n]\n[[transition]]\nid = \"dispatch\""_s);
        QStringList told;
        for (const auto& problem : problemsWith(u"cases/ticket.toml"_s, text)) told.append(problem.code);
        return told;
    };
    CHECK(withVoid(u"handler@lead_unit"_s) == QStringList{u"self_approval"_s});
    CHECK(withVoid(u"supervisor"_s).isEmpty());
}
