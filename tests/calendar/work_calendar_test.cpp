#include "calendar/work_calendar.h"

#include <QFile>
#include <random>
#include <thread>

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> rowsOf(const QString& name) {
    QFile file(QStringLiteral(MINQING_TEST_DATA) % u'/' % name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QStringList> rows;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const auto& line : lines.mid(1)) rows << line.trimmed().split(u',');
    return rows;
}

QDate day(const QString& text) { return QDate::fromString(text, Qt::ISODate); }

CalendarSource chinaSource() {
    CalendarSource source;
    source.id = u"cn"_s;
    source.publishedYears = {2024, 2025, 2026};
    for (const auto& row : rowsOf(u"cn_holidays.csv"_s)) source.days.push_back({day(row[0]), row[1], row[2] == u"work"});
    return source;
}

WorkCalendar china() {
    const auto calendar = WorkCalendar::build(chinaSource());
    REQUIRE_OK(calendar);
    return *calendar;
}

Instant at(const char* text) { return *instantFromIso(QString::fromLatin1(text)); }
constexpr Limit workingDays(int amount) { return {amount, Limit::Unit::WorkingDays}; }
constexpr Limit calendarDays(int amount, bool move = false) { return {amount, Limit::Unit::CalendarDays, move}; }
constexpr Limit hours(int amount) { return {amount, Limit::Unit::Hours}; }
constexpr Limit shiftHours(int amount) { return {amount, Limit::Unit::ShiftHours}; }

}  // namespace

TEST_CASE("the published working-day vectors hold") {
    const auto calendar = china();
    const auto rows = rowsOf(u"working_day_vectors.csv"_s);
    REQUIRE(rows.size() == 8);
    for (const auto& row : rows) {
        INFO(row.join(u' ').toStdString());
        CHECK(calendar.dueDate(day(row[0]), workingDays(row[1].toInt())) == day(row[2]));
        CHECK(calendar.workingDaysBetween(day(row[0]), day(row[2])) == row[1].toInt());
    }
}

TEST_CASE("every announced day is off or worked as announced and has its holiday's name") {
    const auto calendar = china();
    for (const auto& row : rowsOf(u"cn_holidays.csv"_s)) {
        INFO(row.join(u' ').toStdString());
        CHECK(calendar.isWorkingDay(day(row[0])) == (row[2] == u"work"));
        CHECK(calendar.nameOf(day(row[0])) == row[1]);
    }
    CHECK(calendar.nameOf(QDate(2026, 7, 2)).isEmpty());
}

TEST_CASE("make-up days are worked although they fall on a weekend") {
    const auto calendar = china();
    CHECK(QDate(2026, 2, 14).dayOfWeek() == 6);
    CHECK(calendar.isWorkingDay(QDate(2026, 2, 14)));
    CHECK_FALSE(calendar.isWorkingDay(QDate(2026, 2, 15)));
    CHECK(calendar.dueDate(QDate(2026, 2, 13), workingDays(1)) == QDate(2026, 2, 14));
    CHECK_FALSE(calendar.isWorkingDay(QDate()));
}

TEST_CASE("an unpublished year counts weekends only and can be told") {
    const auto calendar = china();
    CHECK(calendar.isPublished(2026));
    CHECK_FALSE(calendar.isPublished(2027));
    CHECK(calendar.isWorkingDay(QDate(2027, 10, 1)));  // a Friday; the holiday is not announced
    CHECK_FALSE(calendar.isWorkingDay(QDate(2027, 10, 2)));
    CHECK(calendar.dueDate(QDate(2026, 12, 31), workingDays(1)) == QDate(2027, 1, 1));
    CHECK(calendar.firstUnpublishedYear(QDate(2026, 12, 31), QDate(2027, 1, 1)) == 2027);
    CHECK(calendar.firstUnpublishedYear(QDate(2024, 1, 1), QDate(2026, 12, 31)) == 0);
    CHECK(calendar.firstUnpublishedYear(QDate(2023, 12, 31), QDate(2024, 1, 1)) == 2023);
}

