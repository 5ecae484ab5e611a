// A changed definition, the cases that run under the old one, and their move to the new one.

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

QString shippedText(const QString& path) {
    for (const auto& source : shippedDefinitionSources()) {
        if (source.path == path) return QString::fromUtf8(source.text);
    }
    return {};
}

QString replaced(QString text, const QString& old, const QString& now) {
    REQUIRE(text.contains(old));
    return text.replace(old, now);
}

/// Version 2 of the grievance: 办理中 is called in_hand, five working days for coordination instead of three, a field more
/// and one fewer, an action more.
QString secondVersion() {
    QString text = shippedText(u"cases/grievance.toml"_s);
    text = replaced(text, u"version = 1"_s, u"version = 2"_s);
    text = replaced(text, u"\"handling\", \"waiting\", \"submitted\", \"closed\"]"_s,
                    u"\"in_hand\", \"waiting\", \"submitted\", \"closed\"]"_s);
    text = replaced(text, u"{ id = \"handling\", phase"_s, u"{ id = \"in_hand\", phase"_s);
    text = replaced(text, u"to = \"handling\""_s, u"to = \"in_hand\""_s);
    text = replaced(text, u"from = [\"handling\"]"_s, u"from = [\"in_hand\"]"_s);
    text = replaced(text, u"[\"dispatched\", \"handling\"]"_s, u"[\"dispatched\", \"in_hand\"]"_s);
    text = replaced(text, u"[\"dispatched\", \"handling\", \"waiting\"]"_s, u"[\"dispatched\", \"in_hand\", \"waiting\"]"_s);
    text = replaced(text, u"[\"handling\", \"waiting\"]"_s, u"[\"in_hand\", \"waiting\"]"_s);
    text = replaced(text, u"limit = \"3 working days\" },     # 协调解决"_s, u"limit = \"8 working days\" },"_s);
    text = replaced(text, u"{ id = \"category\", kind = \"text\", maximum_length = 40,"_s,
                    u"{ id = \"subdomain\", kind = \"text\", maximum_length = 8,"_s);
    text = replaced(text, u"\"category\""_s, u"\"subdomain\""_s);
    text +=
        u"\n[[transition]]\nid = \"consult\"\nname = { zh = \"会商\", en = \"Consult\" }\nfrom = [\"in_hand\"]\nto = \"=\"\n"
        "by = [\"handler@lead_unit\"]\n"_s;
    return text;
}

struct Versions : SmallDistrict {
    Actor keeper = actor(u"secadmin"_s);

    void publishSecond() {
        auto published = ledger->execute(PublishDefinitions{{{u"cases/grievance.toml"_s, secondVersion().toUtf8()}}}, keeper);
        REQUIRE_OK(published);
    }
    /// In 办理中 at a department.
    QString inHand(int household = 1) {
        const auto number = grievance(household);
        pass(1);
        REQUIRE_OK(
            act(household < 10 ? u"clerk"_s : u"supervisor"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        pass(1);
        REQUIRE_OK(act(u"handler"_s, number, u"accept"_s));
        return number;
    }
    CaseView view(const QString& number) {
        auto seen = reader()->caseView(number, actor(u"supervisor"_s));
        REQUIRE_OK(seen);
        return *seen;
    }
    static MigrateCases request() {
        MigrateCases asked;
        asked.type = u"grievance"_s;
        asked.comment = u"新版施行"_s;
        asked.plan.version = 2;
        asked.plan.states = {{u"handling"_s, u"in_hand"_s}};
        return asked;
    }
};

bool has(const std::vector<Reason>& reasons, const QString& code) {
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) { return reason.code == code; });
}

bool offers(const CaseView& view, const QString& action) {
    return std::any_of(view.actions.begin(), view.actions.end(), [&](const ActionOffer& one) { return one.id == action; });
}

}  // namespace

TEST_CASE("a running case stays on its version when a changed definition is published") {
    Versions here;
    const auto old = here.inHand();
    const auto dueBefore = here.view(old).facts.dueAt;
    here.publishSecond();
    const auto fresh = here.inHand(2);

    const auto stays = here.view(old);
    CHECK(stays.file.definitionVersion == 1);
    CHECK(stays.file.state == u"handling"_s);
    CHECK(stays.facts.dueAt == dueBefore);
    CHECK_FALSE(offers(stays, u"consult"_s));
    const auto goes = here.view(fresh);
    CHECK(goes.file.definitionVersion == 2);
    CHECK(goes.file.state == u"in_hand"_s);
    CHECK(offers(goes, u"consult"_s));
    // Eight working days instead of three.
    CHECK(beijingDate(*goes.facts.dueAt) == QDate(2026, 7, 13));
    CHECK(beijingDate(*stays.facts.dueAt) == QDate(2026, 7, 6));

    auto refused = here.act(u"handler"_s, old, u"consult"_s);
    REQUIRE_FALSE(refused.has_value());
    CHECK(has(refused.error().reasons, u"unknown_action"_s));
    REQUIRE_OK(here.act(u"handler"_s, fresh, u"consult"_s));
    // Fields: the old one is still known to the old case only.
    REQUIRE_OK(here.act(u"handler"_s, old, u"report"_s, {{u"progress"_s, u"已联系维保"_s}}));
    here.requireSound();
}

