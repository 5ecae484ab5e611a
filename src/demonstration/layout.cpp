#include "demonstration/layout.h"

#include <algorithm>

#include "demonstration/places.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

struct NextName {
    int community = 0, village = 0;
};

void addVillages(Layout& layout, const TownFigures& figures, int town, NextName& next) {
    const QString prefix = QString::fromUtf16(figures.code).left(9);
    const auto add = [&](int part, const QString& name, bool community) {
        layout.villages.push_back({.code = prefix + QString::number(part).rightJustified(3, u'0'),
                                   .name = name,
                                   .town = town,
                                   .community = community});
    };
    for (int i = 0; i < figures.communities; ++i) {
        add(1 + i, QString::fromUtf16(communityNames[next.community++]) + u"社区"_s, true);
    }
    for (int i = 0; i < figures.villages; ++i) {
        add(201 + i, QString::fromUtf16(villageNames[next.village++]) + u"村"_s, false);
    }
}

/// Every village at least one grid, the rest by size: communities are larger than villages, and none like the other.
void addGrids(Layout& layout, TownPlan& town, int grids, Random& random) {
    std::vector<double> weights;
    for (int i = 0; i < town.villages; ++i) {
        const auto& village = layout.villages[static_cast<std::size_t>(town.firstVillage) + static_cast<std::size_t>(i)];
        weights.push_back((village.community ? 2.6 : 1.0) * (0.6 + random.unit()));
    }
    const auto extra = apportion(grids - town.villages, weights);
    town.firstGrid = static_cast<int>(layout.grids.size());
    town.grids = grids;
    for (int i = 0; i < town.villages; ++i) {
        const int index = town.firstVillage + i;
        auto& village = layout.villages[static_cast<std::size_t>(index)];
        village.firstGrid = static_cast<int>(layout.grids.size());
        village.grids = 1 + extra[static_cast<std::size_t>(i)];
        for (int g = 1; g <= village.grids; ++g) {
            layout.grids.push_back(
                {.code = village.code + QString::number(g).rightJustified(3, u'0'), .village = index, .numberInVillage = g});
        }
    }
}

void addHouseholds(Layout& layout, const TownPlan& town, Random& random) {
    std::vector<double> weights;
    weights.reserve(static_cast<std::size_t>(town.grids));
    for (int i = 0; i < town.grids; ++i) {
        weights.push_back((0.72 + 0.56 * random.unit()) * (random.chance(0.06) ? 1.35 : 1.0));
    }
    const auto shares = apportion(town.households, weights);
    for (int i = 0; i < town.grids; ++i) {
        auto& grid = layout.grids[static_cast<std::size_t>(town.firstGrid) + static_cast<std::size_t>(i)];
        grid.firstHousehold = layout.households;
        grid.households = shares[static_cast<std::size_t>(i)];
        if (grid.numberInVillage == 1) {
            layout.villages[static_cast<std::size_t>(grid.village)].firstHousehold = layout.households;
        }
        layout.households += grid.households;
    }
}

}  // namespace

int Layout::gridOfHousehold(int household) const {
    const auto after = std::upper_bound(grids.begin(), grids.end(), household,
                                        [](int number, const GridPlan& grid) { return number < grid.firstHousehold; });
    // Grids without households (a small ledger) start where the next one starts: the last of them is the right one.
    return static_cast<int>(after - grids.begin()) - 1;
}

Layout makeLayout(std::uint64_t seed, int households) {
    Random random(seed, Stream::Layout);
    Layout layout;
    std::vector<double> shares;
    for (const auto& figures : townFigures) shares.push_back(figures.households);
    const auto perTown = apportion(households, shares);
    NextName next;
    for (int i = 0; i < townCount; ++i) {
        const auto& figures = townFigures[i];
        TownPlan town{.code = QString::fromUtf16(figures.code), .name = QString::fromUtf16(figures.name)};
        town.firstVillage = static_cast<int>(layout.villages.size());
        addVillages(layout, figures, i, next);
        town.villages = static_cast<int>(layout.villages.size()) - town.firstVillage;
        addGrids(layout, town, figures.grids, random);
        town.households = perTown[static_cast<std::size_t>(i)];
        town.firstHousehold = layout.households;
        addHouseholds(layout, town, random);
        layout.towns.push_back(town);
    }
    return layout;
}

}  // namespace minqing::demonstration
