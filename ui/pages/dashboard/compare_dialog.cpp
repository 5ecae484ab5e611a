#include "ui/pages/dashboard/compare_dialog.h"

#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::CompareRow;

CompareDialog::CompareDialog(presentation::SessionModel& session, const FigureRequest& base, QWidget* parent)
    : WorkDialog(u"compare"_s, tr("Compare towns and periods"), parent),
      session_(session),
      model_(session, base),
      table_(
          presentation::compareColumns(presentation::CompareModel::figuresOf(session)),
          [](const CompareRow& row) { return qint64(qHash(row.code)); }, presentation::cellContextOf(session), this),
      view_(new LedgerTableView(this)) {
    auto* column = makeColumn();
    addMessages(column);
    view_->setObjectName(u"compare.list"_s);
    view_->setAccessibleName(tr("Figures by town, now and before"));
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), {});
    view_->setPlaceholder(makePlaceholder(tr("counting …")));
    column->addWidget(view_, 1);
    auto* hint =
        new TextLabel(tr("“Before” is as it stood when that period ended. Ctrl+A and Ctrl+C copy the table for Excel."),
                      TextRole::Small, Tone::Muted, this);
    column->addWidget(makeButtonRow(hint, {}));
    connect(&model_, &presentation::CompareModel::changed, this, &CompareDialog::render);
    connect(&model_, &presentation::CompareModel::failed, this,
            [this](const Error& error) { tellFailed(tr("The figures could not be computed."), error.text().split(u'\n')); });
    resize(space(300), space(150));
    view_->setFocus();
}

void CompareDialog::render() {
    const auto& made = *model_.comparison();
    const auto days = [this](QDate from, QDate to) -> QString {
        return presentation::dateText(from, session_.now()) + u'–' + presentation::dateText(to.addDays(-1), session_.now());
    };
    setSummary(tr("%1 compared with %2").arg(days(made.from, made.to), days(made.fromBefore, made.toBefore)));
    table_.setRows(made.rows);
    if (!view_->currentIndex().isValid()) view_->setCurrentIndex(table_.index(0, 0));
}

}  // namespace minqing::ui
