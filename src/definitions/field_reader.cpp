#include <QCoreApplication>

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

constexpr Word<FieldKind> fieldKinds[] = {
    {u"text", FieldKind::Text},
    {u"long_text", FieldKind::LongText},
    {u"integer", FieldKind::Integer},
    {u"money", FieldKind::Money},
    {u"flag", FieldKind::Flag},
    {u"date", FieldKind::Date},
    {u"time", FieldKind::Time},
    {u"choice", FieldKind::Choice},
    {u"choices", FieldKind::Choices},
    {u"unit", FieldKind::Unit},
    {u"units", FieldKind::Units},
    {u"account", FieldKind::Account},
    {u"household", FieldKind::Household},
    {u"reference", FieldKind::Reference},
    {u"phone", FieldKind::Phone},
    {u"citizen_number", FieldKind::CitizenNumber},
    {u"credit_code", FieldKind::CreditCode},
    {u"point", FieldKind::Point},
    {u"milestones", FieldKind::Milestones},
    {u"evidence", FieldKind::Evidence},
};

constexpr Word<int> masks[] = {{u"name", 0}, {u"citizen_number", 1}, {u"phone", 2}, {u"address", 3}, {u"point", 4}};

QString withoutFolder(const QString& reference) {
    const auto slash = reference.lastIndexOf(u'/');
    return slash < 0 ? reference : reference.mid(slash + 1);
}

FieldDefinition readField(TableReader& reader) {
    FieldDefinition field;
    field.id = reader.id(u"id"_s);
    field.name = reader.name(u"name"_s);
    field.kind = reader.word(u"kind"_s, fieldKinds, Need::Required).value_or(FieldKind::Text);
    const bool coded =
        field.kind == FieldKind::Choice || field.kind == FieldKind::Choices || field.kind == FieldKind::Reference;
    field.of = withoutFolder(reader.text(u"of"_s, coded ? Need::Required : Need::Optional));
    field.required = reader.flag(u"required"_s, false);
    field.indexed = reader.flag(u"indexed"_s, false);
    field.sensitive = reader.flag(u"sensitive"_s, false);
    field.fromToday = reader.flag(u"from_today"_s, false);
    field.untilToday = reader.flag(u"until_today"_s, false);
    if (reader.word(u"mask"_s, masks)) field.mask = reader.text(u"mask"_s);
    field.maximumLength = static_cast<int>(reader.integer(u"maximum_length"_s).value_or(0));
    field.minimum = reader.integer(u"minimum"_s);
    field.maximum = reader.integer(u"maximum"_s);
    field.aliases = reader.texts(u"aliases"_s);
    field.column = reader.text(u"column"_s);
    field.fallback = reader.text(u"fallback"_s);
    field.hint = reader.name(u"hint"_s, Need::Optional);
    reader.finish();
    return field;
}

}  // namespace

std::vector<FieldDefinition> readFields(TableReader& reader) {
    std::vector<FieldDefinition> fields;
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"field"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"field/"_s + (id ? id->text : QString()), reader.file());
        FieldDefinition field = readField(one);
        if (noteId(one, field.id, seen)) fields.push_back(std::move(field));
    }
    return fields;
}

}  // namespace minqing
