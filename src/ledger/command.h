#pragma once
// Everything that can be asked of the door. One struct per kind of change; no other way in exists.

#include <QJsonObject>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "definitions/definition_set.h"
#include "domain/account.h"
#include "domain/case_file.h"
#include "domain/register_entry.h"
#include "ledger/written_register.h"
#include "storage/queries.h"
#include "workflow/migration.h"
#include "workflow/workflow.h"

namespace minqing {

/// Starts a case file of a type. `fields` by field id; the place (town, village, grid) is derived from the household or the
/// finest of grid, village, town given; else from the actor's own unit.
struct RegisterCase {
    QString type;
    QJsonObject fields;
    std::vector<Evidence> evidence = {};
    QString origin = {};  ///< number of the activity it came from
    /// Actions done at once by the same person, each checked as ever: solved on the spot and reported in one go.
    std::vector<workflow::ActionInput> then = {};
    /// Where it comes from: a case or activity that produced it, a similar one (举一反三), a common cause.
    std::vector<CaseLink> links = {};
};

struct ActOnCase {
    QString number;
    workflow::ActionInput input;
    std::optional<int> expectedVersion = {};  ///< refused with changed_meanwhile when the case has moved on
    /// What a sweep for similar cases found: the intake fields of each (a place is enough; what is not told is taken over from
    /// this case; lead_unit assigns it at once). All are registered with the step, linked as similar, or nothing happens.
    std::vector<QJsonObject> found = {};
};

/// Takes back the last step of a case, by a compensating entry, within the undo window.
struct UndoCase {
    QString number;
};

/// Links two cases, or removes the link again: produced_by | duplicate_of | parent | similar.
struct LinkCase {
    QString number;
    CaseLink link;
    bool remove = false;
};

struct LogActivity {
    QString type;
    QString subject;                 ///< code of the household / enterprise
    std::optional<Instant> at = {};  ///< when it took place; absent: now. Never in the future.
    QStringList participants = {};
    QJsonObject fields = {};
    QString diary = {};
    std::vector<RegisterCase> produced = {};
};

/// Takes back an activity that was logged by mistake, by a compensating entry: by who logged it, within the undo window, and
/// only while it raised no case.
struct UndoActivity {
    QString number;
};

/// The whole entry as it shall be from now on. An existing entry with this code is replaced (its history stays).
struct PutRegister {
    RegisterEntry entry;
};

/// What it does not say stays as it stood, but for the days named in `cleared` (from, to); an entry not yet there is made.
struct AmendRegister {
    RegisterEntry said;
    QStringList cleared = {};
};

/// The same, with its line of the journal already written.
struct PutWrittenRegister {
    WrittenRegister written;
};

/// Makes an account, or changes name, unit and lock of one. `password` only where it shall be set.
struct PutAccount {
    QString name;
    QString displayName;
    QString unit;
    QString phone = {};
    std::optional<QString> password = {};
    bool locked = false;
    bool isNew = false;  ///< an account of that name must not be there yet
};

/// One's own password, or a new one for somebody who has forgotten it.
struct SetPassword {
    QString account;
    QString password;
};

struct PutGrant {
    Grant grant;
};

struct PublishDefinitions {
    std::vector<DefinitionSource> sources;
};

/// A masked value was shown in full, and why. Journalled.
struct RevealValue {
    QString kind;  ///< "case" or a register kind
    QString code;  ///< number or code
    QString field;
    QString reason;
};

/// Moves one case to another version of its definition. For who may publish definitions. Refused without a comment:
/// comment_missing.
struct MigrateCase {
    QString number;
    workflow::MigrationPlan plan;
    QString comment = {};
};

/// Keeps conditions of a list under a name for everybody who may see the list. They carry no rights: each reader sees only what
/// they may see. For who may share filters. Refused: name_taken, too_many_filters, too_many_conditions, no_such_case_type;
/// BadInput: no_such_filter, bad_filter_value.
struct ShareFilter {
    QString list;  ///< case type; empty: all types together
    QString name;
    std::vector<storage::ListFilter> filters;
    QString text = {};  ///< words that the cases hold
};

/// Takes a shared filter back: who shared it, or who may share filters. Refused: no_such_shared_filter.
struct WithdrawFilter {
    QString list;
    QString name;
};

using Command = std::variant<RegisterCase, ActOnCase, UndoCase, LinkCase, LogActivity, UndoActivity, PutRegister, AmendRegister,
                             SetPassword, PutWrittenRegister, PutAccount, PutGrant, PublishDefinitions, RevealValue,
                             MigrateCase, ShareFilter, WithdrawFilter>;

/// A running clock of a case whose deadline is another one now.
struct MovedDeadline {
    QString number;
    QString clock;  ///< id
    Instant before, after;
};

/// What a command did. Numbers and codes are those people see.
struct Receipt {
    std::vector<EntryId> entries;  ///< appended, in order
    BatchId batch;                 ///< null for a command of one entry
    QString number;                ///< case or activity number, register code, account name, name of a filter
    SubjectId subject;
    std::vector<std::pair<QString, QString>> produced;  ///< (number, type) of the cases an activity raised
    QString value;                                      ///< RevealValue: the full value, for this one answer
    bool changed = true;                                ///< false: what was asked for already stood there
    std::vector<MovedDeadline> moved = {};              ///< by another calendar or version, cases in order
    /// After a change of calendar: years without announced holidays, and how many running clocks end in them. Those
    /// deadlines are provisional.
    std::map<int, int> provisional = {};
};

}  // namespace minqing
