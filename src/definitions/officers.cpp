#include "definitions/officers.h"

#include <algorithm>

namespace minqing {

namespace {

/// Beside their own rights: who manages accounts sets the ledger up, so may fill the roster and copy the file. Figures tell of
/// nobody in particular.
bool mayHave(Officer officer, Right right) {
    using enum Right;
    if (const auto owner = officerOf(right)) return *owner == officer;
    if (right == ReadStatistics) return true;
    return officer == Officer::System && (right == Backup || right == Import || right == EditRoster || right == ReadRoster);
}

}  // namespace

std::optional<Officer> officerOf(Right right) {
    switch (right) {
        case Right::ManageAccounts:
            return Officer::System;
        case Right::GrantRoles:
        case Right::PublishDefinitions:
            return Officer::Security;
        case Right::ReadAudit:
            return Officer::Audit;
        default:
            return std::nullopt;
    }
}

std::optional<Officer> officerOf(const RoleDefinition& role) {
    for (const Right right : role.rights) {
        if (const auto officer = officerOf(right)) return officer;
    }
    return std::nullopt;
}

std::optional<Right> rightTooMany(const RoleDefinition& role) {
    const auto officer = officerOf(role);
    if (!officer) return std::nullopt;
    const auto found =
        std::find_if(role.rights.begin(), role.rights.end(), [&](Right right) { return !mayHave(*officer, right); });
    return found == role.rights.end() ? std::nullopt : std::optional(*found);
}

bool keptApart(const RoleDefinition& one, const RoleDefinition& other) {
    // An officer who may work on cases as well would be watched by nobody; all others may hold what they need.
    if (!officerOf(one) && !officerOf(other)) return false;
    RoleDefinition both = one;
    both.rights.insert(both.rights.end(), other.rights.begin(), other.rights.end());
    return rightTooMany(both).has_value();
}

}  // namespace minqing