TEST_CASE("years outside the table go by weekdays, without a seam") {
    const auto calendar = china();
    CHECK(calendar.dueDate(QDate(2035, 12, 31), workingDays(1)) == QDate(2036, 1, 1));
    CHECK(calendar.dueDate(QDate(2040, 1, 6), workingDays(5)) == QDate(2040, 1, 13));
    CHECK(calendar.dueDate(QDate(2019, 12, 31), workingDays(1)) == QDate(2020, 1, 1));
    CHECK(calendar.dueDate(QDate(2010, 1, 8), workingDays(1)) == QDate(2010, 1, 11));
    CHECK(calendar.workingDaysBetween(QDate(2019, 12, 25), QDate(2020, 1, 1)) == 5);
    CHECK(calendar.workingDaysBetween(QDate(2020, 1, 1), QDate(2019, 12, 25)) == -5);
}

TEST_CASE("stepping day by day gives the same as the tables") {
    std::mt19937 random(20260702);
    const auto calendar = china();
    for (int round = 0; round < 2000; ++round) {
        const auto start = QDate(2018, 6, 1).addDays(static_cast<int>(random() % 7000));
        const int amount = static_cast<int>(random() % 40) + 1;
        auto stepped = start;
        for (int left = amount; left > 0;) {
            stepped = stepped.addDays(1);
            if (calendar.isWorkingDay(stepped)) --left;
        }
        INFO(start << " + " << amount);
        REQUIRE(calendar.dueDate(start, workingDays(amount)) == stepped);
        REQUIRE(calendar.workingDaysBetween(start, stepped) == amount);
    }
}

TEST_CASE("calendar days count days off and move only where the rule says so") {
    const auto calendar = china();
    CHECK(calendar.dueDate(QDate(2026, 9, 16), calendarDays(15)) == QDate(2026, 10, 1));
    CHECK(calendar.dueDate(QDate(2026, 9, 16), calendarDays(15, true)) == QDate(2026, 10, 8));
    CHECK(calendar.dueDate(QDate(2026, 9, 24), calendarDays(16, true)) == QDate(2026, 10, 10));  // a make-up Saturday
    CHECK(calendar.dueDate(QDate(2025, 11, 30), {3, Limit::Unit::Months}) == QDate(2026, 2, 28));
    CHECK(calendar.dueDate(QDate(2026, 7, 1), {3, Limit::Unit::Months, true}) == QDate(2026, 10, 8));
}

TEST_CASE("a limit in days is over at the end of the last shift") {
    const auto calendar = china();
    CHECK(calendar.dueInstant(at("2026-09-24T09:00"), workingDays(3)) == at("2026-09-30T17:30"));
    CHECK(calendar.dueInstant(at("2026-09-24T23:59"), workingDays(3)) == at("2026-09-30T17:30"));
    CHECK(calendar.dueInstant(at("2026-07-02T09:00"), calendarDays(2)) == at("2026-07-04T17:30"));
    CHECK(calendar.dueInstant(at("2026-07-04T09:00"), workingDays(0)) == at("2026-07-06T17:30"));
}

TEST_CASE("hours run through nights and holidays, shift hours do not") {
    const auto calendar = china();
    CHECK(calendar.dueInstant(at("2026-09-30T16:30"), hours(24)) == at("2026-10-01T16:30"));
    CHECK(calendar.dueInstant(at("2026-09-30T16:30"), shiftHours(1)) == at("2026-09-30T17:30"));
    CHECK(calendar.dueInstant(at("2026-09-30T16:30"), shiftHours(2)) == at("2026-10-08T09:30"));
    CHECK(calendar.dueInstant(at("2026-07-02T11:00"), shiftHours(2)) == at("2026-07-02T14:30"));
    CHECK(calendar.dueInstant(at("2026-07-04T10:00"), shiftHours(8)) == at("2026-07-07T09:00"));
    CHECK(calendar.dueInstant(at("2026-07-02T11:00"), shiftHours(0)) == at("2026-07-02T11:00"));
    CHECK(calendar.dueDate(QDate(2026, 7, 2), hours(24)) == QDate(2026, 7, 3));
}

