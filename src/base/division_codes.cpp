// Division codes, grid codes and telephone numbers; persons and organisations are in identity_numbers.cpp.
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "base/identity_numbers.h"
#include "base/number_digits.h"
#include "base/text.h"

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

using namespace numbers;

/// Digits up to and including each level.
constexpr std::array<qsizetype, 5> lengths{2, 4, 6, 9, 12};

DivisionKind townKind(int part) {
    if (part < 100) return DivisionKind::Street;
    if (part < 200) return DivisionKind::Town;
    return part < 400 ? DivisionKind::Township : DivisionKind::Other;
}

DivisionKind villageKind(int part) { return part < 200 ? DivisionKind::ResidentsCommittee : DivisionKind::VillagersCommittee; }

/// The digits up to the last group that is not zero.
QString withoutZeroGroups(const QString& digits) {
    for (size_t level = lengths.size() - 1; level > 0; --level) {
        const auto start = lengths[level - 1];
        if (digits.size() <= start) continue;
        if (number(QStringView(digits).mid(start, lengths[level] - start)) != 0) return digits.left(lengths[level]);
    }
    return digits.left(2);
}

Unexpected badPart(QStringView part, const QString& where) {
    return bad(u"bad_division_part"_s,
               IdentityNumbers::tr("\"%1\" is not possible as the %2 part of a division code.").arg(part.toString(), where));
}

}  // namespace

QString DivisionCode::parent() const {
    const auto level_index = static_cast<size_t>(level);
    return level_index == 0 ? QString() : digits.left(lengths[level_index - 1]);
}

Expected<DivisionCode> parseDivisionCode(QStringView text) {
    const auto normal = narrowed(text);
    const auto length = std::find(lengths.begin(), lengths.end(), normal.size());
    if (length == lengths.end()) {
        return bad(
            u"bad_length"_s,
            IdentityNumbers::tr("A division code has 2, 4, 6, 9 or 12 digits, this one has %1 characters.").arg(normal.size()));
    }
    if (!allDigits(normal)) return bad(u"bad_character"_s, IdentityNumbers::tr("A division code consists of digits only."));
    DivisionCode code;
    code.digits = withoutZeroGroups(normal);
    const auto level = std::find(lengths.begin(), lengths.end(), code.digits.size()) - lengths.begin();
    code.level = static_cast<DivisionLevel>(level);
    const QStringView digits(code.digits);
    if (number(digits.left(2)) < 11) return badPart(digits.left(2), IdentityNumbers::tr("province"));
    if (level >= 1 && number(digits.mid(2, 2)) == 0) return badPart(digits.mid(2, 2), IdentityNumbers::tr("city"));
    if (level >= 2 && number(digits.mid(4, 2)) == 0) return badPart(digits.mid(4, 2), IdentityNumbers::tr("county"));
    if (level >= 3) {
        const auto part = number(digits.mid(6, 3));
        if (part == 0 || part > 599) return badPart(digits.mid(6, 3), IdentityNumbers::tr("town"));
        code.kind = townKind(part);
    }
    if (level >= 4) {
        const auto part = number(digits.mid(9, 3));
        if (part > 399) return badPart(digits.mid(9, 3), IdentityNumbers::tr("village"));
        code.kind = villageKind(part);
    }
    return code;
}

Expected<GridCode> parseGridCode(QStringView text) {
    const auto normal = narrowed(text);
    if (normal.size() != 15 && normal.size() != 17) {
        return bad(u"bad_length"_s,
                   IdentityNumbers::tr("A grid code has 15 digits, a micro-grid's 17; this one has %1 characters.")
                       .arg(normal.size()));
    }
    if (!allDigits(normal)) return bad(u"bad_character"_s, IdentityNumbers::tr("A grid code consists of digits only."));
    const auto village = parseDivisionCode(QStringView(normal).left(12));
    if (!village) return tl::unexpected(village.error());
    if (village->level != DivisionLevel::Village) return badPart(QStringView(normal).mid(9, 3), IdentityNumbers::tr("village"));
    const bool gridMissing = number(QStringView(normal).mid(12, 3)) == 0;
    const bool microMissing = normal.size() == 17 && number(QStringView(normal).mid(15, 2)) == 0;
    if (gridMissing || microMissing) {
        return bad(u"bad_grid_part"_s,
                   IdentityNumbers::tr(
                       "The part of a grid code behind the village's 12 digits counts from 001, a micro-grid's from 01."));
    }
    return GridCode{normal};
}

Expected<QString> parsePhone(QStringView text) {
    static const QRegularExpression mobile(u"^(?:\\+?86)?(1[3-9][0-9]{9})$"_s);
    static const QRegularExpression landline(
        u"^(?:\\+?86)?(010|02[0-9]|0[3-9][0-9]{2})([2-9][0-9]{6,7})(?:[-,X#转]+([0-9]{1,6}))?$"_s);
    auto compact = narrowed(text).toUpper();
    QString joined;
    joined.reserve(compact.size());
    for (const auto character : compact) {
        if (!character.isSpace() && character != u'(' && character != u')') joined += character;
    }
    // A hyphen splits area, number and extension; only the one before the extension carries meaning.
    auto plain = joined;
    plain.remove(u'-');
    if (const auto match = mobile.match(plain); match.hasMatch()) return match.captured(1);
    static const QRegularExpression areaHyphen(u"^((?:\\+?86-?)?0[0-9]{2,3})-"_s);
    joined.replace(areaHyphen, u"\\1"_s);
    if (const auto match = landline.match(joined); match.hasMatch()) {
        const auto base = QString(match.captured(1) % u'-' % match.captured(2));
        return match.captured(3).isEmpty() ? base : QString(base % u'-' % match.captured(3));
    }
    return bad(
        u"bad_phone"_s,
        IdentityNumbers::tr("\"%1\" is neither a mobile number (11 digits from 13 to 19) nor a landline number with area code.")
            .arg(text.trimmed().toString()));
}

}  // namespace minqing
