#include "case_model.h"

#include <QJsonArray>
#include <algorithm>

namespace minqing::tests {

namespace {

QJsonObject over(QJsonObject fields, const QJsonObject& given) {
    for (auto at = given.begin(); at != given.end(); ++at) {
        if (at.value().isNull())
            fields.remove(at.key());
        else
            fields.insert(at.key(), at.value());
    }
    return fields;
}

bool within(const QString& code, const QString& ancestor, const UnitTree& units) {
    for (QString at = code; !at.isEmpty();) {
        if (at == ancestor) return true;
        const Unit* unit = units.find(at);
        at = unit ? unit->parent : QString();
    }
    return false;
}

}  // namespace

CaseModel::CaseModel(const CaseDefinition& definition, QString itsNumber, const QString& by, Instant at, QJsonObject intake,
                     const std::vector<Evidence>& first)
    : number(std::move(itsNumber)),
      registrant(by),
      m_first(&definition),
      m_definition(&definition),
      m_registeredAt(at),
      m_intake(std::move(intake)) {
    for (const auto& one : first) attach(m_firstEvidence, one, by, 1);
    begin();
}

/// A piece more, or one of the same person's pieces of this cycle taken back: it stays, but counts no more.
void CaseModel::attach(std::vector<Attached>& all, const Evidence& piece, const QString& by, int cycle) {
    if (!piece.withdrawn) return all.push_back({piece.id, piece.kind, cycle, piece.name, by, false, !piece.id.isEmpty()});
    for (auto& one : all) {
        const bool same = piece.id.isEmpty() ? one.id.isEmpty() && one.name == piece.name : one.id == piece.id;
        if (same && one.by == by && one.cycle == cycle) one.withdrawn = true;
    }
}

void CaseModel::begin() {
    m_definition = m_first;
    state = m_definition->initial;
    cycle = 1;
    fields = m_intake;
    claimant.clear();
    everClosed = everClaimed = listed = instructed = objection = upheld = asked = relapsed = false;
    ratedSince = 0;
    noticeFrom.reset();
    evidence = m_firstEvidence;
    ratings.clear();
    done = {{u"register"_s, registrant, {}, 1}};
    tasks.clear();
    verifiers.clear();
    milestones.clear();
    exclusion.clear();
    clocks.clear();
    for (const auto& clock : m_definition->registerStarts) clocks.emplace(clock, m_registeredAt);
}

void CaseModel::add(Event event) {
    apply(event);
    events.push_back(std::move(event));
}

const Event* CaseModel::last() const {
    for (auto at = events.rbegin(); at != events.rend(); ++at) {
        if (!at->undone) return &*at;
    }
    return nullptr;
}

void CaseModel::undoLast() {
    for (auto at = events.rbegin(); at != events.rend(); ++at) {
        if (at->undone) continue;
        at->undone = true;
        break;
    }
    begin();
    for (const auto& event : events) {
        if (!event.undone) apply(event);
    }
}

/// What was done stays done, and only that; a plan that says nothing of milestones leaves them.
void CaseModel::setMilestones(const QJsonValue& given) {
    if (given.isUndefined()) return;
    const std::map<QString, QString> before(milestones.begin(), milestones.end());
    milestones.clear();
    for (const auto& item : given.toArray()) {
        const auto name = item.toObject().value("name"_L1).toString();
        const auto at = before.find(name);
        milestones.emplace_back(name, at == before.end() ? QString() : at->second);
    }
    keepMilestones(given.toArray());
}

/// Village within town, grid within village (within the town, where no village is told), for those that there are.
void CaseModel::judgePlaces(const QJsonObject& given, const QJsonObject& all, const UnitTree& units, Verdict& verdict) {
    const auto text = [](const QJsonObject& of, const char16_t* key) {
        return of.value(QString::fromUtf16(key)).toString().trimmed();
    };
    const auto lies = [&](const char16_t* inner, const char16_t* outer) {
        const auto one = text(all, inner), other = text(all, outer);
        const bool told = !text(given, inner).isEmpty() || !text(given, outer).isEmpty();
        verdict.refuse(told && units.find(one) && units.find(other) && !within(one, other, units), u"place_mismatch");
    };
    lies(u"village", u"town");
    lies(u"grid", u"village");
    if (text(all, u"village").isEmpty()) lies(u"grid", u"town");
}

void CaseModel::keepMilestones(QJsonArray list) {
    for (int i = 0; i < list.size(); ++i) {
        auto item = list[i].toObject();
        item.remove(u"done"_s);
        if (const auto& day = milestones[static_cast<size_t>(i)].second; !day.isEmpty()) item.insert(u"done"_s, day);
        list[i] = item;
    }
    fields.insert(u"milestones"_s, list);
}

void CaseModel::applyEffect(Effect effect, const Event& event) {
    const auto given = [&](const char* field) { return event.fields.value(QLatin1String(field)); };
    if (effect == Effect::AssignCoUnits) {
        const auto list = given("co_units").toArray();
        for (const auto& unit : list) {
            const bool there = std::any_of(tasks.begin(), tasks.end(),
                                           [&](const Task& one) { return one.cycle == cycle && one.unit == unit.toString(); });
            if (!there) tasks.push_back({unit.toString(), cycle});
        }
    }
    if (effect == Effect::AssignLeadUnit) {
        for (auto& task : tasks) task.over = task.over || (task.cycle == cycle && task.unit == text(u"lead_unit"));
    }
    if (effect == Effect::ForgetVerification) {
        verifiers.clear();
        ratedSince = ratings.size();
    }
    if (effect == Effect::LookBack && given("look_back_result").toString() == u"relapsed"_s) relapsed = true;
    if (effect == Effect::ReportForDuty || effect == Effect::ReportCoHandling) {
        for (auto& task : tasks) {
            if (!openTask(task) || task.unit != event.coUnit) continue;
            task.arrived = true;
            task.over = effect == Effect::ReportCoHandling;
            break;
        }
    }
    if (effect == Effect::OverrideJoin) {
        for (auto& task : tasks) task.over = task.over || task.cycle == cycle;
    }
    if (effect == Effect::Claim) {
        claimant = event.actor;
        everClaimed = true;
    }
    if (effect == Effect::Release) claimant.clear();
    if (effect == Effect::RecordFeedback && !given("satisfaction").toString().isEmpty())
        ratings.emplace_back(given("satisfaction").toString(), cycle);
    if (effect == Effect::Verify && !verifiers.contains(event.actor)) verifiers.append(event.actor);
    if (effect == Effect::NewCycle) {
        ++cycle;
        fields.remove(u"outcome"_s);
        fields.remove(u"satisfaction"_s);
        if (!event.fields.contains("timetable"_L1)) fields.remove(u"timetable"_s);
        verifiers.clear();
        milestones.clear();
        clocks.clear();
        noticeFrom.reset();
        objection = upheld = asked = relapsed = false;
    }
    if (effect == Effect::RequestExtension) asked = true;
    if (effect == Effect::GrantExtension || effect == Effect::RefuseExtension) asked = false;
    if (effect == Effect::SetMilestones) setMilestones(given("milestones"));
    if (effect == Effect::TickMilestone && !given("milestone").toString().isEmpty()) {
        const auto named = std::pair(given("milestone").toString(), QString());
        const auto at = std::find(milestones.begin(), milestones.end(), named);
        if (at != milestones.end()) at->second = beijingDate(event.at).toString(Qt::ISODate);
        if (!milestones.empty()) keepMilestones(fields.value("milestones"_L1).toArray());
    }
    if (effect == Effect::StartNotice) {
        noticeFrom = event.at;
        objection = upheld = false;
    }
    if (effect == Effect::Object) objection = true;
    if (effect == Effect::UpholdObjection) upheld = true;
    if (effect == Effect::UpholdObjection || effect == Effect::DismissObjection) objection = false;
    if (effect == Effect::ListSupervision || effect == Effect::Delist) listed = effect == Effect::ListSupervision;
    if (effect == Effect::Instruct || effect == Effect::AnswerInstruction) instructed = effect == Effect::Instruct;
    if (effect == Effect::Exclude) exclusion = fields.value("exclusion"_L1).toString();
    if (effect == Effect::ReturnToSender) fields.remove(u"lead_unit"_s);
}

void CaseModel::applyMove(const Event& event) {
    const auto renamed = [](const std::map<QString, QString>& names, const QString& id) {
        const auto at = names.find(id);
        return at == names.end() ? id : at->second;
    };
    QJsonObject named;
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        if (const auto id = renamed(event.move.fields, at.key()); !id.isEmpty()) named.insert(id, at.value());
    }
    fields = named;
    std::map<QString, Instant> running;
    for (const auto& [id, since] : clocks) {
        if (event.move.to->clock(renamed(event.move.clocks, id))) running.emplace(renamed(event.move.clocks, id), since);
    }
    clocks = running;
    state = renamed(event.move.states, state);
    m_definition = event.move.to;
    done.push_back({u"migrate"_s, event.actor, {}, cycle});
}

