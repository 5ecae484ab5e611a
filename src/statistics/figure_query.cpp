#include "statistics/figure_query.h"

#include <QCoreApplication>

#include "policy/policy.h"
#include "statistics/group_names.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct StatisticsText {
    Q_DECLARE_TR_FUNCTIONS(Statistics)
};

void append(std::vector<FactCondition>& to, const std::vector<FactCondition>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// An exclusion is one condition (the validator sees to it), so "not excluded" is that condition turned round.
FactCondition turnedRound(FactCondition condition) {
    using enum FactCondition::Comparison;
    condition.comparison = condition.comparison == Is ? IsNot : Is;
    return condition;
}

void leaveOut(std::vector<FactCondition>& where, const Exclusion& exclusion) {
    for (const auto& condition : exclusion.where) where.push_back(turnedRound(condition));
}

}  // namespace

Expected<const IndicatorDefinition*> checkedIndicator(Reader& reader, FigureRequest& request, const Actor& actor) {
    const auto around = reader.surroundings();
    const auto& indicators = around->definitions->indicators;
    const auto found = indicators.find(request.indicator);
    if (found == indicators.end()) {
        return fail(
            ErrorKind::BadInput, u"no_such_indicator"_s,
            StatisticsText::tr("There is no indicator \"%1\". The list of indicators names them all.").arg(request.indicator),
            u"indicator"_s);
    }
    if (auto reasons = policy::rightRefusals(actor, Right::ReadStatistics, *around->definitions);
        !actor.isSystem() && !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    if (request.by == u"unit") request.by = u"lead_unit"_s;
    if (!request.by.isEmpty() && !groupKinds(found->second.of).contains(request.by)) {
        return fail(ErrorKind::BadInput, u"no_such_group"_s,
                    StatisticsText::tr("\"%1\" is no way to group this figure. Possible: %2.")
                        .arg(request.by, groupKinds(found->second.of).join(u", "_s)),
                    u"by"_s);
    }
    if (request.from.isValid() && request.to.isValid() && request.to <= request.from) {
        return fail(ErrorKind::BadInput, u"bad_period"_s,
                    StatisticsText::tr("The period must end after it begins (the last day itself is not counted)."), u"to"_s);
    }
    if (!request.unit.isEmpty() && !around->units.find(request.unit)) {
        return fail(ErrorKind::BadInput, u"no_such_unit"_s,
                    StatisticsText::tr("There is no unit with code %1.").arg(request.unit), u"unit"_s);
    }
    return &found->second;
}

Expected<const IndicatorDefinition*> checkedIndicator(Reader& reader, const FigureRequest& request, const Actor& actor) {
    auto copy = request;
    return checkedIndicator(reader, copy, actor);
}

storage::FactQuery factQuery(const IndicatorDefinition& definition, const FigureRequest& request, FigurePart part,
                             const QString& exclusion, const Surroundings& around) {
    storage::FactQuery query;
    query.of = definition.of;
    query.mode = definition.mode;
    query.from = request.from;
    query.to = request.to;
    query.asOf = request.asOf;
    query.attribution = definition.attribution;
    if (!request.unit.isEmpty()) query.units = around.units.subtree(request.unit);
    query.where = definition.population;
    if (part == FigurePart::Excluded) {
        for (const auto& one : definition.exclusions) {
            if (exclusion.isEmpty() || one.code == exclusion) {
                append(query.where, one.where);
                break;
            }
            leaveOut(query.where, one);
        }
        return query;
    }
    for (const auto& one : definition.exclusions) leaveOut(query.where, one);
    append(query.where, definition.denominator);
    if (part == FigurePart::Numerator) append(query.where, definition.numerator);
    if (part == FigurePart::Remainder) query.unless = definition.numerator;
    return query;
}

bool restrictToGroup(storage::FactQuery& query, const QString& by, const QString& key) {
    if (by.isEmpty()) return key.isEmpty();
    if (by == u"month" || by == u"day") {
        const int number = key.toInt();
        const auto first = by == u"month" ? QDate(number / 100, number % 100, 1) : dateFromNumber(number);
        if (!first.isValid()) return false;
        const auto after = by == u"month" ? first.addMonths(1) : first.addDays(1);
        query.from = query.from.isValid() ? std::max(query.from, first) : first;
        query.to = query.to.isValid() ? std::min(query.to, after) : after;
        return query.from < query.to;
    }
    query.where.push_back({by, FactCondition::Comparison::Is, {key == u"" ? u"none"_s : key}});
    return true;
}

}  // namespace minqing
