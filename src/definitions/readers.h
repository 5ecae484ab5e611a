#pragma once
// One reader per kind of definition file. Each takes the parsed document, gives the value, and reports every fault to the
// file; what it gives in spite of faults is good enough to be validated further.

#include "definitions/table_reader.h"

namespace minqing {

std::vector<FieldDefinition> readFields(TableReader& reader);
RegisterDefinition readRegister(const TomlValue& document, SourceFile& file);
ActivityDefinition readActivity(const TomlValue& document, SourceFile& file);
CaseDefinition readCase(const TomlValue& document, SourceFile& file);
std::vector<TransitionDefinition> readTransitions(TableReader& reader);
std::vector<ClockDefinition> readClocks(TableReader& reader);
IndicatorDefinition readIndicator(const TomlValue& document, SourceFile& file);
std::vector<RoleDefinition> readRoles(const TomlValue& document, SourceFile& file);
/// One file holds one list, or several as [[list]].
std::vector<CodeList> readCodeLists(const TomlValue& document, SourceFile& file);
WorkCalendar readCalendar(const TomlValue& document, SourceFile& file);

/// "handler@lead_unit" under the key.
std::vector<Permission> readPermissions(TableReader& reader, const QString& key, Need need);
/// "route is coordinate", "domain is not a, b" under the key.
std::vector<Condition> readConditions(TableReader& reader, const QString& key);
/// "3 working days" under the key; nullopt when absent or faulty.
std::optional<Limit> readLimit(TableReader& reader, const QString& key);
/// For a text inside a longer list.
std::optional<Condition> parseCondition(const QString& text);

}  // namespace minqing
