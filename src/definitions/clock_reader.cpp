#include <QCoreApplication>
#include <algorithm>

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

/// An extension is asked for in days.
std::optional<Limit> readExtensionCap(TableReader& reader) {
    const auto cap = readLimit(reader, u"extension_cap"_s);
    if (!cap || cap->unit == Limit::Unit::WorkingDays || cap->unit == Limit::Unit::CalendarDays) return cap;
    reader.report(u"extension_cap"_s, u"invalid_value"_s,
                  QCoreApplication::translate("Definitions",
                                              "Extensions are asked for in days: write \"10 working days\" or "
                                              "\"30 calendar days\""));
    return std::nullopt;
}

ClockLimit readClockLimit(TableReader& reader) {
    ClockLimit limit;
    limit.when = readConditions(reader, u"when"_s);
    limit.limit = readLimit(reader, u"limit"_s);
    limit.field = reader.text(u"field"_s);
    limit.extensionCap = readExtensionCap(reader);
    const bool given = reader.value(u"limit"_s) != nullptr;
    if (given == !limit.field.isEmpty()) {
        reader.report(u"limit"_s, u"missing_key"_s,
                      QCoreApplication::translate("Definitions", "A limit needs either \"limit\" or \"field\""));
    }
    reader.finish();
    return limit;
}

/// limit = "3 working days", or [[clock.limits]] with conditions.
std::vector<ClockLimit> readClockLimits(TableReader& reader) {
    std::vector<ClockLimit> limits;
    for (const TomlValue* table : reader.tables(u"limits"_s)) {
        TableReader one(*table, reader.place() + u"/limits/"_s + QString::number(limits.size()), reader.file());
        limits.push_back(readClockLimit(one));
    }
    if (const auto limit = readLimit(reader, u"limit"_s)) limits.push_back({.when = {}, .limit = limit});
    if (limits.empty() && !reader.value(u"limit"_s)) {
        reader.report(u"limit"_s, u"missing_key"_s,
                      QCoreApplication::translate("Definitions", "This clock has no limit: write limit = \"3 working days\""));
    }
    return limits;
}

/// ladder = [{ at = "warning", do = "…" }, { at = "due", do = "…" }, { after = "2 working days", do = "…" }]
std::vector<Rung> readLadder(TableReader& reader) {
    std::vector<Rung> ladder;
    for (const TomlValue* table : reader.tables(u"ladder"_s)) {
        TableReader one(*table, reader.place() + u"/ladder/"_s + QString::number(ladder.size()), reader.file());
        Rung rung;
        const QString at = one.text(u"at"_s, Need::Optional);
        rung.after = readLimit(one, u"after"_s);
        rung.action = one.text(u"do"_s, Need::Required);
        rung.atWarning = at == u"warning"_s;
        if (!at.isEmpty() && at != u"warning"_s && at != u"due"_s) one.reportValue(u"at"_s, at, u"warning, due"_s);
        if (at.isEmpty() == !one.value(u"after"_s)) {
            one.report(u"at"_s, u"missing_key"_s,
                       QCoreApplication::translate("Definitions", "A rung needs either \"at\" or \"after\""));
        }
        one.finish();
        ladder.push_back(std::move(rung));
    }
    return ladder;
}

ClockDefinition readClock(TableReader& reader) {
    ClockDefinition clock;
    clock.id = reader.id(u"id"_s);
    clock.name = reader.name(u"name"_s);
    clock.limits = readClockLimits(reader);
    clock.warn = readLimit(reader, u"warn"_s);
    clock.warnShare = reader.real(u"warn_share"_s, 0.2);
    if (clock.warnShare < 0 || clock.warnShare > 1) {
        reader.reportValue(u"warn_share"_s, QString::number(clock.warnShare), u"0 … 1"_s);
    }
    clock.pausesIn = reader.texts(u"pauses_in"_s);
    clock.overall = reader.flag(u"overall"_s, false);
    clock.perHolder = reader.flag(u"per_holder"_s, false);
    clock.deadline = reader.flag(u"deadline"_s, true);
    clock.onExpiry = reader.text(u"on_expiry"_s);
    clock.ladder = readLadder(reader);
    clock.pauseCap = readLimit(reader, u"pause_cap"_s);
    clock.extensionCap = readExtensionCap(reader);
    const bool extendable = clock.extensionCap || std::any_of(clock.limits.begin(), clock.limits.end(),
                                                              [](const auto& one) { return one.extensionCap.has_value(); });
    constexpr int mostExtensions = 100;
    clock.extensions = reader.number(u"extensions"_s, 0, mostExtensions, extendable ? 1 : 0);
    constexpr int mostPauses = 100;
    if (reader.value(u"pauses"_s)) clock.pauses = reader.number(u"pauses"_s, 1, mostPauses, 1);
    reader.finish();
    return clock;
}

}  // namespace

std::vector<ClockDefinition> readClocks(TableReader& reader) {
    std::vector<ClockDefinition> clocks;
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"clock"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"clock/"_s + (id ? id->text : QString()), reader.file());
        ClockDefinition clock = readClock(one);
        if (noteId(one, clock.id, seen)) clocks.push_back(std::move(clock));
    }
    return clocks;
}

}  // namespace minqing
