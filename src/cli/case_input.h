#pragma once
// Cases and actions as they are given on standard input.

#include "cli/commands.h"
#include "ledger/command.h"
#include "ledger/ledger.h"

namespace minqing::cli {

/// A piece with a "path" is read from there, its content goes into the ledger. Why a file may not be kept is added to `wrong`,
/// and its name stands for it, so that whatever else speaks against the command can be told beside.
[[nodiscard]] Expected<std::vector<Evidence>> evidenceFromJson(const QJsonValue& value, std::vector<Reason>& wrong);
[[nodiscard]] Expected<workflow::ActionInput> actionFromJson(const QString& action, const QJsonObject& input,
                                                             std::vector<Reason>& wrong);
/// Everything that stands against a command some of whose files may not be kept.
[[nodiscard]] Unexpected refusedWithFiles(Ledger& ledger, const Command& command, const Actor& actor,
                                          std::vector<Reason> wrong);
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
[[nodiscard]] Expected<RegisterCase> registrationFromJson(const QString& type, const QJsonObject& input,
                                                          std::vector<Reason>& wrong);

}  // namespace minqing::cli
