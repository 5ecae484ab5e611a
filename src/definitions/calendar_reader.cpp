#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

MarkedDay readDay(TableReader& reader) {
    static constexpr Word<bool> kinds[] = {{u"off", false}, {u"work", true}};
    MarkedDay day;
    day.name = reader.text(u"name"_s, Need::Required);
    day.working = reader.word(u"kind"_s, kinds, Need::Required).value_or(false);
    const TomlValue* date = reader.value(u"date"_s, Need::Required);
    if (date) day.date = QDate::fromString(date->text, Qt::ISODate);
    if (date && !day.date.isValid()) reader.reportValue(u"date"_s, date->text, u"yyyy-MM-dd"_s);
    reader.finish();
    return day;
}

/// [1, 2, 3, 4, 5]: Monday is 1.
void readWeekdays(TableReader& reader, CalendarSource& source) {
    const TomlValue* days = reader.value(u"weekdays"_s);
    if (!days) return;
    source.workingWeekdays.fill(false);
    for (const TomlValue& day : days->values) {
        if (day.kind == TomlValue::Kind::Integer && day.integer >= 1 && day.integer <= 7) {
            source.workingWeekdays[static_cast<size_t>(day.integer - 1)] = true;
        } else {
            reader.reportValue(u"weekdays"_s, day.text, u"1 … 7"_s);
        }
    }
}

/// ["08:30-12:00", "13:30-17:30"]
void readShifts(TableReader& reader, CalendarSource& source) {
    const QStringList texts = reader.texts(u"shifts"_s);
    if (texts.isEmpty()) return;
    source.shifts.clear();
    for (const QString& text : texts) {
        const Shift shift{.from = QTime::fromString(text.section(u'-', 0, 0), u"HH:mm"_s),
                          .to = QTime::fromString(text.section(u'-', 1, 1), u"HH:mm"_s)};
        if (shift.from.isValid() && shift.to.isValid()) {
            source.shifts.push_back(shift);
        } else {
            reader.reportValue(u"shifts"_s, text, u"HH:mm-HH:mm"_s);
        }
    }
}

void readYears(TableReader& reader, CalendarSource& source) {
    const TomlValue* years = reader.value(u"published"_s, Need::Required);
    if (!years) return;
    for (const TomlValue& year : years->values) {
        if (year.kind == TomlValue::Kind::Integer) {
            source.publishedYears.push_back(static_cast<int>(year.integer));
        } else {
            reader.reportValue(u"published"_s, year.text, u"2026"_s);
        }
    }
}

}  // namespace

WorkCalendar readCalendar(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    CalendarSource source;
    source.id = reader.id(u"id"_s);
    source.version = reader.version();
    source.name = reader.name(u"name"_s);
    readYears(reader, source);
    readWeekdays(reader, source);
    readShifts(reader, source);
    for (const TomlValue* table : reader.tables(u"day"_s)) {
        TableReader one(*table, u"day"_s, file);
        source.days.push_back(readDay(one));
    }
    reader.finish();
    if (!file.problems().empty()) return {};
    auto calendar = WorkCalendar::build(source);
    if (calendar) return std::move(*calendar);
    for (const Reason& reason : calendar.error().reasons) file.report(document.line, reason.code, reason.message);
    return {};
}

std::optional<Limit> readLimit(TableReader& reader, const QString& key) {
    const QString text = reader.text(key);
    if (text.isEmpty()) return std::nullopt;
    const auto limit = parseLimit(text);
    if (limit) return *limit;
    for (const Reason& reason : limit.error().reasons) reader.report(key, reason.code, reason.message);
    return std::nullopt;
}

}  // namespace minqing
