#pragma once
// Checks a command, appends its entries and brings the tables up to date, inside one transaction that the caller holds.
// Checks come before the first entry, so a refused command leaves no trace. Internal to this layer.

#include <QHash>
#include <unordered_map>

#include "ledger/command.h"
#include "ledger/evidence_file.h"
#include "ledger/migration.h"
#include "ledger/surroundings.h"

namespace minqing {

class Door {
  public:
    Door(storage::Store& store, SharedSurroundings& shared, const Clock& clock);

    /// Inside a transaction. After a Storage error the transaction must be rolled back and this object dropped.
    Expected<Receipt> execute(const Command& command, const Actor& actor);
    /// What execute would refuse; writes nothing.
    Expected<void> check(const Command& command, const Actor& actor);
    /// Writes the rows of all cases touched since the last flush.
    Expected<void> flush();
    /// After the transaction was committed: lets every reader see new units, accounts and definitions.
    void publish();

    /// Every entry appended from now on belongs to this batch; null ends it. The first entry gives the batch its id.
    void beginBatch();
    BatchId endBatch();

    /// The move of one case, with what it does to its deadlines; in a dry run all is worked out and nothing is written.
    Expected<MigratedCase> migrate(const MigrateCase& command, const Actor& actor, bool dryRun, Receipt& receipt);

    [[nodiscard]] const Surroundings& surroundings() const { return *m_around; }
    /// The case as it stands within this transaction. Refused no_such_case.
    Expected<const CaseFile*> caseFile(const QString& number);

  private:
    struct HeldCase {
        CaseFile file;
        std::optional<storage::CaseRows> before;
        bool dirty = false;
    };
    struct PreparedCase {
        const CaseDefinition* definition = nullptr;
        QJsonObject fields;
        RegisterCase request;
    };

    Expected<Receipt> run(const RegisterCase& command, const Actor& actor);
    Expected<Receipt> run(const ActOnCase& command, const Actor& actor);
    Expected<Receipt> run(const UndoCase& command, const Actor& actor);
    Expected<Receipt> run(const LinkCase& command, const Actor& actor);
    Expected<Receipt> run(const LogActivity& command, const Actor& actor);
    Expected<Receipt> run(const UndoActivity& command, const Actor& actor);
    Expected<Receipt> run(const PutRegister& command, const Actor& actor);
    Expected<Receipt> run(const AmendRegister& command, const Actor& actor);
    Expected<Receipt> run(const PutWrittenRegister& command, const Actor& actor);
    /// `written`: the line of the journal where somebody wrote it already; used while it still says what the entry says.
    Expected<Receipt> putEntry(RegisterEntry entry, const WrittenRegister* written, const Actor& actor);
    Expected<Receipt> run(const PutAccount& command, const Actor& actor);
    Expected<Receipt> run(const SetPassword& command, const Actor& actor);
    Expected<Receipt> keepAccount(Account account, const Actor& actor, Receipt receipt);
    Expected<Receipt> run(const PutGrant& command, const Actor& actor);
    Expected<Receipt> run(const PublishDefinitions& command, const Actor& actor);
    Expected<Receipt> run(const RevealValue& command, const Actor& actor);
    Expected<Receipt> run(const MigrateCase& command, const Actor& actor);
    Expected<Receipt> run(const ShareFilter& command, const Actor& actor);
    Expected<Receipt> run(const WithdrawFilter& command, const Actor& actor);
    /// A field of a register entry before masking, wherever it stands.
    [[nodiscard]] QJsonValue fullValue(const storage::RegisterRow& row, const QString& fieldId) const;

    // cases
    /// A sweep brings the right to register what it found with it.
    enum class Registering { OwnRight, WithSweep };
    Expected<PreparedCase> prepare(const RegisterCase& command, const Actor& actor, Registering by = Registering::OwnRight);
    /// What is wrong with them is added to `wrong`.
    Expected<QJsonObject> completeFields(const RegisterCase& command, const CaseDefinition& definition, const Actor& actor,
                                         std::vector<Reason>& wrong);
    /// Reasons against the files that come with it; those that are fine get the hash, kind and size they are kept under.
    /// `known`: what the case has; only that may be named by its hash alone.
    std::vector<Reason> takeFiles(std::vector<Evidence>& evidence, const std::vector<Evidence>& known);
    Expected<const KeptFile*> keep(const Evidence& piece);
    /// Writes them, each content once.
    Expected<void> storeFiles(const std::vector<Evidence>& evidence);
    /// What stands against registering what a sweep found; `found` gets those that nothing stands against.
    Expected<std::vector<Reason>> prepareFound(const ActOnCase& command, const Actor& actor, std::vector<PreparedCase>& found);
    Expected<void> registerFound(const std::vector<PreparedCase>& found, const Actor& actor, Receipt& receipt);
    Expected<Receipt> registerPrepared(const PreparedCase& prepared, const Actor& actor);
    Expected<HeldCase*> hold(const QString& number, const Actor& actor);
    /// Reasons against the actions asked for together with registering.
    [[nodiscard]] std::vector<Reason> followUpRefusals(const PreparedCase& prepared, const Actor& actor) const;
    [[nodiscard]] std::vector<Reason> actionRefusals(const CaseFile& file, const workflow::ActionInput& input,
                                                     const Actor& actor) const;
    /// What the journal keeps of an action, with the name in which a deputy acts.
    [[nodiscard]] QJsonObject actionPayload(const workflow::ActionInput& input, const CaseFile& file,
                                            const CaseDefinition& definition, const Actor& actor) const;
    Expected<void> appendToCase(HeldCase& held, EntryKind kind, const QJsonObject& payload, const Actor& actor,
                                Receipt& receipt);
    Expected<std::vector<Reason>> linkRefusals(const LinkCase& command, const Actor& actor);
    /// For the links of a case that does not stand yet.
    Expected<std::vector<Reason>> newLinkRefusals(const CaseLink& link, const Actor& actor);
    Expected<bool> leadsTo(const QString& start, const QString& kind, const QString& number);
    [[nodiscard]] workflow::Context context(const CaseDefinition& definition) const;

