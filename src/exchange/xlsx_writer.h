#pragma once
// XLSX in the form people expect: bold headings that stay in view, filters, widths that fit, ready to print on A4.

#include <optional>

#include "exchange/table_writer.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace minqing {

/// Rows go to disk at once (libxlsxwriter, constant memory). Text is never a formula here.
class XlsxWriter final : public TableWriter {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<TableWriter>> create(const QString& path, const TableLayout& layout);
    ~XlsxWriter() override;
    [[nodiscard]] Expected<void> writeRow(const std::vector<QString>& cells) override;
    [[nodiscard]] Expected<void> finish() override;

  private:
    struct Formats {
        lxw_format* title = nullptr;
        lxw_format* stamp = nullptr;
        lxw_format* heading = nullptr;
        lxw_format* requiredHeading = nullptr;
        lxw_format* text = nullptr;
        lxw_format* number = nullptr;
        lxw_format* money = nullptr;
        lxw_format* date = nullptr;
    };
    XlsxWriter(QString path, TableLayout layout) : m_path(std::move(path)), m_layout(std::move(layout)) {}
    [[nodiscard]] Expected<void> start();
    void makeFormats();
    void writeHeadings();
    void writeLine(const QString& text, double height, lxw_format* format);
    void setColumn(std::size_t index);
    void setValidation(std::size_t index);
    void writeCell(std::size_t column, const QString& text);
    void writeText(std::size_t column, const QString& text, lxw_format* format);
    [[nodiscard]] QString partPath() const { return m_path + QStringLiteral(".part"); }
    [[nodiscard]] int closeBook();  ///< the library's lxw_error
    [[nodiscard]] bool hasTemporaryRoom() const;
    [[nodiscard]] std::optional<Unexpected> obstacle() const;
    [[nodiscard]] Unexpected writeFailed(const QString& why) const;
    [[nodiscard]] Unexpected noTemporaryRoom() const;

    QString m_path;
    TableLayout m_layout;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    Formats m_formats;
    std::uint32_t m_headingRow = 0;
    std::uint32_t m_nextRow = 0;
};

}  // namespace minqing
