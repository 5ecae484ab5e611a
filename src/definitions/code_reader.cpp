// Code lists and roles.

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

CodeItem readItem(TableReader& reader) {
    CodeItem item;
    item.code = reader.text(u"code"_s, Need::Required);
    item.name.zh = reader.text(u"zh"_s, Need::Required);
    item.name.en = reader.text(u"en"_s);
    item.aliases = reader.texts(u"aliases"_s);
    item.leadUnit = reader.text(u"lead_unit"_s);
    item.valid = reader.flag(u"valid"_s, true);
    reader.finish();
    return item;
}

CodeList readList(TableReader& reader) {
    CodeList list;
    list.id = reader.id(u"id"_s);
    list.name = reader.name(u"name"_s);
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"item"_s)) {
        const TomlValue* code = table->find(u"code"_s);
        TableReader one(*table, list.id + u"/item/"_s + (code ? code->text : QString()), reader.file());
        CodeItem item = readItem(one);
        if (noteId(one, item.code, seen)) list.items.push_back(std::move(item));
    }
    reader.finish();
    return list;
}

}  // namespace

std::vector<CodeList> readCodeLists(const TomlValue& document, SourceFile& file) {
    std::vector<CodeList> lists;
    if (!document.find(u"list"_s)) {
        TableReader reader(document, {}, file);
        lists.push_back(readList(reader));
        return lists;
    }
    TableReader reader(document, {}, file);
    for (const TomlValue* table : reader.tables(u"list"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"list/"_s + (id ? id->text : QString()), file);
        lists.push_back(readList(one));
    }
    reader.finish();
    return lists;
}

namespace {

RoleDefinition readRole(TableReader& reader) {
    RoleDefinition role;
    role.id = reader.id(u"id"_s);
    role.name = reader.name(u"name"_s);
    for (const QString& code : reader.texts(u"rights"_s, Need::Required)) {
        if (const auto right = rightFromCode(code)) {
            role.rights.push_back(*right);
        } else {
            reader.reportValue(u"rights"_s, code, u"read_cases | read_roster | …"_s);
        }
    }
    role.pages = reader.texts(u"pages"_s, Need::Required);
    role.excludes = reader.texts(u"excludes"_s);
    reader.finish();
    return role;
}

}  // namespace

std::vector<RoleDefinition> readRoles(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    std::vector<RoleDefinition> roles;
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"role"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"role/"_s + (id ? id->text : QString()), file);
        RoleDefinition role = readRole(one);
        if (noteId(one, role.id, seen)) roles.push_back(std::move(role));
    }
    reader.finish();
    return roles;
}

}  // namespace minqing
