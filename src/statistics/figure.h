#pragma once
// An indicator computed: numerator, denominator, exclusions, by group and in total, and the cases behind each part.

#include <QString>
#include <optional>
#include <vector>

#include "ledger/reader.h"

namespace minqing {

/// Remainder: in the denominator and not in the numerator.
enum class FigurePart { Numerator, Denominator, Remainder, Excluded };

struct FigureRow {
    QString key;   ///< group code; empty for the total
    QString name;  ///< group name in the program's language
    qint64 numerator = 0;
    qint64 denominator = 0;                            ///< Count and Duration: how many stand behind it
    std::vector<std::pair<QString, qint64>> excluded;  ///< exclusion code → count
    std::optional<double> value;   ///< percent 0…100, count, or hours (median); absent when the denominator is 0
    std::optional<double> second;  ///< Duration: 90th percentile, hours
};

struct Figure {
    IndicatorDefinition definition;
    FigureRequest request;
    std::vector<FigureRow> rows;  ///< by group, in the group's own order (code order; months ascending)
    FigureRow total;
    /// "77.76%", "31", "14.5 h", or "—" when there is no value. Rounded half up to the definition's decimals.
    [[nodiscard]] QString valueText(const FigureRow& row) const;
};

/// Computes within the actor's scope. BadInput: no_such_indicator, no_such_group, bad_period.
[[nodiscard]] Expected<Figure> figure(Reader& reader, const FigureRequest& request, const Actor& actor);

/// The query that counts this part (of the group `key`, "" for what has none; nothing: of all together): hand it to a list as CaseQuery::fact, and the list has
/// exactly as many rows as the figure says. Excluded: `exclusion` names which (empty: all of them).
[[nodiscard]] Expected<storage::FactQuery> partQuery(Reader& reader, const FigureRequest& request, FigurePart part,
                                                     const std::optional<QString>& key, const QString& exclusion,
                                                     const Actor& actor);

/// Numbers (or household codes) behind a part, ascending.
[[nodiscard]] Expected<QStringList> figureCases(Reader& reader, const FigureRequest& request, FigurePart part,
                                                const std::optional<QString>& key, const Actor& actor);

}  // namespace minqing
