// A grievance is raised, dispatched, accepted and planned.

#include <QJsonArray>
#include <algorithm>

#include "demonstration/grievance_story.h"
#include "demonstration/places.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

QString GrievanceStory::write(const QString& list) {
    return m_world.caseTexts.text(list, m_random, m_values, u"第"_s + QString::number(m_plan.index + 1) + u"件"_s);
}

QString GrievanceStory::issueText(const QString& part) {
    return m_world.caseTexts.book().text(u"issue."_s + QString::number(m_plan.issue) + u'.' + part, m_random);
}

QString GrievanceStory::title() {
    QString text = m_world.titles.text(u"title"_s, m_random, m_values, QString::number(m_plan.index + 1));
    return text.left(80);
}

void GrievanceStory::report(const QString& milestone) {
    QJsonObject fields{{u"progress"_s, write(u"progress"_s)}};
    if (!milestone.isEmpty()) fields.insert(u"milestone"_s, milestone);
    m_teller.act(m_handler, u"report"_s, fields);
}

Story GrievanceStory::tell() {
    meet();
    Story story;
    story.at = m_plan.at;
    registerCase(story);
    if (m_plan.stage == Stage::OnSite) {
        confirmOnSite(story);
    } else if (m_plan.stage != Stage::Registered) {
        dispatchAndOn();
    }
    story.steps = std::move(m_teller.steps());
    return story;
}

void GrievanceStory::meet() {
    const auto& grid = m_world.layout.grids[static_cast<std::size_t>(m_plan.grid)];
    const int index = m_plan.household >= 0 ? m_plan.household
                      : grid.households > 0 ? grid.firstHousehold + m_random.below(grid.households)
                                            : m_random.below(m_world.layout.households);
    m_household = householdAt(m_world.seed, m_world.layout, index);
    const QString village = m_world.layout.villageOf(grid).name;
    static constexpr const char16_t* corners[] = {u"村东头", u"村西头",   u"村南口", u"村北口", u"主街",
                                                  u"老井旁", u"卫生室旁", u"桥头",   u"河边",   u"小广场"};
    if (m_household.community) {
        const QString building = m_household.door.section(u"单元"_s, 0, 0);
        const int form = m_random.below(3);
        m_place = village;
        if (form == 0) m_place += building.section(u"楼"_s, 0, 0) + u"楼"_s;
        if (form == 1) m_place += building + u"单元"_s;
        if (form == 2) {
            m_place += QString::fromUtf16(m_random.pick(roadNames)) + QString::number(m_random.between(2, 180)) + u"号旁"_s;
        }
    } else {
        m_place = village + QString::fromUtf16(m_random.pick(corners));
    }
    const int age = m_plan.at.ms > 0 ? ageOn(beijingDate(m_plan.at), m_household.head.birth) : 50;
    m_values = {{u"who"_s, addressOf(m_random, m_household.head.name, m_household.head.sex, age)},
                {u"place"_s, m_place},
                {u"thing"_s, m_issue.thing},
                {u"what"_s, m_issue.topic ? QString(m_issue.thing + u"："_s) : m_issue.thing},
                {u"trouble"_s, issueText(u"trouble"_s)},
                {u"ask"_s, issueText(u"ask"_s)},
                {u"measure"_s, issueText(u"measure"_s)},
                {u"result"_s, issueText(u"result"_s)}};
}

QString GrievanceStory::channel() {
    if (m_plan.household >= 0) return u"visit"_s;
    static constexpr const char16_t* codes[] = {u"hotline", u"network",    u"wechat",   u"letters_visits",
                                                u"council", u"inspection", u"platform", u"other"};
    static constexpr int weights[] = {44, 16, 14, 9, 7, 4, 4, 2};
    return QString::fromUtf16(codes[m_random.weighted(weights)]);
}

