#include "presentation/dashboard_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <map>
#include <tuple>

#include "presentation/formats.h"
#include "presentation/home_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

std::vector<const IndicatorDefinition*> tileIndicators(const DefinitionSet& definitions) {
    std::vector<const IndicatorDefinition*> tiles;
    for (const auto& [id, indicator] : definitions.indicators)
        if (indicator.order > 0) tiles.push_back(&indicator);
    std::sort(tiles.begin(), tiles.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    return tiles;
}

/// Open grievances, of which `fact` is true where one is named (in_time: those that are not overdue): counts, groups and
/// lists all ask this.
storage::FactQuery openCases(const QString& fact, const std::optional<Instant>& asOf, const QStringList& units) {
    storage::FactQuery query;
    query.of = u"grievance"_s;
    query.mode = IndicatorMode::Snapshot;
    query.asOf = asOf;
    query.units = units;
    if (fact != "overdue"_L1) query.where.push_back({u"phase"_s, FactCondition::Comparison::Is, openPhases()});
    if (fact == "in_time"_L1)
        query.unless.push_back({u"overdue"_s, FactCondition::Comparison::Is, {u"yes"_s}});
    else if (!fact.isEmpty())
        query.where.push_back({fact, FactCondition::Comparison::Is, {u"yes"_s}});
    return query;
}

std::vector<WatchRow> watchRows(Reader& reader, const FigureRequest& base, const QString& by, const Actor& actor) {
    const auto around = reader.surroundings();
    const QStringList units = base.unit.isEmpty() ? QStringList() : around->units.subtree(base.unit);
    std::map<QString, WatchRow> rows;
    const std::pair<QString, qint64 WatchRow::*> parts[] = {
        {{}, &WatchRow::open}, {u"overdue"_s, &WatchRow::overdue}, {u"listed"_s, &WatchRow::listed}};
    for (const auto& [fact, member] : parts) {
        const auto counts = reader.factCounts(openCases(fact, base.asOf, units), by, actor);
        if (!counts) continue;
        for (const auto& group : *counts) rows[group.key].*member = group.count;
    }
    std::vector<WatchRow> sorted;
    for (auto& [code, row] : rows) {
        row.code = code;
        row.name = code.isEmpty() ? u"—"_s : around->units.name(code);
        sorted.push_back(std::move(row));
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const WatchRow& a, const WatchRow& b) {
        return std::tuple(a.overdue, a.listed, a.open) > std::tuple(b.overdue, b.listed, b.open);
    });
    return sorted;
}

std::vector<WatchNumber> watchNumbers(Reader& reader, const FigureRequest& base, const Actor& actor) {
    if (base.asOf) return {};
    using Comparison = storage::ListFilter::Comparison;
    const auto open = is(u"phase"_s, openPhases());
    const std::tuple<QString, QString, storage::ListFilter> numbers[] = {
        {u"listed"_s, QCoreApplication::translate("Dashboard", "Listed for supervision"), is(u"listed"_s, {u"yes"_s})},
        {u"reminded"_s, QCoreApplication::translate("Dashboard", "Reminded"), {u"reminders"_s, Comparison::AtLeast, {u"1"_s}}},
        {u"returned"_s, QCoreApplication::translate("Dashboard", "Returned, refused or reopened"),
         is(u"first_pass"_s, {u"no"_s})},
        {u"extensions"_s, QCoreApplication::translate("Dashboard", "Extensions to decide"),
         is(u"extension_pending"_s, {u"yes"_s})},
        {u"instructions"_s, QCoreApplication::translate("Dashboard", "Instructions to answer"),
         is(u"instruction_pending"_s, {u"yes"_s})}};
    std::vector<WatchNumber> made;
    for (const auto& [id, title, filter] : numbers) {
        WatchNumber number{id, title, {}, 0};
        number.query.type = u"grievance"_s;
        number.query.filters = {open, filter};
        if (!base.unit.isEmpty()) number.query.filters.push_back(is(u"unit"_s, {base.unit}));
        number.query.sort = u"next_due"_s;
        number.query.descending = false;
        if (const auto count = reader.countCases(number.query, actor)) number.count = *count;
        made.push_back(std::move(number));
    }
    return made;
}

/// What is in the ledger is either closed or open.
std::vector<PartNumber> reconciliationOf(const FigureRow& ledger, const FigureRow& onSite) {
    const QString completion = u"completion"_s;
    return {{u"collected"_s,
             QCoreApplication::translate("Dashboard", "Collected"),
             completion,
             FigurePart::Denominator,
             {},
             ledger.denominator},
            {u"closed"_s,
             QCoreApplication::translate("Dashboard", "Closed out"),
             completion,
             FigurePart::Numerator,
             {},
             ledger.numerator},
            {u"open"_s,
             QCoreApplication::translate("Dashboard", "Still open"),
             completion,
             FigurePart::Remainder,
             {},
             ledger.denominator - ledger.numerator},
            {u"on_site"_s,
             QCoreApplication::translate("Dashboard", "Beside these, solved on the spot"),
             u"on_site"_s,
             FigurePart::Numerator,
             {},
             onSite.numerator}};
}

