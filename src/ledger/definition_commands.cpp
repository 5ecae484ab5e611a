// Publishing definitions. A new calendar moves the deadlines of clocks that run, at once and for all to see.

#include <algorithm>

#include "ledger/case_rows.h"
#include "ledger/door.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

bool hasCalendar(const std::vector<DefinitionSource>& sources) {
    return std::any_of(sources.begin(), sources.end(),
                       [](const DefinitionSource& source) { return source.path.startsWith(u"calendars/"_s); });
}

/// Whether the calendar changed nothing that a row tells: most cases end before the days that changed, or after them as before.
bool stayedAsTheyWere(const CaseFile& stood, const CaseFile& stands) {
    return std::equal(stood.clocks.begin(), stood.clocks.end(), stands.clocks.begin(), stands.clocks.end(),
                      [](const ClockRun& then, const ClockRun& now) {
                          return then.originalDue == now.originalDue && then.effectiveDue == now.effectiveDue &&
                                 then.warnAt == now.warnAt && then.pauseEnds == now.pauseEnds;
                      });
}

std::optional<Instant> nextStepOf(const CaseFile& file, const DefinitionSet& definitions) {
    const auto* definition = definitions.caseVersion(file.type, file.definitionVersion);
    const auto step = definition ? workflow::nextSystemStep(file, *definition, definitions.calendar) : std::nullopt;
    return step ? std::optional(step->at) : std::nullopt;
}

}  // namespace

Expected<Receipt> Door::run(const PublishDefinitions& command, const Actor& actor) {
    std::vector<Reason> reasons;
    if (!actor.isSystem()) reasons = policy::rightRefusals(actor, Right::PublishDefinitions, *m_around->definitions);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    auto stored = m_store.definitions();
    if (!stored) return Unexpected{std::move(stored.error())};
    auto all = std::move(*stored);
    all.insert(all.end(), command.sources.begin(), command.sources.end());
    auto parsed = loadDefinitions(all);
    if (!parsed) return Unexpected{std::move(parsed.error())};
    if (reasons = officersRefusals(command.sources, *parsed); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    Receipt receipt;
    if (m_checkOnly) return receipt;
    // What is held was folded under the calendar that goes.
    if (auto flushed = flush(); !flushed) return Unexpected{std::move(flushed.error())};
    if (auto written = writeDefinitions(command.sources, actor, receipt); !written)
        return Unexpected{std::move(written.error())};
    for (const auto& [type, versions] : (*parsed)->cases) {
        for (const auto& field : versions.rbegin()->second.fields) {
            if (!field.indexed || !field.column.isEmpty()) continue;
            if (auto indexed = m_store.indexField(type, field.id); !indexed) return Unexpected{std::move(indexed.error())};
        }
    }
    // Parsed anew: the calendars now carry the time at which they were published.
    auto published = m_store.definitions();
    if (!published) return Unexpected{std::move(published.error())};
    parsed = loadDefinitions(*published);
    if (!parsed) return Unexpected{std::move(parsed.error())};
    const auto before = m_around->definitions;
    change().definitions = std::move(*parsed);
    if (!hasCalendar(command.sources) || before->calendars.empty()) return receipt;
    if (auto retimed = retime(*before, receipt); !retimed) return Unexpected{std::move(retimed.error())};
    return receipt;
}

Expected<void> Door::writeDefinitions(const std::vector<DefinitionSource>& sources, const Actor& actor, Receipt& receipt) {
    for (const auto& source : sources) {
        auto appended = append(EntryKind::DefinitionPublish, {},
                               {{u"path"_s, source.path}, {u"text"_s, QString::fromUtf8(source.text)}}, actor, receipt);
        if (!appended) return Unexpected{std::move(appended.error())};
        if (auto put = m_store.putDefinition(appended->sequence, source); !put) return put;
    }
    return {};
}

Expected<void> Door::retime(const DefinitionSet& before, Receipt& receipt) {
    auto running = m_store.casesWithRunningClocks();
    if (!running) return Unexpected{std::move(running.error())};
    const auto& after = *m_around->definitions;
    for (const auto id : *running) {
        auto entries = m_store.entriesOf(id);
        if (!entries) return Unexpected{std::move(entries.error())};
        const auto stood = workflow::fold(*entries, before);
        const auto stands = workflow::fold(*entries, after);
        for (const auto& one : workflow::movedDeadlines(stood, stands)) {
            receipt.moved.push_back({stands.number, one.clock, one.before, one.after});
        }
        for (const auto& run : stands.clocks) {
            const int year = beijingDate(run.effectiveDue).year();
            if (run.running() && !after.calendar.isPublished(year)) ++receipt.provisional[year];
        }
        if (stayedAsTheyWere(stood, stands) && nextStepOf(stood, before) == nextStepOf(stands, after)) continue;
        auto stored = m_store.caseRows(id);
        if (!stored) return Unexpected{std::move(stored.error())};
        auto rowsBefore = caseRowsOf(stood, before);
        rowsBefore.facts = std::move(stored->facts);
        rowsBefore.spans = std::move(stored->spans);
        if (auto put = m_store.putCase(&rowsBefore, caseRowsOf(stands, after)); !put) return put;
    }
    return {};
}

}  // namespace minqing
