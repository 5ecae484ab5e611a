#pragma once
#include "presentation/ledger_sources.h"
#include "ui/shell/page.h"

class QSplitter;

namespace minqing::ui {

class ActionButton;
class Banner;
class CaseDetailPane;
class EmptyState;
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
    void putAway() override;
    [[nodiscard]] QString help() const override;
    /// The list behind a figure, under a chip with its name.
    void openList(const storage::CaseQuery& query, const QString& title, qint64 count);
    /// One case, wherever it stands in the list.
    void openCase(const QString& number);

  private:
    void buildHeader();
    void buildTable();
    void ask();
    void showTotal();
    void showCurrent();
    void pickFirst();
    void doBulk();
    void showBulkReport(const BulkReport& report);
    [[nodiscard]] QStringList chosenNumbers() const;
    [[nodiscard]] bool mayRegister() const;

    CaseListKind kind_;
    PageHeader* header_;
    FilterBar* filters_;
    Banner* banner_;
    QSplitter* splitter_;
    LedgerTableView* table_;
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
