#pragma once
// Cases and actions as they are given on standard input.

#include "ledger/command.h"

namespace minqing::cli {

[[nodiscard]] std::vector<Evidence> evidenceFromJson(const QJsonValue& value);
[[nodiscard]] workflow::ActionInput actionFromJson(const QString& action, const QJsonObject& input);
[[nodiscard]] RegisterCase registrationFromJson(const QString& type, const QJsonObject& input);

}  // namespace minqing::cli
