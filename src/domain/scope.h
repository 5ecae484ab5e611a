#pragma once
// What a reader may see. Made by policy, carried by every query; storage turns it into a condition.

#include <QStringList>

#include "base/id.h"

namespace minqing {

struct Scope {
    bool all = false;        ///< every case of the ledger
    QStringList units;       ///< cases that arose in, are led by or co-handled by these units (already with subtrees)
    SubjectId own;           ///< and those this account registered or claimed
    QStringList openTypes;   ///< case types whose every published case may be read (the wish board)
    QStringList coUnits;     ///< units (with subtrees) for which they may report as co-handlers: "my co-handling" in lists
    bool sensitive = false;  ///< may see sensitive fields (with a reason)
    [[nodiscard]] bool sees(const QString& unit) const { return all || units.contains(unit); }
};

}  // namespace minqing
