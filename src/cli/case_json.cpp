#include "cli/case_json.h"

#include <QJsonArray>

#include "cli/session.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray clocksJson(const CaseFile& file, const DefinitionSet& definitions, Instant now) {
    const auto& calendar = definitions.calendar;
    const auto* definition = definitions.caseVersion(file.type, file.definitionVersion);
    QJsonArray clocks;
    for (const auto& run : file.clocks) {
        // A period that has to pass, as a public notice, makes nobody late.
        const auto* clock = definition ? definition->clock(run.clock) : nullptr;
        const auto light = clock && !clock->deadline ? Light::None : workflow::clockLight(run, now);
        clocks.append(
            QJsonObject{{u"name"_s, run.clock},
                        {u"cycle"_s, run.cycle},
                        {u"holder"_s, run.holder},
                        {u"limit"_s, run.limit},
                        {u"started"_s, toIso(run.started)},
                        {u"stopped"_s, iso(run.stopped)},
                        {u"due"_s, toIso(run.effectiveDue)},
                        {u"original_due"_s, toIso(run.originalDue)},
                        {u"effective_due"_s, toIso(run.effectiveDue)},
                        {u"paused"_s, run.paused},
                        // The holidays of that year are not announced yet: the day may move.
                        {u"provisional"_s, run.running() && !calendar.isPublished(beijingDate(run.effectiveDue).year())},
                        {u"light"_s, lightCode(light)}});
    }
    return clocks;
}

QJsonArray historyJson(const CaseFile& file, const Surroundings& around) {
    QJsonArray history;
    for (const auto& step : file.steps) {
        history.append(QJsonObject{{u"action"_s, step.action},
                                   {u"cycle"_s, step.cycle},
                                   {u"at"_s, toIso(step.at)},
                                   {u"by"_s, around.accountTitle(step.actor)},
                                   {u"from"_s, step.fromState},
                                   {u"to"_s, step.toState},
                                   {u"fields"_s, step.fields},
                                   {u"comment"_s, step.comment},
                                   {u"on_behalf_of"_s, step.onBehalf},
                                   {u"undone"_s, step.undone}});
    }
    return history;
}

void addLists(QJsonObject& json, const CaseFile& file, const Surroundings& around) {
    QJsonArray milestones, feedback, evidence, links, coTasks;
    for (const auto& one : file.milestones) {
        milestones.append(QJsonObject{{u"name"_s, one.name}, {u"due"_s, iso(one.due)}, {u"done"_s, iso(one.done)}});
    }
    for (const auto& one : file.feedback) {
        feedback.append(QJsonObject{{u"cycle"_s, one.cycle},
                                    {u"rating"_s, one.rating},
                                    {u"note"_s, one.note},
                                    {u"at"_s, toIso(one.at)},
                                    {u"by"_s, around.accountTitle(one.by)}});
    }
    for (const auto& one : file.evidence) {
        evidence.append(QJsonObject{{u"id"_s, one.id},
                                    {u"name"_s, one.name},
                                    {u"media"_s, one.mediaType},
                                    {u"size"_s, one.size},
                                    {u"kind"_s, one.kind},
                                    {u"cycle"_s, one.cycle},
                                    {u"at"_s, toIso(one.at)},
                                    {u"by"_s, around.accountTitle(one.by)},
                                    {u"withdrawn"_s, one.withdrawn}});
    }
    for (const auto& one : file.links) links.append(QJsonObject{{u"kind"_s, one.kind}, {u"target"_s, one.target}});
    for (const auto& one : file.coTasks) {
        coTasks.append(QJsonObject{{u"unit"_s, one.unit},
                                   {u"cycle"_s, one.cycle},
                                   {u"due"_s, iso(one.due)},
                                   {u"called"_s, toIso(one.called)},
                                   {u"arrived"_s, iso(one.arrived)},
                                   {u"reported"_s, iso(one.reported)},
                                   {u"overridden"_s, one.overridden}});
    }
    json.insert(u"milestones"_s, milestones);
    json.insert(u"feedback"_s, feedback);
    json.insert(u"evidence"_s, evidence);
    json.insert(u"links"_s, links);
    json.insert(u"merged_into"_s, file.mergedInto());
    json.insert(u"co_tasks"_s, coTasks);
}

}  // namespace

QJsonArray actionsJson(const std::vector<ActionOffer>& actions) {
    QJsonArray list;
    for (const auto& offer : actions) {
        list.append(QJsonObject{{u"id"_s, offer.id},
                                {u"name"_s, offer.name},
                                {u"allowed"_s, offer.allowed},
                                {u"refused"_s, reasonsJson(offer.reasons)},
                                {u"asks"_s, QJsonArray::fromStringList(offer.asks)},
                                {u"needs"_s, QJsonArray::fromStringList(offer.needs)}});
    }
    return list;
}

