#include "ui/pages/dashboard/dashboard_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/charts/bar_list_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/stacked_bar_list.h"
#include "ui/pages/dashboard/compare_dialog.h"
#include "ui/pages/dashboard/dashboard_export.h"
#include "ui/pages/dashboard/reconciliation_panel.h"
#include "ui/pages/dashboard/watch_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolled_content.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::countText;

DashboardPage::DashboardPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : Page(session, settings, parent),
      model_(session),
      header_(new PageHeader(tr("Dashboard"), this)),
      banner_(new Banner(this)),
      export_(new DashboardExport(session, settings, model_, this)) {
    setObjectName(u"dashboard.page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(3), space(4), space(2));
    column->setSpacing(space(3));
    column->addWidget(header_);
    column->addWidget(banner_);
    banner_->hide();
    buildChips();
    auto* compare = new SecondaryButton(tr("Compare…"), this);
    compare->setObjectName(u"dashboard.compare"_s);
    compare->setAccessibleName(tr("Compare towns and periods"));
    compare->setToolTip(tr("Every figure by town, beside its value in the period before"));
    connect(compare, &ActionButton::clicked, this, [this] {
        auto* dialog = new CompareDialog(session_, model_.request({}), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    header_->addAction(compare);
    if (export_->button()) header_->addAction(export_->button());
    column->addWidget(export_);
    column->addWidget(buildFigures(), 1);
    connect(export_, &DashboardExport::message, this, &Page::message);
    connect(&model_, &presentation::DashboardModel::changed, this, &DashboardPage::render);
    connect(&model_, &presentation::DashboardModel::failed, this, [this](const Error& error) {
        banner_->setMessage(Banner::Kind::Error, tr("The figures could not be computed."), error.text().split(u'\n'));
    });
    const auto pageOf = [](const storage::CaseQuery& query) {
        if (query.type == "micro_wish"_L1) return u"wishes"_s;
        return query.type == "rectification_item"_L1 ? u"rectifications"_s : u"grievances"_s;
    };
    connect(&model_, &presentation::DashboardModel::drillDown, this,
            [this, pageOf](const storage::CaseQuery& query, const QString& title, qint64 count) {
                emit listRequested(pageOf(query), query, title, count);
            });
    connect(&model_, &presentation::DashboardModel::drillDownParts, this,
            [this, pageOf](const presentation::ListPart& shown, const std::vector<presentation::ListPart>& others) {
                emit partsRequested(pageOf(shown.query), shown, others);
            });
    connect(&model_, &presentation::DashboardModel::drillDownHouseholds, this, &Page::rosterRequested);
}

/// Tiles and charts; where they are higher than the page they are scrolled, and the window stays as it is.
QWidget* DashboardPage::buildFigures() {
    scroll_ = new QScrollArea(this);
    scroll_->setObjectName(u"dashboard.scroll"_s);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(3));
    tileGrid_ = new QGridLayout;
    tileGrid_->setContentsMargins(0, 0, 0, 0);
    tileGrid_->setSpacing(space(3));
    column->addLayout(tileGrid_);
    column->addWidget(buildCharts(), 1);
    setScrolledContent(scroll_, content);
    return scroll_;
}

QWidget* DashboardPage::buildCharts() {
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    charts_ = row;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(3));
    row->addWidget(buildTowns(area), 9);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(space(3));
    auto* dayCard = new Card(tr("Collected and closed (by day)"), {}, area);
    days_ = new LineChart(dayCard);
    days_->setObjectName(u"dashboard.days"_s);
    days_->setAccessibleName(tr("Collected and closed (by day)"));
    days_->setUnit(tr("cases"));
    dayCard->body()->addWidget(days_, 1);
    connect(days_, &ChartView::activated, this, [this](const QString& key) { model_.openDay(key.toInt()); });
    middle->addWidget(dayCard, 1);
    auto* domainCard = new Card(tr("Seven domains"), {}, area);
    domains_ = new StackedBarList(domainCard);
    domains_->setObjectName(u"dashboard.domains"_s);
    domains_->setAccessibleName(tr("Seven domains"));
    domains_->setSeriesNames(tr("closed"), tr("open"));
    domainCard->body()->addWidget(domains_, 1);
    connect(domains_, &StackedBarList::amountActivated, this, [this](const QString& key, bool open) {
        model_.open(
            u"completion"_s, u"domain"_s, key, open ? FigurePart::Remainder : FigurePart::Numerator,
            session_.surroundings()->definitions->codeName(u"domains"_s, key) + u" · "_s +
                (open ? tr("open cases") : session_.surroundings()->definitions->indicators.at(u"completion"_s).name.text()));
    });
    middle->addWidget(domainCard, 1);
    row->addLayout(middle, 10);
    row->addWidget(buildSide(area));
    return area;
}

Card* DashboardPage::buildTowns(QWidget* area) {
    townCard_ = new Card(tr("Resolution by town"), tr("click a bar for its cases"), area);
    lightsChip_ = new ToggleChip(tr("Open cases"), {}, false, townCard_);
    lightsChip_->setCheckable(true);
    lightsChip_->setObjectName(u"dashboard.towns.lights"_s);
    lightsChip_->setAccessibleName(tr("Open and overdue cases by town"));
    townCard_->headingLine()->addWidget(lightsChip_);
    towns_ = new BarListChart(townCard_);
    towns_->setObjectName(u"dashboard.towns"_s);
    towns_->setAccessibleName(tr("Resolution by town"));
    townCard_->body()->addWidget(towns_, 1);
    connect(towns_, &ChartView::activated, this, [this](const QString& key) {
        model_.open(u"resolution"_s, u"town"_s, key, FigurePart::Numerator,
                    session_.surroundings()->units.name(key) + u" · "_s + tr("Resolution rate"));
    });
    lights_ = new StackedBarList(townCard_);
    lights_->setObjectName(u"dashboard.lights"_s);
    lights_->setAccessibleName(tr("Open and overdue cases by town"));
    lights_->setSeriesNames(tr("in time"), tr("overdue"));
    lights_->hide();
    townCard_->body()->addWidget(lights_, 1);
    connect(lights_, &StackedBarList::amountActivated, this, [this](const QString& key, bool late) {
        model_.openWatch(u"town"_s, key, late ? u"overdue"_s : u"in_time"_s,
                         session_.surroundings()->units.name(key) + u" · "_s + (late ? tr("overdue") : tr("in time")));
    });
    connect(lightsChip_, &ToggleChip::toggled, this, [this](bool lights) {
        townCard_->setTitle(lights ? tr("Open cases by town") : tr("Resolution by town"));
        lights_->setVisible(lights);
        towns_->setVisible(!lights);
    });
    return townCard_;
}

QWidget* DashboardPage::buildSide(QWidget* area) {
    // On a small screen or at 200 % the column is higher than the page.
    auto* scroll = new QScrollArea(area);
    sideScroll_ = scroll;
    scroll->setFixedWidth(space(58));
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(3));
    watch_ = new WatchPanel(side);
    connect(watch_, &WatchPanel::unitRequested, this, [this](const QString& unit, const QString& fact, const QString& title) {
        model_.openWatch(unit.isEmpty() ? QString() : u"lead_unit"_s, unit, fact, title);
    });
    connect(watch_, &WatchPanel::numberRequested, this, [this](int place) {
        const auto& number = model_.figures()->watch[size_t(place)];
        emit listRequested(u"grievances"_s, number.query, number.title, number.count);
    });
    column->addWidget(watch_);
    reconciliation_ = new ReconciliationPanel(side);
    connect(reconciliation_, &ReconciliationPanel::numberRequested, this,
            [this](const presentation::PartNumber& number) { model_.open(number); });
    reconciliation_->body()->addWidget(makeRule(reconciliation_));
    definition_ = new TextLabel({}, TextRole::Small, Tone::Muted, reconciliation_);
    definition_->setWrapping(true);
    reconciliation_->body()->addWidget(definition_);
    reconciliation_->body()->addStretch();
    column->addWidget(reconciliation_, 1);
    setScrolledContent(scroll, side);
    return scroll;
}

void DashboardPage::enter() {
    if (!model_.figures()) header_->setSummary(tr("counting …"));
    model_.refresh();
    // Whoever comes back from a list goes on at the figure that led there.
    auto* left = held_.isEmpty() ? nullptr : findChild<QWidget*>(held_);
    if (left && left->isVisibleTo(this))
        left->setFocus();
    else if (!tiles_.empty())
        tiles_.front()->setFocus();
    else
        toTiles_ = true;
}

void DashboardPage::exportList() { export_->open(); }

void DashboardPage::printChosen() { export_->printPage(); }

void DashboardPage::render() {
    const auto& figures = *model_.figures();
    header_->setSummary(session_.surroundings()->units.name(session_.surroundings()->units.district()) + u" · "_s +
                        tr("as of %1 · computed in %2 ms")
                            .arg(presentation::momentText(model_.asOf().value_or(session_.now()), session_.now()))
                            .arg(figures.milliseconds));
    renderTiles();
    fit();
    // Whoever has begun to type elsewhere meanwhile goes on there.
    const bool typing = qobject_cast<QLineEdit*>(window()->focusWidget()) != nullptr;
    if (std::exchange(toTiles_, false) && isVisible() && !tiles_.empty() && !typing) tiles_.front()->setFocus();
    renderTowns();
    renderLights();
    renderDomains();
    renderDays();
    // The buttons of the panels are made anew: who stood on one stands on the one that took its place.
    const QPointer<const QWidget> holder = window()->focusWidget();
    const QString held = holder && isAncestorOf(holder) ? holder->objectName() : QString();
    watch_->setFigures(figures);
    renderSide();
    if (held.isEmpty() || (holder && held == holder->objectName())) return;
    if (auto* next = findChild<QWidget*>(held)) next->setFocus();
}

void DashboardPage::hideEvent(QHideEvent* event) {
    if (const auto* holder = focusWidget()) held_ = holder->objectName();
    Page::hideEvent(event);
}

/// Period, as-of, town and the export stand above the figures.
QWidget* DashboardPage::beforeTiles() const { return export_->button() ? static_cast<QWidget*>(export_->button()) : unit_; }

void DashboardPage::renderTiles() {
    const auto& tiles = model_.figures()->tiles;
    for (size_t i = 0; i < tiles.size(); ++i) {
        const auto& figure = tiles[i].figure;
        if (i >= tiles_.size()) {
            auto* made = new StatTile({}, this);
            made->setObjectName(u"dashboard.tile."_s + figure.definition.id);
            connect(made, &StatTile::clicked, this, [this, i] {
                const auto& definition = model_.figures()->tiles[i].figure.definition;
                model_.open(definition.id, {}, {}, FigurePart::Numerator, definition.name.text());
            });
            connect(made, &StatTile::definitionRequested, this, [this, i] {
                const auto& definition = model_.figures()->tiles[i].figure.definition;
                showDefinition(definition.name.text() + u"："_s + definition.explanation.text());
            });
            connect(made, &StatTile::noteRequested, this, [this, i] {
                const auto& beside = model_.figures()->tiles[i].beside;
                if (beside) model_.open(beside->definition.id, {}, {}, FigurePart::Numerator, beside->definition.name.text());
            });
            made->noteButton()->setObjectName(u"dashboard.beside."_s + figure.definition.id);
            made->definitionButton()->setObjectName(u"dashboard.definition."_s + figure.definition.id);
            setTabOrder(tiles_.empty() ? beforeTiles() : tiles_.back()->definitionButton(), made);
            setTabOrder(made, made->noteButton());
            setTabOrder(made->noteButton(), made->definitionButton());
            tiles_.push_back(made);
            made->hide();  // until it has its place
            tilesInRow_ = 0;
        }
        const bool ratio = figure.definition.measure == IndicatorMeasure::Ratio;
        StatFigure shown;
        shown.title = figure.definition.name.text();
        shown.value = figure.valueText(figure.total);
        if (ratio) shown.fraction = countText(figure.total.numerator) + u" / "_s + countText(figure.total.denominator);
        if (tiles[i].beside)
            shown.note = tiles[i].beside->definition.name.text() + u" "_s + tiles[i].beside->valueText(tiles[i].beside->total);
        if (!ratio && !figure.definition.higherIsBetter && figure.total.numerator > 0) shown.valueTone = Tone::Bad;
        // Every tile keeps its lines, so that all are of one height.
        if (shown.fraction.isEmpty()) shown.fraction = QChar(QChar::Nbsp);
        if (shown.note.isEmpty()) shown.note = QChar(QChar::Nbsp);
        tiles_[i]->setFigure(shown);
        tiles_[i]->setNoteOpens(tiles[i].beside.has_value());
        tiles_[i]->setDefinition(figure.definition.explanation.text());
        tiles_[i]->setAccessibleName(shown.title + u" "_s + shown.value);
    }
}

/// How a figure is counted stands at the end of the side column, brought into sight.
void DashboardPage::showDefinition(const QString& text) {
    definition_->setText(text);
    definition_->setAccessibleName(text);
    definition_->setTone(Tone::Normal);
    QTimer::singleShot(0, this, [this] {
        sideScroll_->ensureWidgetVisible(definition_);
        scroll_->ensureWidgetVisible(definition_);
    });
}

void DashboardPage::renderTowns() {
    const auto& figure = model_.figures()->byTown;
    if (!figure) return;
    std::vector<BarRow> rows;
    for (const auto& row : figure->rows) {
        const QString name = row.name.isEmpty() ? session_.surroundings()->units.name(row.key) : row.name;
        rows.push_back({row.key, name, row.value ? *row.value / 100.0 : -1.0, figure->valueText(row),
                        countText(row.numerator) + u"/"_s + countText(row.denominator), false});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const BarRow& a, const BarRow& b) { return a.value > b.value; });
    towns_->setRows(std::move(rows));
    towns_->setSource(figure->definition.explanation.text());
}

