// The wish board: what one has claimed, and that a press too many claims nothing.

#include "desk.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("claiming leaves the keys on the board, and a second press right behind claims no other wish") {
    QStringList numbers;
    Desk desk([&](SmallDistrict& district) {
        for (int i = 0; i < 2; ++i) numbers.append(district.publishedWish());
    });
    desk.signIn(u"volunteer"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    auto* claim = desk.need<QAbstractButton>(u"wishes.claim."_s + numbers[0]);
    claim->setFocus();
    QTest::keyClick(claim, Qt::Key_Space);
    desk.need<QAbstractButton>(u"wishes.claim."_s + numbers[1])->click();
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"wishes.claim."_s + numbers[0]) == nullptr; }));
    CHECK(desk.view(numbers[1])->file.state == u"published"_s);
    REQUIRE(until([&] { return desk.window->focusWidget() != nullptr; }));
    CHECK(desk.window->focusWidget()->objectName().startsWith(u"wishes."_s));
}

TEST_CASE("among my claims stands what I have claimed, not what I have registered") {
    QString claimed, registered;
    Desk desk([&](SmallDistrict& district) {
        claimed = district.publishedWish();
        REQUIRE_OK(district.act(u"volunteer"_s, claimed, u"claim"_s));
        auto made = district.ledger->execute(
            RegisterCase{u"micro_wish"_s,
                         {{u"title"_s, u"收音机"_s}, {u"category"_s, u"aid"_s}, {u"village"_s, u"379902003001"_s}},
                         {},
                         {},
                         {}},
            district.actor(u"volunteer"_s));
        REQUIRE_OK(made);
        registered = made->number;
    });
    desk.signIn(u"volunteer"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    desk.click(u"wishes.filter.mine"_s);
    desk.need<QWidget>(u"wishes.card."_s + claimed);
    REQUIRE(until([&] { return !desk.jobs->isBusy(); }));
    CHECK(desk.find<QWidget>(u"wishes.card."_s + registered) == nullptr);
}
