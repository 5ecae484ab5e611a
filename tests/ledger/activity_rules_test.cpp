// What is wrong with a visit is told at the door, whoever brings it.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QStringList codesOfLog(SmallDistrict& here, const LogActivity& visit) {
    const auto done = here.ledger->execute(visit, here.actor(u"visitor"_s));
    QStringList codes;
    if (done) return codes;
    for (const auto& reason : done.error().reasons) codes.append(reason.code);
    return codes;
}

LogActivity visitAt(std::optional<Instant> when) {
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = SmallDistrict::householdCode(1);
    visit.at = when;
    return visit;
}

}  // namespace

TEST_CASE("a visit lies neither in the future nor before the year 2000") {
    SmallDistrict here;
    CHECK(codesOfLog(here, visitAt({})).isEmpty());
    CHECK(codesOfLog(here, visitAt(at(2000, 1, 1))).isEmpty());
    CHECK(codesOfLog(here, visitAt(at(1999, 12, 31, 23))) == QStringList{u"too_long_ago"_s});
    CHECK(codesOfLog(here, visitAt(at(1026, 7, 1))) == QStringList{u"too_long_ago"_s});
    CHECK(codesOfLog(here, visitAt(here.clock.now().plusMs(msPerMinute))) == QStringList{u"in_the_future"_s});
    CHECK(codesOfLog(here, visitAt(at(9026, 7, 1))) == QStringList{u"in_the_future"_s});
}

TEST_CASE("who took part has an account") {
    SmallDistrict here;
    auto visit = visitAt({});
    visit.participants = {u"clerk"_s, u"visitor2"_s};
    CHECK(codesOfLog(here, visit).isEmpty());
    visit.participants = {u"clerk"_s, u"nobody"_s, u""_s};
    CHECK(codesOfLog(here, visit) == QStringList{u"no_such_account"_s, u"no_such_account"_s});
}

TEST_CASE("a diary keeps to the length of its field, however it comes") {
    SmallDistrict here;
    auto visit = visitAt({});
    visit.diary = QString(350'000, u'文');
    CHECK(codesOfLog(here, visit) == QStringList{u"bad_field"_s});
    visit.diary = u"电梯"_s + QChar(0xD83D) + u"停运"_s;
    CHECK(codesOfLog(here, visit) == QStringList{u"bad_field"_s});
    visit.diary.clear();
    visit.fields = {{u"diary"_s, QString(5001, u'文')}};
    CHECK(codesOfLog(here, visit) == QStringList{u"bad_field"_s});
    visit.fields = {{u"diary"_s, 5}};
    CHECK(codesOfLog(here, visit) == QStringList{u"bad_field"_s});
    visit.fields = {{u"diary"_s, u"走访一切正常"_s}};
    CHECK(codesOfLog(here, visit).isEmpty());
}
