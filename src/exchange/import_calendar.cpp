#include "exchange/import_calendar.h"

#include <QCoreApplication>
#include <algorithm>

#include "exchange/cell_values.h"
#include "exchange/import_text.h"
#include "ledger/surroundings.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstCalendarYear = 2020;
constexpr int lastCalendarYear = 2035;

QString tomlText(const QString& text) {
    auto escaped = text.simplified();
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' % escaped % u'"';
}

std::optional<bool> workingOf(const QString& text) {
    const auto word = halfWidth(cellText(text)).toLower();
    for (const auto& off : {u"off"_s, u"休"_s, u"休息"_s, u"放假"_s, u"假"_s, u"节假日"_s, u"法定节假日"_s, u"holiday"_s}) {
        if (word == off) return false;
    }
    for (const auto& work : {u"work"_s, u"班"_s, u"上班"_s, u"补班"_s, u"调休上班"_s, u"工作日"_s}) {
        if (word == work) return true;
    }
    return std::nullopt;
}

}  // namespace

QByteArray calendarText(const CalendarSource& source) {
    QStringList weekdays, shifts, years;
    for (std::size_t day = 0; day < source.workingWeekdays.size(); ++day) {
        if (source.workingWeekdays[day]) weekdays.append(QString::number(day + 1));
    }
    for (const auto& shift : source.shifts) {
        shifts.append(tomlText(shift.from.toString(u"HH:mm"_s) % u'-' % shift.to.toString(u"HH:mm"_s)));
    }
    for (const int year : source.publishedYears) years.append(QString::number(year));
    QString text = u"# Made by an import of announced holidays.\nid = "_s % tomlText(source.id) % u"\nversion = "_s %
                   QString::number(source.version) % u"\nname = { zh = "_s % tomlText(source.name.zh) % u", en = "_s %
                   tomlText(source.name.en) % u" }\nweekdays = ["_s % weekdays.join(u", "_s) % u"]\nshifts = ["_s %
                   shifts.join(u", "_s) % u"]\npublished = ["_s % years.join(u", "_s) % u"]\n"_s;
    for (const auto& day : source.days) {
        text += u"\n[[day]]\ndate = "_s % day.date.toString(Qt::ISODate) % u"\nname = "_s % tomlText(day.name) %
                u"\nkind = "_s % (day.working ? u"\"work\"\n"_s : u"\"off\"\n"_s);
    }
    return text.toUtf8();
}

CalendarRows::CalendarRows(const Surroundings& around, const BoundColumns& columns)
    : m_calendar(around.definitions->calendar.source()),
      m_places(UnitTree()),
      m_reader(around, m_places, columns),
      m_columns(columns) {}

PreparedRow CalendarRows::add(const TableRow& row, bool* unchanged) {
    PreparedRow out;
    out.row = row.row;
    auto values = m_reader.read(row);
    out.errors = std::move(values.errors);
    const auto complain = [&](const QString& field, const QString& code, const QString& message) {
        out.errors.push_back(m_reader.error(row.row, {code, message, field}));
    };
    const auto value = [&](const QString& id) {
        const int index = m_columns.indexOf(id);
        return index < 0 ? QString() : values.values[static_cast<std::size_t>(index)].toString();
    };
    MarkedDay day{QDate::fromString(value(u"date"_s), Qt::ISODate), value(u"name"_s)};
    const auto type = value(u"type"_s);
    for (const auto& id : {u"date"_s, u"name"_s, u"type"_s}) {
        if (out.errors.empty() && value(id).isEmpty()) {
            complain(id, u"missing_required"_s, ImportText::tr("This cell must be filled in."));
        }
    }
    const auto working = workingOf(type);
    if (!type.isEmpty() && !working) {
        complain(u"type"_s, u"bad_choice"_s,
                 ImportText::tr("\"%1\" is not one of the choices: %2.").arg(type, u"off (休), work (班)"_s));
    }
    if (day.date.isValid() && (day.date.year() < firstCalendarYear || day.date.year() > lastCalendarYear)) {
        complain(u"date"_s, u"bad_day"_s,
                 ImportText::tr("The calendar knows the years %1 to %2.").arg(firstCalendarYear).arg(lastCalendarYear));
    }
    if (day.date.isValid() && m_seen.contains(day.date)) {
        complain(u"date"_s, u"duplicate_in_file"_s,
                 ImportText::tr("%1 stands in row %2 of this file already. Delete one of the rows.")
                     .arg(day.date.toString(Qt::ISODate))
                     .arg(m_seen.value(day.date)));
    }
    out.code = day.date.toString(Qt::ISODate);
    for (const auto& bound : m_columns.fields) {
        if (bound.column >= 0) out.shown.push_back(value(bound.field.id));
    }
    if (!out.errors.empty()) return out;
    m_seen.insert(day.date, row.row);
    day.working = *working;
    const auto stood = std::find_if(m_calendar.days.begin(), m_calendar.days.end(),
                                    [&](const MarkedDay& one) { return one.date == day.date; });
    *unchanged = stood != m_calendar.days.end() && *stood == day;
    if (*unchanged) return out;
    m_changed = true;
    if (stood == m_calendar.days.end())
        m_calendar.days.push_back(day);
    else
        *stood = day;
    return out;
}

DefinitionSource CalendarRows::source() const {
    auto next = m_calendar;
    ++next.version;
    for (auto day = m_seen.begin(); day != m_seen.end(); ++day) {
        const int year = day.key().year();
        if (std::find(next.publishedYears.begin(), next.publishedYears.end(), year) == next.publishedYears.end()) {
            next.publishedYears.push_back(year);
        }
    }
    std::sort(next.publishedYears.begin(), next.publishedYears.end());
    std::sort(next.days.begin(), next.days.end(), [](const MarkedDay& a, const MarkedDay& b) { return a.date < b.date; });
    return {u"calendars/"_s % next.id % u".toml"_s, calendarText(next)};
}

}  // namespace minqing