TEST_CASE("a pause moves a limit in working days by the day ends it covers") {
    const auto calendar = china();
    const auto due = [&](std::vector<Pause> pauses, Limit limit = workingDays(3)) {
        return calendar.dueInstantWithPauses(at("2026-07-06T10:00"), limit, std::move(pauses));  // Monday
    };
    CHECK(due({}) == at("2026-07-09T17:30"));
    CHECK(due({{at("2026-07-07T09:00"), at("2026-07-07T11:00")}}) == at("2026-07-09T17:30"));
    CHECK(due({{at("2026-07-07T09:00"), at("2026-07-08T09:00")}}) == at("2026-07-10T17:30"));
    CHECK(due({{at("2026-07-07T18:00"), at("2026-07-08T08:00")}}) == at("2026-07-09T17:30"));
    CHECK(due({{at("2026-07-07T17:30"), at("2026-07-07T17:31")}}) == at("2026-07-10T17:30"));
    CHECK(due({{at("2026-07-07T16:00"), at("2026-07-07T17:30")}}) == at("2026-07-09T17:30"));
    // Over a weekend only the Friday counts; the end moves over the weekend too.
    CHECK(due({{at("2026-07-09T09:00"), at("2026-07-13T09:00")}}) == at("2026-07-13T17:30"));
    // Overlapping pauses count once, in any order; one on the day of receipt and one after the end count not at all.
    CHECK(due({{at("2026-07-07T12:00"), at("2026-07-08T10:00")}, {at("2026-07-07T09:00"), at("2026-07-08T09:00")}}) ==
          at("2026-07-10T17:30"));
    CHECK(due({{at("2026-07-06T11:00"), at("2026-07-07T09:00")}}) == at("2026-07-09T17:30"));
    CHECK(due({{at("2026-07-20T09:00"), at("2026-07-25T09:00")}}) == at("2026-07-09T17:30"));
    // A pause that begins behind the plain end counts once an earlier one has moved the end there.
    CHECK(due({{at("2026-07-07T09:00"), at("2026-07-09T09:00")}, {at("2026-07-10T09:00"), at("2026-07-11T09:00")}}) ==
          at("2026-07-14T17:30"));
    CHECK(due({{at("2026-07-08T09:00"), at("2026-07-07T09:00")}}) == at("2026-07-09T17:30"));
}

TEST_CASE("a pause moves calendar days and hours by the time it takes") {
    const auto calendar = china();
    const auto start = at("2026-07-06T10:00");
    const std::vector<Pause> overWeekend{{at("2026-07-10T09:00"), at("2026-07-13T09:00")}};
    CHECK(calendar.dueInstantWithPauses(start, calendarDays(5), overWeekend) == at("2026-07-14T17:30"));
    CHECK(calendar.dueInstantWithPauses(start, calendarDays(9, true), overWeekend) == at("2026-07-20T17:30"));
    CHECK(calendar.dueInstantWithPauses(start, hours(24), {{at("2026-07-06T12:00"), at("2026-07-06T15:00")}}) ==
          at("2026-07-07T13:00"));
    CHECK(calendar.dueInstantWithPauses(start, hours(24), {{at("2026-07-06T08:00"), at("2026-07-06T11:00")}}) ==
          at("2026-07-07T11:00"));
    CHECK(calendar.dueInstantWithPauses(start, hours(1), {{at("2026-07-06T11:00"), at("2026-07-06T15:00")}}) ==
          at("2026-07-06T11:00"));
    CHECK(calendar.dueInstantWithPauses(start, shiftHours(4), {{at("2026-07-06T11:00"), at("2026-07-06T14:30")}}) ==
          at("2026-07-06T17:30"));
}

TEST_CASE("working time between two instants counts shifts only") {
    const auto calendar = china();
    CHECK(calendar.workingDayMs() == 15 * msPerHour / 2);
    CHECK(calendar.workingMsBetween(at("2026-07-02T00:00"), at("2026-07-03T00:00")) == 15 * msPerHour / 2);
    CHECK(calendar.workingMsBetween(at("2026-07-02T11:00"), at("2026-07-02T14:00")) == 3 * msPerHour / 2);
    CHECK(calendar.workingMsBetween(at("2026-07-02T14:00"), at("2026-07-02T11:00")) == -3 * msPerHour / 2);
    CHECK(calendar.workingMsBetween(at("2026-10-01T00:00"), at("2026-10-08T00:00")) == 0);
    CHECK(calendar.workingMsBetween(at("2019-12-30T00:00"), at("2020-01-02T00:00")) == 3 * 15 * msPerHour / 2);
}

