#include "base/instant.h"

#include <QDateTime>
#include <QTimeZone>
#include <chrono>

namespace minqing {

namespace {

constexpr std::int64_t beijingOffsetMs = 8 * msPerHour;
constexpr std::int64_t julianDayOfEpoch = 2440588;  // 1970-01-01

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    const auto quotient = value / by;
    return (value % by < 0) ? quotient - 1 : quotient;
}

}  // namespace

QDate beijingDate(Instant instant) {
    return QDate::fromJulianDay(floorDivide(instant.ms + beijingOffsetMs, msPerDay) + julianDayOfEpoch);
}

QTime beijingTime(Instant instant) {
    const auto local = instant.ms + beijingOffsetMs;
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(local - floorDivide(local, msPerDay) * msPerDay));
}

Instant beijing(QDate date, QTime time) {
    return {(date.toJulianDay() - julianDayOfEpoch) * msPerDay + time.msecsSinceStartOfDay() - beijingOffsetMs};
}

QString toIso(Instant instant) {
    const auto time = beijingTime(instant);
    const auto format = time.msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return beijingDate(instant).toString(Qt::ISODate) % u'T' % time.toString(format) % QStringLiteral("+08:00");
}

std::optional<Instant> instantFromIso(QStringView text) {
    const auto trimmed = text.trimmed().toString();
    if (trimmed.size() == 10) {
        const auto date = QDate::fromString(trimmed, Qt::ISODate);
        return date.isValid() ? std::optional(beijing(date)) : std::nullopt;
    }
    const auto parsed = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!parsed.isValid()) return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime) return beijing(parsed.date(), parsed.time());
    return Instant{parsed.toMSecsSinceEpoch()};
}

int dateNumber(QDate date) { return date.isValid() ? date.year() * 10000 + date.month() * 100 + date.day() : 0; }

QDate dateFromNumber(int number) { return QDate(number / 10000, number / 100 % 100, number % 100); }

Instant SystemClock::now() const {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace minqing
