#include "workflow/co_handling.h"

#include <algorithm>

namespace minqing::workflow {

bool isOpen(const CoTask& task, int cycle) { return task.cycle == cycle && !task.reported && !task.overridden; }

int missingReports(const CaseFile& file, const QString& join) {
    int all = 0;
    int open = 0;
    for (const CoTask& task : file.coTasks) {
        if (task.cycle != file.cycle) continue;
        ++all;
        if (isOpen(task, file.cycle)) ++open;
    }
    bool isNumber = false;
    int needed = join.toInt(&isNumber);
    if (join == QStringLiteral("any"))
        needed = 1;
    else if (!isNumber)
        needed = all;
    return std::max(0, std::min(needed, all) - (all - open));
}

QString reportingUnit(const CaseFile& file, const Actor& actor, const UnitTree& units) {
    for (const CoTask& task : file.coTasks) {
        if (isOpen(task, file.cycle) && units.isWithin(actor.unit, task.unit)) return task.unit;
    }
    for (const CoTask& task : file.coTasks) {
        if (!isOpen(task, file.cycle)) continue;
        const bool granted = std::any_of(actor.grants.begin(), actor.grants.end(),
                                         [&](const Grant& grant) { return units.isWithin(task.unit, grant.unit); });
        if (granted) return task.unit;
    }
    return {};
}

}  // namespace minqing::workflow
