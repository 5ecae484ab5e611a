#include "base/geo_point.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

QString code(QStringView text) {
    const auto point = parsePoint(text);
    return point ? QString() : point.error().reasons.front().code;
}

}  // namespace

TEST_CASE("a point is longitude and latitude in degrees, however it is typed") {
    for (const auto& typed :
         {u"116.9876, 36.6543"_s, u" 116.9876,36.6543"_s, u"116.9876 36.6543"_s, u"１１６．９８７６，３６．６５４３"_s})
        CHECK(parsePoint(typed).value_or(QString()) == u"116.9876, 36.6543"_s);
    CHECK(parsePoint(u"-180, -90").value_or(QString()) == u"-180, -90"_s);
}

TEST_CASE("what is no point, lies nowhere or is turned round is told apart") {
    for (const auto& typed : {u""_s, u"116.9876"_s, u"116.9876, 36.6543, 12"_s, u"116°59′, 36°39′"_s, u"1e2, 3"_s, u"nan, 1"_s,
                              u"116.123456789, 36"_s})
        CHECK(code(typed) == u"bad_point"_s);
    CHECK(code(u"180.1, 36") == u"point_out_of_range"_s);
    CHECK(code(u"116, 90.5") == u"point_out_of_range"_s);
    CHECK(code(u"36.6543, 116.9876") == u"point_turned_round"_s);
}

TEST_CASE("a masked point tells the neighbourhood, not the house") {
    CHECK(maskPoint(u"116.9876, 36.6543") == u"116.98***, 36.65***"_s);
    CHECK(maskPoint(u"116, 36.6") == u"116***, 36.6***"_s);
    CHECK(maskPoint(u"somewhere") == u"***"_s);
    CHECK(maskPoint(u"").isEmpty());
}
