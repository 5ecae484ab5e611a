#include "ui/pages/settings/settings_page.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/settings/versions_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::Setting;

SettingsPage::SettingsPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent) {
    setObjectName(u"settings.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(3));
    column->addWidget(new PageHeader(tr("Settings"), this));
    auto* row = new QHBoxLayout;
    row->setSpacing(space(3));
    auto* window = new Card(tr("This window"), {}, this);
    addChoice(window->body(), u"settings.language"_s, tr("Language"), Setting::Language,
              {{u"zh"_s, u"中文"_s}, {u"en"_s, u"English"_s}});
    addChoice(window->body(), u"settings.appearance"_s, tr("Appearance"), Setting::Appearance,
              {{u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}});
    addChoice(window->body(), u"settings.scale"_s, tr("Size"), Setting::Scale,
              {{u"100"_s, u"100 %"_s}, {u"125"_s, u"125 %"_s}, {u"150"_s, u"150 %"_s}, {u"200"_s, u"200 %"_s}});
    note_ = new TextLabel(tr("A new language counts from the next start."), TextRole::Small, Tone::Muted, window);
    window->body()->addWidget(note_);
    window->body()->addStretch();
    auto* ledger = new Card(tr("This ledger"), {}, this);
    ledger_ = new FieldGrid(ledger);
    ledger->body()->addWidget(ledger_);
    auto* diagram = new SecondaryButton(tr("Workflow diagram…"), ledger);
    diagram->setObjectName(u"settings.diagram"_s);
    diagram->setKeyHint(u"Ctrl G"_s);
    diagram->setToolTip(tr("How each kind of case goes through its states, with numbers."));
    connect(diagram, &QAbstractButton::clicked, this, &SettingsPage::diagramRequested);
    ledger->body()->addWidget(diagram, 0, Qt::AlignLeft);
    ledger->body()->addStretch();
    connect(&session.jobs(), &presentation::JobRunner::committed, this, [this] {
        if (isVisible()) count();
    });
    row->addWidget(window, 1);
    row->addWidget(ledger, 2);
    column->addLayout(row);
    if (!session.may(Right::PublishDefinitions)) {
        column->addStretch();
        return;
    }
    versions_ = new VersionsCard(session, this);
    connect(versions_, &VersionsCard::caseRequested, this, &Page::caseRequested);
    column->addWidget(versions_, 1);
}

void SettingsPage::addChoice(QLayout* form, const QString& name, const QString& label, Setting setting,
                             const std::vector<std::pair<QString, QString>>& choices) {
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    for (const auto& [value, text] : choices) box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(settings_.text(setting))));
    connect(box, &QComboBox::activated, this, [this, box, setting](int index) {
        settings_.set(setting, box->itemData(index));
        if (setting != Setting::Language) emit appearanceChanged();
    });
    form->addWidget(new TextLabel(label, TextRole::Small, Tone::Muted, this));
    form->addWidget(box);
}

void SettingsPage::enter() {
    if (versions_) versions_->load();
    count();
}

void SettingsPage::count() {
    job_ = session_.jobs().read(
        this, [](Reader& reader, std::stop_token) { return reader.counts(); },
        [this](Expected<storage::LedgerCounts> counts) {
            ledger_->clear();
            ledger_->addWideField(tr("File"), session_.jobs().path());
            if (!counts) return;
            using presentation::countText;
            ledger_->addField(tr("Journal entries"), countText(counts->entries))->setObjectName(u"settings.entries"_s);
            ledger_->addField(tr("Cases"), countText(counts->cases));
            ledger_->addField(tr("Households"), countText(counts->households));
            ledger_->addField(tr("Visits"), countText(counts->activities));
            ledger_->addField(tr("Units"), countText(counts->units));
            ledger_->addField(tr("Grids"), countText(counts->grids));
            ledger_->addField(tr("File size"), tr("%1 MB").arg(countText(counts->sizeBytes / 1'000'000)));
        });
}

}  // namespace minqing::ui
