#include "ui/widgets/date_field.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

DateField::DateField(QWidget* parent) : QLineEdit(parent), today_([] { return QDate::currentDate(); }) {
    tellHow();
    QAction* calendar = addAction(themedIcon(Icon::Calendar), QLineEdit::TrailingPosition);
    calendar->setText(tr("Open the calendar (Alt+Down)"));
    calendar->setToolTip(calendar->text());
    connect(calendar, &QAction::triggered, this, &DateField::openCalendar);
    // Not textEdited: what is pasted, dictated or set by an assistive tool is read as well.
    connect(this, &QLineEdit::textChanged, this, &DateField::read);
    connect(this, &QLineEdit::editingFinished, this, &DateField::normalise);
}

void DateField::setDate(const std::optional<QDate>& date) {
    const QSignalBlocker quiet(this);
    setText(date && date->isValid() ? date->toString(Qt::ISODate) : QString());
    read();
}

void DateField::setWorkingDays(WorkingDayFn workingDays) {
    workingDays_ = std::move(workingDays);
    read();
}

void DateField::setToday(std::function<QDate()> today) {
    today_ = std::move(today);
    read();
}

void DateField::setYearRule(YearRule rule) {
    rule_ = rule;
    tellHow();
    read();
}

/// A day that would be refused is no example.
void DateField::tellHow() {
    switch (rule_) {
        case YearRule::NotPast:
            return setPlaceholderText(tr("7.18, tomorrow, +3 working days"));
        case YearRule::NotFuture:
            return setPlaceholderText(tr("7.18, yesterday, -3 working days"));
        case YearRule::ThisYear:
            return setPlaceholderText(tr("7.18, yesterday, +3 working days"));
    }
}

void DateField::setRange(QDate earliest, QDate latest) {
    earliest_ = earliest;
    latest_ = latest;
    read();
}

DateReading DateField::inRange(DateReading reading) const {
    if (!reading.date) return reading;
    if (earliest_.isValid() && *reading.date < earliest_) {
        return {std::nullopt, tr("Not before %1").arg(earliest_.toString(Qt::ISODate))};
    }
    if (latest_.isValid() && *reading.date > latest_) {
        return {std::nullopt, tr("Not after %1").arg(latest_.toString(Qt::ISODate))};
    }
    return reading;
}

void DateField::read() {
    const DateReading before = reading_;
    reading_ = inRange(readDate(text(), today_(), workingDays_, rule_));
    const bool invalid = !reading_.problem.isEmpty();
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        repolish(this);
    }
    setToolTip(reading_.problem);
    setAccessibleDescription(reading_.problem);
    if (before.date != reading_.date) emit dateChanged(reading_.date);
    if (before.problem != reading_.problem) emit problemChanged(reading_.problem);
    update();
}

void DateField::normalise() {
    if (reading_.date) setText(reading_.date->toString(Qt::ISODate));
    update();
}

void DateField::step(int days) { pick(reading_.date ? reading_.date->addDays(days) : today_()); }

void DateField::pick(QDate date) {
    setText(date.toString(Qt::ISODate));
    read();
}

void DateField::openCalendar() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setSelectedDate(reading_.date.value_or(today_()));
    if (earliest_.isValid()) calendar->setMinimumDate(earliest_);
    if (latest_.isValid()) calendar->setMaximumDate(latest_);
    auto* holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, &DateField::pick);
    connect(calendar, &QCalendarWidget::clicked, this, &DateField::pick);
    connect(calendar, &QCalendarWidget::activated, menu, &QMenu::close);
    connect(calendar, &QCalendarWidget::clicked, menu, &QMenu::close);
    menu->popup(mapToGlobal(QPoint(0, height())));
    calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (event->key() == Qt::Key_Down && alt) return openCalendar();
    if (!isReadOnly() && event->modifiers() == Qt::NoModifier) {
        if (event->key() == Qt::Key_Up) return step(1);
        if (event->key() == Qt::Key_Down) return step(-1);
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!reading_.date) return;
    const QString weekday = locale().dayName(reading_.date->dayOfWeek(), QLocale::ShortFormat);
    const QString iso = reading_.date->toString(Qt::ISODate);
    const QString hint = text() == iso ? weekday : u"= %1 %2"_s.arg(iso, weekday);
    QPainter painter(this);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(currentPalette().muted);
    const int right = currentMetrics().iconSize + space(5);
    const int typed = fontMetrics().horizontalAdvance(text()) + space(5);
    // The hint never lies over what is being typed.
    if (painter.fontMetrics().horizontalAdvance(hint) > width() - right - typed) return;
    painter.drawText(rect().adjusted(0, 0, -right, 0), Qt::AlignRight | Qt::AlignVCenter, hint);
}

}  // namespace minqing::ui
