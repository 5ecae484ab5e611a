#include "definitions/definition_set.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <algorithm>
#include <functional>

#include "base/platform/system.h"
#include "definitions/readers.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

/// One file, read: which values came from it, so that they can be validated when all files are known.
struct ReadFile {
    SourceFile file;
    QString kind;  ///< first folder of the path, or "roles"
    QString id = {};
    int version = 0;
    std::vector<RoleDefinition> roles = {};
};

/// The first line that another encoding was used for (GBK, UTF-16); 0 when all is UTF-8.
int lineThatIsNotUtf8(const QByteArray& text) {
    if (text.isValidUtf8()) return 0;
    const auto lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].isValidUtf8()) return static_cast<int>(i) + 1;
    }
    return 0;
}

QString kindOf(const QString& path) {
    if (path == u"roles.toml"_s) return u"roles"_s;
    static const QStringList folders{u"registers"_s, u"activities"_s, u"cases"_s, u"indicators"_s, u"codes"_s, u"calendars"_s};
    const QString folder = path.section(u'/', 0, 0);
    return folders.contains(folder) && path.contains(u'/') ? folder : QString();
}

class Loader {
  public:
    explicit Loader(std::vector<DefinitionSource> sources) : m_sources(std::move(sources)) {}

    void run() {
        for (const DefinitionSource& source : m_sources) read(source);
        for (ReadFile& one : m_files) validate(one);
        checkNumbers();
    }
    std::vector<DefinitionProblem> problems() const {
        std::vector<DefinitionProblem> all;
        for (const ReadFile& one : m_files) {
            all.insert(all.end(), one.file.problems().begin(), one.file.problems().end());
        }
        // What others miss in a file that could not be read follows from that alone.
        const auto unread = [](const DefinitionProblem& problem) { return problem.code == u"not_toml"; };
        if (std::any_of(all.begin(), all.end(), unread)) std::erase_if(all, std::not_fn(unread));
        return all;
    }
    std::shared_ptr<DefinitionSet> set() { return m_set; }

  private:
    void read(const DefinitionSource& source);
    void readKind(ReadFile& one, const TomlValue& document, const DefinitionSource& source);
    void readCaseFile(ReadFile& one, const TomlValue& document);
    void validate(ReadFile& one);
    /// What the numbers of a kind of case or visit begin with; empty for other kinds.
    QString numberPrefix(const ReadFile& one) const;
    void checkNumbers();
    template <class Value>
    void put(std::map<QString, Value>& values, Value value, ReadFile& one, const QString& place = {}) {
        one.id = value.id;
        if (value.id.isEmpty()) return;  // told as a missing key
        const QString id = value.id;
        if (!values.emplace(id, std::move(value)).second) duplicate(one, id, place);
    }
    static void duplicate(ReadFile& one, const QString& id, const QString& place) {
        one.file.reportAt(place.isEmpty() ? u"id"_s : QString(place + u"/id"_s), u"duplicate_id"_s,
                          QCoreApplication::translate("Definitions", "\"%1\" is defined twice").arg(id));
    }

    void duplicateVersion(ReadFile& one, int highest) const;

    std::vector<DefinitionSource> m_sources;
    std::vector<ReadFile> m_files;
    std::shared_ptr<DefinitionSet> m_set = std::make_shared<DefinitionSet>();
};

void Loader::read(const DefinitionSource& source) {
    ReadFile one{.file = SourceFile(source.path, source.published > 0), .kind = kindOf(source.path)};
    const auto document = parseToml(source.text);
    const int foreign = lineThatIsNotUtf8(source.text);
    if (one.kind.isEmpty()) {
        one.file.report(0, u"unknown_kind"_s,
                        QCoreApplication::translate("Definitions",
                                                    "Nobody knows what kind of definition this is: it must lie in one of the "
                                                    "folders registers, activities, cases, indicators, codes, calendars, or be "
                                                    "roles.toml"));
    } else if (foreign > 0) {
        one.file.report(
            foreign, u"not_toml"_s,
            QCoreApplication::translate("Definitions",
                                        "This line is not UTF-8. Open the file in the editor that wrote it and save "
                                        "it with the encoding UTF-8"));
    } else if (!document) {
        one.file.report(document.error().line, u"not_toml"_s,
                        QCoreApplication::translate("Definitions",
                                                    "The text cannot be read as TOML from character %1 of this line on: a "
                                                    "quotation mark, a bracket or an equals sign may be missing, or a key "
                                                    "stands twice (%2)")
                            .arg(document.error().column)
                            .arg(document.error().message));
    } else {
        readKind(one, *document, source);
    }
    m_files.push_back(std::move(one));
}

