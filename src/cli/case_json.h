#pragma once
// Cases and figures as the JSON of cli.md. Keys are stable: added to, never renamed.

#include <QJsonObject>

#include "ledger/reader.h"
#include "statistics/figure.h"

namespace minqing::cli {

[[nodiscard]] QJsonObject caseJson(const CaseView& view, const Surroundings& around, Instant now);
[[nodiscard]] QJsonObject caseRowJson(const CaseFacts& facts, Instant now);
[[nodiscard]] QJsonArray actionsJson(const std::vector<ActionOffer>& actions);
[[nodiscard]] QJsonObject figureRowJson(const FigureRow& row, const Figure& figure);
[[nodiscard]] QJsonObject registerRowJson(const storage::RegisterRow& row);
[[nodiscard]] QJsonObject activityJson(const Activity& activity);

}  // namespace minqing::cli
