#include "ui/shell/sign_in_page.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCardWidth = 190;  // steps; less where the window is narrower
constexpr int kMostOfTheWidth = 100;
}  // namespace

SignInPage::SignInPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : QWidget(parent),
      session_(session),
      settings_(settings),
      card_(new Card(this)),
      banner_(new Banner(card_)),
      name_(new QLineEdit(card_)),
      password_(new QLineEdit(card_)),
      go_(new PrimaryButton(tr("Sign in"), card_)) {
    setObjectName(u"signin.page"_s);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch();
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card_, kMostOfTheWidth);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch();
    card_->setMaximumWidth(space(kCardWidth));
    card_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* body = card_->body();
    body->setSpacing(space(2));
    body->addWidget(new TextLabel(tr("Minqing"), TextRole::Title, Tone::Accent, card_));
    body->addWidget(
        new TextLabel(tr("Household visits, grievances, close-out – one ledger"), TextRole::Body, Tone::Muted, card_));
    body->addWidget(banner_);
    banner_->hide();
    banner_->setObjectName(u"signin.banner"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    name_->setObjectName(u"signin.name"_s);
    name_->setAccessibleName(tr("Account"));
    name_->setPlaceholderText(tr("Account"));
    password_->setObjectName(u"signin.password"_s);
    password_->setAccessibleName(tr("Password"));
    password_->setPlaceholderText(tr("Password"));
    password_->setEchoMode(QLineEdit::Password);
    go_->setObjectName(u"signin.go"_s);
    go_->setAccessibleName(tr("Sign in"));
    line->addWidget(name_, 1);
    line->addWidget(password_, 1);
    line->addWidget(go_);
    body->addLayout(line);
    connect(go_, &ActionButton::clicked, this, [this] { signIn(name_->text().trimmed(), password_->text()); });
    connect(password_, &QLineEdit::returnPressed, go_, &QAbstractButton::click);
    connect(name_, &QLineEdit::returnPressed, password_, [this] { password_->setFocus(); });
}

void SignInPage::enter() {
    banner_->hide();
    password_->clear();
    name_->setText(settings_.text(presentation::Setting::LastAccount));
    offerAccounts();
    if (!offers_) name_->setFocus();
}

void SignInPage::offerAccounts() {
    delete offers_;
    offers_ = nullptr;
    const auto offered = session_.offeredAccounts();
    if (offered.empty()) return;
    offers_ = new QWidget(card_);
    auto* column = new QVBoxLayout(offers_);
    column->setContentsMargins(0, space(2), 0, 0);
    column->setSpacing(space(2));
    column->addWidget(makeRule(offers_));
    auto* note =
        new TextLabel(tr("This is a demonstration: all names and numbers are made up. Choose as whom you want to look around."),
                      TextRole::Body, Tone::Muted, offers_);
    note->setWrapping(true);
    column->addWidget(note);
    auto* grid = new QGridLayout;
    grid->setSpacing(space(2));
    int place = 0;
    const int columns = std::clamp(window()->width() / space(kCardWidth / 3), 1, 3);
    for (const auto& account : offered) {
        auto* button = new SecondaryButton(account.roleName + u" · "_s + account.displayName, offers_);
        button->setObjectName(u"signin.account."_s + account.name);
        button->setAccessibleName(account.roleName + u" "_s + account.displayName);
        button->setToolTip(account.unitName);
        connect(button, &ActionButton::clicked, this, [this, name = account.name] { signIn(name, {}); });
        grid->addWidget(button, place / columns, place % columns, Qt::AlignLeft);
        ++place;
    }
    column->addLayout(grid);
    card_->body()->addWidget(offers_);
    offers_->show();
    if (auto* first = offers_->findChild<ActionButton*>()) first->setFocus();
}

bool SignInPage::needsNoPassword(const QString& name) const {
    const auto around = session_.surroundings();
    return around && around->demonstration &&
           std::any_of(around->accounts.begin(), around->accounts.end(),
                       [&](const auto& account) { return account.name == name && account.passwordHash.isEmpty(); });
}

void SignInPage::signIn(const QString& name, const QString& password) {
    if (name.isEmpty()) {
        showError(tr("Type the name of your account."));
        name_->setFocus();
        return;
    }
    if (!password.isEmpty() && needsNoPassword(name)) {
        banner_->setMessage(Banner::Kind::Info,
                            tr("“%1” is an account of the demonstration and has no password: what you typed there was not "
                               "checked. Leave the password empty and press Enter again.")
                                .arg(name));
        password_->clear();
        password_->setFocus();
        return;
    }
    go_->setEnabled(false);
    session_.signIn(name, password, this, [this, name](Expected<Actor> actor) {
        go_->setEnabled(true);
        password_->clear();
        if (actor)
            settings_.set(presentation::Setting::LastAccount, name);
        else
            showError(actor.error().text());
    });
}

void SignInPage::showError(const QString& text, const QStringList& reasons) {
    banner_->setMessage(Banner::Kind::Error, text, reasons);
}

}  // namespace minqing::ui
