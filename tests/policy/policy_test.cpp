#include "policy/policy.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

UnitTree unitTree() {
    return UnitTree({{u"D"_s, u"D"_s, u"district"_s, {}},
                     {u"T1"_s, u"T1"_s, u"town"_s, u"D"_s},
                     {u"V1"_s, u"V1"_s, u"village"_s, u"T1"_s},
                     {u"G1"_s, u"G1"_s, u"grid"_s, u"V1"_s},
                     {u"T2"_s, u"T2"_s, u"town"_s, u"D"_s},
                     {u"W"_s, u"W"_s, u"department"_s, u"D"_s},
                     {u"W1"_s, u"W1"_s, u"section"_s, u"W"_s}});
}

Text name(const QString& text) { return {text, {}}; }

DefinitionSet definitionSet() {
    DefinitionSet set;
    const auto role = [&](const QString& id, std::vector<Right> rights, QStringList pages, QStringList excludes = {}) {
        set.roles[id] = {id, name(id), std::move(rights), std::move(pages), std::move(excludes)};
    };
    role(u"handler"_s, {Right::ReadCases}, {u"home"_s, u"cases"_s});
    role(u"supervisor"_s, {Right::ReadCases, Right::ReadSensitive}, {u"cases"_s, u"figures"_s});
    role(u"official"_s, {Right::ReadAllCases}, {u"figures"_s});
    role(u"volunteer"_s, {}, {u"wishes"_s});
    role(u"sysadmin"_s, {Right::ManageAccounts}, {}, {u"secadmin"_s});
    role(u"secadmin"_s, {Right::GrantRoles}, {});
    CaseDefinition wish;
    wish.id = u"wish"_s;
    TransitionDefinition claim;
    claim.by = {{u"volunteer"_s, Relation::Anywhere}};
    wish.transitions = {claim};
    set.cases[u"wish"_s].emplace(1, wish);
    return set;
}

Grant grantOf(const QString& role, const QString& unit) {
    return {.account = u"p"_s, .role = role, .unit = unit, .from = {}, .to = {}, .delegatedBy = {}};
}

Actor person(int id, std::vector<Grant> grants) {
    Actor actor;
    actor.id = SubjectId{id};
    actor.name = u"p"_s;
    actor.grants = std::move(grants);
    return actor;
}

CaseFile caseIn(const QString& grid, const QString& lead) {
    CaseFile file;
    file.type = u"grievance"_s;
    file.phase = Phase::Active;
    file.registeredBy = SubjectId{7};
    file.claimant = SubjectId{8};
    file.leadUnit = lead;
    file.fields = {{u"grid"_s, grid}, {u"village"_s, u"V1"_s}, {u"town"_s, u"T1"_s}, {u"lead_unit"_s, lead}};
    return file;
}

bool may(const Permission& permission, const CaseFile& file, const Actor& actor) {
    return policy::permissionRefusals({permission}, file, actor, unitTree(), definitionSet()).empty();
}

}  // namespace

TEST_CASE("a role counts only within the subtree it was granted for") {
    const CaseFile file = caseIn(u"G1"_s, u"W"_s);
    const Permission inScope{u"handler"_s, Relation::InScope};
    REQUIRE(may(inScope, file, person(1, {grantOf(u"handler"_s, u"G1"_s)})));
    REQUIRE(may(inScope, file, person(1, {grantOf(u"handler"_s, u"T1"_s)})));
    REQUIRE(may(inScope, file, person(1, {grantOf(u"handler"_s, u"W"_s)})));
    REQUIRE_FALSE(may(inScope, file, person(1, {grantOf(u"handler"_s, u"T2"_s)})));
    REQUIRE_FALSE(may(inScope, file, person(1, {grantOf(u"supervisor"_s, u"D"_s)})));
}

