#include "ledger/definition_overview.h"

#include <QCoreApplication>

#include "definitions/definition_file.h"
#include "definitions/toml_document.h"
#include "ledger/ledger_text.h"
#include "ledger/reader.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct Head {
    QString id, name;
    int version = 1;
};

QString nameIn(const TomlValue& table) {
    const auto* name = table.find(u"name"_s);
    if (!name) return {};
    Text both{name->text};
    if (const auto* zh = name->find(u"zh"_s)) both.zh = zh->text;
    if (const auto* en = name->find(u"en"_s)) both.en = en->text;
    return both.text();
}

/// A file of several code lists is called after them.
QString listNames(const TomlValue& lists) {
    QStringList names;
    for (const auto& list : lists.values) {
        if (const QString name = nameIn(list); !name.isEmpty()) names.append(name);
    }
    return names.join(u"、"_s);
}

/// What a text says it is; a calendar and the roles are known by their file.
Head headOf(const QString& path, const QByteArray& text) {
    Head head{path.section(u'/', -1).section(u'.', 0, 0), {}, 1};
    const auto document = parseToml(text);
    if (!document) return head;
    if (const auto* id = document->find(u"id"_s)) head.id = id->text;
    if (const auto* version = document->find(u"version"_s)) head.version = static_cast<int>(version->integer);
    head.name = nameIn(*document);
    if (const auto* lists = document->find(u"list"_s); lists && head.name.isEmpty()) head.name = listNames(*lists);
    if (head.name.isEmpty()) head.name = head.id;
    return head;
}

QString kindOf(const QString& path) { return path.contains(u'/') ? path.section(u'/', 0, 0) : QString(); }

void addUses(std::vector<DefinitionInForce>& rows, const std::vector<storage::VersionUse>& uses) {
    for (auto& row : rows) {
        if (row.kind != "cases"_L1) continue;
        for (const auto& use : uses) {
            if (use.type != row.id) continue;
            row.running += use.running;
            if (use.version < row.version) row.runningOlder += use.running;
        }
    }
}

/// The files with what they say they are; those that cannot be read become problems.
DraftCheck draftsOf(const QStringList& paths, const DefinitionSet& inForce) {
    DraftCheck check;
    for (const QString& path : paths) {
        const auto read = definitionText(path);
        if (!read) {
            const auto& why = read.error().reasons.front();
            check.problems.push_back({path, 0, why.code, why.message});
            continue;
        }
        const QByteArray& text = *read;
        const QString target = publishedPath(path, text);
        const Head head = headOf(target, text);
        const auto* latest = kindOf(target) == "cases"_L1 ? inForce.latestCase(head.id) : nullptr;
        check.files.push_back(
            {path, {target, text, 0}, kindOf(target), head.id, head.name, head.version, latest ? latest->version : 0});
    }
    return check;
}

}  // namespace

Expected<std::vector<DefinitionInForce>> Reader::definitionsInForce(const Actor& actor) {
    if (auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, *surroundings()->definitions);
        !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    auto texts = m_store->publishedTexts();
    if (!texts) return Unexpected{std::move(texts.error())};
    auto uses = m_store->versionUses({});
    if (!uses) return Unexpected{std::move(uses.error())};
    std::map<std::pair<QString, QString>, DefinitionInForce> latest;
    for (const auto& text : *texts) {
        const Head head = headOf(text.path, text.text);
        auto& row = latest[{kindOf(text.path), head.id}];
        if (!row.id.isEmpty() && head.version < row.version) continue;
        row = {kindOf(text.path), head.id, head.name, head.version, text.at, 0, 0};
    }
    std::vector<DefinitionInForce> rows;
    rows.reserve(latest.size());
    for (auto& [key, row] : latest) rows.push_back(std::move(row));
    std::stable_partition(rows.begin(), rows.end(), [](const auto& row) { return row.kind == "cases"_L1; });
    addUses(rows, *uses);
    return rows;
}

Expected<std::vector<storage::VersionUse>> Reader::versionUses(const QString& type, const Actor& actor) {
    if (auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, *surroundings()->definitions);
        !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    return m_store->versionUses(type);
}

Expected<DraftCheck> Reader::checkDrafts(const QStringList& paths, const Actor& actor) {
    const auto definitions = surroundings()->definitions;
    if (auto reasons = policy::rightRefusals(actor, Right::PublishDefinitions, *definitions); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    auto all = m_store->definitions();
    if (!all) return Unexpected{std::move(all.error())};
    auto check = draftsOf(paths, *definitions);
    for (const auto& file : check.files) all->push_back(file.source);
    std::vector<DefinitionProblem> found;
    static_cast<void>(loadDefinitions(*all, &found));
    for (auto& problem : found) {
        for (const auto& file : check.files) {
            if (problem.file == file.source.path) problem.file = file.path;
        }
        check.problems.push_back(std::move(problem));
    }
    return check;
}

}  // namespace minqing
