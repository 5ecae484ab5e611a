#include "ui/pages/lists/bulk_dialog.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/cases/action_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::BulkRow;

BulkDialog::BulkDialog(presentation::SessionModel& session, const presentation::BulkChoice& choice,
                       const std::vector<std::pair<QString, QString>>& chosen, QWidget* parent)
    : WorkDialog(u"bulk"_s, tr("%1 · %2 chosen").arg(choice.name).arg(chosen.size()), parent),
      model_(session, choice, chosen),
      table_(
          presentation::bulkColumns(), [](const BulkRow& row) { return qint64(qHash(row.number)); },
          presentation::cellContextOf(session), this),
      stack_(new QStackedWidget(this)),
      form_(new ActionForm(session, u"bulk.form"_s, this)),
      view_(new LedgerTableView(this)),
      why_(new TextLabel({}, TextRole::Body, Tone::Normal, this)),
      hint_(new TextLabel(tr("Nothing has been done yet. Enter does it, Esc goes back."), TextRole::Small, Tone::Muted, this)),
      do_(new PrimaryButton(choice.name, this)) {
    build();
    connect(&model_, &presentation::BulkModel::changed, this, &BulkDialog::render);
    connect(&model_, &presentation::BulkModel::asked, this, &BulkDialog::askFor);
    connect(&model_, &presentation::BulkModel::failed, this,
            [this](const Error& error) { tellFailed(tr("Refused:"), error.text().split(u'\n')); });
    connect(&model_, &presentation::BulkModel::performed, this, [this](const BulkReport& report) {
        emit performed(report);
        accept();
    });
    connect(form_, &ActionForm::done, this, [this] { model_.rehearse(form_->model().input()); });
    connect(form_, &ActionForm::cancelled, this, &QDialog::reject);
    connect(do_, &QAbstractButton::clicked, &model_, &presentation::BulkModel::perform);
    resize(space(240), space(140));
    render();
    model_.prepare();
}

void BulkDialog::build() {
    auto* column = makeColumn();
    addMessages(column);
    view_->setObjectName(u"bulk.list"_s);
    view_->setAccessibleName(tr("What each chosen case says to it"));
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), u"why"_s);
    view_->setDelegateForKey(u"result"_s, new LightDelegate(view_));
    auto* rows = new QWidget(this);
    auto* rowColumn = new QVBoxLayout(rows);
    rowColumn->setContentsMargins(0, 0, 0, 0);
    rowColumn->setSpacing(space(2));
    rowColumn->addWidget(view_, 1);
    why_->setObjectName(u"bulk.why"_s);
    why_->setWrapping(true);
    rowColumn->addWidget(why_);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BulkDialog::showWhy);
    rows_ = rows;
    stack_->addWidget(rows);
    stack_->addWidget(form_);
    column->addWidget(stack_, 1);
    hint_->setObjectName(u"bulk.hint"_s);
    do_->setObjectName(u"bulk.do"_s);
    auto* both = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(both, &QShortcut::activated, this, &BulkDialog::goOn);
    column->addWidget(makeButtonRow(hint_, {do_}));
}

void BulkDialog::askFor(const CaseView& like, const ActionOffer& offer) {
    stack_->setCurrentWidget(form_);
    form_->model().askForMany(like, offer, windowTitle());
    render();
}

void BulkDialog::goOn() {
    if (stack_->currentWidget() == form_)
        form_->submit();
    else
        model_.perform();
}

/// A cell is too short for every reason: the whole text of the chosen row stands below.
void BulkDialog::showWhy() {
    const int row = view_->currentIndex().row();
    const bool any = row >= 0 && row < table_.rowCount();
    const auto* one = any ? &table_.rows()[size_t(row)] : nullptr;
    why_->setText(one && !one->why.isEmpty() ? one->number + u"："_s + one->why : QString());
    why_->setVisible(!why_->text().isEmpty());
}

/// Only “Close” is left then: the sentence above tells the reason where it is the same for all.
QString BulkDialog::whyNothing() const {
    const auto& rows = model_.rows();
    const bool same =
        !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const BulkRow& row) { return row.why == rows.front().why; });
    if (same)
        return tr("Not possible with any of the %1 chosen: %2")
            .arg(presentation::countText(qint64(rows.size())), rows.front().why);
    return tr("Not possible with any of the %1 chosen. The list tells why, case by case.")
        .arg(presentation::countText(qint64(rows.size())));
}

void BulkDialog::render() {
    const bool filling = stack_->currentWidget() == form_ && !model_.isRehearsed();
    if (model_.isRehearsed()) stack_->setCurrentWidget(rows_);
    progress_->setVisible(model_.isBusy());
    if (model_.isBusy()) progress_->start(model_.isRehearsed() ? tr("Doing it") : tr("Checking every case"));
    progress_->setCancellable(false);
    const int can = model_.canCount();
    const bool nothing = model_.isRehearsed() && can == 0;
    do_->setVisible(!filling && !nothing);
    hint_->setVisible(model_.isRehearsed() && !nothing);
    do_->setEnabled(model_.isRehearsed() && !model_.isBusy() && can > 0);
    if (!model_.isRehearsed()) return;
    table_.setRows(model_.rows());
    if (!view_->currentIndex().isValid() && table_.rowCount() > 0) view_->setCurrentIndex(table_.index(0, 0));
    showWhy();
    const int all = int(model_.rows().size());
    if (nothing)
        setSummary(whyNothing());
    else
        setSummary(can == all ? tr("All %1 can be done.").arg(presentation::countText(all))
                              : tr("%1 can be done, %2 cannot; these stay as they are.")
                                    .arg(presentation::countText(can), presentation::countText(all - can)));
    do_->setText(tr("%1: %2 cases").arg(model_.choice().name, presentation::countText(can)));
    do_->setAccessibleName(do_->text());
    if (do_->isEnabled())
        do_->setFocus();
    else if (nothing)
        focusClose();
    else
        view_->setFocus();
}

}  // namespace minqing::ui
