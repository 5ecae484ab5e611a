#pragma once
// A kind of case file: a flat state machine with clocks. Everything a district may change about a workflow is here.

#include <QStringList>
#include <map>

#include "calendar/work_calendar.h"
#include "definitions/field_definition.h"

namespace minqing {

/// Fixed: indicators, lights and lists refer to phases, never to a state's name.
enum class Phase { Draft, New, Active, Waiting, Review, Closed, Void };

[[nodiscard]] QString phaseCode(Phase phase);
[[nodiscard]] std::optional<Phase> phaseFromCode(QStringView code);
[[nodiscard]] QString phaseName(Phase phase);  ///< in the program's language

/// Closed or void: nothing more is expected to happen.
[[nodiscard]] constexpr bool isOver(Phase phase) { return phase == Phase::Closed || phase == Phase::Void; }

struct StateDefinition {
    QString id;
    Phase phase = Phase::New;
    Text name;
};

/// How an actor must stand to the case for a role to count. Written "handler@lead_unit".
enum class Relation {
    InScope,     ///< no "@": the role is granted for a unit whose subtree holds the case's place, town or lead unit
    LeadUnit,    ///< @lead_unit: granted for a unit whose subtree holds the lead unit
    CoUnit,      ///< @co_unit: … holds a co-handling unit
    Town,        ///< @town: … holds the town (or village) where the case arose
    Claimant,    ///< @claimant: the actor holds the claim
    Registrant,  ///< @registrant: the actor registered it
    Anywhere,    ///< @anywhere: the role granted for any unit (volunteers see the wish board of the district)
};

struct Permission {
    QString role;  ///< role id, or "system" for what the program does itself when a clock runs out
    Relation relation = Relation::InScope;
};

/// present: in any cycle · valid: present and not withdrawn or replaced · this cycle: recorded since the cycle began.
enum class Freshness { Present, Valid, ThisCycle };

struct Condition {  ///< the field holds one of the values (or, negated, none of them)
    QString field;
    QStringList values;
    bool negated = false;
};

struct EvidenceRequirement {
    int count = 1;
    QString kind = {};  ///< "before" | "after" | "document"; empty: any
    Freshness freshness = Freshness::ThisCycle;
    bool file = false;  ///< only a file that the ledger keeps counts, not a description of something kept elsewhere
};

struct FeedbackRequirement {
    Freshness freshness = Freshness::ThisCycle;
    QStringList ratings = {};  ///< accepted codes of the satisfaction list; empty: any but "unrated"
};

/// What must hold as soon as one of these actions was done in the case, in whatever cycle.
struct OnceDone {
    QStringList after = {};
    std::vector<Condition> conditions = {};
};

struct Requirements {
    std::vector<EvidenceRequirement> evidence;
    QStringList fields;                 ///< must hold a value (in the case, or given with the action)
    std::vector<Condition> conditions;  ///< must hold
    OnceDone once;
    std::optional<FeedbackRequirement> feedback;
    bool milestonesDone = false;    ///< every milestone ticked
    bool milestonesKept = false;    ///< a new plan leaves out no milestone of the one that stands
    bool coHandlingJoined = false;  ///< the join rule of the co-handling tasks is met
    int verifiers = 0;              ///< so many different people verified in this cycle
    bool noPendingExtension = false;
    bool noticeOver = false;    ///< the public notice ran its days without an upheld objection
    QStringList clocksRunOut;   ///< these clocks are past their due instant
    QStringList clocksRunning;  ///< these clocks run and are not past due
    QStringList clocksWarned;   ///< these clocks are yellow or past due, or were stopped in this cycle already
    QStringList notRated;       ///< the rating of this cycle is none of these
    QStringList notAfter;       ///< none of these actions was ever done in this case, in whatever cycle
};

/// What an action does beside moving to `to` and storing the fields it was given.
enum class Effect {
    AssignLeadUnit,    ///< field lead_unit becomes the holder
    AssignCoUnits,     ///< field co_units become co-handling tasks, due by field co_due where given
    ReportForDuty,     ///< the actor's unit has come: when, is kept (报到)
    ReportCoHandling,  ///< the actor's unit's co-handling task is done
    OverrideJoin,      ///< the lead closes the remaining tasks with a reason
    Claim,             ///< the actor becomes the claimant
    Release,           ///< no claimant any more
    RecordFeedback,    ///< field satisfaction (+ callback note) becomes a feedback of this cycle
    Verify,            ///< the actor verified on site
    NewCycle,          ///< cycle n+1 begins
    Pause,             ///< clocks named in `pauses` pause with field pause_reason / pause_party
    Resume,
    RequestExtension,  ///< field extension_days (+ reason) waits for approval
    GrantExtension,
    RefuseExtension,
    SetMilestones,  ///< field milestones becomes the plan
    TickMilestone,  ///< field milestone (its name) is done
    StartNotice,    ///< public notice begins
    Object,         ///< an objection to the notice
    UpholdObjection,
    DismissObjection,
    ListSupervision,  ///< 挂牌督办
    Delist,           ///< 摘牌
    Remind,           ///< 催办, counted
    Instruct,         ///< 批示, demands an answer
    AnswerInstruction,
    Exclude,             ///< counted apart with the code in field exclusion
    LookBack,            ///< 回头看 result recorded
    ReturnToSender,      ///< lead unit is cleared, the return counted
    ForgetVerification,  ///< whoever verified before has to do it again
};

struct TransitionDefinition {
    QString id;
    Text name;
    QStringList from;  ///< state ids; "*" = every state that is not closed or void
    QString to;        ///< state id; "=" = stays
    std::vector<Permission> by;
    QStringList asks;   ///< field ids the actor may give
    QStringList needs;  ///< of those, the ones the actor must give anew with this action
    Requirements requires_;
    QStringList forbidsActorOf;  ///< actions of this cycle ("register" included) whose actors may not do this
    std::vector<Effect> effects;
    QStringList starts, stops, pauses;  ///< clock ids
    QStringList produces;               ///< kinds of case it may register beside (举一反三); the first is registered
    bool main = false;                  ///< the next step that Ctrl+Enter does
    bool undoable = true;
    QString confirm = {};  ///< "reason": ask for a comment, which is then required

