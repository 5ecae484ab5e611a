#include "ui/widgets/form_column.h"

#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/widgets/banner.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

FormColumn::FormColumn(QWidget* parent) : QWidget(parent), summary_(new Banner), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space(3));
    column_->addWidget(summary_);
    summary_->hide();
    connect(summary_, &Banner::reasonActivated, this, &FormColumn::followSummary);
}

void FormColumn::addField(const QString& id, const QString& label, QWidget* editor, bool required, const QString& hint) {
    Field field;
    field.label = label;
    field.editor = editor;
    field.required = required;
    field.frame = new QWidget;
    auto* stack = new QVBoxLayout(field.frame);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space(1));
    field.caption = new TextLabel({}, TextRole::Small, Tone::Muted);
    field.caption->setTextFormat(Qt::RichText);
    field.caption->setBuddy(editor);
    stack->addWidget(field.caption);
    stack->addWidget(editor);
    // A text area of fixed height would still ask for all room that is left, between its label and itself.
    if (editor->minimumHeight() == editor->maximumHeight())
        editor->setSizePolicy(editor->sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    if (!hint.isEmpty()) {
        auto* hintLabel = new TextLabel(hint, TextRole::Small, Tone::Faint);
        hintLabel->setWordWrap(true);
        stack->addWidget(hintLabel);
    }
    field.error = new TextLabel({}, TextRole::Small, Tone::Bad);
    field.error->setWordWrap(true);
    field.error->hide();
    stack->addWidget(field.error);
    field.warning = new TextLabel({}, TextRole::Small, Tone::Warning);
    field.warning->setWordWrap(true);
    field.warning->hide();
    stack->addWidget(field.warning);
    if (editor->accessibleName().isEmpty()) editor->setAccessibleName(label);
    if (editor->objectName().isEmpty()) editor->setObjectName(objectName() + u'.' + id);
    captionText(field);
    column_->addWidget(field.frame);
    fields_.insert(id, field);
    order_.append(id);
}

void FormColumn::captionText(const Field& field) {
    // The star alone would not be read out, so the word goes to assistive tools.
    const QString star = field.required ? u" <span style=\"color:%1\">*</span>"_s.arg(currentPalette().red.name()) : QString();
    field.caption->setText(field.label.toHtmlEscaped() + star);
    field.caption->setToolTip(field.required ? tr("Required") : QString());
}

void FormColumn::addSection(const QString& title) {
    column_->addSpacing(space(1));
    column_->addWidget(new TextLabel(title, TextRole::Heading));
}

void FormColumn::addWide(QWidget* widget) { column_->addWidget(widget); }

void FormColumn::setError(const QString& id, const QString& text) {
    if (text.isEmpty())
        errors_.remove(id);
    else
        errors_.insert(id, text);
    const Field field = fields_.value(id);
    if (field.editor != nullptr) {
        field.error->setText(text);
        field.error->setVisible(!text.isEmpty());
        field.editor->setProperty("invalid", !text.isEmpty());
        field.editor->setAccessibleDescription(text);
        repolish(field.editor);
    }
    if (!summary_->isHidden()) tellSummary();
}

void FormColumn::setWarning(const QString& id, const QString& text) {
    const Field field = fields_.value(id);
    if (field.warning == nullptr) return;
    field.warning->setText(text);
    field.warning->setVisible(!text.isEmpty());
    if (!errors_.contains(id)) field.editor->setAccessibleDescription(text);
}

QString FormColumn::warning(const QString& id) const {
    const Field field = fields_.value(id);
    return field.warning != nullptr ? field.warning->text() : QString();
}

void FormColumn::clearErrors() {
    const QStringList ids = errors_.keys();
    for (const QString& id : ids) setError(id, {});
}

QStringList FormColumn::erroneous() const {
    QStringList ids;
    for (const QString& id : order_) {
        if (errors_.contains(id)) ids += id;
    }
    for (auto it = errors_.cbegin(); it != errors_.cend(); ++it) {
        if (!fields_.contains(it.key())) ids += it.key();
    }
    return ids;
}

bool FormColumn::showSummary() {
    tellSummary();
    if (errors_.isEmpty()) return true;
    focusField(erroneous().first(), true);
    return false;
}

/// What stands in the fields now; nothing when all is well.
void FormColumn::tellSummary() {
    const QStringList ids = erroneous();
    if (ids.isEmpty()) {
        summary_->hide();
        return;
    }
    QStringList lines;
    for (const QString& id : ids) {
        const QString label = fields_.value(id).label;
        // A message that names its field itself is not told twice.
        const QString error = QString(errors_.value(id)).replace(u'\n', u' ');
        const bool named = label.isEmpty() || error.contains(label);
        lines += named ? error : tr("%1: %2").arg(label, error);
    }
    summary_->setMessage(Banner::Kind::Error,
                         tr("%n thing(s) to put right before saving", nullptr, static_cast<int>(ids.size())), lines);
    summary_->setReasonsClickable(true);
}

void FormColumn::followSummary(int index) { focusField(erroneous().value(index)); }

void FormColumn::focusField(const QString& id) { focusField(id, false); }

void FormColumn::focusField(const QString& id, bool withSummary) {
    const Field field = fields_.value(id);
    if (field.editor == nullptr) return;
    field.editor->setFocus(Qt::OtherFocusReason);
    // When the messages have taken their room.
    QMetaObject::invokeMethod(
        this, [this, withSummary, frame = QPointer<QWidget>(field.frame)] { showInView(frame, withSummary); },
        Qt::QueuedConnection);
}

/// With the summary from its top, where both have room.
void FormColumn::showInView(QWidget* frame, bool withSummary) {
    if (frame == nullptr) return;
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            if (layout() != nullptr) layout()->activate();
            area->ensureWidgetVisible(frame);
            const int top = summary_->mapTo(area->widget(), QPoint()).y();
            const int bottom = frame->mapTo(area->widget(), QPoint(0, frame->height())).y();
            if (withSummary && !summary_->isHidden() && bottom - top <= area->viewport()->height())
                area->verticalScrollBar()->setValue(std::min(area->verticalScrollBar()->value(), top));
            return;
        }
    }
}

void FormColumn::setFieldVisible(const QString& id, bool visible) {
    if (fields_.contains(id)) fields_.value(id).frame->setVisible(visible);
}

void FormColumn::setRequired(const QString& id, bool required) {
    const auto it = fields_.find(id);
    if (it == fields_.end()) return;
    it->required = required;
    captionText(*it);
}

QWidget* FormColumn::editor(const QString& id) const { return fields_.value(id).editor; }

}  // namespace minqing::ui
