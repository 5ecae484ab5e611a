#pragma once
// The program's log: a file in the person's own data folder, and warnings on stderr. For faults and durations; personal
// data (names, numbers, diary text) is never logged. Any thread after startLogging.

#include <spdlog/spdlog.h>

#include <QString>

#include "base/error.h"

namespace minqing {

enum class LogLevel { Debug, Info, Warning, Error, Off };

/// Opens `<folder>/<program>.log` (in a 0700 folder; three files of 2 MiB in turn) and sends Qt's own messages there too. stderr gets
/// warnings and above. Call once, before other threads start. Storage error: folder_failed or log_failed; the program may
/// go on without a log then.
[[nodiscard]] Expected<void> startLogging(const QString& program, const QString& folder, LogLevel level = LogLevel::Info);
/// The folder for logs, in the person's application data.
[[nodiscard]] QString defaultLogFolder();
/// Writes what is buffered; at the program's end.
void flushLog();

/// `logInfo("ledger opened in {} ms", ms)`: {fmt} style; a QString goes in as `utf8(text)`.
[[nodiscard]] inline std::string utf8(QStringView text) { return text.toUtf8().toStdString(); }
template <class... Arguments>
void logInfo(spdlog::format_string_t<Arguments...> format, Arguments&&... arguments) {
    spdlog::info(format, std::forward<Arguments>(arguments)...);
}
template <class... Arguments>
void logWarning(spdlog::format_string_t<Arguments...> format, Arguments&&... arguments) {
    spdlog::warn(format, std::forward<Arguments>(arguments)...);
}
template <class... Arguments>
void logError(spdlog::format_string_t<Arguments...> format, Arguments&&... arguments) {
    spdlog::error(format, std::forward<Arguments>(arguments)...);
}

}  // namespace minqing
