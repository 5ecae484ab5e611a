#pragma once
// What a signed-in person may read. Every function takes the actor and answers within the actor's scope; there is no other
// way to read. One Reader per thread: it has its own connection and never writes (but for wrong passwords, see signIn).

#include <functional>
#include <memory>

#include "ledger/definition_overview.h"
#include "ledger/simulation.h"
#include "ledger/surroundings.h"
#include "workflow/workflow.h"

namespace minqing {

/// An action as it is offered to a person: allowed, or every reason why not.
struct ActionOffer {
    QString id;
    QString name;
    bool allowed = false;
    bool main = false;  ///< the next step (Ctrl+Enter)
    bool mine = false;  ///< the actor's role and relation fit, whatever else is missing
    QString inNameOf;   ///< display name of who lent the role that fits; empty: in their own name
    std::vector<Reason> reasons;
    QStringList asks;        ///< field ids to ask for, in order
    QStringList needs;       ///< of those, required
    int evidenceNeeded = 0;  ///< pieces still missing
    bool commentNeeded = false;
};

/// A case on the other side of a link, as far as the reader may see it.
struct RelatedCase {
    QString kind;
    bool incoming = false;  ///< the other one points here: its master, its common cause is this case
    QString number, title, state;
    Phase phase = Phase::New;
};

struct CaseView {
    CaseFile file;  ///< fields as the actor may see them (masked)
    CaseFacts facts;
    std::vector<ActionOffer> actions;  ///< those of this state; undo is told by `undo`
    std::vector<RelatedCase> related;
    std::vector<Reason> undoReasons;  ///< empty: the actor may undo the last step now
};

/// Parameters of a figure. Periods are half-open [from, to), Beijing dates; invalid dates: unbounded.
struct FigureRequest {
    QString indicator;
    QString by;  ///< "" | town | village | domain | month | route | channel | lead_unit …
    QDate from, to;
    std::optional<Instant> asOf;
    QString unit;  ///< only this unit's subtree; empty: all the actor may see
};

class Reader {
  public:
    /// A read-only connection beside whoever writes. `shared` may be null: then the reader loads its own snapshot.
    static Expected<std::unique_ptr<Reader>> open(const QString& path, const Clock& clock,
                                                  std::shared_ptr<SharedSurroundings> shared = nullptr);

    [[nodiscard]] SurroundingsPtr surroundings() const;
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    /// By account name; Refused (no_such_account, account_locked).
    [[nodiscard]] Expected<Actor> actor(const QString& name) const;
    /// With the password, for reading only. Failures count and wait as in Ledger::signIn: they are journalled through a
    /// writer of their own; while another program writes, or nothing can be written, a failure takes 1.5 s instead.
    /// Refused: wrong_name_or_password, account_locked, account_waits.
    [[nodiscard]] Expected<Actor> signIn(const QString& name, const QString& password) const;
    [[nodiscard]] Scope scope(const Actor& actor) const;

    Expected<CaseView> caseView(const QString& number, const Actor& actor);
    /// The same without what may be done next and without the other sides of its links: for files and prints, where
    /// hundreds are read one after the other.
    Expected<CaseView> caseRecord(const QString& number, const Actor& actor);
    /// The file behind a piece of evidence of a case that the actor may see. Refused: no_such_case, no_such_evidence,
    /// content_not_kept (an older version kept its name only); Storage evidence_damaged.
    Expected<EvidenceContent> evidence(const QString& number, const QString& id, const Actor& actor);
    /// Scope and now are set here; whatever the query carried is replaced.
    Expected<storage::CasePage> cases(storage::CaseQuery query, const Actor& actor, int limit,
                                      const std::optional<storage::PageKey>& from = {}, bool inclusive = false,
                                      bool backwards = false);
    Expected<storage::PageIndex> caseIndex(storage::CaseQuery query, const Actor& actor, int step, std::stop_token stop);
    Expected<qint64> countCases(storage::CaseQuery query, const Actor& actor);
    Expected<storage::RegisterPage> registers(storage::RegisterQuery query, const Actor& actor, int limit,
                                              const std::optional<storage::PageKey>& from = {}, bool inclusive = false,
                                              bool backwards = false);
    Expected<storage::PageIndex> registerIndex(storage::RegisterQuery query, const Actor& actor, int step,
                                               std::stop_token stop);
    Expected<std::optional<storage::RegisterRow>> registerEntry(const QString& kind, const QString& code, const Actor& actor);
    Expected<std::vector<Activity>> activities(storage::ActivityQuery query, const Actor& actor, int limit,
                                               const std::optional<storage::PageKey>& from = {},
                                               std::optional<storage::PageKey>* next = nullptr);
    /// The subject behind a case number, or "kind:code" of a register entry. BadInput no_such_subject.
    Expected<SubjectId> subjectId(const QString& name);
    Expected<std::vector<Entry>> audit(const Actor& actor, std::optional<SubjectId> subject, std::optional<SubjectId> by,
                                       int limit, EntryId before);

    /// What a draft definition would have refused, and which cases it would have made late. For who may publish
    /// definitions; case by case, so memory does not grow with the ledger. Stopped: what was found so far.
    Expected<SimulationReport> simulate(const SimulateDefinition& request, const Actor& actor, std::stop_token stop = {},
                                        const std::function<void(qint64 done, qint64 total)>& progress = {});

    /// For who may publish definitions. Kinds of cases first; of each the version in force.
    Expected<std::vector<DefinitionInForce>> definitionsInForce(const Actor& actor);
    /// How many cases stand in which state of which version; `type` empty: all types.
    Expected<std::vector<storage::VersionUse>> versionUses(const QString& type, const Actor& actor);
    /// What is wrong with these files when they are published over what is in force.
    Expected<DraftCheck> checkDrafts(const QStringList& paths, const Actor& actor);

    /// For statistics: scope, units and now are filled in here.
    Expected<std::vector<storage::GroupCount>> factCounts(storage::FactQuery query, const QString& by, const Actor& actor);
    Expected<QStringList> factNumbers(storage::FactQuery query, const Actor& actor);
    Expected<std::vector<qint64>> factDurations(storage::FactQuery query, const QString& fact, const Actor& actor);
    Expected<std::vector<storage::DayCount>> dayCounts(storage::FactQuery query, const Actor& actor);

    Expected<storage::LedgerCounts> counts();
    Expected<storage::VerifyReport> verify();
    [[nodiscard]] const storage::LedgerIdentity& identity() const;

  private:
    Reader(std::unique_ptr<storage::Store> store, const Clock& clock, std::shared_ptr<SharedSurroundings> shared);
    /// Refused no_such_case: there is none, or the actor may not see it.
    Expected<CaseFile> visibleCase(const QString& number, const Actor& actor);
    Expected<std::vector<RelatedCase>> relatedCases(const CaseFile& file, const Actor& actor);
    void fillIn(storage::CaseQuery& query, const Actor& actor) const;
    void fillIn(storage::RegisterQuery& query, const Actor& actor) const;
    std::unique_ptr<storage::Store> m_store;
    const Clock& m_clock;
    std::shared_ptr<SharedSurroundings> m_shared;
};

}  // namespace minqing
