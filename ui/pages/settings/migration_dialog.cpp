#include "ui/pages/settings/migration_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/scrolled_content.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::MapRow;

MigrationDialog::MigrationDialog(presentation::SessionModel& session, QWidget* parent)
    : WorkDialog(u"migration"_s, tr("Move running cases to the version in force"), parent),
      model_(session),
      table_(
          presentation::migrationColumns(model_, session), [](const MigratedCase& one) { return qint64(qHash(one.number)); },
          presentation::cellContextOf(session), this),
      type_(new QComboBox(this)),
      from_(new QComboBox(this)),
      to_(new TextLabel({}, TextRole::Strong, Tone::Normal, this)),
      comment_(new QLineEdit(this)),
      view_(new LedgerTableView(this)),
      preview_(new PrimaryButton(tr("Preview"), this)),
      perform_(new SecondaryButton(tr("Move the cases"), this)),
      undo_(new SecondaryButton(tr("Undo"), this)) {
    build();
    for (const auto& [id, name] : model_.types()) type_->addItem(name, id);
    connect(type_, &QComboBox::currentIndexChanged, this, &MigrationDialog::offerVersions);
    connect(from_, &QComboBox::currentIndexChanged, this, &MigrationDialog::begin);
    followModel();
    resize(space(290), space(150));
    offerVersions();
    type_->setFocus();
}

void MigrationDialog::followModel() {
    connect(&model_, &presentation::MigrationModel::mapChanged, this, &MigrationDialog::fillMap);
    connect(&model_, &presentation::MigrationModel::changed, this, &MigrationDialog::render);
    connect(&model_, &presentation::MigrationModel::progressed, progress_, &ProgressPanel::setProgress);
    connect(progress_, &ProgressPanel::cancelRequested, &model_, &presentation::MigrationModel::stop);
    connect(&model_, &presentation::MigrationModel::failed, this,
            [this](const Error& error) { tellFailed(tr("Not done; every case is as it was."), error.text().split(u'\n')); });
    connect(preview_, &QAbstractButton::clicked, this, [this] {
        banner_->hide();
        progress_->start(tr("Looking at each case"));
        model_.preview();
    });
    connect(perform_, &QAbstractButton::clicked, this, &MigrationDialog::perform);
    connect(undo_, &QAbstractButton::clicked, &model_, &presentation::MigrationModel::undo);
    connect(view_, &LedgerTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit caseRequested(table_.rows()[size_t(index.row())].number);
    });
}

void MigrationDialog::perform() {
    const QString reason = comment_->text().trimmed();
    banner_->hide();
    if (reason.isEmpty()) {
        tellFailed(tr("Please say why the cases are moved: it stands in the history of each of them."), {});
        comment_->setFocus();
        return;
    }
    progress_->start(tr("Moving"));
    model_.perform(reason);
}

void MigrationDialog::build() {
    auto* column = makeColumn();
    auto* head = new QHBoxLayout;
    type_->setObjectName(u"migration.type"_s);
    type_->setAccessibleName(tr("Kind"));
    from_->setObjectName(u"migration.from"_s);
    from_->setAccessibleName(tr("Version they run under"));
    to_->setObjectName(u"migration.to"_s);
    head->addWidget(type_);
    head->addWidget(from_);
    head->addWidget(to_);
    head->addStretch();
    column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(space(4));
    row->addWidget(makeMap(), 2);
    row->addWidget(makeResult(), 3);
    column->addLayout(row, 1);
    comment_->setObjectName(u"migration.comment"_s);
    comment_->setAccessibleName(tr("Why, for the history of each case (required)"));
    comment_->setPlaceholderText(tr("Why, for the history of each case (required)"));
    preview_->setObjectName(u"migration.preview"_s);
    preview_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    perform_->setObjectName(u"migration.perform"_s);
    perform_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    undo_->setObjectName(u"migration.undo"_s);
    undo_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Z));
    column->addWidget(makeButtonRow(comment_, {undo_, preview_, perform_}));
}

