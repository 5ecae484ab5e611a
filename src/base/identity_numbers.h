#pragma once
// Numbers of persons, organisations, places and telephones, checked by the standards' own rules. Each parse function
// trims, narrows full-width characters and gives the normal form, or a bad-input error with one reason. Any thread.

#include <QDate>
#include <QString>

#include "base/error.h"

namespace minqing {

/// GB/T 2261.1, as stored.
enum class Sex { Unknown = 0, Male = 1, Female = 2, NotStated = 9 };

/// GB 11643: 18 characters, last one 0-9 or X (made upper case).
/// Codes: bad_length, bad_character, bad_date (digits 7 to 14 are no real date), bad_check_digit.
[[nodiscard]] Expected<QString> parseCitizenNumber(QStringView text);
/// Of a valid citizen number; of anything else an invalid date and Sex::Unknown.
[[nodiscard]] QDate birthDateOf(QStringView citizenNumber);
[[nodiscard]] Sex sexOf(QStringView citizenNumber);
/// Completed years on the day; -1 when either date is invalid or the birth lies after it.
[[nodiscard]] int ageOn(QDate day, QDate birth);

/// GB 32100: 18 of 0-9A-Z without I O S V Z (made upper case). Codes: bad_length, bad_character, bad_check_digit.
[[nodiscard]] Expected<QString> parseCreditCode(QStringView text);

/// Mobile 1[3-9] + 9 digits, with or without +86; landline with area code and optional extension. Spaces, hyphens and
/// brackets are ignored. Gives 13812345678 or 0531-88776655 or 0531-88776655-801. Code: bad_phone.
[[nodiscard]] Expected<QString> parsePhone(QStringView text);

enum class DivisionLevel { Province, City, County, Town, Village };
enum class DivisionKind { None, Street, Town, Township, Other, ResidentsCommittee, VillagersCommittee };

/// A division code; `digits` has 2, 4, 6, 9 or 12 digits by its level (trailing zero groups of a 12-digit code are cut).
struct DivisionCode {
    QString digits;
    DivisionLevel level = DivisionLevel::Village;
    /// What the town or village part says by its range; None above the town.
    DivisionKind kind = DivisionKind::None;
    /// All 12 digits, filled with zeros.
    [[nodiscard]] QString full() const { return digits.leftJustified(12, u'0'); }
    /// The code of the level above: of a village its town; empty above the province.
    [[nodiscard]] QString parent() const;
    friend bool operator==(const DivisionCode&, const DivisionCode&) = default;
};
/// Codes: bad_length, bad_character, bad_division_part (a group outside its range: town 001–599, village 001–399, or
/// zeros above a part that is not zero).
[[nodiscard]] Expected<DivisionCode> parseDivisionCode(QStringView text);

/// Village 12 + grid 3 digits (001–999), a micro-grid 2 more (01–99).
struct GridCode {
    QString digits;
    [[nodiscard]] bool isMicro() const { return digits.size() == 17; }
    [[nodiscard]] QString village() const { return digits.left(12); }
    [[nodiscard]] QString grid() const { return digits.left(15); }
    friend bool operator==(const GridCode&, const GridCode&) = default;
};
/// Codes: bad_length, bad_character, bad_division_part, bad_grid_part.
[[nodiscard]] Expected<GridCode> parseGridCode(QStringView text);

}  // namespace minqing
