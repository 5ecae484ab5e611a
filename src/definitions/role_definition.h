#pragma once
// Roles and what they may do beside the actions that the case definitions name.

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/text.h"

namespace minqing {

/// Rights outside the workflow, by stable code.
enum class Right {
    ReadCases,     ///< in the scope of the grant
    ReadAllCases,  ///< whatever the scope
    ReadRoster,
    EditRoster,
    Import,
    Export,
    ReadSensitive,  ///< household flags, full numbers – with a reason, journalled
    ReadStatistics,
    Assign,
    PublishDefinitions,
    ManageAccounts,  ///< create, lock
    GrantRoles,
    ReadAudit,
    Backup,
    ShareFilters,  ///< keep conditions of a list under a name for everybody who sees the list, and take such back
};
[[nodiscard]] QString rightCode(Right right);
[[nodiscard]] std::optional<Right> rightFromCode(QStringView code);

struct RoleDefinition {
    QString id;
    Text name;
    std::vector<Right> rights;
    QStringList pages;     ///< page ids the window shows for it, in order
    QStringList excludes;  ///< roles that nobody may hold beside this one (三员)
};

}  // namespace minqing
