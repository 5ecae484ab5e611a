#include "ui/pages/visits/day_visits_dialog.h"

#include <QHBoxLayout>
#include <QMenu>

#include "presentation/formats.h"
#include "ui/pages/prints/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::DayVisit;

DayVisitsDialog::DayVisitsDialog(presentation::SessionModel& session, QWidget* parent)
    : WorkDialog(u"day_visits"_s, tr("Day's ledger of visits"), parent),
      session_(session),
      model_(session),
      table_(
          presentation::dayVisitColumns(), [](const DayVisit& one) { return one.visit.id.value; },
          presentation::cellContextOf(session), this),
      day_(new DateField(this)),
      wrong_(new TextLabel({}, TextRole::Small, Tone::Bad, this)),
      view_(new LedgerTableView(this)),
      open_(new SecondaryButton(tr("Open the case"), this)),
      report_(new SecondaryButton(tr("Daily report…"), this)) {
    build();
    connect(&model_, &presentation::DayVisitsModel::changed, this, &DayVisitsDialog::render);
    connect(&model_, &presentation::DayVisitsModel::failed, this,
            [this](const Error& error) { tellFailed(tr("The visits could not be read."), error.text().split(u'\n')); });
    connect(day_, &DateField::dateChanged, this, [this](const std::optional<QDate>& day) {
        if (day) model_.setDay(*day);
        render();
    });
    connect(day_, &DateField::problemChanged, this, &DayVisitsDialog::render);
    resize(space(250), space(150));
    render();
    view_->setFocus();
}

void DayVisitsDialog::build() {
    auto* column = makeColumn();
    auto* line = new QHBoxLayout;
    auto* label = new TextLabel(tr("Day"), TextRole::Small, Tone::Muted, this);
    label->setBuddy(day_);
    day_->setObjectName(u"day_visits.day"_s);
    day_->setAccessibleName(tr("Day"));
    day_->setToday([this] { return beijingDate(session_.now()); });
    day_->setRange({}, beijingDate(session_.now()));
    day_->setYearRule(YearRule::NotFuture);
    day_->setDate(model_.day());
    day_->setFixedWidth(space(60));
    line->addWidget(label);
    line->addWidget(day_);
    line->addStretch();
    column->addLayout(line);
    wrong_->setObjectName(u"day_visits.wrong"_s);
    column->addWidget(wrong_);
    addMessages(column);
    view_->setObjectName(u"day_visits.list"_s);
    view_->setAccessibleName(tr("Visits of the day"));
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setModel(&table_);
    view_->setColumnWidths(table_.columns(), u"household"_s);
    view_->setDelegateForKey(u"result"_s, new LightDelegate(view_));
    none_ = makePlaceholder({});
    view_->setPlaceholder(none_);
    connect(view_, &LedgerTableView::activated, this, &DayVisitsDialog::openCases);
    column->addWidget(view_, 1);
    open_->setObjectName(u"day_visits.open"_s);
    report_->setObjectName(u"day_visits.report"_s);
    report_->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    report_->setVisible(session_.may(Right::Export));
    connect(open_, &QAbstractButton::clicked, this, &DayVisitsDialog::openCases);
    connect(report_, &QAbstractButton::clicked, this, &DayVisitsDialog::printReport);
    auto* hint = new TextLabel(tr("Enter opens the case that came of a visit."), TextRole::Small, Tone::Muted, this);
    column->addWidget(makeButtonRow(hint, {open_, report_}));
}

/// Figures of another day under a day that does not exist would be taken for its figures.
bool DayVisitsDialog::tellWrongDay() {
    const bool wrong = !day_->date();
    wrong_->setText(!wrong                      ? QString()
                    : day_->problem().isEmpty() ? tr("Write a day, such as 7.18 or yesterday.")
                                                : day_->problem());
    wrong_->setVisible(wrong);
    report_->setEnabled(!wrong);
    if (!wrong) return false;
    table_.setRows({});
    none_->setText(tr("No figures until the day above is right."));
    setSummary({});
    open_->setEnabled(false);
    return true;
}

void DayVisitsDialog::render() {
    if (tellWrongDay()) return;
    table_.setRows(model_.isLoading() ? std::vector<DayVisit>{} : model_.visits());
    const int count = int(table_.rows().size());
    QString words = tr("%1: %2 visits, %3 cases came of them.")
                        .arg(presentation::dateText(model_.day(), session_.now()), presentation::countText(count),
                             presentation::countText(model_.casesRaised()));
    if (count == presentation::DayVisitsModel::mostRows) words += u' ' + tr("Only the latest of that day are shown.");
    none_->setText(model_.isLoading() ? tr("counting …")
                                      : tr("No visit was logged on this day in the places that you may see."));
    setSummary(model_.isLoading() ? tr("counting …") : words);
    open_->setEnabled(model_.casesRaised() > 0);
    if (count > 0 && !view_->currentIndex().isValid()) view_->setCurrentIndex(table_.index(0, 0));
}

void DayVisitsDialog::openCases() {
    const int row = view_->currentIndex().row();
    if (row < 0 || row >= int(table_.rows().size())) return;
    const QStringList numbers = table_.rows()[size_t(row)].visit.produced;
    if (numbers.isEmpty()) {
        setSummary(tr("No case came of this visit."));
        return;
    }
    if (numbers.size() == 1) {
        emit caseRequested(numbers.first());
        close();
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& number : numbers)
        menu->addAction(number, this, [this, number] {
            emit caseRequested(number);
            close();
        });
    menu->popup(view_->viewport()->mapToGlobal(view_->visualRect(view_->currentIndex()).bottomLeft()));
}

void DayVisitsDialog::printReport() {
    PrintWork work;
    work.title = formTitle(FormKind::DailyReport);
    work.fileName = work.title + model_.day().toString(u"-yyyyMMdd"_s);
    work.make = [day = model_.day(), actor = session_.actor()](Reader& reader, const std::stop_token& stop,
                                                               const presentation::FormProgress& told) {
        presentation::FormOrder order{FormKind::DailyReport, {}};
        order.question.figures.from = day;
        order.question.figures.to = day.addDays(1);
        return presentation::formPages(reader, actor, order, stop, told);
    };
    (new PrintDialog(session_, std::move(work), this))->open();
}

}  // namespace minqing::ui
