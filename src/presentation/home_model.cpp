#include "presentation/home_model.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "statistics/figure_query.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;
using Comparison = storage::ListFilter::Comparison;

namespace {

storage::CaseQuery queryOf(const QString& type, std::vector<storage::ListFilter> filters) {
    return storage::CaseQuery{.type = type,
                              .filters = std::move(filters),
                              .fact = {},
                              .text = {},
                              .sort = u"next_due"_s,
                              .descending = false,
                              .now = {},
                              .scope = {}};
}

/// Everybody may know how far their own roster is; the questions are those of the published figure.
Expected<HomeCoverage> coverageOf(Reader& reader, const Actor& actor) {
    const auto around = reader.surroundings();
    const auto found = around->definitions->indicators.find(u"coverage"_s);
    if (found == around->definitions->indicators.end())
        return fail(ErrorKind::BadInput, u"no_such_indicator"_s,
                    QCoreApplication::translate("Home", "There is no figure “coverage” in the definitions."));
    const auto part = [&](FigurePart which) { return factQuery(found->second, FigureRequest{}, which, {}, *around); };
    const auto count = [&](const storage::FactQuery& query) -> qint64 {
        qint64 sum = 0;
        if (const auto counts = reader.factCounts(query, {}, actor))
            for (const auto& group : *counts) sum += group.count;
        return sum;
    };
    HomeCoverage coverage;
    coverage.visited = count(part(FigurePart::Numerator));
    coverage.all = count(part(FigurePart::Denominator));
    auto unvisited = part(FigurePart::Remainder);
    coverage.unvisited.kind = unvisited.of;
    coverage.unvisited.fact = std::move(unvisited);
    return coverage;
}

}  // namespace

namespace {

/// Where a case stands under review and only somebody of this person's roles can take it on: the next step or the close.
QStringList statesToDecide(const SessionModel& session) {
    QStringList states;
    for (const auto& [id, versions] : session.surroundings()->definitions->cases) {
        const auto& definition = versions.rbegin()->second;
        for (const auto& transition : definition.transitions) {
            const auto* target = definition.state(transition.to);
            const bool decides = target && (transition.main || target->phase == Phase::Closed);
            const bool mine = std::any_of(transition.by.begin(), transition.by.end(), [&](const Permission& permission) {
                return session.actor().hasRole(permission.role);
            });
            if (!decides || !mine) continue;
            for (const QString& from : transition.from)
                if (const auto* state = definition.state(from); state && state->phase == Phase::Review) states.append(from);
        }
    }
    states.removeDuplicates();
    return states;
}

}  // namespace

storage::ListFilter is(const QString& key, const QStringList& values) { return {key, Comparison::Is, values}; }

QStringList openPhases() { return {u"new"_s, u"active"_s, u"waiting"_s, u"review"_s}; }

HomeModel::HomeModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session.jobs(), &JobRunner::committed, this, &HomeModel::refresh);
    connect(&session, &SessionModel::actorChanged, this, &HomeModel::refresh);
}

