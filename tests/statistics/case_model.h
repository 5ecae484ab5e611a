#pragma once
// What a case must be after what was done to it, and what stands against the next step – worked out from the definition and
// from what was done alone, without the engine, as simply as possible: for random walks to hold the program against.

#include <QJsonArray>
#include <QSet>
#include <map>

#include "../support/small_district.h"

namespace minqing::tests {

/// To another version of the definition: what becomes what.
struct Move {
    const CaseDefinition* to = nullptr;
    std::map<QString, QString> states, fields, clocks;
};

/// One step that the door accepted.
struct Event {
    QString action;
    QJsonObject fields;
    std::vector<Evidence> evidence;
    QString actor;     ///< account; empty: the program itself
    QString onBehalf;  ///< whose role was used, where it was lent
    QString coUnit;    ///< in whose name a co-handling unit acts
    Instant at;
    qint64 entry = 0;
    BatchId batch = {};
    bool undone = false;
    Move move = {};  ///< with `to`: no action, but a move to another version
};

/// The codes that must be among the reasons, and those that may be there beside.
struct Verdict {
    QSet<QString> must, may;
    void refuse(bool violated, const char16_t* code) {
        if (violated) must.insert(QString::fromUtf16(code));
    }
};

class CaseModel {
  public:
    CaseModel(const CaseDefinition& definition, QString number, const QString& registrant, Instant at, QJsonObject intake,
              const std::vector<Evidence>& evidence);

    void add(Event event);
    void undoLast();
    /// The last step that could be undone; nullptr: none.
    [[nodiscard]] const Event* last() const;
    [[nodiscard]] Phase phase() const { return m_definition->state(state)->phase; }
    [[nodiscard]] QString text(const char16_t* field) const { return fields.value(QString::fromUtf16(field)).toString(); }
    [[nodiscard]] const CaseDefinition& definition() const { return *m_definition; }
    [[nodiscard]] QString target(const QString& kind) const;
    /// The last one of this cycle that says something, of those from this one on.
    [[nodiscard]] QString rating(size_t from = 0) const;
    [[nodiscard]] bool fits(const Permission& permission, const Grant& grant, const Actor& actor, const UnitTree& units) const;
    [[nodiscard]] bool permits(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const;
    [[nodiscard]] QString behalf(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const;
    [[nodiscard]] QString coUnitOf(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const;
    [[nodiscard]] Verdict judge(const workflow::ActionInput& input, const Actor& actor, const Surroundings& around,
                                Instant now) const;
    static void judgePlaces(const QJsonObject& given, const QJsonObject& all, const UnitTree& units, Verdict& verdict);
    [[nodiscard]] Verdict judgeUndo(const Actor& actor, Instant now) const;
    [[nodiscard]] Verdict judgeMove(const Move& move) const;

    struct Attached {
        QString id, kind;
        int cycle;
        QString name, by;
        bool withdrawn = false;
        bool kept = false;
        bool beside = false;  ///< came with a request or an answer
    };
    struct Done {
        QString action, actor, onBehalf;
        int cycle;
    };
    struct Task {
        QString unit;
        int cycle;
        bool arrived = false, over = false;
    };
    QString number, registrant, state;
    QString origin;   ///< the activity it came from
    int version = 1;  ///< entries of the case so far
    int cycle = 1;
    QJsonObject fields;
    QString claimant;
    bool everClosed = false, everClaimed = false, listed = false, instructed = false, objection = false, upheld = false;
    bool relapsed = false;  ///< as a look-back of this cycle found
    size_t ratedSince = 0;  ///< ratings before were of work that was sent back
    bool asked = false;     ///< an extension waits for its answer
    std::optional<Instant> noticeFrom;
    std::vector<Attached> evidence;
    std::vector<std::pair<QString, int>> ratings;  ///< with their cycle
    std::vector<Done> done;
    std::vector<Task> tasks;
    QStringList verifiers;
    std::vector<std::pair<QString, QString>> milestones;  ///< with the day on which each was done; "": it is open
    std::map<QString, Instant> clocks;                    ///< that run, since when
    QString exclusion;
    std::vector<CaseLink> links;
    std::vector<Event> events;

  private:
    void begin();
    void apply(const Event& event);
    void applyMove(const Event& event);
    static void attach(std::vector<Attached>& all, const Evidence& piece, const QString& by, int cycle);
    void applyEffect(Effect effect, const Event& event);
    void setMilestones(const QJsonValue& given);
    void keepMilestones(QJsonArray list);
    void judgeGiven(const TransitionDefinition& transition, const workflow::ActionInput& input, const Actor& actor,
                    Verdict& verdict) const;
    void judgeRequirements(const TransitionDefinition& transition, const workflow::ActionInput& input, const Actor& actor,
                           const WorkCalendar& calendar, Instant now, Verdict& verdict) const;
    void judgeMilestones(const TransitionDefinition& transition, const QJsonObject& given, Instant now, Verdict& verdict) const;
    void judgeFeedback(const TransitionDefinition& transition, const workflow::ActionInput& input, Verdict& verdict) const;
    void judgeClocks(const Requirements& needed, const WorkCalendar& calendar, Instant now, Verdict& verdict) const;
    void judgeEffects(const TransitionDefinition& transition, const workflow::ActionInput& input, const Actor& actor,
                      const UnitTree& units, Verdict& verdict) const;
    [[nodiscard]] bool isSecondPair(const TransitionDefinition& transition, const Actor& actor, const UnitTree& units) const;
    [[nodiscard]] bool took(const TransitionDefinition& transition, const QString& account) const;
    [[nodiscard]] bool ownEvidence(const Evidence& piece, const QString& by) const;
    [[nodiscard]] int evidenceFor(const EvidenceRequirement& needed, const std::vector<Evidence>& given,
                                  const QString& by) const;
    [[nodiscard]] bool openTask(const Task& task) const { return task.cycle == cycle && !task.over; }

    const CaseDefinition* m_first;       ///< under which it was registered
    const CaseDefinition* m_definition;  ///< under which it stands now
    Instant m_registeredAt;
    QJsonObject m_intake;
    std::vector<Attached> m_firstEvidence;
};

}  // namespace minqing::tests
