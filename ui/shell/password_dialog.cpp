#include "ui/shell/password_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/widgets/buttons.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(presentation::SessionModel& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      form_(new FormColumn(this)),
      change_(new PrimaryButton(tr("Change the password"), this)) {
    setObjectName(u"password.dialog"_s);
    setWindowTitle(tr("Change my password"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(4), space(4), space(4));
    column->setSpacing(space(3));
    form_->setObjectName(u"password"_s);
    if (session_.hasPassword()) old_ = addSecret(u"old"_s, tr("Old password"));
    new_ = addSecret(u"new"_s, tr("New password"),
                     tr("At least 8 characters of three kinds: small letters, capitals, digits, other signs."));
    repeat_ = addSecret(u"repeat"_s, tr("New password once more"));
    auto* note = new TextLabel(tr("Nobody can read it, not even an administrator. What is typed here is written down nowhere."),
                               TextRole::Small, Tone::Muted, form_);
    note->setWrapping(true);
    form_->addWide(note);
    column->addWidget(form_);
    column->addStretch();
    auto* row = new QHBoxLayout;
    auto* cancel = new SecondaryButton(tr("Cancel"), this);
    change_->setObjectName(u"password.change"_s);
    cancel->setObjectName(u"password.cancel"_s);
    row->addWidget(change_);
    row->addWidget(cancel);
    row->addStretch();
    column->addLayout(row);
    connect(change_, &QAbstractButton::clicked, this, &PasswordDialog::change);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    setMinimumWidth(space(105));
    (old_ ? old_ : new_)->setFocus();
}

QLineEdit* PasswordDialog::addSecret(const QString& id, const QString& label, const QString& hint) {
    auto* secret = new QLineEdit;
    secret->setEchoMode(QLineEdit::Password);
    form_->addField(id, label, secret, true, hint);
    connect(secret, &QLineEdit::textChanged, this, [this, id] { form_->setError(id, {}); });
    connect(secret, &QLineEdit::returnPressed, this, &PasswordDialog::change);
    return secret;
}

bool PasswordDialog::isFilledIn() {
    form_->clearErrors();
    if (old_ && old_->text().isEmpty()) form_->setError(u"old"_s, tr("Type the password you sign in with now."));
    if (new_->text().isEmpty())
        form_->setError(u"new"_s, tr("Type the new password."));
    else if (old_ && new_->text() == old_->text())
        form_->setError(u"new"_s, tr("That is the old password. Choose another one."));
    if (repeat_->text() != new_->text()) form_->setError(u"repeat"_s, tr("The two new passwords are not the same."));
    return form_->showSummary();
}

void PasswordDialog::change() {
    if (!change_->isEnabled() || !isFilledIn()) return;
    change_->setEnabled(false);
    session_.changePassword(old_ ? old_->text() : QString(), new_->text(), this, [this](const Expected<Receipt>& done) {
        change_->setEnabled(true);
        if (done) return accept();
        for (const auto& reason : done.error().reasons)
            form_->setError(reason.field == "password"_L1 ? u"new"_s : u"old"_s, reason.message);
        form_->showSummary();
    });
}

}  // namespace minqing::ui
