#pragma once
// Checks definitions against each other and for sense. Every fault is reported with its line; see README.md of
// resources/definitions for the codes.

#include "definitions/table_reader.h"

namespace minqing {

/// Fields of a register, activity or case: code lists and registers they name, fallbacks that are codes, typed columns.
void checkFields(const std::vector<FieldDefinition>& fields, const DefinitionSet& set, SourceFile& file);
/// A condition's field and values.
void checkCondition(const Condition& condition, const QString& place, const CaseDefinition& definition,
                    const DefinitionSet& set, SourceFile& file);
void checkActivity(const ActivityDefinition& definition, const DefinitionSet& set, SourceFile& file);
void checkIndicator(const IndicatorDefinition& definition, const DefinitionSet& set, SourceFile& file);
void checkRoles(const std::vector<RoleDefinition>& roles, const DefinitionSet& set, SourceFile& file);
/// What no role may be, whatever the file says. Of new texts only: a ledger opens under what it once took.
void checkOfficers(const std::vector<RoleDefinition>& roles, SourceFile& file);
/// Everything about one case definition: calls the four below.
void checkCase(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file);
/// Names that lead nowhere.
void checkCaseReferences(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file);
/// Unreachable and trap states, no way to a final state, waiting without a clock.
void checkCaseStates(const CaseDefinition& definition, SourceFile& file);
/// Roles nobody can hold, self-approval deadlocks, fields hidden here and required there.
void checkCaseActors(const CaseDefinition& definition, const DefinitionSet& set, SourceFile& file);
void checkCaseFields(const CaseDefinition& definition, SourceFile& file);
/// Closing, rating or verifying that is open to whoever handed the case in, and other ways out of the figures. Of new texts only.
void checkCaseClosing(const CaseDefinition& definition, SourceFile& file);

}  // namespace minqing
