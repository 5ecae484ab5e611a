#pragma once
// The door: every change of a ledger enters here, whoever asks and by whatever window.

#include <memory>

#include "ledger/command.h"
#include "ledger/migration.h"
#include "ledger/reader.h"
#include "ledger/surroundings.h"

namespace minqing {

struct FirstAdministrator {
    QString name, displayName, role;  ///< role: sysadmin | secadmin | auditor
    QString password;
};

struct CreateLedger {
    QString path;
    QString district;  ///< division code, 12 or 6 digits
    QString name;
    std::vector<FirstAdministrator> administrators;  ///< one of each role; none only for the demonstration
    bool demonstration = false;                      ///< accounts without password may sign in, and the window says so
};

struct RebuildReport {
    qint64 entries = 0;
    bool identical = true;
    QStringList differing;  ///< tables that came out otherwise
    QStringList rows;       ///< … and in them: numbers of cases and activities, KIND:CODE of entries; a hundred at most
};

/// What happened to one item of a bulk action.
struct BulkItem {
    QString number;
    std::vector<Reason> reasons;  ///< empty: done
};

struct BulkReport {
    BatchId batch;
    std::vector<BulkItem> items;
};

/// The writer of one ledger file. Use from one thread at a time (the writer thread of a window; the thread of a command
/// line). Whatever returns without an error has been committed to disk.
class Ledger {
  public:
    static Expected<std::unique_ptr<Ledger>> create(const CreateLedger& request, const Clock& clock);
    static Expected<std::unique_ptr<Ledger>> open(const QString& path, const Clock& clock);
    ~Ledger();

    /// Does the command or tells every reason why not; one transaction. Errors: Refused, BadInput, Storage.
    Expected<Receipt> execute(const Command& command, const Actor& actor);

    /// Checks without doing: what execute would refuse.
    Expected<void> check(const Command& command, const Actor& actor);

    /// Many commands in one transaction under one batch id, each checked by itself: those refused are reported and leave no
    /// trace, the others land together. A dry run changes nothing.
    Expected<BulkReport> executeEach(const std::vector<ActOnCase>& commands, const Actor& actor, bool dryRun);
    /// The same for links: many cases to one common cause, many duplicates to one master.
    Expected<BulkReport> linkEach(const std::vector<LinkCase>& commands, const Actor& actor, bool dryRun);
    /// Moves cases to another version of their definition, each by itself, under one batch id, which undoBatch takes back.
    /// Refused as a whole: not_permitted, comment_missing, no_such_definition, no_such_case_type,
    /// stopped.
    Expected<MigrationReport> migrate(const MigrateCases& request, const Actor& actor, bool dryRun,
                                      const MigrationWatch& watch = {});
    /// Undoes what is left to undo of a batch, item by item.
    Expected<BulkReport> undoBatch(BatchId batch, const Actor& actor);

    /// A long stretch of commands as one transaction: import, the demonstration. Cases stay in memory between commands and
    /// their rows are written once. Nothing is kept unless commit() returned; the destructor rolls back.
    class Stretch {
      public:
        ~Stretch();
        Stretch(Stretch&&) noexcept;
        Expected<Receipt> execute(const Command& command, const Actor& actor);
        /// Accounts made in this very stretch are known too.
        Expected<Actor> actor(const QString& name) const;
        /// Writes rows of the cases held so far (they can still be acted on afterwards).
        Expected<void> flush();
        Expected<void> commit();

      private:
        friend class Ledger;
        struct Impl;
        explicit Stretch(std::unique_ptr<Impl> impl);
        std::unique_ptr<Impl> m_impl;
    };
    Expected<Stretch> beginStretch();

    /// Whatever the program itself has to do by now: claims that expire, the ladder by which late cases are escalated (in
    /// working hours only). Gives how many steps were taken, in one batch. Cheap when nothing is due: call it often. Works
    /// through `atOnce` cases in one transaction; what is refused stays due and does not keep the later ones waiting.
    Expected<int> runDueSteps(int atOnce = 2000);

    /// Password sign-in. Five failures lock the account for 15 minutes; every attempt is journalled. Demonstration accounts
    /// need none. Refused: wrong_name_or_password, account_locked, account_waits.
    Expected<Actor> signIn(const QString& name, const QString& password);

    /// By name, without a password: tests and the demonstration generator. Refused: no_such_account, account_locked.
    Expected<Actor> actor(const QString& name) const;

    /// Tables from the journal. With checkOnly the ledger is left as it was.
    Expected<RebuildReport> rebuild(bool checkOnly);

    [[nodiscard]] SurroundingsPtr surroundings() const;
    [[nodiscard]] std::shared_ptr<SharedSurroundings> shared() const;
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] const QString& path() const;
    [[nodiscard]] const storage::LedgerIdentity& identity() const;
    Expected<void> backupTo(const QString& target);

  private:
    struct Impl;
    explicit Ledger(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace minqing
