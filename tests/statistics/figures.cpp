// The published figures of real districts, recomputed on small ledgers, and the list behind each number.
#include "../support/small_district.h"
#include "statistics/figure.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

FigureRequest of(const QString& indicator, const QString& by = {}) {
    FigureRequest request;
    request.indicator = indicator;
    request.by = by;
    return request;
}

qint64 sizeOf(FigurePart part, const FigureRow& row) {
    if (part == FigurePart::Remainder) return row.denominator - row.numerator;
    return part == FigurePart::Numerator ? row.numerator : row.denominator;
}

}  // namespace

TEST_CASE("completion counts the ledgered cases; every part opens onto as many cases as it says") {
    SmallDistrict here;
    for (int i = 1; i <= 3; ++i) here.close(here.grievance(i));
    here.submit(here.grievance(4));
    here.grievance(10);
    auto reader = here.reader();
    const auto official = here.actor(u"official"_s);
    auto result = figure(*reader, of(u"completion"_s, u"town"_s), official);
    REQUIRE_OK(result);
    CHECK(result->total.numerator == 3);
    CHECK(result->total.denominator == 5);
    CHECK(result->valueText(result->total) == u"60.00%"_s);
    for (const auto& row : result->rows) {
        for (const auto part : {FigurePart::Numerator, FigurePart::Denominator, FigurePart::Remainder}) {
            auto numbers = figureCases(*reader, of(u"completion"_s, u"town"_s), part, row.key, official);
            REQUIRE_OK(numbers);
            CHECK(numbers->size() == sizeOf(part, row));
        }
    }
}

TEST_CASE("an invalid case is taken off the denominator and shown as excluded") {
    SmallDistrict here;
    here.close(here.grievance(1));
    const auto number = here.grievance(2);
    here.submit(number);
    auto reader = here.reader();
    const auto official = here.actor(u"official"_s);
    REQUIRE_OK(here.act(u"supervisor"_s, number, u"refuse_close_out"_s, {}, {}, u"不属本级，请改办理结果"_s));
    here.pass(1);
    REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s,
                        {{u"outcome"_s, u"not_ours"_s}, {u"resolution"_s, u"属于市级事项"_s}}, {SmallDistrict::photo()}));
    auto result = figure(*reader, of(u"completion"_s), official);
    REQUIRE_OK(result);
    CHECK(result->total.denominator == 1);
    qint64 excluded = 0;
    for (const auto& [code, count] : result->total.excluded) excluded += count;
    CHECK(excluded == 1);
    auto numbers = figureCases(*reader, of(u"completion"_s), FigurePart::Excluded, {}, official);
    REQUIRE_OK(numbers);
    CHECK(*numbers == QStringList{number});
}

TEST_CASE("what has no village stands in a row of its own, with its own times and the cases behind them") {
    SmallDistrict here;
    here.close(here.grievance(1));
    here.close(here.grievance(2));
    auto made = here.ledger->execute(RegisterCase{u"grievance"_s,
                                                  {{u"title"_s, u"路灯不亮"_s},
                                                   {u"domain"_s, u"living_environment"_s},
                                                   {u"route"_s, u"coordinate"_s},
                                                   {u"town"_s, u"379902003000"_s}},
                                                  {},
                                                  {},
                                                  {}},
                                     here.actor(u"clerk"_s));
    REQUIRE_OK(made);
    here.close(made->number);
    auto reader = here.reader();
    const auto official = here.actor(u"official"_s);
    for (const auto& indicator : {u"handling_time"_s, u"handling_time_gross"_s, u"completion"_s}) {
        INFO(indicator.toStdString());
        const auto request = of(indicator, u"village"_s);
        auto result = figure(*reader, request, official);
        REQUIRE_OK(result);
        CHECK(result->total.numerator == 3);
        REQUIRE(result->rows.size() == 2);
        CHECK(result->rows.front().key.isEmpty());
        CHECK(result->rows.front().numerator == 1);
        CHECK(result->rows.back().numerator == 2);
        auto numbers = figureCases(*reader, request, FigurePart::Numerator, QString(), official);
        REQUIRE_OK(numbers);
        CHECK(*numbers == QStringList{made->number});
        numbers = figureCases(*reader, request, FigurePart::Numerator, std::nullopt, official);
        REQUIRE_OK(numbers);
        CHECK(numbers->size() == 3);
    }
}