TEST_CASE("a version that is published already is not replaced by another text") {
    Versions here;
    auto text = shippedText(u"cases/grievance.toml"_s);
    text = replaced(text, u"3 working days"_s, u"4 working days"_s);
    auto published = here.ledger->execute(PublishDefinitions{{{u"cases/grievance.toml"_s, text.toUtf8()}}}, here.keeper);
    REQUIRE_FALSE(published.has_value());
    CHECK(has(published.error().reasons, u"version_published"_s));
    CHECK(published.error().text().contains(u"version = 2"_s));
}

TEST_CASE("a running case is moved by a state map: clocks go on under the new limits, and it can be taken back") {
    Versions here;
    const auto number = here.inHand();
    const auto before = here.view(number);
    here.publishSecond();
    const auto done = here.ledger->migrate(Versions::request(), here.keeper, false);
    REQUIRE_OK(done);
    REQUIRE(done->cases.size() == 1);
    CHECK(done->cases[0].reasons.empty());
    CHECK(done->cases[0].toState == u"in_hand"_s);
    REQUIRE(done->cases[0].moved.size() == 1);
    CHECK(done->cases[0].moved[0].clock == u"handling"_s);
    CHECK(done->cases[0].moved[0].before == before.file.clock(u"handling")->effectiveDue);
    CHECK_FALSE(done->batch.isNull());

    const auto after = here.view(number);
    CHECK(after.file.definitionVersion == 2);
    CHECK(after.file.state == u"in_hand"_s);
    CHECK(after.file.steps.back().action == u"migrate"_s);
    CHECK(after.file.steps.back().comment == u"新版施行"_s);
    const auto* clock = after.file.clock(u"handling");
    REQUIRE(clock);
    CHECK(clock->started == before.file.clock(u"handling")->started);
    CHECK(clock->running());
    CHECK(clock->limit == u"8 working days"_s);
    CHECK(beijingDate(clock->effectiveDue) == QDate(2026, 7, 13));
    CHECK(offers(after, u"consult"_s));
    here.requireSound();

    const auto undone = here.ledger->undoBatch(done->batch, here.keeper);
    REQUIRE_OK(undone);
    REQUIRE(undone->items.size() == 1);
    CHECK(undone->items[0].reasons.empty());
    const auto back = here.view(number);
    CHECK(back.file.definitionVersion == 1);
    CHECK(back.file.state == u"handling"_s);
    CHECK(back.facts.dueAt == before.facts.dueAt);
    CHECK(back.file.steps.size() == before.file.steps.size() + 2);
    here.requireSound();
}

TEST_CASE("the preview of a move changes nothing and gives each case all its reasons") {
    Versions here;
    const auto fine = here.inHand();
    const auto registered = here.grievance(2);
    const auto categorised = here.grievance(3);
    REQUIRE_OK(here.act(
        u"clerk"_s, categorised, u"classify"_s,
        {{u"domain"_s, u"living_environment"_s}, {u"route"_s, u"coordinate"_s}, {u"category"_s, u"电梯困人及维保不到位"_s}}));
    here.publishSecond();
    auto asked = Versions::request();
    auto preview = here.ledger->migrate(asked, here.keeper, true);
    REQUIRE_OK(preview);
    CHECK(preview->batch.isNull());
    REQUIRE(preview->cases.size() == 3);
    const auto of = [&](const QString& number) {
        for (const auto& one : preview->cases) {
            if (one.number == number) return one;
        }
        return MigratedCase{};
    };
    CHECK(of(fine).reasons.empty());
    CHECK(of(fine).moved.size() == 1);
    CHECK(has(of(registered).reasons, u"unmapped_state"_s));
    CHECK(of(registered).reasons.size() == 1);
    CHECK(has(of(categorised).reasons, u"unmapped_state"_s));
    CHECK(has(of(categorised).reasons, u"field_gone"_s));
    CHECK(here.view(fine).file.definitionVersion == 1);

    // States of the same name and phase by themselves; the field renamed, but the value is too long for the new one.
    asked.plan.keepStates = true;
    asked.plan.fields = {{u"category"_s, u"subdomain"_s}};
    preview = here.ledger->migrate(asked, here.keeper, true);
    REQUIRE_OK(preview);
    CHECK(of(registered).reasons.empty());
    CHECK(of(registered).toState == u"registered"_s);
    REQUIRE(of(categorised).reasons.size() == 1);
    CHECK(of(categorised).reasons[0].field == u"subdomain"_s);
    // Given up instead.
    asked.plan.fields = {{u"category"_s, QString()}};
    const auto done = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_OK(done);
    for (const auto& one : done->cases) CHECK(one.reasons.empty());
    CHECK_FALSE(here.view(categorised).file.fields.contains(u"category"_s));
    here.requireSound();
}

