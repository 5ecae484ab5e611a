#include "ui/pages/cases/case_detail_pane.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/cases/action_form.h"
#include "ui/pages/cases/evidence_panel.h"
#include "ui/pages/lists/bulk_dialog.h"
#include "ui/pages/lists/masked_value.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/scrolled_content.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

CaseDetailPane::CaseDetailPane(presentation::SessionModel& session, const QString& name, QWidget* parent)
    : Card(parent),
      session_(session),
      model_(session),
      name_(name),
      stack_(new QStackedWidget(this)),
      scroll_(new QScrollArea(this)),
      empty_(new EmptyState(this)),
      form_(new ActionForm(session, name + u".form"_s, this)) {
    setObjectName(name + u".detail"_s);
    setAccessibleName(tr("Details"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space(1), 0);
    column->setSpacing(space(2));
    head_ = new TextLabel({}, TextRole::Small, Tone::Muted, content);
    title_ = new TextLabel({}, TextRole::Lead, Tone::Normal, content);
    title_->setWrapping(true);
    title_->setObjectName(name + u".detail.title"_s);
    head_->setWrapping(true);
    head_->setObjectName(name + u".detail.head"_s);
    actions_ = new QWidget(content);
    actionFlow_ = new FlowLayout(actions_);
    comeBack_ = new Banner(content);
    comeBack_->setObjectName(name_ + u".come_back"_s);
    extension_ = new Banner(content);
    extension_->setObjectName(name_ + u".extension_refused"_s);
    instruction_ = new Banner(content);
    instruction_->setObjectName(name_ + u".instruction"_s);
    blocked_ = new Banner(content);
    blocked_->setObjectName(name + u".blocked"_s);
    promise_ = new QWidget(content);
    facts_ = new FieldGrid(content);
    timeline_ = new Timeline(content);
    evidence_ = new EvidencePanel(session, name, content);
    for (QWidget* part :
         {static_cast<QWidget*>(head_), static_cast<QWidget*>(title_), actions_, static_cast<QWidget*>(comeBack_),
          static_cast<QWidget*>(extension_), static_cast<QWidget*>(instruction_), static_cast<QWidget*>(blocked_), promise_,
          evidence_->pair(), static_cast<QWidget*>(facts_), static_cast<QWidget*>(makeRule(content))})
        column->addWidget(part);
    column->addWidget(new TextLabel(tr("Timeline"), TextRole::Heading, Tone::Normal, content));
    column->addWidget(timeline_);
    column->addWidget(evidence_);
    column->addStretch();
    // Never wider than the pane: what is cut at the right cannot be scrolled to.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setScrolledContent(scroll_, content);
    scroll_->setFocusPolicy(Qt::ClickFocus);  // Tab passes it by; who comes in from the list stands on it
    auto* bar = scroll_->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (keptHeight_) bar->setValue(*keptHeight_);
    });
    connect(bar, &QScrollBar::actionTriggered, this, [this] { keptHeight_.reset(); });
    empty_->setContents(Icon::Grievance, tr("Nothing chosen"), tr("Choose a case from the list to see what comes next."));
    stack_->addWidget(empty_);
    stack_->addWidget(scroll_);
    stack_->addWidget(form_);
    body()->addWidget(stack_, 1);
    connect(&model_, &presentation::CaseDetailModel::changed, this, &CaseDetailPane::render);
    connect(&model_, &presentation::CaseDetailModel::failed, this,
            [this](const Error& error) { emit message(error.text(), true); });
    connect(form_, &ActionForm::cancelled, this, [this] {
        closeForm();
        focusNextStep();
    });
    connect(form_, &ActionForm::caseWanted, this, [this](const QString& number) {
        leaveForm();
        emit linkActivated(number);
    });
    connect(form_, &ActionForm::done, this, &CaseDetailPane::formDone);
    connect(timeline_, &Timeline::linkActivated, this, &CaseDetailPane::linkActivated);
}

bool CaseDetailPane::isFilling() const { return stack_->currentWidget() == form_; }

bool CaseDetailPane::hasUnsaved() const { return isFilling() && form_->model().isDirty(); }

void CaseDetailPane::showCase(const QString& number) {
    if (isFilling() && number != model_.number()) {
        // Left to itself the focus would come to the first action of another case, and the next key would do it.
        const QWidget* holder = window()->focusWidget();
        const bool held = holder && form_->isAncestorOf(holder);
        // Under the hands of who is typing nothing is taken away. Who went to another row has left: what they typed is kept.
        if (held && form_->model().isDirty()) return;
        leaveForm();
        if (held) emit listFocusWanted();
    }
    if (number != model_.number()) queued_.clear();
    model_.setNumber(number);
}

