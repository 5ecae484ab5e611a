#include "presentation/visit_model.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <numeric>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;
using storage::RegisterRow;

namespace {

constexpr int rosterLimit = 2000;
constexpr qint64 awayAfterMs = 60'000;  ///< who has touched nothing for so long is not at work on this visit

std::optional<VisitDraft> recallVisit(const QString& path) {
    const auto draft = recallDraft(path);
    return draft ? VisitDraft::fromDraft(*draft) : std::nullopt;
}

}  // namespace

VisitModel::VisitModel(SessionModel& session, const QString& draftFolder, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_folder(draftFolder),
      m_roster(
          rosterColumns(), [](const RegisterRow& row) { return qint64(row.id.value); }, cellContextOf(session)),
      m_keeper(session.jobs()) {
    connect(&session, &SessionModel::undone, this, &VisitModel::takeBack);
    connect(&m_keeper, &DraftKeeper::failed, this, &VisitModel::failed);
    connect(&m_keeper, &DraftKeeper::stored, this, [this] {
        m_draftStored = m_session.now();
        emit draftStored();
    });
}

void VisitModel::start() {
    const auto around = m_session.surroundings();
    m_grids.clear();
    QStringList roots{m_session.actor().unit};
    for (const auto& grant : m_session.actor().grants)
        if (grant.role == "visitor"_L1 || grant.role == "clerk"_L1) roots.prepend(grant.unit);
    for (const QString& root : roots)
        for (const QString& code : around->units.subtree(root))
            if (const auto* unit = around->units.find(code); unit && unit->kind == "grid"_L1 && !m_grids.contains(code))
                m_grids.append(code);
    emit gridsChanged();
    struct Left {
        std::optional<VisitDraft> last;
        QHash<QString, VisitDraft> putBy;
    };
    m_session.jobs().run(
        this,
        [path = draftPath(), folder = folder(),
         pattern = QFileInfo(draftPath(u"*"_s)).fileName()](std::stop_token) -> Expected<Left> {
            Left left{recallVisit(path), {}};
            for (const QString& name : QDir(folder).entryList({pattern}, QDir::Files))
                if (auto draft = recallVisit(folder + u'/' + name)) left.putBy.insert(draft->household, *draft);
            return left;
        },
        [this](Expected<Left> left) {
            if (left) m_putBy = std::move(left->putBy);
            if (left && left->last && !m_dirty)
                takeDraft(std::move(*left->last));
            else if (m_grid.isEmpty() && !m_grids.isEmpty())
                setGrid(m_grids.first());
        });
    loadDay();
}

void VisitModel::setGrid(const QString& code) {
    if (code == m_grid) return;
    m_grid = code;
    if (!m_dirty) m_draft.household.clear();
    m_roster.setRows({});
    emit rosterChanged();
    loadRoster();
}

void VisitModel::loadRoster() {
    if (m_grid.isEmpty()) return;
    storage::RegisterQuery query;
    query.kind = u"household"_s;
    query.filters = {is(u"grid"_s, {m_grid})};
    m_rosterJob = m_session.jobs().read(
        this,
        [query, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return reader.registers(query, actor, rosterLimit);
        },
        [this](Expected<storage::RegisterPage> page) {
            if (!page) {
                emit failed(page.error());
                return;
            }
            m_rosterCut = page->next.has_value();
            m_roster.setRows(std::move(page->rows));
            emit rosterChanged();
            if (m_draft.household.isEmpty())
                setHousehold(nextHousehold());
            else {
                emit householdChanged();
                loadHistory();
            }
        });
}

int VisitModel::visitedCount() const {
    return int(
        std::count_if(m_roster.rows().begin(), m_roster.rows().end(), [](const auto& row) { return row.validVisits > 0; }));
}

const RegisterRow* VisitModel::household() const {
    for (const auto& row : m_roster.rows())
        if (row.code == m_draft.household) return &row;
    return nullptr;
}

/// By value: it may be the household of the draft that goes.
void VisitModel::clearForm(QString household) {
    m_draft = VisitDraft{};
    m_draft.household = std::move(household);
    m_draft.grid = m_grid;
    m_draft.begun = m_workedAt = m_session.now();
    m_removed.reset();
    const auto& definitions = *m_session.surroundings()->definitions;
    if (const auto activity = definitions.activities.find(u"household_visit"_s); activity != definitions.activities.end())
        for (const auto& field : activity->second.fields)
            if (!field.fallback.isEmpty())
                m_draft.fields.insert(field.id, field.kind == FieldKind::Integer ? QJsonValue(field.fallback.toLongLong())
                                                                                 : QJsonValue(field.fallback));
    m_dirty = false;
    m_draftStored.reset();
    emit formChanged();
    emit producedChanged();
}

void VisitModel::setHousehold(const QString& code) {
    if (code == m_draft.household && !code.isEmpty()) return;
    if (m_dirty) putBy();
    clearForm(code);
    takeUp(code);
    emit householdChanged();
    loadHistory();
}

void VisitModel::loadHistory() {
    m_history.clear();
    if (m_draft.household.isEmpty()) return;
    storage::ActivityQuery visits;
    visits.type = u"household_visit"_s;
    visits.filters = {is(u"subject"_s, {m_draft.household})};
    storage::CaseQuery cases;
    cases.filters = {is(u"household"_s, {m_draft.household})};
    m_historyJob = m_session.jobs().read(
        this,
        [visits, cases, actor = m_session.actor()](Reader& reader, std::stop_token) -> Expected<std::vector<VisitHistoryLine>> {
            std::vector<VisitHistoryLine> lines;
            const auto around = reader.surroundings();
            const Instant now = reader.clock().now();
            if (const auto page = reader.cases(cases, actor, 6))
                for (const auto& facts : page->rows) {
                    const auto* definition = around->definitions->caseVersion(facts.type, facts.definitionVersion);
                    const auto* state = definition ? definition->state(facts.state) : nullptr;
                    const Light light = lightOf(facts, now);
                    lines.push_back({dateText(beijingDate(facts.registeredAt), now), facts.title, facts.number,
                                     light == Light::None ? CellLight::Green : cellLight(light),
                                     state ? state->name.text() : facts.state});
                }
            if (const auto page = reader.activities(visits, actor, 4))
                for (const auto& visit : *page)
                    lines.push_back({dateText(beijingDate(visit.at), now),
                                     around->definitions->codeName(u"visit_results"_s, visit.result),
                                     {},
                                     CellLight::None,
                                     {}});
            return lines;
        },
        [this](Expected<std::vector<VisitHistoryLine>> lines) {
            if (lines) m_history = std::move(*lines);
            emit householdChanged();
        });
}

void VisitModel::loadDay() {
    storage::ActivityQuery mine;
    const Instant midnight = beijing(beijingDate(m_session.now()));
    mine.type = u"household_visit"_s;
    mine.filters = {is(u"by"_s, {m_session.actor().name}),
                    {u"at"_s, storage::ListFilter::Comparison::AtLeast, {toIso(midnight)}}};
    m_dayJob = m_session.jobs().read(
        this,
        [mine, actor = m_session.actor()](Reader& reader, std::stop_token) { return reader.activities(mine, actor, 500); },
        [this](Expected<std::vector<Activity>> visits) {
            if (visits)
                for (const auto& visit : *visits) m_today.insert(visit.subject);
            emit dayChanged();
        },
        Urgency::Later);
}

QStringList VisitModel::chosen(const QString& field) const {
    QStringList codes;
    for (const auto& code : m_draft.fields.value(field).toArray()) codes.append(code.toString());
    return codes;
}

void VisitModel::countWork() {
    const Instant now = m_session.now();
    const qint64 gap = now.ms - m_workedAt.ms;
    if (gap > 0 && gap < awayAfterMs) m_draft.spentMs += gap;
    m_workedAt = now;
}

void VisitModel::touched() {
    m_dirty = true;
    countWork();
    m_draft.changed = m_session.now();
    m_keeper.keep(draftPath(), m_draft.toDraft());
    emit edited();
}

/// Also the result that stands there already is entered by choosing it.
void VisitModel::setResult(const QString& code) {
    m_draft.fields.insert(u"result"_s, code);
    touched();
    emit formChanged();
}

void VisitModel::toggle(const QString& field, const QString& code) {
    QStringList codes = chosen(field);
    if (!codes.removeOne(code)) codes.append(code);
    setValue(field, QJsonArray::fromStringList(codes));
}

void VisitModel::setValue(const QString& field, const QJsonValue& value) {
    if (m_draft.fields.value(field) == value) return;
    m_draft.fields.insert(field, value);
    touched();
    emit formChanged();
}

void VisitModel::setDiary(const QString& diary) {
    if (diary == m_draft.diary) return;
    m_draft.diary = diary;
    touched();
}

int VisitModel::addProduced(const QString& type) {
    QJsonObject fields;
    if (type == "grievance"_L1) fields = {{u"route"_s, u"coordinate"_s}, {u"channel"_s, u"visit"_s}};
    m_draft.produced.push_back({type, fields});
    touched();
    emit producedChanged();
    return int(m_draft.produced.size()) - 1;
}

void VisitModel::setProducedField(int position, const QString& field, const QJsonValue& value) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    auto& fields = m_draft.produced[size_t(position)].fields;
    if (fields.value(field) == value) return;
    fields.insert(field, value);
    touched();
}

