#pragma once
// Conditions of a list that somebody keeps under a name for everybody who sees the list. They carry no rights.

#include <QJsonObject>
#include <QString>

#include "base/id.h"
#include "base/instant.h"

namespace minqing {

struct SharedFilter {
    SubjectId id;
    QString list;            ///< case type; empty: all types together
    QString name;            ///< unique in its list
    QJsonObject conditions;  ///< {filters: [{key, compare, values[]}], text}
    SubjectId by;            ///< account; null: the program itself
    Instant at;
};

}  // namespace minqing