void CaseDetailPane::beginRegistration(const QString& type) {
    registering_ = true;
    stack_->setCurrentWidget(form_);
    form_->model().askForRegistration(type);
}

void CaseDetailPane::closeForm() {
    registering_ = false;
    stack_->setCurrentWidget(model_.view() ? static_cast<QWidget*>(scroll_) : empty_);
}

/// For another case; the draft stays.
void CaseDetailPane::leaveForm() {
    closeForm();
    if (form_->model().isDirty()) emit hint(tr("What you typed is kept: the same action brings it back."));
}

void CaseDetailPane::formDone(const Receipt& receipt) {
    const bool wasNew = registering_;
    const QString title = form_->model().title();
    closeForm();
    focusNextStep();
    if (!wasNew) stepDone();
    QStringList numbers{receipt.number};
    for (const auto& [number, type] : receipt.produced) numbers.append(number);
    emit message(tr("Saved: %1 %2").arg(title, numbers.join(presentation::listSeparator())), false);
    if (wasNew) emit registered(receipt.number);
}

bool CaseDetailPane::isStale() const {
    return focusWanted_ && model_.view() && model_.view()->file.version == form_->model().version();
}

/// The step that comes next is known when the case was read again.
void CaseDetailPane::stepDone() {
    focusWanted_ =
        model_.view() && model_.number() == form_->model().number() && model_.view()->file.version == form_->model().version();
}

void CaseDetailPane::doMainAction() {
    if (isFilling()) {
        form_->submit();
        return;
    }
    if (isStale()) return;  // pressed twice: the second was not meant for the step that comes next
    if (const auto next = model_.nextStep()) return perform(next->id);
    if (const auto blocked = model_.blockedNextStep()) {
        emit message(presentation::blockedTitle(*blocked) + u"："_s + presentation::blockedReasons(*blocked).join(u"；"_s),
                     true);
        return;
    }
    auto* first = nextStepButton();
    if (!first) return;
    first->setFocus(Qt::ShortcutFocusReason);
    emit hint(tr("Several actions are possible here. Choose one with Tab and Space."));
}

void CaseDetailPane::perform(const QString& action) {
    if (isStale()) {
        queued_ = action;  // pressed so soon that the case still stands here as it was
        return;
    }
    for (const auto& offer : model_.offers()) {
        if (offer.id != action || !offer.allowed) continue;
        form_->model().askForAction(*model_.view(), offer);
        if (!form_->model().isEmpty()) {
            stack_->setCurrentWidget(form_);
            return;
        }
        form_->model().submit(this, [this, name = offer.name](Expected<Receipt> receipt) {
            if (receipt) {
                stepDone();
                emit message(tr("Done: %1 %2").arg(name, receipt->number), false);
            } else
                blocked_->setMessage(Banner::Kind::Error, tr("Refused: %1").arg(name), receipt.error().text().split(u'\n'));
        });
        return;
    }
}

void CaseDetailPane::renderCase() {
    head_->setText(model_.headLine());
    title_->setText(model_.title());
    renderActions();
    renderTold();
    renderPromise();
    renderFacts();
    renderHistory();
    evidence_->setCase(model_.view()->file, model_.view()->facts.phase == Phase::Review);
}

void CaseDetailPane::render() {
    if (!model_.view()) {
        const bool held = focusWanted_ || !holderName().isEmpty();
        shown_.clear();
        shownNumber_.clear();
        focusWanted_ = false;
        if (isFilling()) return;
        stack_->setCurrentWidget(empty_);
        if (held) emit listFocusWanted();
        return;
    }
    const QString now = model_.wording();
    if (now != shown_) {
        const bool same = shownNumber_ == model_.number();
        const QString holder = holderName();
        const int height = scroll_->verticalScrollBar()->value();
        // The parts are made anew: while they are away nothing else of the window may take the keys.
        if (!holder.isEmpty()) scroll_->setFocus();
        renderCase();
        shown_ = now;
        shownNumber_ = model_.number();
        if (isFilling()) return;
        stack_->setCurrentWidget(scroll_);
        if (same && !focusWanted_)
            restorePlace(holder, height);
        else if (focusWanted_ || !holder.isEmpty())
            focusNextStep();
        else
            scroll_->verticalScrollBar()->setValue(0);
    }
    if (isFilling()) return;
    stack_->setCurrentWidget(scroll_);
    if (focusWanted_ && !isStale()) focusNextStep();
    if (const QString action = std::exchange(queued_, {}); !action.isEmpty()) perform(action);
}

