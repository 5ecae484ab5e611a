#include "base/platform/terminal.h"

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

}  // namespace minqing
