#pragma once
#include "presentation/ledger_sources.h"
#include "presentation/list_export.h"
#include "presentation/revealed_values.h"
#include "ui/shell/page.h"

class QMenu;
class QSplitter;

namespace minqing::ui {

class Banner;
class Card;
class Chip;
class ExportBar;
class FieldGrid;
class LedgerTableView;
class PageHeader;
class SearchField;

/// The register of households: the same list whether 200 or 200,000, with the household that is chosen beside it.
class RosterPage final : public Page {
    Q_OBJECT
  public:
    RosterPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void focusFilter() override;
    void exportList() override;
    /// The list behind a figure, under a chip with its name; `count` is the figure.
    void openList(const storage::RegisterQuery& query, const QString& title, qint64 count);
    /// One household, found by its code.
    void openHousehold(const QString& code);

  private:
    void buildChips();
    void buildTable(QSplitter* splitter);
    void buildDetail(QSplitter* splitter);
    void choose(const QString& unit, const QString& visited);
    void showChips();
    void clearGiven();
    void ask();
    void showTotal();
    void showCurrent();
    void showHousehold();
    void addValue(const QString& id, const QString& label, const QString& shown, const QString& mask);
    [[nodiscard]] presentation::ListExport exported() const;
    PageHeader* header_;
    Banner* banner_;
    ExportBar* export_;
    Chip* givenChip_;
    Chip* unitChip_;
    Chip* visitedChip_;
    SearchField* search_;
    LedgerTableView* table_;
    Card* detail_;
    FieldGrid* fields_;
    presentation::RegisterListModel model_;
    presentation::RevealedValues revealed_;
    std::optional<storage::RegisterQuery> given_;
    std::optional<storage::RegisterRow> current_;
    QString givenTitle_, unit_, visited_, text_;
    bool givenCounted_ = false;
    bool asked_ = false;
};

}  // namespace minqing::ui
