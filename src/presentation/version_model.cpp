#include "presentation/version_model.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <numeric>

#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct VersionsText {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

QString kindName(const QString& kind) {
    if (kind == "cases"_L1) return VersionsText::tr("Kind of case");
    if (kind == "registers"_L1) return VersionsText::tr("Register");
    if (kind == "activities"_L1) return VersionsText::tr("Activity");
    if (kind == "indicators"_L1) return VersionsText::tr("Indicator");
    if (kind == "codes"_L1) return VersionsText::tr("Code list");
    if (kind == "calendars"_L1) return VersionsText::tr("Calendar");
    return VersionsText::tr("Roles");
}

Cell olderCell(const DefinitionInForce& one) {
    if (one.kind != "cases"_L1) return {};
    if (one.runningOlder == 0) return {.text = VersionsText::tr("none"), .tone = CellTone::Muted};
    return {.text = VersionsText::tr("%1 running cases").arg(countText(one.runningOlder)),
            .tone = CellTone::Warning,
            .emphasis = true};
}

}  // namespace

std::vector<Column<DefinitionInForce>> inForceColumns() {
    using Row = const DefinitionInForce&;
    using Context = const CellContext&;
    std::vector<Column<DefinitionInForce>> columns;
    columns.push_back({u"name"_s, VersionsText::tr("Definition"), 24, cellLeft, {}, true, [](Row one, Context) {
                           return Cell{.text = one.kind.isEmpty() ? VersionsText::tr("Roles") : one.name,
                                       .emphasis = one.kind == "cases"_L1,
                                       .tip = one.id};
                       }});
    columns.push_back({u"kind"_s, VersionsText::tr("What it is"), 12, cellLeft, {}, true, [](Row one, Context) {
                           return Cell{.text = kindName(one.kind), .tone = CellTone::Muted};
                       }});
    columns.push_back({u"version"_s, VersionsText::tr("Version"), 8, cellRight, {}, true, [](Row one, Context) {
                           return Cell{.text = QString::number(one.version)};
                       }});
    columns.push_back({u"since"_s, VersionsText::tr("In force since"), 14, cellLeft, {}, true, [](Row one, Context context) {
                           return Cell{.text = dateText(beijingDate(one.since), context.now)};
                       }});
    columns.push_back({u"running"_s, VersionsText::tr("Running cases"), 12, cellRight, {}, true, [](Row one, Context) {
                           return Cell{.text = one.kind == "cases"_L1 ? countText(one.running) : QString()};
                       }});
    columns.push_back({u"older"_s, VersionsText::tr("On older versions"), 18, cellLeft, {}, true, [](Row one, Context) {
                           return olderCell(one);
                       }});
    return columns;
}

std::vector<Column<DefinitionProblem>> faultColumns() {
    using Row = const DefinitionProblem&;
    using Context = const CellContext&;
    std::vector<Column<DefinitionProblem>> columns;
    columns.push_back({u"file"_s, VersionsText::tr("File"), 22, cellLeft, {}, true, [](Row one, Context) {
                           return Cell{.text = QFileInfo(one.file).fileName(), .tip = one.file};
                       }});
    columns.push_back({u"line"_s, VersionsText::tr("Line"), 6, cellRight, {}, true, [](Row one, Context) {
                           return Cell{.text = one.line > 0 ? QString::number(one.line) : QString()};
                       }});
    columns.push_back({u"reason"_s, VersionsText::tr("What is wrong"), 60, cellLeft, {}, true, [](Row one, Context) {
                           return Cell{.text = one.message, .tone = CellTone::Bad};
                       }});
    return columns;
}

std::vector<Column<Finding>> findingColumns() {
    using Context = const CellContext&;
    std::vector<Column<Finding>> columns;
    columns.push_back({u"number"_s, VersionsText::tr("Case"), 18, cellLeft, {}, true, [](const Finding& one, Context) {
                           return Cell{.text = one.number};
                       }});
    columns.push_back({u"at"_s, VersionsText::tr("When"), 24, cellLeft, {}, true, [](const Finding& one, Context context) {
                           return Cell{.text = one.at ? momentText(*one.at, context.now) : QString()};
                       }});
    columns.push_back({u"step"_s, VersionsText::tr("Step"), 16, cellLeft, {}, true, [](const Finding& one, Context) {
                           return Cell{.text = one.step};
                       }});
    columns.push_back({u"why"_s, VersionsText::tr("Under the draft"), 50, cellLeft, {}, true, [](const Finding& one, Context) {
                           return Cell{.text = one.why, .tone = one.tone};
                       }});
    return columns;
}

InForceModel::InForceModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

void InForceModel::load() {
    m_job = m_session.jobs().read(
        this, [actor = m_session.actor()](Reader& reader, const std::stop_token&) { return reader.definitionsInForce(actor); },
        [this](Expected<std::vector<DefinitionInForce>> rows) {
            if (!rows) return;
            m_rows = std::move(*rows);
            emit changed();
        });
}

qint64 InForceModel::runningOlder() const {
    return std::accumulate(m_rows.begin(), m_rows.end(), qint64{0},
                           [](qint64 sum, const DefinitionInForce& one) { return sum + one.runningOlder; });
}

DraftModel::DraftModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

