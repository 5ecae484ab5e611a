#pragma once
#include <QSet>

#include "presentation/bulk_model.h"
#include "presentation/ledger_sources.h"
#include "presentation/list_export.h"
#include "presentation/list_part.h"
#include "ui/shell/page.h"

class QMenu;
class QSplitter;

namespace minqing::ui {

class ActionButton;
class Banner;
class CaseDetailPane;
class EmptyState;
class ExportBar;
class FilterBar;
class LedgerTableView;
class PageHeader;

/// What a list of cases is about; one row per page that shows one.
struct CaseListKind {
    QString name;  ///< prefix of object names: cases, rectifications, wishlist, closeout
    QString type;  ///< case type; empty: all
    QString title;
    QString newText;     ///< button of Ctrl+N; empty: none
    QString bulkAction;  ///< action done for every chosen row; empty: none
    QString bulkText;
    storage::CaseQuery always;  ///< filters that always hold and the first sort order
};

/// A list beside its detail pane: grievances, rectification items, wishes as a list, the close-out desk.
class CaseListPage : public Page {
    Q_OBJECT
  public:
    CaseListPage(CaseListKind kind, presentation::SessionModel& session, presentation::UserSettings& settings,
                 QWidget* parent = nullptr);
    /// A button of the page around this list, behind its own.
    void addHeaderAction(QWidget* action);
    void enter() override;
    void newItem() override;
    void focusFilter() override;
    void doMainAction() override;
    void exportList() override;
    /// The close-out form of the chosen rows, else of the case that is shown.
    void printChosen() override;
    [[nodiscard]] std::optional<presentation::UndoOffer> undoable() const override;
    [[nodiscard]] bool hasUnsaved() const override;
    /// The list behind a figure, under a chip with its name, which counts with the list.
    void openList(const storage::CaseQuery& query, const QString& title);
    /// After openList(): the other parts of the same figure, one key away.
    void offerOthers(const std::vector<presentation::ListPart>& others);
    /// One case: its row is chosen; where the list does not hold it, the list becomes that one case under a chip.
    void openCase(const QString& number);
    /// What the button of Ctrl+N says; empty: this reader registers nothing here.
    [[nodiscard]] QString newText() const;

  private:
    void buildHeader();
    void buildPrint();
    void buildTable();
    void ask();
    void showTotal();
    void showCurrent();
    void pickFirst();
    void pickNeighbour();
    bool pick(const QString& number);
    void pickFresh();
    void followMarked();
    [[nodiscard]] presentation::ListExport exported() const;
    void buildBulk();
    void fillBulkMenu();
    void doBulk(const presentation::BulkChoice& choice);
    void showBulkReport(const QString& action, const BulkReport& report);
    [[nodiscard]] QStringList whyNotBulk() const;
    void noteChosen();
    void dropUnchosen();
    void showOneOfChosen();
    [[nodiscard]] qint64 chosenCount() const;
    [[nodiscard]] std::vector<CaseFacts> chosenCases() const;
    [[nodiscard]] QStringList chosenNumbers() const;
    void buildSample();
    void drawSample();

    CaseListKind kind_;
    PageHeader* header_;
    FilterBar* filters_;
    Banner* banner_;
    QSplitter* splitter_;
    LedgerTableView* table_;
    ExportBar* export_;
    EmptyState* empty_;
    CaseDetailPane* detail_;
    ActionButton* new_ = nullptr;
    ActionButton* bulk_ = nullptr;
    ActionButton* forChosen_ = nullptr;  ///< what can be done with several at once
    QMenu* chosenMenu_ = nullptr;
    presentation::CaseListModel model_;
    QSet<qint64> chosenIds_;  ///< while the rows move
    QStringList bulkFailed_;
    QString fresh_;   ///< registered just now, not in the list yet
    QString wanted_;  ///< case to show although the list may not hold it
    int place_ = -1;  ///< row of the case that stands beside
    bool asked_ = false;
    bool bulkTold_ = false;  ///< the banner tells of a bulk action that can still be taken back
};

}  // namespace minqing::ui
