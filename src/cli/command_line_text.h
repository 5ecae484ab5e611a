#pragma once
// CommandLineText::tr("…"): what the command line says, for translation.

#include <QCoreApplication>

namespace minqing::cli {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

}  // namespace minqing::cli