TEST_CASE("a relation asks how the actor stands to the case") {
    CaseFile file = caseIn(u"G1"_s, u"W"_s);
    file.coTasks.push_back({.cycle = 1, .unit = u"T2"_s, .due = {}, .reported = {}, .report = {}});
    const auto handlerOf = [](const QString& unit) { return person(1, {grantOf(u"handler"_s, unit)}); };
    REQUIRE(may({u"handler"_s, Relation::LeadUnit}, file, handlerOf(u"W"_s)));
    REQUIRE_FALSE(may({u"handler"_s, Relation::LeadUnit}, file, handlerOf(u"T1"_s)));
    REQUIRE(may({u"handler"_s, Relation::CoUnit}, file, handlerOf(u"T2"_s)));
    REQUIRE_FALSE(may({u"handler"_s, Relation::CoUnit}, file, handlerOf(u"W"_s)));
    REQUIRE(may({u"handler"_s, Relation::Town}, file, handlerOf(u"T1"_s)));
    REQUIRE_FALSE(may({u"handler"_s, Relation::Town}, file, handlerOf(u"W"_s)));
    REQUIRE(may({u"volunteer"_s, Relation::Anywhere}, file, person(1, {grantOf(u"volunteer"_s, u"T2"_s)})));
    REQUIRE_FALSE(may({u"volunteer"_s, Relation::Anywhere}, file, handlerOf(u"T2"_s)));
    REQUIRE(may({u"volunteer"_s, Relation::Claimant}, file, person(8, {grantOf(u"volunteer"_s, u"T2"_s)})));
    REQUIRE_FALSE(may({u"volunteer"_s, Relation::Claimant}, file, person(9, {grantOf(u"volunteer"_s, u"T2"_s)})));
    REQUIRE(may({u"volunteer"_s, Relation::Registrant}, file, person(7, {grantOf(u"volunteer"_s, u"T2"_s)})));
    REQUIRE_FALSE(may({u"volunteer"_s, Relation::Registrant}, file, person(8, {grantOf(u"volunteer"_s, u"T2"_s)})));
    file.leadUnit.clear();
    REQUIRE_FALSE(may({u"handler"_s, Relation::LeadUnit}, file, handlerOf(u"D"_s)));
}

TEST_CASE("only the program does what is the program's, and nothing else") {
    const CaseFile file = caseIn(u"G1"_s, u"W"_s);
    REQUIRE(may({u"system"_s, Relation::InScope}, file, Actor::system()));
    REQUIRE_FALSE(may({u"supervisor"_s, Relation::InScope}, file, Actor::system()));
    REQUIRE_FALSE(may({u"system"_s, Relation::InScope}, file, person(1, {grantOf(u"supervisor"_s, u"D"_s)})));
}

TEST_CASE("a refusal names who may") {
    const auto reasons = policy::permissionRefusals({{u"handler"_s, Relation::LeadUnit}, {u"supervisor"_s}},
                                                    caseIn(u"G1"_s, u"W"_s), person(1, {}), unitTree(), definitionSet());
    REQUIRE(reasons.size() == 1);
    REQUIRE(reasons[0].code == u"not_permitted"_s);
    REQUIRE(reasons[0].message ==
            u"You may not do this. Who may: handler of the lead unit; supervisor responsible for this place or unit"_s);
}

TEST_CASE("a case is registered by who answers for the place") {
    const auto mayRegister = [&](const QString& place, const QString& unit) {
        return policy::registrationRefusals({{u"handler"_s, Relation::InScope}}, place,
                                            person(1, {grantOf(u"handler"_s, unit)}), unitTree(), definitionSet())
            .empty();
    };
    REQUIRE(mayRegister(u"G1"_s, u"T1"_s));
    REQUIRE_FALSE(mayRegister(u"G1"_s, u"T2"_s));
    REQUIRE(mayRegister({}, u"D"_s));
    REQUIRE_FALSE(mayRegister({}, u"T1"_s));
}

