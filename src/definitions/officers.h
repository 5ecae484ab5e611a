#pragma once
// The three officers (三员) who keep watch over each other: accounts, grants and definitions, audit. That they are three
// people is a rule of the program; a file of roles cannot do away with it.

#include <optional>

#include "definitions/role_definition.h"

namespace minqing {

enum class Officer {
    System,    ///< manages accounts
    Security,  ///< grants roles, publishes definitions
    Audit      ///< reads the audit trail
};

/// Whose right this is; nothing for a right that anybody may be given.
[[nodiscard]] std::optional<Officer> officerOf(Right right);
/// The first officer whose right the role has.
[[nodiscard]] std::optional<Officer> officerOf(const RoleDefinition& role);
/// The first right of the role that its officer must not have: another officer's, or one to what the ledger is about.
[[nodiscard]] std::optional<Right> rightTooMany(const RoleDefinition& role);
/// True when nobody may hold both: rights of two officers, or an officer's and some to what the ledger is about.
[[nodiscard]] bool keptApart(const RoleDefinition& one, const RoleDefinition& other);

}  // namespace minqing
