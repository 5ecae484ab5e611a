#include "presentation/case_detail_model.h"

#include <QCoreApplication>

#include "policy/policy.h"
#include "presentation/column_registry.h"
#include "presentation/extension_text.h"
#include "presentation/formats.h"
#include "presentation/step_words.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

const CaseDefinition* definitionOf(const CaseView& view, const Surroundings& around) {
    return around.definitions->caseVersion(view.file.type, view.file.definitionVersion);
}

QString linkName(const QString& kind) {
    if (kind == "produced_by"_L1) return QCoreApplication::translate("CaseDetail", "raised by");
    if (kind == "duplicate_of"_L1) return QCoreApplication::translate("CaseDetail", "duplicate of");
    if (kind == "parent"_L1) return QCoreApplication::translate("CaseDetail", "part of");
    return QCoreApplication::translate("CaseDetail", "similar to");
}

QString incomingName(const QString& kind) {
    if (kind == "produced_by"_L1) return QCoreApplication::translate("CaseDetail", "led to");
    if (kind == "duplicate_of"_L1) return QCoreApplication::translate("CaseDetail", "merged into this");
    if (kind == "parent"_L1) return QCoreApplication::translate("CaseDetail", "has this as common cause");
    return QCoreApplication::translate("CaseDetail", "similar to");
}

/// Told apart from the rest because they have lines of their own.
const QStringList& ownLines() {
    static const QStringList ids{u"title"_s, u"lead_unit"_s, u"co_units"_s, u"milestones"_s, u"evidence"_s,
                                 u"town"_s,  u"village"_s,   u"grid"_s,     u"milestone"_s};
    return ids;
}

/// What was asked for stands apart while it waits, and in the deadline once it is granted; refused, it is nothing of the case.
bool isOfRequest(const FieldDefinition& field) { return field.id == "extension_days"_L1 || field.id == "extension_reason"_L1; }

/// How far a co-handling unit is with its part.
QString coTaskWords(const CoTask& task, int cycle, Instant now) {
    if (task.reported) return QCoreApplication::translate("CaseDetail", "reported");
    if (task.overridden) return QCoreApplication::translate("CaseDetail", "not waited for");
    if (task.cycle != cycle) return QCoreApplication::translate("CaseDetail", "of an earlier round, not reported");
    const QString words = task.arrived ? QCoreApplication::translate("CaseDetail", "arrived on duty, not yet reported back")
                                       : QCoreApplication::translate("CaseDetail", "not yet reported back");
    if (!task.due) return words;
    return words + QCoreApplication::translate("CaseDetail", ", due %1").arg(momentText(*task.due, now));
}

/// The limit that ends next by its own name, and that of the whole case beside it where that is another one.
void addDeadlines(std::vector<DetailField>& fields, const CaseFile& file, const CaseFacts& facts,
                  const CaseDefinition* definition, Instant now) {
    const ClockDefinition *next = nullptr, *whole = nullptr;
    for (const auto& run : file.clocks) {
        const auto* clock = definition ? definition->clock(run.clock) : nullptr;
        if (!clock || !run.running() || !clock->deadline) continue;
        if (clock->overall) whole = clock;
        if (facts.nextDueAt && run.effectiveDue == *facts.nextDueAt && !(next && next->overall)) next = clock;
    }
    const QString title = next ? next->name.text() : QCoreApplication::translate("CaseDetail", "Deadline");
    fields.push_back({u"due"_s, title, deadlineOf(facts, now), cellLight(lightOf(facts, now))});
    if (whole && next && whole != next && facts.dueAt)
        fields.push_back({u"case_due"_s, whole->name.text(), momentText(*facts.dueAt, now)});
}

}  // namespace

QString blockedTitle(const ActionOffer& offer) {
    return (offer.mine ? QCoreApplication::translate("CaseDetail", "Not yet possible: %1")
                       : QCoreApplication::translate("CaseDetail", "The next step is somebody else's: %1"))
        .arg(offer.name);
}

QStringList blockedReasons(const ActionOffer& offer) {
    QStringList all, missing;
    for (const auto& reason : offer.reasons) {
        all.append(reason.message);
        if (reason.code != "not_permitted"_L1 && reason.code != "four_eyes"_L1) missing.append(reason.message);
    }
    return offer.mine || missing.isEmpty() ? all : missing;
}

