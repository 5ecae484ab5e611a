#include "presentation/action_form_model.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include "presentation/attachment.h"
#include "presentation/formats.h"
#include "workflow/values.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QJsonValue fallbackOf(const FieldDefinition& field) {
    return field.fallback.isEmpty() ? QJsonValue() : workflow::fallbackValue(field);
}

bool limitsClock(const CaseDefinition& definition, const QString& id) {
    for (const auto& clock : definition.clocks)
        for (const auto& limit : clock.limits)
            if (limit.field == id) return true;
    return false;
}

/// A standing property of the case: what the intake told, who has it, what is planned. All else is what happened at one step
/// (progress, an opinion, a rating …) and is told anew each time, perhaps by somebody else.
bool standsInCase(const CaseDefinition& definition, const QString& id) {
    if (definition.registerAsks.contains(id) || limitsClock(definition, id)) return true;
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& step) {
        const bool plans = step.has(Effect::SetMilestones) || step.has(Effect::AssignLeadUnit) ||
                           step.has(Effect::AssignCoUnits) || step.has(Effect::Claim);
        return plans && step.asks.contains(id);
    });
}

/// One that was reached is not reached again: only the open ones of the plan. Without a plan the field stays free.
void offerMilestones(FormField& field, const CaseFile& file) {
    for (const auto& milestone : file.milestones)
        if (!milestone.done.isValid()) field.choices.push_back({milestone.name, milestone.name});
}

constexpr auto coDue = "co_due"_L1;  ///< the units called in have it done by then
constexpr auto foundField = "found";

/// What a sweep found, a line for each: the place, and what is wrong there where it differs.
FieldDefinition foundPlaces() {
    FieldDefinition field;
    field.id = QLatin1StringView(foundField);
    field.kind = FieldKind::LongText;
    field.name.zh = field.name.en = QCoreApplication::translate("ActionForm", "Found elsewhere");
    field.hint.zh = field.hint.en = QCoreApplication::translate(
        "ActionForm",
        "One place a line, a colon, and what is wrong there: 文汇社区 3号楼：楼道堆物. Each becomes an item of its own, linked "
        "to this one.");
    return field;
}

/// The intake fields of each found place. A village or community at the beginning of the line is recognised.
std::vector<QJsonObject> foundCases(const QString& text, const UnitTree& units) {
    static const QRegularExpression divider(u"[：:\t]"_s);
    std::vector<QJsonObject> found;
    for (const auto& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QJsonObject one;
        const auto cut = line.indexOf(divider);
        const QString place = line.left(cut < 0 ? line.size() : cut).trimmed();
        if (const QString title = cut < 0 ? QString() : line.mid(cut + 1).trimmed(); !title.isEmpty())
            one.insert(u"title"_s, title);
        if (place.isEmpty()) continue;
        one.insert(u"description"_s, line.trimmed());  // what was seen there, not what was seen here
        for (const auto* unit : units.ofKinds({u"village"_s, u"community"_s}))
            if (place.startsWith(unit->name)) one.insert(u"village"_s, unit->code);
        one.insert(u"address"_s, place);
        found.push_back(std::move(one));
    }
    return found;
}

/// Who already has such a case goes on; nobody is misled into choosing it anew.
QString endedName(const Unit& unit) {
    return QCoreApplication::translate("ActionForm", "%1 (until %2)").arg(unit.name, unit.lastDay.toString(Qt::ISODate));
}

Evidence evidenceOf(const QString& id, const QString& name, const QString& kind) {
    Evidence evidence;
    evidence.id = id;
    evidence.name = name;
    evidence.kind = kind;
    return evidence;
}

}  // namespace

ActionFormModel::ActionFormModel(SessionModel& session, QObject* parent)
    : QObject(parent), m_session(session), m_alike(session) {
    connect(&session.drafts(), &FormDrafts::loaded, this, &ActionFormModel::restoreLate);
}

