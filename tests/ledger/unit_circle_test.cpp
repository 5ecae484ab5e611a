// A unit never stands above itself, by whatever way round; a ledger of an older program in which one does can be mended.
#include <QJsonDocument>

#include "ledger/door.h"
#include "ledger/transaction.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

const auto districtUnit = u"379902000000"_s, townUnit = u"379902003000"_s, community = u"379902003001"_s;

RegisterEntry unitEntry(const QString& code, const QString& kind, const QString& parent) {
    RegisterEntry entry;
    entry.kind = u"unit"_s;
    entry.code = code;
    entry.name = u"某单位"_s;
    entry.unit = parent;
    entry.fields = {{u"kind"_s, kind}};
    return entry;
}

/// As a program did that did not look.
void putUnchecked(const QString& path, RegisterEntry entry) {
    auto store = storage::Store::open(path, storage::OpenMode::ReadWrite);
    REQUIRE_OK(store);
    auto row = (*store)->registerEntry(entry.kind, entry.code);
    REQUIRE_OK(row);
    REQUIRE(row->has_value());
    const auto before = (*row)->entry();
    entry.name = before.name;
    auto transaction = Transaction::begin(**store);
    REQUIRE_OK(transaction);
    Entry put;
    put.kind = EntryKind::RegisterPut;
    put.subject = entry.id = before.id;
    put.at = at(2026, 7, 1);
    put.payload = RegisterScribe().write(entry).payload();
    REQUIRE_OK((*store)->append(put));
    REQUIRE_OK((*store)->putRegister(&before, entry));
    REQUIRE_OK(transaction->commit());
}

}  // namespace

TEST_CASE("a unit is not put below a unit that lies below it, nor below itself") {
    SmallDistrict here;
    const auto sysadmin = here.actor(u"sysadmin"_s);
    for (const auto& [code, kind, parent] : {std::tuple{townUnit, u"town"_s, community},
                                             {townUnit, u"town"_s, townUnit},
                                             {townUnit, u"town"_s, u"379902003001001"_s},
                                             {districtUnit, u"district"_s, townUnit}}) {
        const auto done = here.ledger->execute(PutRegister{unitEntry(code, kind, parent)}, sysadmin);
        REQUIRE_FALSE(done);
        REQUIRE(done.error().has(u"unit_circle"));
        CHECK(done.error().text().contains(parent));
        CHECK(done.error().text().contains(code));
    }
    auto grid = unitEntry(u"379902003001001"_s, {}, u"379902003001001"_s);
    grid.kind = u"grid"_s;
    grid.fields = {};
    const auto done = here.ledger->execute(PutRegister{grid}, sysadmin);
    REQUIRE_FALSE(done);
    CHECK(done.error().has(u"unit_circle"));
    REQUIRE_OK(here.ledger->execute(PutRegister{unitEntry(townUnit, u"town"_s, districtUnit)}, sysadmin));
}

TEST_CASE("a ledger with a circle of units opens, is read, and whoever writes units for the district mends it") {
    SmallDistrict here;
    const auto number = here.grievance();
    SECTION("two units above each other") {
        here.ledger.reset();
        putUnchecked(here.path(), unitEntry(townUnit, u"town"_s, community));
    }
    SECTION("a unit above itself") {
        here.ledger.reset();
        putUnchecked(here.path(), unitEntry(townUnit, u"town"_s, townUnit));
    }
    SECTION("the district itself") {
        here.ledger.reset();
        putUnchecked(here.path(), unitEntry(districtUnit, u"district"_s, community));
    }
    auto opened = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(opened);
    here.ledger = std::move(*opened);
    const auto reader = here.reader();
    REQUIRE_OK(reader->cases({}, here.actor(u"supervisor"_s), 10));
    CHECK(reader->caseView(number, here.actor(u"clerk"_s)));
    storage::RegisterQuery households;
    households.kind = u"household"_s;
    REQUIRE_OK(reader->registers(households, here.actor(u"clerk"_s), 10));
    CHECK_FALSE(here.ledger->execute(PutRegister{unitEntry(townUnit, u"town"_s, districtUnit)}, here.actor(u"visitor"_s)));
    const auto sysadmin = here.actor(u"sysadmin"_s);
    REQUIRE_OK(here.ledger->execute(PutRegister{unitEntry(districtUnit, u"district"_s, {})}, sysadmin));
    REQUIRE_OK(here.ledger->execute(PutRegister{unitEntry(townUnit, u"town"_s, districtUnit)}, sysadmin));
    const auto& units = here.ledger->surroundings()->units;
    CHECK_FALSE(units.isInCircle(community));
    CHECK(units.isWithin(community, districtUnit));
    CHECK(here.reader()->verify()->ok());
}
