#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "catch.h"
#include "theme_fixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/light_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_bar.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/toast_area.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;
using namespace minqing::ui::test;

TEST_CASE("A toggle chip toggles with Space and with Enter") {
    useTheme();
    ToggleChip chip(u"收入就业"_s, u"2"_s);
    QSignalSpy toggled(&chip, &QAbstractButton::toggled);
    press(chip, Qt::Key_Space);
    CHECK(chip.isChecked());
    press(chip, Qt::Key_Return);
    CHECK_FALSE(chip.isChecked());
    CHECK(toggled.count() == 2);
}

TEST_CASE("Toggling a chip does not move its neighbours") {
    useTheme();
    ToggleChip chip(u"收入就业"_s, u"2"_s);
    const QSize before = chip.sizeHint();
    chip.setChecked(true);
    CHECK(chip.sizeHint() == before);
}

TEST_CASE("A removable chip is removed with Delete and does not count that as a click") {
    useTheme();
    Chip chip(u"领域：居住环境"_s);
    chip.setRemovable(true);
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    press(chip, Qt::Key_Delete);
    CHECK(removed.count() == 1);
    CHECK(clicked.count() == 0);
}

TEST_CASE("A blocked button tells every reason and forgets them when allowed") {
    useTheme();
    PrimaryButton button(u"销号"_s);
    button.setToolTip(u"Ctrl+Enter"_s);
    button.setBlockedReasons({u"缺少佐证"_s, u"回访未完成"_s});
    CHECK_FALSE(button.isEnabled());
    CHECK(button.toolTip().contains(u"缺少佐证"_s));
    CHECK(button.toolTip().contains(u"回访未完成"_s));
    CHECK(button.accessibleDescription().contains(u"回访未完成"_s));
    button.setBlockedReasons({});
    CHECK(button.isEnabled());
    CHECK(button.toolTip() == u"Ctrl+Enter"_s);
}

TEST_CASE("A light is told by word and by shape, not by colour alone") {
    useTheme();
    QStringList words;
    QStringList shapes;
    using enum LightKind;
    for (const LightKind kind : {Green, Amber, Red, Grey, Hollow}) {
        LightLabel label(kind);
        CHECK_FALSE(label.word().isEmpty());
        CHECK(label.accessibleName() == label.word());
        words += label.word();
        shapes += iconName(lightIcon(kind));
        // The shape must really be there: an empty file would paint nothing.
        const QImage image = iconPixmap(lightIcon(kind), 16, Qt::black, 1.0).toImage();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) painted = painted || qAlpha(image.pixel(x, y)) > 0;
        }
        CHECK(painted);
    }
    CHECK(words.removeDuplicates() == 0);
    CHECK(shapes.removeDuplicates() == 0);
}

TEST_CASE("A flow layout wraps and keeps every item inside") {
    useTheme();
    QWidget holder;
    auto* flow = new FlowLayout(&holder);
    for (int i = 0; i < 9; ++i) flow->addWidget(new Chip(u"家庭人口变化 %1"_s.arg(i)));
    const int oneLine = flow->heightForWidth(10000);
    CHECK(flow->heightForWidth(400) > 2 * oneLine);
    holder.resize(400, flow->heightForWidth(400));
    flow->setGeometry(holder.rect());
    for (int i = 0; i < flow->count(); ++i) CHECK(holder.rect().contains(flow->itemAt(i)->geometry()));
    CHECK(flow->itemAt(0)->geometry().top() < flow->itemAt(8)->geometry().top());
}

TEST_CASE("The side bar opens a page by keyboard and says so once") {
    useTheme();
    SideBar bar(u"民情台账"_s);
    bar.setItems({{u"home"_s, Icon::Home, u"工作台"_s}, {u"cases"_s, Icon::Grievance, u"诉求"_s}});
    CHECK(bar.current() == u"home"_s);
    QSignalSpy changed(&bar, &SideBar::currentChanged);
    auto* button = bar.findChild<QAbstractButton*>(u"shell.nav.cases"_s);
    REQUIRE(button != nullptr);
    CHECK(button->accessibleName() == u"诉求"_s);
    press(*button, Qt::Key_Return);
    CHECK(bar.current() == u"cases"_s);
    bar.setCurrent(u"cases"_s);
    bar.setCurrent(u"nowhere"_s);
    CHECK(changed.count() == 1);
}

