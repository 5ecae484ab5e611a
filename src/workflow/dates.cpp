// Dates that decide something, against the day of the step.

#include <QCoreApplication>

#include "workflow/dates.h"
#include "workflow/values.h"

#include "workflow/workflow_text.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

namespace {

constexpr int yearsAhead = 10;

/// One that no file of ours has to do with is told of where its field is checked.
QDate givenDate(const QJsonObject& given, const QString& field) {
    const QDate date = QDate::fromString(given.value(field).toString(), Qt::ISODate);
    return isPossible(date) ? date : QDate();
}

void checkDeadline(const FieldDefinition& field, QDate date, QDate today, std::vector<Reason>& reasons) {
    const QString day = date.toString(Qt::ISODate);
    if (date < today) {
        reasons.push_back(
            {u"date_over"_s,
             WorkflowText::tr("“%1” (%2) is over already; a deadline is today or later").arg(field.name.text(), day),
             field.id});
    } else if (date > today.addYears(yearsAhead)) {
        reasons.push_back({u"date_too_far"_s,
                           WorkflowText::tr("“%1” (%2) lies more than %3 years ahead; check the year")
                               .arg(field.name.text(), day)
                               .arg(yearsAhead),
                           field.id});
    }
}

}  // namespace

std::vector<Reason> dateRefusals(const QJsonObject& given, const QJsonObject& stood, const QStringList& started,
                                 const Context& context) {
    std::vector<Reason> reasons;
    const QDate today = beijingDate(context.now);
    QStringList told;
    for (const ClockDefinition& clock : context.definition.clocks) {
        for (const ClockLimit& limit : clock.limits) {
            const FieldDefinition* field = context.definition.field(limit.field);
            const QDate date = givenDate(given, limit.field);
            if (!field || !date.isValid() || told.contains(limit.field)) continue;
            // A form brings what stands there already along; that need not be set right as long as nothing starts by it.
            if (stood.value(limit.field) == given.value(limit.field) && !started.contains(clock.id)) continue;
            told.append(limit.field);
            checkDeadline(*field, date, today, reasons);
        }
    }
    for (const FieldDefinition& field : context.definition.fields) {
        const QDate date = givenDate(given, field.id);
        if (!date.isValid() || told.contains(field.id) || stood.value(field.id) == given.value(field.id)) continue;
        if (field.fromToday) checkDeadline(field, date, today, reasons);
        if (!field.untilToday || date <= today) continue;
        reasons.push_back({u"in_the_future"_s,
                           WorkflowText::tr("“%1” (%2) lies in the future").arg(field.name.text(), date.toString(Qt::ISODate)),
                           field.id});
    }
    return reasons;
}

}  // namespace minqing::workflow
