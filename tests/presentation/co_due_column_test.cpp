#include <QJsonArray>
#include <algorithm>

#include "../support/small_district.h"
#include "presentation/column_registry.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;

namespace {

const Column<CaseFacts>* columnOf(const std::vector<Column<CaseFacts>>& columns) {
    const auto found = std::find_if(columns.begin(), columns.end(), [](const auto& one) { return one.key == u"co_due"_s; });
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the own co-handling deadline is a column to choose, where units can be called in") {
    SmallDistrict here;
    const auto around = here.ledger->surroundings();
    const auto columns = caseColumns(u"grievance"_s, around);
    REQUIRE(columnOf(columns));
    CHECK_FALSE(columnOf(columns)->shown);
    CHECK(columnOf(caseColumns(u"micro_wish"_s, around)) == nullptr);
    CHECK(columnOf(closeOutColumns()) == nullptr);
    const auto cell = [&](std::optional<CoDuty> duty) {
        CaseFacts facts;
        facts.ownCoDuty = std::move(duty);
        return columnOf(columns)->cell(facts, CellContext{around, at(2026, 7, 2, 10)});
    };
    CHECK(cell({}).text.isEmpty());
    const auto due = cell(CoDuty{u"379902D02"_s, at(2026, 7, 2, 17, 30), CoDuty::State::Open});
    CHECK(due.text.contains(u"17:30"_s));
    CHECK(due.file == u"2026-07-02 17:30"_s);
    CHECK(cell(CoDuty{u"379902D02"_s, at(2026, 7, 1, 17, 30), CoDuty::State::Open}).text.contains(u"16"_s));
    const auto reported = cell(CoDuty{u"379902D02"_s, at(2026, 7, 2, 17, 30), CoDuty::State::Reported});
    CHECK(reported.tone == CellTone::Muted);
    CHECK_FALSE(reported.text.contains(u"17:30"_s));
    CHECK_FALSE(cell(CoDuty{u"379902D02"_s, {}, CoDuty::State::Open}).text.isEmpty());
}
