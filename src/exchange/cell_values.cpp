#include "exchange/cell_values.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <limits>

#include "base/hidden_characters.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1850;
constexpr int lastYear = 2200;

struct CellValuesText {
    Q_DECLARE_TR_FUNCTIONS(CellValues)
};

bool isBlankCharacter(QChar character) {
    const char16_t code = character.unicode();
    return character.isSpace() || code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF ||
           code < 0x20;
}

/// The year, month, day that begin a text and how long they are; length 0: no date begins here.
struct FoundDate {
    QDate date;
    qsizetype length = 0;
};

FoundDate dateAtStart(const QString& text) {
    static const QRegularExpression parted(
        u"^(\\d{4})\\s*(?:([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?!\\d)|"
        "年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号])"_s);
    static const QRegularExpression packed(u"^(\\d{4})(\\d{2})(\\d{2})(?!\\d)"_s);
    if (const auto match = packed.match(text); match.hasMatch()) {
        return {QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()), 8};
    }
    const auto match = parted.match(text);
    if (!match.hasMatch()) return {};
    const int shift = match.captured(3).isEmpty() ? 5 : 3;
    return {QDate(match.captured(1).toInt(), match.captured(shift).toInt(), match.captured(shift + 1).toInt()),
            match.capturedLength(0)};
}

Unexpected badDate(QStringView raw) {
    return fail(ErrorKind::BadInput, u"bad_date"_s,
                CellValuesText::tr("\"%1\" is not a date that exists. Write it as 2026-07-18.").arg(raw));
}

/// The time of day behind a date; empty text is midnight; an invalid time when it cannot be read.
QTime timeOf(const QString& text) {
    if (text.isEmpty()) return {0, 0};
    static const QRegularExpression pattern(u"^T?(\\d{1,2})[:时点](\\d{1,2})分?(?::?(\\d{1,2})(?:\\.0+)?秒?)?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return {};
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

struct DateAndTime {
    QDate date;
    QTime time;
};

DateAndTime dateAndTime(QStringView raw) {
    const QString text = halfWidth(cellText(raw));
    const FoundDate found = dateAtStart(text);
    if (!found.date.isValid() || found.date.year() < firstYear || found.date.year() > lastYear) return {};
    return {found.date, timeOf(text.mid(found.length).trimmed())};
}

/// 1,234,567 → 1234567; a comma anywhere else stays and makes the number invalid.
QString withoutThousands(const QString& text) {
    static const QRegularExpression grouped(u"^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"_s);
    QString plain = text;
    return grouped.match(text).hasMatch() ? plain.remove(u',') : plain;
}

Unexpected outOfRange(QStringView raw, qint64 least, qint64 most) {
    return fail(ErrorKind::BadInput, u"out_of_range"_s,
                CellValuesText::tr("\"%1\" must lie between %2 and %3.").arg(raw).arg(least).arg(most));
}

}  // namespace

QString cellText(QStringView raw) {
    while (!raw.isEmpty() && isBlankCharacter(raw.front())) raw = raw.mid(1);
    while (!raw.isEmpty() && isBlankCharacter(raw.back())) raw.chop(1);
    return withoutInvisible(raw);
}

QString halfWidth(QStringView text) {
    QString result = text.toString();
    for (QChar& character : result) {
        const char16_t code = character.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E) character = QChar(code - 0xFEE0);
        if (code == 0x3000 || code == 0x00A0) character = u' ';
    }
    return result;
}

bool meansNothing(QStringView raw) {
    const QString text = halfWidth(cellText(raw));
    return text.isEmpty() || text == u"-"_s || text == u"--"_s || text == u"—"_s || text == u"——"_s || text == u"/"_s ||
           text == u"无"_s;
}

Expected<QDate> parseDateCell(QStringView raw) {
    const DateAndTime found = dateAndTime(raw);
    if (!found.date.isValid() || !found.time.isValid()) return badDate(raw);
    return found.date;
}

Expected<Instant> parseInstantCell(QStringView raw) {
    const DateAndTime found = dateAndTime(raw);
    if (!found.date.isValid()) return badDate(raw);
    if (!found.time.isValid()) {
        return fail(ErrorKind::BadInput, u"bad_time"_s,
                    CellValuesText::tr("\"%1\" does not end in a time of day. Write it as 2026-07-18 09:30.").arg(raw));
    }
    return beijing(found.date, found.time);
}

Expected<qint64> parseIntegerCell(QStringView raw, qint64 least, qint64 most) {
    QString text = withoutThousands(halfWidth(cellText(raw)));
    static const QRegularExpression whole(u"^[+-]?\\d+(\\.0+)?$"_s);
    if (!whole.match(text).hasMatch()) {
        return fail(ErrorKind::BadInput, u"bad_integer"_s, CellValuesText::tr("\"%1\" is not a whole number.").arg(raw));
    }
    bool fits = false;
    const qint64 value = text.section(u'.', 0, 0).toLongLong(&fits);
    if (!fits || value < least || value > most) return outOfRange(raw, least, most);
    return value;
}

Expected<qint64> parseMoneyCell(QStringView raw) {
    static const QRegularExpression pattern(u"^[¥￥$]?\\s*([+-]?)(\\d+)(?:\\.(\\d*))?\\s*(万?)(?:元|圆)?(?:整)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString text = halfWidth(cellText(raw));
    // Thousands are grouped before the unit: split it off for the check.
    qsizetype digitsEnd = 0;
    while (digitsEnd < text.size() && !text.at(digitsEnd).isLetter()) ++digitsEnd;
    QString head = text.left(digitsEnd).trimmed();
    const bool sign = head.startsWith(u'¥') || head.startsWith(u'￥');
    if (sign) head = head.mid(1).trimmed();
    const auto match = pattern.match(withoutThousands(head) + text.mid(digitsEnd));
    const int shift = match.captured(4).isEmpty() ? 2 : 6;  // decimal places from the unit written to fen
    QString decimals = match.captured(3);
    while (decimals.endsWith(u'0')) decimals.chop(1);
    if (!match.hasMatch() || decimals.size() > shift) {
        return fail(ErrorKind::BadInput, u"bad_money"_s,
                    CellValuesText::tr("\"%1\" is not an amount of money. Write it in yuan, such as 1234.50.").arg(raw));
    }
    bool fits = false;
    const QString digits = match.captured(1) + match.captured(2) + decimals.leftJustified(shift, u'0');
    const qint64 fen = digits.toLongLong(&fits);
    constexpr qint64 most = 100'000'000'000'000'000;  // a thousand million million yuan
    if (!fits || fen > most || fen < -most) return outOfRange(raw, -most / 100, most / 100);
    return fen;
}

Expected<bool> parseYesNoCell(QStringView raw) {
    const QString text = halfWidth(cellText(raw)).toLower();
    const std::array yes{u"是"_s, u"有"_s, u"√"_s, u"✓"_s, u"y"_s, u"yes"_s, u"true"_s, u"1"_s};
    const std::array no{u"否"_s, u"无"_s, u"×"_s, u"✗"_s, u"n"_s, u"no"_s, u"false"_s, u"0"_s, u"不是"_s, u"没有"_s};
    if (std::find(yes.begin(), yes.end(), text) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), text) != no.end()) return false;
    return fail(ErrorKind::BadInput, u"bad_yes_no"_s,
                CellValuesText::tr("\"%1\" is neither 是 nor 否. Write one of them.").arg(raw));
}

}  // namespace minqing
