#include "presentation/column_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "base/masking.h"
#include "presentation/case_cells.h"
#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;
using storage::RegisterRow;

namespace {

using CaseCell = Cell (*)(const CaseFacts&, const CellContext&);

Cell plain(const QString& text) { return Cell{.text = text}; }

Cell codeCell(const CellContext& context, const QString& list, const QString& code) {
    return Cell{.text = code.isEmpty() ? QString() : context.surroundings->definitions->codeName(list, code), .raw = code};
}

Cell unitCell(const CellContext& context, const QString& code) {
    return Cell{.text = context.surroundings->units.name(code), .raw = code, .tip = context.surroundings->units.fullName(code)};
}

Cell instantCell(const CellContext& context, std::optional<Instant> at) {
    return at ? Cell{.text = momentText(*at, context.now), .raw = qint64(at->ms), .file = momentForFile(*at)} : Cell{};
}

struct CoreColumn {
    const char* key;
    const char* title;
    int width;
    Qt::Alignment alignment;
    const char* sort;
    bool shown;
    CaseCell cell;
};

const CoreColumn caseTable[] = {
    {.key = "number",
     .title = QT_TRANSLATE_NOOP("Columns", "Number"),
     .width = 17,
     .alignment = cellLeft,
     .sort = "number",
     .shown = true,
     .cell = [](const CaseFacts& f, const CellContext&) { return plain(f.number); }},
    {.key = "title",
     .title = QT_TRANSLATE_NOOP("Columns", "Title"),
     .width = 34,
     .alignment = cellLeft,
     .sort = "title",
     .shown = true,
     .cell = [](const CaseFacts& f, const CellContext&) { return Cell{.text = f.title, .emphasis = f.listed}; }},
    {.key = "domain",
     .title = QT_TRANSLATE_NOOP("Columns", "Domain"),
     .width = 13,
     .alignment = cellLeft,
     .sort = "",
     .shown = true,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"domains"_s, f.domain); }},
    {.key = "lead_unit",
     .title = QT_TRANSLATE_NOOP("Columns", "Lead unit"),
     .width = 14,
     .alignment = cellLeft,
     .sort = "lead_unit",
     .shown = true,
     .cell = [](const CaseFacts& f, const CellContext& c) { return unitCell(c, f.leadUnit); }},
    {.key = "due_at",
     .title = QT_TRANSLATE_NOOP("Columns", "Deadline"),
     .width = 16,
     .alignment = cellLeft,
     .sort = "next_due",
     .shown = true,
     .cell = deadlineCell},
    {.key = "light",
     .title = QT_TRANSLATE_NOOP("Columns", "Light"),
     .width = 12,
     .alignment = cellLeft,
     .sort = "",
     .shown = true,
     .cell = lightCell},
    {.key = "state",
     .title = QT_TRANSLATE_NOOP("Columns", "State"),
     .width = 14,
     .alignment = cellLeft,
     .sort = "state",
     .shown = true,
     .cell = stateCell},
    {.key = "town",
     .title = QT_TRANSLATE_NOOP("Columns", "Town"),
     .width = 13,
     .alignment = cellLeft,
     .sort = "town",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return unitCell(c, f.town); }},
    {.key = "village",
     .title = QT_TRANSLATE_NOOP("Columns", "Village"),
     .width = 14,
     .alignment = cellLeft,
     .sort = "village",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return unitCell(c, f.village); }},
    {.key = "channel",
     .title = QT_TRANSLATE_NOOP("Columns", "Channel"),
     .width = 12,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"channels"_s, f.channel); }},
    {.key = "route",
     .title = QT_TRANSLATE_NOOP("Columns", "Route"),
     .width = 12,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"routes"_s, f.route); }},
    {.key = "urgency",
     .title = QT_TRANSLATE_NOOP("Columns", "Urgency"),
     .width = 12,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"urgency"_s, f.urgency); }},
    {.key = "registered_at",
     .title = QT_TRANSLATE_NOOP("Columns", "Registered"),
     .width = 16,
     .alignment = cellLeft,
     .sort = "registered_at",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return instantCell(c, f.registeredAt); }},
    {.key = "closed_at",
     .title = QT_TRANSLATE_NOOP("Columns", "Closed"),
     .width = 16,
     .alignment = cellLeft,
     .sort = "closed_at",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return instantCell(c, f.closedAt); }},
    {.key = "outcome",
     .title = QT_TRANSLATE_NOOP("Columns", "Outcome"),
     .width = 11,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"outcomes"_s, f.outcome); }},
    {.key = "satisfaction",
     .title = QT_TRANSLATE_NOOP("Columns", "Satisfaction"),
     .width = 11,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext& c) { return codeCell(c, u"satisfaction"_s, f.satisfaction); }},
    {.key = "co_due",
     .title = QT_TRANSLATE_NOOP("Columns", "Own co-handling due"),
     .width = 16,
     .alignment = cellLeft,
     .sort = "",
     .shown = false,
     .cell = coDueCell},
    {.key = "returns",
     .title = QT_TRANSLATE_NOOP("Columns", "Returns"),
     .width = 8,
     .alignment = cellRight,
     .sort = "",
     .shown = false,
     .cell = [](const CaseFacts& f, const CellContext&) { return Cell{.text = countText(f.returns), .raw = f.returns}; }},
};