void CaseModel::apply(const Event& event) {
    if (event.move.to) return applyMove(event);
    const auto& transition = *m_definition->transition(event.action);
    const auto holder = text(u"lead_unit");
    const bool wasOver = phase() == Phase::Closed || phase() == Phase::Void;
    auto told = event.fields;
    if (transition.has(Effect::ReportCoHandling)) told.remove("progress"_L1);
    fields = over(std::move(fields), told);
    const auto stood = evidence.size();
    for (const auto& one : event.evidence) attach(evidence, one, event.actor, cycle);
    const bool asks =
        transition.has(Effect::RequestExtension) || transition.has(Effect::Pause) || transition.has(Effect::AnswerInstruction);
    for (auto i = stood; i < evidence.size(); ++i) evidence[i].beside = asks;
    for (const auto effect : transition.effects) applyEffect(effect, event);
    if (transition.to != u"="_s) state = transition.to;
    if (!wasOver && (phase() == Phase::Closed || phase() == Phase::Void)) clocks.clear();
    everClosed = everClosed || phase() == Phase::Closed;
    if (text(u"lead_unit") != holder) {
        for (const auto& clock : m_definition->clocks) {
            const auto at = clocks.find(clock.id);
            if (!clock.perHolder || at == clocks.end()) continue;
            if (text(u"lead_unit").isEmpty())
                clocks.erase(at);
            else
                at->second = event.at;
        }
    }
    for (const auto& clock : transition.stops) clocks.erase(clock);
    for (const auto& clock : transition.starts) clocks.emplace(clock, event.at);
    done.push_back({event.action, event.actor, event.onBehalf, cycle});
}

