// Units that are no more, and entries of which only a part is told anew.
#include <QJsonArray>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

RegisterEntry office(const QString& code) {
    RegisterEntry entry;
    entry.kind = u"unit"_s;
    entry.code = code;
    return entry;
}

RegisterEntry stands(SmallDistrict& here, const QString& code) {
    auto row = here.reader()->registerEntry(u"unit"_s, code, here.actor(u"sysadmin"_s));
    REQUIRE_OK(row);
    REQUIRE(row->has_value());
    return (*row)->entry();
}

}  // namespace

TEST_CASE("a case is not dispatched to a unit that is no more, and goes on where it is") {
    SmallDistrict here;
    const auto before = here.grievance(1), number = here.grievance(2);
    const QJsonObject lead{{u"lead_unit"_s, u"379902D01"_s}};
    REQUIRE_OK(here.act(u"clerk"_s, before, u"dispatch"_s, lead));
    auto ended = office(u"379902D01"_s);
    ended.to = QDate(2026, 6, 30);
    REQUIRE_OK(here.ledger->execute(AmendRegister{ended}, here.actor(u"sysadmin"_s)));
    CHECK(codesOf(here.act(u"clerk"_s, number, u"dispatch"_s, lead)) == QStringList{u"unit_ended"_s});
    const QJsonObject called{{u"lead_unit"_s, u"379902D02"_s}, {u"co_units"_s, QJsonArray{u"379902D01"_s}}};
    CHECK(codesOf(here.act(u"clerk"_s, number, u"dispatch"_s, called)) == QStringList{u"unit_ended"_s});
    REQUIRE_OK(here.act(u"handler"_s, before, u"accept"_s));

    ended.to = beijingDate(here.clock.now());  // still there on its last day
    REQUIRE_OK(here.ledger->execute(AmendRegister{ended}, here.actor(u"sysadmin"_s)));
    REQUIRE_OK(here.act(u"clerk"_s, number, u"dispatch"_s, lead));
}

TEST_CASE("what an amendment does not say stays: name, unit above, telephone") {
    SmallDistrict here;
    auto first = office(u"379902D01"_s);
    first.fields = {{u"phone"_s, u"0531-88881234"_s}, {u"leader"_s, u"赵工"_s}};
    REQUIRE_OK(here.ledger->execute(AmendRegister{first}, here.actor(u"sysadmin"_s)));
    const auto before = stands(here, u"379902D01"_s);
    auto renamed = office(u"379902D01"_s);
    renamed.name = u"区住房和城市更新局"_s;
    renamed.to = QDate(2027, 1, 1);
    renamed.fields = {{u"leader"_s, QJsonValue()}};
    REQUIRE_OK(here.ledger->execute(AmendRegister{renamed}, here.actor(u"sysadmin"_s)));
    const auto after = stands(here, u"379902D01"_s);
    CHECK(after.name == renamed.name);
    CHECK(!before.unit.isEmpty());
    CHECK(after.unit == before.unit);
    CHECK(after.to == renamed.to);
    CHECK(after.fields.value(u"phone"_s) == before.fields.value(u"phone"_s));
    CHECK(!after.fields.contains(u"leader"_s));
    REQUIRE_OK(here.ledger->execute(AmendRegister{office(u"379902D01"_s), {u"to"_s}}, here.actor(u"sysadmin"_s)));
    CHECK(!stands(here, u"379902D01"_s).to.isValid());
}

TEST_CASE("no unit but the district stands without one above it") {
    SmallDistrict here;
    auto entry = office(u"379902D77"_s);
    entry.name = u"无上级的单位"_s;
    entry.fields = {{u"kind"_s, u"department"_s}};
    CHECK(codesOf(here.ledger->execute(PutRegister{entry}, here.actor(u"sysadmin"_s))).contains(u"missing_field"_s));
}
