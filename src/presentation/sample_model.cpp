#include "presentation/sample_model.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "presentation/home_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct SamplesText {
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

const QString& assigning() {
    static const QString action = u"assign_look_back"_s;
    return action;
}

struct Drawn {
    Sample sample;
    std::vector<DrawnCase> cases;
};

/// The rows of the drawn numbers, in the order drawn.
Expected<Drawn> drawn(Reader& reader, const SampleRequest& request, const Actor& actor, const std::stop_token& stop) {
    auto sample = drawSample(reader, request, actor, stop);
    if (!sample) return Unexpected{std::move(sample.error())};
    Drawn result{std::move(*sample), {}};
    for (const auto& number : result.sample.numbers) {
        if (stop.stop_requested()) break;
        storage::CaseQuery query;
        query.type = request.type;
        query.filters = {is(u"number"_s, {number})};
        auto page = reader.cases(query, actor, 1);
        if (!page) return Unexpected{std::move(page.error())};
        for (auto& row : page->rows) result.cases.push_back({std::move(row), int(result.cases.size()) + 1, {}, {}});
    }
    return result;
}

Cell resultCell(const DrawnCase& one) {
    if (one.result == DrawnCase::Result::Assigned) return {.text = SamplesText::tr("assigned"), .tone = CellTone::Good};
    if (one.result == DrawnCase::Result::Refused) return {.text = one.why, .tone = CellTone::Bad};
    return {.text = SamplesText::tr("drawn"), .tone = CellTone::Muted};
}

}  // namespace

std::vector<Column<DrawnCase>> drawnColumns() {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    using Context = const CellContext&;
    std::vector<Column<DrawnCase>> columns;
    columns.push_back(
        {u"place"_s, SamplesText::tr("No."), 7, Qt::AlignRight | Qt::AlignVCenter, {}, true, [](const DrawnCase& one, Context) {
             return Cell{.text = QString::number(one.place)};
         }});
    columns.push_back({u"number"_s, SamplesText::tr("Number"), 18, left, {}, true, [](const DrawnCase& one, Context) {
                           return Cell{.text = one.facts.number};
                       }});
    columns.push_back({u"title"_s, SamplesText::tr("Title"), 30, left, {}, true, [](const DrawnCase& one, Context) {
                           return Cell{.text = one.facts.title};
                       }});
    columns.push_back(
        {u"lead_unit"_s, SamplesText::tr("Lead unit"), 14, left, {}, true, [](const DrawnCase& one, Context context) {
             return Cell{.text = context.surroundings->units.name(one.facts.leadUnit)};
         }});
    columns.push_back({u"closed"_s, SamplesText::tr("Closed"), 16, left, {}, true, [](const DrawnCase& one, Context context) {
                           return Cell{.text = one.facts.closedAt ? momentText(*one.facts.closedAt, context.now) : QString()};
                       }});
    columns.push_back({u"result"_s, SamplesText::tr("Result"), 24, left, {}, true, [](const DrawnCase& one, Context) {
                           return resultCell(one);
                       }});
    return columns;
}

SampleModel::SampleModel(SessionModel& session, storage::CaseQuery from, QObject* parent)
    : QObject(parent), m_session(session), m_from(std::move(from)) {
    // Only what is closed can be looked back at, whatever phase the list shows.
    std::erase_if(m_from.filters,
                  [](const storage::ListFilter& one) { return one.key == "phase"_L1 || one.key == "state"_L1; });
    m_from.filters.push_back(is(u"phase"_s, {u"closed"_s}));
}

std::vector<std::pair<QString, QString>> SampleModel::types(const SessionModel& session) {
    std::vector<std::pair<QString, QString>> types;
    for (const auto& [id, versions] : session.surroundings()->definitions->cases) {
        const auto& latest = versions.rbegin()->second;
        const auto* transition = latest.transition(assigning());
        if (!transition) continue;
        const bool may = std::any_of(transition->by.begin(), transition->by.end(),
                                     [&](const Permission& one) { return session.actor().hasRole(one.role); });
        if (may) types.emplace_back(id, latest.name.text());
    }
    return types;
}

QString SampleModel::freshSeed() const {
    const Instant now = m_session.now();
    return beijingDate(now).toString(u"yyyyMMdd"_s) + beijingTime(now).toString(u"-HHmmss"_s);
}

bool SampleModel::coversOnSite(const QString& type) const {
    const auto* definition = m_session.surroundings()->definitions->latestCase(type);
    return definition && definition->field(u"route"_s);
}

void SampleModel::draw(const QString& type, int count, const QString& seed) {
    m_sample.reset();
    m_cases.clear();
    m_assigned = false;
    setBusy(true);
    const SampleRequest request{m_from.filters, type, count, 0, seed.trimmed(), m_from.text, m_from.fact};
    m_job = m_session.jobs().read(
        this,
        [request, actor = m_session.actor()](Reader& reader, const std::stop_token& stop) {
            return drawn(reader, request, actor, stop);
        },
        [this](Expected<Drawn> result) {
            if (result) {
                m_sample = std::move(result->sample);
                m_cases = std::move(result->cases);
            }
            setBusy(false);
            if (!result) emit failed(result.error());
        });
}

void SampleModel::stop() {
    m_job.cancel();
    setBusy(false);
}

void SampleModel::assign() {
    if (!m_sample || m_cases.empty() || m_busy) return;
    std::vector<ActOnCase> commands;
    for (const auto& one : m_cases) {
        commands.push_back({one.facts.number, {assigning(), {}, {}, sampleReason(*m_sample)}, {}});
    }
    setBusy(true);
    m_session.performEach(std::move(commands), SamplesText::tr("Drawn for a look-back"), this,
                          [this](const Expected<BulkReport>& report) {
                              if (report) take(*report);
                              setBusy(false);
                              if (!report) emit failed(report.error());
                          });
}

void SampleModel::take(const BulkReport& report) {
    m_assigned = true;
    for (auto& one : m_cases) {
        for (const auto& item : report.items) {
            if (item.number != one.facts.number) continue;
            QStringList reasons;
            for (const auto& reason : item.reasons) reasons.append(reason.message);
            one.result = reasons.isEmpty() ? DrawnCase::Result::Assigned : DrawnCase::Result::Refused;
            one.why = reasons.join(u"；"_s);
        }
    }
}

void SampleModel::undo() {
    setBusy(true);
    m_session.undo(this, [this](const Expected<QString>& said) {
        if (said) {
            m_assigned = false;
            for (auto& one : m_cases) one.result = DrawnCase::Result::Drawn;
        }
        setBusy(false);
        if (!said) emit failed(said.error());
    });
}

int SampleModel::refusedCount() const {
    return int(std::count_if(m_cases.begin(), m_cases.end(),
                             [](const DrawnCase& one) { return one.result == DrawnCase::Result::Refused; }));
}

void SampleModel::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

}  // namespace minqing::presentation
