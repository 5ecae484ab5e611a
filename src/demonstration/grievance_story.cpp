// A grievance from the door to the close-out, with what goes wrong on the way.

#include <QJsonArray>
#include <algorithm>

#include "demonstration/places.h"
#include "demonstration/story.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

class GrievanceStory {
  public:
    GrievanceStory(const World& world, const GrievancePlan& plan, int attempt)
        : m_world(world), m_plan(plan), m_issue(world.issues[static_cast<std::size_t>(plan.issue)]),
          m_random(world.seed, Stream::Grievance, static_cast<std::uint64_t>(plan.index) * 16 + static_cast<std::uint64_t>(attempt)),
          m_brisk(attempt >= 4), m_teller(world, m_random, plan.at) {}

    Story tell() {
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

    [[nodiscard]] bool fits() const { return m_teller.fits(); }

  private:
    [[nodiscard]] bool is(Stage stage) const { return m_plan.stage == stage; }
    bool sometimes(double share) { return !m_brisk && m_random.chance(share); }
    int oneOf(const std::vector<int>& members) { return m_random.pick(members); }
    int clerk() { return oneOf(m_world.staff.clerks[static_cast<std::size_t>(m_plan.town)]); }
    QString write(const QString& list) {
        return m_world.caseTexts.text(list, m_random, m_values, u"第"_s + QString::number(m_plan.index + 1) + u"件"_s);
    }
    QString issueText(const QString& part) {
        return m_world.caseTexts.book().text(u"issue."_s + QString::number(m_plan.issue) + u'.' + part, m_random);
    }

    /// Who complains, and about which place.
    void meet() {
        const auto& grid = m_world.layout.grids[static_cast<std::size_t>(m_plan.grid)];
        const int index = m_plan.household >= 0 ? m_plan.household
                          : grid.households > 0 ? grid.firstHousehold + m_random.below(grid.households)
                                                : m_random.below(m_world.layout.households);
        m_household = householdAt(m_world.seed, m_world.layout, index);
        const QString village = m_world.layout.villageOf(grid).name;
        static constexpr const char16_t* corners[] = {u"村东头", u"村西头", u"村南口", u"村北口", u"主街", u"老井旁",
                                                      u"卫生室旁", u"桥头", u"河边", u"小广场"};
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

    QString title() {
        QString text = m_world.titles.text(u"title"_s, m_random, m_values, QString::number(m_plan.index + 1));
        return text.left(80);
    }

    QString channel() {
        if (m_plan.household >= 0) return u"visit"_s;
        static constexpr const char16_t* codes[] = {u"hotline", u"network", u"wechat", u"letters_visits", u"council",
                                                    u"inspection", u"platform", u"other"};
        static constexpr int weights[] = {44, 16, 14, 9, 7, 4, 4, 2};
        return QString::fromUtf16(codes[m_random.weighted(weights)]);
    }

    void registerCase(Story& story) {
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

    void confirmOnSite(Story& story) {
        story.registration.then.push_back(
            {.action = u"report_on_site"_s,
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

    QString resolutionWay() {
        static constexpr const char16_t* codes[] = {u"repair", u"mediation", u"enforcement", u"assistance", u"policy_reply",
                                                    u"project"};
        static constexpr int byDomain[7][6] = {{60, 8, 14, 2, 8, 8}, {20, 26, 40, 2, 10, 2}, {4, 26, 14, 10, 44, 2},
                                               {26, 10, 8, 12, 34, 10}, {14, 6, 8, 26, 42, 4}, {52, 18, 8, 4, 8, 10},
                                               {4, 4, 8, 60, 22, 2}};
        return QString::fromUtf16(codes[m_random.weighted(byDomain[m_plan.domain])]);
    }

    struct Holder {
        QString unit, name, section;
        const std::vector<int>* handlers = nullptr;
    };

    Holder holderOf(const QString& name) const {
        if (name == u"镇街") {
            const auto& town = m_world.layout.towns[static_cast<std::size_t>(m_plan.town)];
            return {town.code, town.name, u"综合办"_s, &m_world.staff.townHandlers[static_cast<std::size_t>(m_plan.town)]};
        }
        const auto& unit = m_world.staff.districtUnit(name);
        return {unit.code, unit.name, unit.sections.empty() ? u"综合科"_s : unit.sections.front(), &unit.handlers};
    }
    Holder anyHolder() { return holderOf(m_issue.units[m_random.below(static_cast<int>(m_issue.units.size()))]); }

    void dispatch() {
        m_holder = anyHolder();
        m_values.emplace_back(u"unit"_s, m_holder.name);
        m_handler = oneOf(*m_holder.handlers);
        QJsonObject fields{{u"lead_unit"_s, m_holder.unit}};
        m_teller.act(clerk(), u"dispatch"_s, fields);
    }

    void returnOrder() {
        const Holder wrong = holderOf(u"机关事务中心"_s);
        m_teller.act(clerk(), u"dispatch"_s, {{u"lead_unit"_s, wrong.unit}});
        m_teller.later(m_random.chance(0.6) ? 0 : 1);
        static constexpr const char16_t* reasons[] = {u"not_competent", u"wrong_place", u"insufficient"};
        m_teller.act(oneOf(*wrong.handlers), u"return_order"_s, {{u"return_reason"_s, QString::fromUtf16(m_random.pick(reasons))}},
                     write(u"return"_s));
    }

    void dispatchAndOn() {
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

    [[nodiscard]] bool tight() const { return is(Stage::HandlingInTime) || is(Stage::ExtensionPending); }

    void transfer() {
        m_teller.later(0);
        const Holder next = anyHolder();
        m_holder = next;
        m_handler = oneOf(*m_holder.handlers);
        m_teller.act(clerk(), u"transfer"_s, {{u"lead_unit"_s, next.unit}}, write(u"transfer"_s));
    }

    void plan() {
        m_teller.later(0);
        const QDate day = beijingDate(m_accepted);
        QDate due = m_world.work.after(day, 3);
        QJsonObject fields;
        if (m_plan.longTerm) {
            due = is(Stage::Closed) ? m_world.work.after(day, m_brisk ? 8 : m_random.between(9, 24))
                                    : m_world.periods.today().addDays(m_random.between(4, 85));
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

    void report(const QString& milestone = {}) {
        QJsonObject fields{{u"progress"_s, write(u"progress"_s)}};
        if (!milestone.isEmpty()) fields.insert(u"milestone"_s, milestone);
        m_teller.act(m_handler, u"report"_s, fields);
    }

    /// What stage an open case is left in, or on to the close-out.
    void handle();
    void coHandling();
    void extension(bool pending, int days);
    void pause(bool leave);
    void mark();
    void submit();
    void callBack(const QString& rating);
    void closeOut();
    void rework();
    void openEnd();

    const World& m_world;
    const GrievancePlan& m_plan;
    const Issue& m_issue;
    Random m_random;
    bool m_brisk;
    bool m_urgent = false;
    StoryTeller m_teller;
    Household m_household;
    QString m_place;
    PhraseValues m_values;
    int m_registrar = 0, m_handler = 0;
    Holder m_holder;
    Instant m_accepted;
    QDate m_due;
    QStringList m_milestones;
};

void GrievanceStory::coHandling() {
    const Holder other = holderOf(m_issue.units.size() > 1 && m_issue.units[1] != u"镇街" && holderOf(m_issue.units[1]).unit != m_holder.unit
                                      ? m_issue.units[1]
                                      : u"区委督查室"_s);
    if (other.unit == m_holder.unit) return;
    m_teller.later(0);
    m_teller.act(m_random.chance(0.8) ? m_handler : clerk(), u"request_co"_s,
                 {{u"co_units"_s, QJsonArray{other.unit}},
                  {u"co_due"_s, m_world.work.after(beijingDate(m_teller.at()), 3).toString(Qt::ISODate)}});
    m_teller.later(m_brisk ? 0 : m_random.between(0, 1));
    if (sometimes(0.06)) {
        m_teller.later(2);
        m_teller.act(m_handler, u"override_join"_s, {}, write(u"override"_s));
    } else {
        m_teller.act(oneOf(*other.handlers), u"co_report"_s, {{u"progress"_s, write(u"co_report"_s)}});
    }
}

void GrievanceStory::extension(bool pending, int days) {
    m_teller.act(m_handler, u"request_extension"_s, {{u"extension_days"_s, days}}, write(u"extension"_s));
    if (pending) return;
    m_teller.later(m_random.below(2));
    const bool granted = is(Stage::Extended) || m_random.chance(0.86);
    m_teller.act(oneOf(m_world.staff.supervisors), granted ? u"grant_extension"_s : u"refuse_extension"_s, {},
                 granted ? QString() : write(u"extension_no"_s));
}

void GrievanceStory::pause(bool leave) {
    static constexpr const char16_t* reasons[] = {u"weather", u"owner_absent", u"material", u"procedure", u"higher_level"};
    static constexpr const char16_t* parties[] = {u"third_party", u"resident", u"unit", u"unit", u"higher_level"};
    const int reason = m_random.below(5);
    m_teller.act(m_handler, u"pause"_s,
                 {{u"pause_reason"_s, QString::fromUtf16(reasons[reason])}, {u"pause_party"_s, QString::fromUtf16(parties[reason])}},
                 write(u"pause"_s));
    if (leave) return;
    m_teller.later(m_random.between(2, 6));
    m_teller.act(m_handler, u"resume"_s);
}

/// Reminders, listing and instructions fall on a case while it is in hand.
void GrievanceStory::mark() {
    if (m_plan.reminded) {
        m_teller.later(1);
        m_teller.act(oneOf(m_world.staff.supervisors), u"remind"_s, {}, write(u"remind"_s));
    }
    if (m_plan.instructed) {
        m_teller.later(0);
        m_teller.act(oneOf(m_world.staff.officials), u"instruct"_s, {{u"instruction"_s, write(u"instruction"_s)}});
        if (is(Stage::Closed) || m_random.chance(0.6)) {
            m_teller.later(0);
            m_teller.act(m_handler, u"answer_instruction"_s, {{u"instruction_answer"_s, write(u"instruction_answer"_s)}});
        }
    }
}

void GrievanceStory::handle() {
    plan();
    const bool closes = is(Stage::Closed);
    const bool together = sometimes(closes ? 0.13 : 0.0);
    if (together) coHandling();
    if (!closes && !is(Stage::Submitted) && !is(Stage::Reworked)) return openEnd();
    // An extension is asked for while the time limit runs: not after the days of the others, not within 24 hours.
    if (!m_brisk && !m_plan.longTerm && !together && !m_urgent && m_random.chance(0.1)) {
        m_teller.later(0);
        extension(false, m_random.between(2, 8));
        m_teller.later(m_random.between(1, 4));
    } else if (sometimes(0.05)) {
        m_teller.later(0);
        pause(false);
    }
    mark();
    if (m_plan.longTerm) {
        const int span = std::max(1, m_world.work.between(beijingDate(m_accepted), m_due) / 2 - 1);
        m_teller.later(m_brisk ? 1 : span);
        report(m_milestones[0]);
        m_teller.later(m_brisk ? 1 : std::max(1, span - 1));
        report(m_milestones[1]);
    } else {
        if (m_random.chance(0.8)) {
            m_teller.later(0);
            report();
        }
        m_teller.later(m_brisk ? 0 : m_random.chance(0.55) ? 1 : m_random.chance(0.86) ? 0 : m_random.between(2, 7));
    }
    submit();
    closeOut();
}

void GrievanceStory::submit() {
    const double dice = m_random.unit();
    const QString outcome = dice < 0.87 ? u"resolved"_s : dice < 0.94 ? u"partly"_s : u"explained"_s;
    m_teller.act(m_handler, u"submit"_s,
                 {{u"outcome"_s, outcome}, {u"resolution"_s, write(u"resolution"_s)}, {u"resolution_way"_s, resolutionWay()}}, {},
                 {photograph(m_random, u"after"_s, m_place)});
}

void GrievanceStory::callBack(const QString& rating) {
    m_teller.act(m_random.chance(0.5) ? oneOf(m_world.staff.supervisors) : clerk(), u"call_back"_s,
                 {{u"satisfaction"_s, rating}, {u"callback_note"_s, write(u"callback."_s + rating)}});
}

void GrievanceStory::rework() {
    m_teller.later(0);
    callBack(u"dissatisfied"_s);
    m_teller.later(0);
    m_teller.act(oneOf(m_world.staff.supervisors), u"rework"_s, {}, write(u"rework"_s));
    m_accepted = m_teller.at();
    if (is(Stage::Reworked)) return;
    m_teller.later(m_brisk ? 0 : 1);
    report();
    m_teller.later(m_random.below(2));
    submit();
}

void GrievanceStory::closeOut() {
    if (is(Stage::Submitted)) {
        if (m_random.chance(0.7)) {
            m_teller.later(0);
            callBack(m_random.chance(0.8) ? u"satisfied"_s : u"basically"_s);
        }
        return;
    }
    if (is(Stage::Reworked)) return rework();
    if (sometimes(0.035)) {
        m_teller.later(0);
        m_teller.act(oneOf(m_world.staff.supervisors), u"refuse_close_out"_s, {}, write(u"refuse"_s));
        m_teller.later(1);
        submit();
    }
    if (sometimes(0.045)) rework();
    const int approver = oneOf(m_world.staff.supervisors);
    m_teller.later(m_random.chance(0.84) ? 0 : 1);
    if (sometimes(0.022)) {
        callBack(u"dissatisfied"_s);
        m_teller.later(1);
        m_teller.act(clerk(), u"verify"_s, {{u"verification_note"_s, write(u"verify"_s)}});
        m_teller.later(0);
        m_teller.act(approver, u"close_out_verified"_s, {}, write(u"verify"_s));
        return;
    }
    if (sometimes(0.05)) {
        callBack(u"unrated"_s);
        m_teller.later(1);
    }
    callBack(m_random.chance(0.8) ? u"satisfied"_s : u"basically"_s);
    if (m_random.chance(0.2)) {
        m_teller.later(0);
        m_teller.act(clerk(), u"verify"_s, {{u"verification_note"_s, write(u"verify"_s)}});
    }
    m_teller.later(m_random.chance(0.88) ? 0 : 1);
    m_teller.act(approver, u"approve_close_out"_s);
    if (sometimes(0.012)) {
        m_teller.later(m_random.between(4, 15));
        m_teller.act(oneOf(m_world.staff.supervisors), u"reopen"_s, {}, write(u"reopen"_s));
        m_teller.later(1);
        report();
        m_teller.later(0);
        submit();
        m_teller.later(0);
        callBack(u"satisfied"_s);
        m_teller.later(0);
        m_teller.act(oneOf(m_world.staff.supervisors), u"approve_close_out"_s);
    }
    if (sometimes(0.03)) {
        m_teller.later(m_random.between(8, 20));
        m_teller.act(oneOf(m_world.staff.supervisors), u"look_back"_s,
                     {{u"look_back_result"_s, u"stable"_s}, {u"look_back_note"_s, write(u"look_back"_s)}});
    }
}

void GrievanceStory::openEnd() {
    m_teller.later(0);
    switch (m_plan.stage) {
    case Stage::LongTerm:
        mark();
        if (m_random.chance(0.6)) {
            m_teller.later(m_random.below(3));
            report(m_random.chance(0.5) ? m_milestones[0] : QString());
        }
        break;
    case Stage::Overdue:
        if (m_random.chance(0.7)) report();
        m_teller.later(3);
        mark();
        if (m_plan.listed) {
            m_teller.later(1);
            m_teller.act(oneOf(m_world.staff.supervisors), u"list_supervision"_s, {}, write(u"list"_s));
        }
        break;
    case Stage::Waiting: pause(true); break;
    case Stage::ExtensionPending: extension(true, m_random.between(3, 10)); break;
    case Stage::Extended: extension(false, 10); break;
    default:
        if (m_random.chance(0.5)) report();
        break;
    }
}

}  // namespace

Story tellGrievance(const World& world, const GrievancePlan& plan) {
    for (int attempt = 0;; ++attempt) {
        GrievanceStory teller(world, plan, attempt);
        Story story = teller.tell();
        if (teller.fits()) return story;
        if (attempt < 12) continue;
        squeeze(story, world.periods.end);
        return story;
    }
}

}  // namespace minqing::demonstration
