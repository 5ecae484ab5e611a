#pragma once
#include "presentation/action_form_model.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace minqing::ui {

class ActionButton;
class Banner;
class FlowLayout;
class FormColumn;
class TextLabel;

/// The form of an action or of a new case. Ctrl+Enter sends, Esc goes back; what was typed stays until then.
class ActionForm final : public QWidget {
    Q_OBJECT
  public:
    explicit ActionForm(presentation::SessionModel& session, const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] presentation::ActionFormModel& model() { return model_; }
    void submit();

  signals:
    void done(const minqing::Receipt& receipt);
    void cancelled();

  private:
    void rebuild();
    void addEvidencePart();
    void showEvidence();
    void addNote();
    void chooseFile();
    void showField(const QString& id);
    void showRefusal(const Error& error);

    presentation::SessionModel& session_;
    presentation::ActionFormModel model_;
    QString name_;
    TextLabel* case_;  ///< number and title of the case that the form is about
    TextLabel* title_;
    Banner* banner_;
    QScrollArea* scroll_;
    FormColumn* form_ = nullptr;
    QPlainTextEdit* comment_ = nullptr;
    QLineEdit* note_ = nullptr;
    FlowLayout* chips_ = nullptr;
    ActionButton* send_;
    ActionButton* back_;
};

}  // namespace minqing::ui
