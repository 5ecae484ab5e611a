#include "ui/shell/delegation_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStandardItemModel>

#include "ui/pages/cases/field_editor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::Lending;

namespace {

qint64 idOf(const Lending& one) {
    const auto& grant = one.grant;
    return qint64(qHash(grant.account + u'|' + grant.role + u'|' + grant.unit + u'|' + grant.from.toString(Qt::ISODate) + u'|' +
                        grant.delegatedBy));
}

/// Searches by name, account and pinyin; what it puts into the field is the name and the unit only.
class DeputyCompleter final : public QCompleter {
  public:
    using QCompleter::QCompleter;
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override {
        return index.data(Qt::DisplayRole).toString();
    }
};

}  // namespace

DelegationDialog::DelegationDialog(presentation::SessionModel& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      model_(session),
      roles_(model_.roles()),
      deputies_(model_.deputies()),
      lent_(presentation::lendingColumns(tr("Lent to")), idOf, presentation::cellContextOf(session), this),
      borrowed_(presentation::lendingColumns(tr("In the name of")), idOf, presentation::cellContextOf(session), this),
      banner_(new Banner(this)),
      form_(new FormColumn(this)),
      role_(new QComboBox),
      person_(new QLineEdit),
      until_(new DateField),
      takeBack_(new SecondaryButton(tr("Take back"), this)),
      lentView_(new LedgerTableView(this)),
      borrowedView_(new LedgerTableView(this)) {
    setObjectName(u"delegation.dialog"_s);
    setWindowTitle(tr("My deputies"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(4), space(4), space(4));
    column->setSpacing(space(3));
    banner_->setObjectName(u"delegation.banner"_s);
    banner_->setClosable(true);
    banner_->hide();
    column->addWidget(banner_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space(6));
    row->addWidget(makeForm(), 1);
    row->addWidget(makeLists(), 2);
    column->addLayout(row, 1);
    resize(space(250), space(135));
    fill();
    person_->setFocus();
}

QWidget* DelegationDialog::makeForm() {
    form_->setObjectName(u"delegation"_s);
    for (int i = 0; i < int(roles_.size()); ++i) role_->addItem(roles_[size_t(i)].title, i);
    person_->setPlaceholderText(tr("Name, pinyin initials or account"));
    until_->setToday([this] { return model_.today(); });
    until_->setRange(model_.today(), {});
    until_->setYearRule(YearRule::NotPast);
    until_->setWorkingDays(workingDaysOf(session_));
    offerDeputies();
    form_->addField(u"role"_s, tr("Which of my roles"), role_, true);
    form_->addField(u"person"_s, tr("Who acts for me"), person_, true);
    form_->addField(u"until"_s, tr("Until (that day included)"), until_, true);
    auto* note = new TextLabel(tr("Whoever acts for you is named with you in the history of each case. What you have done "
                                  "yourself they cannot approve in your name."),
                               TextRole::Small, Tone::Muted, form_);
    note->setWrapping(true);
    form_->addWide(note);
    auto* lend = new PrimaryButton(tr("Lend this role"), form_);
    lend->setObjectName(u"delegation.lend"_s);
    lend->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(lend, &QAbstractButton::clicked, this, &DelegationDialog::lend);
    form_->addWide(lend);
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form_);
    column->addStretch();
    return frame;
}

/// Found by any part of the name, the account or its pinyin; what stands in the field is the title.
void DelegationDialog::offerDeputies() {
    auto* names = new QStandardItemModel(this);
    for (const auto& deputy : deputies_) {
        auto* item = new QStandardItem(deputy.title);
        item->setData(deputy.keys, Qt::UserRole);
        names->appendRow(item);
    }
    auto* completer = new DeputyCompleter(names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionRole(Qt::UserRole);
    person_->setCompleter(completer);
}

QWidget* DelegationDialog::makeLists() {
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(makeList(lentView_, lent_, u"delegation.lent"_s, tr("What I have lent"), tr("You have lent nothing.")),
                      1);
    takeBack_->setObjectName(u"delegation.take_back"_s);
    takeBack_->setKeyHint(u"Del"_s);
    takeBack_->setEnabled(false);
    column->addWidget(takeBack_, 0, Qt::AlignLeft);
    column->addWidget(makeList(borrowedView_, borrowed_, u"delegation.borrowed"_s, tr("What was lent to me"),
                               tr("Nobody has lent you a role.")),
                      1);
    connect(takeBack_, &QAbstractButton::clicked, this, &DelegationDialog::takeBack);
    auto* key = new QShortcut(QKeySequence(Qt::Key_Delete), lentView_);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, takeBack_, &QAbstractButton::click);
    connect(lentView_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        takeBack_->setEnabled(index.isValid() && !lent_.rows()[size_t(index.row())].over);
    });
    return frame;
}

QWidget* DelegationDialog::makeList(LedgerTableView* view, Table& table, const QString& name, const QString& title,
                                    const QString& none) {
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextLabel(title, TextRole::Heading, Tone::Normal, frame));
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setModel(&table);
    view->setColumnWidths(table.columns(), u"role"_s);
    view->setPlaceholder(makePlaceholder(none));
    column->addWidget(view, 1);
    return frame;
}

void DelegationDialog::fill() {
    lent_.setRows(model_.lent());
    borrowed_.setRows(model_.borrowed());
    const int row = lentView_->currentIndex().row();
    takeBack_->setEnabled(row >= 0 && row < lent_.rowCount() && !lent_.rows()[size_t(row)].over);
}

QString DelegationDialog::chosenDeputy() const {
    const QString text = person_->text().trimmed();
    QStringList found, named;
    for (const auto& deputy : deputies_) {
        if (deputy.title == text || deputy.account == text) found.append(deputy.account);
        if (deputy.name == text) named.append(deputy.account);
    }
    if (found.isEmpty()) found = named;
    return found.size() == 1 ? found.first() : QString();
}

void DelegationDialog::lend() {
    form_->clearErrors();
    const auto role = role_->currentIndex() < 0 ? presentation::LendableRole{} : roles_[size_t(role_->currentIndex())];
    model_.lend(role, chosenDeputy(), until_->date().value_or(QDate()), this, [this](const std::vector<Reason>& reasons) {
        for (const auto& reason : reasons) form_->setError(reason.field, reason.message);
        if (!reasons.empty()) {
            banner_->hide();
            form_->showSummary();
            return;
        }
        told({}, tr("Lent to %1.").arg(person_->text()));
        person_->clear();
    });
}

void DelegationDialog::takeBack() {
    const int row = lentView_->currentIndex().row();
    if (row < 0 || row >= lent_.rowCount()) return;
    const Lending chosen = lent_.rows()[size_t(row)];
    model_.takeBack(chosen, this, [this, chosen](const std::vector<Reason>& reasons) {
        told(reasons, tr("Taken back from %1.").arg(chosen.person));
    });
}

void DelegationDialog::told(const std::vector<Reason>& reasons, const QString& done) {
    QStringList lines;
    for (const auto& reason : reasons) lines.append(reason.message);
    banner_->setMessage(lines.isEmpty() ? Banner::Kind::Success : Banner::Kind::Error, lines.isEmpty() ? done : tr("Refused:"),
                        lines);
    banner_->show();
    fill();
}

}  // namespace minqing::ui
