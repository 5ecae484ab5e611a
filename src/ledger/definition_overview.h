#pragma once
// The definitions of a ledger as their keeper sees them: what is in force since when, what still runs under older
// versions, and what publishing files would do.

#include "definitions/definition_set.h"
#include "storage/queries.h"

namespace minqing {

struct DefinitionInForce {
    QString kind;  ///< folder: cases, registers, activities, indicators, codes, calendars; empty: the roles
    QString id, name;
    int version = 1;
    Instant since;            ///< when this text was published
    qint64 running = 0;       ///< cases that are not over, under any version
    qint64 runningOlder = 0;  ///< … under an older one
};

/// One file that shall be published.
struct DraftFile {
    QString path;             ///< where it lies
    DefinitionSource source;  ///< as it would be published
    QString kind, id, name;
    int version = 1;
    int inForce = 0;  ///< version that is in force now; 0: none
};

struct DraftCheck {
    std::vector<DraftFile> files;
    std::vector<DefinitionProblem> problems;  ///< empty: they can be published; files as given
};

}  // namespace minqing
