#include "ui/widgets/side_bar_accessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/widgets/side_bar.h"
#include "ui/widgets/side_bar_button.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

/// A page of the rail: chosen or not, and pressed to go there.
class PageTab final : public QAccessibleWidget {
  public:
    explicit PageTab(QAbstractButton* button)
        : QAccessibleWidget(button, QAccessible::PageTab, button->text()), button_(button) {}

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = button_->isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override {
        if (name == pressAction())
            button_->click();
        else
            QAccessibleWidget::doAction(name);
    }

  private:
    QAbstractButton* button_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* button = qobject_cast<SideBarButton*>(object)) return new PageTab(button);
    if (auto* bar = qobject_cast<SideBar*>(object)) return new QAccessibleWidget(bar, QAccessible::PageTabList);
    return nullptr;
}

}  // namespace

void installSideBarAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    Q_UNUSED(once);
}

}  // namespace minqing::ui
