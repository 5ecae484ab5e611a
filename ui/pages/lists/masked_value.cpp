#include "ui/pages/lists/masked_value.h"

#include <QHBoxLayout>
#include <QInputDialog>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

MaskedValue::MaskedValue(presentation::RevealedValues& values, const QString& field, const QString& label, const QString& text,
                         const QString& name, QWidget* parent)
    : QWidget(parent), values_(values), field_(field), label_(label) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(1));
    auto* shown = new TextLabel(text, TextRole::Small, Tone::Normal, this);
    shown->setWrapping(true);
    setAccessibleName(label);
    line->addWidget(shown, 1);
    if (!values.mayAsk()) return;
    const bool full = values.value(field).has_value();
    auto* button = new ActionButton(ActionButton::Kind::Quiet, full ? tr("Hide") : tr("Show"), this);
    button->setObjectName(name);
    button->setAccessibleName(button->text() + u' ' + label);
    button->setToolTip(full ? QString() : tr("Asks why; the journal keeps who looked and why."));
    button->setFixedHeight(fontMetrics().height() + space(1));  // as high as a line of text, so that the lines stay even
    line->addWidget(button);
    connect(button, &ActionButton::clicked, this, &MaskedValue::press);
}

void MaskedValue::press() {
    if (values_.value(field_)) {
        values_.forget(field_);
        return;
    }
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("reveal.reason"));
    dialog->setWindowTitle(tr("Show in full: %1").arg(label_));
    dialog->setLabelText(tr("Why do you need it? The journal keeps your name, the time and this reason.\nIt is hidden again "
                            "after %1 seconds.")
                             .arg(values_.shownForMs() / 1000));
    connect(dialog, &QInputDialog::textValueSelected, this, &MaskedValue::ask);
    dialog->open();
}

void MaskedValue::ask(const QString& reason) {
    values_.ask(field_, reason, this, [this](Expected<void> done) {
        if (!done) emit failed(done.error().text());
    });
}

}  // namespace minqing::ui