CaseDetailModel::CaseDetailModel(SessionModel& session, QObject* parent)
    : QObject(parent), m_session(session), m_revealed(session) {
    connect(&session.jobs(), &JobRunner::committed, this, &CaseDetailModel::load);
    connect(&m_revealed, &RevealedValues::changed, this, &CaseDetailModel::changed);
}

void CaseDetailModel::setNumber(const QString& number) {
    if (number == m_number) return;
    m_number = number;
    m_revealed.setSubject(u"case"_s, number);
    if (number.isEmpty()) {
        m_job.cancel();
        m_view.reset();
        emit changed();
        return;
    }
    load();
}

void CaseDetailModel::load() {
    if (m_number.isEmpty() || !m_session.isSignedIn()) return;
    m_job = m_session.jobs().read(
        this,
        [number = m_number, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return reader.caseView(number, actor);
        },
        [this](Expected<CaseView> view) {
            if (view) {
                m_view = std::move(*view);
                m_revealed.setConcerned(policy::holdsClaim(m_view->file, m_session.actor()));
            } else {
                // One's own step may take a case out of one's sight: that is no fault, and has been told.
                const bool left = m_view && m_view->file.number == m_number && view.error().has(u"no_such_case");
                m_view.reset();
                if (!left) emit failed(view.error());
            }
            emit changed();
        });
}

QString CaseDetailModel::headLine() const {
    if (!m_view) return {};
    const auto around = m_session.surroundings();
    const auto* definition = definitionOf(*m_view, *around);
    QStringList parts{m_view->file.number, definition ? definition->name.text() : m_view->file.type,
                      QCoreApplication::translate("CaseDetail", "cycle %1").arg(m_view->file.cycle), stateName()};
    if (m_view->file.listed) parts.append(QCoreApplication::translate("CaseDetail", "listed for supervision"));
    return parts.join(u" · "_s);
}

QString CaseDetailModel::title() const { return m_view ? m_view->facts.title : QString(); }

QString CaseDetailModel::stateName() const {
    if (!m_view) return {};
    const auto around = m_session.surroundings();
    const auto* definition = definitionOf(*m_view, *around);
    const auto* state = definition ? definition->state(m_view->file.state) : nullptr;
    return state ? state->name.text() : m_view->file.state;
}

std::vector<ActionOffer> CaseDetailModel::offers() const {
    std::vector<ActionOffer> offers;
    if (!m_view) return offers;
    for (const auto& offer : m_view->actions)
        if (offer.allowed || offer.mine || offer.main) offers.push_back(offer);
    std::stable_partition(offers.begin(), offers.end(), [this](const ActionOffer& offer) { return !goesBack(offer.id); });
    return offers;
}

std::optional<ActionOffer> CaseDetailModel::nextStep() const {
    auto possible = offers();
    std::erase_if(possible, [](const ActionOffer& offer) { return !offer.allowed; });
    const auto main = std::find_if(possible.begin(), possible.end(), [](const ActionOffer& offer) { return offer.main; });
    if (main != possible.end()) return *main;
    if (possible.size() != 1 || goesBack(possible.front().id)) return {};
    return possible.front();
}

bool CaseDetailModel::goesBack(const QString& action) const {
    const auto* definition = m_view ? definitionOf(*m_view, *m_session.surroundings()) : nullptr;
    const auto* step = definition ? definition->transition(action) : nullptr;
    if (!step) return false;
    if (step->has(Effect::NewCycle) || step->has(Effect::ReturnToSender) || step->has(Effect::Release)) return true;
    const auto* to = definition->state(step->to);
    const auto* here = definition->state(m_view->file.state);
    if (!to || !here || to->id == here->id) return false;
    if (to->phase == Phase::Void) return true;
    // A pause is no way forward, and its end no way back.
    const auto rank = [](Phase phase) { return phase == Phase::Waiting ? int(Phase::Active) : int(phase); };
    return rank(to->phase) < rank(here->phase);
}

std::optional<ActionOffer> CaseDetailModel::blockedNextStep() const {
    if (!m_view) return {};
    const ActionOffer* blocked = nullptr;
    for (const auto& offer : m_view->actions) {
        if (offer.main && offer.allowed) return {};
        if (offer.main && (!blocked || (offer.mine && !blocked->mine))) blocked = &offer;
    }
    if (!blocked || blocked->reasons.empty()) return {};
    // That the next step is somebody else's is nothing to tell whoever has something to do here.
    const auto& all = m_view->actions;
    const bool other = std::any_of(all.begin(), all.end(), [](const ActionOffer& one) { return one.mine && one.allowed; });
    if (!blocked->mine && other) return {};
    return *blocked;
}

