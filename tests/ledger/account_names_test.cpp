// Account names that a reader would take for another one are not given.

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

Expected<Receipt> add(SmallDistrict& here, const QString& name) {
    return here.ledger->execute(PutAccount{name, u"新人"_s, u"379902000000"_s, {}, {}, false}, Actor::system());
}

}  // namespace

TEST_CASE("a new account whose name reads like another one is refused and the other is named") {
    SmallDistrict here;
    REQUIRE_OK(add(here, u"wolfx"_s));
    const std::pair<QString, QString> alike[] = {{u"WOLFX"_s, u"wolfx"_s},
                                                 {u"w\u043Elfx"_s, u"wolfx"_s},
                                                 {u"supervis\u043Er"_s, u"supervisor"_s},
                                                 {u"SuperVisor"_s, u"supervisor"_s}};
    for (const auto& [name, known] : alike) {
        const auto done = add(here, name);
        INFO(name);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::Refused);
        CHECK(done.error().has(u"name_too_alike"));
        CHECK(done.error().text().contains(known));
    }
    REQUIRE_OK(add(here, u"wolfy"_s));
    REQUIRE_OK(add(here, u"wolfx"_s));  // the account itself, once more
}

TEST_CASE("a new account name has no blanks around it and no letters of unusual form") {
    SmallDistrict here;
    for (const auto& name : {u" newcomer "_s, u"newcomer\u3000"_s, u"\uFF4Eewcomer"_s}) {
        const auto done = add(here, name);
        INFO(name);
        REQUIRE_FALSE(done);
        CHECK(done.error().has(u"bad_field"));
        CHECK(done.error().text().contains(u"\"newcomer\""_s));
    }
    REQUIRE_OK(add(here, u"newcomer"_s));
    REQUIRE_OK(add(here, u"王芳"_s));
}
