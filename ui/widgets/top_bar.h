#pragma once
#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace minqing::ui {

class SearchField;
class UserButton;

/// The bar above every page: search at the left, the person at the right.
class TopBar : public QWidget {
    Q_OBJECT
  public:
    explicit TopBar(QWidget* parent = nullptr);
    [[nodiscard]] SearchField* search() const { return search_; }
    /// `name` is the role or person, `unit` the line below.
    void setUser(const QString& name, const QString& unit);
    /// The menu under the person's name. Not owned.
    void setUserMenu(QMenu* menu);
    /// Adds a widget (bell, theme switch) before the person's name.
    void addTool(QWidget* widget);
    /// Focuses the search field and selects its text; the shell binds Ctrl+K to it.
    void focusSearch();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    SearchField* search_;
    UserButton* user_;
    QHBoxLayout* tools_;
};

}  // namespace minqing::ui
