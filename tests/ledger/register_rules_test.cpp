// What is put by hand is held to the same rules as a row of an import.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

RegisterEntry householdEntry() {
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = u"379902003001001-0901"_s;
    entry.name = u"张建国"_s;
    entry.grid = u"379902003001001"_s;
    entry.address = u"文汇社区12号楼"_s;
    return entry;
}

QStringList codesOfPut(SmallDistrict& here, const RegisterEntry& entry, const QString& who = u"sysadmin"_s) {
    const auto done = here.ledger->execute(PutRegister{entry}, here.actor(who));
    QStringList codes;
    if (done) return codes;
    for (const auto& reason : done.error().reasons) codes.append(reason.code);
    return codes;
}

}  // namespace

TEST_CASE("a household lies in the village of its grid") {
    SmallDistrict here;
    auto entry = householdEntry();
    entry.unit = u"379902001001"_s;
    CHECK(codesOfPut(here, entry) == QStringList{u"unit_mismatch"_s});
    entry.unit = u"379902003000"_s;
    CHECK(codesOfPut(here, entry) == QStringList{u"unit_mismatch"_s});
    entry.grid = u"379902003001"_s;
    CHECK(codesOfPut(here, entry) == QStringList{u"no_such_grid"_s});
    entry = householdEntry();
    CHECK(codesOfPut(here, entry).isEmpty());
    entry.unit = u"379902003001"_s;
    CHECK(codesOfPut(here, entry).isEmpty());
    const auto row = here.reader()->registerEntry(u"household"_s, entry.code, here.actor(u"clerk"_s));
    REQUIRE_OK(row);
    CHECK((*row)->unit == u"379902003001"_s);
}

TEST_CASE("a code or a name does not begin like a formula, an address only not with an equals sign") {
    SmallDistrict here;
    for (const auto& sign : {u"="_s, u"+"_s, u"-"_s, u"@"_s}) {
        auto entry = householdEntry();
        entry.code = sign + u"1+1"_s;
        CHECK(codesOfPut(here, entry) == QStringList{u"formula_text"_s});
        entry = householdEntry();
        entry.name = sign + u"张"_s;
        CHECK(codesOfPut(here, entry) == QStringList{u"formula_text"_s});
        entry = householdEntry();
        entry.address = sign + u"12号楼"_s;
        CHECK(codesOfPut(here, entry).contains(u"formula_text"_s) == (sign == u"="_s));
    }
    auto entry = householdEntry();
    entry.code += u"-1"_s;
    entry.fields = {{u"remark"_s, u"=HYPERLINK(\"http://example.com\")"_s}};
    CHECK(codesOfPut(here, entry) == QStringList{u"formula_text"_s});
}

TEST_CASE("a code, a name and an address keep to the lengths of their fields") {
    SmallDistrict here;
    auto entry = householdEntry();
    entry.code = QString(33, u'1');
    entry.name = QString(41, u'张');
    entry.address = QString(201, u'楼');
    CHECK(codesOfPut(here, entry) == QStringList{u"bad_field"_s, u"bad_field"_s, u"bad_field"_s});
}

TEST_CASE("a refusal says which register of which place may not be changed") {
    SmallDistrict here;
    const auto done = here.ledger->execute(PutRegister{householdEntry()}, here.actor(u"visitor"_s));
    REQUIRE_FALSE(done);
    CHECK(done.error().text().contains(u"户"_s));
    CHECK(done.error().text().contains(u"文汇社区第1网格"_s));
    auto nowhere = householdEntry();
    nowhere.grid.clear();
    const auto also = here.ledger->execute(PutRegister{nowhere}, here.actor(u"visitor"_s));
    REQUIRE_FALSE(also);
    CHECK(also.error().text().contains(u"安澜区"_s));
}

TEST_CASE("what people put between the digits of a telephone is not kept, wherever it was typed") {
    SmallDistrict here;
    auto entry = householdEntry();
    entry.fields = {{u"phone"_s, u"138 1234-5678"_s}};
    REQUIRE(codesOfPut(here, entry).isEmpty());
    const auto row = here.reader()->registerEntry(u"household"_s, entry.code, Actor::system());
    REQUIRE_OK(row);
    CHECK((*row)->fields.value(u"phone"_s).toString() == u"138****5678"_s);  // three more stars where anything else is kept

    auto fields = here.grievanceFields();
    fields.insert(u"reporter_phone"_s, u"+86 138 1234-5678"_s);
    const auto registered = here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s));
    REQUIRE_OK(registered);
    const auto kept = [&](const QString& who) {
        const auto view = here.reader()->caseView(registered->number, here.actor(who));
        REQUIRE_OK(view);
        return view->file.fields.value(u"reporter_phone"_s).toString();
    };
    CHECK(kept(u"visitor"_s) == u"138****5678"_s);
    REQUIRE_OK(here.ledger->execute(PutAccount{u"clerk"_s, u"经办"_s, u"379902003000"_s, u"（0531）8877 6655"_s, {}, false},
                                    Actor::system()));
    CHECK(here.ledger->surroundings()->account(u"clerk"_s)->phone == u"0531-88776655"_s);
}
