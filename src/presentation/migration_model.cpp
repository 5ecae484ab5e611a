#include "presentation/migration_model.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "presentation/migration_proposal.h"
#include "presentation/migration_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QString stateName(const CaseDefinition* definition, const QString& id) {
    const auto* state = definition ? definition->state(id) : nullptr;
    return state ? state->name.text() : id;
}

}  // namespace

std::vector<Column<MigratedCase>> migrationColumns(const MigrationModel& model, const SessionModel& session) {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    using Row = const MigratedCase&;
    using Context = const CellContext&;
    const auto version = [&model, &session](int number) {
        return session.surroundings()->definitions->caseVersion(model.type(), number);
    };
    std::vector<Column<MigratedCase>> columns;
    columns.push_back({u"number"_s, MigrationText::tr("Case"), 18, left, {}, true, [](Row one, Context) {
                           return Cell{.text = one.number};
                       }});
    columns.push_back({u"from"_s, MigrationText::tr("State now"), 14, left, {}, true, [version](Row one, Context) {
                           return Cell{.text = stateName(version(one.fromVersion), one.fromState)};
                       }});
    columns.push_back({u"to"_s, MigrationText::tr("State then"), 14, left, {}, true, [version, &model](Row one, Context) {
                           return Cell{.text = stateName(version(model.to()), one.toState)};
                       }});
    columns.push_back(
        {u"deadlines"_s, MigrationText::tr("Deadlines that move"), 22, left, {}, true, [](Row one, Context context) {
             QStringList moved;
             for (const auto& each : one.moved)
                 moved.append(momentText(each.before, context.now) + u" → "_s + momentText(each.after, context.now));
             return Cell{.text = moved.join(u"；"_s)};
         }});
    columns.push_back({u"result"_s, MigrationText::tr("Result"), 40, left, {}, true, [&model](Row one, Context) {
                           const QString good = model.isDone() ? MigrationText::tr("moved") : MigrationText::tr("can be moved");
                           if (one.reasons.empty()) return Cell{.text = good, .tone = CellTone::Good};
                           QStringList reasons;
                           for (const auto& reason : one.reasons) reasons.append(reason.message);
                           return Cell{.text = reasons.join(u"；"_s), .tone = CellTone::Bad};
                       }});
    return columns;
}

MigrationModel::MigrationModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

std::vector<std::pair<QString, QString>> MigrationModel::types() const {
    const auto definitions = m_session.surroundings()->definitions;
    std::vector<std::pair<QString, QString>> types;
    for (const auto& [id, versions] : definitions->cases) {
        if (versions.size() > 1) types.emplace_back(id, versions.rbegin()->second.name.text());
    }
    return types;
}

std::vector<int> MigrationModel::versions(const QString& type) const {
    const auto definitions = m_session.surroundings()->definitions;
    std::vector<int> versions;
    const auto found = definitions->cases.find(type);
    if (found == definitions->cases.end() || found->second.empty()) return versions;
    for (auto one = std::next(found->second.rbegin()); one != found->second.rend(); ++one) versions.push_back(one->first);
    return versions;
}

int MigrationModel::to() const {
    const auto* latest = m_session.surroundings()->definitions->latestCase(m_type);
    return latest ? latest->version : 0;
}

void MigrationModel::setMove(const QString& type, int from) {
    m_type = type;
    m_from = from;
    m_report.reset();
    m_done = false;
    m_said.clear();
    m_uses.clear();
    m_rows.clear();
    propose();
    countUses();
}

/// How many cases stand in each state, as it is now.
void MigrationModel::countUses() {
    m_usesJob = m_session.jobs().read(
        this,
        [type = m_type, actor = m_session.actor()](Reader& reader, const std::stop_token&) {
            return reader.versionUses(type, actor);
        },
        [this](Expected<std::vector<storage::VersionUse>> uses) {
            if (!uses) return emit failed(uses.error());
            m_uses = std::move(*uses);
            propose();
        });
}