void ActionFormModel::askForAction(const CaseView& view, const ActionOffer& offer) {
    const auto around = m_session.surroundings();
    const auto* definition = around->definitions->caseVersion(view.file.type, view.file.definitionVersion);
    m_title = offer.name;
    m_action = offer.id;
    m_type = view.file.type;
    m_number = view.file.number;
    m_subject = m_number + u"  "_s + view.facts.title;
    m_due = view.facts.dueAt;
    m_version = view.file.version;
    m_fields.clear();
    m_evidence.clear();
    m_comment.clear();
    m_evidenceNote.clear();
    m_dirty = false;
    for (const QString& id : offer.asks) {
        const auto* field = definition ? definition->field(id) : nullptr;
        if (!field || field->kind == FieldKind::Evidence) continue;
        // What must be told anew starts empty; what is there already may be changed.
        const QJsonValue stands = standsInCase(*definition, id) ? view.file.fields.value(id) : QJsonValue();
        m_fields.push_back(formField(*field, offer.needs.contains(id), stands));
        if (const auto* step = definition->transition(m_action);
            step && step->has(Effect::TickMilestone) && id == "milestone"_L1)
            offerMilestones(m_fields.back(), view.file);
        m_fields.back().earliest =
            limitsClock(*definition, id) || field->fromToday || id == coDue ? beijingDate(m_session.now()) : QDate();
        if (const auto* step = definition->transition(m_action); step && step->has(Effect::RequestExtension))
            limitExtension(m_fields.back(), view.file, *definition);
        warn(m_fields.back());
    }
    if (const auto* transition = definition ? definition->transition(offer.id) : nullptr;
        transition && !transition->produces.isEmpty())
        m_fields.push_back(formField(foundPlaces(), false, {}));
    m_needsComment = offer.commentNeeded;
    m_asksComment = true;
    m_evidenceNeeded = offer.evidenceNeeded;
    m_asksEvidence = m_evidenceNeeded > 0;
    for (const QString& id : offer.asks)
        if (const auto* field = definition ? definition->field(id) : nullptr)
            m_asksEvidence = m_asksEvidence || field->kind == FieldKind::Evidence;
    prepareFor(view, definition);
    restoreDraft();
    m_alike.clear();
    emit rebuilt();
}

void ActionFormModel::askForRegistration(const QString& type, const QJsonObject& preset) {
    const auto* definition = m_session.surroundings()->definitions->latestCase(type);
    m_title = definition ? QCoreApplication::translate("ActionForm", "New: %1").arg(definition->name.text()) : type;
    m_action = u"register"_s;
    m_type = type;
    m_number.clear();
    m_subject.clear();
    m_due.reset();
    m_fields.clear();
    m_evidence.clear();
    m_comment.clear();
    m_evidenceNote.clear();
    m_needsComment = m_asksComment = false;
    m_evidenceNeeded = 0;
    m_asksEvidence = true;
    m_evidenceKind = u"before"_s;
    m_answers.reset();
    m_dirty = false;
    if (definition)
        for (const QString& id : definition->registerAsks)
            if (const auto* field = definition->field(id); field && field->kind != FieldKind::Evidence)
                m_fields.push_back(
                    formField(*field, field->required, preset.contains(id) ? preset.value(id) : fallbackOf(*field)));
    restoreDraft();
    m_alike.clear();
    lookForAlike();
    emit rebuilt();
}

QString ActionFormModel::key() const { return (m_number.isEmpty() ? m_type : m_number) + u' ' + m_action; }

void ActionFormModel::keepDraft() {
    FormDraft draft{{}, m_comment, m_evidence, {}, m_evidenceNote};
    for (const auto& field : m_fields)
        if (field.touched && !isBlankValue(field.value)) draft.values.insert(field.definition.id, field.value);
    // Who has emptied everything again has nothing to come back to.
    m_dirty = !draft.isEmpty();
    if (!m_dirty) m_restoredFrom.reset();
    m_session.drafts().keep(key(), std::move(draft));
}

