#pragma once
// One visit at the door: the roster of a grid, the household, what was asked and told, the cases it raises, the diary.
// Everything typed goes into a draft file within half a second. GUI thread only.

#include <QObject>

#include "presentation/answers_in_order.h"
#include "presentation/session_model.h"
#include "presentation/value_table_model.h"
#include "presentation/visit_draft.h"

namespace minqing::presentation {

/// One line of "what was before" on the household's card.
struct VisitHistoryLine {
    QString time, text, number;  ///< number: case it opens; empty: none
    CellLight light = CellLight::None;
    QString lightWord;
};

class VisitModel final : public QObject {
    Q_OBJECT
  public:
    /// Drafts lie in `draftFolder`; empty: where the session keeps them.
    explicit VisitModel(SessionModel& session, const QString& draftFolder = {}, QObject* parent = nullptr);

    /// Begins for who is signed in: grids, roster, a draft that was left behind.
    void start();
    [[nodiscard]] const QStringList& grids() const { return m_grids; }
    [[nodiscard]] const QString& grid() const { return m_grid; }
    void setGrid(const QString& code);
    [[nodiscard]] ValueTableModel<storage::RegisterRow>& roster() { return m_roster; }
    [[nodiscard]] int visitedCount() const;
    /// The grid has more households than are listed here.
    [[nodiscard]] bool isRosterCut() const { return m_rosterCut; }
    [[nodiscard]] int rosterCount() const { return int(m_roster.rows().size()); }

    /// The household at the door; nullptr: none yet.
    [[nodiscard]] const storage::RegisterRow* household() const;
    [[nodiscard]] const QString& householdCode() const { return m_draft.household; }
    /// Changes the household. What was typed and not saved for the one before is put by and stands there again when one
    /// comes back to it, also after a restart.
    void setHousehold(const QString& code);
    [[nodiscard]] const std::vector<VisitHistoryLine>& history() const { return m_history; }

    // ---- the form
    [[nodiscard]] QString result() const { return m_draft.fields.value(QStringLiteral("result")).toString(); }
    void setResult(const QString& code);
    [[nodiscard]] QStringList chosen(const QString& field) const;  ///< steps, questions, projects
    void toggle(const QString& field, const QString& code);
    [[nodiscard]] QJsonValue value(const QString& field) const { return m_draft.fields.value(field); }
    void setValue(const QString& field, const QJsonValue& value);
    [[nodiscard]] const QString& diary() const { return m_draft.diary; }
    void setDiary(const QString& diary);
    [[nodiscard]] const std::vector<ProducedDraft>& produced() const { return m_draft.produced; }
    int addProduced(const QString& type);
    void setProducedField(int position, const QString& field, const QJsonValue& value);
    /// Takes it out of the visit; restoreProduced() brings the last one back, with all that was typed.
    void removeProduced(int position);
    /// What this card is called everywhere: "Grievance 2", or "Grievance" where it is the only one of its kind.
    [[nodiscard]] QString producedName(int position) const;
    /// The step that says "solved at the door" is done with the registration: what it needs is asked for on the card.
    /// nullptr: nothing more is asked for as the card stands.
    [[nodiscard]] const TransitionDefinition* solvingStep(int position) const;
    void setSolving(int position, const QString& field, const QJsonValue& value);
    void setSolvingNote(int position, const QString& text);
    /// A file: read, made smaller and freed of its place off the GUI thread. Problems come by failed().
    void attachToProduced(int position, const QString& path);
    void detachFromProduced(int position, int piece);
    [[nodiscard]] bool canRestoreProduced() const { return m_removed.has_value(); }
    /// At which place it stands again; -1: none was removed.
    int restoreProduced();
    /// The answers of the household before (steps, questions, projects, leaflets, companions), not its diary.
    void sameAsBefore();

    /// What stands in the way of saving; `field` is the id of a field of the visit, or "2.title" for one of what it raises.
    [[nodiscard]] std::vector<Reason> problems() const;
    /// What is wrong with one field of the visit itself; empty: nothing.
    [[nodiscard]] QString problem(const QString& field) const;
    /// Nothing was entered here since the form was opened or saved: there is nothing to save.
    [[nodiscard]] bool isUntouched() const { return !m_dirty; }
    /// The visit to this household was saved a moment ago; what is entered from now on would be another visit.
    [[nodiscard]] bool isSaved() const { return !m_dirty && m_savedFor == m_draft.household; }
    void save(QObject* context, std::function<void(Expected<Receipt>)> then);
    /// The next household of the roster that has no valid visit; when all have one, the next in order, from the last to the
    /// first. Empty: there is no other.
    [[nodiscard]] QString nextHousehold() const;
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool isDirty() const { return m_dirty; }

    // ---- the day
    /// How many households were visited today, each counted once.
    [[nodiscard]] int visitsToday() const { return int(m_today.size()); }
    /// Seconds at work on one visit on average; time away from it does not count.
    [[nodiscard]] std::optional<int> averageSeconds() const;
    [[nodiscard]] std::optional<Instant> draftStoredAt() const { return m_draftStored; }
    /// When the draft that start() found was typed; absent: none was left behind.
    [[nodiscard]] std::optional<Instant> recovered() const { return m_recovered; }
    void forgetRecovery() { m_recovered.reset(); }
    /// Writes the draft now (before the window closes).
    void flushDraft();

  signals:
    void gridsChanged();
    void rosterChanged();
    void householdChanged();
    void formChanged();
    void producedChanged();
    void evidenceChanged(int position);
    void edited();  ///< something was entered
    void draftStored();
    void draftPutBy(const QString& household);
    void dayChanged();
    void failed(const minqing::Error& error);

  private:
    void loadRoster();
    void loadHistory();
    void loadDay();
    void touched();
    void countWork();
    void clearForm(QString household);
    void takeDraft(VisitDraft draft);
    void takeBack(const QString& number);
    void putBy();
    void keepPutBy(const VisitDraft& visit);
    [[nodiscard]] QString folder() const;
    void takeUp(const QString& household);
    [[nodiscard]] QString draftPath(const QString& household = {}) const;
    [[nodiscard]] LogActivity command() const;
    void take(quint64 card, const Expected<Evidence>& piece);
    void addContradiction(std::vector<Reason>& found) const;
    void addCardProblems(int position, std::vector<Reason>& found) const;
    void addSolvingProblems(int position, std::vector<Reason>& found) const;

    SessionModel& m_session;
    QString m_folder, m_grid;
    QString m_savedFor;     ///< household of the visit that was saved last
    QString m_savedNumber;  ///< of that visit
    QStringList m_grids;
    ValueTableModel<storage::RegisterRow> m_roster;
    std::vector<VisitHistoryLine> m_history;
    VisitDraft m_draft, m_before;
    QHash<QString, VisitDraft> m_putBy;  ///< by household: typed, not saved, left for another door
    bool m_dirty = false, m_saving = false, m_rosterCut = false;
    AnswersInOrder m_attaching;
    QSet<QString> m_today;  ///< codes of the households
    std::optional<std::pair<int, ProducedDraft>> m_removed;
    Instant m_workedAt;  ///< last key stroke, or when the form was opened
    std::vector<int> m_seconds;
    std::optional<Instant> m_draftStored, m_recovered;
    DraftKeeper m_keeper;
    LatestJob m_rosterJob, m_historyJob, m_dayJob;
};

}  // namespace minqing::presentation
