// Names in a case definition that must lead somewhere: states, fields, clocks, actions, codes.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

class References {
  public:
    References(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file)
        : m_case(definition), m_set(set), m_file(file) {}

    void unknown(const QString& place, const QString& what, const QString& name) {
        m_file.reportAt(place, u"unknown_target"_s,
                        QCoreApplication::translate("Definitions", "There is no %1 called \"%2\"").arg(what, name));
    }
    void states(const QStringList& ids, const QString& place) {
        for (const QString& id : ids) {
            if (m_case.state(id)) continue;
            unknown(place + u'/' + id, QCoreApplication::translate("Definitions", "state"), id);
        }
    }
    void fields(const QStringList& ids, const QString& place) {
        for (const QString& id : ids) {
            if (m_case.field(id)) continue;
            unknown(place + u'/' + id, QCoreApplication::translate("Definitions", "field"), id);
        }
    }
    void clocks(const QStringList& ids, const QString& place) {
        for (const QString& id : ids) {
            if (m_case.clock(id)) continue;
            unknown(place + u'/' + id, QCoreApplication::translate("Definitions", "clock"), id);
        }
    }
    void actions(const QStringList& ids, const QString& place) {
        for (const QString& id : ids) {
            if (id == u"register"_s || m_case.transition(id)) continue;
            unknown(place + u'/' + id, QCoreApplication::translate("Definitions", "action"), id);
        }
    }
    void conditions(const std::vector<Condition>& list, const QString& place) {
        for (const Condition& one : list) {
            const QString text = one.field + (one.negated ? u" is not "_s : u" is "_s) + one.values.join(u", "_s);
            checkCondition(one, place + u'/' + text, m_case, m_set, m_file);
        }
    }
    void cases(const QStringList& types, const QString& place) {
        for (const QString& type : types) {
            if (m_set.cases.contains(type)) continue;
            unknown(place + u'/' + type, QCoreApplication::translate("Definitions", "case file"), type);
        }
    }
    void ratings(const TransitionDefinition& transition, const QString& place) {
        const auto& needed = transition.requires_;
        if (needed.feedback) known(needed.feedback->ratings, place + u"/feedback/ratings"_s);
        known(needed.notRated, place + u"/not_rated"_s);
    }
    void effects(const TransitionDefinition& transition, const QString& place);

  private:
    void known(const QStringList& ratings, const QString& place) {
        const CodeList* list = m_set.codeList(u"satisfaction"_s);
        for (const QString& rating : ratings) {
            if (!list || list->find(rating)) continue;
            unknown(place + u'/' + rating, QCoreApplication::translate("Definitions", "rating"), rating);
        }
    }

    const CaseDefinition& m_case;
    const DefinitionSet& m_set;
    SourceFile& m_file;
};

struct EffectField {
    Effect effect;
    QStringView field;
};

/// The field that an effect takes its value from. A case that uses the effect has to have it.
constexpr EffectField effectFields[] = {
    {Effect::AssignLeadUnit, u"lead_unit"},        {Effect::AssignCoUnits, u"co_units"},
    {Effect::RecordFeedback, u"satisfaction"},     {Effect::Pause, u"pause_reason"},
    {Effect::RequestExtension, u"extension_days"}, {Effect::SetMilestones, u"milestones"},
    {Effect::TickMilestone, u"milestone"},         {Effect::Exclude, u"exclusion"},
};

void References::effects(const TransitionDefinition& transition, const QString& place) {
    for (const auto& [effect, field] : effectFields) {
        const auto& all = transition.effects;
        if (std::find(all.begin(), all.end(), effect) == all.end() || m_case.field(field)) continue;
        unknown(place + u"/effects"_s, QCoreApplication::translate("Definitions", "field"), field.toString());
    }
}

void checkTransition(const TransitionDefinition& transition, References& references) {
    const QString place = u"transition/"_s + transition.id;
    if (!transition.from.contains(u"*"_s)) references.states(transition.from, place + u"/from"_s);
    if (transition.to != u"="_s) references.states({transition.to}, place + u"/to"_s);
    references.fields(transition.asks, place + u"/asks"_s);
    references.fields(transition.needs, place + u"/needs"_s);
    references.actions(transition.forbidsActorOf, place + u"/forbids_actor_of"_s);
    references.clocks(transition.starts, place + u"/starts"_s);
    references.clocks(transition.stops, place + u"/stops"_s);
    references.clocks(transition.pauses, place + u"/pauses"_s);
    references.cases(transition.produces, place + u"/produces"_s);
    const QString inner = place + u"/requires"_s;
    references.fields(transition.requires_.fields, inner + u"/fields"_s);
    references.clocks(transition.requires_.clocksRunOut, inner + u"/clocks_run_out"_s);
    references.clocks(transition.requires_.clocksRunning, inner + u"/clocks_running"_s);
    references.clocks(transition.requires_.clocksWarned, inner + u"/clocks_warned"_s);
    references.conditions(transition.requires_.conditions, inner + u"/when"_s);
    references.conditions(transition.requires_.once.conditions, inner + u"/once/when"_s);
    references.actions(transition.requires_.once.after, inner + u"/once/after"_s);
    references.actions(transition.requires_.notAfter, inner + u"/not_after"_s);
    references.ratings(transition, inner);
    references.effects(transition, place);
}

