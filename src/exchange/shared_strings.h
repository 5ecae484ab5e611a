#pragma once
// The strings that an XLSX file keeps once and names by number.

#include <QString>
#include <array>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "base/error.h"
#include "exchange/zip_archive.h"

namespace minqing {

/// UTF-8 in one block: a third of what as many QStrings would take. Texts asked for again and again (towns, yes, no)
/// share one QString.
class SharedStrings {
  public:
    /// BadInput: damaged_file, too_large; Refused: cancelled.
    [[nodiscard]] static Expected<SharedStrings> read(ZipArchive& archive, const QString& part, const std::stop_token& stop);
    /// Null when there is no such string.
    [[nodiscard]] QString at(std::size_t index);
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }

  private:
    struct Kept {
        std::size_t index = SIZE_MAX;
        QString text;
    };
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
    std::vector<Kept> m_kept;
};

}  // namespace minqing
