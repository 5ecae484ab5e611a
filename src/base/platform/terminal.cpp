#include "base/platform/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace minqing {

QString askPassword(const QString& prompt) {
    if (isatty(STDIN_FILENO) == 0) return {};
    std::cerr << prompt.toStdString() << std::flush;
    termios before{};
    tcgetattr(STDIN_FILENO, &before);
    auto silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    std::string line;
    std::getline(std::cin, line);
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    std::cerr << '\n';
    return QString::fromStdString(line);
}

SilentStandardError::SilentStandardError() {
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    m_kept = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (m_kept >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

SilentStandardError::~SilentStandardError() {
    if (m_kept < 0) return;
    std::fflush(stderr);
    ::dup2(m_kept, STDERR_FILENO);
    ::close(m_kept);
}

bool messagesAreRead() { return isatty(STDERR_FILENO) != 0; }

}  // namespace minqing
