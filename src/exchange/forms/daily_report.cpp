#include "exchange/forms/daily_report.h"

#include <QCoreApplication>
#include <array>
#include <map>

#include "exchange/forms/diary_table.h"
#include "exchange/forms/form_columns_text.h"
#include "statistics/figure.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// What visitors count on their rounds, in the order of the columns.
constexpr std::array counters{"leaflets", "chat_groups", "policy_pushes", "group_closed"};
using Counted = std::array<qint64, counters.size()>;

/// The visits of the same period and unit as the figures.
storage::ActivityQuery visitsOf(const FigureRequest& request) {
    using enum storage::ListFilter::Comparison;
    storage::ActivityQuery visits;
    visits.type = u"household_visit"_s;
    visits.descending = false;
    if (request.from.isValid()) visits.filters.push_back({u"day"_s, AtLeast, {request.from.toString(Qt::ISODate)}});
    if (request.to.isValid()) visits.filters.push_back({u"day"_s, Below, {request.to.toString(Qt::ISODate)}});
    if (request.asOf) visits.filters.push_back({u"at"_s, Below, {toIso(*request.asOf)}});
    return visits;
}

Expected<std::map<QString, Counted>> countVisits(Reader& reader, const Actor& actor, const FigureRequest& request,
                                                 const std::stop_token& stop) {
    std::map<QString, Counted> towns;
    const auto around = reader.surroundings();
    auto counted = forEachVisit(reader, actor, visitsOf(request), stop, [&](const Activity& visit) -> Expected<void> {
        const auto& place = visit.grid.isEmpty() ? visit.town : visit.grid;
        if (!request.unit.isEmpty() && !around->units.isWithin(place, request.unit)) return {};
        auto& town = towns[visit.town];
        for (std::size_t i = 0; i < counters.size(); ++i)
            town[i] += visit.fields.value(QLatin1StringView(counters[i])).toInteger();
        return {};
    });
    if (!counted) return Unexpected{std::move(counted.error())};
    return towns;
}

struct TownFigures {
    Figure coverage, completion, onSite, overdue, satisfaction;
};

Expected<TownFigures> townFiguresOf(Reader& reader, const Actor& actor, FigureRequest request) {
    TownFigures all;
    request.by = u"town"_s;
    const std::pair<const char*, Figure*> wanted[] = {{"coverage", &all.coverage},
                                                      {"completion", &all.completion},
                                                      {"on_site", &all.onSite},
                                                      {"overdue", &all.overdue},
                                                      {"satisfaction", &all.satisfaction}};
    for (const auto& [id, target] : wanted) {
        request.indicator = QLatin1StringView(id);
        auto made = figure(reader, request, actor);
        if (!made) return Unexpected{std::move(made.error())};
        *target = std::move(*made);
    }
    return all;
}

/// The row of a town; a town that a figure says nothing about counts nothing.
FigureRow rowOf(const Figure& figure, const QString& key) {
    for (const auto& row : figure.rows)
        if (row.key == key) return row;
    FigureRow none;
    none.key = key;
    if (figure.definition.measure == IndicatorMeasure::Count) none.value = 0;
    return none;
}

template <class RowIn>
std::vector<QString> cellsOf(const QString& name, const TownFigures& figures, RowIn rowIn, const Counted& counted) {
    const auto coverage = rowIn(figures.coverage), completion = rowIn(figures.completion);
    std::vector<QString> cells{name,
                               QString::number(coverage.denominator),
                               QString::number(coverage.numerator),
                               figures.coverage.valueText(coverage),
                               QString::number(completion.denominator),
                               QString::number(rowIn(figures.onSite).numerator),
                               QString::number(completion.numerator),
                               QString::number(completion.denominator - completion.numerator),
                               QString::number(rowIn(figures.overdue).numerator),
                               figures.completion.valueText(completion),
                               figures.satisfaction.valueText(rowIn(figures.satisfaction))};
    for (const auto count : counted) cells.push_back(QString::number(count));
    return cells;
}

}  // namespace

std::vector<WrittenColumn> dailyReportColumns() {
    using enum CellKind;
    return {{FormColumnsText::tr("Town"), Text, 14},
            {FormColumnsText::tr("Households to visit"), Number, 10},
            {FormColumnsText::tr("Households visited"), Number, 10},
            {FormColumnsText::tr("Visit coverage"), Text, 10},
            {FormColumnsText::tr("Problems collected"), Number, 10},
            {FormColumnsText::tr("Solved on the spot"), Number, 10},
            {FormColumnsText::tr("Closed"), Number, 10},
            {FormColumnsText::tr("Being handled"), Number, 10},
            {FormColumnsText::tr("Overdue"), Number, 8},
            {FormColumnsText::tr("Completion rate"), Text, 10},
            {FormColumnsText::tr("Satisfaction rate"), Text, 10},
            {FormColumnsText::tr("Leaflets"), Number, 10},
            {FormColumnsText::tr("Chat groups"), Number, 10},
            {FormColumnsText::tr("Policy pushes"), Number, 10},
            {FormColumnsText::tr("Closed in the group"), Number, 10}};
}

Expected<void> dailyReportRows(Reader& reader, const Actor& actor, const FigureRequest& request, const std::stop_token& stop,
                               const RowTaker& take) {
    auto figures = townFiguresOf(reader, actor, request);
    if (!figures) return Unexpected{std::move(figures.error())};
    auto counted = countVisits(reader, actor, request, stop);
    if (!counted) return Unexpected{std::move(counted.error())};
    std::map<QString, QString> towns;
    for (const auto* figure : {&figures->coverage, &figures->completion, &figures->onSite, &figures->overdue})
        for (const auto& row : figure->rows) towns[row.key] = row.name;
    Counted sum{};
    for (const auto& [key, counts] : *counted) {
        for (std::size_t i = 0; i < counters.size(); ++i) sum[i] += counts[i];
        if (!towns.contains(key)) towns[key] = key.isEmpty() ? u"—"_s : reader.surroundings()->units.name(key);
    }
    for (const auto& [key, name] : towns) {
        const auto rowIn = [&town = key](const Figure& figure) { return rowOf(figure, town); };
        if (auto taken = take(cellsOf(name, *figures, rowIn, (*counted)[key])); !taken) return taken;
    }
    const auto total = [](const Figure& figure) { return figure.total; };
    return take(cellsOf(FormColumnsText::tr("Sum"), *figures, total, sum));
}

}  // namespace minqing