TEST_CASE("A tile opens its list with Enter and reads out its whole figure") {
    useTheme();
    StatFigure figure;
    figure.title = u"化解率"_s;
    figure.value = u"77.8%"_s;
    figure.fraction = u"1,668 / 2,145"_s;
    StatTile tile(figure);
    QSignalSpy clicked(&tile, &QAbstractButton::clicked);
    press(tile, Qt::Key_Enter);
    CHECK(clicked.count() == 1);
    CHECK(tile.accessibleName().contains(u"1,668 / 2,145"_s));
}

TEST_CASE("The status strip offers undo until it is taken back") {
    useTheme();
    StatusStrip strip;
    CHECK_FALSE(strip.undoOffered());
    strip.offerUndo(u"派单 3 件"_s, 600);
    CHECK(strip.undoOffered());
    auto* undo = strip.findChild<QAbstractButton*>(u"shell.status.undo"_s);
    REQUIRE(undo != nullptr);
    QSignalSpy requested(&strip, &StatusStrip::undoRequested);
    undo->click();
    CHECK(requested.count() == 1);
    strip.clearUndo();
    CHECK_FALSE(strip.undoOffered());
    strip.offerUndo(u"过期"_s, 0);
    CHECK_FALSE(strip.undoOffered());
}

TEST_CASE("A date field normalises on leaving and keeps what it cannot read") {
    useTheme();
    DateField field;
    field.setToday([] { return QDate(2022, 7, 20); });
    QSignalSpy problems(&field, &DateField::problemChanged);
    field.setText(u"昨"_s);
    press(field, Qt::Key_unknown, Qt::NoModifier, u"天"_s);
    REQUIRE(field.date().has_value());
    CHECK(*field.date() == QDate(2022, 7, 19));
    press(field, Qt::Key_Return);
    CHECK(field.text() == u"2022-07-19"_s);
    problems.clear();
    press(field, Qt::Key_unknown, Qt::NoModifier, u"x"_s);
    press(field, Qt::Key_Return);
    CHECK(field.text() == u"2022-07-19x"_s);
    CHECK_FALSE(field.date().has_value());
    CHECK(field.property("invalid").toBool());
    CHECK(problems.count() == 1);
}

TEST_CASE("A date field reads what is pasted or set by another program, and setDate stays silent") {
    useTheme();
    DateField field;
    field.setToday([] { return QDate(2022, 7, 20); });
    QSignalSpy dates(&field, &DateField::dateChanged);
    QGuiApplication::clipboard()->setText(u"7.18"_s);
    field.paste();
    CHECK(field.date() == QDate(2022, 7, 18));
    field.setText(u"明天"_s);
    CHECK(field.date() == QDate(2022, 7, 21));
    CHECK(dates.count() == 2);
    field.setDate(QDate(2022, 8, 1));
    CHECK(field.date() == QDate(2022, 8, 1));
    CHECK(dates.count() == 2);
}

TEST_CASE("A warning stands at its field and holds nothing up") {
    useTheme();
    FormColumn form;
    form.addField(u"plan"_s, u"计划完成日期"_s, new QLineEdit);
    form.setWarning(u"plan"_s, u"晚于时限"_s);
    CHECK(form.warning(u"plan"_s) == u"晚于时限"_s);
    CHECK(form.showSummary());
    form.setWarning(u"plan"_s, {});
    CHECK(form.warning(u"plan"_s).isEmpty());
}

TEST_CASE("Assistive tools see the rail as page tabs, one of them selected") {
    useTheme();
    SideBar bar(u"民情台账"_s);
    bar.setItems({{u"home"_s, Icon::Home, u"工作台"_s, false}, {u"visits"_s, Icon::Visit, u"走访"_s, false}});
    QSignalSpy changed(&bar, &SideBar::currentChanged);
    auto* home = bar.findChild<QAbstractButton*>(u"shell.nav.home"_s);
    auto* visits = bar.findChild<QAbstractButton*>(u"shell.nav.visits"_s);
    REQUIRE(home);
    REQUIRE(visits);
    auto* tab = QAccessible::queryAccessibleInterface(visits);
    REQUIRE(tab);
    CHECK(tab->role() == QAccessible::PageTab);
    CHECK(tab->text(QAccessible::Name) == u"走访"_s);
    CHECK_FALSE(tab->state().selected);
    CHECK_FALSE(tab->state().checkable);
    CHECK(QAccessible::queryAccessibleInterface(home)->state().selected);
    tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(changed.count() == 1);
    CHECK(tab->state().selected);
    CHECK(QAccessible::queryAccessibleInterface(&bar)->role() == QAccessible::PageTabList);
}