TEST_CASE("no cases: a dash, not nought per cent") {
    SmallDistrict here;
    auto result = figure(*here.reader(), of(u"completion"_s), here.actor(u"official"_s));
    REQUIRE_OK(result);
    CHECK_FALSE(result->total.value.has_value());
    CHECK(result->valueText(result->total) == u"—"_s);
}

TEST_CASE("coverage counts households once, however often they were visited") {
    SmallDistrict here;
    const auto visit = [&](int household, const QString& result) {
        LogActivity command{
            u"household_visit"_s, SmallDistrict::householdCode(household), {}, {}, {{u"result"_s, result}}, {}, {}};
        REQUIRE_OK(here.ledger->execute(command, here.actor(household < 10 ? u"visitor"_s : u"visitor2"_s)));
    };
    for (int i = 1; i <= 6; ++i) visit(i, u"valid"_s);
    visit(1, u"valid"_s);
    visit(7, u"absent"_s);
    visit(11, u"valid"_s);
    auto reader = here.reader();
    const auto official = here.actor(u"official"_s);
    auto covered = figure(*reader, of(u"coverage"_s, u"town"_s), official);
    REQUIRE_OK(covered);
    CHECK(covered->total.numerator == 8);
    CHECK(covered->total.denominator == 12);
    auto valid = figure(*reader, of(u"valid_coverage"_s), official);
    REQUIRE_OK(valid);
    CHECK(valid->total.numerator == 7);
    CHECK(valid->valueText(valid->total) == u"58.33%"_s);
    auto codes = figureCases(*reader, of(u"valid_coverage"_s), FigurePart::Numerator, {}, official);
    REQUIRE_OK(codes);
    CHECK(codes->size() == 7);
}

TEST_CASE("every part of the coverage opens onto exactly the households that it counts") {
    SmallDistrict here;
    const auto visit = [&](int household, const QString& result) {
        LogActivity command{
            u"household_visit"_s, SmallDistrict::householdCode(household), {}, {}, {{u"result"_s, result}}, {}, {}};
        REQUIRE_OK(here.ledger->execute(command, here.actor(household < 10 ? u"visitor"_s : u"visitor2"_s)));
    };
    for (int i = 1; i <= 5; ++i) visit(i, u"valid"_s);
    visit(6, u"refused"_s);  // taken off the figure, though somebody was there
    visit(7, u"absent"_s);
    visit(11, u"valid"_s);
    auto reader = here.reader();
    for (const QString& who : {u"official"_s, u"clerk"_s}) {
        const auto actor = here.actor(who);
        for (const QString& indicator : {u"coverage"_s, u"valid_coverage"_s}) {
            auto whole = figure(*reader, of(indicator, u"town"_s), actor);
            REQUIRE_OK(whole);
            auto rows = whole->rows;
            rows.push_back(whole->total);
            for (const auto& row : rows)
                for (const auto part : {FigurePart::Numerator, FigurePart::Denominator, FigurePart::Remainder}) {
                    const auto key = row.key.isEmpty() ? std::nullopt : std::optional(row.key);
                    auto fact = partQuery(*reader, of(indicator, u"town"_s), part, key, {}, actor);
                    REQUIRE_OK(fact);
                    storage::RegisterQuery list;
                    list.kind = u"household"_s;
                    list.fact = *fact;
                    auto index = reader->registerIndex(list, actor, 256, {});
                    REQUIRE_OK(index);
                    CHECK(index->count == sizeOf(part, row));
                    auto page = reader->registers(list, actor, 100);
                    REQUIRE_OK(page);
                    CHECK(qint64(page->rows.size()) == index->count);
                }
        }
    }
}

