#pragma once
#include <QHash>
#include <QWidget>
#include <vector>

#include "ui/widgets/icons.h"

class QVBoxLayout;

namespace minqing::ui {

class SideBarButton;

/// One entry of the rail. `id` is stable English and becomes part of the object name `shell.nav.<id>`.
struct SideBarItem {
    QString id = {};
    Icon icon = Icon::None;
    QString text = {};
    bool startsGroup = false;  ///< a thin line above
};

/// The dark rail. Up and Down move, Enter and Space open; the current item is the one tab stop.
class SideBar : public QWidget {
    Q_OBJECT
  public:
    explicit SideBar(const QString& title, QWidget* parent = nullptr);
    /// Replaces all items. The first becomes current without a signal.
    void setItems(const std::vector<SideBarItem>& items);
    /// A count of 0 hides the badge; urgent badges are red.
    void setBadge(const QString& id, int count, bool urgent = false);
    /// Unknown ids are ignored. Emits currentChanged only when it really changes.
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const { return current_; }
    [[nodiscard]] QStringList ids() const { return order_; }
    /// Icons only, for narrow windows.
    void setCompact(bool compact);

  signals:
    void currentChanged(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void moveFocus(const QString& from, int step);
    void applyWidth();
    QString title_;
    QString current_;
    QStringList order_;
    QHash<QString, SideBarButton*> buttons_;
    QVBoxLayout* layout_;
    int longest_ = 0;  ///< name, in pixels
    bool compact_ = false;
};

}  // namespace minqing::ui
