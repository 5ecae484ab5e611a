#pragma once
// Who acts: accounts, the roles granted to them, and the actor of a command.

#include <QString>
#include <optional>
#include <vector>

#include "base/id.h"
#include "base/instant.h"

namespace minqing {

/// A role for a unit's subtree and a period. Never deleted: revoked by an end date.
struct Grant {
    QString account;
    QString role;
    QString unit;
    QDate from;
    QDate to;                  ///< last day; invalid: open end
    QString delegatedBy;       ///< account that delegated it (代理); empty: granted directly
    SubjectId delegator = {};  ///< its id, filled where an actor is made, so that four eyes see through a delegation
};

struct Account {
    SubjectId id;
    QString name;  ///< what one signs in with; unique in a ledger
    QString displayName;
    QString unit;  ///< code of the unit one belongs to
    QString phone;
    QByteArray passwordHash;  ///< Argon2id; empty: cannot sign in by password
    bool locked = false;      ///< by an administrator
    std::vector<Grant> grants;
};

/// Who gives a command. Made by the ledger from an account at the moment of the command.
struct Actor {
    SubjectId id;  ///< null: the program itself ("system")
    QString name;
    QString displayName;
    QString unit;
    std::vector<Grant> grants;  ///< only those valid on that day
    [[nodiscard]] bool isSystem() const { return id.isNull(); }
    [[nodiscard]] bool hasRole(QStringView role) const;
    static Actor system();
};

}  // namespace minqing
