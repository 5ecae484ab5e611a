#pragma once
#include <QPointer>

#include "presentation/visit_model.h"
#include "ui/shell/page.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace minqing::ui {

class ActionButton;
class Banner;
class Card;
class FlowLayout;
class LedgerTableView;
class PageHeader;
class TextLabel;
class Timeline;
class ToggleChip;

/// Logging a visit on one page, without a mouse: number keys for the questions, F2–F4 for the result, Ctrl+Q grievance,
/// Ctrl+W wish, Ctrl+S save, Ctrl+Enter save and go to the next household.
class VisitPage final : public Page {
    Q_OBJECT
  public:
    VisitPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;
    void doMainAction() override { save(true); }
    void putAway() override { model_.flushDraft(); }
    bool undoTyping() override;
    [[nodiscard]] bool hasUnsaved() const override { return model_.isDirty(); }
    void focusFilter() override;
    /// Comes to this household's door, if it stands in the reader's grids.
    void openHousehold(const QString& code);
    [[nodiscard]] presentation::VisitModel& model() { return model_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* buildLeft();
    QWidget* buildForm();
    QWidget* buildTopLine(QWidget* parent);
    FlowLayout* addChips(QVBoxLayout* column, QWidget* parent, const QString& title, const QString& field, const QString& list,
                         bool keys);
    void bindKeys();
    void addProduced(const QString& type);
    void bringForth(int position);
    void keepInView();
    void renderHousehold();
    void renderForm();
    void renderProduced();
    void renderDay();
    void save(bool next);
    void saved(const Receipt& receipt, bool next);
    void goOn();
    void sayNothingEntered();
    void offerRestoring();
    void checkLeaflets();
    void tell(const QString& text);
    void markCards(const std::vector<Reason>& reasons);
    void followProblems();
    void tellProblems(const QString& headline, const std::vector<Reason>& reasons);
    void showProblems(const QString& headline, const std::vector<Reason>& reasons);
    [[nodiscard]] QWidget* editorOf(const Reason& reason) const;

    presentation::VisitModel model_;
    PageHeader* header_;
    Banner* banner_;
    QComboBox* grids_;
    Card* household_;
    TextLabel* householdCode_;
    TextLabel* householdText_;
    FlowLayout* flags_;
    Timeline* history_;
    LedgerTableView* roster_;
    QButtonGroup* results_;
    QLineEdit* companions_;
    QLineEdit* leaflets_;
    QHash<QString, QHash<QString, ToggleChip*>> chips_;  ///< field → code → chip
    QHash<QString, TextLabel*> counts_;
    QVBoxLayout* produced_;
    QPlainTextEdit* diary_;
    TextLabel* draft_;
    ActionButton* save_;
    ActionButton* saveNext_;
    ActionButton* same_;
    QScrollArea* scroll_ = nullptr;
    QPointer<QWidget> forth_;  ///< card that was added or brought back last
    QString toldFor_;          ///< household that the banner speaks about
    bool started_ = false;
    bool unsaved_ = false;  ///< the banner says what stands in the way of saving
};

}  // namespace minqing::ui
