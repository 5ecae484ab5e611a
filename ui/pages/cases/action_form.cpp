#include "ui/pages/cases/action_form.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMap>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/cases/evidence_field.h"
#include "ui/pages/cases/field_editor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

/// Some lists of choices are gone by the time their Esc comes here: remembers that one was open when it was pressed.
class EscapeWatch final : public QObject {
  public:
    using QObject::QObject;
    /// Every event of the program passes here meanwhile, so only while a form is in sight.
    void watch(bool on) {
        popup_ = false;
        on ? qApp->installEventFilter(this) : qApp->removeEventFilter(this);
    }
    bool takePopup() { return std::exchange(popup_, false); }
    bool eventFilter(QObject*, QEvent* event) override {
        const bool pressed = event->type() == QEvent::ShortcutOverride;
        if (!pressed && event->type() != QEvent::KeyRelease) return false;
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            popup_ = pressed && (popup_ || QApplication::activePopupWidget());
        return false;
    }

  private:
    bool popup_ = false;
};

ActionForm::ActionForm(presentation::SessionModel& session, const QString& name, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(session),
      name_(name),
      case_(new TextLabel({}, TextRole::Body, Tone::Muted, this)),
      title_(new TextLabel({}, TextRole::Lead, Tone::Normal, this)),
      banner_(new Banner(this)),
      alike_(new Banner(this)),
      answers_(new Banner(this)),
      scroll_(new QScrollArea(this)),
      send_(new PrimaryButton(tr("Submit"), this)),
      back_(new SecondaryButton(tr("Cancel"), this)),
      discard_(new ActionButton(ActionButton::Kind::Quiet, tr("Discard what was typed"), this)) {
    escape_ = new EscapeWatch(this);
    setObjectName(name);
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    case_->setObjectName(name + u".case"_s);
    case_->setWrapping(true);
    column->addWidget(case_);
    column->addWidget(title_);
    column->addWidget(banner_);
    banner_->hide();
    alike_->setObjectName(name + u".alike"_s);
    alike_->hide();
    column->addWidget(alike_);
    answers_->setObjectName(name + u".answers"_s);
    answers_->hide();
    column->addWidget(answers_);
    connect(&model_.alike(), &presentation::LikelyCases::changed, this, &ActionForm::showAlike);
    connect(alike_, &Banner::reasonActivated, this,
            [this](int line) { emit caseWanted(model_.alike().cases().at(size_t(line)).number); });
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(send_);
    buttons->addWidget(back_);
    buttons->addStretch();
    buttons->addWidget(discard_);
    discard_->setObjectName(name + u".discard"_s);
    discard_->setAccessibleName(discard_->text());
    connect(discard_, &ActionButton::clicked, this, &ActionForm::discard);
    column->addLayout(buttons);
    send_->setObjectName(name + u".submit"_s);
    send_->setAccessibleName(tr("Submit"));
    send_->setKeyHint(keyCapText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    back_->setObjectName(name + u".cancel"_s);
    back_->setAccessibleName(tr("Cancel"));
    // Ctrl+Enter belongs to the workspace, which sends it here through the page: two shortcuts of one key would silence
    // each other.
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ActionForm::goBack);
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ActionForm::submit);
    connect(send_, &ActionButton::clicked, this, &ActionForm::submit);
    connect(back_, &ActionButton::clicked, this, &ActionForm::cancelled);
    connect(&model_, &presentation::ActionFormModel::rebuilt, this, &ActionForm::rebuild);
    connect(&model_, &presentation::ActionFormModel::fieldChanged, this, &ActionForm::showField);
    connect(&model_, &presentation::ActionFormModel::evidenceChanged, this, &ActionForm::evidenceChanged);
    connect(&model_, &presentation::ActionFormModel::draftChanged, this, &ActionForm::evidenceChanged);
    connect(&model_, &presentation::ActionFormModel::evidenceFailed, this,
            [this](const QString& text) { banner_->setMessage(Banner::Kind::Error, text); });
}