void ActionFormModel::restoreDraft() {
    m_restoredFrom.reset();
    const auto* draft = m_session.drafts().find(key());
    if (!draft) return;
    for (auto& field : m_fields) {
        if (field.touched || !draft->values.contains(field.definition.id)) continue;
        field.value = draft->values.value(field.definition.id);
        field.touched = true;
        check(field, Check::Whole);
    }
    if (m_comment.isEmpty()) m_comment = draft->comment;
    if (m_evidence.empty()) m_evidence = draft->evidence;
    if (m_evidenceNote.isEmpty()) m_evidenceNote = draft->note;
    m_dirty = true;
    m_restoredFrom = draft->changed;
}

void ActionFormModel::restoreLate() {
    if (m_action.isEmpty() || m_dirty) return;
    restoreDraft();
    if (m_restoredFrom) emit rebuilt();
}

void ActionFormModel::discard() {
    m_session.drafts().discard(key());
    m_dirty = false;
    m_restoredFrom.reset();
}

FormField ActionFormModel::formField(const FieldDefinition& definition, bool required, const QJsonValue& value) const {
    FormField field;
    field.definition = definition;
    field.required = required;
    field.value = field.stood = value;
    field.choices = choicesOf(definition);
    return field;
}

std::vector<FormChoice> ActionFormModel::choicesOf(const FieldDefinition& definition) const {
    const auto around = m_session.surroundings();
    std::vector<FormChoice> choices;
    switch (definition.kind) {
        case FieldKind::Choice:
        case FieldKind::Choices:
            if (const auto* list = around->definitions->codeList(definition.of))
                for (const auto& item : list->items) choices.push_back({item.code, item.name.text()});
            break;
        case FieldKind::Unit:
        case FieldKind::Units: {
            auto kinds = workflow::kindsOfPlace(definition.id);
            if (kinds.isEmpty()) kinds = {u"department"_s, u"section"_s, u"town"_s};
            for (const auto* unit : around->units.ofKinds(kinds)) {
                const bool there = unit->isThere(beijingDate(m_session.now()));
                choices.push_back({unit->code, there ? unit->name : endedName(*unit)});
            }
            break;
        }
        case FieldKind::Reference:
            if (definition.of == "grid"_L1)
                for (const QString& code : around->units.subtree(m_session.actor().unit))
                    if (const auto* unit = around->units.find(code); unit && unit->kind == "grid"_L1)
                        choices.push_back({code, around->units.fullName(code)});
            break;
        case FieldKind::Account:
            for (const auto& account : around->accounts) choices.push_back({account.name, account.displayName});
            break;
        default:
            break;
    }
    return choices;
}

const FormField* ActionFormModel::field(const QString& id) const {
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& f) { return f.definition.id == id; });
    return found == m_fields.end() ? nullptr : &*found;
}

void ActionFormModel::setValue(const QString& id, const QJsonValue& value) {
    for (auto& field : m_fields) {
        if (field.definition.id != id) continue;
        if (field.value == value && field.touched) return;
        field.value = value;
        field.touched = true;
        check(field, Check::Typing);
        keepDraft();
        lookForAlike();
        emit fieldChanged(id);
    }
    if (id == "plan_deadline"_L1) checkMilestones();
}

/// They lie before the planned completion: another one may put them right.
void ActionFormModel::checkMilestones() {
    for (auto& field : m_fields) {
        if (field.definition.kind != FieldKind::Milestones || !field.touched) continue;
        check(field, Check::Whole);
        emit fieldChanged(field.definition.id);
    }
}

void ActionFormModel::leave(const QString& id) {
    for (auto& field : m_fields) {
        if (field.definition.id != id || !field.touched) continue;
        check(field, Check::Whole);
        emit fieldChanged(id);
    }
}

void ActionFormModel::lookForAlike() {
    if (!m_number.isEmpty()) return;
    HintRequest request{m_type, {}, {}};
    for (const auto& field : m_fields)
        if (!isBlankValue(field.value)) request.fields.insert(field.definition.id, field.value);
    m_alike.lookFor(request);
}

void ActionFormModel::setComment(const QString& comment) {
    if (comment == m_comment) return;
    m_comment = comment;
    keepDraft();
}

