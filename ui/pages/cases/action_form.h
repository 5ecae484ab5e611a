#pragma once
#include "presentation/action_form_model.h"

#include <QWidget>

class QPlainTextEdit;
class QScrollArea;

namespace minqing::ui {

class ActionButton;
class Banner;
class EscapeWatch;
class EvidenceField;
class FormColumn;
class TextLabel;

/// The form of an action or of a new case. Ctrl+Enter sends, Esc goes back; what was typed stays, also after a crash, until
/// it is sent or discarded.
class ActionForm final : public QWidget {
    Q_OBJECT
  public:
    explicit ActionForm(presentation::SessionModel& session, const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] presentation::ActionFormModel& model() { return model_; }
    void submit();
    /// Pasting a picture or files anywhere in the form attaches them.
    bool eventFilter(QObject* watched, QEvent* event) override;

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  signals:
    void done(const minqing::Receipt& receipt);
    void cancelled();
    /// One of the cases that look like the new one is to be looked at.
    void caseWanted(const QString& number);

  private:
    void showAlike();
    void rebuild();
    void orderTabs();
    void addEvidencePart();
    void addCommentPart();
    void tellWhenLeft(const QString& id, QWidget* editor);
    void evidenceChanged();
    void discard();
    void goBack();
    void showOffer();
    void showField(const QString& id);
    void showRefusal(const Error& error);

    presentation::SessionModel& session_;
    presentation::ActionFormModel model_;
    QString name_;
    TextLabel* case_;  ///< number and title of the case that the form is about
    TextLabel* title_;
    Banner* banner_;
    Banner* alike_;    ///< cases that look like the new one
    Banner* answers_;  ///< what the action answers
    QScrollArea* scroll_;
    FormColumn* form_ = nullptr;
    bool told_ = false;  ///< the banner says that something was restored
    QPlainTextEdit* comment_ = nullptr;
    EvidenceField* evidence_ = nullptr;
    EscapeWatch* escape_ = nullptr;
    ActionButton* send_;
    ActionButton* back_;
    ActionButton* discard_;
};

}  // namespace minqing::ui
