#pragma once
// What was wrong with the words of a call, in a sentence of the reader's language.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include <QString>

namespace minqing::cli {

/// `app` as it stood when it threw `error`; `words` as the shell gave them. The parser's own words, which are English, appear
/// only where nothing better is known.
[[nodiscard]] QString usageFault(CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words);

}  // namespace minqing::cli
