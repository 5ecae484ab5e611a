#include "ui/pages/cases/action_form.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/pages/cases/field_editor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

ActionForm::ActionForm(presentation::SessionModel& session, const QString& name, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(session),
      name_(name),
      case_(new TextLabel({}, TextRole::Body, Tone::Muted, this)),
      title_(new TextLabel({}, TextRole::Lead, Tone::Normal, this)),
      banner_(new Banner(this)),
      scroll_(new QScrollArea(this)),
      send_(new PrimaryButton(tr("Submit"), this)),
      back_(new SecondaryButton(tr("Cancel"), this)) {
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    case_->setObjectName(name + u".case"_s);
    case_->setWrapping(true);
    column->addWidget(case_);
    column->addWidget(title_);
    column->addWidget(banner_);
    banner_->hide();
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    column->addWidget(scroll_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(send_);
    buttons->addWidget(back_);
    buttons->addStretch();
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
    connect(escape, &QShortcut::activated, this, &ActionForm::cancelled);
    connect(send_, &ActionButton::clicked, this, &ActionForm::submit);
    connect(back_, &ActionButton::clicked, this, &ActionForm::cancelled);
    connect(&model_, &presentation::ActionFormModel::rebuilt, this, &ActionForm::rebuild);
    connect(&model_, &presentation::ActionFormModel::fieldChanged, this, &ActionForm::showField);
    connect(&model_, &presentation::ActionFormModel::evidenceChanged, this, &ActionForm::showEvidence);
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
    comment_ = nullptr;
    note_ = nullptr;
    chips_ = nullptr;
    form_ = new FormColumn;
    form_->setObjectName(name_ + u".form"_s);
    QWidget* first = nullptr;
    for (const auto& field : model_.fields()) {
        const QString id = field.definition.id;
        auto* editor = makeFieldEditor(
            field, session_, [this, id](const QJsonValue& value) { model_.setValue(id, value); }, form_);
        editor->setObjectName(name_ + u"."_s + id);
        if (!first) first = editor;
        form_->addField(id, field.definition.name.text(), editor, field.required, field.definition.hint.text());
    }
    if (model_.asksForEvidence()) addEvidencePart();
    if (model_.asksForComment()) {
        comment_ = new QPlainTextEdit(form_);
        comment_->setObjectName(name_ + u".comment"_s);
        comment_->setTabChangesFocus(true);
        comment_->setPlainText(model_.comment());
        comment_->setFixedHeight(comment_->fontMetrics().lineSpacing() * 2 + space(4));
        connect(comment_, &QPlainTextEdit::textChanged, this, [this] { model_.setComment(comment_->toPlainText()); });
        form_->addField(u"comment"_s, tr("Remark"), comment_, model_.needsComment());
        if (!first) first = comment_;
    }
    qobject_cast<QVBoxLayout*>(form_->layout())->addStretch();  // what is left over stays below the last field
    scroll_->setWidget(form_);
    form_->setAutoFillBackground(false);  // the card shows through
    scroll_->viewport()->setAutoFillBackground(false);
    showEvidence();
    if (model_.isRestored()) banner_->setMessage(Banner::Kind::Info, tr("What you had typed here before is back."));
    for (const auto& field : model_.fields()) form_->setWarning(field.definition.id, field.warning);
    if (first) first->setFocus();
}

void ActionForm::addEvidencePart() {
    auto* part = new QWidget(form_);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    auto* line = new QHBoxLayout;
    note_ = new QLineEdit(part);
    note_->setObjectName(name_ + u".evidence.note"_s);
    note_->setPlaceholderText(tr("Describe it and press Enter, or choose a file"));
    auto* file = new SecondaryButton(tr("File…"), part);
    file->setObjectName(name_ + u".evidence.file"_s);
    file->setIconKind(Icon::Photo);
    line->addWidget(note_, 1);
    line->addWidget(file);
    column->addLayout(line);
    auto* chips = new QWidget(part);
    chips_ = new FlowLayout(chips);
    column->addWidget(chips);
    part->setFocusProxy(note_);
    connect(note_, &QLineEdit::returnPressed, this, &ActionForm::addNote);
    connect(file, &ActionButton::clicked, this, &ActionForm::chooseFile);
    form_->addField(u"evidence"_s, tr("Evidence"), part, model_.evidenceNeeded() > 0,
                    model_.evidenceNeeded() > 0 ? tr("At least %1 for this cycle").arg(model_.evidenceNeeded()) : QString());
    note_->setAccessibleName(tr("Evidence"));
}

void ActionForm::addNote() {
    model_.addEvidenceNote(note_->text(), u"after"_s);
    note_->clear();
}

void ActionForm::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose evidence"), {},
                                   tr("Pictures and documents (*.jpg *.jpeg *.png *.pdf *.docx *.xlsx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        for (const QString& path : paths) model_.addEvidenceFile(path, u"after"_s);
    });
    dialog->open();
}

void ActionForm::showEvidence() {
    if (!chips_) return;
    chips_->clearWidgets();
    for (int i = 0; i < int(model_.evidence().size()); ++i) {
        auto* chip = new Chip(model_.evidence()[size_t(i)].name, chips_->parentWidget());
        chip->setRemovable(true);
        chip->show();
        connect(chip, &Chip::removeRequested, this, [this, i] {
            QMetaObject::invokeMethod(
                this, [this, i] { model_.removeEvidence(i); }, Qt::QueuedConnection);
        });
        chips_->addWidget(chip);
    }
    if (int(model_.evidence().size()) >= model_.evidenceNeeded()) form_->setError(u"evidence"_s, {});
}

void ActionForm::showField(const QString& id) {
    if (!form_) return;
    const auto* field = model_.field(id);
    if (!field) return;
    form_->setError(id, field->problem);
    form_->setWarning(id, field->warning);
}

void ActionForm::submit() {
    if (note_ && !note_->text().trimmed().isEmpty()) addNote();
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
    for (const auto& reason : error.reasons) {
        if (!reason.field.isEmpty() && form_->editor(reason.field))
            form_->setError(reason.field, reason.message);
        else
            others.append(reason.message);
    }
    form_->showSummary();
    if (!others.isEmpty()) banner_->setMessage(Banner::Kind::Error, tr("This was refused:"), others);
}

}  // namespace minqing::ui
