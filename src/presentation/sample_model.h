#pragma once
// Drawing closed cases at random for a look-back (抽查回头看): from which, which were drawn, what came of each. GUI thread.

#include "ledger/sampling.h"
#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// A drawn case, and what came of assigning it.
struct DrawnCase {
    CaseFacts facts;
    int place = 0;  ///< 1-based, in the order drawn
    enum class Result { Drawn, Assigned, Refused } result = Result::Drawn;
    QString why;  ///< every reason against it
};

[[nodiscard]] std::vector<Column<DrawnCase>> drawnColumns();

class SampleModel final : public QObject {
    Q_OBJECT
  public:
    /// `from`: what the list shows now; of it the closed cases are drawn from.
    SampleModel(SessionModel& session, storage::CaseQuery from, QObject* parent = nullptr);
    /// Kinds of cases of which this person may have some looked back at: (id, name).
    [[nodiscard]] static std::vector<std::pair<QString, QString>> types(const SessionModel& session);
    /// Whether cases of this kind may be solved on the spot: closed, but beside the ledger.
    [[nodiscard]] bool coversOnSite(const QString& type) const;
    /// A seed nobody chose: the time, as "20260701-093000".
    [[nodiscard]] QString freshSeed() const;
    void draw(const QString& type, int count, const QString& seed);
    void stop();
    /// Assigns what was drawn; what is refused stays as it was.
    void assign();
    /// Takes the assignment back, as long as it can be.
    void undo();

    [[nodiscard]] const std::vector<DrawnCase>& cases() const { return m_cases; }
    [[nodiscard]] const std::optional<Sample>& sample() const { return m_sample; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isAssigned() const { return m_assigned; }
    [[nodiscard]] int refusedCount() const;

  signals:
    void changed();  ///< drawn, assigned, taken back, or busy otherwise than before
    void failed(const minqing::Error& error);

  private:
    void setBusy(bool busy);
    void take(const BulkReport& report);
    SessionModel& m_session;
    storage::CaseQuery m_from;
    std::optional<Sample> m_sample;
    std::vector<DrawnCase> m_cases;
    bool m_busy = false, m_assigned = false;
    LatestJob m_job;
};

}  // namespace minqing::presentation