QWidget* MigrationDialog::makeMap() {
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextLabel(tr("What becomes what"), TextRole::Heading, Tone::Normal, frame));
    auto* scroll = new QScrollArea(frame);
    scroll->setObjectName(u"migration.map"_s);
    scroll->setAccessibleName(tr("What becomes what"));
    map_ = new QWidget;
    setScrolledContent(scroll, map_);
    column->addWidget(scroll, 1);
    return frame;
}

QWidget* MigrationDialog::makeResult() {
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextLabel(tr("What happens to each case"), TextRole::Heading, Tone::Normal, frame));
    addMessages(column);
    view_->setObjectName(u"migration.list"_s);
    view_->setAccessibleName(tr("What happens to each case"));
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), u"result"_s);
    view_->setPlaceholder(makePlaceholder(tr("The preview tells for each case what would happen. It changes nothing.")));
    column->addWidget(view_, 1);
    return frame;
}

void MigrationDialog::offerVersions() {
    const QSignalBlocker quiet(from_);
    from_->clear();
    for (const int version : model_.versions(type_->currentData().toString()))
        from_->addItem(tr("from version %1").arg(version), version);
    begin();
}

void MigrationDialog::begin() {
    model_.setMove(type_->currentData().toString(), from_->currentData().toInt());
    to_->setText(tr("→ version %1").arg(model_.to()));
}

void MigrationDialog::fillMap() {
    qDeleteAll(map_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete map_->layout();
    grid_ = new QGridLayout(map_);
    grid_->setContentsMargins(0, 0, space(2), 0);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    const auto& rows = model_.rows();
    for (size_t row = 0; row < rows.size(); ++row) addRow(int(row), row);
    grid_->setRowStretch(int(rows.size()), 1);
}

/// The old one with its number of cases, and what it becomes.
void MigrationDialog::addRow(int line, size_t row) {
    static constexpr const char* kinds[] = {"state", "field", "clock", "value"};
    const MapRow& one = model_.rows()[row];
    const QString name = u"migration.%1.%2"_s.arg(QLatin1StringView(kinds[size_t(one.what)]), one.id);
    auto* label = new TextLabel(u"%1（%2）"_s.arg(one.name, one.note), TextRole::Body, Tone::Normal, map_);
    label->setWrapping(true);
    grid_->addWidget(label, line, 0);
    if (one.what == MapRow::What::Value && one.choices.empty()) {
        auto* field = new QLineEdit(one.answer.value_or(QString()), map_);
        connect(field, &QLineEdit::textEdited, this, [this, row](const QString& text) { model_.answer(row, text.trimmed()); });
        field->setObjectName(name);
        field->setAccessibleName(label->text());
        grid_->addWidget(field, line, 1);
        return;
    }
    auto* box = new QComboBox(map_);
    box->setObjectName(name);
    box->setAccessibleName(label->text());
    box->addItem(tr("not decided"));
    for (const auto& [value, text] : one.choices) box->addItem(text, value);
    int chosen = 0;
    for (int i = 0; one.answer && i < int(one.choices.size()); ++i)
        if (one.choices[size_t(i)].first == *one.answer) chosen = i + 1;
    box->setCurrentIndex(chosen);
    label->setBuddy(box);
    grid_->addWidget(box, line, 1);
    connect(box, &QComboBox::currentIndexChanged, this, [this, row, box](int index) {
        model_.answer(row, index <= 0 ? std::optional<QString>() : box->itemData(index).toString());
    });
}

void MigrationDialog::render() {
    const bool busy = model_.isBusy();
    const auto& report = model_.report();
    table_.setRows(report ? report->cases : std::vector<MigratedCase>{});
    const bool ready = report && !model_.isDone() && model_.movable() > 0 && !busy;
    progress_->setVisible(busy);
    setSummary(model_.summary());
    map_->setEnabled(!busy);
    preview_->setEnabled(!busy);
    setPrimary(preview_, !ready);
    perform_->setEnabled(ready);
    setPrimary(perform_, ready);
    undo_->setVisible(model_.isDone() && model_.movable() > 0);
    undo_->setEnabled(!busy);
    keepKeyFor(undo_);
}

}  // namespace minqing::ui
