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
    WorkCalendar calendar;

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

/// What is wrong with these files, together with `base` (the definitions in force): a file replaces the one of `base` with
/// the same kind, id and version. Problems carry the path as given. Empty: all good. Codes also: unreadable_file.
[[nodiscard]] std::vector<DefinitionProblem> checkDefinitionFiles(const QStringList& paths,
                                                                  const std::vector<DefinitionSource>& base);

}  // namespace minqing
