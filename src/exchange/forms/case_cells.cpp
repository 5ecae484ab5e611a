#include "exchange/forms/case_cells.h"

#include <QCoreApplication>

#include "base/masking.h"

namespace minqing::cells {

using namespace Qt::StringLiterals;

QString runningNumber(const CaseValues&, const CaseRow& row) { return QString::number(row.number); }
QString number(const CaseValues& values, const CaseRow&) { return values.file().number; }
QString title(const CaseValues& values, const CaseRow&) { return values.view().facts.title; }
QString origin(const CaseValues& values, const CaseRow&) { return values.firstOf({u"origin"_s, u"channel"_s}); }
QString description(const CaseValues& values, const CaseRow&) {
    return values.firstOf({u"description"_s, u"content"_s, u"title"_s});
}
QString foundOn(const CaseValues& values, const CaseRow&) {
    const auto found = values.field(u"found_on"_s);
    return found.isEmpty() ? dayForFile(values.file().registeredAt) : found;
}
QString town(const CaseValues& values, const CaseRow&) { return values.unit(values.view().facts.town); }
QString village(const CaseValues& values, const CaseRow&) { return values.unit(values.view().facts.village); }
QString grid(const CaseValues& values, const CaseRow&) { return values.unit(values.view().facts.grid); }
QString leadUnit(const CaseValues& values, const CaseRow&) { return values.unit(values.file().leadUnit); }
QString coUnits(const CaseValues& values, const CaseRow&) { return values.coUnits(); }
QString deadline(const CaseValues& values, const CaseRow&) { return values.deadline(); }
QString milestones(const CaseValues& values, const CaseRow&) { return values.milestones(); }
QString state(const CaseValues& values, const CaseRow&) { return values.state(); }
static QString yesNo(bool yes) {
    return yes ? QCoreApplication::translate("Forms", "yes") : QCoreApplication::translate("Forms", "no");
}
QString closed(const CaseValues& values, const CaseRow&) { return yesNo(values.file().phase == Phase::Closed); }
QString closedOn(const CaseValues& values, const CaseRow&) {
    return values.file().phase == Phase::Closed ? dayForFile(values.file().closedAt) : QString();
}
QString doneOn(const CaseValues& values, const CaseRow&) {
    const auto* applied = values.application();
    return applied ? dayForFile(applied->at) : QString();
}
QString satisfaction(const CaseValues& values, const CaseRow&) {
    return values.around().definitions->codeName(u"satisfaction"_s, values.file().satisfaction());
}
QString evidence(const CaseValues& values, const CaseRow&) {
    return values.evidence({}).join(QCoreApplication::translate("Forms", ", "));
}
QString closeState(const CaseValues& values, const CaseRow& row) {
    return values.file().phase == Phase::Closed
               ? QCoreApplication::translate("Forms", "closed out %1").arg(closedOn(values, row))
               : values.state();
}
QString result(const CaseValues& values, const CaseRow&) {
    const auto outcome = values.field(u"outcome"_s);
    const auto told = values.firstOf({u"resolution"_s});
    return outcome.isEmpty() || told.isEmpty() ? QString(outcome + told)
                                               : QString(outcome + QCoreApplication::translate("Forms", ": ") + told);
}

QString visitedOn(const CaseValues&, const CaseRow& row) { return row.visit ? dayForFile(row.visit->at) : QString(); }
QString visitors(const CaseValues& values, const CaseRow& row) {
    if (!row.visit) return {};
    QStringList names;
    for (const auto& name : QStringList(row.visit->by) + row.visit->participants) {
        const auto* account = values.around().account(name);
        const auto shown = account && !account->displayName.isEmpty() ? account->displayName : name;
        if (!shown.isEmpty() && !names.contains(shown)) names.append(shown);
    }
    return names.join(QCoreApplication::translate("Forms", ", "));
}
QString visitorUnit(const CaseValues& values, const CaseRow& row) {
    const auto* account = row.visit ? values.around().account(row.visit->by) : nullptr;
    return account ? values.around().units.fullName(account->unit) : QString();
}
QString head(const CaseValues& values, const CaseRow& row) {
    if (row.household) return maskName(row.household->name);
    return values.field(u"reporter"_s);
}
QString address(const CaseValues& values, const CaseRow& row) {
    if (row.household) return maskAddress(row.household->address);
    return values.field(u"address"_s);
}
QString reporterPhone(const CaseValues& values, const CaseRow& row) {
    const auto given = values.field(u"reporter_phone"_s);
    if (!given.isEmpty() || !row.household) return given;
    return maskPhone(row.household->fields.value(u"phone"_s).toString());
}
QString onSite(const CaseValues& values, const CaseRow&) { return yesNo(values.view().facts.route == u"on_site"); }

QString wishContent(const CaseValues& values, const CaseRow&) { return values.firstOf({u"content"_s, u"title"_s}); }
QString wishCategory(const CaseValues& values, const CaseRow&) { return values.field(u"category"_s); }
QString collector(const CaseValues& values, const CaseRow&) { return values.who(values.file().registeredBy); }
QString collectedOn(const CaseValues& values, const CaseRow&) { return dayForFile(values.file().registeredAt); }
/// Only of a wish that is somebody's now; an earlier claimant gave it back.
static bool isClaimed(const CaseValues& values) { return !values.file().claimant.isNull(); }
QString claimant(const CaseValues& values, const CaseRow&) {
    return isClaimed(values) ? values.who(values.file().claimant) : QString();
}
static QString ofClaim(const CaseValues& values, const QString& id) { return isClaimed(values) ? values.field(id) : QString(); }
QString claimantUnit(const CaseValues& values, const CaseRow&) { return ofClaim(values, u"claimant_unit"_s); }
QString claimantStatus(const CaseValues& values, const CaseRow&) { return ofClaim(values, u"claimant_status"_s); }
QString claimantPhone(const CaseValues& values, const CaseRow&) { return ofClaim(values, u"claimant_phone"_s); }
QString plannedFor(const CaseValues& values, const CaseRow&) { return ofClaim(values, u"plan_date"_s); }
QString claimedOn(const CaseValues& values, const CaseRow&) {
    if (!isClaimed(values)) return {};
    const CaseStep* last = nullptr;
    for (const auto& step : values.file().steps)
        if (step.action == u"claim" && step.counts()) last = &step;
    return last ? dayForFile(last->at) : QString();
}
QString realisedOn(const CaseValues& values, const CaseRow&) {
    const auto* step = values.lastStep(u"realise"_s);
    return step ? dayForFile(step->at) : QString();
}

}  // namespace minqing::cells
