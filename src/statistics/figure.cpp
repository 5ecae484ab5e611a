#include "statistics/figure.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "statistics/figure_query.h"
#include "statistics/group_names.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

using Counts = std::map<QString, qint64>;

Expected<Counts> countsOf(Reader& reader, const storage::FactQuery& query, const QString& by, const Actor& actor) {
    auto groups = reader.factCounts(query, by, actor);
    if (!groups) return Unexpected{std::move(groups.error())};
    Counts counts;
    for (const auto& group : *groups) counts[group.key] += group.count;
    return counts;
}

qint64 at(const Counts& counts, const QString& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

/// The nearest-rank percentile of ascending minutes, in hours.
double percentileHours(const std::vector<qint64>& minutes, double share) {
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(minutes.size())));
    return static_cast<double>(minutes[std::max<size_t>(rank, 1) - 1]) / 60.0;
}

std::optional<double> valueOf(const IndicatorDefinition& definition, qint64 numerator, qint64 denominator) {
    if (definition.measure == IndicatorMeasure::Count) return static_cast<double>(numerator);
    if (denominator == 0) return std::nullopt;
    return 100.0 * static_cast<double>(numerator) / static_cast<double>(denominator);
}

struct Parts {
    Counts numerator, denominator;
    std::vector<std::pair<QString, Counts>> excluded;
};

Expected<Parts> countParts(Reader& reader, const IndicatorDefinition& definition, const FigureRequest& request,
                           const Actor& actor) {
    Parts parts;
    const auto units = reader.surroundings();
    auto numerator = countsOf(reader, factQuery(definition, request, FigurePart::Numerator, {}, *units), request.by, actor);
    if (!numerator) return Unexpected{std::move(numerator.error())};
    parts.numerator = std::move(*numerator);
    auto denominator = countsOf(reader, factQuery(definition, request, FigurePart::Denominator, {}, *units), request.by, actor);
    if (!denominator) return Unexpected{std::move(denominator.error())};
    parts.denominator = std::move(*denominator);
    for (const auto& exclusion : definition.exclusions) {
        auto counts =
            countsOf(reader, factQuery(definition, request, FigurePart::Excluded, exclusion.code, *units), request.by, actor);
        if (!counts) return Unexpected{std::move(counts.error())};
        parts.excluded.emplace_back(exclusion.code, std::move(*counts));
    }
    return parts;
}

FigureRow rowOf(const IndicatorDefinition& definition, const Parts& parts, const QString& key) {
    FigureRow row;
    row.key = key;
    row.numerator = at(parts.numerator, key);
    row.denominator = at(parts.denominator, key);
    for (const auto& [code, counts] : parts.excluded) row.excluded.emplace_back(code, at(counts, key));
    row.value = valueOf(definition, row.numerator, row.denominator);
    return row;
}

FigureRow sumOf(const IndicatorDefinition& definition, const Parts& parts) {
    FigureRow total;
    const auto sum = [](const Counts& counts) {
        qint64 all = 0;
        for (const auto& [key, count] : counts) all += count;
        return all;
    };
    total.numerator = sum(parts.numerator);
    total.denominator = sum(parts.denominator);
    for (const auto& [code, counts] : parts.excluded) total.excluded.emplace_back(code, sum(counts));
    total.value = valueOf(definition, total.numerator, total.denominator);
    return total;
}

std::set<QString> keysOf(const Parts& parts, const FigureRequest& request, const Surroundings& around) {
    std::set<QString> keys;
    for (const auto* counts : {&parts.numerator, &parts.denominator}) {
        for (const auto& [key, count] : *counts) keys.insert(key);
    }
    for (const auto& [code, counts] : parts.excluded) {
        for (const auto& [key, count] : counts) keys.insert(key);
    }
    const auto always = fixedGroupKeys(request.by, request.unit, around);
    keys.insert(always.begin(), always.end());
    return keys;
}

