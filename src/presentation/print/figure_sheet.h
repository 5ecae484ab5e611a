#pragma once
// The dashboard's figures as a table: every number that stands on the page, with numerator, denominator, what was left out
// and the definition. Takes what the page shows and counts nothing anew.

#include "exchange/table_writer.h"
#include "presentation/dashboard_model.h"

namespace minqing::presentation {

struct FigureSheet {
    TableLayout layout;
    std::vector<std::vector<QString>> rows;
};

/// `covers`: period, unit and as-of in words; `stamp`: who exported it and when.
[[nodiscard]] FigureSheet figureSheet(const DashboardFigures& figures, const QString& covers, const QString& stamp);
/// .xlsx or .csv, whole or not at all. Gives the rows.
[[nodiscard]] Expected<int> writeFigureSheet(const FigureSheet& sheet, const QString& path);

}  // namespace minqing::presentation
