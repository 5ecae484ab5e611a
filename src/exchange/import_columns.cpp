#include "exchange/import_columns.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "exchange/import_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct KindRow {
    ImportKind kind;
    const char16_t* code;
    const char16_t* registerKind;
    const char* name;
};

constexpr KindRow kinds[] = {
    {ImportKind::Units, u"units", u"unit", QT_TRANSLATE_NOOP("Import", "Units")},
    {ImportKind::Grids, u"grids", u"grid", QT_TRANSLATE_NOOP("Import", "Grids")},
    {ImportKind::People, u"people", u"person", QT_TRANSLATE_NOOP("Import", "People")},
    {ImportKind::Households, u"households", u"household", QT_TRANSLATE_NOOP("Import", "Households")},
    {ImportKind::Enterprises, u"enterprises", u"enterprise", QT_TRANSLATE_NOOP("Import", "Enterprises")},
    {ImportKind::Cases, u"cases", u"", QT_TRANSLATE_NOOP("Import", "Cases")},
    {ImportKind::Calendar, u"calendar", u"", QT_TRANSLATE_NOOP("Import", "Holidays")},
};

const KindRow& rowOf(ImportKind kind) {
    return *std::find_if(std::begin(kinds), std::end(kinds), [kind](const KindRow& row) { return row.kind == kind; });
}

/// Every register entry has validity dates; the definitions do not list them.
std::vector<FieldDefinition> validityFields() {
    FieldDefinition from;
    from.id = u"from"_s;
    from.name = {u"启用日期"_s, u"Valid from"_s};
    from.kind = FieldKind::Date;
    from.aliases = {u"有效期起"_s, u"生效日期"_s, u"启用时间"_s};
    from.column = u"from"_s;
    FieldDefinition to;
    to.id = u"to"_s;
    to.name = {u"停用日期"_s, u"Valid until"_s};
    to.kind = FieldKind::Date;
    to.aliases = {u"有效期止"_s, u"失效日期"_s, u"停用时间"_s};
    to.column = u"to"_s;
    return {from, to};
}

std::vector<FieldDefinition> calendarFields() {
    FieldDefinition date;
    date.id = u"date"_s;
    date.name = {u"日期"_s, u"Date"_s};
    date.kind = FieldKind::Date;
    date.required = true;
    FieldDefinition name;
    name.id = u"name"_s;
    name.name = {u"节日"_s, u"Holiday"_s};
    name.aliases = {u"名称"_s, u"节假日"_s, u"节日名称"_s};
    name.required = true;
    name.maximumLength = 40;
    FieldDefinition type;
    type.id = u"type"_s;
    type.name = {u"类型"_s, u"Type"_s};
    type.aliases = {u"休班"_s, u"类别"_s, u"kind"_s};
    type.required = true;
    return {date, name, type};
}

std::vector<FieldDefinition> caseFields(const DefinitionSet& definitions, const QString& caseType) {
    const auto* definition = definitions.latestCase(caseType.isEmpty() ? u"grievance"_s : caseType);
    std::vector<FieldDefinition> fields;
    if (!definition) return fields;
    for (const auto& asked : definition->registerAsks) {
        if (const auto* field = definition->field(asked)) fields.push_back(*field);
    }
    return fields;
}

bool canBeDerived(ImportKind kind, const FieldDefinition& field) {
    if (kind == ImportKind::Households) return field.id == u"grid";
    if (kind == ImportKind::Grids) return field.id == u"village";
    if (kind == ImportKind::Cases) return field.id == u"title";
    return false;
}

}  // namespace

QString importKindCode(ImportKind kind) { return QString::fromUtf16(rowOf(kind).code); }

std::optional<ImportKind> importKindFromCode(QStringView code) {
    const auto* found =
        std::find_if(std::begin(kinds), std::end(kinds), [code](const KindRow& row) { return code == QStringView(row.code); });
    if (found == std::end(kinds)) return std::nullopt;
    return found->kind;
}

QString importKindName(ImportKind kind) { return QCoreApplication::translate("Import", rowOf(kind).name); }

QString importRegister(ImportKind kind) { return QString::fromUtf16(rowOf(kind).registerKind); }

std::vector<FieldDefinition> importFields(ImportKind kind, const DefinitionSet& definitions, const QString& caseType) {
    if (kind == ImportKind::Calendar) return calendarFields();
    if (kind == ImportKind::Cases) return caseFields(definitions, caseType);
    const auto found = definitions.registers.find(importRegister(kind));
    if (found == definitions.registers.end()) return {};
    auto fields = found->second.fields;
    for (auto& field : validityFields()) {
        if (!found->second.field(field.id)) fields.push_back(std::move(field));
    }
    return fields;
}

std::vector<ImportColumn> importColumns(ImportKind kind, const std::vector<FieldDefinition>& fields) {
    std::vector<ImportColumn> columns;
    for (const auto& field : fields) {
        ImportColumn column{field.id, field.name.text(), field.aliases, field.required && !canBeDerived(kind, field)};
        column.aliases += {field.name.zh, field.name.en};
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<Reason> missingPlaceColumn(ImportKind kind, const ColumnMapping& mapping,
                                       const std::vector<FieldDefinition>& fields) {
    if (kind != ImportKind::Households) return {};
    if (mapping.indexOf(u"grid"_s) >= 0 || mapping.indexOf(u"village"_s) >= 0) return {};
    const auto grid = std::find_if(fields.begin(), fields.end(), [](const auto& field) { return field.id == u"grid"; });
    return {{u"missing_column"_s,
             ImportText::tr("The column \"%1\" is missing. Add it, or say which column it is: --map \"COLUMN=%2\".")
                 .arg(grid == fields.end() ? u"grid"_s : grid->name.text(), u"grid"_s),
             u"grid"_s}};
}

QString caseTypeOfHeadings(const std::vector<QString>& header, const DefinitionSet& definitions) {
    QString best = u"grievance"_s;
    qsizetype most = 0;
    QStringList types{best};
    for (const auto& [type, versions] : definitions.cases) {
        if (type != best) types.append(type);
    }
    for (const auto& type : types) {
        const auto* definition = definitions.latestCase(type);
        if (!definition) continue;
        QSet<QString> names;
        for (const auto& field : definition->fields) {
            for (const auto& name : QStringList{field.name.zh, field.name.en} + field.aliases) {
                names.insert(normalizedHeading(name));
            }
        }
        const auto fitting = std::count_if(header.begin(), header.end(),
                                           [&](const QString& heading) { return names.contains(normalizedHeading(heading)); });
        if (fitting > most) {
            most = fitting;
            best = type;
        }
    }
    return best;
}

}  // namespace minqing
