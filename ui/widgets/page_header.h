#pragma once
#include <QWidget>

class QHBoxLayout;

namespace minqing::ui {

class FlowLayout;
class TextLabel;

/// The first line of a page: title, what it holds, and the page's buttons at the right.
class PageHeader : public QWidget {
    Q_OBJECT
  public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// The counts line; may arrive late.
    void setSummary(const QString& summary);
    /// Adds a button or chip at the right end.
    void addAction(QWidget* widget);
    using QWidget::addAction;

  private:
    TextLabel* title_;
    TextLabel* summary_;
    QHBoxLayout* line_;
    FlowLayout* actions_;
};

}  // namespace minqing::ui
