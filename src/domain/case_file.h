#pragma once
// A case as its journal tells it: the fold of all its entries. Never stored as a whole; the tables hold what is searched.

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/uuid.h"
#include "definitions/case_definition.h"
#include "domain/counted_facts.h"

namespace minqing {

struct ClockPause {
    Instant from;
    std::optional<Instant> to;  ///< absent: still paused
    QString reason;
    QString party;  ///< who is answerable for the pause
};

/// One run of a clock. Due instants are derived; `due` is what the case was promised at the start.
struct ClockRun {
    QString clock;
    int cycle = 1;
    QString holder;  ///< lead unit when it started
    Instant started;
    std::optional<Instant> stopped;
    QString limit;  ///< "3 working days", or "" when a date field gave the deadline
    Instant originalDue;
    /// What was due at first, where this run took the place of one of the same cycle that had passed or had its date already.
    std::optional<Instant> firstDue = {};
    Instant effectiveDue;  ///< with extensions and pauses
    Instant warnAt;        ///< turns yellow
    bool paused = false;
    std::vector<ClockPause> pauses;
    int extensionDays = 0;
    std::optional<Limit> allowed;       ///< what `limit` says; absent when a date field gave the deadline
    std::optional<Limit> extensionCap;  ///< longest extension under the limit that applies; absent: none is told
    Limit::Unit extensionUnit = Limit::Unit::WorkingDays;
    std::optional<Instant> pauseEnds;  ///< while paused: when the cap ends the pause by itself; absent: no cap
    bool held = false;                 ///< paused by an action, until resumed or the case leaves waiting
    [[nodiscard]] bool running() const { return !stopped.has_value(); }
    [[nodiscard]] Instant promised() const { return firstDue.value_or(originalDue); }  ///< what was due at first
};

/// A stretch of a case's life in which nothing changed that figures count by.
struct Span : CountedFacts {
    Instant from;
    std::optional<Instant> to;  ///< absent: it is so now
    friend bool operator==(const Span&, const Span&) = default;
};

struct Evidence {
    QString id;    ///< BLAKE2b of the content, hex; empty for evidence that stands elsewhere
    QString name;  ///< file name or description
    QString kind;  ///< before | after | document
    int cycle = 1;
    Instant at = {};
    SubjectId by = {};
    bool withdrawn = false;
    bool beside = false;      ///< came with a request or an answer: it is no evidence of the work
    QString mediaType = {};   ///< of the content that the ledger keeps; empty: it keeps the name only
    qint64 size = 0;          ///< of that content, in bytes
    QByteArray content = {};  ///< in a command only: what is to be kept. A case that was read has none.
    [[nodiscard]] bool isKept() const { return !mediaType.isEmpty(); }
};

/// What the ledger keeps of a file that was attached.
struct EvidenceContent {
    QString mediaType;  ///< image/jpeg, application/pdf …
    QByteArray bytes;
};

struct Feedback {
    int cycle = 1;
    QString rating;  ///< code of satisfaction
    QString note;
    Instant at;
    SubjectId by;
};

struct Milestone {
    QString name;
    QDate due;
    QDate done;  ///< invalid: not yet
};

struct Extension {
    int cycle = 1;
    int days = 0;  ///< asked for: working or calendar days, as the cap of the limit counts
    QString reason;
    Instant askedAt;
    SubjectId askedBy;
    enum class Answer { Pending, Granted, Refused } answer = Answer::Pending;
};

struct CoTask {
    int cycle = 1;
    QString unit;
    std::optional<Instant> due;
    Instant called = {};                  ///< when the whistle was blown
    std::optional<Instant> arrived = {};  ///< reported for duty
    std::optional<Instant> reported;      ///< told that its part is done
    QString report;
    bool overridden = false;
};

struct CaseLink {
    QString kind;    ///< one of kinds()
    QString target;  ///< number of the case (produced_by: of an activity too)
    /// duplicate_of: merged into the target, counted with it · parent: one of its cases of a common cause · produced_by:
    /// came out of it · similar: worth looking at together.
    [[nodiscard]] static const QStringList& kinds();
};

/// One line of history, for the time line and for four eyes.
struct CaseStep {
    EntryId entry;
    Uuid entryUuid;
    int cycle = 1;
    QString action;  ///< "register" or the transition's id; "undo"
    SubjectId actor;
    Instant at;
    QString fromState, toState;
    QJsonObject fields;
    QString comment;
    BatchId batch;
    QString onBehalf = {};     ///< account whose delegated role was used; empty: the actor's own
    int registered = 0;        ///< cases that were registered with it (a sweep)
    bool undone = false;       ///< compensated by a later entry
    bool ineffective = false;  ///< no longer fitted when its turn came (after a merge): kept, changed nothing
    [[nodiscard]] bool counts() const { return !undone && !ineffective; }
};

/// Where a case arose, as its fields tell: the grid, else the village, else the town; empty: nowhere in particular.
[[nodiscard]] QString placeOf(const QJsonObject& fields);

struct CaseFile {
    SubjectId id;
    QString number;
    QString type;
    int definitionVersion = 1;
    QString state;
    Phase phase = Phase::New;
    int cycle = 1;
    QJsonObject fields;  ///< current values by field id; those with a `column` are here too
    QString origin;      ///< number of the activity that produced it
    QString leadUnit;
    SubjectId claimant;
    Instant registeredAt;
    SubjectId registeredBy;
    std::optional<Instant> acceptedAt;  ///< first time, this cycle
    std::optional<Instant> closedAt;    ///< current cycle; absent while open
    std::optional<Instant> firstClosedAt;
    int returns = 0;  ///< order returned or close-out refused, all cycles
    int extensionsGranted = 0;
    int reminders = 0;
    bool listed = false;  ///< under listed supervision
    bool everClaimed = false;
    QString exclusion;  ///< approved exclusion code; empty: none
    std::vector<ClockRun> clocks;
    std::vector<Span> spans;
    std::vector<Evidence> evidence;
    std::vector<Feedback> feedback;
    std::vector<Milestone> milestones;
    std::vector<Extension> extensions;
    std::vector<CoTask> coTasks;
    std::vector<SubjectId> verifiers;  ///< of this cycle
    std::optional<Instant> noticeFrom;
    bool objectionPending = false;
    bool objectionUpheld = false;
    bool instructionPending = false;
    std::vector<CaseLink> links;
    std::vector<CaseStep> steps;
    int version = 0;  ///< number of entries folded: the optimistic version
    EntryId head;     ///< last entry folded

    [[nodiscard]] QString text(const QString& field) const { return fields.value(field).toString(); }
    /// The run of this clock that counts now: the running one, else the last of this cycle; nullptr: never started.
    [[nodiscard]] const ClockRun* clock(QStringView id) const;
    /// The extension asked for in this cycle that waits for an answer; nullptr: none.
    [[nodiscard]] const Extension* pendingExtension() const;
    /// How many extensions were granted in this cycle.
    [[nodiscard]] int extensionsOfCycle() const;
    /// The number that the first link of this kind leads to; empty: there is none.
    [[nodiscard]] QString linkTarget(QStringView kind) const;
    /// Number of the case that this one was merged into; empty: it stands by itself.
    [[nodiscard]] QString mergedInto() const;
    /// The last rating of this cycle that is not "unrated"; empty: none.
    [[nodiscard]] QString satisfaction() const;
};

}  // namespace minqing
