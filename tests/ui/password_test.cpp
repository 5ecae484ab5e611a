// One's own password in the window.

#include <QAction>

#include "desk.h"
#include "ui/widgets/form_column.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

void openDialog(Desk& desk) {
    auto* action = desk.window->findChild<QAction*>(u"shell.password"_s);
    REQUIRE(action);
    action->trigger();
    desk.need<QWidget>(u"password.dialog"_s);
}

QString errorOf(Desk& desk, const QString& field) { return desk.need<ui::FormColumn>(u"password"_s)->error(field); }

void change(Desk& desk, const QString& old, const QString& now, const QString& again) {
    if (auto* before = desk.find<QLineEdit>(u"password.old"_s)) before->setText(old);
    desk.type(u"password.new"_s, now);
    desk.type(u"password.repeat"_s, again);
    desk.click(u"password.change"_s);
}

}  // namespace

TEST_CASE("the own password is changed by the old one; a wrong, weak or mistyped one is told at its field") {
    const QString first = u"Anlan2026"_s, second = u"Zhongxing-7"_s;
    Desk desk;
    desk.signIn(u"clerk"_s);
    openDialog(desk);
    CHECK(desk.find<QWidget>(u"password.old"_s) == nullptr);  // this account had none
    change(desk, {}, first, u"Anlan2062"_s);
    CHECK_FALSE(errorOf(desk, u"repeat"_s).isEmpty());
    change(desk, {}, u"simple"_s, u"simple"_s);
    REQUIRE(until([&] { return !errorOf(desk, u"new"_s).isEmpty(); }));
    change(desk, {}, first, first);
    REQUIRE(until([&] { return desk.find<QWidget>(u"password.dialog"_s) == nullptr; }));

    openDialog(desk);
    CHECK(desk.need<QLineEdit>(u"password.old"_s)->echoMode() == QLineEdit::Password);
    change(desk, u"Anlan2025"_s, second, second);
    REQUIRE(until([&] { return !errorOf(desk, u"old"_s).isEmpty(); }));
    change(desk, first, first, first);
    CHECK_FALSE(errorOf(desk, u"new"_s).isEmpty());  // the same again is no change
    change(desk, first, second, second);
    REQUIRE(until([&] { return desk.find<QWidget>(u"password.dialog"_s) == nullptr; }));

    std::optional<bool> old, now;
    for (auto [password, good] : {std::pair{first, &old}, std::pair{second, &now}})
        desk.jobs->write(
            desk.window.get(), [password = password](Ledger& ledger) { return ledger.signIn(u"clerk"_s, password); },
            [good = good](const Expected<Actor>& actor) { *good = actor.has_value(); });
    REQUIRE(until([&] { return old && now; }));
    CHECK_FALSE(*old);
    CHECK(*now);
}

TEST_CASE("changing the password is found in the search too") {
    Desk desk;
    desk.signIn(u"handler"_s);
    auto* field = desk.need<QLineEdit>(u"shell.search"_s);
    field->setFocus(Qt::ShortcutFocusReason);
    QTest::keyClicks(field, u"password"_s);
    QTest::keyClick(field, Qt::Key_Return);
    desk.need<QWidget>(u"password.dialog"_s);
}