void DraftModel::setFiles(const QStringList& paths) {
    m_paths = paths;
    m_check.reset();
    m_report.reset();
    m_published = false;
    setBusy(true);
    m_job = m_session.jobs().read(
        this,
        [paths, actor = m_session.actor()](Reader& reader, const std::stop_token&) { return reader.checkDrafts(paths, actor); },
        [this](Expected<DraftCheck> check) {
            if (check) m_check = std::move(*check);
            setBusy(false);
            if (!check) emit failed(check.error());
        });
}

bool DraftModel::maySimulate() const {
    return mayPublish() && m_check->files.size() == 1 && m_check->files.front().kind == "cases"_L1;
}

void DraftModel::simulate() {
    if (!maySimulate()) return;
    m_report.reset();
    setBusy(true);
    const auto progress = [jobs = &m_session.jobs(), guard = QPointer<DraftModel>(this)](qint64 done, qint64 total) {
        jobs->tell(jobs, [guard, done, total] {
            if (guard) emit guard->progressed(done, total);
        });
    };
    m_job = m_session.jobs().read(
        this,
        [path = m_paths.first(), actor = m_session.actor(), progress](Reader& reader, const std::stop_token& stop) {
            return reader.simulate({path, 0}, actor, stop, progress);
        },
        [this](Expected<SimulationReport> report) {
            if (report) m_report = std::move(*report);
            setBusy(false);
            if (!report) emit failed(report.error());
        });
}

void DraftModel::publish() {
    if (!mayPublish()) return;
    PublishDefinitions command;
    for (const auto& file : m_check->files) command.sources.push_back(file.source);
    setBusy(true);
    m_session.perform(std::move(command), {}, this, [this](const Expected<Receipt>& receipt) {
        m_published = receipt.has_value();
        if (receipt) m_movedDeadlines = qint64(receipt->moved.size());
        setBusy(false);
        if (!receipt) emit failed(receipt.error());
    });
}

void DraftModel::stop() {
    m_job.cancel();
    setBusy(false);
}

std::vector<Finding> DraftModel::findings() const {
    std::vector<Finding> rows;
    if (!m_report) return rows;
    for (const auto& one : m_report->refused) {
        QStringList reasons;
        for (const auto& reason : one.reasons) reasons.append(reason.message);
        const QString step = one.action == "register"_L1 ? VersionsText::tr("Registering") : one.actionName;
        rows.push_back({one.number, step, VersionsText::tr("refused: %1").arg(reasons.join(u"；"_s)), one.at, CellTone::Bad});
    }
    const auto missed = [this](const QString& number) {
        const auto due = m_report->missed.find(number);
        return due == m_report->missed.end() ? std::nullopt : std::optional(due->second);
    };
    for (const auto& number : m_report->newlyLate) {
        rows.push_back(
            {number, VersionsText::tr("Deadline"), VersionsText::tr("late, and was not"), missed(number), CellTone::Warning});
    }
    for (const auto& number : m_report->noLongerLate) {
        rows.push_back(
            {number, VersionsText::tr("Deadline"), VersionsText::tr("not late, and was"), missed(number), CellTone::Good});
    }
    return rows;
}

QString DraftModel::filesText() const {
    QStringList lines;
    for (const auto& file : m_check->files) {
        const QString line = VersionsText::tr("%1 “%2”, version %3").arg(kindName(file.kind), file.name).arg(file.version);
        lines.append(file.inForce > 0 && !m_published ? line + VersionsText::tr(" (in force now: version %1)").arg(file.inForce)
                                                      : line);
    }
    return lines.join(u"；"_s);
}

QStringList DraftModel::publishingWords() const {
    if (!m_check) return {};
    const auto holds = [this](QStringView kind) {
        return std::any_of(m_check->files.begin(), m_check->files.end(), [&](const auto& file) { return file.kind == kind; });
    };
    QStringList words{VersionsText::tr("This comes into force at once: %1.").arg(filesText())};
    if (holds(u"cases"))
        words.append(
            VersionsText::tr("Running cases stay on the version they run under; cases registered from now on follow "
                             "the new one. “Move running cases” moves those that shall change over."));
    if (holds(u"calendars"))
        words.append(VersionsText::tr("Deadlines that are still running are counted anew by the calendar."));
    words.append(VersionsText::tr("It cannot be taken back: what is wrong can only be mended by publishing a higher version."));
    return words;
}

QString DraftModel::checkedText() const {
    const QString what = filesText();
    if (m_published) {
        if (m_movedDeadlines == 0) return VersionsText::tr("Published: %1. Running cases stay on their versions.").arg(what);
        return VersionsText::tr("Published: %1. %2 deadlines have moved.").arg(what).arg(m_movedDeadlines);
    }
    if (m_check->problems.empty()) return VersionsText::tr("No fault found: %1.").arg(what);
    return VersionsText::tr("%1 faults. Nothing was published; mend the file and choose it again.")
        .arg(m_check->problems.size());
}

QString DraftModel::summary() const {
    if (!m_check) return {};
    if (!m_report || m_published) return checkedText();
    const auto& report = *m_report;
    const QString told =
        VersionsText::tr(
            "%1 cases with %2 steps replayed under version %3: %4 steps would have been refused. Late: %5 before, %6 under "
            "the draft.")
            .arg(countText(report.cases), countText(report.steps))
            .arg(report.version)
            .arg(countText(qint64(report.refused.size())), countText(report.lateBefore), countText(report.lateAfter));
    if (report.notCompared.isEmpty()) return told;
    return told + VersionsText::tr(" Not compared, since a step of theirs does not lead on under the draft: %1 cases.")
                      .arg(countText(report.notCompared.size()));
}

void DraftModel::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

}  // namespace minqing::presentation
