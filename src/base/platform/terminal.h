#pragma once
// Asking a person at a terminal.

#include <QString>

namespace minqing {

/// Asks on the terminal without showing what is typed; empty when there is no terminal.
[[nodiscard]] QString askPassword(const QString& prompt);

}  // namespace minqing
