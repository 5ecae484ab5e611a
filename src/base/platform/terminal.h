#pragma once
// Asking a person at a terminal, and keeping from it what is not meant for a person.

#include <QString>

namespace minqing {

/// Asks on the terminal without showing what is typed; empty when there is no terminal.
[[nodiscard]] QString askPassword(const QString& prompt);

/// While it lives, what anything in this process writes to stderr goes nowhere: around the call of a library that prints
/// its own English there and can be told not to in no other way. The log file is not touched. One at a time.
class SilentStandardError {
  public:
    SilentStandardError();
    ~SilentStandardError();
    SilentStandardError(const SilentStandardError&) = delete;
    SilentStandardError& operator=(const SilentStandardError&) = delete;

  private:
    int m_kept = -1;
};

/// True when a person reads the messages, so that a line may be written over.
[[nodiscard]] bool messagesAreRead();

}  // namespace minqing