/// The lights' names differ in length by language; a wide character (three bytes) takes the room of two.
int lightWidth() {
    qsizetype longest = 0;
    for (const Light light : {Light::Green, Light::Yellow, Light::Red, Light::Grey})
        longest = std::max(longest, (lightName(light).size() + lightName(light).toUtf8().size()) / 2);
    return int(longest) + 6;  // its shape and the distances
}

Column<CaseFacts> made(const CoreColumn& row) {
    return {.key = QString::fromLatin1(row.key),
            .title = QCoreApplication::translate("Columns", row.title),
            .width = QLatin1StringView(row.key) == "light"_L1 ? lightWidth() : row.width,
            .alignment = row.alignment,
            .sort = QString::fromLatin1(row.sort),
            .shown = row.shown,
            .cell = row.cell,
            .kind = QLatin1StringView(row.key) == "number"_L1 ? CellKind::Code : CellKind::Text};
}

bool isCore(const QString& id) {
    return std::any_of(std::begin(caseTable), std::end(caseTable),
                       [&](const CoreColumn& row) { return id == QLatin1StringView(row.key); });
}

QVariant rawOf(const QJsonValue& value) { return value.toVariant(); }

CellKind fileKind(FieldKind kind) {
    if (kind == FieldKind::Integer) return CellKind::Number;
    if (kind == FieldKind::Money) return CellKind::Money;
    return kind == FieldKind::Date ? CellKind::Date : CellKind::Code;
}

/// Numbers and dates as a spreadsheet reads them; everything else as on screen.
QString forFile(const FieldDefinition& field, const QJsonValue& value) {
    if (field.kind == FieldKind::Integer && value.isDouble()) return QString::number(value.toInteger());
    if (field.kind == FieldKind::Money && value.isDouble()) return QString::number(double(value.toInteger()) / 100.0, 'f', 2);
    return field.kind == FieldKind::Date ? value.toString() : QString();
}

template <class Row>
Column<Row> fieldColumn(const FieldDefinition& field) {
    const bool number = field.kind == FieldKind::Integer || field.kind == FieldKind::Money;
    return {.key = field.id,
            .title = field.name.text(),
            .width = number ? 10 : 14,
            .alignment = number ? cellRight : cellLeft,
            .sort = field.indexed ? field.id : QString(),
            .shown = false,
            .cell =
                [field](const Row& row, const CellContext& context) {
                    const QJsonValue value = row.fields.value(field.id);
                    return Cell{.text = fieldText(field, value, *context.surroundings, context.now),
                                .raw = rawOf(value),
                                .file = forFile(field, value)};
                },
            .kind = fileKind(field.kind)};
}

/// The mask of the field that stands in this column of its own; empty: none.
QString maskOfColumn(const Surroundings& surroundings, const QString& kind, const QString& column) {
    const auto& registers = surroundings.definitions->registers;
    const auto found = registers.find(kind);
    if (found == registers.end()) return {};
    for (const auto& field : found->second.fields)
        if (field.column == column) return field.mask;
    return {};
}

Cell visitedCell(const RegisterRow& row, const CellContext& context) {
    if (row.validVisits > 0)
        return Cell{.text = QCoreApplication::translate("Columns", "visited"),
                    .raw = 2,
                    .light = CellLight::Green,
                    .tip = row.lastVisit ? momentText(*row.lastVisit, context.now) : QString()};
    if (row.visits > 0)
        return Cell{.text = context.surroundings->definitions->codeName(u"visit_results"_s, row.lastResult),
                    .raw = 1,
                    .light = CellLight::Amber};
    return Cell{.text = QCoreApplication::translate("Columns", "not yet"),
                .raw = 0,
                .light = CellLight::Hollow,
                .tone = CellTone::Muted};
}

Column<RegisterRow> registerColumn(const char* key, const QString& title, int width, const char* sort,
                                   std::function<Cell(const RegisterRow&, const CellContext&)> cell) {
    return {.key = QString::fromLatin1(key),
            .title = title,
            .width = width,
            .sort = QString::fromLatin1(sort),
            .cell = std::move(cell)};
}

}  // namespace

