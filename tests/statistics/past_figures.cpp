#include "past_figures.h"

namespace minqing::tests {

namespace {

QString toldOf(const Figure& figure) {
    QStringList rows;
    auto all = figure.rows;
    all.push_back(figure.total);
    for (const auto& row : all) {
        if (row.numerator == 0 && row.denominator == 0 && row.excluded.empty()) continue;
        auto text = u"%1 %2/%3 %4"_s.arg(row.key).arg(row.numerator).arg(row.denominator).arg(figure.valueText(row));
        for (const auto& [code, count] : row.excluded) {
            if (count != 0) text += u" -%1 %2"_s.arg(count).arg(code);
        }
        rows.append(text);
    }
    return rows.join(u"; "_s);
}

QString listsOf(Reader& reader, const FigureRequest& request, const Actor& actor) {
    QStringList parts;
    for (const auto part : {FigurePart::Numerator, FigurePart::Denominator, FigurePart::Excluded}) {
        auto numbers = figureCases(reader, request, part, {}, actor);
        REQUIRE_OK(numbers);
        parts.append(numbers->join(u' '));
    }
    return parts.join(u" | "_s);
}

QString curveOf(Reader& reader, const QString& type, std::optional<Instant> asOf, const Actor& actor) {
    storage::FactQuery query;
    query.of = type;
    query.asOf = asOf;
    query.now = reader.clock().now();
    auto days = reader.dayCounts(query, actor);
    REQUIRE_OK(days);
    QStringList told;
    for (const auto& day : *days) told.append(u"%1: %2 %3"_s.arg(day.day).arg(day.registered).arg(day.closed));
    return told.join(u"; "_s);
}

std::map<QString, QString> figuresOf(SmallDistrict& here, std::optional<Instant> asOf, const QStringList& groups) {
    std::map<QString, QString> told;
    const auto official = here.actor(u"official"_s);
    auto reader = here.reader();
    const auto definitions = here.ledger->surroundings()->definitions;
    for (const auto& [id, definition] : definitions->indicators) {
        if (definition.of == u"household"_s) continue;
        FigureRequest request;
        request.indicator = id;
        request.asOf = asOf;
        for (const auto& by : groups) {
            request.by = by;
            auto result = figure(*reader, request, official);
            REQUIRE_OK(result);
            told[id + u" by "_s + by] = toldOf(*result);
        }
        request.by.clear();
        told[u"cases of "_s + id] = listsOf(*reader, request, official);
    }
    for (const auto& [type, versions] : definitions->cases) told[u"days of "_s + type] = curveOf(*reader, type, asOf, official);
    return told;
}

}  // namespace

FiguresThen figuresNow(SmallDistrict& here, const QStringList& groups) {
    FiguresThen then{here.clock.now(), figuresOf(here, std::nullopt, groups)};
    here.clock.set(then.at.plusMs(1));
    return then;
}

QStringList changedSince(SmallDistrict& here, const FiguresThen& then, const QStringList& groups) {
    QStringList changed;
    const auto again = figuresOf(here, then.at, groups);
    for (const auto& [what, told] : then.told) {
        if (again.at(what) != told) changed.append(u"%1: %2 as of then, but %3 then"_s.arg(what, again.at(what), told));
    }
    return changed;
}

bool undoneSince(const CaseFile& file, Instant then) {
    std::map<QString, Instant> begun;
    for (const auto& step : file.steps) begun[step.entryUuid.toString()] = step.at;
    return std::any_of(file.steps.begin(), file.steps.end(), [&](const CaseStep& step) {
        const auto undoes = begun.find(step.fields.value(u"undoes"_s).toString());
        return step.action == u"undo"_s && undoes != begun.end() && undoes->second <= then && step.at > then;
    });
}

}  // namespace minqing::tests
