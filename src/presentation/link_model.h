#pragma once
// Which cases a case may belong with, and linking them: merging duplicates, common causes. GUI thread only.

#include "presentation/likely_cases.h"

namespace minqing::presentation {

/// What a case and the one beside it say under one heading; empty where one says nothing.
struct ComparedLine {
    QString label, here, there;
};

class LinkModel final : public QObject {
    Q_OBJECT
  public:
    explicit LinkModel(SessionModel& session, QObject* parent = nullptr);
    /// Looks for candidates; `changed` tells when they are there.
    void setCase(const CaseView& view);
    [[nodiscard]] const std::vector<LikelyCase>& candidates() const { return m_candidates; }
    [[nodiscard]] const QString& number() const { return m_number; }
    /// Reads another case to stand beside this one; `compared` tells when it is there.
    void compareWith(const QString& number);
    /// Line by line; empty while no other case is chosen, or none has this number.
    [[nodiscard]] const std::vector<ComparedLine>& comparison() const { return m_comparison; }
    /// Links the case to another one (kind as in CaseLink::kinds), or takes the link back.
    void link(const QString& kind, const QString& target, bool remove, QObject* context,
              std::function<void(std::vector<Reason>)> then);

  signals:
    void changed();
    void compared();

  private:
    SessionModel& m_session;
    QString m_number;
    CaseView m_view;
    std::vector<LikelyCase> m_candidates;
    std::vector<ComparedLine> m_comparison;
    LatestJob m_job, m_compareJob;
};

}  // namespace minqing::presentation
