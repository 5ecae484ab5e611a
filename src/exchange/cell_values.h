#pragma once
// From the text of a cell to a value, or one bad-input reason that says what was expected. Nothing is guessed: what
// cannot be read is an error of its row, never today's date or zero. Full-width digits and spaces are fine. Any thread.
// Citizen numbers, credit codes, telephones, division and grid codes: base/identity_numbers.h.

#include <QDate>
#include <QString>

#include "base/error.h"
#include "base/instant.h"

namespace minqing {

/// Without spaces of any width and tabs at both ends, and without marks of no width anywhere.
[[nodiscard]] QString cellText(QStringView raw);
/// Full-width Latin letters, digits, signs and spaces as ASCII.
[[nodiscard]] QString halfWidth(QStringView text);
/// Nothing is there: blank, or one of the dashes people type for "none" (-, —, /, 无).
[[nodiscard]] bool meansNothing(QStringView raw);

/// 2026-07-18, 2026/7/18, 2026.7.18, 2026年7月18日, 20260718; a time of day behind it is passed over. Years 1850 to
/// 2200. Code: bad_date (also for days that do not exist, two-digit years and a month without a day).
[[nodiscard]] Expected<QDate> parseDateCell(QStringView raw);
/// A date as above with H:MM or H:MM:SS (or H时M分) in Beijing time; a date alone is its midnight. Codes: bad_date,
/// bad_time.
[[nodiscard]] Expected<Instant> parseInstantCell(QStringView raw);
/// A whole number, with or without thousands separators (1,234). Codes: bad_integer, out_of_range.
[[nodiscard]] Expected<qint64> parseIntegerCell(QStringView raw, qint64 least, qint64 most);
/// Yuan as whole fen: 1234.5, 1,234.50, ￥1234, 1234元, 3.5万元. More than two decimals of a yuan are refused.
/// Codes: bad_money, out_of_range.
[[nodiscard]] Expected<qint64> parseMoneyCell(QStringView raw);
/// 是 否 有 无 √ × Y N yes no true false 1 0. Code: bad_yes_no.
[[nodiscard]] Expected<bool> parseYesNoCell(QStringView raw);

}  // namespace minqing
