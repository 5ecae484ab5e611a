// The three officers (三员) stay three people, and somebody always holds each office.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QByteArray shippedRoles() {
    for (const auto& source : shippedDefinitionSources()) {
        if (source.path == u"roles.toml") return source.text;
    }
    return {};
}

Expected<Receipt> publishRoles(SmallDistrict& here, QByteArray text) {
    return here.ledger->execute(PublishDefinitions{{{u"roles.toml"_s, std::move(text)}}}, here.actor(u"secadmin"_s));
}

QByteArray withoutExcludes() {
    QByteArray text;
    for (const auto& line : shippedRoles().split('\n')) {
        if (!line.startsWith("excludes")) text += line + '\n';
    }
    return text;
}

Expected<Receipt> grant(SmallDistrict& here, const QString& who, const QString& role, const QString& by, QDate to = {},
                        const QString& lender = {}) {
    return here.ledger->execute(
        PutGrant{{who, role, u"379902000000"_s, to.isValid() ? QDate(2026, 7, 1) : QDate(), to, lender}},
        by.isEmpty() ? Actor::system() : here.actor(by));
}

PutAccount locking(const QString& name) { return {name, name, u"379902000000"_s, {}, {}, true}; }

}  // namespace

TEST_CASE("roles without exclusions leave the three officers apart all the same") {
    SmallDistrict here;
    REQUIRE_OK(publishRoles(here, withoutExcludes()));
    CHECK(codesOf(grant(here, u"auditor"_s, u"sysadmin"_s, u"secadmin"_s)) == QStringList{u"separation_of_duties"_s});
    CHECK(codesOf(grant(here, u"sysadmin"_s, u"secadmin"_s, {})) == QStringList{u"separation_of_duties"_s});
    // Not by a loan either: an officer's role is never lent, least of all to another officer.
    CHECK(codesOf(grant(here, u"auditor"_s, u"secadmin"_s, u"secadmin"_s, QDate(2026, 7, 31), u"secadmin"_s)) ==
          QStringList{u"separation_of_duties"_s, u"separation_of_duties"_s});
    CHECK(codesOf(grant(here, u"official"_s, u"auditor"_s, u"secadmin"_s)) == QStringList{u"separation_of_duties"_s});
    REQUIRE_OK(grant(here, u"volunteer"_s, u"auditor"_s, u"secadmin"_s));
}

TEST_CASE("a role with rights of two officers, or of an officer and over cases, is not published") {
    SmallDistrict here;
    for (const QByteArray& rights : {QByteArray("\"grant_roles\", \"publish_definitions\", \"manage_accounts\""),
                                     QByteArray("\"grant_roles\", \"publish_definitions\", \"read_audit\""),
                                     QByteArray("\"grant_roles\", \"publish_definitions\", \"read_all_cases\""),
                                     QByteArray("\"grant_roles\", \"publish_definitions\", \"read_sensitive\"")}) {
        auto text = withoutExcludes();
        text.replace("\"grant_roles\", \"publish_definitions\"", rights);
        const auto done = publishRoles(here, text);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::BadInput);
        CHECK(done.error().has(u"separation_of_duties"));
        CHECK(done.error().text().contains(u"roles.toml:"_s));
    }
}

TEST_CASE("roles that would make one person two officers are not published until one of them is revoked") {
    SmallDistrict here;
    REQUIRE_OK(grant(here, u"auditor"_s, u"volunteer"_s, u"secadmin"_s));
    auto text = shippedRoles();
    const QByteArray rights = "rights = []";
    REQUIRE(text.count(rights) == 1);
    text.replace(rights, "rights = [\"manage_accounts\"]");
    const auto refused = publishRoles(here, text);
    CHECK(codesOf(refused) == QStringList{u"separation_of_duties"_s});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text().contains(u"审计员"_s));
    REQUIRE_OK(here.ledger->execute(PutGrant{{u"auditor"_s, u"volunteer"_s, u"379902000000"_s, {}, QDate(2026, 6, 30), {}}},
                                    here.actor(u"secadmin"_s)));
    REQUIRE_OK(publishRoles(here, text));
}

