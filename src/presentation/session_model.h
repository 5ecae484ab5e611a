#pragma once
// Who is at the window, on which ledger, and the one way by which a window changes anything: perform(). Remembers what
// can be undone. GUI thread only.

#include <QObject>
#include <QTimer>

#include "presentation/form_drafts.h"
#include "presentation/job_runner.h"

namespace minqing::presentation {

/// An account that the sign-in page offers.
struct OfferedAccount {
    QString name, displayName, role, roleName, unitName;
};

/// What Ctrl+Z would take back now.
struct UndoOffer {
    QString title;   ///< what was done: "派单 SQ-260702-0187"
    QString number;  ///< of the case or activity; empty for a batch
    BatchId batch;
    bool activity = false;
    Instant until;
};

class SessionModel final : public QObject {
    Q_OBJECT
  public:
    /// Drafts lie below `draftFolder`; empty: the user's data folder.
    explicit SessionModel(JobRunner& jobs, const QString& draftFolder = {}, QObject* parent = nullptr);
    [[nodiscard]] JobRunner& jobs() const { return m_jobs; }
    /// Half-filled forms of who is signed in, on this ledger.
    [[nodiscard]] FormDrafts& drafts() { return m_drafts; }
    /// Where drafts made on this ledger lie.
    [[nodiscard]] QString draftFolder() const;
    [[nodiscard]] Instant now() const { return m_jobs.clock().now(); }
    [[nodiscard]] SurroundingsPtr surroundings() const { return m_jobs.surroundings(); }
    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] bool isSignedIn() const { return !m_actor.id.isNull(); }
    /// Page ids of the actor's roles, in order.
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] bool may(Right right) const;
    /// Whether one of the actor's roles registers cases of this type somewhere.
    [[nodiscard]] bool mayRegister(const QString& type) const;
    /// "督查人员", and "安澜区 · 督查办".
    [[nodiscard]] QString roleTitle() const;
    [[nodiscard]] QString unitTitle() const;

    /// Accounts that may sign in without a password: those of the demonstration, one per role first.
    [[nodiscard]] std::vector<OfferedAccount> offeredAccounts() const;
    void signIn(const QString& name, const QString& password, QObject* context, std::function<void(Expected<Actor>)> then);
    void signOut();
    /// Whether the actor signs in by a password; accounts of the demonstration need not.
    [[nodiscard]] bool hasPassword() const;
    /// The actor's own password. The old one is checked as a sign-in is, wrong ones counted: Refused wrong_old_password,
    /// account_waits (field "old"), weak_password (field "password"). Neither is kept or logged.
    void changePassword(const QString& old, const QString& now, QObject* context, std::function<void(Expected<Receipt>)> then);

    /// Gives the command to the ledger; `title` names it for the undo offer (empty: nothing to undo).
    void perform(Command command, const QString& title, QObject* context, std::function<void(Expected<Receipt>)> then);
    /// A bulk action on cases, with a result for each.
    void performEach(std::vector<ActOnCase> commands, const QString& title, QObject* context,
                     std::function<void(Expected<BulkReport>)> then);
    /// What performEach() would do and refuse; nothing is changed.
    void rehearseEach(std::vector<ActOnCase> commands, QObject* context, std::function<void(Expected<BulkReport>)> then);
    /// Links cases (merging, common causes) or takes links back, with a result for each.
    void performLinks(std::vector<LinkCase> commands, const QString& title, QObject* context,
                      std::function<void(Expected<BulkReport>)> then);
    /// Moves cases to another version of their definition; what was moved can be undone as one batch.
    void performMigration(MigrateCases request, const QString& title, MigrationWatch watch, QObject* context,
                          std::function<void(Expected<MigrationReport>)> then);
    /// What Ctrl+Z takes back next: the last step of this session that still can be.
    [[nodiscard]] std::optional<UndoOffer> undoOffer() const;
    /// Takes back what is offered; `then` gets what happened in words.
    void undo(QObject* context, std::function<void(Expected<QString>)> then);
    /// The same for a step that this session knows nothing of.
    void undo(const UndoOffer& offer, QObject* context, std::function<void(Expected<QString>)> then);
    [[nodiscard]] std::optional<Instant> savedAt() const { return m_savedAt; }

  signals:
    void actorChanged();
    void undoOfferChanged();
    void saved();
    /// What was offered has been taken back; `number` of the case or activity, empty for a batch.
    void undone(const QString& number);
    void refused(const minqing::Error& error);

  private:
    void offerUndo(const QString& title, const QString& number, BatchId batch, bool activity = false);
    void useUndo();
    void dropUndo();
    void runDueSteps();
    void tellBulk(const Expected<BulkReport>& report, const QString& title);
    JobRunner& m_jobs;
    QString m_draftFolder;
    FormDrafts m_drafts;
    Actor m_actor;
    std::vector<UndoOffer> m_undo;  ///< the last one behind
    std::optional<Instant> m_savedAt;
    QTimer m_undoTimer;
    QTimer m_dueTimer;  ///< what the program does by itself: expired claims, escalations
};

}  // namespace minqing::presentation
