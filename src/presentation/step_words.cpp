#include "presentation/step_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "presentation/formats.h"
#include "workflow/values.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

constexpr qsizetype longestTold = 120;

/// Name and day of what is to be done by when.
using Plan = std::vector<std::pair<QString, QDate>>;

Plan planOf(const QJsonValue& value) {
    Plan plan;
    for (const auto& item : value.toArray()) {
        const auto one = item.toObject();
        plan.emplace_back(one.value("name"_L1).toString().trimmed(),
                          QDate::fromString(one.value("due"_L1).toString(), Qt::ISODate));
    }
    return plan;
}

const std::pair<QString, QDate>* named(const Plan& plan, const QString& name) {
    const auto at = std::find_if(plan.begin(), plan.end(), [&](const auto& one) { return one.first == name; });
    return at == plan.end() ? nullptr : &*at;
}

/// Which milestones came, got another day, went.
QStringList planChanges(const Plan& before, const Plan& after, Instant now) {
    QStringList changes;
    for (const auto& [name, due] : after) {
        const auto* stood = named(before, name);
        if (!stood)
            changes.append(StepText::tr("new milestone “%1” (%2)").arg(name, dateText(due, now)));
        else if (stood->second != due)
            changes.append(StepText::tr("milestone “%1” %2 → %3").arg(name, dateText(stood->second, now), dateText(due, now)));
    }
    for (const auto& [name, due] : before) {
        if (!named(after, name)) changes.append(StepText::tr("milestone “%1” (%2) taken out").arg(name, dateText(due, now)));
    }
    return changes;
}

/// One step after the other, with what stood in the case before each.
class Teller {
  public:
    Teller(const CaseDefinition& definition, const Surroundings& around, Instant now)
        : m_definition(definition), m_around(around), m_now(now) {}

    QStringList tell(const CaseStep& step) const {
        static const QStringList withoutFields{u"register"_s, u"link"_s, u"unlink"_s, u"undo"_s};
        QStringList told;
        if (withoutFields.contains(step.action)) return told;
        for (auto it = step.fields.constBegin(); it != step.fields.constEnd(); ++it) {
            if (const auto* field = m_definition.field(it.key())) told += fieldWords(*field, it.value());
        }
        return told + deadlineWords(step.fields.value("deadlines"_L1).toArray());
    }

    void follow(const CaseStep& step) {
        static const QStringList nothingHere{u"link"_s, u"unlink"_s, u"undo"_s, u"migrate"_s};
        if (!step.counts() || nothingHere.contains(step.action)) return;
        m_fields = workflow::merged(std::move(m_fields), step.fields);
        const auto* transition = transitionOfAny(step.action, m_definition, *m_around.definitions);
        if (!transition) return;
        if (transition->has(Effect::ReturnToSender)) m_fields.remove(u"lead_unit"_s);
        if (transition->has(Effect::NewCycle)) m_fields.remove(u"milestones"_s);
    }

  private:
    QStringList fieldWords(const FieldDefinition& field, const QJsonValue& value) const {
        const QJsonValue stood = m_fields.value(field.id);
        if (field.kind == FieldKind::Milestones) return planChanges(planOf(stood), planOf(value), m_now);
        const QString text = fieldText(field, value, m_around, m_now);
        if (text.isEmpty() || text.size() >= longestTold) return {};
        const bool moves = field.kind == FieldKind::Date || field.kind == FieldKind::Unit;
        const QString before = moves ? fieldText(field, stood, m_around, m_now) : QString();
        if (before.isEmpty() || before == text) return {field.name.text() + u" "_s + text};
        return {field.name.text() + u" "_s + before + u" → "_s + text};
    }

    QStringList deadlineWords(const QJsonArray& moves) const {
        QStringList told;
        for (const auto& item : moves) {
            const auto move = item.toObject();
            const auto* clock = m_definition.clock(move.value("clock"_L1).toString());
            const auto before = instantFromIso(move.value("before"_L1).toString());
            const auto after = instantFromIso(move.value("after"_L1).toString());
            if (!clock || !before || !after) continue;
            told.append(clock->name.text() + u" "_s + momentText(*before, m_now) + u" → "_s + momentText(*after, m_now));
        }
        return told;
    }

    const CaseDefinition& m_definition;
    const Surroundings& m_around;
    Instant m_now;
    QJsonObject m_fields;
};

}  // namespace

const TransitionDefinition* transitionOfAny(const QString& action, const CaseDefinition& definition, const DefinitionSet& all) {
    if (const auto* found = definition.transition(action)) return found;
    const auto versions = all.cases.find(definition.id);
    if (versions == all.cases.end()) return nullptr;
    for (auto version = versions->second.rbegin(); version != versions->second.rend(); ++version) {
        if (const auto* found = version->second.transition(action)) return found;
    }
    return nullptr;
}

std::vector<QStringList> stepWords(const CaseFile& file, const CaseDefinition& definition, const Surroundings& around,
                                   Instant now) {
    std::vector<QStringList> words;
    Teller teller(definition, around, now);
    for (const auto& step : file.steps) {
        words.push_back(teller.tell(step));
        teller.follow(step);
    }
    return words;
}

}  // namespace minqing::presentation
