#pragma once
// From an indicator's definition to the question put to the tables. The count and the list come from the same question.

#include "statistics/figure.h"

namespace minqing {

/// The indicator asked for, after the request was checked and its group name made plain ("unit" → "lead_unit").
/// BadInput: no_such_indicator, no_such_group, bad_period, no_such_unit. Refused: not_permitted.
[[nodiscard]] Expected<const IndicatorDefinition*> checkedIndicator(Reader& reader, FigureRequest& request, const Actor& actor);
[[nodiscard]] Expected<const IndicatorDefinition*> checkedIndicator(Reader& reader, const FigureRequest& request,
                                                                    const Actor& actor);

/// Population less exclusions for denominator and numerator; for Excluded the cases that `exclusion` takes off (and no
/// earlier exclusion took), or with an empty code those of the first.
[[nodiscard]] storage::FactQuery factQuery(const IndicatorDefinition& definition, const FigureRequest& request, FigurePart part,
                                           const QString& exclusion, const Surroundings& around);

/// Narrows a query to one group of `by`. False when there is no such group.
[[nodiscard]] bool restrictToGroup(storage::FactQuery& query, const QString& by, const QString& key);

}  // namespace minqing