TEST_CASE("a clock that the new version does not have is named, and ends only when that is said") {
    Versions here;
    const auto number = here.inHand();
    auto text = secondVersion();
    text = replaced(text, u"id = \"handling\"\nname = { zh = \"办理时限\""_s, u"id = \"work\"\nname = { zh = \"办理时限\""_s);
    text = replaced(text, u"starts = [\"handling\"]"_s, u"starts = [\"work\"]"_s);
    text = replaced(text, u"stops = [\"handling\"]"_s, u"stops = [\"work\"]"_s);
    text = replaced(text, u"pauses = [\"handling\"]"_s, u"pauses = [\"work\"]"_s);
    text = replaced(text, u"clocks_running = [\"handling\"]"_s, u"clocks_running = [\"work\"]"_s);
    text = replaced(text, u"[\"handling\", \"feedback\"]"_s, u"[\"work\", \"feedback\"]"_s);
    text = replaced(text, u"\"return_limit\", \"handling\", \"feedback\"]"_s, u"\"return_limit\", \"work\", \"feedback\"]"_s);
    REQUIRE_OK(here.ledger->execute(PublishDefinitions{{{u"cases/grievance.toml"_s, text.toUtf8()}}}, here.keeper));
    auto asked = Versions::request();
    auto preview = here.ledger->migrate(asked, here.keeper, true);
    REQUIRE_OK(preview);
    REQUIRE(preview->cases.size() == 1);
    CHECK(has(preview->cases[0].reasons, u"clock_gone"_s));
    asked.plan.clocks = {{u"handling"_s, u"work"_s}};
    const auto done = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_OK(done);
    CHECK(done->cases[0].reasons.empty());
    const auto after = here.view(number);
    REQUIRE(after.file.clock(u"work"));
    CHECK(after.file.clock(u"work")->running());
    CHECK(beijingDate(*after.facts.dueAt) == QDate(2026, 7, 13));
    here.requireSound();
}

TEST_CASE("closed cases keep their version unless asked for, and only the keeper of definitions moves any") {
    Versions here;
    const auto closed = here.grievance();
    here.close(closed);
    here.publishSecond();
    auto asked = Versions::request();
    asked.plan.keepStates = true;
    auto done = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_OK(done);
    CHECK(done->cases.empty());
    asked.numbers = QStringList{closed};
    done = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_OK(done);
    REQUIRE(done->cases.size() == 1);
    CHECK(has(done->cases[0].reasons, u"case_over"_s));
    const auto before = here.view(closed);
    asked.plan.closedToo = true;
    done = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_OK(done);
    CHECK(done->cases[0].reasons.empty());
    const auto after = here.view(closed);
    CHECK(after.file.definitionVersion == 2);
    CHECK(after.facts.closedAt == before.facts.closedAt);
    CHECK(after.facts.onTime == before.facts.onTime);
    here.requireSound();

    for (const auto* name : {"sysadmin", "supervisor", "official", "clerk"}) {
        const auto refused = here.ledger->migrate(asked, here.actor(QString::fromLatin1(name)), true);
        REQUIRE_FALSE(refused.has_value());
        CHECK(has(refused.error().reasons, u"not_permitted"_s));
        const auto one =
            here.ledger->execute(MigrateCase{closed, asked.plan, u"新版施行"_s}, here.actor(QString::fromLatin1(name)));
        CHECK_FALSE(one.has_value());
    }
    asked.plan.version = 7;
    const auto unknown = here.ledger->migrate(asked, here.keeper, true);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(has(unknown.error().reasons, u"no_such_definition"_s));
}

TEST_CASE("cases are moved for a reason only; looking what would happen needs none") {
    Versions here;
    const auto number = here.inHand();
    here.publishSecond();
    auto asked = Versions::request();
    asked.comment = u"  "_s;
    const auto looked = here.ledger->migrate(asked, here.keeper, true);
    REQUIRE_OK(looked);
    CHECK(looked->cases[0].reasons.empty());
    const auto refused = here.ledger->migrate(asked, here.keeper, false);
    REQUIRE_FALSE(refused.has_value());
    CHECK(has(refused.error().reasons, u"comment_missing"_s));
    const auto one = here.ledger->execute(MigrateCase{number, asked.plan, {}}, here.keeper);
    CHECK(codesOf(one) == QStringList{u"comment_missing"_s});
    CHECK(here.view(number).file.definitionVersion == 1);
}