std::vector<DetailField> CaseDetailModel::facts() const {
    std::vector<DetailField> fields;
    if (!m_view) return fields;
    const auto& file = m_view->file;
    const auto& facts = m_view->facts;
    const auto around = m_session.surroundings();
    const Instant now = m_session.now();
    const auto* definition = definitionOf(*m_view, *around);
    // Who decides on it sees at once what is asked for.
    if (const auto* asked = file.pendingExtension(); asked && definition && !isOver(facts.phase))
        fields.push_back({u"extension"_s, QCoreApplication::translate("CaseDetail", "Extension asked for"),
                          extensionText(file, *asked, *definition, around->definitions->calendar, now), CellLight::None,
                          CellTone::Normal, true});
    if (!isOver(facts.phase))
        addDeadlines(fields, file, facts, definition, now);
    else if (facts.closedAt)
        fields.push_back({u"closed"_s, QCoreApplication::translate("CaseDetail", "Closed"), momentText(*facts.closedAt, now)});
    if (facts.originalDueAt) {
        QString text = momentText(*facts.originalDueAt, now);
        const int extended = file.extensionsOfCycle();
        if (extended > 0) text += u" "_s + QCoreApplication::translate("CaseDetail", "(extended %1×)").arg(extended);
        fields.push_back({u"original_due"_s, QCoreApplication::translate("CaseDetail", "Original deadline"), text});
    }
    fields.push_back({u"lead_unit"_s, QCoreApplication::translate("CaseDetail", "Lead unit"),
                      facts.leadUnit.isEmpty() ? u"—"_s : around->units.name(facts.leadUnit)});
    const QString place = !facts.grid.isEmpty() ? facts.grid : !facts.village.isEmpty() ? facts.village : facts.town;
    if (!place.isEmpty())
        fields.push_back({u"place"_s, QCoreApplication::translate("CaseDetail", "Area"), around->units.fullName(place)});
    if (!file.coTasks.empty()) {
        QStringList lines;
        for (const auto& task : file.coTasks)
            lines.append(around->units.name(task.unit) + u" "_s + coTaskWords(task, file.cycle, now));
        fields.push_back({u"co_units"_s, QCoreApplication::translate("CaseDetail", "Co-handling"), lines.join(u'\n')});
    }
    for (const auto& milestone : file.milestones)
        fields.push_back(
            {u"milestone"_s, QCoreApplication::translate("CaseDetail", "Milestone"),
             milestone.name + u" "_s + dateText(milestone.due, now) + (milestone.done.isValid() ? u" ✓"_s : QString()),
             CellLight::None, CellTone::Normal, true});
    if (definition)
        for (const auto& field : definition->fields) {
            if (ownLines().contains(field.id) || isOfRequest(field)) continue;
            const QString hidden = fieldText(field, file.fields.value(field.id), *around, now);
            const QString text = m_revealed.value(field.id).value_or(hidden);
            if (!text.isEmpty())
                fields.push_back({field.id, field.name.text(), text, CellLight::None, CellTone::Normal,
                                  field.kind == FieldKind::LongText || text.size() > 16,
                                  !field.mask.isEmpty() && hidden.contains(u'*')});
        }
    return fields;
}