QString CaseModel::target(const QString& kind) const {
    for (const auto& link : links) {
        if (link.kind == kind) return link.target;
    }
    return {};
}

QString CaseModel::rating(size_t from) const {
    for (size_t i = ratings.size(); i > from; --i) {
        const auto& [said, itsCycle] = ratings[i - 1];
        if (itsCycle == cycle && said != u"unrated"_s) return said;
    }
    return {};
}

bool CaseModel::fits(const Permission& permission, const Grant& grant, const Actor& actor, const UnitTree& units) const {
    if (grant.role != permission.role) return false;
    const auto concerns = [&](const QString& unit) { return !unit.isEmpty() && within(unit, grant.unit, units); };
    const bool town = concerns(text(u"village")) || concerns(text(u"town"));
    const bool nowhere =
        text(u"grid").isEmpty() && text(u"village").isEmpty() && text(u"town").isEmpty() && text(u"lead_unit").isEmpty();
    switch (permission.relation) {
        case Relation::InScope:
            return town || concerns(text(u"grid")) || concerns(text(u"lead_unit")) || (nowhere && concerns(units.district()));
        case Relation::LeadUnit:
            return concerns(text(u"lead_unit"));
        case Relation::CoUnit:
            return std::any_of(tasks.begin(), tasks.end(),
                               [&](const Task& task) { return task.cycle == cycle && concerns(task.unit); });
        case Relation::Town:
            return town;
        case Relation::Claimant:
            return actor.name == claimant;
        case Relation::Registrant:
            return actor.name == registrant;
        case Relation::Anywhere:
            return true;
    }
    return false;
}

bool CaseModel::permits(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const {
    return std::any_of(transition.by.begin(), transition.by.end(), [&](const Permission& permission) {
        if (actor.isSystem()) return permission.role == u"system"_s;
        return std::any_of(actor.grants.begin(), actor.grants.end(),
                           [&](const Grant& grant) { return fits(permission, grant, actor, units); });
    });
}

QString CaseModel::behalf(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const {
    QString lender;
    for (const auto& grant : actor.grants) {
        const bool fitting = std::any_of(transition.by.begin(), transition.by.end(),
                                         [&](const Permission& one) { return fits(one, grant, actor, units); });
        if (!fitting) continue;
        if (grant.delegatedBy.isEmpty()) return {};
        if (lender.isEmpty()) lender = grant.delegatedBy;
    }
    return lender;
}

QString CaseModel::coUnitOf(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const {
    for (const auto& task : tasks) {
        if (openTask(task) && within(actor.unit, task.unit, units)) return task.unit;
    }
    for (const auto& task : tasks) {
        for (const auto& grant : actor.grants) {
            const bool fitting = std::any_of(transition.by.begin(), transition.by.end(),
                                             [&](const Permission& one) { return fits(one, grant, actor, units); });
            if (fitting && openTask(task) && within(task.unit, grant.unit, units)) return task.unit;
        }
    }
    return {};
}

bool CaseModel::took(const TransitionDefinition& transition, const QString& account) const {
    const auto* to = m_definition->state(transition.to);
    const bool ever = (to && to->phase == Phase::Void) || transition.has(Effect::Exclude) || transition.has(Effect::Claim);
    return !account.isEmpty() && std::any_of(done.begin(), done.end(), [&](const Done& one) {
        return (ever || one.cycle == cycle) && transition.forbidsActorOf.contains(one.action) &&
               (one.actor == account || one.onBehalf == account);
    });
}

/// Not who did it before, nor somebody who acts only by the role that such a one lent.
bool CaseModel::isSecondPair(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const {
    if (took(transition, actor.name)) return false;
    if (transition.has(Effect::Claim) && actor.name == registrant) return false;
    bool any = false, clean = false;
    for (const auto& grant : actor.grants) {
        for (const auto& permission : transition.by) {
            if (!fits(permission, grant, actor, units)) continue;
            any = true;
            clean = clean || !took(transition, grant.delegatedBy);
        }
    }
    return clean || !any;
}

}  // namespace minqing::tests
