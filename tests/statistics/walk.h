#pragma once
// Random people doing random things, right and wrong ones, by every way into a ledger, held against models of the cases.

#include <deque>
#include <random>

#include "case_model.h"

namespace minqing::tests {

struct Attempt {
    ActOnCase command;
    QString actor;
};

class Walk {
  public:
    explicit Walk(unsigned seed);

    /// One stretch, bulk action, batch taken back, linking, single command or round of what the program does itself.
    void go();
    /// The same for these alone.
    void compareThese(const QSet<QString>& numbers);
    /// Every model against the case that its journal folds to, and that one against its stored row.
    void compareCases();
    [[nodiscard]] const std::map<QString, CaseModel>& models() const { return m_models; }

    SmallDistrict here;
    qint64 tried = 0, landed = 0, undone = 0, linked = 0, programs = 0, abandoned = 0, lent = 0, migrated = 0, moved = 0,
           visits = 0;
    /// What came of the visits to a household.
    struct Visited {
        bool valid = false;
        QString last;  ///< result
    };
    [[nodiscard]] const std::map<QString, Visited>& visited() const { return m_visited; }
    QStringList problems;  ///< where the program and the model disagree

  private:
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class List>
    const auto& any(const List& list) {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }
    void populate();
    void wait();

    // what to try
    [[nodiscard]] QJsonArray plan();
    [[nodiscard]] QJsonValue value(const CaseModel& model, const FieldDefinition& field);
    [[nodiscard]] QJsonValue wrongValue(const FieldDefinition& field);
    workflow::ActionInput input(const CaseModel& model, const TransitionDefinition& transition);
    void fillIn(const CaseModel& model, const TransitionDefinition& transition, workflow::ActionInput& made);
    const TransitionDefinition& transition(const CaseModel& model);
    QString number();
    QString someone(const CaseModel& model, const TransitionDefinition& transition);
    Attempt attempt(const QString& onlyBy = {});
    RegisterCase registration(const QString& who);
    QJsonObject completed(const RegisterCase& command, const Actor& actor) const;
    LinkCase link();
    Move move(MigrateCases& request);
    /// What stands against registering it; `fields` as the door completes them.
    [[nodiscard]] Verdict registrationVerdict(const RegisterCase& command, const QJsonObject& fields, const Actor& actor);

    // ways in
    void stretch();
    void stretchStep(Ledger::Stretch& stretch);
    void bulk();
    void takeBack(BatchId batch, const QString& who);
    void links();
    void singles();
    void program();
    void changes();
    void publishVersion();
    void publishCalendar();
    void migrate();
    template <class Way>
    void visit(Way& way);
    template <class Way>
    void registerBy(Way& way, bool failing);
    template <class Way>
    void lend(Way& way);

    // holding it against the model
    void judged(const Attempt& attempt, const Actor& actor, const std::vector<Reason>& reasons, const QString& way);
    void accepted(const Attempt& attempt, const Actor& actor, EntryId entry, BatchId batch);
    void judgedUndo(const QString& number, const Actor& actor, const std::vector<Reason>& reasons, const QString& way);
    void judgedLink(const LinkCase& command, const Actor& actor, const std::vector<Reason>& reasons, const QString& way);
    void compare(const Verdict& verdict, const std::vector<Reason>& reasons, const QString& what, bool mustSee);
    void catchUp(const storage::CasePage& page, Reader& reader, const Actor& actor);
    void compareCase(const CaseModel& model, const CaseFacts& row, Reader& reader, const Actor& actor);
    [[nodiscard]] std::vector<CaseFile> filesWithClocks();
    /// Those in force; models point into them, so that none is ever let go.
    const DefinitionSet& definitions();
    [[nodiscard]] std::vector<CaseFacts> rows(Reader& reader, const Actor& actor);
    CaseModel& model(const QString& number) { return m_models.at(number); }

    std::mt19937 m_random;
    QStringList m_people;
    std::map<QString, Actor> m_actors;
    std::map<QString, CaseModel> m_models;
    QStringList m_numbers;
    std::vector<Definitions> m_definitions;
    std::map<QString, Visited> m_visited;
    bool m_versions = false;
    int m_calendars = 0;
};

}  // namespace minqing::tests
