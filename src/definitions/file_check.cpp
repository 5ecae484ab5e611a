// `definitions check FILE…`: files that lie anywhere, checked as if they were published over the definitions in force.

#include <QCoreApplication>
#include <QFileInfo>
#include <map>

#include "definitions/definition_file.h"
#include "definitions/definition_set.h"
#include "definitions/toml_document.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

/// By the folder a file lies in; where that says nothing, by the keys that only one kind has.
QString folderOf(const QFileInfo& info, const TomlValue& document) {
    static const QStringList folders{u"registers"_s, u"activities"_s, u"cases"_s, u"indicators"_s, u"codes"_s, u"calendars"_s};
    QString folder = info.absoluteDir().dirName();
    if (folders.contains(folder)) return folder;
    static const std::pair<QString, QString> signs[] = {{u"state"_s, u"cases"_s},         {u"transition"_s, u"cases"_s},
                                                        {u"mode"_s, u"indicators"_s},     {u"subject"_s, u"activities"_s},
                                                        {u"item"_s, u"codes"_s},          {u"list"_s, u"codes"_s},
                                                        {u"published"_s, u"calendars"_s}, {u"role"_s, QString()}};
    for (const auto& [key, kind] : signs) {
        if (document.find(key)) return kind;
    }
    return info.fileName() == u"roles.toml"_s ? QString() : u"registers"_s;
}

/// What a published text is known by: two texts with the same identity cannot be in force together.
QString identity(const QString& path, const TomlValue& document) {
    const TomlValue* id = document.find(u"id"_s);
    if (!id) return path;
    const QString folder = path.section(u'/', 0, 0);
    const TomlValue* version = document.find(u"version"_s);
    const bool versioned = folder == u"cases"_s && version;
    return folder + u' ' + id->text + (versioned ? u" %1"_s.arg(version->integer) : QString());
}

/// Everything in force, less what a text known as one of `replaced` takes the place of.
std::vector<DefinitionSource> without(const std::vector<DefinitionSource>& base, const QStringList& replaced) {
    std::vector<DefinitionSource> kept;
    for (const DefinitionSource& source : base) {
        const auto document = parseToml(source.text);
        const bool isCase = source.path.startsWith(u"cases/"_s);  // another version of it may stay beside the given one
        if (!isCase && replaced.contains(source.path)) continue;
        if (document && replaced.contains(identity(source.path, *document))) continue;
        kept.push_back(source);
    }
    return kept;
}

}  // namespace

QString publishedPath(const QString& path, const QByteArray& text) {
    const QFileInfo info(path);
    const QString folder = folderOf(info, parseToml(text).value_or(TomlValue{}));
    return folder.isEmpty() ? u"roles.toml"_s : QString(folder + u'/' + info.fileName());
}

Expected<DraftDefinition> loadDraft(const QString& path, const std::vector<DefinitionSource>& base) {
    const auto text = definitionText(path);
    if (!text) return Unexpected{text.error()};
    const DefinitionSource draft{publishedPath(path, *text), *text};
    const auto document = parseToml(draft.text);
    const TomlValue* id = document ? document->find(u"id"_s) : nullptr;
    const TomlValue* version = document ? document->find(u"version"_s) : nullptr;
    auto all = document ? without(base, {identity(draft.path, *document)}) : base;
    all.push_back(draft);
    auto loaded = loadDefinitions(all);
    if (!loaded) return Unexpected{std::move(loaded.error())};
    if (!draft.path.startsWith(u"cases/"_s) || !id || !version) {
        return fail(ErrorKind::BadInput, u"not_a_case_definition"_s,
                    QCoreApplication::translate("Definitions", "%1 is not the definition of a kind of case").arg(path));
    }
    return DraftDefinition{std::move(*loaded), id->text, static_cast<int>(version->integer)};
}

std::vector<DefinitionProblem> checkDefinitionFiles(const QStringList& paths, const std::vector<DefinitionSource>& base) {
    std::vector<DefinitionProblem> problems;
    std::vector<DefinitionSource> given;
    std::map<QString, QString> shownPath;
    QStringList replaced;
    for (const QString& path : paths) {
        const auto read = definitionText(path);
        if (!read) {
            const auto& why = read.error().reasons.front();
            problems.push_back({.file = path, .line = 0, .code = why.code, .message = why.message});
            continue;
        }
        const QByteArray& text = *read;
        const auto document = parseToml(text);
        const QFileInfo info(path);
        const QString folder = folderOf(info, document.value_or(TomlValue{}));
        const QString relative = folder.isEmpty() ? u"roles.toml"_s : QString(folder + u'/' + info.fileName());
        shownPath[relative] = path;
        replaced.append(relative);
        if (document) replaced.append(identity(relative, *document));
        given.push_back({.path = relative, .text = text});
    }
    std::vector<DefinitionSource> all = without(base, replaced);
    all.insert(all.end(), given.begin(), given.end());
    std::vector<DefinitionProblem> found;
    static_cast<void>(loadDefinitions(all, &found));
    for (DefinitionProblem& problem : found) {
        if (const auto shown = shownPath.find(problem.file); shown != shownPath.end()) problem.file = shown->second;
        problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace minqing
