#pragma once
#include "presentation/likely_cases.h"
#include "presentation/visit_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace minqing::ui {

class FlowLayout;
class TextLabel;

/// A grievance or wish that the visit raises: one line of text, domain and route; where the route says that it was solved at
/// the door, what was done and what proves it, saved with the visit.
class ProducedCard final : public Card {
    Q_OBJECT
  public:
    ProducedCard(presentation::VisitModel& model, const presentation::SessionModel& session, int position, QWidget* parent);
    void focusTitle();
    /// Its fields follow this widget in the tab order: a card made later would come last of the page.
    void tabAfter(QWidget* before);
    /// Marks what is wrong on this card (by field id, as VisitModel::problems() tells it); none: nothing is.
    void showProblems(const QHash<QString, QString>& problems);

  signals:
    /// Fields came or went with the route.
    void partsChanged();

  private:
    void addWords(const CaseDefinition* definition, const QString& choiceField, const QString& detailField);
    void addRoutes();
    void addRemoval();
    /// What the route asks for beside: shown, made when first needed, or hidden.
    void showSolving();
    void buildSolving(const TransitionDefinition& step);
    QWidget* solvingEditor(const FieldDefinition& field);
    QWidget* evidenceLine();
    void choosePhotos();
    void showEvidence();
    void lookForAlike();
    void showAlike();

    presentation::VisitModel& model_;
    const presentation::SessionModel& session_;
    int position_;
    QLineEdit* title_;
    QLineEdit* detail_;
    QComboBox* choice_ = nullptr;
    QWidget* solving_ = nullptr;
    FlowLayout* pieces_ = nullptr;
    TextLabel* wrong_;
    presentation::LikelyCases likely_;
    TextLabel* alike_;  ///< cases that look like this one
};

}  // namespace minqing::ui
