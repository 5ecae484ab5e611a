#pragma once
// What a change of calendar or version did, as JSON.

#include <QJsonArray>
#include <QStringList>

#include "ledger/command.h"

namespace minqing::cli {

/// [{number, clock, before, after}]
[[nodiscard]] QJsonArray movedJson(const std::vector<MovedDeadline>& moved);
/// One sentence for each year whose holidays are not announced although clocks end in it.
[[nodiscard]] QStringList provisionalWarnings(const std::map<int, int>& provisional);

}  // namespace minqing::cli
