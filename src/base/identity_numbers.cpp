#include "base/identity_numbers.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "base/number_digits.h"
#include "base/text.h"

namespace minqing {

namespace {

using namespace Qt::StringLiterals;

using namespace numbers;

constexpr std::array<int, 17> citizenWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr QStringView citizenChecks = u"10X98765432";
constexpr QStringView creditCharacters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
static_assert(creditCharacters.size() == 31);

QDate dateInCitizenNumber(QStringView text) {
    return QDate(number(text.mid(6, 4)), number(text.mid(10, 2)), number(text.mid(12, 2)));
}

}  // namespace

Expected<QString> parseCitizenNumber(QStringView text) {
    const auto normal = narrowed(text).toUpper();
    if (normal.size() != 18) {
        return bad(u"bad_length"_s,
                   IdentityNumbers::tr("A citizen number has 18 characters, this one has %1.").arg(normal.size()));
    }
    if (!allDigits(QStringView(normal).left(17)) || !(isDigit(normal[17]) || normal[17] == u'X')) {
        return bad(u"bad_character"_s, IdentityNumbers::tr("A citizen number is 17 digits and then a digit or X."));
    }
    if (!dateInCitizenNumber(normal).isValid()) {
        return bad(
            u"bad_date"_s,
            IdentityNumbers::tr("Digits 7 to 14 of the citizen number (%1) are no date of birth.").arg(normal.mid(6, 8)));
    }
    int sum = 0;
    for (size_t at = 0; at < citizenWeights.size(); ++at) {
        sum += citizenWeights[at] * (normal[static_cast<qsizetype>(at)].unicode() - u'0');
    }
    if (normal[17] != citizenChecks[sum % 11]) {
        return bad(
            u"bad_check_digit"_s,
            IdentityNumbers::tr("The last character of the citizen number does not fit the others: a digit is mistyped."));
    }
    return normal;
}

QDate birthDateOf(QStringView citizenNumber) {
    const auto normal = parseCitizenNumber(citizenNumber);
    return normal ? dateInCitizenNumber(*normal) : QDate();
}

Sex sexOf(QStringView citizenNumber) {
    const auto normal = parseCitizenNumber(citizenNumber);
    if (!normal) return Sex::Unknown;
    return (normal->at(16).unicode() - u'0') % 2 == 1 ? Sex::Male : Sex::Female;
}

int ageOn(QDate day, QDate birth) {
    if (!day.isValid() || !birth.isValid() || birth > day) return -1;
    const bool birthdayAhead = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (birthdayAhead ? 1 : 0);
}

Expected<QString> parseCreditCode(QStringView text) {
    const auto normal = narrowed(text).toUpper();
    if (normal.size() != 18) {
        return bad(u"bad_length"_s,
                   IdentityNumbers::tr("A social credit code has 18 characters, this one has %1.").arg(normal.size()));
    }
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (qsizetype at = 0; at < 18; ++at) {
        const auto value = creditCharacters.indexOf(normal[at]);
        if (value < 0) {
            return bad(u"bad_character"_s,
                       IdentityNumbers::tr("A social credit code consists of digits and capital letters without I, O, S, V "
                                           "and Z; \"%1\" is not one of them.")
                           .arg(normal[at]));
        }
        if (at < 17) sum += value * weight;
        weight = weight * 3 % 31;
    }
    if (normal[17] != creditCharacters[(31 - sum % 31) % 31]) {
        return bad(
            u"bad_check_digit"_s,
            IdentityNumbers::tr("The last character of the social credit code does not fit the others: one is mistyped."));
    }
    return normal;
}

}  // namespace minqing
