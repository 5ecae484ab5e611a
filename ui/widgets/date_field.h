#pragma once
#include <QLineEdit>

#include "ui/widgets/date_text.h"

namespace minqing::ui {

/// A line edit for a date. Checks while typing and shows at the right what it understood; leaving the field writes
/// `2026-07-18`. What cannot be read stays as typed and is marked. Up/Down move by a day, Alt+Down opens the calendar.
class DateField : public QLineEdit {
    Q_OBJECT
  public:
    explicit DateField(QWidget* parent = nullptr);
    /// Invalid dates clear the field. Does not emit.
    void setDate(const std::optional<QDate>& date);
    [[nodiscard]] std::optional<QDate> date() const { return reading_.date; }
    /// Translated; empty when the text is empty or a date in range.
    [[nodiscard]] QString problem() const { return reading_.problem; }
    void setWorkingDays(WorkingDayFn workingDays);
    /// Where "today" comes from; the default is the machine's date.
    void setToday(std::function<QDate()> today);
    /// Which year a day without one is in; the examples follow it.
    void setYearRule(YearRule rule);
    /// Dates outside are problems. Either end may be invalid for "open".
    void setRange(QDate earliest, QDate latest);

  signals:
    /// The date changed; nullopt for empty or unreadable text.
    void dateChanged(const std::optional<QDate>& date);
    void problemChanged(const QString& problem);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void tellHow();
    void read();
    void normalise();
    void step(int days);
    void openCalendar();
    void pick(QDate date);
    [[nodiscard]] DateReading inRange(DateReading reading) const;
    DateReading reading_;
    WorkingDayFn workingDays_;
    std::function<QDate()> today_;
    YearRule rule_ = YearRule::ThisYear;
    QDate earliest_;
    QDate latest_;
};

}  // namespace minqing::ui
