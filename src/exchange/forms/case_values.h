#pragma once
// What a form says about one case: values in words, masked by default, and who did what in the present cycle.

#include "ledger/reader.h"

namespace minqing {

/// A value as it stands in a file: names of codes and units, 2026-07-18, yuan; masked as its definition says.
[[nodiscard]] QString valueForFile(const FieldDefinition& field, const QJsonValue& value, const Surroundings& around);
/// 2026-07-18, Beijing; empty for absent.
[[nodiscard]] QString dayForFile(std::optional<Instant> at);

/// Reads one case; the view must outlive it. An empty text means that the ledger holds nothing: forms leave it empty.
class CaseValues {
  public:
    CaseValues(const CaseView& view, const Surroundings& around);
    [[nodiscard]] const CaseView& view() const { return m_view; }
    [[nodiscard]] const CaseFile& file() const { return m_view.file; }
    [[nodiscard]] const Surroundings& around() const { return m_around; }

    /// The present value of a field; empty when the kind of case has no such field.
    [[nodiscard]] QString field(const QString& id) const;
    /// … of the first of these that holds something.
    [[nodiscard]] QString firstOf(const QStringList& ids) const;
    /// … as it was said in this cycle: nothing that an earlier cycle left behind.
    [[nodiscard]] QString saidThisCycle(const QString& id) const;
    [[nodiscard]] QString unit(const QString& code) const { return m_around.units.name(code); }
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString deadline() const;  ///< as planned, else by the overall clock
    [[nodiscard]] QString coUnits() const;
    [[nodiscard]] QString milestones() const;
    /// Names of the pieces of one kind (empty: all) of this cycle; before-pictures of any cycle.
    [[nodiscard]] QStringList evidence(const QString& kind) const;

    /// The last step of this cycle that stands (not taken back) and fits; nullptr: none.
    [[nodiscard]] const CaseStep* lastStep(const std::function<bool(const CaseStep&)>& fits) const;
    [[nodiscard]] const CaseStep* lastStep(const QString& action) const;
    [[nodiscard]] std::vector<const CaseStep*> steps(const QString& action) const;
    /// By which the lead unit (or claimant) says that it is done and asks to close.
    [[nodiscard]] const CaseStep* application() const;
    /// By which the case was closed in this cycle.
    [[nodiscard]] const CaseStep* closing() const;
    [[nodiscard]] const TransitionDefinition* transition(const CaseStep& step) const;
    [[nodiscard]] QString actionName(const CaseStep& step) const;
    [[nodiscard]] QString who(SubjectId account) const { return m_around.accountTitle(account); }

  private:
    [[nodiscard]] bool counts(const CaseStep& step) const;
    const CaseView& m_view;
    const Surroundings& m_around;
    const CaseDefinition* m_definition;
};

}  // namespace minqing
