#pragma once
// CSV as Excel, WPS and old systems write it: RFC 4180 quotes, any line ends, comma, semicolon or tab.

#include "exchange/table_source.h"
#include "exchange/text_reader.h"

namespace minqing {

/// See openTable(), which picks it. Memory: one piece of text and one row, whatever the file holds.
/// Cells of our own CSV files that were guarded against formulas (see CsvWriter) come back without the guard.
class CsvSource final : public TableSource {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<TableSource>> open(const QString& path, TableOptions options);
    [[nodiscard]] qint64 bytesRead() const override { return m_reader->bytesRead(); }
    [[nodiscard]] qint64 totalBytes() const override { return m_reader->totalBytes(); }

  protected:
    [[nodiscard]] Expected<bool> readRow(TableRow& row) override;

  private:
    enum class Ended { Cell, Row, File };
    CsvSource(TableOptions options, std::unique_ptr<TextReader> reader);
    [[nodiscard]] Expected<void> detectSeparator();
    [[nodiscard]] Expected<bool> fill();
    [[nodiscard]] Expected<Ended> readCell(TableRow& row);
    [[nodiscard]] Expected<Ended> readPlain();
    [[nodiscard]] Expected<void> readQuoted(int column);
    void append(qsizetype from, qsizetype to);
    void storeCell(TableRow& row);
    [[nodiscard]] Unexpected unterminated(int column) const;

    std::unique_ptr<TextReader> m_reader;
    QString m_text;  ///< the piece being read
    qsizetype m_position = 0;
    QString m_cell;  ///< never longer than the limit; the rest is only counted
    qsizetype m_cellLength = 0;
    bool m_stray = false;  ///< text after the closing quotation mark
    QChar m_separator = u',';
    int m_row = 0;
};

/// The separator of the first rows: the one that splits the most rows into the same number of cells.
[[nodiscard]] QChar separatorOf(QStringView start);

}  // namespace minqing
