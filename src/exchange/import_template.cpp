// Empty tables for people to fill in.

#include <QCoreApplication>

#include "exchange/import_columns.h"
#include "exchange/import_rows.h"
#include "exchange/import_text.h"
#include "exchange/table_writer.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// What an example cell shows, by the kind of the field.
QString example(const FieldDefinition& field, const DefinitionSet& definitions) {
    using enum FieldKind;
    if (field.column == u"grid" || field.of == u"grid") return u"379902001001001"_s;
    if (field.column == u"name") return field.id == u"head" || field.mask == u"name" ? u"张三"_s : QString();
    if (field.column == u"address") return u"文汇路1号1号楼1单元101室"_s;
    switch (field.kind) {
        case Choice:
        case Choices: {
            const auto* list = definitions.codeList(field.of);
            return list && !list->items.empty() ? list->items.front().name.text() : QString();
        }
        case Integer:
            return u"3"_s;
        case Money:
            return u"200"_s;
        case Flag:
            return u"是"_s;
        case Date:
            return u"2026-07-18"_s;
        case Time:
            return u"2026-07-18 09:30"_s;
        case Phone:
            return u"13800000000"_s;
        case CitizenNumber:
            return u"11010519491231002X"_s;
        case CreditCode:
            return u"91350100M000100Y43"_s;
        default:
            return {};
    }
}

QString noteOf(const FieldDefinition& field) {
    using enum FieldKind;
    QStringList parts;
    if (field.required) parts.append(ImportText::tr("Must be filled in."));
    if (field.column == u"code" && !field.required) parts.append(ImportText::tr("Made by itself where it is empty."));
    if (field.kind == Date) parts.append(ImportText::tr("Such as 2026-07-18."));
    if (field.kind == Choices) parts.append(ImportText::tr("Several, with 、 between them."));
    if (field.kind == Unit || field.of == u"grid") parts.append(ImportText::tr("Code or name."));
    if (field.maximumLength > 0) parts.append(ImportText::tr("At most %1 characters.").arg(field.maximumLength));
    if (const auto hint = field.hint.text(); !hint.isEmpty()) parts.append(hint);
    return parts.join(u' ');
}

CellKind cellKindOf(const FieldDefinition& field) {
    using enum FieldKind;
    const bool digits = field.kind == Phone || field.kind == CitizenNumber || field.kind == CreditCode || field.kind == Unit ||
                        field.kind == Reference || field.column == u"code";
    if (digits) return CellKind::Code;
    if (field.kind == Integer) return CellKind::Number;
    if (field.kind == Money) return CellKind::Money;
    return field.kind == Date ? CellKind::Date : CellKind::Text;
}

QStringList choicesOf(ImportKind kind, const FieldDefinition& field, const DefinitionSet& definitions) {
    if (kind == ImportKind::Calendar && field.id == u"type") return {u"off"_s, u"work"_s};
    if (field.kind != FieldKind::Choice) return {};
    QStringList names;
    if (const auto* list = definitions.codeList(field.of)) {
        for (const auto& item : list->items) names.append(item.name.text());
    }
    return names;
}

}  // namespace

Expected<void> writeImportTemplate(ImportKind kind, const QString& path, const DefinitionSet& definitions) {
    TableLayout layout;
    layout.sheet = importKindName(kind);
    std::vector<QString> cells;
    for (const auto& field : importFields(kind, definitions)) {
        layout.columns.push_back({field.name.text(), cellKindOf(field), 0, field.required, noteOf(field).left(255),
                                  choicesOf(kind, field, definitions)});
        cells.push_back(cells.empty() ? exampleMark.toString() : example(field, definitions));
    }
    auto table = createTable(path, layout);
    if (!table) return Unexpected{std::move(table.error())};
    if (auto written = (*table)->writeRow(cells); !written) return written;
    return (*table)->finish();
}

}  // namespace minqing