TEST_CASE("a figure as of a past day is what it was then") {
    SmallDistrict here;
    here.close(here.grievance(1));
    here.grievance(2);
    const auto then = here.clock.now();
    here.pass(48);
    here.grievance(3);
    auto request = of(u"completion"_s);
    request.asOf = then;
    auto reader = here.reader();
    auto past = figure(*reader, request, here.actor(u"official"_s));
    REQUIRE_OK(past);
    CHECK(past->total.numerator == 1);
    CHECK(past->total.denominator == 2);
    auto now = figure(*reader, of(u"completion"_s), here.actor(u"official"_s));
    CHECK(now->total.denominator == 3);
}

TEST_CASE("a period is half open") {
    SmallDistrict here;
    here.grievance(1);
    here.clock.set(at(2026, 7, 2, 0, 0));
    here.grievance(2);
    auto request = of(u"completion"_s);
    request.from = QDate(2026, 7, 1);
    request.to = QDate(2026, 7, 2);
    auto result = figure(*here.reader(), request, here.actor(u"official"_s));
    REQUIRE_OK(result);
    CHECK(result->total.denominator == 1);
    request.to = request.from;
    auto bad = figure(*here.reader(), request, here.actor(u"official"_s));
    REQUIRE_FALSE(bad);
    CHECK(bad.error().has(u"bad_period"));
}

TEST_CASE("figures obey the reader's scope and right") {
    SmallDistrict here;
    here.grievance(1);
    here.grievance(11);
    auto clerk = figure(*here.reader(), of(u"completion"_s), here.actor(u"clerk"_s));
    REQUIRE_OK(clerk);
    CHECK(clerk->total.denominator == 1);
    auto visitor = figure(*here.reader(), of(u"completion"_s), here.actor(u"visitor"_s));
    REQUIRE_FALSE(visitor);
    CHECK(visitor.error().has(u"not_permitted"));
}

TEST_CASE("wishes: realised out of claimed") {
    SmallDistrict here;
    for (int i = 1; i <= 3; ++i) {
        auto made = here.ledger->execute(RegisterCase{u"micro_wish"_s,
                                                      {{u"title"_s, u"轮椅"_s},
                                                       {u"content"_s, u"想下楼"_s},
                                                       {u"category"_s, u"aid"_s},
                                                       {u"household"_s, SmallDistrict::householdCode(i)}},
                                                      {},
                                                      {},
                                                      {}},
                                         here.actor(u"visitor"_s));
        REQUIRE_OK(made);
        REQUIRE_OK(here.act(u"clerk"_s, made->number, u"check_publish"_s));
        if (i == 3) break;
        REQUIRE_OK(here.act(u"volunteer"_s, made->number, u"claim"_s));
        if (i == 2) break;
        REQUIRE_OK(here.act(u"volunteer"_s, made->number, u"realise"_s, {{u"realisation"_s, u"已送到家"_s}},
                            {SmallDistrict::photo()}));
        REQUIRE_OK(here.act(u"clerk"_s, made->number, u"confirm"_s,
                            {{u"satisfaction"_s, u"satisfied"_s}, {u"outcome"_s, u"resolved"_s}}));
    }
    auto result = figure(*here.reader(), of(u"realisation"_s), here.actor(u"official"_s));
    REQUIRE_OK(result);
    CHECK(result->total.numerator == 1);
    CHECK(result->total.denominator == 2);
}

TEST_CASE("published ratios come out to the published decimals") {
    // data/published_figures.csv F01 F02 F03 F04: numerator and denominator as printed, value as computed there.
    Figure figure;
    figure.definition.decimals = 2;
    const auto text = [&](qint64 numerator, qint64 denominator, int decimals) {
        figure.definition.decimals = decimals;
        FigureRow row;
        row.numerator = numerator;
        row.denominator = denominator;
        row.value = 100.0 * static_cast<double>(numerator) / static_cast<double>(denominator);
        return figure.valueText(row);
    };
    CHECK(text(1169, 1337, 1) == u"87.4%"_s);
    CHECK(text(3819, 4121, 2) == u"92.67%"_s);
    CHECK(text(1668, 2145, 2) == u"77.76%"_s);
    CHECK(text(2337, 2814, 2) == u"83.05%"_s);
}