void CaseDetailPane::unmerge(const QString& master) {
    session_.performLinks({{model_.number(), {u"duplicate_of"_s, master}, true}}, tr("Merging taken back"), this,
                          [this](Expected<BulkReport> report) {
                              if (!report) emit message(report.error().text(), true);
                          });
}

/// Which of them can be closed and why the others cannot is told first; nothing happens before it is confirmed.
void CaseDetailPane::closeChildren() {
    auto* dialog = new BulkDialog(session_, {model_.closingAction(), model_.closingName()}, model_.openChildren(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::performed, this, [this](const BulkReport& report) {
        const auto left =
            std::count_if(report.items.begin(), report.items.end(), [](const BulkItem& item) { return !item.reasons.empty(); });
        const auto done = qsizetype(report.items.size()) - left;
        emit message(tr("%1 cases closed, %2 left as they were.").arg(done).arg(left), left > 0);
    });
    dialog->open();
}

void CaseDetailPane::addPromiseBox(QLayout* line, const QString& heading, const QStringList& ids) {
    auto* box = new Card(heading, {}, promise_);
    bool any = false;
    for (const auto& field : model_.facts()) {
        if (!ids.contains(field.id)) continue;
        auto* label = new TextLabel(field.label + u"："_s + field.text, TextRole::Body, Tone::Normal, box);
        label->setWrapping(true);
        box->body()->addWidget(label);
        any = true;
    }
    if (!any) box->body()->addWidget(new TextLabel(u"—"_s, TextRole::Body, Tone::Muted, box));
    box->body()->addStretch();
    line->addWidget(box);
}

void CaseDetailPane::renderTold() {
    const auto tell = [](Banner* banner, Banner::Kind kind, const std::optional<presentation::ComeBack>& told) {
        banner->setVisible(told.has_value());
        if (told) banner->setMessage(kind, told->title, told->lines);
    };
    tell(comeBack_, Banner::Kind::Warning, model_.comeBack());
    tell(extension_, Banner::Kind::Warning, model_.refusedExtension());
    tell(instruction_, Banner::Kind::Info, model_.instruction());
}

void CaseDetailPane::renderPromise() {
    qDeleteAll(promise_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete promise_->layout();
    const bool review = model_.view()->facts.phase == Phase::Review;
    promise_->setVisible(review);
    if (!review) return;
    auto* line = new QHBoxLayout(promise_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(2));
    addPromiseBox(line, tr("Promised"),
                  {u"target"_s, u"measures"_s, u"plan_deadline"_s, u"responsible_person"_s, u"content"_s, u"original_due"_s});
    addPromiseBox(line, tr("Done"),
                  {u"resolution"_s, u"realisation"_s, u"outcome"_s, u"progress"_s, u"satisfaction"_s, u"self_check"_s});
}

void CaseDetailPane::renderFacts() {
    facts_->clear();
    for (const auto& field : model_.facts()) {
        if (field.masked)
            addMasked(field);
        else if (field.wide)
            facts_->addWideField(field.label, field.text);
        else if (field.light != presentation::CellLight::None)
            facts_->addLight(field.label, LightKind(int(field.light)), field.text);
        else
            facts_->addField(field.label, field.text, Tone(int(field.tone)));
    }
}

void CaseDetailPane::addMasked(const presentation::DetailField& field) {
    auto* value = new MaskedValue(model_.revealed(), field.id, field.label, field.text, name_ + u".reveal."_s + field.id);
    connect(value, &MaskedValue::failed, this, [this](const QString& text) { emit message(text, true); });
    facts_->addWidget(field.label, value, true);
}

void CaseDetailPane::renderHistory() {
    std::vector<TimelineGroup> groups;
    for (const auto& cycle : model_.history()) {
        TimelineGroup group{cycle.heading, {}};
        for (const auto& line : cycle.lines) {
            TimelineEntry entry;
            entry.time = line.time;
            entry.text = line.text;
            entry.note = line.note;
            group.entries.push_back(std::move(entry));
        }
        groups.push_back(std::move(group));
    }
    const auto links = model_.links();
    if (!groups.empty())
        for (const auto& link : links) {
            TimelineEntry entry;
            entry.text = link.kindName;
            entry.linkText = link.text;
            entry.linkId = link.number;
            groups.back().entries.push_back(std::move(entry));
        }
    timeline_->setGroups(std::move(groups));
}

}  // namespace minqing::ui