void VisitModel::removeProduced(int position) {
    if (position < 0 || size_t(position) >= m_draft.produced.size()) return;
    m_removed = {position, m_draft.produced[size_t(position)]};
    m_draft.produced.erase(m_draft.produced.begin() + position);
    touched();
    emit producedChanged();
}

int VisitModel::restoreProduced() {
    if (!m_removed) return -1;
    const auto place = std::min(size_t(m_removed->first), m_draft.produced.size());
    m_draft.produced.insert(m_draft.produced.begin() + ptrdiff_t(place), std::move(m_removed->second));
    m_removed.reset();
    touched();
    emit producedChanged();
    return int(place);
}

void VisitModel::sameAsBefore() {
    for (const QString& field : {u"steps"_s, u"questions"_s, u"projects"_s, u"leaflets"_s, u"companions"_s})
        if (m_before.fields.contains(field)) m_draft.fields.insert(field, m_before.fields.value(field));
    touched();
    emit formChanged();
}

void VisitModel::save(QObject* context, std::function<void(Expected<Receipt>)> then) {
    if (m_saving) return;
    m_saving = true;
    m_keeper.drop();
    m_session.perform(command(), QCoreApplication::translate("Visit", "Visit"), this,
                      [this, guard = QPointer<QObject>(context), then = std::move(then)](Expected<Receipt> receipt) {
                          m_saving = false;
                          if (receipt) {
                              countWork();
                              m_seconds.push_back(int(m_draft.spentMs / 1000));
                              m_today.insert(m_draft.household);
                              m_before = m_draft;
                              m_savedFor = m_draft.household;
                              m_savedNumber = receipt->number;
                              m_recovered.reset();
                              m_keeper.discard({draftPath(), draftPath(m_draft.household)});
                              clearForm(m_draft.household);
                              loadRoster();
                              emit dayChanged();
                          } else {
                              flushDraft();
                          }
                          if (guard) then(std::move(receipt));
                      });
}

QString VisitModel::nextHousehold() const {
    const auto& rows = m_roster.rows();
    const auto here = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == m_draft.household; });
    const auto open = [&](const RegisterRow& row) { return row.validVisits == 0 && row.code != m_draft.household; };
    auto next = here == rows.end() ? rows.end() : std::find_if(here, rows.end(), open);
    if (next == rows.end()) next = std::find_if(rows.begin(), rows.end(), open);
    if (next != rows.end()) return next->code;
    // A second round goes on door by door: what is entered next must never belong to the door before.
    if (rows.empty() || (here != rows.end() && rows.size() == 1)) return {};
    if (here == rows.end() || std::next(here) == rows.end()) return rows.front().code;
    return std::next(here)->code;
}

std::optional<int> VisitModel::averageSeconds() const {
    if (m_seconds.empty()) return {};
    return std::accumulate(m_seconds.begin(), m_seconds.end(), 0) / int(m_seconds.size());
}

}  // namespace minqing::presentation