void ActionForm::rebuild() {
    case_->setText(model_.subject());
    case_->setVisible(!model_.subject().isEmpty());
    title_->setText(model_.title());
    send_->setText(model_.action() == "register"_L1 ? tr("Register") : model_.title());
    send_->setAccessibleName(send_->text());
    banner_->hide();
    answers_->setVisible(model_.answers().has_value());
    if (const auto& told = model_.answers()) answers_->setMessage(Banner::Kind::Info, told->title, told->lines);
    comment_ = nullptr;
    evidence_ = nullptr;
    form_ = new FormColumn;
    form_->setObjectName(name_ + u".form"_s);
    QWidget* first = nullptr;
    for (const auto& field : model_.fields()) {
        const QString id = field.definition.id;
        auto* editor = makeFieldEditor(
            field, session_, [this, id](const QJsonValue& value) { model_.setValue(id, value); }, form_);
        editor->setObjectName(name_ + u"."_s + id);
        tellWhenLeft(id, editor);
        if (!first) first = editor;
        form_->addField(id, field.definition.name.text(), editor, field.required, field.definition.hint.text());
    }
    if (model_.asksForEvidence()) addEvidencePart();
    if (model_.asksForComment()) addCommentPart();
    if (!first) first = comment_;
    qobject_cast<QVBoxLayout*>(form_->layout())->addStretch();  // what is left over stays below the last field
    // Never wider than the pane: what is cut at the right cannot be filled in.
    form_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    scroll_->setWidget(form_);
    form_->setAutoFillBackground(false);  // the card shows through
    scroll_->viewport()->setAutoFillBackground(false);
    // Text fields take what is dropped and pasted into them; pictures and files are for the form.
    for (auto* part : form_->findChildren<QWidget*>()) {
        part->installEventFilter(this);
        if (evidence_) part->setAcceptDrops(false);
    }
    if (const auto from = model_.restoredFrom())
        banner_->setMessage(
            Banner::Kind::Info,
            tr("Restored: what you typed at %1 and did not send.").arg(presentation::momentText(*from, session_.now())));
    told_ = model_.restoredFrom().has_value();
    showOffer();
    for (const auto& field : model_.fields()) {
        if (field.touched) form_->setError(field.definition.id, field.problem);
        form_->setWarning(field.definition.id, field.warning);
    }
    orderTabs();
    if (first) first->setFocus();
}

void ActionForm::addCommentPart() {
    comment_ = new QPlainTextEdit(form_);
    comment_->setObjectName(name_ + u".comment"_s);
    comment_->setTabChangesFocus(true);
    comment_->setPlainText(model_.comment());
    comment_->setFixedHeight(comment_->fontMetrics().lineSpacing() * 2 + space(4));
    connect(comment_, &QPlainTextEdit::textChanged, this, [this] {
        model_.setComment(comment_->toPlainText());
        if (!model_.comment().trimmed().isEmpty()) form_->setError(u"comment"_s, {});
        showOffer();
    });
    const QString reason = model_.choosesReason() ? tr("In more detail") : tr("Reason");
    form_->addField(u"comment"_s, model_.needsComment() ? reason : tr("Remark"), comment_, model_.needsComment());
}

/// While somebody types into a list, what may still become one of it is not called wrong.
void ActionForm::tellWhenLeft(const QString& id, QWidget* editor) {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box) box = editor->findChild<QComboBox*>();
    if (box && box->isEditable()) connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, id] { model_.leave(id); });
}

/// The fields are made anew for each step: they take their place between the heading and the buttons, instead of coming
/// last of the whole window. A piece of evidence that was added comes behind the other fields.
void ActionForm::orderTabs() {
    if (!form_) return;
    std::vector<QWidget*> stops;
    for (QWidget* one = form_->nextInFocusChain(); one != form_; one = one->nextInFocusChain())
        if (form_->isAncestorOf(one) && one->focusPolicy() & Qt::TabFocus && !one->focusProxy()) stops.push_back(one);
    stops.insert(stops.end(), {send_, back_, discard_});
    QWidget* before = scroll_;
    for (QWidget* stop : stops) {
        setTabOrder(before, stop);
        before = stop;
    }
}