TEST_CASE("nobody locks themselves, nor the last who manages accounts or grants roles") {
    SmallDistrict here;
    CHECK(codesOf(here.ledger->execute(locking(u"sysadmin"_s), here.actor(u"sysadmin"_s))) ==
          QStringList{u"own_account"_s, u"last_administrator"_s});
    const auto last = here.ledger->execute(locking(u"secadmin"_s), here.actor(u"sysadmin"_s));
    CHECK(codesOf(last) == QStringList{u"last_administrator"_s, u"last_administrator"_s});
    here.person(u"sysadmin2"_s, u"系统二"_s, u"379902000000"_s, u"sysadmin"_s);
    CHECK(codesOf(here.ledger->execute(locking(u"sysadmin"_s), here.actor(u"sysadmin"_s))) == QStringList{u"own_account"_s});
    REQUIRE_OK(here.ledger->execute(locking(u"sysadmin"_s), here.actor(u"sysadmin2"_s)));
    CHECK(codesOf(here.ledger->execute(locking(u"sysadmin2"_s), Actor::system())) == QStringList{u"last_administrator"_s});
    REQUIRE_OK(here.ledger->execute(locking(u"clerk"_s), here.actor(u"sysadmin2"_s)));
}

TEST_CASE("the last grant that lets somebody manage accounts or grant roles is not revoked") {
    SmallDistrict here;
    const auto revoke = [&](const QString& who, const QString& role, const Actor& by) {
        return here.ledger->execute(PutGrant{{who, role, u"379902000000"_s, {}, QDate(2026, 6, 30), {}}}, by);
    };
    CHECK(codesOf(revoke(u"sysadmin"_s, u"sysadmin"_s, here.actor(u"secadmin"_s))) == QStringList{u"last_administrator"_s});
    here.person(u"secadmin2"_s, u"安全二"_s, u"379902000000"_s, u"secadmin"_s);
    const auto own = revoke(u"secadmin"_s, u"secadmin"_s, here.actor(u"secadmin"_s));
    CHECK(codesOf(own) == QStringList{u"separation_of_duties"_s});
    REQUIRE_FALSE(own);
    CHECK(own.error().text().contains(u"revoke"_s));
    REQUIRE_OK(revoke(u"secadmin"_s, u"secadmin"_s, here.actor(u"secadmin2"_s)));
}

TEST_CASE("roles under which nobody could grant roles again are not published") {
    SmallDistrict here;
    auto text = shippedRoles();
    text.replace("\"grant_roles\", \"publish_definitions\"", "\"publish_definitions\"");
    CHECK(codesOf(publishRoles(here, text)) == QStringList{u"last_administrator"_s});
}

TEST_CASE("a delegation does not begin after its end, and what it says is in words") {
    SmallDistrict here;
    const auto lend = [&](const QString& who, const QString& role, QDate until) {
        return here.ledger->execute(PutGrant{{u"volunteer"_s, role, u"379902D01"_s, QDate(2026, 7, 1), until, who}},
                                    here.actor(who));
    };
    CHECK(codesOf(lend(u"handler"_s, u"handler"_s, QDate(2026, 6, 30))) == QStringList{u"delegation_period"_s});
    REQUIRE_OK(lend(u"handler"_s, u"handler"_s, QDate(2026, 7, 31)));
    REQUIRE_OK(lend(u"handler"_s, u"handler"_s, QDate(2026, 6, 30)));  // ended early
    const auto notTheirs = lend(u"clerk"_s, u"clerk"_s, QDate(2026, 7, 31));
    REQUIRE_FALSE(notTheirs);
    CHECK(notTheirs.error().text().contains(u"区住建局"_s));
    const auto unknown = lend(u"handler"_s, u"nobody"_s, QDate(2026, 7, 31));
    REQUIRE_FALSE(unknown);
    CHECK(codesOf(unknown).count(u"no_such_role"_s) == 1);
}