HistoryLine CaseDetailModel::line(const CaseStep& step, const CaseDefinition& definition, const QStringList& told) const {
    const auto around = m_session.surroundings();
    const Instant now = m_session.now();
    HistoryLine line{
        .time = momentText(step.at, now), .text = {}, .note = step.comment, .action = step.action, .undone = step.undone};
    const auto* transition = transitionOfAny(step.action, definition, *around->definitions);
    QString name = transition ? transition->name.text() : step.action;
    if (step.action == "migrate"_L1)
        name = QCoreApplication::translate("CaseDetail", "moved to version %1 of the rules")
                   .arg(step.fields.value("version"_L1).toInt());
    if (step.action == "register"_L1) name = QCoreApplication::translate("CaseDetail", "registered");
    if (step.action == "undo"_L1) name = QCoreApplication::translate("CaseDetail", "took back the last step");
    if (step.action == "link"_L1 || step.action == "unlink"_L1) {
        const QString kind = linkName(step.fields.value("kind"_L1).toString());
        name = step.action == "link"_L1 ? QCoreApplication::translate("CaseDetail", "linked (%1 %2)")
                                        : QCoreApplication::translate("CaseDetail", "took the link back (%1 %2)");
        name = name.arg(kind, step.fields.value("target"_L1).toString());
    }
    line.text = around->accountTitle(step.actor) + u" "_s + name;
    if (!step.onBehalf.isEmpty()) {
        const auto* principal = around->account(step.onBehalf);
        const QString who = principal && !principal->displayName.isEmpty() ? principal->displayName : step.onBehalf;
        line.text += u" · "_s + QCoreApplication::translate("CaseDetail", "in the name of %1").arg(who);
    }
    if (!told.isEmpty()) line.text += u"："_s + told.join(u"；"_s);
    if (step.undone)
        line.note =
            QCoreApplication::translate("CaseDetail", "taken back") + (line.note.isEmpty() ? QString() : u" · "_s + line.note);
    return line;
}

std::vector<HistoryCycle> CaseDetailModel::history() const {
    std::vector<HistoryCycle> cycles;
    if (!m_view) return cycles;
    const auto around = m_session.surroundings();
    const auto* definition = definitionOf(*m_view, *around);
    if (!definition) return cycles;
    const auto& steps = m_view->file.steps;
    auto told = stepWords(m_view->file, *definition, *around, m_session.now());
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (cycles.empty() || cycles.back().cycle != step->cycle)
            cycles.push_back(
                {step->cycle,
                 m_view->file.cycle > 1 ? QCoreApplication::translate("CaseDetail", "Cycle %1").arg(step->cycle) : QString(),
                 {}});
        cycles.back().lines.push_back(line(*step, *definition, told.back()));
        told.pop_back();
    }
    return cycles;
}

std::vector<LinkedItem> CaseDetailModel::links() const {
    std::vector<LinkedItem> items;
    if (!m_view) return items;
    if (!m_view->file.origin.isEmpty())
        items.push_back(
            {QCoreApplication::translate("CaseDetail", "raised by visit"), m_view->file.origin, m_view->file.origin});
    for (const auto& one : m_view->related) {
        items.push_back(
            {one.incoming ? incomingName(one.kind) : linkName(one.kind), one.number + u" "_s + one.title, one.number});
    }
    return items;
}

std::vector<std::pair<QString, QString>> CaseDetailModel::openChildren() const {
    std::vector<std::pair<QString, QString>> children;
    if (!m_view || m_view->file.phase != Phase::Closed) return children;
    for (const auto& one : m_view->related) {
        if (one.incoming && one.kind == "parent"_L1 && !isOver(one.phase)) children.emplace_back(one.number, one.title);
    }
    return children;
}

QString CaseDetailModel::closingAction() const {
    if (!m_view) return {};
    const auto* definition = definitionOf(*m_view, *m_session.surroundings());
    const auto& steps = m_view->file.steps;
    for (auto step = steps.rbegin(); step != steps.rend() && definition; ++step) {
        const auto* to = definition->state(step->toState);
        if (step->fromState != step->toState && to && to->phase == Phase::Closed && !step->undone) return step->action;
    }
    return {};
}

QString CaseDetailModel::closingName() const {
    const auto* definition = m_view ? definitionOf(*m_view, *m_session.surroundings()) : nullptr;
    const auto* step = definition ? definition->transition(closingAction()) : nullptr;
    return step ? step->name.text() : QString();
}

std::optional<ComeBack> CaseDetailModel::told(Teller teller) const {
    const auto around = m_session.surroundings();
    const auto* definition = m_view ? definitionOf(*m_view, *around) : nullptr;
    return definition ? teller(m_view->file, *definition, *around, m_session.now()) : std::nullopt;
}

std::optional<ComeBack> CaseDetailModel::comeBack() const { return told(&comeBackOf); }
std::optional<ComeBack> CaseDetailModel::instruction() const { return told(&instructionOf); }
std::optional<ComeBack> CaseDetailModel::refusedExtension() const { return told(&refusedExtensionOf); }

}  // namespace minqing::presentation
