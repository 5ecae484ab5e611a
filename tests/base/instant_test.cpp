#include "base/instant.h"

#include "base/error.h"
#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("an instant shows its Beijing date and time") {
    const auto instant = beijing(QDate(2026, 7, 2), QTime(9, 30));
    CHECK(beijingDate(instant) == QDate(2026, 7, 2));
    CHECK(beijingTime(instant) == QTime(9, 30));
    CHECK(toIso(instant) == u"2026-07-02T09:30:00+08:00"_s);
    CHECK(beijingDate(Instant{-1}) == QDate(1970, 1, 1));
    CHECK(beijingDate(beijing(QDate(1949, 10, 1), QTime(0, 0))) == QDate(1949, 10, 1));
}

TEST_CASE("ISO instants are read with and without an offset") {
    CHECK(instantFromIso(u"2026-07-02T01:30:00Z") == beijing(QDate(2026, 7, 2), QTime(9, 30)));
    CHECK(instantFromIso(u"2026-07-02T09:30:00") == beijing(QDate(2026, 7, 2), QTime(9, 30)));
    CHECK(instantFromIso(u"2026-07-02") == beijing(QDate(2026, 7, 2)));
    CHECK_FALSE(instantFromIso(u"2026-02-30"));
    CHECK_FALSE(instantFromIso(u"tomorrow"));
}

TEST_CASE("a date is the integer yyyymmdd and back") {
    CHECK(dateNumber(QDate(2026, 1, 4)) == 20260104);
    CHECK(dateFromNumber(20260104) == QDate(2026, 1, 4));
    CHECK(dateNumber(QDate()) == 0);
    CHECK_FALSE(dateFromNumber(0).isValid());
}

TEST_CASE("an error tells all its reasons") {
    const Expected<int> refused = fail(ErrorKind::Refused, {Reason{u"no_evidence"_s, u"Add a photo."_s, u"evidence"_s},
                                                            Reason{u"same_person"_s, u"Somebody else must approve."_s}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text() == u"Add a photo.\nSomebody else must approve."_s);
    CHECK(refused.error().has(u"same_person"));
    CHECK_FALSE(refused.error().has(u"other"));
}
