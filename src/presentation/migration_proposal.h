#pragma once
// What of one version of a definition most likely becomes what of the next. Pure.

#include "presentation/migration_model.h"

namespace minqing::presentation {

/// States that are not over, with how many cases run in each; fields and clocks that the new version does not have; values
/// that it demands and the old one did not know. An answer is proposed only where there is one good reason for it: the same
/// id in the same phase, else the same name, else the only state of that phase.
[[nodiscard]] std::vector<MapRow> proposedMap(const CaseDefinition& from, const CaseDefinition& to,
                                              const DefinitionSet& definitions, const std::map<QString, qint64>& running);

}  // namespace minqing::presentation
