#pragma once
// Who works in the district: units below the district, and the accounts with their roles.

#include <QHash>
#include <QString>
#include <vector>

#include "demonstration/layout.h"
#include "domain/register_entry.h"

namespace minqing::demonstration {

inline const QString districtCode = QStringLiteral("379902000000");
inline const QString districtName = QStringLiteral("安澜区");

struct StaffMember {
    QString name;  ///< what one signs in with
    QString displayName;
    QString role;
    QString unit;       ///< the account's unit
    QString grantUnit;  ///< the role counts for this unit's subtree
    QString phone;
};

/// A department or another district unit: "D001", its sections "D001-01" …
struct DistrictUnitPlan {
    QString code, name;
    std::vector<QString> sections = {};  ///< names
    std::vector<int> handlers = {};      ///< indices into Staff::members
};

struct Staff {
    std::vector<StaffMember> members;  ///< the nine offered accounts first
    std::vector<DistrictUnitPlan> districtUnits;
    std::vector<int> worker;                     ///< by grid
    std::vector<std::vector<int>> clerks;        ///< by town
    std::vector<std::vector<int>> townHandlers;  ///< by town
    std::vector<int> supervisors, officials, volunteers;
    QHash<QString, int> unitByName;  ///< district unit name without 区 → index

    [[nodiscard]] const StaffMember& member(int index) const { return members[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const DistrictUnitPlan& districtUnit(const QString& name) const {
        return districtUnits[static_cast<std::size_t>(unitByName.value(name, 0))];
    }
};

/// The grid of the offered visitor: 文汇街道文汇社区第3网格.
[[nodiscard]] int offeredVisitorGrid(const Layout& layout);
/// Index of the offered clerk's town.
inline constexpr int offeredTown = 2;

[[nodiscard]] Staff makeStaff(std::uint64_t seed, const Layout& layout);

/// Units and grids as register entries, parents first.
[[nodiscard]] std::vector<RegisterEntry> unitEntries(std::uint64_t seed, const Layout& layout, const Staff& staff);

}  // namespace minqing::demonstration
