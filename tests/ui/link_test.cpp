#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

#include "desk.h"
#include "ui/pages/cases/link_dialog.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("a clerk merges a likely duplicate from the list of candidates, and takes it back") {
    QString first, second;
    Desk desk([&](SmallDistrict& district) {
        first = district.grievance(1);
        second = district.grievance(1);
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(second);
    desk.click(u"cases.action.link"_s);
    auto* dialog = desk.need<ui::LinkDialog>(u"link.dialog"_s);
    auto* candidates = dialog->findChild<QListWidget*>(u"link.candidates"_s);
    REQUIRE(candidates);
    REQUIRE(until([&] { return candidates->count() == 1; }));
    CHECK(candidates->item(0)->text().contains(first));
    CHECK(dialog->findChild<QLineEdit*>(u"link.number"_s)->text() == first);
    const auto beside = [&] {
        QStringList texts;
        for (auto* label : dialog->findChild<QWidget*>(u"link.beside"_s)->findChildren<QLabel*>())
            if (label->isVisibleTo(dialog)) texts.append(label->text());
        return texts;
    };
    REQUIRE(until([&] { return beside().contains(first); }));
    CHECK(beside().contains(second));
    CHECK(beside().count(desk.view(first)->file.fields.value(u"description"_s).toString()) == 2);
    dialog->findChild<QLineEdit*>(u"link.number"_s)->setText(u"SQ-000000-0001"_s);
    CHECK(until([&] { return beside().isEmpty(); }));  // nothing of another case stands beside a wrong number
    dialog->findChild<QLineEdit*>(u"link.number"_s)->setText(first);
    REQUIRE(until([&] { return beside().contains(first); }));
    QTest::keyClick(candidates, Qt::Key_Return);
    CHECK(desk.view(second)->file.mergedInto().isEmpty());                // looked at, not merged
    CHECK(desk.need<QRadioButton>(u"link.kind.similar"_s)->isChecked());  // merging is chosen, never found chosen
    desk.need<QRadioButton>(u"link.kind.duplicate_of"_s)->setChecked(true);
    auto* link = desk.need<QPushButton>(u"link.ok"_s);
    REQUIRE(dialog->focusWidget() == link);
    QTest::keyClick(link, Qt::Key_Return);
    REQUIRE(until([&] { return desk.view(second)->file.mergedInto() == first; }));
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"cases.action.unmerge"_s) != nullptr; }));
    CHECK(desk.find<QAbstractButton>(u"cases.action.link"_s) == nullptr);
    desk.click(u"cases.action.unmerge"_s);
    REQUIRE(until([&] { return desk.view(second)->file.mergedInto().isEmpty(); }));
}

TEST_CASE("a wrong number is refused in the dialog with the reason, and nothing is lost") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.grievance(1); });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(number);
    desk.click(u"cases.action.link"_s);
    auto* dialog = desk.need<ui::LinkDialog>(u"link.dialog"_s);
    auto* typed = dialog->findChild<QLineEdit*>(u"link.number"_s);
    typed->setText(u"sq-000000-0001"_s);
    desk.click(u"link.ok"_s);
    REQUIRE(until([&] { return dialog->findChild<ui::Banner*>()->isVisible(); }));
    CHECK(dialog->isVisible());
    CHECK(typed->text() == u"sq-000000-0001"_s);
}

TEST_CASE("the number of the other case is asked for when it is missing, and what is typed over the candidates goes there") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.grievance(1); });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(number);
    desk.click(u"cases.action.link"_s);
    auto* dialog = desk.need<ui::LinkDialog>(u"link.dialog"_s);
    auto* typed = dialog->findChild<QLineEdit*>(u"link.number"_s);
    auto* banner = dialog->findChild<ui::Banner*>();
    auto* candidates = dialog->findChild<QListWidget*>(u"link.candidates"_s);
    REQUIRE(until([&] { return candidates->count() == 1; }));  // that there are none
    QTest::keyClick(typed, Qt::Key_Return);
    CHECK(banner->isVisible());
    CHECK(banner->reasons().join(u' ').contains(u"number"_s));
    CHECK(dialog->focusWidget() == typed);
    candidates->setFocus();
    QTest::keyClicks(candidates, u"S"_s);
    CHECK(dialog->focusWidget() == typed);
    CHECK(typed->text() == u"S"_s);
    CHECK_FALSE(banner->isVisible());  // was said of what stood there before
    QTest::keyClicks(typed, u"Q-000000-0001"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    CHECK(dialog->focusWidget() == dialog->findChild<QPushButton*>(u"link.ok"_s));
    CHECK(typed->text() == u"SQ-000000-0001"_s);
}

TEST_CASE("whoever may not assign sees no way to merge") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.grievance(1); });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.open(number);
    CHECK(desk.find<QAbstractButton>(u"cases.action.link"_s) == nullptr);
}
