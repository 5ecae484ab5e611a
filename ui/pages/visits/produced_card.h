#pragma once
#include "presentation/visit_model.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace minqing::ui {

/// A grievance or wish that the visit raises: one line of text, domain and route as chips. Ctrl+Delete takes it away.
class ProducedCard final : public Card {
    Q_OBJECT
  public:
    ProducedCard(presentation::VisitModel& model, const presentation::SessionModel& session, int position, QWidget* parent);
    void focusTitle();
    /// Its fields follow this widget in the tab order: a card made later would come last of the page.
    void tabAfter(QWidget* before);

  private:
    void addRoutes();
    presentation::VisitModel& model_;
    int position_;
    QLineEdit* title_;
    QLineEdit* detail_;
    QComboBox* choice_;
};

}  // namespace minqing::ui
