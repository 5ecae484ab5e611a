#pragma once
// CSV that Excel and WPS open with a double click: UTF-8 with a mark, CRLF, quotes where needed.

#include <QSaveFile>

#include "exchange/table_writer.h"

namespace minqing {

/// Text that a spreadsheet would run as a formula gets an apostrophe in front (see formula_guard.h). Mind: a CSV file
/// cannot say that digits are text, and Excel rounds long ones when it opens it; XLSX keeps them.
class CsvWriter final : public TableWriter {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<TableWriter>> create(const QString& path, const TableLayout& layout);
    [[nodiscard]] Expected<void> writeRow(const std::vector<QString>& cells) override;
    [[nodiscard]] Expected<void> finish() override;

  private:
    CsvWriter(const QString& path, std::size_t columns) : m_file(path), m_columns(columns) {}
    void append(const std::vector<QString>& cells);
    [[nodiscard]] Expected<void> flush();
    [[nodiscard]] Unexpected writeFailed(int number) const;

    QSaveFile m_file;
    std::size_t m_columns;
    QByteArray m_pending;
};

}  // namespace minqing
