#include "ui/pages/settings/versions_card.h"

#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/settings/draft_dialog.h"
#include "ui/pages/settings/migration_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

VersionsCard::VersionsCard(presentation::SessionModel& session, QWidget* parent)
    : Card(tr("Definitions in force"), {}, parent),
      session_(session),
      model_(session),
      table_(
          presentation::inForceColumns(), [](const DefinitionInForce& one) { return qint64(qHash(one.kind + u'/' + one.id)); },
          presentation::cellContextOf(session), this),
      view_(new LedgerTableView(this)),
      older_(new TextLabel({}, TextRole::Small, Tone::Muted, this)),
      migrate_(new SecondaryButton(tr("Move running cases…"), this)) {
    setObjectName(u"settings.versions"_s);
    view_->setObjectName(u"settings.versions.list"_s);
    view_->setAccessibleName(tr("Definitions in force"));
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setFrameless(true);
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), u"name"_s);
    body()->addWidget(view_, 1);
    auto* row = new QHBoxLayout;
    auto* draft = new SecondaryButton(tr("Check, try out, publish…"), this);
    draft->setObjectName(u"settings.versions.draft"_s);
    draft->setToolTip(tr("A changed file: its faults, what it would have meant for past cases, and publishing it."));
    migrate_->setObjectName(u"settings.versions.migrate"_s);
    older_->setObjectName(u"settings.versions.older"_s);
    row->addWidget(draft);
    row->addWidget(migrate_);
    row->addWidget(older_, 1);
    body()->addLayout(row);
    connect(draft, &QAbstractButton::clicked, this, &VersionsCard::openDraft);
    connect(migrate_, &QAbstractButton::clicked, this, &VersionsCard::openMigration);
    connect(&model_, &presentation::InForceModel::changed, this, &VersionsCard::render);
    connect(&session_.jobs(), &presentation::JobRunner::committed, this, [this] {
        if (isVisible()) load();
    });
    render();
}

void VersionsCard::render() {
    table_.setRows(model_.rows());
    const qint64 older = model_.runningOlder();
    older_->setText(older > 0 ? tr("%1 running cases on older versions").arg(presentation::countText(older))
                              : tr("No running case is on an older version."));
    const auto& cases = session_.surroundings()->definitions->cases;
    migrate_->setEnabled(std::any_of(cases.begin(), cases.end(), [](const auto& one) { return one.second.size() > 1; }));
    migrate_->setToolTip(migrate_->isEnabled() ? QString() : tr("Every kind of case has one version only."));
}

void VersionsCard::openDraft() {
    auto* dialog = new DraftDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DraftDialog::caseRequested, this, &VersionsCard::caseRequested);
    dialog->show();
}

void VersionsCard::openMigration() {
    auto* dialog = new MigrationDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MigrationDialog::caseRequested, this, &VersionsCard::caseRequested);
    dialog->show();
}

}  // namespace minqing::ui