    [[nodiscard]] bool has(Effect effect) const;
};

struct ClockLimit {
    std::vector<Condition> when;  ///< all must hold; the first limit whose conditions hold counts
    std::optional<Limit> limit;
    QString field = {};                      ///< or: the date in this field, end of the working day
    std::optional<Limit> extensionCap = {};  ///< longest extension under this limit; absent: the clock's own
};

/// One rung of a clock's escalation: what the program does by itself while the clock runs, always in working hours.
struct Rung {
    bool atWarning = false;           ///< when the clock turns yellow; else counted from the deadline …
    std::optional<Limit> after = {};  ///< … so long after it; absent: at the deadline itself
    QString action;
};

struct ClockDefinition {
    QString id;
    Text name;
    std::vector<ClockLimit> limits;
    std::optional<Limit> warn = {};          ///< yellow when so much or less is left …
    double warnShare = 0.2;                  ///< … or this share of the limit
    QStringList pausesIn;                    ///< state ids
    bool overall = false;                    ///< gives the case its deadline (due / original due)
    bool perHolder = false;                  ///< starts anew for every new lead unit
    bool deadline = true;                    ///< false: a period that has to pass; nobody is late when it has
    QString onExpiry = {};                   ///< action that the system does when it runs out
    std::vector<Rung> ladder = {};           ///< in the order of time
    std::optional<Limit> pauseCap = {};      ///< a pause longer than this ends by itself
    std::optional<Limit> extensionCap = {};  ///< longest extension, where the limit that applies tells no other
    int extensions = 1;                      ///< how many
    std::optional<int> pauses = {};          ///< how often it may be paused in one cycle; absent: as often as need be
};

struct CaseDefinition {
    QString id;
    int version = 1;
    Text name;
    QString number;   ///< prefix of its numbers: SQ
    QString initial;  ///< state on registering
    std::vector<Permission> registerBy;
    QStringList registerStarts;  ///< clocks that start on registering
    QStringList registerAsks;    ///< fields of the intake form, in order
    QString titleField;          ///< the field that names a case in a list
    std::vector<FieldDefinition> fields;
    std::vector<StateDefinition> states;
    std::vector<TransitionDefinition> transitions;
    std::vector<ClockDefinition> clocks;
    QString coJoin = QStringLiteral("all");  ///< "all" | "any" | number as text

    [[nodiscard]] const FieldDefinition* field(QStringView id) const;
    [[nodiscard]] const StateDefinition* state(QStringView id) const;
    [[nodiscard]] const TransitionDefinition* transition(QStringView id) const;
    [[nodiscard]] const ClockDefinition* clock(QStringView id) const;
    /// The clock that gives the whole case its deadline; nullptr: there is none.
    [[nodiscard]] const ClockDefinition* overallClock() const;
};

}  // namespace minqing
