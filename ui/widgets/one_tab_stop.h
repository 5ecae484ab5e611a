#pragma once
#include <QObject>
#include <vector>

class QWidget;

namespace minqing::ui {

/// Makes many small buttons one stop of the Tab key: Tab goes in where one was last (at first: to the first) and out again,
/// the arrow keys, Home and End go from one to the next. Lives as long as `owner`.
class OneTabStop final : public QObject {
    Q_OBJECT
  public:
    explicit OneTabStop(QWidget* owner);
    /// In the order in which they stand. A button that is shown to nobody, or cannot be pressed, is passed over.
    void add(QWidget* button);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    [[nodiscard]] QWidget* target(const QWidget* from, int key) const;
    void stopAt(QWidget* button);
    std::vector<QWidget*> buttons_;
};

}  // namespace minqing::ui
