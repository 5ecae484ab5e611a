#include "ui/pages/settings/draft_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::Finding;

DraftDialog::DraftDialog(presentation::SessionModel& session, QWidget* parent)
    : WorkDialog(u"draft"_s, tr("Check, try out, publish"), parent),
      model_(session),
      faults_(
          presentation::faultColumns(),
          [](const DefinitionProblem& one) { return qint64(qHash(one.file + one.message)) * 31 + one.line; },
          presentation::cellContextOf(session), this),
      findings_(
          presentation::findingColumns(),
          [](const Finding& one) { return qint64(qHash(one.number + one.step + one.why)) + (one.at ? one.at->ms : 0); },
          presentation::cellContextOf(session), this),
      files_(new TextLabel(tr("No file is chosen yet."), TextRole::Body, Tone::Muted, this)),
      lists_(new QStackedWidget(this)),
      choose_(new PrimaryButton(tr("Choose files…"), this)),
      simulate_(new SecondaryButton(tr("Try out on past cases"), this)),
      publish_(new SecondaryButton(tr("Publish"), this)) {
    build();
    followModel();
    resize(space(240), space(140));
    render();
    choose_->setFocus();
}

void DraftDialog::followModel() {
    connect(&model_, &presentation::DraftModel::changed, this, &DraftDialog::render);
    connect(&model_, &presentation::DraftModel::progressed, progress_, &ProgressPanel::setProgress);
    connect(progress_, &ProgressPanel::cancelRequested, &model_, &presentation::DraftModel::stop);
    connect(&model_, &presentation::DraftModel::failed, this,
            [this](const Error& error) { tellFailed(tr("Not done; nothing was changed."), error.text().split(u'\n')); });
    connect(choose_, &QAbstractButton::clicked, this, &DraftDialog::chooseFiles);
    connect(simulate_, &QAbstractButton::clicked, this, [this] {
        progress_->start(tr("Replaying past cases"));
        model_.simulate();
    });
    connect(publish_, &QAbstractButton::clicked, this, &DraftDialog::askToPublish);
    connect(findingView_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit caseRequested(findings_.rows()[size_t(index.row())].number);
    });
}

void DraftDialog::askToPublish() {
    auto* dialog = new ConfirmDialog(u"draft"_s, tr("Publish"), model_.publishingWords(), tr("Publish"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        progress_->start(tr("Publishing"));
        model_.publish();
    });
    dialog->open();
}

void DraftDialog::build() {
    auto* column = makeColumn();
    auto* head = new QHBoxLayout;
    choose_->setObjectName(u"draft.choose"_s);
    choose_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_O));
    files_->setObjectName(u"draft.files"_s);
    files_->setWrapping(true);
    head->addWidget(choose_);
    head->addWidget(files_, 1);
    column->addLayout(head);
    addMessages(column);
    faultView_ = makeList(faults_, u"draft.faults"_s, tr("Faults"), u"reason"_s);
    findingView_ = makeList(findings_, u"draft.findings"_s, tr("What would have been otherwise"), u"why"_s);
    findingView_->setPlaceholder(makePlaceholder(tr("Under this draft nothing would have been refused or late otherwise.")));
    column->addWidget(lists_, 1);
    simulate_->setObjectName(u"draft.simulate"_s);
    simulate_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_T));
    publish_->setObjectName(u"draft.publish"_s);
    publish_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    column->addWidget(makeButtonRow(nullptr, {simulate_, publish_}));
}

template <class Table>
LedgerTableView* DraftDialog::makeList(Table& table, const QString& name, const QString& title, const QString& stretch) {
    auto* view = new LedgerTableView(lists_);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setModel(&table);
    view->setColumnWidths(table.columns(), stretch);
    lists_->addWidget(view);
    return view;
}

void DraftDialog::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Choose the changed definition files"), {}, tr("Definitions (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DraftDialog::setFiles);
    dialog->open();
}

void DraftDialog::setFiles(const QStringList& paths) {
    banner_->hide();
    QStringList shown;
    for (const QString& path : paths) shown.append(QDir::toNativeSeparators(path));
    files_->setText(shown.join(u'\n'));
    progress_->start(tr("Checking"));
    model_.setFiles(paths);
}

void DraftDialog::render() {
    const bool busy = model_.isBusy();
    const auto& check = model_.check();
    faults_.setRows(check ? check->problems : std::vector<DefinitionProblem>{});
    findings_.setRows(model_.findings());
    lists_->setCurrentWidget(model_.report() ? findingView_ : faultView_);
    faultView_->setPlaceholder(
        makePlaceholder(check ? tr("No fault was found.") : tr("Choose the changed file. Choosing changes nothing.")));
    progress_->setVisible(busy);
    setSummary(check ? model_.summary() : QString());
    summary_->setTone(check && !check->problems.empty() ? Tone::Bad : Tone::Normal);
    choose_->setEnabled(!busy);
    setPrimary(choose_, !model_.mayPublish());
    simulate_->setEnabled(model_.maySimulate());
    publish_->setEnabled(model_.mayPublish());
    setPrimary(publish_, model_.mayPublish());
}

}  // namespace minqing::ui
