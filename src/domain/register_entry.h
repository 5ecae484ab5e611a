#pragma once
// One entry of a register: a unit, a grid, a household, a person, an enterprise.

#include <QDate>
#include <QJsonObject>
#include <QString>

#include "base/id.h"

namespace minqing {

struct RegisterEntry {
    SubjectId id;
    QString kind;        ///< unit | grid | household | person | enterprise
    QString code;        ///< unique within the kind
    QString name;        ///< household: the head's name
    QString unit;        ///< where it belongs: parent unit; household, enterprise: village; person: village
    QString grid;        ///< household: grid code
    QString address;     ///< household
    QDate from;          ///< valid from; invalid: always
    QDate to;            ///< last valid day; invalid: open end
    QJsonObject fields;  ///< everything else that the definition names, by field id
};

/// True when the two say the same of what they stand for, whatever their subjects.
[[nodiscard]] bool saysTheSame(const RegisterEntry& one, const RegisterEntry& other);

/// What is not said stays as it stood; a field that is said to be null is taken away.
[[nodiscard]] RegisterEntry laidOver(RegisterEntry before, const RegisterEntry& said);

}  // namespace minqing
