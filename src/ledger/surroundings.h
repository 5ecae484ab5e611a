#pragma once
// What stands around every command and query and changes rarely: definitions, units, accounts. An immutable snapshot.

#include <QHash>
#include <memory>
#include <mutex>

#include "definitions/definition_set.h"
#include "domain/account.h"
#include "domain/unit_tree.h"
#include "storage/store.h"

namespace minqing {

struct Surroundings {
    Definitions definitions;
    UnitTree units;
    std::vector<Account> accounts;
    QHash<QString, int> accountByName;
    std::vector<SharedFilter> sharedFilters;  ///< in the order in which they were shared
    bool demonstration = false;               ///< accounts without a password may sign in

    [[nodiscard]] const Account* account(const QString& name) const;
    [[nodiscard]] const Account* account(SubjectId id) const;
    /// Display name of an account; "系统"/"system" for the program itself.
    [[nodiscard]] QString accountTitle(SubjectId id) const;
    /// The filters of a list (a case type; empty: all types together) that this actor may see.
    [[nodiscard]] std::vector<SharedFilter> filtersOf(const QString& list, const Actor& actor) const;
    /// The one of this name in a list, however it is typed (case, width); nullptr: none.
    [[nodiscard]] const SharedFilter* sharedFilter(const QString& list, const QString& name) const;
    /// The actor that this account is on that day: only grants valid then.
    [[nodiscard]] Actor actorOf(const Account& account, QDate day) const;
    /// True when an account that is not locked has the right on that day.
    [[nodiscard]] bool somebodyMay(Right right, QDate day) const;
    /// What somebody delegates ends with what they hold: the role itself, not one lent to them, for the unit or above.
    [[nodiscard]] bool mayStillLend(const Account& delegator, const Grant& lent, QDate day) const;
};

using SurroundingsPtr = std::shared_ptr<const Surroundings>;

/// Reads a snapshot. Storage errors; BadInput when a stored definition no longer parses.
[[nodiscard]] Expected<SurroundingsPtr> loadSurroundings(storage::Store& store);

/// The current snapshot of one open ledger, shared by its writer and its readers. Thread-safe.
class SharedSurroundings {
  public:
    [[nodiscard]] SurroundingsPtr current() const {
        const std::scoped_lock lock(m_mutex);
        return m_current;
    }
    void replace(SurroundingsPtr next) {
        const std::scoped_lock lock(m_mutex);
        m_current = std::move(next);
    }

  private:
    mutable std::mutex m_mutex;
    SurroundingsPtr m_current;
};

}  // namespace minqing
