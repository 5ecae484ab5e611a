// How long each clock of the shipped kinds of case runs, when it warns, and what the program does by itself. See
// guards_test.cpp.
#include <QJsonDocument>
#include <algorithm>

#include "guards.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QString written(const std::optional<Limit>& limit) { return limit ? formatLimit(*limit) : QString(); }

/// "urgency=petition 60 calendar days cap 30 calendar days" in its parts.
struct ToldLimit {
    QString field, value, text, cap;
    explicit ToldLimit(QStringList words) {
        if (words.front().contains(u'=')) {
            field = words.front().section(u'=', 0, 0);
            value = words.takeFirst().section(u'=', 1);
        }
        const auto at = words.indexOf(u"cap"_s);
        text = words.mid(0, at).join(u' ');
        if (at >= 0) cap = words.mid(at + 1).join(u' ');
    }
};

struct Clocks {
    Definitions definitions = definitionsUnderTest();
    UnitTree units = guardUnits();
    std::vector<Guards> all = readGuards();

    /// A step that starts the clock, or nothing.
    [[nodiscard]] const Guards* starter(const Guards& told) const {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Guards& one) {
            return one.kind == told.kind && one.action != u"register"_s && one.words(u"starts"_s).contains(told.clock());
        });
        return found == all.end() ? nullptr : &*found;
    }
    /// The run that the clock begins with under this limit.
    [[nodiscard]] ClockRun started(const Guards& told, const ToldLimit& limit) const {
        if (const auto* step = starter(told)) {
            Situation one(*step, *definitions, units, step->words(u"from"_s).value(0));
            for (const auto& [field, value] : {std::pair{u"urgency"_s, u"ordinary"_s}, {u"route"_s, u"on_site"_s}})
                one.file.fields.insert(field, value);
            if (!limit.field.isEmpty()) one.file.fields.insert(limit.field, limit.value);
            for (const auto& run : one.after().clocks) {
                if (run.clock == told.clock() && run.running() && run.started == one.now) return run;
            }
        } else {
            CaseFile file;
            Entry entry;
            entry.kind = EntryKind::CaseRegister;
            entry.at = at(2026, 7, 15, 10);
            entry.payload =
                QJsonDocument(workflow::registrationPayload(u"N"_s, *definitions->latestCase(told.kind), {}, {}, {})).toJson();
            REQUIRE(workflow::foldOne(file, entry, *definitions));
            if (const auto* run = file.clock(told.clock())) return *run;
        }
        return {};
    }
    [[nodiscard]] Instant due(const ToldLimit& limit) const {
        const auto parsed = parseLimit(limit.text);
        if (!parsed) return definitions->calendar.endOfWork(QDate(2026, 7, 20));  // the date that is in every such field
        return definitions->calendar.dueInstant(at(2026, 7, 15, 10), *parsed);
    }
    /// A fifth of the time before the end, or so much earlier as the definition says.
    /// By the day alone, or by a fifth of the time as well, whichever comes first.
    [[nodiscard]] Instant warning(const ClockRun& run, const QString& told, bool byDayAlone) const {
        const Instant share = byDayAlone ? run.originalDue : run.originalDue.plusMs(-(run.originalDue.ms - run.started.ms) / 5);
        const auto warn = parseLimit(told);
        if (!warn) return share;
        auto date = beijingDate(run.originalDue);
        for (int left = warn->amount; left > 0;) {
            date = date.addDays(-1);
            left -= warn->unit == Limit::Unit::CalendarDays || definitions->calendar.isWorkingDay(date) ? 1 : 0;
        }
        const auto early = beijing(date, beijingTime(run.originalDue));
        return early <= run.started ? share : std::min(share, early);
    }
};

void checkLimits(const Clocks& here, const Guards& told) {
    for (const auto& line : told.all(u"limit"_s)) {
        const ToldLimit limit(line);
        INFO(limit.field.toStdString() << ' ' << limit.text.toStdString());
        const auto run = here.started(told, limit);
        CHECK(run.clock == told.clock());
        CHECK(toIso(run.originalDue) == toIso(here.due(limit)));
        CHECK(written(run.extensionCap) == limit.cap);
        CHECK(toIso(run.warnAt) == toIso(here.warning(run, told.words(u"warn"_s).join(u' '), told.has(u"by_day"_s))));
    }
}

void checkRest(const ClockDefinition& clock, const Guards& told) {
    CHECK(clock.overall == told.has(u"overall"_s));
    CHECK(clock.perHolder == told.has(u"per_holder"_s));
    CHECK(clock.deadline != told.has(u"period"_s));
    CHECK(clock.onExpiry == told.words(u"on_expiry"_s).value(0));
    CHECK(clock.pausesIn == told.words(u"pauses_in"_s));
    CHECK(written(clock.pauseCap) == told.words(u"pause_cap"_s).join(u' '));
    CHECK(clock.pauses.value_or(0) == told.words(u"pause_times"_s).value(0).toInt());
    CHECK(written(clock.warn) == told.words(u"warn"_s).join(u' '));
    CHECK(clock.extensions == told.words(u"extensions"_s).value(0).toInt());
    QStringList rungs, expected;
    for (const auto& rung : clock.ladder)
        rungs.append((rung.atWarning ? u"warning"_s : rung.after ? formatLimit(*rung.after) : u"due"_s) + u' ' + rung.action);
    for (const auto& line : told.all(u"ladder"_s)) expected.append(line.join(u' '));
    CHECK(rungs == expected);
}

}  // namespace

TEST_CASE("guards: how long clocks run, under which limit, and what the program does about them") {
    const Clocks here;
    std::map<QString, size_t> count;
    for (const auto& told : here.all) {
        if (!told.isClock()) continue;
        INFO(told.kind.toStdString() << ' ' << told.clock().toStdString());
        const auto* clock = here.definitions->latestCase(told.kind)->clock(told.clock());
        REQUIRE(clock);
        ++count[told.kind];
        CHECK(clock->limits.size() == told.all(u"limit"_s).size());
        checkLimits(here, told);
        checkRest(*clock, told);
    }
    for (const auto& [kind, versions] : here.definitions->cases) CHECK(count[kind] == versions.rbegin()->second.clocks.size());
}
