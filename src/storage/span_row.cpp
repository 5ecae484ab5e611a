#include "storage/span_row.h"

namespace minqing::storage {

const QByteArray& spanColumnList() {
    static const QByteArray list(
        "case_id,position,from_at,to_at,state,phase,cycle,domain,channel,route,urgency,town,village,grid,lead_unit,closed_at,"
        "closed_day,due_at,due_day,outcome,satisfaction,on_time,on_time_original,accept_on_time,first_pass,reopened,listed,"
        "claimed,return_count,extension_count,exclusion,net_minutes,gross_minutes");
    return list;
}

int dueDayOf(const CountedFacts& facts) { return facts.dueAt ? dateNumber(beijingDate(*facts.dueAt)) : 0; }

void write(SubjectId id, int position, const Span& span, RowWriter& row) {
    row.add(id.value).add(position).add(span.from.ms).add(span.to);
    row.add(span.state).add(static_cast<int>(span.phase)).add(span.cycle).add(span.domain).add(span.channel).add(span.route);
    row.add(span.urgency).add(span.town).add(span.village).add(span.grid).add(span.leadUnit);
    row.add(span.closedAt).add(span.closedDay).add(span.dueAt).add(dueDayOf(span)).add(span.outcome).add(span.satisfaction);
    row.add(static_cast<int>(span.onTime)).add(static_cast<int>(span.onTimeOriginal));
    row.add(static_cast<int>(span.acceptOnTime)).add(span.firstPass).add(span.reopened).add(span.listed).add(span.claimed);
    row.add(span.returns).add(span.extensions).add(span.exclusion).add(span.handlingMinutesNet).add(span.handlingMinutesGross);
}

Span readSpan(const Statement& row) {
    Span s;
    int c = 2;  // after case and position
    s.from = {row.integer(c++)};
    s.to = readInstant(row.integer(c++));
    s.state = row.text(c++);
    s.phase = static_cast<Phase>(row.number(c++));
    s.cycle = row.number(c++);
    for (QString* text : {&s.domain, &s.channel, &s.route, &s.urgency, &s.town, &s.village, &s.grid, &s.leadUnit}) {
        *text = row.text(c++);
    }
    s.closedAt = readInstant(row.integer(c++));
    s.closedDay = row.number(c++);
    s.dueAt = readInstant(row.integer(c++));
    c++;  // due_day follows from due_at
    for (QString* text : {&s.outcome, &s.satisfaction}) *text = row.text(c++);
    for (YesNo* yesNo : {&s.onTime, &s.onTimeOriginal, &s.acceptOnTime}) *yesNo = static_cast<YesNo>(row.number(c++));
    for (bool* flag : {&s.firstPass, &s.reopened, &s.listed, &s.claimed}) *flag = row.flag(c++);
    for (int* count : {&s.returns, &s.extensions}) *count = row.number(c++);
    s.exclusion = row.text(c++);
    s.handlingMinutesNet = row.integer(c++);
    s.handlingMinutesGross = row.integer(c++);
    return s;
}

}  // namespace minqing::storage
