#include "ui/pages/dashboard/reconciliation_panel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/pages/dashboard/count_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

ReconciliationPanel::ReconciliationPanel(QWidget* parent) : Card(parent) {
    setTitle(tr("Reconciliation"));
    setAccessibleName(tr("Reconciliation"));
    setObjectName(u"dashboard.reconciliation"_s);
    const auto addGrid = [this] {
        auto* lines = new QWidget(this);
        body()->addWidget(lines);
        return makeCountGrid(lines);
    };
    sums_ = addGrid();
    body()->addWidget(makeRule(this));
    body()->addWidget(new TextLabel(tr("Left out, by reason"), TextRole::Heading, Tone::Normal, this));
    leftOut_ = addGrid();
}

void ReconciliationPanel::setFigures(const presentation::DashboardFigures& figures) {
    fill(sums_, figures.reconciliation);
    fill(leftOut_, figures.leftOut);
}

void ReconciliationPanel::fill(QGridLayout* grid, const std::vector<presentation::PartNumber>& numbers) {
    retireAll(grid);
    for (const auto& number : numbers) {
        // Collected = closed + open.
        const QString sign = number.id == "closed"_L1 ? u"＝ "_s : number.id == "open"_L1 ? u"＋ "_s : QString();
        auto* button = addCountLine(grid, sign + number.title, number.count);
        button->setObjectName(u"dashboard."_s + number.id);
        connect(button, &ActionButton::clicked, this, [this, number] { emit numberRequested(number); });
    }
}

}  // namespace minqing::ui
