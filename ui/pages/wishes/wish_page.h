#pragma once
#include <QElapsedTimer>

#include "presentation/wish_board_model.h"
#include "ui/pages/cases/case_list_page.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace minqing::ui {

class Chip;
class EmptyState;
class ToggleChip;

/// The wish board as cards, and the same wishes as a list with detail pane.
class WishPage final : public Page {
    Q_OBJECT
  public:
    WishPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void newItem() override;
    void focusFilter() override {
        showList();
        list_->focusFilter();
    }
    void doMainAction() override;
    void exportList() override {
        showList();
        list_->exportList();
    }
    void printChosen() override {
        showList();
        list_->printChosen();
    }
    [[nodiscard]] std::optional<presentation::UndoOffer> undoable() const override {
        return list_->isVisible() ? list_->undoable() : std::nullopt;
    }
    [[nodiscard]] bool hasUnsaved() const override { return list_->hasUnsaved(); }
    [[nodiscard]] CaseListPage* list() const { return list_; }
    void openList(const storage::CaseQuery& query, const QString& title);
    void openCase(const QString& number);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void render();
    void showList();
    void showBoard();
    void addNewButton();
    void claim(const QString& number);
    void restoreFocus(const QString& held, const std::vector<QWidget*>& cards);
    [[nodiscard]] QWidget* makeCard(const presentation::WishCard& wish);
    [[nodiscard]] int cardsPerLine() const;
    presentation::WishBoardModel model_;
    PageHeader* header_;
    Banner* banner_;
    QStackedWidget* stack_;
    CaseListPage* list_;
    QScrollArea* scroll_;
    QWidget* board_;
    QGridLayout* grid_;
    EmptyState* empty_;
    ActionButton* more_;
    ActionButton* view_;
    QHash<QString, ToggleChip*> states_;
    bool asked_ = false;
    QElapsedTimer sinceClaim_;
};

}  // namespace minqing::ui
