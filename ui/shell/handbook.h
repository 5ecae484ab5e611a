#pragma once
#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace minqing::ui {

/// The handbook in a window of its own: a page for every page of the program, opened by F1 where the reader stands. Esc
/// closes; the work behind it can go on.
class Handbook final : public QDialog {
    Q_OBJECT
  public:
    /// `pages` are page ids with their names, in the order of the rail.
    Handbook(const std::vector<std::pair<QString, QString>>& pages, QWidget* parent);
    /// Shows the page; an unknown id shows the keys.
    void open(const QString& page);
    [[nodiscard]] QString text() const;

  private:
    void show(int row);
    QListWidget* list_;
    QTextBrowser* browser_;
};

}  // namespace minqing::ui
