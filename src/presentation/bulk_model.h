#pragma once
// One action for many chosen cases: which actions there are, what each case says to it before anything is done, and the
// doing. GUI thread only.

#include <QObject>

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// An action that can be taken for several cases in one go.
struct BulkChoice {
    QString action, name;
};

/// A chosen case and what the ledger says to the action.
struct BulkRow {
    QString number, title;
    bool can = false;
    QString why;  ///< every reason against it; empty where it can be done
};

/// A value of this kind can be the same for many cases; a text, a picture, a plan belongs to one.
[[nodiscard]] bool isSameForMany(FieldKind kind);
/// What this person's roles may do with at least one of these cases, in the order of the definitions. Whether it fits each
/// of them is told by the rehearsal.
[[nodiscard]] std::vector<BulkChoice> bulkChoices(const SessionModel& session, const std::vector<CaseFacts>& chosen);
[[nodiscard]] std::vector<Column<BulkRow>> bulkColumns();

class BulkModel final : public QObject {
    Q_OBJECT
  public:
    /// `chosen`: (number, title) in the order of the list.
    BulkModel(SessionModel& session, BulkChoice choice, const std::vector<std::pair<QString, QString>>& chosen,
              QObject* parent = nullptr);
    /// Looks what the action asks for: asked(), or rehearse() at once where it asks nothing.
    void prepare();
    /// Tries it with every case; nothing is changed. changed() tells the outcome.
    void rehearse(workflow::ActionInput input);
    /// Does it with those that can; performed() tells.
    void perform();

    [[nodiscard]] const BulkChoice& choice() const { return m_choice; }
    [[nodiscard]] const std::vector<BulkRow>& rows() const { return m_rows; }
    [[nodiscard]] int canCount() const;
    [[nodiscard]] bool isRehearsed() const { return m_rehearsed; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

  signals:
    void asked(const minqing::CaseView& like, const minqing::ActionOffer& offer);
    void changed();
    void failed(const minqing::Error& error);
    /// One item for every chosen case, those included that could not be done from the start.
    void performed(const minqing::BulkReport& report);

  private:
    [[nodiscard]] std::vector<ActOnCase> commands(bool all) const;
    void take(const BulkReport& report);
    void setBusy(bool busy);
    SessionModel& m_session;
    BulkChoice m_choice;
    std::vector<BulkRow> m_rows;
    workflow::ActionInput m_input;
    BulkReport m_rehearsal;
    bool m_rehearsed = false, m_busy = false;
    LatestJob m_job;
};

}  // namespace minqing::presentation
