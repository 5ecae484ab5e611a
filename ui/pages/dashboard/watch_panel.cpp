#include "ui/pages/dashboard/watch_panel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/dashboard/count_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/light_label.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::countText;
using presentation::WatchRow;

namespace {

constexpr size_t unitsShown = 5;

}  // namespace

WatchPanel::WatchPanel(QWidget* parent)
    : Card(parent),
      units_(new QWidget(this)),
      unitGrid_(makeCountGrid(units_)),
      numbers_(new QWidget(this)),
      numberGrid_(makeCountGrid(numbers_)) {
    setTitle(tr("Supervision"));
    setAccessibleName(tr("Supervision"));
    setObjectName(u"dashboard.watch"_s);
    body()->addWidget(units_);
    body()->addWidget(makeRule(this));
    body()->addWidget(numbers_);
}

void WatchPanel::addCount(int line, int column, qint64 count, const QString& unit, const QString& fact, const QString& title) {
    auto* button = makeCountButton(count, title, units_);
    button->setObjectName(u"dashboard.watch.%1.%2"_s.arg(fact, unit));
    connect(button, &ActionButton::clicked, this, [this, unit, fact, title] { emit unitRequested(unit, fact, title); });
    unitGrid_->addWidget(button, line, column, Qt::AlignRight);
    button->show();
}

void WatchPanel::addUnit(int line, const WatchRow& row) {
    auto* name = new TextLabel(row.name, TextRole::Small, Tone::Normal, units_);
    name->setToolTip(row.name);
    unitGrid_->addWidget(name, line, 0);
    name->show();
    addCount(line, 1, row.overdue, row.code, u"overdue"_s, tr("%1 · overdue").arg(row.name));
    addCount(line, 2, row.listed, row.code, u"listed"_s, tr("%1 · listed for supervision").arg(row.name));
}

void WatchPanel::setFigures(const presentation::DashboardFigures& figures) {
    retireAll(unitGrid_);
    retireAll(numberGrid_);
    const std::pair<LightKind, QString> heads[] = {{LightKind::Red, tr("overdue")}, {LightKind::None, tr("listed")}};
    const QString first =
        figures.watchByUnit.size() > unitsShown ? tr("Lead unit (first %1)").arg(unitsShown) : tr("Lead unit");
    unitGrid_->addWidget(new TextLabel(first, TextRole::Small, Tone::Muted, units_), 0, 0);
    for (int i = 0; i < 2; ++i) {
        auto* head = new LightLabel(heads[i].first, heads[i].second, units_);
        head->setTextRole(TextRole::Small);
        unitGrid_->addWidget(head, 0, i + 1, Qt::AlignRight);
    }
    WatchRow sum;
    const auto units = figures.watchByUnit.size();
    // The first few stand here; the sum is about all of them.
    sum.name = units > unitsShown ? tr("All %1 units").arg(units) : tr("All units");
    int line = 0;
    for (const auto& row : figures.watchByUnit) {
        sum.overdue += row.overdue;
        sum.listed += row.listed;
        if (size_t(line) < unitsShown) addUnit(++line, row);
    }
    unitGrid_->addWidget(new TextLabel(sum.name, TextRole::Small, Tone::Muted, units_), ++line, 0);
    addCount(line, 1, sum.overdue, {}, u"overdue"_s, tr("Overdue"));
    addCount(line, 2, sum.listed, {}, u"listed"_s, tr("Listed for supervision"));
    numbers_->setVisible(!figures.watch.empty());
    for (int i = 0; i < int(figures.watch.size()); ++i) {
        const auto& number = figures.watch[size_t(i)];
        auto* button = addCountLine(numberGrid_, number.title, number.count);
        button->setObjectName(u"dashboard.watch."_s + number.id);
        connect(button, &ActionButton::clicked, this, [this, i] { emit numberRequested(i); });
    }
}

}  // namespace minqing::ui
