#pragma once
#include <QDialog>

class QVBoxLayout;

namespace minqing::ui {

class ActionButton;
class Banner;
class ProgressPanel;
class TextLabel;

/// A dialog that stays beside the window and does one long piece of work: what came of it in a sentence, how far it is,
/// what went wrong, and a row of buttons that ends with "Close". Its parts are named "<id>.summary", "<id>.progress",
/// "<id>.banner", "<id>.close"; itself "<id>.dialog".
class WorkDialog : public QDialog {
    Q_OBJECT
  public:
    WorkDialog(const QString& id, const QString& title, QWidget* parent);

  signals:
    /// A case named in its lists was opened.
    void caseRequested(const QString& number);

  protected:
    /// Everything below one another, with the distances of a dialog.
    QVBoxLayout* makeColumn();
    /// Summary, progress and banner, for where they belong.
    void addMessages(QVBoxLayout* column);
    /// `leading` takes the room that is left; null leaves it empty. The first button that can be pressed is the last one.
    QWidget* makeButtonRow(QWidget* leading, const std::vector<ActionButton*>& buttons);
    /// Nothing was done: the message and its lines.
    void tellFailed(const QString& message, const QStringList& lines);
    /// Hidden while there is nothing to say.
    void setSummary(const QString& words);
    /// The one thing to do next stands out.
    static void setPrimary(ActionButton* button, bool on);

    /// While this button can be pressed its key presses it wherever the focus is: no text field takes the key first.
    void keepKeyFor(ActionButton* button);
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// The keys come to “Close”: nothing else is left to do.
    void focusClose();

    TextLabel* summary_;
    ProgressPanel* progress_;
    Banner* banner_;

  private:
    QString id_;
    ActionButton* close_ = nullptr;
    ActionButton* keyed_ = nullptr;
};

}  // namespace minqing::ui
