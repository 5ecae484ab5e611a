#pragma once
// What Excel means by a number: dates behind number formats, and digits it has already lost.

#include <QString>
#include <optional>
#include <string_view>

namespace minqing {

/// How a number format shows a number, as far as reading needs to know.
struct NumberFormat {
    bool date = false;
    bool time = false;
    int zeroPadding = 0;  ///< 000000 shows 42 as 000042
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Formats that every Excel knows by number, the East Asian ones (27–36, 50–58) among them; plain for all others.
[[nodiscard]] NumberFormat builtInFormat(int id);
/// A custom format code such as yyyy"年"m"月"d"日", [$-804]yyyy-mm-dd, [h]:mm, 000000.
[[nodiscard]] NumberFormat customFormat(QStringView code);

/// 2026-07-18, with a time of day (to the second) 2026-07-18 09:30:00, without a date 09:30:00. Nothing for a serial
/// that is no date: negative, after the year 9999, or the 29 February 1900 that Excel believes in.
[[nodiscard]] std::optional<QString> serialToText(double serial, NumberFormat format, bool from1904);

/// A number as a person sees it.
struct NumberText {
    QString text;
    bool lostDigits = false;  ///< a whole number of more than 15 digits: Excel has replaced the rest by zeros
    bool valid = true;
};
[[nodiscard]] NumberText numberToText(std::string_view raw, int zeroPadding = 0);

}  // namespace minqing
