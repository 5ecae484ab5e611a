#pragma once
// Which cases a case may belong with, and linking them: merging duplicates, common causes. GUI thread only.

#include "presentation/session_model.h"

namespace minqing::presentation {

/// A case that looks like the one at hand, and why.
struct LinkCandidate {
    QString number, title, state;
    QString why;  ///< "同一户 · 内容相近 · 3 天前"
};

class LinkModel final : public QObject {
    Q_OBJECT
  public:
    explicit LinkModel(SessionModel& session, QObject* parent = nullptr);
    /// Looks for candidates; `changed` tells when they are there.
    void setCase(const CaseView& view);
    [[nodiscard]] const std::vector<LinkCandidate>& candidates() const { return m_candidates; }
    [[nodiscard]] const QString& number() const { return m_number; }
    /// Links the case to another one (kind as in CaseLink::kinds), or takes the link back.
    void link(const QString& kind, const QString& target, bool remove, QObject* context,
              std::function<void(std::vector<Reason>)> then);

  signals:
    void changed();

  private:
    SessionModel& m_session;
    QString m_number;
    std::vector<LinkCandidate> m_candidates;
    LatestJob m_job;
};

}  // namespace minqing::presentation