void DashboardPage::renderLights() {
    std::vector<StackedRow> rows;
    for (const auto& row : model_.figures()->watchByTown)
        rows.push_back(
            {row.code, row.name, double(row.open - row.overdue), double(row.overdue),
             row.overdue > 0 ? tr("%1, overdue %2").arg(countText(row.open), countText(row.overdue)) : countText(row.open)});
    std::stable_sort(rows.begin(), rows.end(), [](const StackedRow& a, const StackedRow& b) {
        return std::pair(a.second, a.first + a.second) > std::pair(b.second, b.first + b.second);
    });
    lights_->setRows(std::move(rows));
    lights_->setSource(
        tr("Grievances that are not closed, by the town where they arose; overdue: past the deadline in force."));
}

void DashboardPage::renderDomains() {
    const auto& figure = model_.figures()->byDomain;
    if (!figure) return;
    std::vector<StackedRow> rows;
    for (const auto& row : figure->rows) {
        const qint64 open = row.denominator - row.numerator;
        rows.push_back({row.key,
                        row.name.isEmpty() ? session_.surroundings()->definitions->codeName(u"domains"_s, row.key) : row.name,
                        double(row.numerator), double(open), tr("%1 open").arg(countText(open))});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const StackedRow& a, const StackedRow& b) { return a.first + a.second > b.first + b.second; });
    domains_->setRows(std::move(rows));
}

void DashboardPage::renderDays() {
    QStringList labels, keys;
    LineSeries collected{tr("collected"), {}};
    LineSeries closed{tr("closed"), {}};
    for (const auto& day : model_.figures()->days) {
        labels.append(presentation::dateText(dateFromNumber(day.day), session_.now()));
        keys.append(QString::number(day.day));
        collected.values.push_back(double(day.registered));
        closed.values.push_back(double(day.closed));
    }
    days_->setAxis(labels, keys);
    days_->setSeries({closed, collected});
}

void DashboardPage::renderSide() {
    const auto& figures = *model_.figures();
    reconciliation_->setFigures(figures);
    QTimer::singleShot(0, this, &DashboardPage::fitSide);
    if (definition_->text().isEmpty() && figures.byTown)
        definition_->setText(figures.byTown->definition.name.text() + u"："_s + figures.byTown->definition.explanation.text());
}

}  // namespace minqing::ui