void GrievanceStory::registerCase(Story& story) {
    auto& registration = story.registration;
    registration.type = u"grievance"_s;
    auto& fields = registration.fields;
    fields.insert(u"title"_s, title());
    fields.insert(u"description"_s, write(u"description"_s));
    fields.insert(u"domain"_s, QString::fromUtf16(domainFigures[m_plan.domain].code));
    fields.insert(u"category"_s, m_issue.category);
    fields.insert(u"channel"_s, channel());
    fields.insert(u"route"_s, is(Stage::OnSite) ? u"on_site"_s : m_plan.longTerm ? u"long_term"_s : u"coordinate"_s);
    const bool complaint = !is(Stage::Overdue) && m_random.chance(0.11);
    const bool urgent = is(Stage::Closed) && !complaint && !m_plan.longTerm && m_random.chance(0.02);
    m_urgent = urgent;
    fields.insert(u"urgency"_s, complaint ? u"complaint"_s : urgent ? u"urgent"_s : u"ordinary"_s);
    fields.insert(u"grid"_s, m_world.layout.grids[static_cast<std::size_t>(m_plan.grid)].code);
    fields.insert(u"address"_s, m_place);
    fields.insert(u"reporter"_s, m_household.head.name);
    fields.insert(u"reporter_phone"_s, m_household.head.phone);
    if (m_plan.household >= 0) {
        fields.insert(u"household"_s, m_household.code);
        story.registrar = m_world.staff.worker[static_cast<std::size_t>(m_plan.grid)];
    } else {
        story.registrar = clerk();
    }
    if (m_random.chance(0.5)) registration.evidence.push_back(photograph(m_random, u"before"_s, m_place));
    m_registrar = story.registrar;
}

void GrievanceStory::confirmOnSite(Story& story) {
    story.registration.then.push_back({.action = u"report_on_site"_s,
                                       .fields = {{u"resolution"_s, write(u"onsite"_s)},
                                                  {u"satisfaction"_s, m_random.chance(0.86) ? u"satisfied"_s : u"basically"_s},
                                                  {u"resolution_way"_s, resolutionWay()}},
                                       .evidence = {photograph(m_random, u"after"_s, m_place)},
                                       .comment = {}});
    m_teller.later(m_brisk ? 0 : m_random.between(0, 2));
    int who = clerk();
    for (int i = 0; i < 9 && who == m_registrar; ++i) who = clerk();
    if (who == m_registrar) who = m_world.staff.supervisors.front();
    m_teller.act(who, u"confirm_on_site"_s, {{u"outcome"_s, m_random.chance(0.93) ? u"resolved"_s : u"explained"_s}});
}

QString GrievanceStory::resolutionWay() {
    static constexpr const char16_t* codes[] = {u"repair",     u"mediation",    u"enforcement",
                                                u"assistance", u"policy_reply", u"project"};
    static constexpr int byDomain[7][6] = {{60, 8, 14, 2, 8, 8},    {20, 26, 40, 2, 10, 2}, {4, 26, 14, 10, 44, 2},
                                           {26, 10, 8, 12, 34, 10}, {14, 6, 8, 26, 42, 4},  {52, 18, 8, 4, 8, 10},
                                           {4, 4, 8, 60, 22, 2}};
    return QString::fromUtf16(codes[m_random.weighted(byDomain[m_plan.domain])]);
}

GrievanceStory::Holder GrievanceStory::holderOf(const QString& name) const {
    if (name == u"镇街") {
        const auto& town = m_world.layout.towns[static_cast<std::size_t>(m_plan.town)];
        return {town.code, town.name, u"综合办"_s, &m_world.staff.townHandlers[static_cast<std::size_t>(m_plan.town)]};
    }
    const auto& unit = m_world.staff.districtUnit(name);
    return {unit.code, unit.name, unit.sections.empty() ? u"综合科"_s : unit.sections.front(), &unit.handlers};
}

void GrievanceStory::dispatch() {
    m_holder = anyHolder();
    m_values.emplace_back(u"unit"_s, m_holder.name);
    m_handler = oneOf(*m_holder.handlers);
    QJsonObject fields{{u"lead_unit"_s, m_holder.unit}};
    if (m_plan.longTerm) {
        // The timetable is set by who dispatches: the handling clock runs by it from the moment the case is accepted.
        m_due = is(Stage::Closed) ? m_world.work.after(beijingDate(m_teller.at()), m_brisk ? 9 : m_random.between(11, 26))
                                  : m_world.periods.today().addDays(m_random.between(4, 85));
        fields.insert(u"timetable"_s, m_due.toString(Qt::ISODate));
    }
    m_teller.act(clerk(), u"dispatch"_s, fields);
}

