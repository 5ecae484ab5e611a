#pragma once
// How the district is divided: towns, villages, grids, and how many households each grid has. Pure; the same seed gives the
// same layout.

#include <QString>
#include <vector>

#include "demonstration/random.h"

namespace minqing::demonstration {

struct GridPlan {
    QString code;     ///< 15 digits
    int village = 0;  ///< index into Layout::villages
    int numberInVillage = 1;
    int firstHousehold = 0;  ///< running number over the district
    int households = 0;
};

struct VillagePlan {
    QString code;  ///< 12 digits
    QString name;  ///< with 社区 or 村
    int town = 0;
    bool community = false;
    int firstGrid = 0, grids = 0;
    int firstHousehold = 0;
};

struct TownPlan {
    QString code, name;
    int firstVillage = 0, villages = 0;
    int firstGrid = 0, grids = 0;
    int firstHousehold = 0, households = 0;
};

struct Layout {
    std::vector<TownPlan> towns;
    std::vector<VillagePlan> villages;
    std::vector<GridPlan> grids;
    int households = 0;

    [[nodiscard]] int gridOfHousehold(int household) const;
    [[nodiscard]] const VillagePlan& villageOf(const GridPlan& grid) const {
        return villages[static_cast<std::size_t>(grid.village)];
    }
    [[nodiscard]] const TownPlan& townOf(const GridPlan& grid) const {
        return towns[static_cast<std::size_t>(villageOf(grid).town)];
    }
};

/// Divides `households` by the towns' published shares (exactly those for 186,276), then unevenly over villages and grids.
[[nodiscard]] Layout makeLayout(std::uint64_t seed, int households);

}  // namespace minqing::demonstration
