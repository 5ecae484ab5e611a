#include "exchange/excel_values.h"

#include <QDate>
#include <QTime>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr double firstLostNumber = 1e15;
constexpr double lastSerial = 2'958'466;  // 10000-01-01
constexpr int secondsPerDay = 86'400;

/// The first section of a format code without what is shown as it stands: quotes, escapes, brackets.
QString bareCode(QStringView code, bool& elapsed) {
    QString bare;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar character = code.at(at);
        if (character == u';') break;
        if (character == u'\\' || character == u'_' || character == u'*') {
            ++at;
        } else if (character == u'"' || character == u'[') {
            const QChar closing = character == u'"' ? u'"' : u']';
            const qsizetype end = code.indexOf(closing, at + 1);
            if (end < 0) break;
            const QString inside = code.mid(at + 1, end - at - 1).toString().toLower();
            const bool timeLetters = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar letter) {
                return letter == u'h' || letter == u'm' || letter == u's';
            });
            elapsed = elapsed || (character == u'[' && timeLetters);
            at = end;
        } else {
            bare += character.toLower();
        }
    }
    return bare;
}

}  // namespace

NumberFormat builtInFormat(int id) {
    const auto between = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 22) return {.date = true, .time = true};
    if (between(18, 21) || between(32, 35) || between(45, 47) || between(55, 56)) return {.time = true};
    if (between(14, 17) || between(27, 31) || id == 36 || between(50, 54) || between(57, 58)) return {.date = true};
    return {};
}

NumberFormat customFormat(QStringView code) {
    bool elapsed = false;
    const QString bare = bareCode(code, elapsed);
    if (bare.contains(u"general"_s)) return {};
    NumberFormat format;
    format.time = elapsed || bare.contains(u'h') || bare.contains(u's');
    format.date = bare.contains(u'y') || bare.contains(u'd') || (bare.contains(u'm') && !format.time);
    const bool zeros = bare.size() > 1 && std::all_of(bare.begin(), bare.end(), [](QChar c) { return c == u'0'; });
    if (zeros) format.zeroPadding = static_cast<int>(bare.size());
    return format;
}

std::optional<QString> serialToText(double serial, NumberFormat format, bool from1904) {
    if (!(serial >= 0) || serial >= lastSerial) return std::nullopt;
    auto day = static_cast<qint64>(std::floor(serial));
    auto second = static_cast<int>(std::llround((serial - static_cast<double>(day)) * secondsPerDay));
    if (second == secondsPerDay) {
        second = 0;
        ++day;
    }
    const QString time = QTime(0, 0).addSecs(second).toString(u"HH:mm:ss"_s);
    if (!format.date && day == 0) return time;
    // The system of 1900 counts a 29 February 1900 (60) that never was: earlier days are one off.
    if (!from1904 && (day == 60 || day == 0)) return std::nullopt;
    const QDate start = from1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = start.addDays(day);
    if (date.year() > 9999) return std::nullopt;
    const QString text = date.toString(Qt::ISODate);
    return second == 0 ? text : QString(text + u' ' + time);
}

NumberText numberToText(std::string_view raw, int zeroPadding) {
    NumberText result;
    const bool plain =
        !raw.empty() && raw.size() <= 15 && std::all_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (plain) {
        result.text = QString::fromLatin1(raw.data(), static_cast<qsizetype>(raw.size()));
    } else {
        double value = 0;
        const auto parsed = std::from_chars(raw.data(), raw.data() + raw.size(), value);
        result.valid =
            !raw.empty() && parsed.ec == std::errc() && parsed.ptr == raw.data() + raw.size() && std::isfinite(value);
        result.lostDigits = result.valid && std::abs(value) >= firstLostNumber;
        if (!result.valid || result.lostDigits) {
            result.text = QString::fromLatin1(raw.data(), static_cast<qsizetype>(raw.size()));
            return result;
        }
        result.text = QString::number(value, 'g', 15);
        if (result.text.contains(u'e')) {
            result.text = QString::number(value, 'f', 20);
            while (result.text.endsWith(u'0')) result.text.chop(1);
            if (result.text.endsWith(u'.')) result.text.chop(1);
        }
    }
    const bool whole = !result.text.contains(u'.') && !result.text.contains(u'-');
    if (whole && zeroPadding > result.text.size()) result.text = result.text.rightJustified(zeroPadding, u'0');
    return result;
}

}  // namespace minqing
