#pragma once
// Moving a running case to another version of its definition: what stands against it, and what is journalled. Pure.

#include <QJsonObject>
#include <map>

#include "workflow/workflow.h"

namespace minqing::workflow {

/// How cases of one version become cases of another. Nothing is guessed: what is not said here is refused.
struct MigrationPlan {
    int version = 0;                    ///< to move to
    std::map<QString, QString> states;  ///< old → new
    /// States that both versions have, in the same phase, need no mention in `states`.
    bool keepStates = false;
    std::map<QString, QString> fields = {};  ///< old → new; "" gives the value up
    QJsonObject values = {};                 ///< for fields that the case has no value of
    std::map<QString, QString> clocks = {};  ///< old → new; "" ends the clock
    QStringList starts = {};                 ///< clocks that begin with the move
    bool closedToo = false;                  ///< cases that are over are left alone unless this says otherwise
};

/// Every reason why this case cannot be moved. Codes: no_such_definition, same_version, case_over, unmapped_state,
/// unknown_state, outcome_by_migration, step_by_migration, field_gone, field_kept, missing_field, bad_field …, clock_gone,
/// clock_kept, unknown_clock, extension_pending.
[[nodiscard]] std::vector<Reason> migrationRefusals(const CaseFile& file, const MigrationPlan& plan,
                                                    const DefinitionSet& definitions, const UnitTree& units);

/// The payload of the CaseMigrate entry: {version, state, fields, clocks, starts}. Only for a case that nothing stands
/// against.
[[nodiscard]] QJsonObject migrationPayload(const CaseFile& file, const MigrationPlan& plan, const DefinitionSet& definitions);

/// A deadline that is no longer what it was.
struct MovedDeadline {
    QString clock;
    Instant before, after;
};
/// Running clocks whose effective deadline differs. Both files tell the same case, before and after.
[[nodiscard]] std::vector<MovedDeadline> movedDeadlines(const CaseFile& before, const CaseFile& after);

}  // namespace minqing::workflow
