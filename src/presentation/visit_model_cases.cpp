// The cases that a visit raises: what is asked for on their cards, what is wrong with it, and the command that it becomes.

#include <QCoreApplication>
#include <QJsonArray>

#include "presentation/attachment.h"
#include "presentation/visit_model.h"
#include "workflow/values.h"
#include "workflow/workflow.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

const CaseDefinition* producedKind(const ProducedDraft& one, const Surroundings& around) {
    return around.definitions->latestCase(one.type);
}

bool isLeftEmpty(const QJsonValue& value) { return value.toString().trimmed().isEmpty() && !value.isDouble(); }

/// Solved at the door: a step from the first state that holds only for what the card says (its route), and asks for evidence.
bool isSolving(const TransitionDefinition& step, const CaseDefinition& definition, const QJsonObject& fields) {
    const auto& conditions = step.requires_.conditions;
    return step.from.contains(definition.initial) && !conditions.empty() && !step.requires_.evidence.empty() &&
           std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& one) { return !one.negated && workflow::holds(one, fields); });
}

}  // namespace

QString VisitModel::producedName(int position) const {
    const auto& all = m_draft.produced;
    if (position < 0 || size_t(position) >= all.size()) return {};
    const auto& type = all[size_t(position)].type;
    const auto same = [&](const ProducedDraft& one) { return one.type == type; };
    const auto place = std::count_if(all.begin(), all.begin() + position + 1, same);
    const auto* definition = producedKind(all[size_t(position)], *m_session.surroundings());
    const QString name = definition ? definition->name.text() : type;
    return std::count_if(all.begin(), all.end(), same) > 1 ? name + u' ' + QString::number(place) : name;
}

const TransitionDefinition* VisitModel::solvingStep(int position) const {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return nullptr;
    const auto& one = m_draft.produced[size_t(position)];
    const auto* definition = producedKind(one, *m_session.surroundings());
    if (!definition) return nullptr;
    for (const auto& step : definition->transitions)
        if (isSolving(step, *definition, one.fields)) return &step;
    return nullptr;
}

void VisitModel::setSolving(int position, const QString& field, const QJsonValue& value) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    auto& solving = m_draft.produced[size_t(position)].solving;
    if (solving.value(field) == value) return;
    solving.insert(field, value);
    touched();
}

void VisitModel::setSolvingNote(int position, const QString& text) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    m_draft.produced[size_t(position)].note = text;
    touched();
}

void VisitModel::attachToProduced(int position, const QString& path) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    m_session.jobs().read(
        this, [path](Reader&, std::stop_token) { return attachFile(path, u"after"_s); },
        [this, card = m_draft.produced[size_t(position)].mark, place = m_attaching.ask()](Expected<Evidence> piece) {
            m_attaching.answer(place, [this, card, piece = std::move(piece)] { take(card, piece); });
        });
}

/// The card may have moved meanwhile: within the form, with its whole visit while another door is on the screen, or away.
void VisitModel::take(quint64 card, const Expected<Evidence>& piece) {
    if (!piece) {
        emit failed(piece.error());
        return;
    }
    const auto isCard = [card](const ProducedDraft& one) { return one.mark == card; };
    auto& here = m_draft.produced;
    if (const auto found = std::find_if(here.begin(), here.end(), isCard); found != here.end()) {
        if (!addOnce(found->evidence, *piece)) return;
        touched();
        emit evidenceChanged(int(found - here.begin()));
        return;
    }
    if (m_removed && isCard(m_removed->second)) {
        addOnce(m_removed->second.evidence, *piece);
        return;
    }
    for (auto& visit : m_putBy) {
        const auto found = std::find_if(visit.produced.begin(), visit.produced.end(), isCard);
        if (found == visit.produced.end()) continue;
        if (addOnce(found->evidence, *piece)) keepPutBy(visit);
        return;
    }
}

void VisitModel::detachFromProduced(int position, int piece) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    auto& evidence = m_draft.produced[size_t(position)].evidence;
    if (piece < 0 || size_t(piece) >= evidence.size()) return;
    evidence.erase(evidence.begin() + piece);
    touched();
    emit evidenceChanged(position);
}

QString VisitModel::problem(const QString& id) const {
    const auto around = m_session.surroundings();
    const auto activity = around->definitions->activities.find(u"household_visit"_s);
    const auto* field = activity == around->definitions->activities.end() ? nullptr : activity->second.field(id);
    if (!field) return {};
    const QJsonValue value = m_draft.fields.value(id);
    if (field->kind == FieldKind::Integer && value.isString())
        return QCoreApplication::translate("Visit", "%1: “%2” is no number. Write how many, such as 12.")
            .arg(field->name.text(), value.toString());
    const auto reasons = workflow::fieldRefusals(*field, value, *around->definitions, around->units);
    return reasons.empty() ? QString() : reasons.front().message;
}