TEST_CASE("A date outside the range is a problem and Up moves by a day") {
    useTheme();
    DateField field;
    field.setToday([] { return QDate(2022, 7, 20); });
    field.setRange({}, QDate(2022, 7, 20));
    field.setDate(QDate(2022, 7, 19));
    press(field, Qt::Key_Up);
    CHECK(*field.date() == QDate(2022, 7, 20));
    press(field, Qt::Key_Up);
    CHECK_FALSE(field.date().has_value());
    CHECK_FALSE(field.problem().isEmpty());
}

TEST_CASE("A form shows the error at the field and in the summary, and clears both") {
    useTheme();
    FormColumn form;
    form.setObjectName(u"case.new"_s);
    auto* phone = new QLineEdit;
    form.addField(u"phone"_s, u"电话"_s, phone, true);
    CHECK(phone->objectName() == u"case.new.phone"_s);
    CHECK(phone->accessibleName() == u"电话"_s);
    CHECK(form.showSummary());
    form.setError(u"phone"_s, u"手机号应为 11 位"_s);
    CHECK_FALSE(form.showSummary());
    CHECK(phone->property("invalid").toBool());
    auto* banner = form.findChild<Banner*>();
    REQUIRE(banner != nullptr);
    CHECK(banner->reasons().join(u' ').contains(u"手机号应为 11 位"_s));
    form.clearErrors();
    CHECK_FALSE(phone->property("invalid").toBool());
    CHECK(banner->isHidden());
}

TEST_CASE("Toasts keep to a small number and leave when their action is taken") {
    useTheme();
    QWidget host;
    host.resize(800, 600);
    ToastArea area(&host);
    QSignalSpy acted(&area, &ToastArea::actionTriggered);
    for (int i = 0; i < 6; ++i) area.show(u"已派单"_s, Tone::Good, 0, u"查看"_s, QString::number(i));
    CHECK(area.count() == 4);
    const auto buttons = area.findChildren<ActionButton*>();
    for (ActionButton* button : buttons) {
        if (button->text() == u"查看"_s && button->parentWidget()->isVisibleTo(&area)) {
            button->click();
            break;
        }
    }
    CHECK(acted.count() == 1);
    CHECK(area.count() == 3);
}

TEST_CASE("Toasts cover no button at the foot of a page, also of one that opens below them") {
    useTheme();
    QWidget host;
    host.resize(800, 600);
    auto* column = new QVBoxLayout(&host);
    column->addStretch();
    auto* save = new PrimaryButton(u"保存"_s, &host);
    auto* form = new QWidget(&host);
    auto* formColumn = new QVBoxLayout(form);
    auto* send = new PrimaryButton(u"提交"_s, form);
    formColumn->addWidget(send);
    column->addWidget(form, 0, Qt::AlignHCenter);
    column->addWidget(save, 0, Qt::AlignHCenter);
    form->hide();
    ToastArea area(&host);
    host.show();
    const auto covers = [&](const QWidget* button) {
        return area.geometry().intersects({button->mapTo(&host, QPoint(0, 0)), button->size()});
    };
    for (int i = 0; i < 3; ++i) area.show(u"已派单"_s, Tone::Good, 0);
    CHECK_FALSE(covers(save));
    CHECK(area.geometry().bottom() < save->y());
    form->show();
    CHECK(QTest::qWaitFor([&] { return send->isVisible() && send->height() > 0 && !covers(send) && !covers(save); }));
    form->hide();
    save->hide();
    const int lowest = host.height() - area.height() - currentMetrics().statusHeight - space(4);
    CHECK(QTest::qWaitFor([&] { return area.y() == lowest; }));
}

TEST_CASE("The words of an empty search field end before its key cap") {
    useTheme();
    SearchField field(u"搜索案件、户、人、单位（支持拼音首字母），以及页面和操作"_s);
    field.setKeyHint(u"Ctrl K"_s);
    field.resize(300, field.sizeHint().height());
    CHECK(field.textMargins().right() >= keyCapSize(u"Ctrl K"_s).width());
    field.setKeyHint({});
    CHECK(field.textMargins().right() == 0);
}