void checkClock(const ClockDefinition& clock, const CaseDefinition& definition, References& references) {
    const QString place = u"clock/"_s + clock.id;
    references.states(clock.pausesIn, place + u"/pauses_in"_s);
    for (size_t i = 0; i < clock.limits.size(); ++i) {
        const QString at = place + u"/limits/"_s + QString::number(i);
        references.conditions(clock.limits[i].when, at + u"/when"_s);
        const QString& field = clock.limits[i].field;
        const FieldDefinition* found = definition.field(field);
        const bool dated = found && (found->kind == FieldKind::Date || found->kind == FieldKind::Time);
        if (field.isEmpty() || dated) continue;
        references.unknown(at + u"/field"_s, QCoreApplication::translate("Definitions", "date field"), field);
    }
    for (size_t i = 0; i < clock.ladder.size(); ++i) {
        const QString& action = clock.ladder[i].action;
        if (definition.transition(action)) continue;
        references.unknown(place + u"/ladder/"_s + QString::number(i) + u"/do"_s,
                           QCoreApplication::translate("Definitions", "action"), action);
    }
    if (!clock.onExpiry.isEmpty() && !definition.transition(clock.onExpiry)) {
        references.unknown(place + u"/on_expiry"_s, QCoreApplication::translate("Definitions", "action"), clock.onExpiry);
    }
}

bool everyStateIsKnown(const CaseDefinition& definition) {
    const auto known = [&](const QString& id) { return definition.state(id) != nullptr; };
    return known(definition.initial) &&
           std::all_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& transition) {
               const bool to = transition.to == u"="_s || known(transition.to);
               return to &&
                      (transition.from.contains(u"*"_s) || std::all_of(transition.from.begin(), transition.from.end(), known));
           });
}

}  // namespace

void checkCondition(const Condition& condition, const QString& place, const CaseDefinition& definition,
                    const DefinitionSet& set, SourceFile& file) {
    const FieldDefinition* field = definition.field(condition.field);
    if (!field) {
        file.reportAt(place, u"unknown_target"_s,
                      QCoreApplication::translate("Definitions", "There is no %1 called \"%2\"")
                          .arg(QCoreApplication::translate("Definitions", "field"), condition.field));
        return;
    }
    const CodeList* list = set.codeList(field->of);
    const bool coded = field->kind == FieldKind::Choice || field->kind == FieldKind::Choices;
    if (!list || !coded) return;
    for (const QString& value : condition.values) {
        if (list->find(value)) continue;
        file.reportAt(place, u"unknown_target"_s,
                      QCoreApplication::translate("Definitions", "There is no %1 called \"%2\"")
                          .arg(QCoreApplication::translate("Definitions", "code in the list %1").arg(field->of), value));
    }
}

void checkCaseReferences(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    References references(definition, set, file);
    if (!definition.state(definition.initial)) references.states({definition.initial}, u"initial"_s);
    references.fields({definition.titleField}, u"title_field"_s);
    references.fields(definition.registerAsks, u"register/asks"_s);
    references.clocks(definition.registerStarts, u"register/starts"_s);
    for (const auto& transition : definition.transitions) checkTransition(transition, references);
    for (const auto& clock : definition.clocks) checkClock(clock, definition, references);
    const auto overall = std::count_if(definition.clocks.begin(), definition.clocks.end(),
                                       [](const ClockDefinition& clock) { return clock.overall; });
    if (overall > 1) {
        file.reportAt(
            {}, u"invalid_value"_s,
            QCoreApplication::translate("Definitions", "Only one clock can give the case its deadline (overall = true)"));
    }
}

void checkCase(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    checkFields(definition.fields, set, file);
    checkCaseReferences(definition, set, file);
    checkCaseActors(definition, set, file);
    // A state that is named wrongly makes others look unreachable and fields hidden: the name is the fault to tell.
    if (!everyStateIsKnown(definition)) return;
    checkCaseFields(definition, file);
    checkCaseStates(definition, file);
}

}  // namespace minqing
