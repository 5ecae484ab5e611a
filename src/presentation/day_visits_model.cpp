#include "presentation/day_visits_model.h"

#include <QCoreApplication>

#include "base/masking.h"
#include "presentation/column_registry.h"
#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct DayVisitsText {
    Q_DECLARE_TR_FUNCTIONS(DayVisits)
};

DayVisit dayVisitOf(Activity visit, Reader& reader, const Actor& actor) {
    const auto around = reader.surroundings();
    DayVisit one;
    const QString kind = visit.type == "enterprise_visit"_L1 ? u"enterprise"_s : u"household"_s;
    one.household = visit.subject;
    if (const auto row = reader.registerEntry(kind, visit.subject, actor); row && *row)
        one.household = kind == "household"_L1 ? shortAddress(**row, *around) + u"  "_s + maskName((*row)->name) : (*row)->name;
    one.place = around->units.name(visit.village.isEmpty() ? visit.town : visit.village);
    const auto* account = around->account(visit.by);
    one.by = account && !account->displayName.isEmpty() ? account->displayName : visit.by;
    one.visit = std::move(visit);
    return one;
}

Expected<std::vector<DayVisit>> visitsOf(Reader& reader, QDate day, const Actor& actor, const std::stop_token& stop) {
    using Comparison = storage::ListFilter::Comparison;
    storage::ActivityQuery query;
    query.filters = {{u"at"_s, Comparison::AtLeast, {toIso(beijing(day))}},
                     {u"at"_s, Comparison::Below, {toIso(beijing(day.addDays(1)))}}};
    auto found = reader.activities(query, actor, DayVisitsModel::mostRows);
    if (!found) return Unexpected(found.error());
    std::vector<DayVisit> visits;
    for (auto& visit : *found) {
        if (stop.stop_requested()) break;
        visits.push_back(dayVisitOf(std::move(visit), reader, actor));
    }
    return visits;
}

}  // namespace

std::vector<Column<DayVisit>> dayVisitColumns() {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    std::vector<Column<DayVisit>> columns;
    const auto add = [&](const QString& key, const QString& title, int width,
                         std::function<Cell(const DayVisit&, const CellContext&)> cell) {
        columns.push_back({key, title, width, left, {}, true, std::move(cell)});
    };
    add(u"time"_s, DayVisitsText::tr("Time"), 8, [](const DayVisit& one, const CellContext&) {
        return Cell{.text = beijingTime(one.visit.at).toString(u"HH:mm"_s), .raw = qint64(one.visit.at.ms)};
    });
    add(u"number"_s, DayVisitsText::tr("Number"), 18,
        [](const DayVisit& one, const CellContext&) { return Cell{.text = one.visit.number}; });
    add(u"household"_s, DayVisitsText::tr("Household"), 30,
        [](const DayVisit& one, const CellContext&) { return Cell{.text = one.household, .tip = one.household}; });
    add(u"place"_s, DayVisitsText::tr("Village"), 14,
        [](const DayVisit& one, const CellContext&) { return Cell{.text = one.place}; });
    add(u"by"_s, DayVisitsText::tr("Visited by"), 12,
        [](const DayVisit& one, const CellContext&) { return Cell{.text = one.by}; });
    add(u"result"_s, DayVisitsText::tr("Result"), 15, [](const DayVisit& one, const CellContext& context) {
        return Cell{.text = context.surroundings->definitions->codeName(u"visit_results"_s, one.visit.result),
                    .light = one.visit.valid ? CellLight::Green : CellLight::Amber};
    });
    add(u"cases"_s, DayVisitsText::tr("Cases raised"), 22, [](const DayVisit& one, const CellContext&) {
        return Cell{.text = one.visit.produced.join(listSeparator()), .tip = one.visit.produced.join(u'\n')};
    });
    return columns;
}

DayVisitsModel::DayVisitsModel(SessionModel& session, QObject* parent)
    : QObject(parent), m_session(session), m_day(beijingDate(session.now())) {
    connect(&session.jobs(), &JobRunner::committed, this, &DayVisitsModel::load);
    load();
}

void DayVisitsModel::setDay(QDate day) {
    if (!day.isValid() || day == m_day) return;
    m_day = day;
    load();
}

void DayVisitsModel::load() {
    if (!m_session.isSignedIn()) return;
    m_loading = true;
    m_job = m_session.jobs().read(
        this,
        [day = m_day, actor = m_session.actor()](Reader& reader, const std::stop_token& stop) {
            return visitsOf(reader, day, actor, stop);
        },
        [this](Expected<std::vector<DayVisit>> visits) {
            m_loading = false;
            if (visits)
                m_visits = std::move(*visits);
            else
                emit failed(visits.error());
            emit changed();
        });
}

int DayVisitsModel::casesRaised() const {
    int raised = 0;
    for (const auto& one : m_visits) raised += int(one.visit.produced.size());
    return raised;
}

}  // namespace minqing::presentation
