#pragma once
#include <QKeySequence>
#include <QLineEdit>

class QTimer;

namespace minqing::ui {

/// A line edit with a magnifier, a clear button and a key cap while it is empty and unfocused. `settled` comes 200 ms
/// after the last key stroke, or at once on Enter; Escape empties the field, a second Escape gives the focus back.
class SearchField : public QLineEdit {
    Q_OBJECT
  public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    void setKeyHint(const QString& hint);

  signals:
    void settled(const QString& text);
    /// Down was pressed: the results below may take the focus.
    void downPressed();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void keepRoom();
    void emitSettled();
    void restartTimer();
    QString keyHint_;
    QTimer* timer_;
};

}  // namespace minqing::ui
