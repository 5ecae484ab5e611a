#pragma once
// One connection to a ledger file. Use a Store from one thread at a time; each thread opens its own.

#include <QString>
#include <functional>
#include <memory>
#include <stop_token>

#include "base/error.h"
#include "base/instant.h"
#include "definitions/definition_set.h"
#include "domain/account.h"
#include "domain/activity.h"
#include "domain/case_facts.h"
#include "domain/entry.h"
#include "domain/register_entry.h"
#include "domain/shared_filter.h"
#include "domain/unit_tree.h"
#include "storage/queries.h"

namespace minqing::storage {

enum class OpenMode { ReadWrite, ReadOnly };

/// Who signs: made when a ledger is created on this device; the secret key lies beside the ledger file, 0600.
struct DeviceIdentity {
    int number = 1;
    Uuid uuid;
    QByteArray publicKey, secretKey;
};

struct LedgerIdentity {
    Uuid uuid;
    QString district, name;
    Instant created;
};

/// The rows that one case has in the tables; the difference of two of these is what gets written.
struct CaseRows {
    CaseFacts facts;
    std::vector<Span> spans;
    QString searchText;  ///< everything full text finds it by
    std::vector<CaseLink> links = {};
    std::optional<Instant> nextStep = {};  ///< when the program itself has to do something next
    std::vector<CoDuty> coDuties = {};     ///< of the units in facts.coUnits; one that is not told of is open, without a day
};

struct CaseKey {
    SubjectId id;
    QString type, number;
};

/// A step that the program itself has to take in a case, since when.
struct DueStep {
    Instant at;
    SubjectId id;
    QString number;
};

struct RegisterLine;

class Store {
  public:
    /// Makes a new ledger file (0600 in a 0700 folder if it makes the folder), locked to this process.
    /// Storage errors: file_exists, no_folder, read_only_folder, disk_full, network_file_system …
    static Expected<std::unique_ptr<Store>> create(const QString& path, const LedgerIdentity& identity);
    /// Opens; ReadWrite takes the kernel lock (ledger_in_use names who holds it) and migrates older files after a
    /// verified backup. Errors: not_a_ledger, newer_ledger, file_damaged, read_only_file, no_such_file, ledger_in_use …
    static Expected<std::unique_ptr<Store>> open(const QString& path, OpenMode mode);
    ~Store();
    /// Gives up a ledger that was created just now and could not be finished: closes it and removes its files.
    static void discard(std::unique_ptr<Store> store);
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] const LedgerIdentity& identity() const;
    /// An older file was brought up to date, and tables that are new since are empty until a rebuild was committed.
    [[nodiscard]] bool isRebuildDue() const;
    /// Found when it was opened for writing: the journal or the tables were changed outside the program. The next commit signs
    /// what is there, so whoever opens has to write it down first.
    [[nodiscard]] std::optional<BrokenSeal> sealBroken() const;

    // ---- transactions (writer). BEGIN IMMEDIATE; commit returns only after COMMIT succeeded; errors carry the
    // extended code's meaning: disk_full, io_error, ledger_busy, file_damaged.
    Expected<void> begin();
    Expected<void> commit();
    void rollback();

    // ---- journal (writer, inside a transaction)
    /// Gives the entry its sequence, id, device, deviceSequence, logical time and hash, and appends it. `subject` null
    /// means: the entry creates its subject. Seals a checkpoint every 1,000 entries and whenever seal() is called.
    /// `stored`: the payload as PayloadCodec::pack gives it, where somebody made that already.
    Expected<void> append(Entry& entry, const QByteArray& stored = {});
    Expected<void> seal();

    // ---- tables (writer, inside a transaction). `before` is what stood there (nullptr: nothing).
    Expected<void> putCase(const CaseRows* before, const CaseRows& after);
    /// `line`: of `after`, where somebody made it already.
    Expected<void> putRegister(const RegisterEntry* before, const RegisterEntry& after, const RegisterLine* line = nullptr);
    Expected<void> putActivity(const Activity& activity, const ActivityDefinition& definition);
    /// It counts no more: its row goes, and its subject stands as if it had not been. `definitions` by type.
    Expected<void> removeActivity(const Activity& activity, const std::map<QString, ActivityDefinition>& definitions);
    Expected<void> putAccount(const Account& account);
    Expected<void> putGrant(const Grant& grant);
    Expected<void> putSharedFilter(const SharedFilter& filter);
    Expected<void> removeSharedFilter(SubjectId id);
    Expected<void> putDefinition(EntryId entry, const DefinitionSource& source);
    /// Lists of this case type may be sorted by and filtered on this field of the JSON column from now on. Repeatable.
    Expected<void> indexField(const QString& caseType, const QString& fieldId);
    /// A file that an entry of this transaction names, under its hash (64 hexadecimal digits). Kept once, never changed.
    Expected<void> putEvidence(const QString& hash, const EvidenceContent& content);
    /// Next serial of this prefix and Beijing day ("SQ", 260702): 1, 2, 3 …; kept in a table, part of the transaction.
    Expected<int> nextSerial(const QString& prefix, int day);