void GrievanceStory::returnOrder() {
    const Holder wrong = holderOf(u"机关事务中心"_s);
    m_teller.act(clerk(), u"dispatch"_s, {{u"lead_unit"_s, wrong.unit}});
    m_teller.later(m_random.chance(0.6) ? 0 : 1);
    static constexpr const char16_t* reasons[] = {u"not_competent", u"wrong_place", u"insufficient"};
    m_teller.act(oneOf(*wrong.handlers), u"return_order"_s, {{u"return_reason"_s, QString::fromUtf16(m_random.pick(reasons))}},
                 write(u"return"_s));
}

void GrievanceStory::dispatchAndOn() {
    m_teller.later(m_random.chance(0.62) ? 0 : 1);
    if (m_random.chance(0.3)) {
        m_teller.act(clerk(), u"classify"_s,
                     {{u"domain"_s, QString::fromUtf16(domainFigures[m_plan.domain].code)},
                      {u"route"_s, m_plan.longTerm ? u"long_term"_s : u"coordinate"_s},
                      {u"category"_s, m_issue.category}});
        m_teller.later(0);
    }
    if (is(Stage::Returned) || sometimes(is(Stage::Closed) ? 0.045 : 0.0)) {
        returnOrder();
        if (is(Stage::Returned)) return;
        m_teller.later(0);
    }
    dispatch();
    if (sometimes(is(Stage::Closed) ? 0.025 : 0.0)) transfer();
    if (is(Stage::Dispatched)) return;
    // Accepted the same day, by the end of the next working day, or late.
    const double dice = m_random.unit();
    m_teller.later(m_brisk || dice < 0.66 || tight() ? 0 : dice < 0.93 ? 1 : m_random.between(2, 3));
    m_teller.act(m_handler, u"accept"_s);
    m_accepted = m_teller.at();
    handle();
}

void GrievanceStory::transfer() {
    m_teller.later(0);
    Holder next = anyHolder();
    if (next.unit == m_holder.unit) next = holderOf(u"镇街"_s);
    if (next.unit == m_holder.unit) next = holderOf(u"机关事务中心"_s);
    m_holder = next;
    m_handler = oneOf(*m_holder.handlers);
    m_teller.act(clerk(), u"transfer"_s, {{u"lead_unit"_s, next.unit}}, write(u"transfer"_s));
}

void GrievanceStory::plan() {
    m_teller.later(0);
    const QDate day = beijingDate(m_accepted);
    const QDate due = m_plan.longTerm ? m_due : m_world.work.after(day, 3);
    QJsonObject fields;
    if (m_plan.longTerm) {
        const QDate half = day.addDays(day.daysTo(due) / 2);
        static constexpr const char16_t* names[] = {u"现场勘查、定方案", u"落实资金和施工队", u"权属协调到位", u"主体完成"};
        const int first = m_random.below(3);
        m_milestones = {QString::fromUtf16(names[first]), QString::fromUtf16(names[first + 1])};
        fields.insert(u"milestones"_s,
                      QJsonArray{QJsonObject{{u"name"_s, m_milestones[0]}, {u"due"_s, half.toString(Qt::ISODate)}},
                                 QJsonObject{{u"name"_s, m_milestones[1]}, {u"due"_s, due.toString(Qt::ISODate)}}});
    }
    m_due = due;
    fields.insert(u"measures"_s, write(u"measures"_s));
    fields.insert(u"target"_s, write(u"target"_s));
    fields.insert(u"plan_deadline"_s, due.toString(Qt::ISODate));
    fields.insert(u"responsible_section"_s, m_holder.section);
    fields.insert(u"responsible_person"_s, m_world.staff.member(m_handler).displayName);
    Random leader(m_world.seed, Stream::Staff, qHash(m_holder.unit, 0));
    fields.insert(u"responsible_leader"_s, inventPerson(leader, 1966, 1982).name);
    m_teller.act(m_handler, u"plan"_s, fields);
}

}  // namespace minqing::demonstration