/// A text that is published stays as it is: whoever changes it gives it the next version.
void Loader::duplicateVersion(ReadFile& one, int highest) const {
    const bool published = std::any_of(m_files.begin(), m_files.end(), [&](const ReadFile& other) {
        return other.kind == one.kind && other.id == one.id && other.version == one.version && other.file.isInForce();
    });
    if (!published) return duplicate(one, u"%1 %2"_s.arg(one.id).arg(one.version), {});
    one.file.reportAt(u"version"_s, u"version_published"_s,
                      QCoreApplication::translate("Definitions",
                                                  "Version %1 of \"%2\" is published already and stays as it is. Write "
                                                  "version = %3 to publish this text")
                          .arg(one.version)
                          .arg(one.id)
                          .arg(highest + 1));
}

void Loader::readCaseFile(ReadFile& one, const TomlValue& document) {
    CaseDefinition definition = readCase(document, one.file);
    one.id = definition.id;
    one.version = definition.version;
    if (definition.id.isEmpty()) return;
    auto& versions = m_set->cases[definition.id];
    const QString id = definition.id;
    if (!versions.emplace(definition.version, std::move(definition)).second) {
        duplicateVersion(one, versions.rbegin()->first);
        one.id.clear();
    }
}

void Loader::readKind(ReadFile& one, const TomlValue& document, const DefinitionSource& source) {
    if (one.kind == u"registers"_s) {
        put(m_set->registers, readRegister(document, one.file), one);
    } else if (one.kind == u"activities"_s) {
        put(m_set->activities, readActivity(document, one.file), one);
    } else if (one.kind == u"cases"_s) {
        readCaseFile(one, document);
    } else if (one.kind == u"indicators"_s) {
        put(m_set->indicators, readIndicator(document, one.file), one);
    } else if (one.kind == u"codes"_s) {
        for (CodeList& list : readCodeLists(document, one.file)) {
            const QString place = u"list/"_s + list.id;
            put(m_set->codes, std::move(list), one, place);
        }
    } else if (one.kind == u"roles"_s) {
        one.roles = readRoles(document, one.file);
        for (const RoleDefinition& role : one.roles) put(m_set->roles, role, one, u"role/"_s + role.id);
    } else {
        m_set->calendar = readCalendar(document, one.file);
        m_set->calendars.push_back({source.published, source.at, m_set->calendar});
    }
}

void Loader::validate(ReadFile& one) {
    if (one.kind == u"registers"_s && m_set->registers.contains(one.id)) {
        checkFields(m_set->registers.at(one.id).fields, *m_set, one.file);
    } else if (one.kind == u"activities"_s && m_set->activities.contains(one.id)) {
        checkActivity(m_set->activities.at(one.id), *m_set, one.file);
    } else if (one.kind == u"cases"_s) {
        const CaseDefinition* found = m_set->caseVersion(one.id, one.version);
        if (found) checkCase(*found, *m_set, one.file);
        if (found && !one.file.isInForce()) checkCaseClosing(*found, one.file);
    } else if (one.kind == u"indicators"_s && m_set->indicators.contains(one.id)) {
        checkIndicator(m_set->indicators.at(one.id), *m_set, one.file);
    } else if (one.kind == u"roles"_s) {
        checkRoles(one.roles, *m_set, one.file);
        if (!one.file.isInForce()) checkOfficers(one.roles, one.file);
    }
}

