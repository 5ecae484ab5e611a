#pragma once
// The announced holidays of a year into a new version of the working calendar.

#include <QSet>

#include "calendar/work_calendar.h"
#include "exchange/import_rows.h"

namespace minqing {

/// The text of a calendar file that says this.
[[nodiscard]] QByteArray calendarText(const CalendarSource& source);

/// Collects rows of date, name, type; days of the file take the place of days that stand. One thread. Codes beside those of
/// RowReader: missing_required, bad_choice, bad_day, duplicate_in_file.
class CalendarRows {
  public:
    CalendarRows(const Surroundings& around, const BoundColumns& columns);
    [[nodiscard]] bool isExample(const TableRow& row) const { return m_reader.isExample(row); }
    /// Says what is wrong with the row, and whether it changes anything.
    [[nodiscard]] PreparedRow add(const TableRow& row, bool* unchanged);
    [[nodiscard]] bool changesAnything() const { return m_changed; }
    /// The calendar with the good rows, one version on; the years of the file are published.
    [[nodiscard]] DefinitionSource source() const;

  private:
    CalendarSource m_calendar;
    ImportPlaces m_places;
    RowReader m_reader;
    const BoundColumns& m_columns;
    QHash<QDate, int> m_seen;
    bool m_changed = false;
};

}  // namespace minqing
