// A grievance in hand: together with others, extended, paused, submitted, called back, closed – or not.

#include <QJsonArray>
#include <algorithm>

#include "demonstration/grievance_story.h"
#include "demonstration/places.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

void GrievanceStory::coHandling() {
    const Holder other =
        holderOf(m_issue.units.size() > 1 && m_issue.units[1] != u"镇街" && holderOf(m_issue.units[1]).unit != m_holder.unit
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
    m_teller.act(
        m_handler, u"pause"_s,
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
                 {{u"outcome"_s, outcome}, {u"resolution"_s, write(u"resolution"_s)}, {u"resolution_way"_s, resolutionWay()}},
                 {}, {photograph(m_random, u"after"_s, m_place)});
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
        case Stage::Waiting:
            pause(true);
            break;
        case Stage::ExtensionPending:
            extension(true, m_random.between(3, 10));
            break;
        case Stage::Extended:
            extension(false, 10);
            break;
        default:
            if (m_random.chance(0.5)) report();
            break;
    }
}

Story tellGrievance(const World& world, const GrievancePlan& plan) { return tellUntilItFits<GrievanceStory>(world, plan); }

}  // namespace minqing::demonstration
