// The first thing a handler sees of a case that came back.

#include "desk.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("a case that was refused says why above everything else, until it is handed in again") {
    QString number;
    Desk desk([&](SmallDistrict& district) {
        number = district.grievance(1);
        district.submit(number);
        REQUIRE_OK(district.act(u"supervisor"_s, number, u"refuse_close_out"_s, {}, {}, u"缺少整改后的照片"_s));
    });
    desk.signIn(u"handler"_s);
    desk.open(number);
    auto* why = desk.need<ui::Banner>(u"cases.come_back"_s);
    CHECK(why->message().contains(u"督查员"_s));
    CHECK(why->reasons().join(u' ').contains(u"缺少整改后的照片"_s));
    desk.click(u"cases.action.submit"_s);
    desk.choose(u"cases.form.outcome"_s, u"resolved"_s);
    desk.type(u"cases.form.resolution"_s, u"已补拍照片"_s);
    desk.type(u"cases.form.evidence.note"_s, u"照片"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(number, u"submitted"_s));
    CHECK(until([&] { return desk.find<QWidget>(u"cases.come_back"_s) == nullptr; }));
}
