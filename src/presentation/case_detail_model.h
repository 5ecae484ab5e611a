#pragma once
// One case as the detail pane shows it: head, offers with reasons, facts, both deadlines, history by cycle, evidence,
// links. Looks again whenever something was committed. GUI thread only.

#include <QObject>

#include "presentation/column.h"
#include "presentation/come_back.h"
#include "presentation/revealed_values.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

struct DetailField {
    QString id, label, text;
    CellLight light = CellLight::None;
    CellTone tone = CellTone::Normal;
    bool wide = false;
    bool masked = false;  ///< behind a mask of the definition: may be asked for in full
};

struct HistoryLine {
    QString time, text, note;
    QString action;  ///< id of the action
    bool undone = false;
};

struct HistoryCycle {
    int cycle = 1;
    QString heading;
    std::vector<HistoryLine> lines;  ///< newest first
};

struct LinkedItem {
    QString kindName, text, number;
};

/// What to say of a step that cannot be done yet: its name, and why. Of somebody else's step only what is still missing, and
/// who may do it where nothing is.
[[nodiscard]] QString blockedTitle(const ActionOffer& offer);
[[nodiscard]] QStringList blockedReasons(const ActionOffer& offer);

class CaseDetailModel final : public QObject {
    Q_OBJECT
  public:
    explicit CaseDetailModel(SessionModel& session, QObject* parent = nullptr);
    /// Shows another case; an empty number shows none.
    void setNumber(const QString& number);
    [[nodiscard]] const QString& number() const { return m_number; }
    [[nodiscard]] const std::optional<CaseView>& view() const { return m_view; }
    [[nodiscard]] SessionModel& session() const { return m_session; }
    /// Masked values of this case that are shown in full for now.
    [[nodiscard]] RevealedValues& revealed() { return m_revealed; }

    /// "SQ-260702-0187 · 群众诉求 · 第 1 轮".
    [[nodiscard]] QString headLine() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stateName() const;
    /// What is allowed, what would be mine but is blocked, and the main step, in the order of the definition; what leads
    /// back or ends the case stands apart at the end. So a button keeps its place from step to step.
    [[nodiscard]] std::vector<ActionOffer> offers() const;
    /// The action returns the case to an earlier phase, gives it back, begins it anew or makes it void.
    [[nodiscard]] bool goesBack(const QString& action) const;
    /// What the key for the next step does: the main action, or the only one possible that does not lead back.
    [[nodiscard]] std::optional<ActionOffer> nextStep() const;
    /// The next step that cannot be done yet, with every reason; nullopt when it can, there is none, or it is somebody else's
    /// and there is something else to do.
    [[nodiscard]] std::optional<ActionOffer> blockedNextStep() const;
    [[nodiscard]] std::vector<DetailField> facts() const;
    [[nodiscard]] std::vector<HistoryCycle> history() const;
    [[nodiscard]] std::vector<LinkedItem> links() const;
    /// Cases of this common cause that stand open although it is closed, (number, title), and the action by which it was
    /// closed, with its name.
    [[nodiscard]] std::vector<std::pair<QString, QString>> openChildren() const;
    [[nodiscard]] QString closingAction() const;
    [[nodiscard]] QString closingName() const;
    /// Why the case is back with whoever works on it; nullopt: it is not.
    [[nodiscard]] std::optional<ComeBack> comeBack() const;
    /// The instruction that waits for an answer; nullopt: none does.
    [[nodiscard]] std::optional<ComeBack> instruction() const;
    /// The extension that was asked for and not granted; nullopt: none was.
    [[nodiscard]] std::optional<ComeBack> refusedExtension() const;

    /// All that the case tells and offers, in one text: the same as long as there is nothing new to show.
    [[nodiscard]] QString wording() const;

  signals:
    void changed();  ///< the case, or none, stands here now
    void failed(const minqing::Error& error);

  private:
    void load();
    using Teller = std::optional<ComeBack> (*)(const CaseFile&, const CaseDefinition&, const Surroundings&, Instant);
    [[nodiscard]] std::optional<ComeBack> told(Teller teller) const;
    [[nodiscard]] HistoryLine line(const CaseStep& step, const CaseDefinition& definition, const QStringList& told) const;
    SessionModel& m_session;
    QString m_number;
    std::optional<CaseView> m_view;
    RevealedValues m_revealed;
    LatestJob m_job;
};

}  // namespace minqing::presentation
