#include "catch.h"
#include "ui/widgets/date_text.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;

namespace {

const QDate kWednesday(2022, 7, 20);

// Enough of a calendar for the test: Saturday and Sunday are free.
QDate addWorkingDays(QDate from, int days) {
    const int step = days < 0 ? -1 : 1;
    for (int left = std::abs(days); left > 0;) {
        from = from.addDays(step);
        if (from.dayOfWeek() <= 5) --left;
    }
    return from;
}

DateReading read(const QString& text, YearRule rule = YearRule::ThisYear) {
    return readDate(text, kWednesday, addWorkingDays, rule);
}

}  // namespace

TEST_CASE("A date is read in the ways people write it") {
    const QList<std::pair<QString, QDate>> cases = {
        {u"2026-07-18"_s, {2026, 7, 18}}, {u"2026.7.18"_s, {2026, 7, 18}}, {u"2026年7月18日"_s, {2026, 7, 18}},
        {u"20260718"_s, {2026, 7, 18}},   {u"7.18"_s, {2022, 7, 18}},      {u"7/18"_s, {2022, 7, 18}},
        {u"7月18日"_s, {2022, 7, 18}},    {u"0718"_s, {2022, 7, 18}},      {u"７．１８"_s, {2022, 7, 18}},
        {u"今天"_s, {2022, 7, 20}},       {u"昨天"_s, {2022, 7, 19}},      {u"前天"_s, {2022, 7, 18}},
        {u"明天"_s, {2022, 7, 21}},       {u"Yesterday"_s, {2022, 7, 19}}, {u"+3工作日"_s, {2022, 7, 25}},
        {u"3个工作日"_s, {2022, 7, 25}},  {u"-1工作日"_s, {2022, 7, 19}},  {u"＋3 工作日"_s, {2022, 7, 25}},
        {u"+3天"_s, {2022, 7, 23}},       {u"3天后"_s, {2022, 7, 23}},     {u"+1周"_s, {2022, 7, 27}},
        {u"+1月"_s, {2022, 8, 20}},       {u"周五"_s, {2022, 7, 22}},      {u"下周一"_s, {2022, 7, 25}},
        {u"上周日"_s, {2022, 7, 17}}};
    for (const auto& [text, expected] : cases) {
        INFO(text.toStdString());
        const DateReading reading = read(text);
        REQUIRE(reading.date.has_value());
        CHECK(*reading.date == expected);
        CHECK(reading.problem.isEmpty());
    }
}

TEST_CASE("A text that is no date is a problem and never becomes today") {
    for (const QString& text : {u"2022-02-30"_s, u"13.1"_s, u"大概周末"_s, u"26.7.18"_s, u"3天"_s, u"7"_s, u"2022-7"_s}) {
        INFO(text.toStdString());
        const DateReading reading = read(text);
        CHECK_FALSE(reading.date.has_value());
        CHECK_FALSE(reading.problem.isEmpty());
    }
}

TEST_CASE("An empty text is neither a date nor a problem") {
    CHECK_FALSE(read(u"  "_s).date.has_value());
    CHECK(read(u"  "_s).problem.isEmpty());
}

TEST_CASE("A date without a year follows the year rule") {
    CHECK(*read(u"12.30"_s, YearRule::NotFuture).date == QDate(2021, 12, 30));
    CHECK(*read(u"1.5"_s, YearRule::NotPast).date == QDate(2023, 1, 5));
    CHECK(*read(u"7.20"_s, YearRule::NotFuture).date == kWednesday);
    CHECK(*read(u"7.20"_s, YearRule::NotPast).date == kWednesday);
}

TEST_CASE("Working days without a calendar are a problem") {
    CHECK_FALSE(readDate(u"+3工作日"_s, kWednesday).problem.isEmpty());
}