    /// Whether this actor did the last step: it may be taken back also where it took the case out of the actor's sight.
    Expected<bool> isLastStepOf(const Actor& actor, const QString& number);
    Expected<void> writeDefinitions(const std::vector<DefinitionSource>& sources, const Actor& actor, Receipt& receipt);
    /// Brings the rows of every case with a running clock in line with the calendar in force.
    Expected<void> retime(const DefinitionSet& before, Receipt& receipt);

    // activities, registers, accounts
    std::vector<Reason> undoRefusals(const Activity& activity, Instant logged, const Actor& actor) const;
    std::vector<Reason> activityRefusals(const LogActivity& command, const ActivityDefinition& definition,
                                         const storage::RegisterRow* subject, const Actor& actor, Instant at);
    /// The right to change the roster where the entry lies.
    [[nodiscard]] std::vector<Reason> rosterRefusals(const RegisterEntry& entry, const Actor& actor) const;
    Expected<std::vector<Reason>> codeRefusals(const RegisterEntry& entry);
    [[nodiscard]] std::vector<Reason> accountRefusals(const PutAccount& command, const Account* known,
                                                      const Actor& actor) const;
    [[nodiscard]] std::vector<Reason> grantRefusals(const Grant& grant, const Account& account, const Actor& actor) const;
    Expected<std::vector<Reason>> leftAlone(const CaseFile& file, const CaseDefinition* definition, const QString& action);
    [[nodiscard]] std::vector<Reason> passwordOwnerRefusals(const Account& account, const Actor& actor) const;
    [[nodiscard]] const Grant* standsInFor(const Grant& grant, QDate today) const;
    [[nodiscard]] std::vector<Reason> delegationRefusals(const Grant& grant, bool known) const;
    /// Somebody has each right that others depend on, and afterwards nobody would (code last_administrator).
    [[nodiscard]] std::vector<Reason> lockoutRefusals(const Surroundings& after) const;
    /// What new roles would make of the accounts: one person two officers, or none left.
    [[nodiscard]] std::vector<Reason> officersRefusals(const std::vector<DefinitionSource>& sources,
                                                       const Definitions& definitions) const;
    /// Name, number and size; whether the conditions can be asked at all is storage's to say.
    [[nodiscard]] std::vector<Reason> sharingRefusals(const ShareFilter& command, const Actor& actor) const;
    [[nodiscard]] std::vector<Reason> entryRefusals(const RegisterEntry& entry, const WrittenRegister* written,
                                                    const Actor& actor) const;
    Expected<Entry> append(EntryKind kind, SubjectId subject, const QJsonObject& payload, const Actor& actor, Receipt& receipt);
    /// `stored`: the payload as the journal keeps it, where that was made already.
    Expected<Entry> appendText(EntryKind kind, SubjectId subject, QByteArray payload, const Actor& actor, Receipt& receipt,
                               const QByteArray& stored = {});
    Surroundings& change();

    storage::Store& m_store;
    SharedSurroundings& m_shared;
    const Clock& m_clock;
    std::shared_ptr<const Surroundings> m_around;
    std::shared_ptr<Surroundings> m_changed;  ///< set once something around changed in this transaction
    QHash<QString, HeldCase> m_cases;
    /// By where the given bytes lie; they are held here, so that nothing else can come to lie there.
    struct LookedAt {
        QByteArray given;
        KeptFile kept;
        bool stored = false;
    };
    std::unordered_map<const char*, LookedAt> m_files;
    bool m_batching = false;
    bool m_checkOnly = false;
    BatchId m_batch;
};

/// Parts of payloads that both writing and rebuilding read.
[[nodiscard]] QJsonObject registerPayload(const RegisterEntry& entry);
/// registerPayload() as text, made without the object: what a roster's import spends most of its time on.
/// `fields`: the entry's fields as compact JSON.
[[nodiscard]] QByteArray registerPayloadText(const RegisterEntry& entry, const QByteArray& fields);
[[nodiscard]] RegisterEntry registerFromPayload(SubjectId id, const QJsonObject& payload);
[[nodiscard]] QJsonObject activityPayload(const Activity& activity);
[[nodiscard]] Activity activityFromPayload(SubjectId id, const QString& by, const QJsonObject& payload);
[[nodiscard]] QJsonObject accountPayload(const Account& account);
[[nodiscard]] Account accountFromPayload(SubjectId id, const QJsonObject& payload);
[[nodiscard]] QJsonObject grantPayload(const Grant& grant);
[[nodiscard]] Grant grantFromPayload(const QJsonObject& payload);
/// As the entry that shares it tells.
[[nodiscard]] SharedFilter sharedFilterFromPayload(const Entry& entry, const QJsonObject& payload);

}  // namespace minqing
