#pragma once
// The definitions of a ledger for their keeper: what is in force; a draft that is checked, tried out on past cases and
// published. GUI thread.

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

[[nodiscard]] std::vector<Column<DefinitionInForce>> inForceColumns();
[[nodiscard]] std::vector<Column<DefinitionProblem>> faultColumns();

/// What a draft would have done to one past case.
struct Finding {
    QString number, step, why;
    std::optional<Instant> at = {};
    CellTone tone = CellTone::Bad;
};
[[nodiscard]] std::vector<Column<Finding>> findingColumns();

/// What is in force; looks again whenever something was committed.
class InForceModel final : public QObject {
    Q_OBJECT
  public:
    explicit InForceModel(SessionModel& session, QObject* parent = nullptr);
    void load();
    [[nodiscard]] const std::vector<DefinitionInForce>& rows() const { return m_rows; }
    /// Cases that run under an older version than the one in force.
    [[nodiscard]] qint64 runningOlder() const;

  signals:
    void changed();

  private:
    SessionModel& m_session;
    std::vector<DefinitionInForce> m_rows;
    LatestJob m_job;
};

class DraftModel final : public QObject {
    Q_OBJECT
  public:
    explicit DraftModel(SessionModel& session, QObject* parent = nullptr);
    /// Other files: they are checked at once against what is in force.
    void setFiles(const QStringList& paths);
    [[nodiscard]] const QStringList& files() const { return m_paths; }
    [[nodiscard]] const std::optional<DraftCheck>& check() const { return m_check; }
    /// No fault was found, and they are not published yet.
    [[nodiscard]] bool mayPublish() const { return m_check && m_check->problems.empty() && !m_busy && !m_published; }
    /// One definition of a kind of cases, without a fault.
    [[nodiscard]] bool maySimulate() const;
    void simulate();
    void publish();
    /// Stops a simulation; nothing was written.
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isPublished() const { return m_published; }
    [[nodiscard]] const std::optional<SimulationReport>& report() const { return m_report; }
    [[nodiscard]] std::vector<Finding> findings() const;
    /// What publishing means, a sentence each: what comes into force, what running cases do, that there is no way back.
    [[nodiscard]] QStringList publishingWords() const;
    /// What the files are, or what became of them, in a sentence.
    [[nodiscard]] QString summary() const;

  signals:
    void changed();
    void progressed(qint64 done, qint64 total);
    void failed(const minqing::Error& error);

  private:
    void setBusy(bool busy);
    [[nodiscard]] QString checkedText() const;
    [[nodiscard]] QString filesText() const;
    SessionModel& m_session;
    QStringList m_paths;
    std::optional<DraftCheck> m_check;
    std::optional<SimulationReport> m_report;
    qint64 m_movedDeadlines = 0;
    bool m_busy = false, m_published = false;
    LatestJob m_job;
};

}  // namespace minqing::presentation
