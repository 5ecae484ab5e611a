#pragma once
// Cases and actions as they are given on standard input.

#include "cli/commands.h"
#include "ledger/command.h"
#include "ledger/ledger.h"

namespace minqing::cli {

[[nodiscard]] std::vector<Evidence> evidenceFromJson(const QJsonValue& value);
[[nodiscard]] workflow::ActionInput actionFromJson(const QString& action, const QJsonObject& input);
/// {batch, done[], refused[{number, reasons[]}]}; exit 1 when nothing could be done.
[[nodiscard]] Result bulkAnswer(const BulkReport& bulk);
/// case link
void addCaseLinks(CLI::App& group, Work& work);
[[nodiscard]] RegisterCase registrationFromJson(const QString& type, const QJsonObject& input);

}  // namespace minqing::cli