TEST_CASE("rights come from the roles granted, for the units they were granted for") {
    const DefinitionSet set = definitionSet();
    const Actor actor = person(1, {grantOf(u"supervisor"_s, u"T1"_s)});
    REQUIRE(policy::hasRight(actor, Right::ReadSensitive, set));
    REQUIRE_FALSE(policy::hasRight(actor, Right::Backup, set));
    REQUIRE(policy::hasRightFor(actor, Right::ReadCases, u"G1"_s, unitTree(), set));
    REQUIRE_FALSE(policy::hasRightFor(actor, Right::ReadCases, u"T2"_s, unitTree(), set));
    REQUIRE(policy::rightRefusals(actor, Right::Backup, set).size() == 1);
    REQUIRE(policy::rightRefusals(actor, Right::ReadCases, set).empty());
    REQUIRE(policy::pages(person(1, {grantOf(u"handler"_s, u"T1"_s), grantOf(u"supervisor"_s, u"T1"_s)}), set) ==
            QStringList{u"home"_s, u"cases"_s, u"figures"_s});
}

TEST_CASE("what may be read follows the grants, one's own cases and the open boards") {
    const DefinitionSet set = definitionSet();
    const auto scopeOf = [&](const Actor& actor) { return policy::readScope(actor, unitTree(), set); };
    CaseFile file = caseIn(u"G1"_s, u"W"_s);
    REQUIRE(policy::maySee(file, scopeOf(person(1, {grantOf(u"handler"_s, u"T1"_s)}))));
    REQUIRE(policy::maySee(file, scopeOf(person(1, {grantOf(u"handler"_s, u"W"_s)}))));
    REQUIRE_FALSE(policy::maySee(file, scopeOf(person(1, {grantOf(u"handler"_s, u"T2"_s)}))));
    REQUIRE_FALSE(policy::maySee(file, scopeOf(person(1, {grantOf(u"volunteer"_s, u"D"_s)}))));
    REQUIRE(policy::maySee(file, scopeOf(person(7, {}))));
    REQUIRE(policy::maySee(file, scopeOf(person(8, {}))));
    REQUIRE(scopeOf(person(1, {grantOf(u"official"_s, u"T2"_s)})).all);
    REQUIRE(scopeOf(person(1, {grantOf(u"handler"_s, u"D"_s)})).all);
    file.coTasks.push_back({.cycle = 1, .unit = u"T2"_s, .due = {}, .reported = {}, .report = {}});
    REQUIRE(policy::maySee(file, scopeOf(person(1, {grantOf(u"handler"_s, u"T2"_s)}))));
    CaseFile wish = caseIn(u"G1"_s, {});
    wish.type = u"wish"_s;
    const Scope volunteer = scopeOf(person(1, {grantOf(u"volunteer"_s, u"T2"_s)}));
    REQUIRE(policy::maySee(wish, volunteer));
    wish.phase = Phase::Draft;
    REQUIRE_FALSE(policy::maySee(wish, volunteer));
    wish.registeredBy = {};
    wish.claimant = {};
    REQUIRE_FALSE(policy::maySee(wish, Scope{}));
}

TEST_CASE("nobody holds two offices that exclude each other, or grants to themselves") {
    const DefinitionSet set = definitionSet();
    Account account;
    account.id = SubjectId{5};
    account.name = u"li"_s;
    account.grants = {grantOf(u"sysadmin"_s, u"D"_s)};
    const Actor secadmin = person(6, {grantOf(u"secadmin"_s, u"D"_s)});
    const auto refused = [&](const Grant& grant, const Actor& actor) {
        return policy::grantRefusals(account, grant, actor, set);
    };
    REQUIRE(refused(grantOf(u"secadmin"_s, u"D"_s), secadmin).at(0).code == u"separation_of_duties"_s);
    // An officer does no casework beside the office.
    REQUIRE(refused(grantOf(u"handler"_s, u"D"_s), secadmin).at(0).code == u"separation_of_duties"_s);
    REQUIRE(refused(grantOf(u"nobody"_s, u"D"_s), secadmin).at(0).code == u"no_such_role"_s);
    Actor self = secadmin;
    self.id = account.id;
    REQUIRE(refused(grantOf(u"handler"_s, u"D"_s), self).at(0).code == u"separation_of_duties"_s);
    // One office after the other is allowed.
    account.grants[0].to = QDate(2026, 6, 30);
    Grant later = grantOf(u"secadmin"_s, u"D"_s);
    later.from = QDate(2026, 7, 1);
    REQUIRE(refused(later, secadmin).empty());
    later.from = QDate(2026, 6, 30);
    REQUIRE_FALSE(refused(later, secadmin).empty());
}

