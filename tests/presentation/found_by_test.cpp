// By what a unit is found while its name is typed.

#include "presentation/found_by.h"

#include "../support/catch.h"

using namespace Qt::StringLiterals;
using minqing::presentation::isFoundBy;

TEST_CASE("a name is found by any part of it, of its initials and of its pinyin, but by its first letter only at the front") {
    const QString name = u"区住建局"_s;
    for (const auto& typed : {u"住建"_s, u"qzjj"_s, u"zjj"_s, u"ZJ"_s, u"zhujian"_s, u"quzhu"_s, u"q"_s}) {
        INFO(typed.toStdString());
        CHECK(isFoundBy(name, typed));
    }
    for (const auto& typed : {u"z"_s, u"jz"_s, u"民政"_s, u"mzj"_s}) {
        INFO(typed.toStdString());
        CHECK_FALSE(isFoundBy(name, typed));
    }
}