void HomeModel::build() {
    m_numbers.clear();
    const QStringList pages = m_session.pages();
    const Instant now = m_session.now();
    const QString today = toIso(now);
    const QString midnight = toIso(beijing(beijingDate(now).addDays(1)));
    const auto open = is(u"phase"_s, openPhases());
    const auto add = [&](const QString& id, const QString& title, const QString& note, const QString& page,
                         storage::CaseQuery query, bool alarming) {
        if (pages.contains(page)) m_numbers.push_back({id, title, note, page, std::move(query), alarming, {}});
    };
    const QString grievance = u"grievance"_s;
    add(u"due_today"_s, QCoreApplication::translate("Home", "Due today"),
        QCoreApplication::translate("Home", "before midnight"), u"grievances"_s,
        queryOf(grievance,
                {open, {u"next_due"_s, Comparison::AtLeast, {today}}, {u"next_due"_s, Comparison::Below, {midnight}}}),
        false);
    add(u"overdue"_s, QCoreApplication::translate("Home", "Overdue"), QCoreApplication::translate("Home", "past the deadline"),
        u"grievances"_s, queryOf(grievance, {is(u"overdue"_s, {u"yes"_s})}), true);
    const bool clerk = m_session.actor().hasRole(u"clerk") || m_session.actor().hasRole(u"supervisor");
    if (clerk)
        add(u"to_dispatch"_s, QCoreApplication::translate("Home", "To dispatch"),
            QCoreApplication::translate("Home", "registered, no unit yet"), u"grievances"_s,
            queryOf(grievance, {is(u"phase"_s, {u"new"_s}), is(u"state"_s, {u"registered"_s})}), false);
    if (m_session.actor().hasRole(u"handler"))
        add(u"to_accept"_s, QCoreApplication::translate("Home", "To accept"),
            QCoreApplication::translate("Home", "within one working day"), u"grievances"_s,
            queryOf(grievance, {is(u"phase"_s, {u"new"_s}), is(u"state"_s, {u"dispatched"_s})}), false);
    add(u"returned"_s, QCoreApplication::translate("Home", "Returned"),
        QCoreApplication::translate("Home", "returned, refused or reopened, still open"), u"grievances"_s,
        queryOf(grievance, {open, is(u"first_pass"_s, {u"no"_s})}), false);
    if (m_session.actor().hasRole(u"handler"))
        add(u"co_handling"_s, QCoreApplication::translate("Home", "Co-handling"),
            QCoreApplication::translate("Home", "your unit was called in and has not reported"), u"grievances"_s,
            queryOf(grievance, {is(u"phase"_s, {u"new"_s, u"active"_s, u"waiting"_s}), is(u"co_handling"_s, {u"open"_s})}),
            false);
    QStringList mine = statesToDecide(m_session);
    mine.removeAll(u"plan_review"_s);  // decided in the list of items, not at the close-out desk
    if (!mine.isEmpty())
        add(u"to_approve"_s, QCoreApplication::translate("Home", "To review or approve"),
            QCoreApplication::translate("Home", "the next step is yours"), u"closeout"_s,
            queryOf({}, {is(u"phase"_s, {u"review"_s}), is(u"state"_s, mine)}), false);
    const bool decides = m_session.actor().hasRole(u"supervisor");
    if (decides || m_session.actor().hasRole(u"handler"))
        add(u"extensions"_s, QCoreApplication::translate("Home", "Extensions asked for"),
            decides ? QCoreApplication::translate("Home", "grant or refuse")
                    : QCoreApplication::translate("Home", "not decided yet"),
            u"grievances"_s, queryOf(grievance, {open, is(u"extension_pending"_s, {u"yes"_s})}), false);
    add(u"rectifications"_s, QCoreApplication::translate("Home", "Rectification items"),
        QCoreApplication::translate("Home", "not closed yet"), u"rectifications"_s, queryOf(u"rectification_item"_s, {open}),
        false);
    add(u"rectifications_overdue"_s, QCoreApplication::translate("Home", "Items overdue"),
        QCoreApplication::translate("Home", "past the deadline"), u"rectifications"_s,
        queryOf(u"rectification_item"_s, {is(u"overdue"_s, {u"yes"_s})}), true);
    if (m_session.actor().hasRole(u"clerk"))
        add(u"to_check"_s, QCoreApplication::translate("Home", "Wishes to check"),
            QCoreApplication::translate("Home", "collected, not published"), u"wishes"_s,
            queryOf(u"micro_wish"_s, {is(u"phase"_s, {u"draft"_s}), is(u"state"_s, {u"collected"_s})}), false);
    add(u"unclaimed"_s, QCoreApplication::translate("Home", "Wishes on the board"),
        QCoreApplication::translate("Home", "nobody has claimed them"), u"wishes"_s,
        queryOf(u"micro_wish"_s, {open, is(u"state"_s, {u"published"_s})}), false);
    if (m_session.actor().hasRole(u"volunteer"))
        add(u"my_claims"_s, QCoreApplication::translate("Home", "My claims"),
            QCoreApplication::translate("Home", "realise within 15 days"), u"wishes"_s,
            queryOf(u"micro_wish"_s, {open, is(u"state"_s, {u"claimed"_s}), is(u"mine"_s, {u"yes"_s})}), false);
}

void HomeModel::refresh() {
    if (!m_session.isSignedIn()) return;
    const auto before = std::exchange(m_numbers, {});
    build();
    for (auto& number : m_numbers)
        for (const auto& old : before)
            if (old.id == number.id) number.count = old.count;
    emit changed();
    struct Answer {
        std::vector<std::optional<qint64>> counts;
        std::vector<CaseFacts> pressing;
    };
    std::vector<storage::CaseQuery> queries;
    for (const auto& number : m_numbers) queries.push_back(number.query);
    const bool reads = m_session.pages().contains(u"grievances"_s);
    m_counts = m_session.jobs().read(
        this,
        [queries, reads, actor = m_session.actor()](Reader& reader, std::stop_token stop) -> Expected<Answer> {
            Answer answer;
            if (reads) {
                auto page = reader.cases(queryOf(u"grievance"_s, {is(u"phase"_s, openPhases())}), actor, 12);
                if (page) answer.pressing = std::move(page->rows);
            }
            for (const auto& query : queries) {
                if (stop.stop_requested()) break;
                const auto count = reader.countCases(query, actor);
                answer.counts.push_back(count ? std::optional(*count) : std::nullopt);
            }
            return answer;
        },
        [this](Expected<Answer> answer) {
            if (!answer) return;
            for (size_t i = 0; i < answer->counts.size() && i < m_numbers.size(); ++i) m_numbers[i].count = answer->counts[i];
            m_pressing = std::move(answer->pressing);
            emit changed();
        },
        Urgency::Later);
    refreshCoverage();
}

void HomeModel::refreshCoverage() {
    if (!m_session.may(Right::ReadRoster)) return;
    m_coverageJob = m_session.jobs().read(
        this, [actor = m_session.actor()](Reader& reader, std::stop_token) { return coverageOf(reader, actor); },
        [this](Expected<HomeCoverage> coverage) {
            if (!coverage) return;
            m_coverage = std::move(*coverage);
            emit changed();
        },
        Urgency::Later);
}

}  // namespace minqing::presentation
