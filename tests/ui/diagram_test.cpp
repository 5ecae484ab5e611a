#include "desk.h"
#include "ui/pages/settings/diagram_dialog.h"
#include "ui/pages/settings/diagram_view.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("the workflow diagram opens by keyboard on the kind whose list is open, and from the settings") {
    Desk desk;
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"rectifications"_s);
    QTest::keyClick(desk.window->workspace(), Qt::Key_G, Qt::ControlModifier);
    auto* dialog = desk.need<ui::DiagramDialog>(u"diagram.dialog"_s);
    CHECK(desk.need<QComboBox>(u"diagram.kind"_s)->currentData().toString() == u"rectification_item"_s);
    auto* view = dialog->findChild<ui::DiagramView*>();
    REQUIRE(view);
    CHECK(view->accessibleName().contains(u"11"_s));
    CHECK(view->drawingSize().width() > 600);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(until([&] { return desk.find<ui::DiagramDialog>(u"diagram.dialog"_s) == nullptr; }));

    desk.signIn(u"sysadmin"_s);
    desk.window->workspace()->showPage(u"settings"_s);
    desk.click(u"settings.diagram"_s);
    desk.need<ui::DiagramDialog>(u"diagram.dialog"_s);
}
