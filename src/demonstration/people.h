#pragma once
// Invented people: names by generation, citizen numbers that belong to nobody, telephones.

#include <QDate>
#include <QString>

#include "base/identity_numbers.h"
#include "demonstration/random.h"

namespace minqing::demonstration {

struct InventedPerson {
    QString name;
    Sex sex = Sex::Male;
    QDate birth;
    QString citizenNumber;  ///< valid by its check digit; area code 379902 is given to no place
    QString phone;
};

/// By the shares of the most common surnames.
[[nodiscard]] QString surname(Random& random);
/// A given name of the fashion of the birth year.
[[nodiscard]] QString givenName(Random& random, Sex sex, int birthYear);
/// Area code 379902, the birth date, a serial by sex and the check digit.
[[nodiscard]] QString citizenNumber(Random& random, QDate birth, Sex sex);
[[nodiscard]] QString mobilePhone(Random& random);
/// Someone born within the years, with everything filled in.
[[nodiscard]] InventedPerson inventPerson(Random& random, int firstYear, int lastYear, double maleShare = 0.5);

/// "陈叔", "王大妈", "李师傅": how a visitor speaks of a person in the diary without writing the name down.
[[nodiscard]] QString addressOf(Random& random, const QString& name, Sex sex, int age);

}  // namespace minqing::demonstration
