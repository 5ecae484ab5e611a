#include "presentation/extension_text.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "workflow/clocks.h"
#include "workflow/deadlines.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct ExtensionText {
    Q_DECLARE_TR_FUNCTIONS(ExtensionText)
};

}  // namespace

QString extensionText(const CaseFile& file, const Extension& asked, const CaseDefinition& definition,
                      const WorkCalendar& calendar, Instant now) {
    QStringList parts;
    const auto runs = workflow::extendable(file, definition);
    const bool calendarDays = !runs.empty() && runs.front()->extensionUnit == Limit::Unit::CalendarDays;
    parts.append(calendarDays ? ExtensionText::tr("%1 calendar days").arg(asked.days)
                              : ExtensionText::tr("%1 working days").arg(asked.days));
    if (!asked.reason.isEmpty()) parts.append(ExtensionText::tr("because: %1").arg(asked.reason));
    for (const ClockRun* run : runs) {
        ClockRun longer = *run;
        longer.extensionDays += asked.days;
        workflow::settleDeadline(longer, definition.clock(run->clock), calendar);
        const auto* clock = definition.clock(run->clock);
        parts.append(ExtensionText::tr("%1: %2 → %3")
                         .arg(clock ? clock->name.text() : run->clock, momentText(run->effectiveDue, now),
                              momentText(longer.effectiveDue, now)));
    }
    return parts.join(u'\n');
}

}  // namespace minqing::presentation