    // ---- reads for commands
    Expected<std::vector<Entry>> entriesOf(SubjectId subject);
    /// The entry whose sequence is the batch's id, and all that carry the batch, in order.
    Expected<std::vector<Entry>> entriesOfBatch(BatchId batch);
    Expected<std::optional<CaseKey>> caseByNumber(const QString& number);
    Expected<std::optional<CaseKey>> caseById(SubjectId id);
    /// The cases with a step of the program's own due by `now`, the longest due first, that come after `after`.
    /// `types`: only of these kinds; empty: of all.
    Expected<std::vector<DueStep>> dueSteps(Instant now, const DueStep& after, int limit, const QStringList& types = {});
    /// In the order of their ids.
    Expected<std::vector<SubjectId>> casesWithRunningClocks();
    /// The rows that stand now, for the difference.
    Expected<CaseRows> caseRows(SubjectId id);
    Expected<std::optional<RegisterRow>> registerEntry(const QString& kind, const QString& code);
    Expected<std::optional<Activity>> activityByNumber(const QString& number);
    Expected<std::vector<Account>> accounts();            ///< with all their grants
    Expected<std::vector<SharedFilter>> sharedFilters();  ///< in the order in which they were shared
    Expected<std::vector<DefinitionSource>>
    definitions();  ///< the latest text of each path, every older case version and calendar
    Expected<std::vector<PublishedText>> publishedTexts();
    Expected<std::vector<VersionUse>> versionUses(const QString& type);
    Expected<std::vector<Unit>> units();  ///< register kinds unit and grid
    Expected<QString> accountName(SubjectId id);
    /// nullopt: not kept here. Storage error evidence_damaged: it is not what its hash says.
    Expected<std::optional<EvidenceContent>> evidence(const QString& hash);

    // ---- lists
    Expected<CasePage> cases(const CaseQuery& query, int limit, const std::optional<PageKey>& from, bool inclusive = false,
                             bool backwards = false);
    Expected<PageIndex> caseIndex(const CaseQuery& query, int step, std::stop_token stop);
    Expected<qint64> countCases(const CaseQuery& query);
    Expected<RegisterPage> registers(const RegisterQuery& query, int limit, const std::optional<PageKey>& from,
                                     bool inclusive = false, bool backwards = false);
    Expected<PageIndex> registerIndex(const RegisterQuery& query, int step, std::stop_token stop);
    Expected<std::vector<Activity>> activities(const ActivityQuery& query, int limit, const std::optional<PageKey>& from,
                                               std::optional<PageKey>* next);

    // ---- figures
    /// Counts by group: by = "" | town | village | domain | route | month | day | lead_unit | channel | phase | state |
    /// satisfaction | outcome (household: town | village | grid). From counters when the period is whole months and as
    /// of now, else from the case table or the spans; equal either way.
    Expected<std::vector<GroupCount>> factCounts(const FactQuery& query, const QString& by);
    /// Numbers (household: codes) in order; as many as the count says.
    Expected<QStringList> factNumbers(const FactQuery& query);
    /// Values of a duration fact (handling_minutes_net|gross) in ascending order.
    Expected<std::vector<qint64>> factDurations(const FactQuery& query, const QString& fact);
    Expected<std::vector<DayCount>> dayCounts(const FactQuery& query);

    // ---- audit
    Expected<LedgerCounts> counts();
    /// Newest first.
    Expected<std::vector<Entry>> journal(std::optional<SubjectId> subject, std::optional<SubjectId> actor, int limit,
                                         EntryId before);
    /// Every entry in sequence order, for rebuild. The callback returns false to stop.
    Expected<void> eachEntry(const std::function<bool(const Entry&)>& visit);
    /// Chain, signatures, counters against a recount, table digests.
    Expected<VerifyReport> verify();
    /// Digest of every table that apply writes, for rebuild --check: table → BLAKE2b over its rows in key order.
    Expected<std::map<QString, QByteArray>> tableDigests();
    /// The numbers of cases and activities and the KIND:CODE of register entries whose rows of these tables are otherwise
    /// within this transaction than they were before it, each once, a hundred at most.
    Expected<QStringList> rowsChangedSinceBegin(const QStringList& tables);
    /// Empties the tables that apply writes (not the journal), inside a transaction: for rebuild.
    Expected<void> clearTables();
    /// A verified copy by the online backup; old file at `target` is replaced only when the new one is whole.
    Expected<void> backupTo(const QString& target);

  private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace minqing::storage