TEST_CASE("a delegation has an end, and nobody delegates what they do not hold") {
    const DefinitionSet set = definitionSet();
    const Actor actor = person(6, {grantOf(u"supervisor"_s, u"D"_s)});
    Account account;
    account.id = SubjectId{5};
    Grant grant = grantOf(u"supervisor"_s, u"D"_s);
    grant.delegatedBy = u"p"_s;
    REQUIRE(policy::grantRefusals(account, grant, actor, set).at(0).code == u"delegation_period"_s);
    grant.to = QDate(2026, 7, 31);
    REQUIRE(policy::grantRefusals(account, grant, actor, set).empty());
    grant.role = u"official"_s;
    REQUIRE(policy::grantRefusals(account, grant, actor, set).at(0).code == u"not_permitted"_s);
}

TEST_CASE("passwords need length and three kinds of signs") {
    REQUIRE(policy::passwordRefusals(u"Abcdef12"_s).empty());
    REQUIRE(policy::passwordRefusals(u"abcdef1!"_s).empty());
    REQUIRE_FALSE(policy::passwordRefusals(u"Abcde12"_s).empty());
    REQUIRE_FALSE(policy::passwordRefusals(u"abcdefgh12"_s).empty());
}

TEST_CASE("protected fields are left out or masked") {
    const std::vector<FieldDefinition> definitions{{.id = u"flags"_s, .name = name(u"flags"_s), .sensitive = true},
                                                   {.id = u"head"_s, .name = name(u"head"_s), .mask = u"name"_s},
                                                   {.id = u"phone"_s, .name = name(u"phone"_s), .mask = u"phone"_s}};
    const QJsonObject fields{
        {u"flags"_s, u"low income"_s}, {u"head"_s, u"张三丰"_s}, {u"phone"_s, u"13812345678"_s}, {u"note"_s, 1}};
    Scope scope;
    REQUIRE(policy::visibleFields(fields, definitions, scope) ==
            QJsonObject{{u"head"_s, u"张**"_s}, {u"phone"_s, u"138****5678"_s}, {u"note"_s, 1}});
    scope.sensitive = true;
    REQUIRE(policy::visibleFields(fields, definitions, scope).value(u"flags"_s) == u"low income"_s);
    REQUIRE(policy::visibleFields(fields, definitions, scope).value(u"head"_s) == u"张**"_s);
}

TEST_CASE("rights of two officers exclude each other, whatever the roles say") {
    auto set = definitionSet();
    set.roles[u"sysadmin"_s].excludes.clear();
    Account account;
    account.name = account.displayName = u"p"_s;
    account.grants = {grantOf(u"sysadmin"_s, u"D"_s)};
    const auto refused = policy::grantRefusals(account, grantOf(u"secadmin"_s, u"D"_s), person(9, {}), set);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == u"separation_of_duties"_s);
    CHECK(policy::officerRefusals(account, QDate(2026, 7, 1), set).empty());
    account.grants.push_back(grantOf(u"secadmin"_s, u"D"_s));
    CHECK(policy::officerRefusals(account, QDate(2026, 7, 1), set).size() == 1);
    account.grants.back().to = QDate(2026, 6, 30);
    CHECK(policy::officerRefusals(account, QDate(2026, 7, 1), set).empty());
}
