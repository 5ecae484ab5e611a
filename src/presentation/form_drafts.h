#pragma once
// Forms of actions and of new cases that were begun and not sent, of who is signed in on this ledger. In memory, and on
// disk within half a second. GUI thread only.

#include "domain/case_file.h"
#include "presentation/draft_file.h"

namespace minqing::presentation {

struct FormDraft {
    QJsonObject values;  ///< by field id, only what was touched
    QString comment;
    std::vector<Evidence> evidence = {};
    Instant changed = {};
    QString note = {};  ///< a piece of evidence that is being described and not yet added
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Draft toDraft(const QString& form) const;
    [[nodiscard]] static FormDraft fromDraft(const Draft& draft);
};

class FormDrafts final : public QObject {
    Q_OBJECT
  public:
    explicit FormDrafts(JobRunner& jobs, QObject* parent = nullptr);
    /// Takes up what this account left in the folder; loaded() tells when it is there. Drafts older than a month are removed.
    void begin(const QString& folder, const QString& account);

    /// `form` names the form: "SQ-260702-0187 plan", "grievance register". nullptr: nothing was left there.
    [[nodiscard]] const FormDraft* find(const QString& form) const;
    /// An empty draft is discarded.
    void keep(const QString& form, FormDraft draft);
    void discard(const QString& form);
    void flush() { m_keeper.flush(); }

  signals:
    void loaded();
    void stored();
    void failed(const minqing::Error& error);

  private:
    [[nodiscard]] QString path(const QString& form) const;
    JobRunner& m_jobs;
    DraftKeeper m_keeper;
    QString m_folder, m_account;
    QHash<QString, FormDraft> m_drafts;
};

}  // namespace minqing::presentation
