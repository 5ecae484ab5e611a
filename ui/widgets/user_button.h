#pragma once
// The two lines at the right end of TopBar; not for use elsewhere.
#include <QMenu>
#include <QPointer>

#include "ui/widgets/painted_button.h"

namespace minqing::ui {

class UserButton final : public PaintedButton {
    Q_OBJECT
  public:
    explicit UserButton(QWidget* parent = nullptr);
    void setUser(const QString& name, const QString& unit);
    void setMenu(QMenu* menu) { menu_ = menu; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void openMenu();
    QString name_;
    QString unit_;
    QPointer<QMenu> menu_;
};

}  // namespace minqing::ui
