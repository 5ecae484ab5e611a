#pragma once
// The groups of the command line. Each adds its verbs to the parser and sets `work` to what the chosen verb does.

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/session.h"

namespace minqing::cli {

using Work = std::function<Result(const Session&)>;

void addDemo(CLI::App& app, Work& work);
void addLedger(CLI::App& app, Work& work);
void addCalendar(CLI::App& app, Work& work);
void addDefinitions(CLI::App& app, Work& work);
void addImport(CLI::App& app, Work& work);
void addRegister(CLI::App& app, Work& work);
void addActivity(CLI::App& app, Work& work);
void addCase(CLI::App& app, Work& work);
/// Verbs within `case` and `definitions` that move between versions.
void addMigration(CLI::App& group, Work& work);
void addPublishing(CLI::App& group, Work& work);
void addDiagram(CLI::App& group, Work& work);
void addStats(CLI::App& app, Work& work);
void addExport(CLI::App& app, Work& work);
void addAccount(CLI::App& app, Work& work);
void addAudit(CLI::App& app, Work& work);
void addBackup(CLI::App& app, Work& work);

/// Adds a string option that lands in `target` (CLI11 holds std::string; this keeps QString out of its templates).
CLI::Option* option(CLI::App& app, const std::string& name, const std::shared_ptr<std::string>& target, const QString& help);
/// The parser holds std::string.
[[nodiscard]] inline std::string said(const QString& text) { return text.toStdString(); }
/// Only a whole number from `least` to `most`, with a sentence of one's own when it is none.
[[nodiscard]] CLI::Validator wholeNumber(qint64 least, qint64 most);
[[nodiscard]] inline QString text(const std::shared_ptr<std::string>& value) { return QString::fromStdString(*value); }
[[nodiscard]] inline std::shared_ptr<std::string> holder() { return std::make_shared<std::string>(); }
[[nodiscard]] inline std::shared_ptr<std::vector<std::string>> list() { return std::make_shared<std::vector<std::string>>(); }

/// KEY=V, KEY=V1|V2, KEY!=V, KEY>=V, KEY<V, KEY~TEXT. Usage: bad_filter.
[[nodiscard]] Expected<std::vector<storage::ListFilter>> parseFilters(const std::vector<std::string>& texts);
/// The text that parseFilters() reads so.
[[nodiscard]] QString filterText(const storage::ListFilter& filter);

}  // namespace minqing::cli
