#include "presentation/state_counts.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

Expected<std::map<QString, qint64>> stateCounts(Reader& reader, const QString& caseType, const Actor& actor) {
    storage::FactQuery query;
    query.of = caseType;
    auto groups = reader.factCounts(query, u"state"_s, actor);
    if (!groups) return Unexpected{std::move(groups.error())};
    std::map<QString, qint64> counts;
    for (const auto& group : *groups) counts[group.key] += group.count;
    // A state in which nothing stands is a number, too.
    if (const auto* definition = reader.surroundings()->definitions->latestCase(caseType)) {
        for (const auto& state : definition->states) counts.try_emplace(state.id, 0);
    }
    return counts;
}

}  // namespace minqing::presentation
