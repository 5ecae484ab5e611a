#pragma once
// What the numbers of persons, organisations, divisions and telephones share: digits, and a refusal. For this layer only.

#include <QCoreApplication>
#include <algorithm>

#include "base/error.h"

namespace minqing::numbers {

/// Context of the translations.
struct IdentityNumbers {
    Q_DECLARE_TR_FUNCTIONS(IdentityNumbers)
};

inline Unexpected bad(QString code, QString message) { return fail(ErrorKind::BadInput, std::move(code), std::move(message)); }
[[nodiscard]] inline bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }
[[nodiscard]] inline bool allDigits(QStringView text) { return std::all_of(text.begin(), text.end(), isDigit); }
/// Of digits only, nine at most.
[[nodiscard]] inline int number(QStringView digits) { return digits.toInt(); }

}  // namespace minqing::numbers
