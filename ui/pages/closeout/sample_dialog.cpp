#include "ui/pages/closeout/sample_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "presentation/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::DrawnCase;

SampleDialog::SampleDialog(presentation::SessionModel& session, const storage::CaseQuery& from, const QString& words,
                           const QString& type, QWidget* parent)
    : WorkDialog(u"sample"_s, tr("Draw cases for a look-back"), parent),
      model_(session, from),
      table_(
          presentation::drawnColumns(), [](const DrawnCase& one) { return one.facts.id.value; },
          presentation::cellContextOf(session), this),
      type_(new QComboBox(this)),
      count_(new QSpinBox(this)),
      seed_(new QLineEdit(this)),
      view_(new LedgerTableView(this)),
      draw_(new PrimaryButton(tr("Draw"), this)),
      assign_(new SecondaryButton(tr("Assign for a look-back"), this)),
      undo_(new SecondaryButton(tr("Undo"), this)) {
    for (const auto& [id, name] : presentation::SampleModel::types(session)) type_->addItem(name, id);
    type_->setCurrentIndex(std::max(0, type_->findData(type)));
    build(words);
    connect(&model_, &presentation::SampleModel::changed, this, &SampleDialog::render);
    connect(&model_, &presentation::SampleModel::failed, this,
            [this](const Error& error) { tellFailed(tr("Refused:"), error.text().split(u'\n')); });
    connect(view_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit caseRequested(table_.rows()[size_t(index.row())].facts.number);
    });
    resize(space(230), space(140));
    render();
    count_->setFocus();
    count_->selectAll();
}

void SampleDialog::build(const QString& words) {
    auto* column = makeColumn();
    auto* from = new TextLabel({}, TextRole::Body, Tone::Normal, this);
    from->setObjectName(u"sample.from"_s);
    from->setWrapping(true);
    const auto tell = [this, from, words] {
        QString text = words.isEmpty() ? tr("Drawn from: all closed cases that you may see")
                                       : tr("Drawn from: closed cases; conditions of the list: %1").arg(words);
        if (model_.coversOnSite(type_->currentData().toString())) text += tr("; those solved on the spot are among them");
        from->setText(text);
    };
    tell();
    connect(type_, &QComboBox::currentIndexChanged, from, tell);
    column->addWidget(from);
    column->addWidget(makeQuestion());
    addMessages(column);
    connect(progress_, &ProgressPanel::cancelRequested, &model_, &presentation::SampleModel::stop);
    view_->setObjectName(u"sample.list"_s);
    view_->setAccessibleName(tr("Drawn cases"));
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), u"title"_s);
    view_->setPlaceholder(makePlaceholder(tr("Nothing is drawn yet. Nothing is changed by drawing.")));
    column->addWidget(view_, 1);
    undo_->setObjectName(u"sample.undo"_s);
    undo_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Z));
    assign_->setObjectName(u"sample.assign"_s);
    assign_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(assign_, &QAbstractButton::clicked, &model_, &presentation::SampleModel::assign);
    connect(undo_, &QAbstractButton::clicked, &model_, &presentation::SampleModel::undo);
    auto* hint = new TextLabel(tr("Enter opens the chosen case."), TextRole::Small, Tone::Muted, this);
    column->addWidget(makeButtonRow(hint, {undo_, assign_}));
}

QWidget* SampleDialog::makeQuestion() {
    auto* frame = new QWidget(this);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    const auto add = [&](const QString& id, const QString& label, QWidget* editor, int stretch) {
        auto* caption = new TextLabel(label, TextRole::Small, Tone::Muted, frame);
        caption->setBuddy(editor);
        editor->setObjectName(u"sample."_s + id);
        editor->setAccessibleName(label);
        row->addWidget(caption);
        row->addWidget(editor, stretch);
    };
    add(u"type"_s, tr("Kind"), type_, 0);
    count_->setRange(1, 1000);
    count_->setValue(20);
    add(u"count"_s, tr("How many"), count_, 0);
    seed_->setText(model_.freshSeed());
    seed_->setToolTip(
        tr("Any words, such as “July check”. Whoever draws again under the same name from the same cases draws the same "
           "ones; it is written into the history of each."));
    add(u"seed"_s, tr("Draw name"), seed_, 1);
    draw_->setObjectName(u"sample.draw"_s);
    draw_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_D));
    row->addWidget(draw_);
    connect(draw_, &QAbstractButton::clicked, this, &SampleDialog::draw);
    connect(seed_, &QLineEdit::returnPressed, this, &SampleDialog::draw);
    return frame;
}

void SampleDialog::draw() {
    banner_->hide();
    if (seed_->text().trimmed().isEmpty()) seed_->setText(model_.freshSeed());
    progress_->start(tr("Drawing"));
    model_.draw(type_->currentData().toString(), count_->value(), seed_->text());
}

void SampleDialog::render() {
    table_.setRows(model_.cases());
    const bool drawn = !model_.cases().empty();
    const bool busy = model_.isBusy();
    progress_->setVisible(busy);
    progress_->setCancellable(!drawn);  // what is being written lands whole
    draw_->setEnabled(!busy);
    setPrimary(draw_, !drawn);
    setPrimary(assign_, drawn && !model_.isAssigned());
    assign_->setEnabled(drawn && !busy && !model_.isAssigned());
    undo_->setVisible(model_.isAssigned());
    undo_->setEnabled(!busy);
    keepKeyFor(undo_);
    setSummary(summary());
}

QString SampleDialog::summary() const {
    const auto& sample = model_.sample();
    if (!sample) return {};
    if (sample->population == 0)
        return tr("No closed case meets the conditions of the list. Take them away there and open this again.");
    const QString drawn = tr("%1 of %2 closed cases drawn under the name “%3”")
                              .arg(presentation::countText(qint64(model_.cases().size())),
                                   presentation::countText(sample->population), sample->seed);
    if (!model_.isAssigned()) return drawn;
    const int refused = model_.refusedCount();
    return drawn + u"　"_s + tr("%1 assigned, %2 left as they were.").arg(int(model_.cases().size()) - refused).arg(refused);
}

}  // namespace minqing::ui
