#pragma once
// A form that is a table, on as many landscape sheets as it needs: headings on each, nothing cut off.

#include "exchange/table_writer.h"
#include "presentation/print/printed_pages.h"

namespace minqing::presentation {

/// Rows that a table on paper may have; more belong into a spreadsheet.
inline constexpr int mostPrintedRows = 20'000;

class TablePages {
  public:
    explicit TablePages(TableLayout layout);
    /// BadInput too_many_rows.
    [[nodiscard]] Expected<void> addRow(const std::vector<QString>& cells);
    [[nodiscard]] PrintedPages finish();

  private:
    void beginPage();
    TableLayout m_layout;
    PrintedPages m_pages;
    std::vector<double> m_widths;
    double m_points;
    double m_y = 0;
};

}  // namespace minqing::presentation