TEST_CASE("adding working time is the inverse of measuring it") {
    std::mt19937 random(7);
    const auto calendar = china();
    for (int round = 0; round < 2000; ++round) {
        const Instant start{at("2019-11-01").ms + static_cast<std::int64_t>(random()) * 120};
        const auto ms = static_cast<std::int64_t>(random() % 2'000'000'000U) + 1;
        REQUIRE(calendar.workingMsBetween(start, calendar.addWorkingMs(start, ms)) == ms);
    }
}

TEST_CASE("a reminder that falls due at night goes out with the next shift") {
    const auto calendar = china();
    CHECK(calendar.nextWorkingInstant(at("2026-07-02T10:15")) == at("2026-07-02T10:15"));
    CHECK(calendar.nextWorkingInstant(at("2026-07-02T12:00")) == at("2026-07-02T13:30"));
    CHECK(calendar.nextWorkingInstant(at("2026-07-02T03:00")) == at("2026-07-02T08:30"));
    CHECK(calendar.nextWorkingInstant(at("2026-07-03T17:30")) == at("2026-07-06T08:30"));
    CHECK(calendar.nextWorkingInstant(at("2026-09-30T20:00")) == at("2026-10-08T08:30"));
}

TEST_CASE("a district's own shifts decide when a day ends") {
    auto source = chinaSource();
    source.shifts = {{QTime(9, 0), QTime(18, 0)}};
    source.workingWeekdays = {true, true, true, true, true, true, false};
    const auto calendar = WorkCalendar::build(source);
    REQUIRE_OK(calendar);
    CHECK(calendar->dueInstant(at("2026-07-03T10:00"), workingDays(1)) == at("2026-07-04T18:00"));
}

TEST_CASE("a calendar with faults is refused with all of them") {
    auto source = chinaSource();
    source.shifts = {{QTime(9, 0), QTime(12, 0)}, {QTime(11, 0), QTime(18, 0)}};
    source.days.push_back({QDate(2026, 10, 1), u"国庆节"_s, false});
    source.days.push_back({QDate(2047, 10, 1), u"国庆节"_s, false});
    source.days.push_back({QDate(), u"?"_s, false});
    source.workingWeekdays.fill(false);
    const auto refused = WorkCalendar::build(source);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reasons.size() == 5);
    for (const auto code : {u"bad_shift", u"duplicate_day", u"bad_day", u"no_working_weekday"}) {
        CHECK(refused.error().has(code));
    }
}

TEST_CASE("several threads may ask one calendar") {
    const auto calendar = china();
    std::array<int, 4> sums{};
    {
        std::vector<std::jthread> threads;
        for (auto& sum : sums) {
            threads.emplace_back([&sum, calendar] {
                for (int at = 0; at < 3000; ++at) sum += calendar.isWorkingDay(QDate(2024, 1, 1).addDays(at)) ? 1 : 0;
            });
        }
    }
    CHECK(sums[0] > 2000);
    CHECK(sums[0] == sums[3]);
}

TEST_CASE("limits are read as they are written") {
    const auto roundTrip = [](const char16_t* text) { return formatLimit(parseLimit(text).value()); };
    for (const auto* text : {u"1 working day", u"3 working days", u"15 calendar days", u"24 hours", u"8 shift hours",
                             u"3 months", u"60 calendar days, next working day", u"1 hour", u"0 working days"}) {
        CHECK(roundTrip(text) == QStringView(text).toString());
    }
    CHECK(parseLimit(u" 60 calendar days , next working day ") == calendarDays(60, true));
    CHECK(parseLimit(u"5 working day") == workingDays(5));
    for (const auto* text : {u"", u"3", u"days", u"-1 working days", u"3 weeks", u"99999 hours", u"3 working days, later"}) {
        const auto refused = parseLimit(text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().has(u"bad_limit"));
    }
    CHECK(limitText(workingDays(3)).contains(u"3 working day"));
}