QJsonObject caseJson(const CaseView& view, const Surroundings& around, Instant now) {
    const auto& file = view.file;
    QJsonArray coUnits;
    for (const auto& task : file.coTasks) coUnits.append(task.unit);
    QJsonObject json{
        {u"id"_s, qint64{file.id.value}},
        {u"number"_s, file.number},
        {u"type"_s, file.type},
        {u"version"_s, file.version},
        {u"definition_version"_s, file.definitionVersion},
        {u"state"_s, file.state},
        {u"phase"_s, phaseCode(file.phase)},
        {u"cycle"_s, file.cycle},
        {u"outcome"_s, file.text(u"outcome"_s)},
        {u"light"_s, lightCode(lightOf(file.phase, view.facts.paused, view.facts.nextDueAt, view.facts.warnAt, now))},
        {u"due"_s, iso(view.facts.dueAt)},
        {u"original_due"_s, iso(view.facts.originalDueAt)},
        {u"registered_at"_s, toIso(file.registeredAt)},
        {u"registered_by"_s, around.accountTitle(file.registeredBy)},
        {u"closed_at"_s, iso(file.closedAt)},
        {u"claimant"_s, file.claimant.isNull() ? QString() : around.accountTitle(file.claimant)},
        {u"origin"_s, file.origin},
        {u"fields"_s, file.fields},
        {u"units"_s, QJsonObject{{u"lead"_s, file.leadUnit},
                                 {u"co"_s, coUnits},
                                 {u"town"_s, file.text(u"town"_s)},
                                 {u"village"_s, file.text(u"village"_s)},
                                 {u"grid"_s, file.text(u"grid"_s)}}},
        {u"clocks"_s, clocksJson(file, *around.definitions, now)},
        {u"actions"_s, actionsJson(view.actions)},
        {u"undo"_s, QJsonObject{{u"allowed"_s, view.undoReasons.empty()}, {u"refused"_s, reasonsJson(view.undoReasons)}}},
        {u"history"_s, historyJson(file, around)}};
    addLists(json, file, around);
    QJsonArray related;
    for (const auto& one : view.related) {
        related.append(QJsonObject{{u"kind"_s, one.kind},
                                   {u"incoming"_s, one.incoming},
                                   {u"number"_s, one.number},
                                   {u"title"_s, one.title},
                                   {u"state"_s, one.state},
                                   {u"phase"_s, phaseCode(one.phase)}});
    }
    json.insert(u"related"_s, related);
    return json;
}

QJsonObject caseRowJson(const CaseFacts& facts, Instant now) {
    return {{u"number"_s, facts.number},
            {u"type"_s, facts.type},
            {u"title"_s, facts.title},
            {u"state"_s, facts.state},
            {u"phase"_s, phaseCode(facts.phase)},
            {u"cycle"_s, facts.cycle},
            {u"domain"_s, facts.domain},
            {u"channel"_s, facts.channel},
            {u"route"_s, facts.route},
            {u"urgency"_s, facts.urgency},
            {u"town"_s, facts.town},
            {u"village"_s, facts.village},
            {u"grid"_s, facts.grid},
            {u"lead_unit"_s, facts.leadUnit},
            {u"registered_at"_s, toIso(facts.registeredAt)},
            {u"due"_s, iso(facts.dueAt)},
            {u"closed_at"_s, iso(facts.closedAt)},
            {u"outcome"_s, facts.outcome},
            {u"satisfaction"_s, facts.satisfaction},
            {u"co_handling"_s, facts.ownCoDuty ? coDutyCode(facts.ownCoDuty->state) : QString()},
            {u"co_due"_s, facts.ownCoDuty ? iso(facts.ownCoDuty->due) : QJsonValue()},
            {u"light"_s, lightCode(lightOf(facts.phase, facts.paused, facts.nextDueAt, facts.warnAt, now))}};
}

QJsonObject figureRowJson(const FigureRow& row, const Figure& figure) {
    QJsonObject excluded;
    for (const auto& [code, count] : row.excluded) excluded.insert(code, count);
    QJsonObject json{{u"key"_s, row.key},
                     {u"name"_s, row.name},
                     {u"numerator"_s, row.numerator},
                     {u"denominator"_s, row.denominator},
                     {u"excluded"_s, excluded},
                     {u"value"_s, row.value ? QJsonValue(*row.value) : QJsonValue()},
                     {u"text"_s, figure.valueText(row)}};
    if (row.second) json.insert(u"p90"_s, *row.second);
    return json;
}

QJsonObject registerRowJson(const storage::RegisterRow& row) {
    return {{u"kind"_s, row.kind},
            {u"code"_s, row.code},
            {u"name"_s, row.name},
            {u"unit"_s, row.unit},
            {u"grid"_s, row.grid},
            {u"address"_s, row.address},
            {u"from"_s, iso(row.from)},
            {u"to"_s, iso(row.to)},
            {u"fields"_s, row.fields},
            {u"visits"_s, row.visits},
            {u"valid_visits"_s, row.validVisits},
            {u"last_visit"_s, iso(row.lastVisit)},
            {u"last_result"_s, row.lastResult}};
}

QJsonObject activityJson(const Activity& activity) {
    return {{u"number"_s, activity.number},
            {u"type"_s, activity.type},
            {u"subject"_s, activity.subject},
            {u"at"_s, toIso(activity.at)},
            {u"by"_s, activity.by},
            {u"result"_s, activity.result},
            {u"valid"_s, activity.valid},
            {u"town"_s, activity.town},
            {u"village"_s, activity.village},
            {u"grid"_s, activity.grid},
            {u"participants"_s, QJsonArray::fromStringList(activity.participants)},
            {u"diary"_s, activity.diary},
            {u"fields"_s, activity.fields},
            {u"produced"_s, QJsonArray::fromStringList(activity.produced)}};
}

}  // namespace minqing::cli