QString shortAddress(const RegisterRow& row, const Surroundings& surroundings) {
    // From the building on: the street is the same for the whole list of a grid.
    static const QRegularExpression building(QStringLiteral("([0-9A-Za-z]+(?:号楼|幢|栋|座|组).*)$"));
    if (const auto found = building.match(row.address); found.hasMatch()) return found.captured(1);
    const QString village = surroundings.units.name(row.unit);
    const auto at = village.isEmpty() ? -1 : row.address.indexOf(village);
    const QString rest = at < 0 ? row.address : row.address.mid(at + village.size()).trimmed();
    return rest.isEmpty() ? row.address : rest;
}

std::vector<Column<CaseFacts>> caseColumns(const QString& type, const SurroundingsPtr& surroundings) {
    std::vector<Column<CaseFacts>> columns;
    for (const auto& row : caseTable) columns.push_back(made(row));
    const auto* definition = surroundings ? surroundings->definitions->latestCase(type) : nullptr;
    if (!definition) return columns;
    if (!definition->field(u"co_units"_s)) std::erase_if(columns, [](const auto& one) { return one.key == "co_due"_L1; });
    // A kind of case without domains or a lead unit shows where it comes from instead of empty columns.
    const bool led = definition->field(u"lead_unit"_s) != nullptr;
    for (auto& column : columns) {
        if (column.key == "domain"_L1) column.shown = definition->field(u"domain"_s) != nullptr;
        if (column.key == "lead_unit"_L1 || column.key == "village"_L1) column.shown = led == (column.key == "lead_unit"_L1);
    }
    if (const auto* title = definition->field(definition->titleField)) columns[1].title = title->name.text();
    for (const auto& field : definition->fields)
        if (field.indexed && field.column.isEmpty() && !isCore(field.id)) columns.push_back(fieldColumn<CaseFacts>(field));
    return columns;
}

std::vector<Column<CaseFacts>> closeOutColumns() {
    std::vector<Column<CaseFacts>> columns;
    // What decides stands first; the title needs the room. The state is nearly always the same here and can be chosen.
    for (const char* key : {"number", "title", "lead_unit", "due_at", "light", "satisfaction", "state"})
        for (const auto& row : caseTable)
            if (QLatin1StringView(row.key) == QLatin1StringView(key)) {
                columns.push_back(made(row));
                columns.back().shown = columns.back().key != "state"_L1;
            }
    return columns;
}

std::vector<Column<RegisterRow>> registerColumns(const QString& kind, const SurroundingsPtr& surroundings) {
    const bool household = kind == "household"_L1;
    std::vector<Column<RegisterRow>> columns;
    columns.push_back(registerColumn("code", QCoreApplication::translate("Columns", "Code"), 25, "code",
                                     [](const RegisterRow& r, const CellContext&) { return plain(r.code); }));
    columns.back().kind = CellKind::Code;
    const QString nameMask = maskOfColumn(*surroundings, kind, u"name"_s);
    const QString addressMask = maskOfColumn(*surroundings, kind, u"address"_s);
    columns.push_back(registerColumn(
        "name",
        household ? QCoreApplication::translate("Columns", "Head of household")
                  : QCoreApplication::translate("Columns", "Name"),
        11, "name", [nameMask](const RegisterRow& r, const CellContext&) { return plain(maskedText(nameMask, r.name)); }));
    columns.push_back(registerColumn("unit", QCoreApplication::translate("Columns", "Village"), 14, "unit",
                                     [](const RegisterRow& r, const CellContext& c) { return unitCell(c, r.unit); }));
    if (household) {
        columns.push_back(registerColumn("grid", QCoreApplication::translate("Columns", "Grid"), 12, "grid",
                                         [](const RegisterRow& r, const CellContext& c) { return unitCell(c, r.grid); }));
        columns.push_back(registerColumn("visited", QCoreApplication::translate("Columns", "Visit"), 11, "", visitedCell));
        columns.push_back(registerColumn(
            "address", QCoreApplication::translate("Columns", "Address"), 30, "",
            [addressMask](const RegisterRow& r, const CellContext&) { return plain(maskedText(addressMask, r.address)); }));
    }
    const auto& registers = surroundings->definitions->registers;
    if (const auto found = registers.find(kind); found != registers.end())
        for (const auto& field : found->second.fields)
            if (field.column.isEmpty()) columns.push_back(fieldColumn<RegisterRow>(field));
    return columns;
}

std::vector<Column<RegisterRow>> rosterColumns() {
    return {
        {.key = u"household"_s,
         .title = QCoreApplication::translate("Columns", "Household"),
         .width = 22,
         .cell =
             [](const RegisterRow& r, const CellContext& c) {
                 return Cell{.text = shortAddress(r, *c.surroundings), .second = maskName(r.name)};
             }},
        {.key = u"visited"_s, .title = QCoreApplication::translate("Columns", "Visit"), .width = 10, .cell = visitedCell},
    };
}

}  // namespace minqing::presentation