/// Told while it is being written down: who sees that it is there already need not enter it twice.
void ActionForm::showAlike() {
    QStringList lines;
    for (const auto& one : model_.alike().cases()) lines.append(one.line());
    if (lines.isEmpty()) return alike_->hide();
    alike_->setMessage(Banner::Kind::Warning, tr("Perhaps registered already:"), lines);
    alike_->setReasonsClickable(true);
}

void ActionForm::addEvidencePart() {
    evidence_ = new EvidenceField(session_, model_, name_, form_);
    form_->addField(u"evidence"_s, tr("Evidence"), evidence_, model_.evidenceNeeded() > 0,
                    model_.evidenceNeeded() > 0 ? tr("At least %1 for this cycle").arg(model_.evidenceNeeded()) : QString());
}

void ActionForm::evidenceChanged() {
    // A sentence that is being typed is added when the form is sent.
    const int typed = model_.evidenceNote().trimmed().isEmpty() ? 0 : 1;
    if (evidence_ && int(model_.evidence().size()) + typed >= model_.evidenceNeeded()) form_->setError(u"evidence"_s, {});
    QMetaObject::invokeMethod(this, &ActionForm::orderTabs, Qt::QueuedConnection);  // when the pieces are shown
    showOffer();
}

void ActionForm::showOffer() {
    discard_->setVisible(model_.isDirty());
    if (told_ && !model_.restoredFrom()) {
        banner_->hide();
        told_ = false;
    }
}

/// A list that is open closes first, and only it.
void ActionForm::goBack() {
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    else if (!escape_->takePopup())
        emit cancelled();
}

void ActionForm::discard() {
    model_.discard();
    emit cancelled();
}

bool ActionForm::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && evidence_ && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        const auto* pasted = QGuiApplication::clipboard()->mimeData();
        // Text that was copied together with a picture of it is meant as text.
        if (pasted && !pasted->hasText() && pasted->hasImage()) {
            if (event->type() == QEvent::KeyPress) return evidence_->take(*pasted);
            event->accept();
            return true;
        }
        if (pasted && EvidenceField::canTake(*pasted) && pasted->hasUrls() && event->type() == QEvent::KeyPress)
            return evidence_->take(*pasted);
    }
    return QWidget::eventFilter(watched, event);
}

void ActionForm::showEvent(QShowEvent* event) {
    escape_->watch(true);
    QWidget::showEvent(event);
}

void ActionForm::hideEvent(QHideEvent* event) {
    escape_->watch(false);
    QWidget::hideEvent(event);
}

void ActionForm::dragEnterEvent(QDragEnterEvent* event) {
    if (evidence_ && EvidenceField::canTake(*event->mimeData())) event->acceptProposedAction();
}

void ActionForm::dropEvent(QDropEvent* event) {
    if (evidence_ && evidence_->take(*event->mimeData())) event->acceptProposedAction();
}

void ActionForm::showField(const QString& id) {
    if (!form_) return;
    const auto* field = model_.field(id);
    if (!field) return;
    form_->setError(id, field->problem);
    form_->setWarning(id, field->warning);
    showOffer();
}

void ActionForm::submit() {
    if (evidence_) evidence_->addNote();
    form_->clearErrors();
    for (const auto& reason : model_.problems()) form_->setError(reason.field, reason.message);
    if (!form_->showSummary()) return;
    send_->setEnabled(false);
    model_.submit(this, [this](Expected<Receipt> receipt) {
        send_->setEnabled(true);
        if (receipt)
            emit done(*receipt);
        else
            showRefusal(receipt.error());
    });
}

void ActionForm::showRefusal(const Error& error) {
    QStringList others;
    QMap<QString, QStringList> byField;
    for (const auto& reason : error.reasons) {
        const bool here = !reason.field.isEmpty() && form_->editor(reason.field);
        (here ? byField[reason.field] : others).append(reason.message);
    }
    for (auto one = byField.cbegin(); one != byField.cend(); ++one) form_->setError(one.key(), one->join(u'\n'));
    form_->showSummary();
    if (!others.isEmpty()) banner_->setMessage(Banner::Kind::Error, tr("This was refused:"), others);
}

}  // namespace minqing::ui
