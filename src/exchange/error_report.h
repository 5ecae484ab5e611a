#pragma once
// All errors of an import: the first ones in memory, every one in a file.

#include <memory>
#include <vector>

#include "exchange/row_error.h"
#include "exchange/table_writer.h"

namespace minqing {

/// One thread. Memory does not grow with the number of errors.
class ErrorReport {
  public:
    static constexpr std::size_t keptErrors = 100;

    /// Every error from now on goes to this CSV file as well: row, column, code, message. Storage: write_failed.
    [[nodiscard]] Expected<void> writeTo(const QString& path);
    /// Counts and keeps. A write error is told by finish().
    void add(const RowError& error);
    /// Puts the file in its place; without errors it holds only its headings.
    [[nodiscard]] Expected<void> finish();

    [[nodiscard]] const std::vector<RowError>& first() const { return m_first; }
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Rows with at least one error; errors of one row must be added one after the other.
    [[nodiscard]] qint64 rejectedRows() const { return m_rejectedRows; }

  private:
    std::vector<RowError> m_first;
    qint64 m_count = 0;
    qint64 m_rejectedRows = 0;
    int m_lastRow = 0;
    std::unique_ptr<TableWriter> m_file;
    Expected<void> m_written;
};

}  // namespace minqing
