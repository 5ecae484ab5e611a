#pragma once
// How figures may be grouped, what a group is called, and in which order groups come.

#include <QStringList>

#include "statistics/figure.h"

namespace minqing {

/// What a figure of this kind may be grouped by.
[[nodiscard]] QStringList groupKinds(const QString& of);
/// In the program's language: "文汇街道", "居住环境", "2026年7月"; "—" for an empty key.
[[nodiscard]] QString groupName(const QString& by, const QString& key, const Surroundings& around);
/// Groups that are shown even with nothing in them: the towns (of the unit asked for), the domains.
[[nodiscard]] QStringList fixedGroupKeys(const QString& by, const QString& unit, const Surroundings& around);
/// Code lists in their own order, everything else by key.
void sortGroups(std::vector<FigureRow>& rows, const QString& by, const Surroundings& around);

}  // namespace minqing
