#pragma once
#include "presentation/case_detail_model.h"
#include "ui/widgets/card.h"

class QScrollArea;
class QStackedWidget;

namespace minqing::ui {

class ActionButton;
class ActionForm;
class Banner;
class EmptyState;
class EvidencePanel;
class FieldGrid;
class FlowLayout;
class TextLabel;
class Timeline;

/// One case beside its list: next steps, what is missing, facts, history by cycle, evidence, links. The form of an
/// action takes its place while it is filled in.
class CaseDetailPane final : public Card {
    Q_OBJECT
  public:
    /// `name` is the prefix of the object names: cases → `cases.action.dispatch`.
    CaseDetailPane(presentation::SessionModel& session, const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] presentation::CaseDetailModel& model() { return model_; }
    void showCase(const QString& number);
    /// The form of a new case of this type.
    void beginRegistration(const QString& type);
    /// Ctrl+Enter: the main action if it is allowed, or sends the open form.
    void doMainAction();
    /// The keys come in here from the list: to the next step where that asks for something, else only into the pane.
    void takeKeys();
    /// From here the Tab key goes on within the pane: the steps of the case come first.
    void followInTabOrder(QWidget* before);
    void perform(const QString& action);
    /// Space in the list: the evidence in large, or the keys come into the pane where there is none.
    void preview();
    [[nodiscard]] bool isFilling() const;
    [[nodiscard]] bool hasUnsaved() const;

  signals:
    void registered(const QString& number);
    void message(const QString& text, bool bad);
    /// Neither done nor refused: what to do next.
    void hint(const QString& text);
    void linkActivated(const QString& number);
    /// Nothing can be done here now: the keys belong to the list beside.
    void listFocusWanted();

  private:
    void render();
    void renderCase();
    void restorePlace(const QString& holder, int height);
    [[nodiscard]] QString holderName() const;
    void renderActions();
    void addActionButton(const ActionOffer& offer, bool next);
    void addReasonsButton();
    void focusNextStep();
    [[nodiscard]] bool actsAtOnce(const QString& action) const;
    void giveKeysTo(ActionButton* button, Qt::FocusReason reason);
    void stepDone();
    /// A step was just done and the case still stands here as it was before.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] ActionButton* nextStepButton() const;
    void showDeputy();
    void addLinkButtons();
    void unmerge(const QString& master);
    void closeChildren();
    void renderTold();
    void renderPromise();
    void renderFacts();
    void addMasked(const presentation::DetailField& field);
    void renderHistory();
    void closeForm();
    void leaveForm();
    void formDone(const Receipt& receipt);
    void addPromiseBox(QLayout* line, const QString& heading, const QStringList& ids);

    presentation::SessionModel& session_;
    presentation::CaseDetailModel model_;
    QString name_;
    QStackedWidget* stack_;
    QScrollArea* scroll_;
    TextLabel* head_;
    TextLabel* title_;
    QWidget* actions_;
    FlowLayout* actionFlow_;
    Banner* comeBack_;     ///< why the case is back here
    Banner* extension_;    ///< that an extension was not granted
    Banner* instruction_;  ///< what waits for an answer
    Banner* blocked_;
    QWidget* promise_;
    FieldGrid* facts_;
    Timeline* timeline_;
    EvidencePanel* evidence_;
    EmptyState* empty_;
    ActionForm* form_;
    QString shown_;  ///< what stands in the pane now, in one text: nothing is made anew for the same
    QString shownNumber_;
    bool registering_ = false;
    std::optional<int> keptHeight_;  ///< how far down it was before its parts were made anew
    bool focusWanted_ = false;       ///< after a step: the keys go to the next one as soon as it is known
    QString queued_;                 ///< action that was asked for before the case had been read again
};

}  // namespace minqing::ui
