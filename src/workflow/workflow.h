#pragma once
// What may happen next to a case, why not, and what a step makes of it. Pure functions: no clock, no storage.

#include <QJsonObject>
#include <vector>

#include "base/error.h"
#include "definitions/definition_set.h"
#include "domain/account.h"
#include "domain/case_facts.h"
#include "domain/case_file.h"
#include "domain/entry.h"
#include "domain/unit_tree.h"

namespace minqing::workflow {

/// What a person gives with an action.
struct ActionInput {
    QString action;
    QJsonObject fields;              ///< by field id; only fields that the transition asks for
    std::vector<Evidence> evidence;  ///< id, name and kind are used
    QString comment;
};

/// What surrounds a case: its definition, the code lists, the calendar, the units, the moment.
struct Context {
    const CaseDefinition& definition;
    const DefinitionSet& definitions;
    const UnitTree& units;
    Instant now;
};

/// Every reason why this action cannot happen now, whoever asks, except role and relation (that is policy's part).
/// Empty: it can. Codes: merged, unknown_action, wrong_state, missing_field, bad_field, unexpected_field, date_over,
/// date_too_far, in_the_future, unmet_condition,
/// missing_evidence, missing_feedback, feedback_not_satisfied, milestones_open, co_handling_open, verifiers_missing,
/// extension_pending, extension_limit, notice_running, clock_not_run_out, clock_run_out, four_eyes, comment_missing …
[[nodiscard]] std::vector<Reason> refusals(const CaseFile& file, const ActionInput& input, const Actor& actor,
                                           const Context& context);

/// Reasons against registering with these fields (required, kinds, codes, units, conditions of routes).
[[nodiscard]] std::vector<Reason> registrationRefusals(const QJsonObject& fields, const Context& context);

/// What is wrong with pieces of evidence as they are given: neither a file nor words, or a kind that there is not.
[[nodiscard]] std::vector<Reason> evidenceRefusals(const std::vector<Evidence>& given);

/// Town, village and grid as they will be (`all`) lie within each other; asked only where one of them is given.
[[nodiscard]] std::vector<Reason> placeRefusals(const QJsonObject& given, const QJsonObject& all, const UnitTree& units);

/// Checks one value against its field: kind, code, length, bounds. Empty: fine. Also used by registers and activities.
/// Kinds of units that may stand in this field of a place ("town", "village"); empty: it is none.
[[nodiscard]] QStringList kindsOfPlace(const QString& field);

[[nodiscard]] std::vector<Reason> fieldRefusals(const FieldDefinition& field, const QJsonValue& value,
                                                const DefinitionSet& definitions, const UnitTree& units);

/// The given values as they are kept: telephones, citizen numbers and credit codes in their one form, without what people
/// put between the digits. What is no such number, and every other kind, stays as it is.
[[nodiscard]] QJsonObject asKept(QJsonObject fields, const std::vector<FieldDefinition>& definitions);

/// Payloads, canonical (keys sorted): what `fold` reads.
[[nodiscard]] QJsonObject registrationPayload(const QString& number, const CaseDefinition& definition,
                                              const QJsonObject& fields, const std::vector<Evidence>& evidence,
                                              const QString& origin);
[[nodiscard]] QJsonObject actionPayload(const ActionInput& input);
/// The same with what only the actor tells: for a co-handling report the unit in whose name it is made (key "unit").
/// Prefer this one; without the unit a report counts for the first open task.
[[nodiscard]] QJsonObject actionPayload(const ActionInput& input, const CaseFile& file, const Actor& actor,
                                        const Context& context);
/// What was given with an action, from its payload.
[[nodiscard]] ActionInput actionOfPayload(const QJsonObject& payload);
/// The payload of the CaseUndo entry that undoes this step.
[[nodiscard]] QJsonObject undoPayload(const CaseStep& step, const QString& reason = {});

/// Pieces of evidence still missing for this action, over all its evidence requirements, with `given` counted in.
[[nodiscard]] int missingEvidence(const CaseFile& file, const TransitionDefinition& transition,
                                  const std::vector<Evidence>& given = {});

/// Something the program does by itself: a clock's on_expiry, or the next rung of its ladder.
struct SystemStep {
    Instant at;
    QString action;
    bool inWorkingHours = false;  ///< not at night and not on holidays, however late it is
};
/// The next one while the case stands as it does, due or not; nothing when none will come. A merged case has none.
[[nodiscard]] std::optional<SystemStep> nextSystemStep(const CaseFile& file, const CaseDefinition& definition,
                                                       const WorkCalendar& calendar);
[[nodiscard]] bool isDue(const SystemStep& step, const WorkCalendar& calendar, Instant now);

/// True when this action may start from this state ("*": every state that is not closed or void).
[[nodiscard]] bool leadsFrom(const TransitionDefinition& transition, const QString& state, const CaseDefinition& definition);

/// How long a step may be undone.
inline constexpr std::int64_t undoWindowMs = 10 * msPerMinute;

/// Brings the case up to date with one entry (CaseRegister, CaseAct, CaseUndo, CaseMigrate, CaseLink). Total: an entry that
/// no longer fits (after a merge) is kept in the history and changes nothing else. Deterministic.
/// CaseUndo makes the fold of all entries without the undone one; the caller therefore folds whole histories.
[[nodiscard]] CaseFile fold(const std::vector<Entry>& entries, const DefinitionSet& definitions);
/// The same, one entry further, under the calendar in force; false when the entry needs a whole fold (undo).
[[nodiscard]] bool foldOne(CaseFile& file, const Entry& entry, const DefinitionSet& definitions);

/// Step by step, for who wants to look at the case in between. Deadlines follow the calendars as they were published: a
/// running clock moves when a new one comes, a stopped clock does not. `definitions` must outlive it.
class HistoryFold {
  public:
    explicit HistoryFold(const DefinitionSet& definitions);
    /// The calendars published before this entry come into force. Called by apply.
    void advanceTo(const Entry& entry);
    void apply(const Entry& entry, bool undone = false);
    /// The calendars published since.
    void finish();
    [[nodiscard]] CaseFile& file() { return m_file; }

  private:
    void useCalendar(const DatedCalendar& dated);
    const DefinitionSet& m_definitions;
    const WorkCalendar* m_calendar;
    size_t m_nextCalendar = 0;
    CaseFile m_file;
};

/// The action that undoes: the last step not undone, if within `window` and nobody built on it. Reasons otherwise
/// (nothing_to_undo, undo_window_over, built_upon, not_your_action, not_undoable).
[[nodiscard]] std::vector<Reason> undoRefusals(const CaseFile& file, const Actor& actor, const Context& context);
[[nodiscard]] const CaseStep* undoableStep(const CaseFile& file);

/// The light of one clock run at an instant; None when it does not run.
[[nodiscard]] Light clockLight(const ClockRun& run, Instant now);

}  // namespace minqing::workflow
