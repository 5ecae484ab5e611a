#include "ui/pages/settings/draft_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::Finding;

DraftDialog::DraftDialog(presentation::SessionModel& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      model_(session),
      faults_(
          presentation::faultColumns(),
          [](const DefinitionProblem& one) { return qint64(qHash(one.file + one.message)) * 31 + one.line; },
          [this] {
              return presentation::CellContext{session_.surroundings(), session_.now()};
          },
          this),
      findings_(
          presentation::findingColumns(),
          [](const Finding& one) { return qint64(qHash(one.number + one.step + one.why)) + (one.at ? one.at->ms : 0); },
          [this] {
              return presentation::CellContext{session_.surroundings(), session_.now()};
          },
          this),
      files_(new TextLabel(tr("No file is chosen yet."), TextRole::Body, Tone::Muted, this)),
      summary_(new TextLabel({}, TextRole::Strong, Tone::Normal, this)),
      lists_(new QStackedWidget(this)),
      progress_(new ProgressPanel(this)),
      banner_(new Banner(this)),
      choose_(new PrimaryButton(tr("Choose files…"), this)),
      simulate_(new SecondaryButton(tr("Try out on past cases"), this)),
      publish_(new SecondaryButton(tr("Publish"), this)) {
    setObjectName(u"draft.dialog"_s);
    setWindowTitle(tr("Check, try out, publish"));
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
    connect(&model_, &presentation::DraftModel::failed, this, [this](const Error& error) {
        banner_->setMessage(Banner::Kind::Error, tr("Not done; nothing was changed."), error.text().split(u'\n'));
        banner_->show();
    });
    connect(findingView_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit caseRequested(findings_.rows()[size_t(index.row())].number);
    });
}

void DraftDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(4), space(4), space(4));
    column->setSpacing(space(2));
    auto* head = new QHBoxLayout;
    choose_->setObjectName(u"draft.choose"_s);
    choose_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_O));
    files_->setObjectName(u"draft.files"_s);
    files_->setWrapping(true);
    head->addWidget(choose_);
    head->addWidget(files_, 1);
    column->addLayout(head);
    summary_->setObjectName(u"draft.summary"_s);
    summary_->setWrapping(true);
    column->addWidget(summary_);
    progress_->setObjectName(u"draft.progress"_s);
    column->addWidget(progress_);
    banner_->setObjectName(u"draft.banner"_s);
    banner_->setClosable(true);
    banner_->hide();
    column->addWidget(banner_);
    faultView_ = makeList(faults_, u"draft.faults"_s, tr("Faults"), u"reason"_s);
    findingView_ = makeList(findings_, u"draft.findings"_s, tr("What would have been otherwise"), u"why"_s);
    findingView_->setPlaceholder(makePlaceholder(tr("Under this draft nothing would have been refused or late otherwise.")));
    column->addWidget(lists_, 1);
    column->addWidget(makeButtons());
    connect(choose_, &QAbstractButton::clicked, this, &DraftDialog::chooseFiles);
}

template <class Table>
LedgerTableView* DraftDialog::makeList(Table& table, const QString& name, const QString& title, const QString& stretch) {
    auto* view = new LedgerTableView(lists_);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setModel(&table);
    for (const auto& one : table.columns()) view->setColumnWidthByKey(one.key, one.width * 7);
    view->setStretchColumn(stretch);
    lists_->addWidget(view);
    return view;
}

QWidget* DraftDialog::makeButtons() {
    auto* frame = new QWidget(this);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    simulate_->setObjectName(u"draft.simulate"_s);
    simulate_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_T));
    publish_->setObjectName(u"draft.publish"_s);
    publish_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* close = new SecondaryButton(tr("Close"), frame);
    close->setObjectName(u"draft.close"_s);
    for (auto* button : {simulate_, publish_, static_cast<ActionButton*>(close)}) row->addWidget(button);
    connect(simulate_, &QAbstractButton::clicked, this, [this] {
        progress_->start(tr("Replaying past cases"));
        model_.simulate();
    });
    connect(publish_, &QAbstractButton::clicked, this, [this] {
        progress_->start(tr("Publishing"));
        model_.publish();
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::close);
    return frame;
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
    summary_->setText(model_.summary());
    summary_->setTone(check && !check->problems.empty() ? Tone::Bad : Tone::Normal);
    summary_->setVisible(check.has_value());
    choose_->setEnabled(!busy);
    choose_->setKind(model_.mayPublish() ? ActionButton::Kind::Secondary : ActionButton::Kind::Primary);
    simulate_->setEnabled(model_.maySimulate());
    publish_->setEnabled(model_.mayPublish());
    publish_->setKind(model_.mayPublish() ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
}

}  // namespace minqing::ui
