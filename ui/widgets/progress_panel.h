#pragma once
#include <QWidget>

class QProgressBar;

namespace minqing::ui {

class ActionButton;
class TextLabel;

/// Long work: what is being done, how far, and a cancel that leaves nothing half done.
class ProgressPanel : public QWidget {
    Q_OBJECT
  public:
    explicit ProgressPanel(QWidget* parent = nullptr);
    /// Shows the panel with an unknown amount of work.
    void start(const QString& what);
    /// `total` 0 or less: unknown.
    void setProgress(qint64 done, qint64 total);
    /// The work ended; the panel stays with its last words until hidden.
    void finish(const QString& words);
    void setCancellable(bool on);

  signals:
    /// Sent once; the button then says that it is stopping.
    void cancelRequested();

  private:
    void requestCancel();
    TextLabel* what_;
    TextLabel* count_;
    QProgressBar* bar_;
    ActionButton* cancel_;
};

}  // namespace minqing::ui
