#pragma once
// Ctrl+K: cases, households, pages and actions in one list. GUI thread only.

#include <QObject>

#include "presentation/session_model.h"
#include "presentation/value_table_model.h"

namespace minqing::presentation {

struct SearchHit {
    enum class Kind { Page, Action, Case, Household, Unit };
    Kind kind = Kind::Page;
    QString id;  ///< page or action id, case number, household code
    QString text, note;
    QString type;       ///< of a case; kind of a unit
    QString also = {};  ///< other words by which people look for it
};

class SearchModel final : public QObject {
    Q_OBJECT
  public:
    explicit SearchModel(SessionModel& session, QObject* parent = nullptr);
    /// Pages and actions of the window, found by name or pinyin initials.
    void setCommands(std::vector<SearchHit> commands) { m_commands = std::move(commands); }
    /// The caller debounces. Empty: pages and actions only.
    void setText(const QString& text);
    /// What was last asked for, and whether its cases and households are still to come.
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] ValueTableModel<SearchHit>& hits() { return m_hits; }

  signals:
    void changed();

  private:
    [[nodiscard]] std::vector<SearchHit> commandsFor(const QString& text) const;
    SessionModel& m_session;
    std::vector<SearchHit> m_commands;
    ValueTableModel<SearchHit> m_hits;
    LatestJob m_job;
    QString m_text;
    bool m_searching = false;
};

}  // namespace minqing::presentation
