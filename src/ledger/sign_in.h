#pragma once
// Who someone is, by name or by name and password: the one place where accounts are looked up, for the door, its
// stretches and the readers. Internal to this layer.

#include <functional>

#include "ledger/surroundings.h"

namespace minqing {

/// The actor that this account is now. Refused: no_such_account, account_locked.
[[nodiscard]] Expected<Actor> actorNamed(const Surroundings& around, const QString& name, Instant now);

/// Keeps the outcome of an attempt in the journal; called for every attempt whose password was looked at.
/// `failuresBefore`: wrong passwords in a row until now.
using RecordAttempt = std::function<Expected<void>(const Account& account, bool good, int failuresBefore)>;

/// Checks name and password against the accounts and the failures that `store` tells of. Refused:
/// wrong_name_or_password, account_locked, account_waits.
[[nodiscard]] Expected<Actor> signedIn(storage::Store& store, const Surroundings& around, const QString& name,
                                       const QString& password, Instant now, const RecordAttempt& record);

/// Appends the attempt in a transaction of its own.
Expected<void> appendAttempt(storage::Store& store, const Account& account, Instant now, bool good);

}  // namespace minqing