void VisitModel::addCardProblems(int position, std::vector<Reason>& found) const {
    const auto around = m_session.surroundings();
    const auto& one = m_draft.produced[size_t(position)];
    const auto* definition = producedKind(one, *around);
    if (!definition) return;
    for (const auto& field : definition->fields) {
        const QJsonValue value = one.fields.value(field.id);
        const QString where = QString::number(position) + u"."_s + field.id;
        if (field.required && isLeftEmpty(value)) {
            found.push_back(
                {u"missing_field"_s,
                 QCoreApplication::translate("Visit", "%1: fill in “%2”.").arg(producedName(position), field.name.text()),
                 where});
        } else if (!value.isNull() && !value.isUndefined()) {
            for (auto& reason : workflow::fieldRefusals(field, value, *around->definitions, around->units))
                found.push_back({reason.code,
                                 QCoreApplication::translate("Visit", "%1: %2").arg(producedName(position), reason.message),
                                 where});
        }
    }
}

void VisitModel::addSolvingProblems(int position, std::vector<Reason>& found) const {
    const auto* step = solvingStep(position);
    if (!step) return;
    const auto around = m_session.surroundings();
    const auto& one = m_draft.produced[size_t(position)];
    const auto* definition = producedKind(one, *around);
    const QString card = producedName(position), place = QString::number(position) + u'.';
    for (const QString& id : step->needs) {
        const auto* field = definition->field(id);
        if (!field) continue;
        const QJsonValue value = one.solving.value(id);
        const auto reasons = workflow::fieldRefusals(*field, value, *around->definitions, around->units);
        if (isLeftEmpty(value))
            found.push_back(
                {u"missing_field"_s,
                 QCoreApplication::translate("Visit", "%1, %2: fill in “%3”.").arg(card, step->name.text(), field->name.text()),
                 place + id});
        else if (!reasons.empty())
            found.push_back({reasons.front().code,
                             QCoreApplication::translate("Visit", "%1: %2").arg(card, reasons.front().message), place + id});
    }
    if (one.evidence.empty() && one.note.trimmed().isEmpty())
        found.push_back({u"missing_evidence"_s,
                         QCoreApplication::translate("Visit", "%1, %2: add a photo, or say in words what proves it.")
                             .arg(card, step->name.text()),
                         place + u"evidence"_s});
}

/// Where nobody was spoken to, nobody answered questions or asked for anything.
void VisitModel::addContradiction(std::vector<Reason>& found) const {
    const auto* results = m_session.surroundings()->definitions->codeList(u"visit_results"_s);
    const auto* result = results ? results->find(m_draft.fields.value(u"result"_s).toString()) : nullptr;
    const auto asked = m_draft.fields.value(u"questions"_s).toArray().size();
    if (!result || result->valid || (asked == 0 && m_draft.produced.empty())) return;
    found.push_back({u"contradiction"_s,
                     QCoreApplication::translate("Visit",
                                                 "“%1” does not go with %2 questions asked and %3 requests noted. Choose "
                                                 "another result, or take these out.")
                         .arg(result->name.text())
                         .arg(asked)
                         .arg(m_draft.produced.size()),
                     u"result"_s});
}

std::vector<Reason> VisitModel::problems() const {
    std::vector<Reason> found;
    for (auto field = m_draft.fields.constBegin(); field != m_draft.fields.constEnd(); ++field)
        if (const QString wrong = problem(field.key()); !wrong.isEmpty()) found.push_back({u"bad_field"_s, wrong, field.key()});
    if (m_draft.household.isEmpty())
        found.push_back({u"missing_field"_s, QCoreApplication::translate("Visit", "Choose a household from the list first."),
                         u"household"_s});
    if (m_attaching.isWaiting())
        found.push_back(
            {u"attaching"_s, QCoreApplication::translate("Visit", "A photo is still being read. Wait a moment."), {}});
    addContradiction(found);
    for (int i = 0; i < int(m_draft.produced.size()); ++i) {
        addCardProblems(i, found);
        addSolvingProblems(i, found);
    }
    return found;
}

LogActivity VisitModel::command() const {
    LogActivity command;
    command.type = u"household_visit"_s;
    command.subject = m_draft.household;
    command.participants = m_draft.participants;
    command.fields = m_draft.fields;
    command.diary = m_draft.diary;
    for (int i = 0; i < int(m_draft.produced.size()); ++i) {
        const auto& one = m_draft.produced[size_t(i)];
        RegisterCase raised;
        raised.type = one.type;
        raised.fields = one.fields;
        raised.fields.insert(u"household"_s, m_draft.household);
        if (const auto* step = solvingStep(i)) {
            workflow::ActionInput solved{step->id, {}, one.evidence, {}};
            for (const QString& id : step->asks)
                if (!isLeftEmpty(one.solving.value(id))) solved.fields.insert(id, one.solving.value(id));
            if (Evidence told; !one.note.trimmed().isEmpty()) {
                told.name = one.note.trimmed();
                told.kind = u"after"_s;
                solved.evidence.push_back(std::move(told));
            }
            raised.then.push_back(std::move(solved));
        }
        command.produced.push_back(std::move(raised));
    }
    return command;
}

}  // namespace minqing::presentation
