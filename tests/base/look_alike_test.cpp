#include "base/look_alike.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("names that a reader takes for one another are told") {
    const std::pair<QString, QString> pairs[] = {
        {u"wolfx"_s, u"WOLFX"_s},
        {u"supervisor"_s, u"supervis\u043Er"_s},
        {u"supervisor"_s, u" supervisor "_s},
        {u"wx"_s, u"\uFF57x"_s},
        {u"li1"_s, u"lil"_s},
        {u"wolfI"_s, u"wolfl"_s},
        {u"m01"_s, u"rno1"_s},
        {u"王芳"_s, u"王芳"_s},
        {u"王芳A"_s, u"王芳\u0410"_s},
    };
    for (const auto& [one, other] : pairs) {
        INFO(one << " / " << other);
        CHECK(LookAlike(one).reads(other));
        CHECK(LookAlike(other).reads(one));
    }
}

TEST_CASE("names that differ for a reader are kept apart") {
    const std::pair<QString, QString> pairs[] = {
        {u"visitor1"_s, u"visitor2"_s}, {u"visitor1"_s, u"visitor11"_s}, {u"lii"_s, u"lil"_s}, {u"clerk"_s, u"clerk_a"_s},
        {u"王芳"_s, u"王方"_s},         {u"wangli"_s, u"wang.li"_s},     {u"张"_s, u"章"_s},
    };
    for (const auto& [one, other] : pairs) {
        INFO(one << " / " << other);
        CHECK_FALSE(LookAlike(one).reads(other));
        CHECK_FALSE(LookAlike(other).reads(one));
    }
}
