#include "exchange/import_rows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "exchange/cell_values.h"
#include "exchange/import_text.h"
#include "ledger/surroundings.h"

namespace minqing {

using namespace Qt::StringLiterals;

QString BoundColumns::headingOf(const QString& fieldId) const {
    const int index = indexOf(fieldId);
    return index < 0 ? fieldId : fields[static_cast<std::size_t>(index)].heading;
}

int BoundColumns::indexOf(const QString& fieldId) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const BoundField& one) { return one.field.id == fieldId; });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

bool isPlaceField(const FieldDefinition& field) {
    return field.id == u"town"_s || field.id == u"village"_s || (field.id == u"grid"_s && field.of == u"grid"_s);
}

Expected<void> RowPreparer::finish(std::vector<PreparedRow>&) { return {}; }

RowReader::RowReader(const Surroundings& around, ImportPlaces& places, const BoundColumns& columns)
    : m_places(places), m_columns(columns), m_fields(around, places) {}

RowError RowReader::error(int row, const Reason& reason) const {
    return {row, reason.field.isEmpty() ? QString() : m_columns.headingOf(reason.field), reason.code, reason.message};
}

QString RowReader::text(const TableRow& row, const QString& fieldId) const {
    const int index = m_columns.indexOf(fieldId);
    const int column = index < 0 ? -1 : m_columns.fields[static_cast<std::size_t>(index)].column;
    return column < 0 ? QString() : halfWidth(cellText(row.cell(column)));
}

bool RowReader::isExample(const TableRow& row) const {
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    return first != row.cells.end() && cellText(*first) == exampleMark;
}

/// What stands to the right of all headings belongs to nothing; in a text file it often is the rest of a value with a comma.
void RowReader::checkWidth(const TableRow& row, RowValues& result) const {
    for (std::size_t column = m_columns.width; column < row.cells.size(); ++column) {
        if (row.cells[column].trimmed().isEmpty()) continue;
        result.errors.push_back(
            {row.row, columnLetters(static_cast<int>(column)), u"beyond_headings"_s,
             ImportText::tr("\"%1\" stands to the right of the last heading, so that nothing says what it is. "
                            "Give the column a heading, or put a value that holds a comma into quotes.")
                 .arg(row.cells[column].left(40))});
    }
}

RowValues RowReader::read(const TableRow& row) {
    RowValues result;
    result.values.resize(m_columns.fields.size(), QJsonValue(QJsonValue::Undefined));
    QStringList unreadable;
    for (const auto& problem : row.problems) {
        if (m_columns.ignored.contains(problem.column)) continue;
        result.errors.push_back(problem);
        unreadable.append(problem.column);
    }
    checkWidth(row, result);
    for (std::size_t index = 0; index < m_columns.fields.size(); ++index) {
        const auto& bound = m_columns.fields[index];
        if (bound.column < 0 || static_cast<std::size_t>(bound.column) >= row.cells.size()) continue;
        if (isPlaceField(bound.field) || unreadable.contains(bound.heading)) continue;
        const auto& raw = row.cells[static_cast<std::size_t>(bound.column)];
        if (raw.isEmpty()) continue;
        auto value = m_fields.read(bound.field, raw);
        if (value) {
            result.values[index] = std::move(*value);
            continue;
        }
        for (const auto& reason : value.error().reasons) {
            result.errors.push_back({row.row, bound.heading, reason.code, reason.message});
        }
    }
    return result;
}

RowPlace RowReader::place(const TableRow& row) {
    const auto text = [&](const QString& id) {
        const int index = m_columns.indexOf(id);
        if (index < 0 || !isPlaceField(m_columns.fields[static_cast<std::size_t>(index)].field)) return QString();
        const auto raw = cellText(row.cell(m_columns.fields[static_cast<std::size_t>(index)].column));
        return meansNothing(raw) ? QString() : raw;
    };
    const auto town = text(u"town"_s), village = text(u"village"_s), grid = text(u"grid"_s);
    const QString all = town % u'\n' % village % u'\n' % grid;
    if (all != m_lastPlaceText || m_lastPlaceText.isEmpty()) {
        m_lastPlace = resolvePlace(town, village, grid);
        m_lastPlaceText = all;
    }
    return m_lastPlace;
}

RowPlace RowReader::resolvePlace(const QString& townText, const QString& villageText, const QString& gridText) {
    RowPlace place;
    const auto take = [&](Expected<QString> code, const QString& field, QString& to) {
        if (code) {
            to = *code;
            return;
        }
        for (auto& reason : code.error().reasons) place.reasons.push_back({reason.code, reason.message, field});
    };
    if (!townText.isEmpty()) take(m_places.resolve(townText, u"town"_s), u"town"_s, place.town);
    if (!villageText.isEmpty()) take(m_places.resolve(villageText, u"village"_s, place.town), u"village"_s, place.village);
    if (!gridText.isEmpty()) {
        take(m_places.resolve(gridText, u"grid"_s, place.village.isEmpty() ? place.town : place.village), u"grid"_s,
             place.grid);
    } else if (!place.village.isEmpty()) {
        place.grid = m_places.onlyGrid(place.village);
    }
    if (!place.grid.isEmpty()) checkAgainstGrid(place, townText, villageText);
    const auto& units = m_places.units();
    const auto& finest = place.grid.isEmpty() ? place.village : place.grid;
    if (!finest.isEmpty()) {
        const auto town = units.ancestorOfKind(finest, u"town"_s);
        if (!place.town.isEmpty() && town != place.town && place.reasons.empty()) {
            place.reasons.push_back({u"unit_mismatch"_s,
                                     ImportText::tr("%1 belongs to %2, but the column says \"%3\". Correct one of them.")
                                         .arg(units.fullName(finest), units.name(town), townText),
                                     u"town"_s});
        }
        place.town = town;
        if (!place.grid.isEmpty()) place.village = units.ancestorOfKind(place.grid, u"village"_s);
    }
    return place;
}

/// Where the grid's code is known, a wrong name beside it is a mismatch, not an unknown unit.
void RowReader::checkAgainstGrid(RowPlace& place, const QString&, const QString& villageText) const {
    const auto& units = m_places.units();
    const auto village = units.ancestorOfKind(place.grid, u"village"_s);
    std::erase_if(place.reasons, [](const Reason& reason) { return reason.field == u"village"_s; });
    if (villageText.isEmpty() || place.village == village) return;
    place.reasons.push_back({u"unit_mismatch"_s,
                             ImportText::tr("The grid %1 belongs to %2, but the column says \"%3\". Correct one of them.")
                                 .arg(place.grid, units.fullName(village), villageText),
                             u"village"_s});
}

QString shownValue(const FieldDefinition& field, const QJsonValue& value, const DefinitionSet& definitions,
                   const UnitTree& units) {
    using enum FieldKind;
    if (value.isArray()) {
        QStringList parts;
        auto one = field;
        one.kind = field.kind == Units ? Unit : (field.kind == Choices ? Choice : field.kind);
        for (const auto& item : value.toArray()) parts.append(shownValue(one, item, definitions, units));
        return parts.join(u'、');
    }
    if (value.isDouble()) {
        const auto number = value.toInteger();
        return field.kind == Money ? QString::number(static_cast<double>(number) / 100, 'f', 2) : QString::number(number);
    }
    if (value.isBool()) return value.toBool() ? ImportText::tr("yes") : ImportText::tr("no");
    if (field.kind == Choice) return definitions.codeName(field.of, value.toString());
    if (field.kind == Unit) return units.name(value.toString());
    return value.toString();
}

}  // namespace minqing