QString Loader::numberPrefix(const ReadFile& one) const {
    if (one.kind == u"activities"_s) {
        const auto found = m_set->activities.find(one.id);
        return found == m_set->activities.end() ? QString() : found->second.number;
    }
    const auto* found = one.kind == u"cases"_s ? m_set->caseVersion(one.id, one.version) : nullptr;
    return found ? found->number : QString();
}

/// Two kinds with one prefix would number their cases alike. Told of the new text: a ledger opens under what it once took.
void Loader::checkNumbers() {
    for (size_t i = 0; i < m_files.size(); ++i) {
        ReadFile& one = m_files[i];
        const QString prefix = numberPrefix(one);
        if (prefix.isEmpty() || one.file.isInForce()) continue;
        for (size_t k = 0; k < m_files.size(); ++k) {
            const ReadFile& other = m_files[k];
            const bool same = other.kind == one.kind && other.id == one.id;
            if (same || (k >= i && !other.file.isInForce()) || numberPrefix(other) != prefix) continue;
            one.file.reportAt(u"number"_s, u"duplicate_number"_s,
                              QCoreApplication::translate("Definitions",
                                                          "The numbers of \"%1\" begin with \"%2\" already, so that "
                                                          "nobody could tell the two apart. Choose other letters")
                                  .arg(other.id, prefix));
            break;
        }
    }
}

/// A journal holds every text ever published. Of a kind that has no versions side by side the last text of a path counts;
/// of a case every text counts, but the same text published twice is one. Of the calendar every text counts from when it
/// was published.
std::vector<DefinitionSource> current(const std::vector<DefinitionSource>& sources) {
    std::vector<DefinitionSource> kept;
    for (const DefinitionSource& source : sources) {
        const bool versioned = kindOf(source.path) == u"cases"_s;
        const bool dated = kindOf(source.path) == u"calendars"_s && source.published > 0;
        std::erase_if(kept, [&](const DefinitionSource& other) {
            return !dated && other.path == source.path && (!versioned || other.text == source.text);
        });
        kept.push_back(source);
    }
    return kept;
}

}  // namespace

std::vector<DefinitionSource> shippedDefinitionSources() {
    auto sources = definitionSourcesIn(QDir(u":/definitions"_s));
    return sources ? std::move(*sources) : std::vector<DefinitionSource>();
}

Expected<std::vector<DefinitionSource>> definitionSourcesIn(const QDir& folder) {
    QStringList paths;
    QDirIterator files(folder.path(), {u"*.toml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) paths.append(folder.relativeFilePath(files.next()));
    paths.sort();
    if (paths.isEmpty()) {
        return fail(
            ErrorKind::BadInput, u"no_definitions"_s,
            QCoreApplication::translate("Definitions", "There are no definition files (*.toml) in %1").arg(folder.path()));
    }
    std::vector<DefinitionSource> sources;
    for (const QString& path : paths) {
        QFile file(folder.filePath(path));
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(
                ErrorKind::BadInput, u"unreadable_file"_s,
                QCoreApplication::translate("Definitions", "%1 cannot be read: %2").arg(file.fileName(), fileErrorText(file)));
        }
        sources.push_back({.path = path, .text = file.readAll()});
    }
    return sources;
}

Expected<Definitions> loadDefinitions(const std::vector<DefinitionSource>& sources, std::vector<DefinitionProblem>* problems) {
    Loader loader(current(sources));
    loader.run();
    std::vector<DefinitionProblem> found = loader.problems();
    std::vector<Reason> reasons;
    for (const DefinitionProblem& problem : found) {
        const QString where = problem.line > 0 ? u"%1:%2"_s.arg(problem.file).arg(problem.line) : problem.file;
        reasons.push_back({.code = problem.code, .message = where + u": "_s + problem.message, .field = problem.file});
    }
    if (problems) *problems = std::move(found);
    if (!reasons.empty()) return fail(ErrorKind::BadInput, std::move(reasons));
    return Definitions(loader.set());
}

}  // namespace minqing