/// Answers that were given stay.
void MigrationModel::propose() {
    const auto definitions = m_session.surroundings()->definitions;
    const auto* from = definitions->caseVersion(m_type, m_from);
    const auto* latest = definitions->latestCase(m_type);
    if (!from || !latest) return;
    std::map<QString, qint64> running;
    for (const auto& use : m_uses) {
        if (use.version == m_from) running[use.state] += use.running;
    }
    auto rows = proposedMap(*from, *latest, *definitions, running);
    for (size_t i = 0; i < std::min(rows.size(), m_rows.size()); ++i) rows[i].answer = m_rows[i].answer;
    m_rows = std::move(rows);
    emit mapChanged();
    emit changed();
}

void MigrationModel::answer(size_t row, const std::optional<QString>& value) {
    if (row >= m_rows.size() || m_rows[row].answer == value) return;
    m_rows[row].answer = value;
    m_report.reset();
    m_done = false;
    m_said.clear();
    emit changed();
}

MigrateCases MigrationModel::request(const QString& comment) const {
    MigrateCases request;
    request.type = m_type;
    request.plan.version = to();
    request.from = m_from;
    request.comment = comment;
    for (const auto& row : m_rows) {
        if (!row.answer) continue;
        if (row.what == MapRow::What::State) request.plan.states[row.id] = *row.answer;
        if (row.what == MapRow::What::Field) request.plan.fields[row.id] = *row.answer;
        if (row.what == MapRow::What::Clock) request.plan.clocks[row.id] = *row.answer;
        if (row.what == MapRow::What::Value && !row.answer->isEmpty()) request.plan.values.insert(row.id, *row.answer);
    }
    return request;
}

MigrationWatch MigrationModel::watch() {
    m_stop = std::stop_source();
    auto* jobs = &m_session.jobs();
    return {m_stop.get_token(), [jobs, guard = QPointer<MigrationModel>(this)](qint64 done, qint64 total) {
                if (done % 200 != 0) return;
                jobs->tell(jobs, [guard, done, total] {
                    if (guard) emit guard->progressed(done, total);
                });
            }};
}

void MigrationModel::preview() {
    setBusy(true);
    m_job = m_session.jobs().write(
        this,
        [request = request({}), actor = m_session.actor(), watch = watch()](Ledger& ledger) {
            return ledger.migrate(request, actor, true, watch);
        },
        [this](Expected<MigrationReport> report) { take(std::move(report), false); });
}

void MigrationModel::perform(const QString& comment) {
    setBusy(true);
    m_session.performMigration(request(comment), MigrationText::tr("Moved to version %1").arg(to()), watch(), this,
                               [this](Expected<MigrationReport> report) { take(std::move(report), true); });
}

void MigrationModel::take(Expected<MigrationReport> report, bool done) {
    if (report) {
        m_report = std::move(*report);
        m_done = done;
        m_said.clear();
    }
    setBusy(false);
    if (done) countUses();
    if (!report) emit failed(report.error());
}

void MigrationModel::undo() {
    setBusy(true);
    m_session.undo(this, [this](const Expected<QString>& said) {
        if (said) {
            m_said = *said;
            m_done = false;
            m_report.reset();
        }
        setBusy(false);
        countUses();
        if (!said) emit failed(said.error());
    });
}

void MigrationModel::stop() { m_stop.request_stop(); }

int MigrationModel::movable() const {
    if (!m_report) return 0;
    return int(std::count_if(m_report->cases.begin(), m_report->cases.end(),
                             [](const MigratedCase& one) { return one.reasons.empty(); }));
}

QString MigrationModel::summary() const {
    if (!m_report) return m_said;
    const int can = movable(), cannot = int(m_report->cases.size()) - can;
    if (m_done) return MigrationText::tr("%1 cases were moved, %2 stay where they were.").arg(can).arg(cannot);
    if (m_report->cases.empty()) return MigrationText::tr("No running case is left on version %1.").arg(m_from);
    return MigrationText::tr("%1 cases can be moved, %2 cannot.").arg(can).arg(cannot);
}

void MigrationModel::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

}  // namespace minqing::presentation
