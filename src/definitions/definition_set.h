#pragma once
// All definitions that a ledger runs under, parsed from TOML and validated.

#include <QDir>
#include <map>
#include <memory>

#include "base/error.h"
#include "calendar/work_calendar.h"
#include "definitions/activity_definition.h"
#include "definitions/case_definition.h"
#include "definitions/code_list.h"
#include "definitions/indicator_definition.h"
#include "definitions/register_definition.h"
#include "definitions/role_definition.h"

namespace minqing {

/// One fault of a definition file.
struct DefinitionProblem {
    QString file;
    int line = 0;  ///< 1-based; 0 where no single line is at fault
    QString code;  ///< unknown_target, unreachable_state, trap_state …
    QString message;
};

/// One file's text as it is published in a journal.
struct DefinitionSource {
    QString path;  ///< relative: "cases/grievance.toml"
    QByteArray text;
    qint64 published = 0;  ///< logical time of the entry that published it; 0: it stands in no journal
    Instant at = {};       ///< when that was
};

/// A calendar and since when it counts: from the logical time of the entry that published it.
struct DatedCalendar {
    qint64 from = 0;
    Instant at;  ///< when that was, by the clock on the wall
    WorkCalendar calendar;
};

/// Plain values; const after loading, safe to share between threads through shared_ptr<const DefinitionSet>.
struct DefinitionSet {
    std::map<QString, RegisterDefinition> registers;
    std::map<QString, ActivityDefinition> activities;
    /// By id, then version: running cases stay pinned to theirs.
    std::map<QString, std::map<int, CaseDefinition>> cases;
    std::map<QString, IndicatorDefinition> indicators;
    std::map<QString, RoleDefinition> roles;
    std::map<QString, CodeList> codes;
    WorkCalendar calendar;  ///< the one in force
    /// Every calendar ever published, oldest first: a deadline that was over under an earlier one stays as it was.
    /// Empty when no file gave a calendar.
    std::vector<DatedCalendar> calendars;

    [[nodiscard]] const CaseDefinition* latestCase(const QString& id) const;
    [[nodiscard]] const CaseDefinition* caseVersion(const QString& id, int version) const;
    [[nodiscard]] const CodeList* codeList(const QString& id) const;
    /// Name of a code in the program's language; the code itself when unknown.
    [[nodiscard]] QString codeName(const QString& list, const QString& code) const;
};

using Definitions = std::shared_ptr<const DefinitionSet>;

/// The files shipped inside the program (":/definitions").
[[nodiscard]] std::vector<DefinitionSource> shippedDefinitionSources();
[[nodiscard]] Expected<std::vector<DefinitionSource>> definitionSourcesIn(const QDir& folder);
/// Parses and validates. BadInput with one reason per problem; `problems` (if given) gets them with file and line.
[[nodiscard]] Expected<Definitions> loadDefinitions(const std::vector<DefinitionSource>& sources,
                                                    std::vector<DefinitionProblem>* problems = nullptr);

/// The path at which a file that lies anywhere is published: "cases/grievance.toml".
[[nodiscard]] QString publishedPath(const QString& path, const QByteArray& text);

/// The definitions in force with a draft of a case definition among them.
struct DraftDefinition {
    Definitions definitions;
    QString id;
    int version = 0;
};
/// BadInput: unreadable_file, not_a_case_definition, and every fault of the draft.
[[nodiscard]] Expected<DraftDefinition> loadDraft(const QString& path, const std::vector<DefinitionSource>& base);

/// What is wrong with these files, together with `base` (the definitions in force): a file replaces the one of `base` with
/// the same kind, id and version. Problems carry the path as given. Empty: all good. Codes also: unreadable_file.
[[nodiscard]] std::vector<DefinitionProblem> checkDefinitionFiles(const QStringList& paths,
                                                                  const std::vector<DefinitionSource>& base);

}  // namespace minqing
