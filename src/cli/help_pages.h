#pragma once
// How --help looks: titles in the reader's language, columns that line up with Chinese in them.

#include <CLI/CLI.hpp>
#include <memory>

namespace minqing::cli {

/// For CLI::App::formatter; commands added afterwards take it over.
[[nodiscard]] std::shared_ptr<CLI::FormatterBase> helpPages();

}  // namespace minqing::cli
