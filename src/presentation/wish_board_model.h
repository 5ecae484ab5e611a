#pragma once
// The board of wishes as cards; who may claim, claims with one key. GUI thread only.

#include <QObject>

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

struct WishCard {
    QString number, title, content, place, amount;
    QString status;  ///< "余 11 天", "已认领"
    CellTone tone = CellTone::Muted;
    QString state;
    bool mine = false;
    bool mayClaim = false;  ///< on the board, and a role of this person claims
};

struct WishCounts {
    qint64 published = 0, claimed = 0, realised = 0, closed = 0;
};

class WishBoardModel final : public QObject {
    Q_OBJECT
  public:
    explicit WishBoardModel(SessionModel& session, QObject* parent = nullptr);
    /// Which wishes: a state id, or "mine" for what this person claimed; a town or empty; a category or empty.
    void setFilter(const QString& state, const QString& town, const QString& category);
    [[nodiscard]] const QString& state() const { return m_state; }
    /// Other cards than these: those behind a figure.
    void setQuery(storage::CaseQuery query);
    void more();
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }
    [[nodiscard]] const std::vector<WishCard>& cards() const { return m_cards; }
    [[nodiscard]] const std::optional<WishCounts>& counts() const { return m_counts; }
    void refresh();
    void claim(const QString& number, QObject* context, std::function<void(Expected<Receipt>)> then);

  signals:
    void changed();
    void failed(const minqing::Error& error);

  private:
    void load(int limit);
    void count();
    SessionModel& m_session;
    QString m_state = QStringLiteral("published");
    storage::CaseQuery m_query;
    std::optional<storage::PageKey> m_next;
    std::vector<WishCard> m_cards;
    std::optional<WishCounts> m_counts;
    int m_limit = 24;
    LatestJob m_job, m_countJob;
};

}  // namespace minqing::presentation
