#include "domain/unit_tree.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

UnitTree tree(bool circle) {
    return UnitTree({{u"D"_s, u"区"_s, u"district"_s, {}},
                     {u"T"_s, u"街道"_s, u"town"_s, circle ? u"G"_s : u"D"_s},
                     {u"V"_s, u"社区"_s, u"community"_s, u"T"_s},
                     {u"G"_s, u"网格"_s, u"grid"_s, u"V"_s},
                     {u"M"_s, u"微网格"_s, u"grid"_s, u"G"_s},
                     {u"S"_s, u"自己"_s, u"department"_s, circle ? u"S"_s : u"D"_s}});
}

}  // namespace

TEST_CASE("the way up, the way down and what lies between") {
    const auto units = tree(false);
    CHECK(units.fullName(u"G"_s) == u"街道社区网格"_s);
    CHECK(units.path(u"G"_s, u"T"_s) == QStringList{u"G"_s, u"V"_s, u"T"_s});
    CHECK(units.path(u"T"_s, u"T"_s) == QStringList{u"T"_s});
    CHECK(units.path(u"T"_s, u"G"_s).isEmpty());
    CHECK(units.path(u"X"_s, u"D"_s).isEmpty());
    CHECK_FALSE(units.isInCircle(u"M"_s));
    CHECK_FALSE(units.isInCircle(u"X"_s));
    CHECK(units.isWithin(u"M"_s, u"D"_s));
    CHECK_FALSE(units.isWithin(u"D"_s, u"M"_s));
}

TEST_CASE("every walk through units that stand in a circle ends") {
    const auto units = tree(true);
    for (const auto& code : {u"D"_s, u"T"_s, u"V"_s, u"G"_s, u"M"_s, u"S"_s}) {
        CHECK(units.fullName(code).size() < 40);
        CHECK(units.subtree(code).size() <= 4);
        CHECK(units.subtree(code).count(code) == 1);
        CHECK(units.ancestorOfKind(code, u"nothing"_s).isEmpty());
        CHECK(units.isInCircle(code) == (code != u"D"_s));
        CHECK(units.isWithin(code, u"D"_s) == (code == u"D"_s));
    }
    CHECK(units.ancestorOfKind(u"T"_s, u"village"_s) == u"V"_s);
    CHECK(units.isWithin(u"T"_s, u"G"_s));
    CHECK(units.path(u"T"_s, u"V"_s) == QStringList{u"T"_s, u"G"_s, u"V"_s});
}

TEST_CASE("a circle of any length is seen, and a chain as long is none") {
    for (const int length : {1, 2, 3, 7, 16, 17, 64, 1000}) {
        for (const bool closed : {true, false}) {
            std::vector<Unit> units;
            for (int i = 0; i < length; ++i) {
                units.push_back({QString::number(i), u"甲"_s, u"section"_s,
                                 i > 0 ? QString::number(i - 1) : (closed ? QString::number(length - 1) : QString())});
            }
            const UnitTree made(units);
            CHECK(made.isInCircle(QString::number(length - 1)) == closed);
            CHECK(made.isWithin(QString::number(length - 1), u"0"_s));
            CHECK(made.subtree(u"0"_s).size() == length);
        }
    }
}

TEST_CASE("the district is known also when it was put below another unit") {
    UnitTree units({{u"D"_s, u"区"_s, u"district"_s, u"T"_s}, {u"T"_s, u"街道"_s, u"town"_s, u"D"_s}});
    CHECK(units.district() == u"D"_s);
    units.put({u"D"_s, u"区"_s, u"district"_s, {}});
    CHECK(units.district() == u"D"_s);
    CHECK_FALSE(units.isInCircle(u"T"_s));
}
