#pragma once
// Instants in UTC, legal dates in Beijing time (UTC+8, no daylight saving since 1991).

#include <QDate>
#include <QString>
#include <QTime>
#include <compare>
#include <cstdint>
#include <optional>

namespace minqing {

/// Milliseconds since 1970-01-01T00:00Z. A plain value; arithmetic in milliseconds.
struct Instant {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
    [[nodiscard]] constexpr Instant plusMs(std::int64_t delta) const { return {ms + delta}; }
};

inline constexpr std::int64_t msPerMinute = 60'000;
inline constexpr std::int64_t msPerHour = 3'600'000;
inline constexpr std::int64_t msPerDay = 86'400'000;

/// The Beijing date and time of day of an instant, and back.
[[nodiscard]] QDate beijingDate(Instant instant);
[[nodiscard]] QTime beijingTime(Instant instant);
[[nodiscard]] Instant beijing(QDate date, QTime time = QTime(0, 0));
/// ISO 8601 with offset: 2026-07-02T09:30:00.000+08:00 (milliseconds only where they are not zero).
[[nodiscard]] QString toIso(Instant instant);
/// Accepts ISO 8601 with offset, or without one (then Beijing time), or a bare date (midnight). nullopt for anything else.
[[nodiscard]] std::optional<Instant> instantFromIso(QStringView text);

/// A date as the integer yyyymmdd: what is stored and grouped by. 0 for an invalid date.
[[nodiscard]] int dateNumber(QDate date);
[[nodiscard]] QDate dateFromNumber(int number);

/// The clock of the program; tests and the demonstration set their own.
class Clock {
  public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands where it is put.
class SettableClock final : public Clock {
  public:
    explicit SettableClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

  private:
    Instant m_now;
};

}  // namespace minqing
