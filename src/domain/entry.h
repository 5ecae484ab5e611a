#pragma once
// One immutable line of the journal.

#include <QByteArray>
#include <QString>
#include <optional>

#include "base/id.h"
#include "base/instant.h"
#include "base/uuid.h"

namespace minqing {

/// Stored as text codes ("case.act"); the list only grows.
enum class EntryKind {
    LedgerCreate,       ///< ledger.create     {district, name}
    DefinitionPublish,  ///< definition.publish {path, text}
    RegisterPut,        ///< register.put      {kind, code, name, unit, …fields}; the whole entry, later ones replace it
    ActivityLog,        ///< activity.log      {type, number, at, subject, result, participants, fields, diary, produced}
    CaseRegister,       ///< case.register     {type, version, number, fields, evidence, origin}
    CaseAct,            ///< case.act          {action, fields, evidence, comment}
    CaseUndo,           ///< case.undo         {undoes: id of the entry, reason}
    CaseMigrate,        ///< case.migrate      {version, state}
    CaseLink,           ///< case.link         {kind, target, remove}
    AccountPut,         ///< account.put       {name, display_name, unit, password_hash, locked}
    GrantPut,           ///< grant.put         {account, role, unit, from, to, delegated_by}
    Reveal,             ///< reveal            {subject, field, reason}: a masked value was shown in full
    Attempt,            ///< attempt           {account, ok}: a sign-in
    SealBroken,         ///< seal.broken       {signed, found}: the journal did not end as its device had signed it
    FilterShare,        ///< filter.share      {list, name, conditions}
    FilterWithdraw,     ///< filter.withdraw   {list, name}; its subject is the entry that shared it
    ActivityUndo,       ///< activity.undo     {number}: the activity counts no more
};
[[nodiscard]] QString entryKindCode(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> entryKindFromCode(QStringView code);

struct Entry {
    EntryId sequence;           ///< position in this ledger's journal, from 1 without gaps
    Uuid id;                    ///< UUIDv7
    int device = 1;             ///< local number of the device
    qint64 deviceSequence = 0;  ///< position in the device's own chain, from 1 without gaps
    qint64 logical = 0;         ///< Lamport time
    Instant at;                 ///< wall clock, for display and for clocks of the workflow
    SubjectId actor;            ///< account; null: the program itself
    EntryKind kind = EntryKind::RegisterPut;
    SubjectId subject;   ///< = sequence for the entry that creates its subject
    BatchId batch;       ///< null: alone
    QByteArray payload;  ///< compact JSON, UTF-8, keys sorted
    QByteArray hash;     ///< BLAKE2b-256 over the previous hash of the device and the canonical form
};

}  // namespace minqing
