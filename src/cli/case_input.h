#pragma once
// Cases and actions as they are given on standard input.

#include "cli/commands.h"
#include "ledger/command.h"
#include "ledger/ledger.h"

namespace minqing::cli {

/// A piece with a "path" is read from there, its content goes into the ledger.
[[nodiscard]] Expected<std::vector<Evidence>> evidenceFromJson(const QJsonValue& value);
[[nodiscard]] Expected<workflow::ActionInput> actionFromJson(const QString& action, const QJsonObject& input);
/// {batch, done[], refused[{number, reasons[]}]}; exit 1 when nothing could be done.
[[nodiscard]] Result bulkAnswer(const BulkReport& bulk);
/// case evidence
void addCaseEvidence(CLI::App& group, Work& work);
/// case filters
void addCaseFilters(CLI::App& group, Work& work);
/// Adds to the question what the shared filter of this name asks for. Refused no_such_shared_filter.
[[nodiscard]] Expected<void> addSharedFilter(storage::CaseQuery& query, const QString& name, const Surroundings& around,
                                             const Actor& actor);
/// case link
void addCaseLinks(CLI::App& group, Work& work);
[[nodiscard]] Expected<RegisterCase> registrationFromJson(const QString& type, const QJsonObject& input);

}  // namespace minqing::cli
