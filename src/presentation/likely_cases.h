#pragma once
// Cases that look like the one that is being written down, told while it is: the same thing need not be entered twice.

#include <QObject>
#include <QTimer>

#include "ledger/duplicate_hints.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// A case that looks like the one at hand, and why.
struct LikelyCase {
    QString number, title, state;
    QString why;  ///< "同一户 · 内容相近 · 3 天前"
    /// All of it in one line.
    [[nodiscard]] QString line() const;
};

[[nodiscard]] LikelyCase likelyCaseOf(const DuplicateHint& hint, const Surroundings& around);

/// GUI thread only.
class LikelyCases final : public QObject {
    Q_OBJECT
  public:
    explicit LikelyCases(const SessionModel& session, QObject* parent = nullptr);
    /// Looks a moment after the last call, off the GUI thread. Without words and without a household there is nothing to find.
    void lookFor(const HintRequest& request);
    void clear();
    [[nodiscard]] const std::vector<LikelyCase>& cases() const { return m_cases; }

  signals:
    void changed();

  private:
    void look();
    void show(std::vector<LikelyCase> cases);
    const SessionModel& m_session;
    HintRequest m_request;
    std::vector<LikelyCase> m_cases;
    QTimer m_timer;
    LatestJob m_job;
};

}  // namespace minqing::presentation
