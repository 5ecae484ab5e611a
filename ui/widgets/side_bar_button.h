#pragma once
// The item widget of SideBar; not for use elsewhere.
#include "ui/widgets/painted_button.h"
#include "ui/widgets/side_bar.h"

namespace minqing::ui {

class SideBarButton final : public PaintedButton {
    Q_OBJECT
  public:
    SideBarButton(SideBarItem item, QWidget* parent);
    void setBadge(int count, bool urgent);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void stepRequested(const QString& id, int step);
    void chosen(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void emitChosen() { emit chosen(item_.id); }
    SideBarItem item_;
    int count_ = 0;
    bool urgent_ = false;
    bool compact_ = false;
};

}  // namespace minqing::ui