std::vector<PartNumber> leftOutOf(const Figure& figure) {
    std::vector<PartNumber> numbers;
    for (const auto& [code, count] : figure.total.excluded) {
        PartNumber number{u"excluded."_s + code, code, figure.definition.id, FigurePart::Excluded, code, count};
        for (const auto& exclusion : figure.definition.exclusions)
            if (exclusion.code == code) number.title = exclusion.name.text();
        numbers.push_back(std::move(number));
    }
    return numbers;
}

/// The words over the list behind a part of a rate.
QString partTitle(FigurePart part, const QString& title) {
    if (part == FigurePart::Numerator) return QCoreApplication::translate("Dashboard", "%1 · numerator").arg(title);
    if (part == FigurePart::Remainder) return QCoreApplication::translate("Dashboard", "%1 · the remainder").arg(title);
    return QCoreApplication::translate("Dashboard", "%1 · denominator").arg(title);
}

Expected<DashboardFigures> compute(Reader& reader, const FigureRequest& base, const Actor& actor, std::stop_token stop) {
    QElapsedTimer timer;
    timer.start();
    DashboardFigures all;
    const auto around = reader.surroundings();
    const auto of = [&](const QString& indicator, const QString& by) {
        FigureRequest request = base;
        request.indicator = indicator;
        request.by = by;
        return figure(reader, request, actor);
    };
    for (const auto* indicator : tileIndicators(*around->definitions)) {
        if (stop.stop_requested()) break;
        auto made = of(indicator->id, {});
        if (!made) return Unexpected(made.error());
        DashboardTile tile{std::move(*made), {}};
        if (!indicator->beside.isEmpty())
            if (auto beside = of(indicator->beside, {})) tile.beside = std::move(*beside);
        all.tiles.push_back(std::move(tile));
    }
    if (auto towns = of(u"resolution"_s, u"town"_s)) all.byTown = std::move(*towns);
    if (auto domains = of(u"completion"_s, u"domain"_s)) all.byDomain = std::move(*domains);
    const auto onSite = of(u"on_site"_s, {});
    if (all.byDomain && onSite) all.reconciliation = reconciliationOf(all.byDomain->total, onSite->total);
    if (all.byTown) all.leftOut = leftOutOf(*all.byTown);
    storage::FactQuery days;
    days.of = u"grievance"_s;
    days.from = base.from;
    days.to = base.to;
    if (base.asOf) {  // what came later was not known then
        const QDate end = beijingDate(*base.asOf).addDays(1);
        if (!days.to.isValid() || days.to > end) days.to = end;
    }
    if (!base.unit.isEmpty()) days.units = around->units.subtree(base.unit);
    if (auto series = reader.dayCounts(days, actor)) all.days = std::move(*series);
    all.watchByTown = watchRows(reader, base, u"town"_s, actor);
    all.watchByUnit = watchRows(reader, base, u"lead_unit"_s, actor);
    std::erase_if(all.watchByUnit, [](const WatchRow& row) { return row.overdue == 0 && row.listed == 0; });
    all.watch = watchNumbers(reader, base, actor);
    all.milliseconds = timer.elapsed();
    return all;
}

}  // namespace

DashboardModel::DashboardModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session.jobs(), &JobRunner::committed, this, [this] {
        if (m_figures) refresh();
    });
}

FigureRequest DashboardModel::request(const QString& indicator, const QString& by) const {
    return {.indicator = indicator, .by = by, .from = m_from, .to = m_to, .asOf = m_asOf, .unit = m_unit};
}

void DashboardModel::setPeriod(QDate from, QDate to) {
    m_from = from;
    m_to = to;
    refresh();
}

void DashboardModel::setAsOf(std::optional<Instant> asOf) {
    m_asOf = asOf;
    refresh();
}

void DashboardModel::setUnit(const QString& unit) {
    m_unit = unit;
    refresh();
}

void DashboardModel::refresh() {
    m_loading = true;
    m_job = m_session.jobs().read(
        this,
        [base = request({}), actor = m_session.actor()](Reader& reader, std::stop_token stop) {
            return compute(reader, base, actor, stop);
        },
        [this](Expected<DashboardFigures> figures) {
            m_loading = false;
            if (!figures) {
                emit failed(figures.error());
                return;
            }
            m_figures = std::move(*figures);
            emit changed();
        });
}

void DashboardModel::open(const PartNumber& number) {
    const auto& indicators = m_session.surroundings()->definitions->indicators;
    const auto found = indicators.find(number.indicator);
    if (found == indicators.end()) return;
    openPart({.indicator = number.indicator,
              .part = number.part,
              .exclusion = number.exclusion,
              .title = found->second.name.text(),
              .ownTitle = number.title});
}