void ActionFormModel::setEvidenceNote(const QString& text) {
    if (text == m_evidenceNote) return;
    m_evidenceNote = text;
    keepDraft();
    emit draftChanged();
}

void ActionFormModel::addEvidenceNote(const QString& description, const QString& kind) {
    if (description.trimmed().isEmpty()) return;
    m_evidence.push_back(evidenceOf({}, description.trimmed(), kind));
    keepDraft();
    emit evidenceChanged();
}

void ActionFormModel::addEvidenceFile(const QString& path, const QString& kind) {
    attach([path, kind] { return attachFile(path, kind); });
}

void ActionFormModel::addEvidencePicture(const QImage& picture, const QString& kind) {
    const QString name =
        QCoreApplication::translate("ActionForm", "Picture %1.png").arg(beijingTime(m_session.now()).toString(u"HHmmss"_s));
    attach([picture, kind, name] { return attachPicture(picture, kind, name); });
}

void ActionFormModel::attach(std::function<Expected<Evidence>()> reading) {
    m_session.jobs().read(
        this, [reading = std::move(reading)](Reader&, std::stop_token) { return reading(); },
        [this, form = key(), place = m_attaching.ask()](Expected<Evidence> piece) {
            m_attaching.answer(place, [this, form, piece = std::move(piece)] { take(form, piece); });
        });
}

void ActionFormModel::take(const QString& form, const Expected<Evidence>& piece) {
    if (!piece) {
        emit evidenceFailed(piece.error().text());
        return;
    }
    if (form == key()) {
        if (!addOnce(m_evidence, *piece)) return;
        keepDraft();
        emit evidenceChanged();
        return;
    }
    // Another form stands here by now: the piece waits in the one it was chosen for.
    const auto* left = m_session.drafts().find(form);
    auto draft = left ? *left : FormDraft();
    if (addOnce(draft.evidence, *piece)) m_session.drafts().keep(form, std::move(draft));
}

void ActionFormModel::removeEvidence(int position) {
    if (position < 0 || size_t(position) >= m_evidence.size()) return;
    m_evidence.erase(m_evidence.begin() + position);
    keepDraft();
    emit evidenceChanged();
}

/// Also where nobody touched it: the day by which the units called in have it done is meant for all of them as it stands there.
bool ActionFormModel::standsAsSent(const FormField& field) { return field.required || field.definition.id == coDue; }

QJsonObject ActionFormModel::values() const {
    QJsonObject values;
    const bool registering = m_number.isEmpty();
    for (const auto& field : m_fields) {
        const bool send = field.touched || registering || (standsAsSent(field) && !isBlankValue(field.value));
        if (send && !isBlankValue(field.value)) values.insert(field.definition.id, field.value);
    }
    return values;
}

void ActionFormModel::submit(QObject* context, std::function<void(Expected<Receipt>)> then) {
    auto sent = [this, key = key(), guard = QPointer<QObject>(context), then = std::move(then)](Expected<Receipt> receipt) {
        if (receipt) {
            m_session.drafts().discard(key);
            if (key == this->key()) m_dirty = false;
        }
        if (guard) then(std::move(receipt));
    };
    if (m_number == manyCases()) {
        sent(Receipt{});
        return;
    }
    if (m_number.isEmpty()) {
        m_session.perform(RegisterCase{m_type, values(), m_evidence}, {}, this, std::move(sent));
        return;
    }
    auto fields = values();
    const QString places = fields.take(QLatin1StringView(foundField)).toString();
    ActOnCase command{
        .number = m_number,
        .input = {.action = m_action, .fields = std::move(fields), .evidence = m_evidence, .comment = m_comment.trimmed()},
        .expectedVersion = m_version,
        .found = foundCases(places, m_session.surroundings()->units)};
    m_session.perform(std::move(command), m_title, this, std::move(sent));
}

bool ActionFormModel::isEmpty() const { return m_fields.empty() && !m_needsComment && m_evidenceNeeded == 0; }

}  // namespace minqing::presentation
