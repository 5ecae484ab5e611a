#pragma once
#include "presentation/ledger_sources.h"
#include "presentation/list_export.h"
#include "ui/shell/page.h"

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
    void enter() override;
    void newItem() override;
    void focusFilter() override;
    void doMainAction() override;
    void exportList() override;
    /// The close-out form of the chosen rows, else of the case that is shown.
    void printChosen() override;
    /// The list behind a figure, under a chip with its name.
    void openList(const storage::CaseQuery& query, const QString& title, qint64 count);
    /// One case: its row is chosen; where the list does not hold it, the list becomes that one case under a chip.
    void openCase(const QString& number);

  private:
    void buildHeader();
    void buildPrint();
    void buildTable();
    void ask();
    void showTotal();
    void showCurrent();
    void pickFirst();
    bool pickWanted();
    [[nodiscard]] presentation::ListExport exported() const;
    void doBulk();
    void showBulkReport(const BulkReport& report);
    [[nodiscard]] QStringList chosenNumbers() const;
    [[nodiscard]] bool mayRegister() const;
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
    presentation::CaseListModel model_;
    QStringList bulkFailed_;
    QString wanted_;  ///< case to show although the list may not hold it
    bool asked_ = false;
};

}  // namespace minqing::ui