void DashboardModel::open(const QString& indicator, const QString& by, const QString& key, FigurePart part,
                          const QString& title) {
    openPart({.indicator = indicator,
              .by = by,
              .key = by.isEmpty() ? std::nullopt : std::optional(key),
              .part = part,
              .title = title});
}

void DashboardModel::openPart(const PartOfFigure& asked) {
    const auto around = m_session.surroundings();
    const auto found = around->definitions->indicators.find(asked.indicator);
    if (found == around->definitions->indicators.end()) return;
    if (found->second.mode == IndicatorMode::Roster) {
        openHouseholds(request(asked.indicator, asked.by), asked.key, asked.part, asked.title);
        return;
    }
    struct Answer {
        std::vector<storage::CaseQuery> parts;  ///< the one asked for, then the others in their order
        qint64 count = 0;
    };
    const bool rate = found->second.measure == IndicatorMeasure::Ratio;
    std::vector<FigurePart> parts{asked.part};
    const std::vector<FigurePart> ring{FigurePart::Numerator, FigurePart::Denominator, FigurePart::Remainder};
    if (const auto here = std::find(ring.begin(), ring.end(), asked.part); rate && here != ring.end()) {
        parts.insert(parts.end(), here + 1, ring.end());
        parts.insert(parts.end(), ring.begin(), here);
    }
    m_openJob = m_session.jobs().read(
        this,
        [request = request(asked.indicator, asked.by), parts, asked, actor = m_session.actor(), of = found->second.of](
            Reader& reader, std::stop_token) -> Expected<Answer> {
            Answer answer;
            for (const auto which : parts) {
                auto fact = partQuery(reader, request, which, asked.key, asked.exclusion, actor);
                if (!fact) return Unexpected(fact.error());
                answer.parts.emplace_back();
                answer.parts.back().type = of;
                answer.parts.back().fact = std::move(*fact);
            }
            const auto count = reader.countCases(answer.parts.front(), actor);
            if (!count) return Unexpected(count.error());
            answer.count = *count;
            return answer;
        },
        [this, title = asked.title, ownTitle = asked.ownTitle, parts](Expected<Answer> answer) {
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            if (parts.size() == 1) {
                emit drillDown(answer->parts.front(), ownTitle.isEmpty() ? title : ownTitle, answer->count);
                return;
            }
            std::vector<ListPart> lists;
            for (size_t i = 0; i < parts.size(); ++i) lists.push_back({answer->parts[i], partTitle(parts[i], title)});
            if (!ownTitle.isEmpty()) lists.front().title = ownTitle;
            emit drillDownParts(lists.front(), {lists.begin() + 1, lists.end()});
        });
}

void DashboardModel::openHouseholds(const FigureRequest& request, const std::optional<QString>& key, FigurePart part,
                                    const QString& title) {
    m_openJob = m_session.jobs().read(
        this,
        [request, part, key, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return householdsBehind(reader, request, part, key, actor);
        },
        [this, title](Expected<HouseholdsBehind> answer) {
            if (answer)
                emit drillDownHouseholds(answer->query, title, answer->count);
            else
                emit failed(answer.error());
        });
}

Expected<HouseholdsBehind> householdsBehind(Reader& reader, const FigureRequest& request, FigurePart part,
                                            const std::optional<QString>& key, const Actor& actor) {
    auto fact = partQuery(reader, request, part, key, {}, actor);
    if (!fact) return Unexpected(fact.error());
    HouseholdsBehind answer;
    answer.query.kind = fact->of;
    answer.query.fact = std::move(*fact);
    const auto counts = reader.factCounts(*answer.query.fact, {}, actor);
    if (!counts) return Unexpected(counts.error());
    for (const auto& group : *counts) answer.count += group.count;
    return answer;
}

void DashboardModel::openWatch(const QString& by, const QString& code, const QString& fact, const QString& title) {
    const auto around = m_session.surroundings();
    storage::CaseQuery query;
    query.type = u"grievance"_s;
    query.fact = openCases(fact, m_asOf, m_unit.isEmpty() ? QStringList() : around->units.subtree(m_unit));
    if (!by.isEmpty()) query.fact->where.push_back({by, FactCondition::Comparison::Is, {code.isEmpty() ? u"none"_s : code}});
    query.sort = u"next_due"_s;
    query.descending = false;
    emit drillDown(query, title, -1);
}

void DashboardModel::openDay(int day) {
    const QDate date = dateFromNumber(day);
    storage::FactQuery fact;
    fact.of = u"grievance"_s;
    fact.mode = IndicatorMode::Cohort;
    fact.from = date;
    fact.to = date.addDays(1);
    storage::CaseQuery query;
    query.type = fact.of;
    query.fact = fact;
    emit drillDown(query, QCoreApplication::translate("Dashboard", "Collected on %1").arg(dateText(date, m_session.now())), -1);
}

}  // namespace minqing::presentation
