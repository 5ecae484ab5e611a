#include "presentation/dashboard_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>

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
    if (auto domains = of(u"completion"_s, u"domain"_s)) {
        all.collected = domains->total.denominator;
        all.closed = domains->total.numerator;
        all.open = all.collected - all.closed;
        all.byDomain = std::move(*domains);
    }
    if (auto onSite = of(u"on_site"_s, {})) all.onSite = onSite->total.numerator;
    storage::FactQuery days;
    days.of = u"grievance"_s;
    days.from = base.from;
    days.to = base.to;
    if (!base.unit.isEmpty()) days.units = around->units.subtree(base.unit);
    if (auto series = reader.dayCounts(days, actor)) all.days = std::move(*series);
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

void DashboardModel::open(const QString& indicator, const QString& by, const QString& key, FigurePart part,
                          const QString& title) {
    const auto around = m_session.surroundings();
    const auto found = around->definitions->indicators.find(indicator);
    if (found == around->definitions->indicators.end()) return;
    if (found->second.of == "household"_L1) {
        emit drillDownHouseholds(part == FigurePart::Numerator, by == "town"_L1 ? key : m_unit, title);
        return;
    }
    struct Answer {
        storage::CaseQuery query;
        qint64 count = 0;
    };
    m_openJob = m_session.jobs().read(
        this,
        [request = request(indicator, by), part, key, actor = m_session.actor(), of = found->second.of](
            Reader& reader, std::stop_token) -> Expected<Answer> {
            auto fact = partQuery(reader, request, part, key, {}, actor);
            if (!fact) return Unexpected(fact.error());
            Answer answer;
            answer.query.type = of;
            answer.query.fact = std::move(*fact);
            const auto count = reader.countCases(answer.query, actor);
            if (!count) return Unexpected(count.error());
            answer.count = *count;
            return answer;
        },
        [this, title](Expected<Answer> answer) {
            if (answer)
                emit drillDown(answer->query, title, answer->count);
            else
                emit failed(answer.error());
        });
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
    emit drillDown(query, QCoreApplication::translate("Dashboard", "Collected on %1").arg(date.toString(Qt::ISODate)), -1);
}

}  // namespace minqing::presentation
