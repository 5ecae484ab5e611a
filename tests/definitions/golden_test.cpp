// What each shipped case definition lets people do, printed and compared with what was agreed: a change of a workflow
// shows as a changed line of tests/data/definitions/*.txt.

#include <QFile>

#include "shipped.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

QString relationSign(Relation relation) {
    switch (relation) {
        case Relation::InScope:
            return {};
        case Relation::LeadUnit:
            return u"@lead_unit"_s;
        case Relation::CoUnit:
            return u"@co_unit"_s;
        case Relation::Town:
            return u"@town"_s;
        case Relation::Claimant:
            return u"@claimant"_s;
        case Relation::Registrant:
            return u"@registrant"_s;
        case Relation::Anywhere:
            return u"@anywhere"_s;
    }
    return {};
}

QString actors(const std::vector<Permission>& by) {
    QStringList names;
    for (const auto& one : by) names.append(one.role + relationSign(one.relation));
    return names.join(u' ');
}

/// "accept: dispatched -> handling | handler@lead_unit | +handling -acceptance"
QString lineOf(const TransitionDefinition& one) {
    QString line = u"%1: %2 -> %3 | %4"_s.arg(one.id, one.from.join(u','), one.to, actors(one.by));
    if (!one.needs.isEmpty()) line += u" | needs "_s + one.needs.join(u' ');
    if (!one.forbidsActorOf.isEmpty()) line += u" | not who did "_s + one.forbidsActorOf.join(u' ');
    QStringList clocks;
    for (const auto& clock : one.stops) clocks.append(u'-' + clock);
    for (const auto& clock : one.starts) clocks.append(u'+' + clock);
    if (!clocks.isEmpty()) line += u" | "_s + clocks.join(u' ');
    return line + u'\n';
}

QString printed(const CaseDefinition& definition) {
    QString text = u"register: -> %1 | %2\n"_s.arg(definition.initial, actors(definition.registerBy));
    for (const auto& state : definition.states) text += u"state %1: %2\n"_s.arg(state.id, phaseCode(state.phase));
    for (const auto& transition : definition.transitions) text += lineOf(transition);
    for (const auto& clock : definition.clocks) {
        QStringList limits;
        for (const auto& one : clock.limits) {
            limits.append(one.limit ? formatLimit(*one.limit) : u"date "_s + one.field);
            if (one.extensionCap) limits.back() += u" extended by "_s + formatLimit(*one.extensionCap);
        }
        text += u"clock %1: %2\n"_s.arg(clock.id, limits.join(u" / "_s));
    }
    return text;
}

}  // namespace

TEST_CASE("The workflows are the ones that were agreed") {
    const auto definitions = test::shipped();
    const QString id = GENERATE(as<QString>(), u"grievance"_s, u"micro_wish"_s, u"rectification_item"_s);
    const QString found = printed(*definitions->latestCase(id));
    QFile golden(QStringLiteral(MINQING_TEST_DATA "/definitions/") + id + u".txt"_s);
    if (qEnvironmentVariableIsSet("MINQING_WRITE_GOLDEN")) {
        REQUIRE(golden.open(QIODevice::WriteOnly));
        golden.write(found.toUtf8());
        return;
    }
    REQUIRE(golden.open(QIODevice::ReadOnly));
    const QStringList agreed = QString::fromUtf8(golden.readAll()).split(u'\n');
    const QStringList now = found.split(u'\n');
    CHECK(agreed.size() == now.size());
    for (qsizetype i = 0; i < std::min(agreed.size(), now.size()); ++i) CHECK(now[i] == agreed[i]);
}

TEST_CASE("Nobody who handled a grievance may close it out") {
    const auto definitions = test::shipped();
    const auto* approve = definitions->latestCase(u"grievance"_s)->transition(u"approve_close_out");
    REQUIRE(approve);
    for (const QString& action : {u"accept"_s, u"plan"_s, u"report"_s, u"co_report"_s, u"submit"_s}) {
        CHECK(approve->forbidsActorOf.contains(action));
    }
    REQUIRE(approve->requires_.feedback);
    CHECK(approve->requires_.feedback->freshness == Freshness::ThisCycle);
    CHECK(approve->requires_.evidence.size() == 1);
}

TEST_CASE("The handling limit follows route and urgency") {
    const auto definitions = test::shipped();
    const auto* clock = definitions->latestCase(u"grievance"_s)->clock(u"handling");
    REQUIRE(clock);
    CHECK(clock->overall);
    REQUIRE(clock->limits.size() == 6);
    CHECK(clock->limits[0].field == u"timetable"_s);
    CHECK(formatLimit(*clock->limits[1].limit) == u"60 calendar days"_s);
    REQUIRE(clock->limits[1].extensionCap);
    CHECK(formatLimit(*clock->limits[1].extensionCap) == u"30 calendar days"_s);
    CHECK(clock->limits[4].when.front().field == u"route"_s);
    CHECK(clock->limits[4].when.front().values == QStringList{u"coordinate"_s});
    CHECK(formatLimit(*clock->extensionCap) == u"10 working days"_s);
    CHECK(clock->extensions == 1);
}

TEST_CASE("A wish returns to the board by itself fifteen days after the claim") {
    const auto definitions = test::shipped();
    const auto* wish = definitions->latestCase(u"micro_wish"_s);
    const auto* clock = wish->clock(u"realise");
    REQUIRE(clock);
    CHECK(formatLimit(*clock->limits.front().limit) == u"15 calendar days"_s);
    const auto* expire = wish->transition(clock->onExpiry);
    REQUIRE(expire);
    CHECK(expire->to == u"published"_s);
    CHECK(expire->by.front().role == u"system"_s);
}
