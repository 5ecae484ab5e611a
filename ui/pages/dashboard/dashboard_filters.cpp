// What the dashboard's figures are about: period, as-of, town.

#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

void DashboardPage::buildChips() {
    buildPeriod();
    buildAsOf();
    unit_ = new Chip(tr("Town: all"), this);
    unit_->setObjectName(u"dashboard.unit"_s);
    auto* units = new QMenu(unit_);
    units->addAction(tr("all"), this, [this] {
        unit_->setText(tr("Town: all"));
        model_.setUnit({});
    });
    for (const auto* town : session_.surroundings()->units.ofKinds({u"town"_s}))
        units->addAction(town->name, this, [this, code = town->code, name = town->name] {
            unit_->setText(tr("Town: %1").arg(name));
            model_.setUnit(code);
        });
    unit_->setMenu(units);
    for (Chip* chip : {period_, asOf_, unit_}) {
        chip->setAccessibleName(chip->text());
        header_->addAction(chip);
    }
}

void DashboardPage::buildAsOf() {
    asOf_ = new Chip(tr("As of: now"), this);
    asOf_->setObjectName(u"dashboard.as_of"_s);
    auto* days = new QMenu(asOf_);
    const QDate today = beijingDate(session_.now());
    const QDate month(today.year(), today.month(), 1);
    days->addAction(tr("now"), this, [this] { setDay({}); });
    days->addAction(tr("yesterday"), this, [this, today] { setDay(today.addDays(-1)); });
    days->addAction(tr("a week ago"), this, [this, today] { setDay(today.addDays(-7)); });
    days->addAction(tr("end of last month"), this, [this, month] { setDay(month.addDays(-1)); });
    days->addAction(tr("end of last year"), this, [this, today] { setDay(QDate(today.year() - 1, 12, 31)); });
    days->addSeparator();
    days->addAction(tr("another day…"), this, &DashboardPage::askForDay);
    asOf_->setMenu(days);
}

void DashboardPage::askForDay() {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"dashboard.as_of.dialog"_s);
    dialog->setWindowTitle(tr("Figures as of the end of a day"));
    auto* column = new QVBoxLayout(dialog);
    auto* field = new DateField(dialog);
    field->setObjectName(u"dashboard.as_of.day"_s);
    field->setAccessibleName(tr("Day"));
    field->setToday([this] { return beijingDate(session_.now()); });
    field->setRange({}, beijingDate(session_.now()));
    field->setYearRule(YearRule::NotFuture);
    field->setMinimumWidth(space(70));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    column->addWidget(field);
    column->addWidget(buttons);
    connect(field, &DateField::dateChanged, dialog,
            [buttons](const std::optional<QDate>& day) { buttons->button(QDialogButtonBox::Ok)->setEnabled(day.has_value()); });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, field] {
        if (field->date()) setDay(*field->date());
        dialog->accept();
    });
    dialog->open();
}

void DashboardPage::setDay(QDate day) {
    asOf_->setText(day.isValid() ? tr("As of: end of %1").arg(presentation::dateText(day, session_.now())) : tr("As of: now"));
    asOf_->setAccessibleName(asOf_->text());
    asOf_->setHighlighted(day.isValid());
    // The last instant of that day, as people mean "as of 20 July".
    model_.setAsOf(day.isValid() ? std::optional(beijing(day.addDays(1)).plusMs(-1)) : std::nullopt);
}

void DashboardPage::buildPeriod() {
    period_ = new Chip(tr("Period: all"), this);
    period_->setObjectName(u"dashboard.period"_s);
    auto* periods = new QMenu(period_);
    const QDate today = beijingDate(session_.now());
    const QDate month(today.year(), today.month(), 1);
    const std::tuple<QString, QDate, QDate> choices[] = {
        {tr("all"), QDate(), QDate()},
        {tr("this month"), month, month.addMonths(1)},
        {tr("last month"), month.addMonths(-1), month},
        {tr("this year"), QDate(today.year(), 1, 1), QDate(today.year() + 1, 1, 1)},
        {tr("last 30 days"), today.addDays(-29), today.addDays(1)}};
    for (const auto& [name, from, to] : choices)
        periods->addAction(name, this, [this, name = name, from = from, to = to] {
            period_->setText(tr("Period: %1").arg(name));
            model_.setPeriod(from, to);
        });
    period_->setMenu(periods);
}

}  // namespace minqing::ui