/// Of the row's group by `by`; of all together where that is empty.
Expected<void> addDurations(Reader& reader, const IndicatorDefinition& definition, const FigureRequest& request,
                            const Actor& actor, FigureRow& row, const QString& by) {
    auto query = factQuery(definition, request, FigurePart::Numerator, {}, *reader.surroundings());
    if (!restrictToGroup(query, by, row.key)) {
        row.value.reset();
        return {};
    }
    auto minutes = reader.factDurations(query, definition.duration, actor);
    if (!minutes) return Unexpected{std::move(minutes.error())};
    row.denominator = row.numerator = static_cast<qint64>(minutes->size());
    row.value.reset();
    if (!minutes->empty()) {
        row.value = percentileHours(*minutes, 0.5);
        row.second = percentileHours(*minutes, 0.9);
    }
    return {};
}

}  // namespace

QString Figure::valueText(const FigureRow& row) const {
    if (!row.value) return u"—"_s;
    const double scale = std::pow(10.0, definition.decimals);
    const double rounded = std::floor(*row.value * scale + 0.5 + 1e-9) / scale;
    auto text = QLocale::c().toString(rounded, 'f', definition.decimals);
    if (definition.measure == IndicatorMeasure::Ratio) return text % u'%';
    if (definition.measure == IndicatorMeasure::Duration) {
        return QCoreApplication::translate("Statistics", "%1 h").arg(text);
    }
    QLocale grouped = QLocale::c();
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    return grouped.toString(static_cast<qint64>(rounded));
}

Expected<Figure> figure(Reader& reader, const FigureRequest& given, const Actor& actor) {
    auto request = given;
    auto definition = checkedIndicator(reader, request, actor);
    if (!definition) return Unexpected{std::move(definition.error())};
    auto parts = countParts(reader, **definition, request, actor);
    if (!parts) return Unexpected{std::move(parts.error())};
    Figure result;
    result.definition = **definition;
    result.request = request;
    result.total = sumOf(**definition, *parts);
    const auto around = reader.surroundings();
    if (!request.by.isEmpty()) {
        for (const auto& key : keysOf(*parts, request, *around)) {
            auto row = rowOf(**definition, *parts, key);
            row.name = groupName(request.by, key, *around);
            result.rows.push_back(std::move(row));
        }
        sortGroups(result.rows, request.by, *around);
    }
    if (result.definition.measure == IndicatorMeasure::Duration) {
        for (auto& row : result.rows) {
            if (auto added = addDurations(reader, **definition, request, actor, row, request.by); !added) {
                return Unexpected{std::move(added.error())};
            }
        }
        if (auto added = addDurations(reader, **definition, request, actor, result.total, {}); !added) {
            return Unexpected{std::move(added.error())};
        }
    }
    return result;
}

Expected<storage::FactQuery> partQuery(Reader& reader, const FigureRequest& given, FigurePart part,
                                       const std::optional<QString>& key, const QString& exclusion, const Actor& actor) {
    auto request = given;
    auto definition = checkedIndicator(reader, request, actor);
    if (!definition) return Unexpected{std::move(definition.error())};
    auto query = factQuery(**definition, request, part, exclusion, *reader.surroundings());
    query.now = reader.clock().now();
    query.scope = reader.scope(actor);
    if (key && !restrictToGroup(query, request.by, *key)) {
        return fail(ErrorKind::BadInput, u"no_such_group"_s,
                    QCoreApplication::translate("Statistics", "There is no group \"%1\" of \"%2\".").arg(*key, request.by));
    }
    return query;
}

Expected<QStringList> figureCases(Reader& reader, const FigureRequest& request, FigurePart part,
                                  const std::optional<QString>& key, const Actor& actor) {
    auto definition = checkedIndicator(reader, request, actor);
    if (!definition) return Unexpected{std::move(definition.error())};
    if (part != FigurePart::Excluded) {
        auto query = partQuery(reader, request, part, key, {}, actor);
        if (!query) return Unexpected{std::move(query.error())};
        return reader.factNumbers(*query, actor);
    }
    QStringList numbers;
    for (const auto& exclusion : (*definition)->exclusions) {
        auto query = partQuery(reader, request, part, key, exclusion.code, actor);
        if (!query) return Unexpected{std::move(query.error())};
        auto some = reader.factNumbers(*query, actor);
        if (!some) return some;
        numbers.append(*some);
    }
    numbers.sort();
    return numbers;
}

}  // namespace minqing
