#include "ui/widgets/confirm_dialog.h"

#include <QHBoxLayout>

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

ConfirmDialog::ConfirmDialog(const QString& id, const QString& title, const QStringList& lines, const QString& doIt,
                             QWidget* parent)
    : QDialog(parent) {
    setObjectName(id + u".confirm"_s);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(4), space(4), space(4));
    column->setSpacing(space(3));
    auto* text = new TextLabel(lines.join(u'\n'), TextRole::Body, Tone::Normal, this);
    text->setObjectName(id + u".confirm.text"_s);
    text->setWrapping(true);
    column->addWidget(text);
    column->addStretch();
    auto* yes = new PrimaryButton(doIt, this);
    auto* no = new SecondaryButton(tr("Cancel"), this);
    yes->setObjectName(id + u".confirm.do"_s);
    no->setObjectName(id + u".confirm.cancel"_s);
    yes->setAccessibleName(yes->text());
    no->setAccessibleName(no->text());
    no->setKeyHint(u"Esc"_s);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(yes);
    row->addWidget(no);
    column->addLayout(row);
    connect(yes, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(no, &QAbstractButton::clicked, this, &QDialog::reject);
    setMinimumWidth(space(130));
    no->setFocus();
}

}  // namespace minqing::ui
