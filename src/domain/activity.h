#pragma once
// What was done: one visit.

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "base/id.h"
#include "base/instant.h"

namespace minqing {

struct Activity {
    SubjectId id;
    QString type;              ///< household_visit | enterprise_visit
    QString number;            ///< ZF-260702-0187
    QString subject;           ///< code of the household / enterprise
    Instant at;                ///< when it took place
    QString result;            ///< code of visit_results; empty: not asked
    bool valid = true;         ///< counts as a valid visit
    QString by;                ///< account that logged it
    QStringList participants;  ///< names of accounts
    QString town, village, grid;
    QString diary;
    QJsonObject fields;
    QStringList produced;  ///< numbers of the cases raised from it
};

}  // namespace minqing
