#include "presentation/print/figure_sheet.h"

#include <QCoreApplication>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct FigureSheetText {
    Q_DECLARE_TR_FUNCTIONS(FigureSheet)
};

QString excludedWords(const Figure& figure, const FigureRow& row) {
    QStringList words;
    for (const auto& [code, count] : row.excluded) {
        if (count == 0) continue;
        QString name = code;
        for (const auto& exclusion : figure.definition.exclusions)
            if (exclusion.code == code) name = exclusion.name.text();
        words.append(name + u' ' + QString::number(count));
    }
    return words.join(FigureSheetText::tr(", "));
}

void addRow(FigureSheet& sheet, const Figure& figure, const FigureRow& row, const QString& group) {
    const bool ratio = figure.definition.measure == IndicatorMeasure::Ratio;
    sheet.rows.push_back({figure.definition.name.text(), group, QString::number(row.numerator),
                          ratio ? QString::number(row.denominator) : QString(), figure.valueText(row),
                          excludedWords(figure, row), figure.definition.explanation.text()});
}

void addFigure(FigureSheet& sheet, const std::optional<Figure>& figure) {
    if (!figure) return;
    for (const auto& row : figure->rows) addRow(sheet, *figure, row, row.name.isEmpty() ? row.key : row.name);
}

void addCount(FigureSheet& sheet, const QString& name, const QString& group, qint64 count, const QString& meaning) {
    sheet.rows.push_back({name, group, QString::number(count), {}, QString::number(count), {}, meaning});
}

}  // namespace

FigureSheet figureSheet(const DashboardFigures& figures, const QString& covers, const QString& stamp) {
    FigureSheet sheet;
    const auto all = FigureSheetText::tr("all");
    for (const auto& tile : figures.tiles) {
        addRow(sheet, tile.figure, tile.figure.total, all);
        if (tile.beside) addRow(sheet, *tile.beside, tile.beside->total, all);
    }
    addFigure(sheet, figures.byTown);
    addFigure(sheet, figures.byDomain);
    for (const auto& row : figures.watchByTown) {
        addCount(sheet, FigureSheetText::tr("Open cases"), row.name, row.open,
                 FigureSheetText::tr("Grievances that are not closed."));
        addCount(sheet, FigureSheetText::tr("Overdue cases"), row.name, row.overdue,
                 FigureSheetText::tr("Open and past the deadline in force."));
        addCount(sheet, FigureSheetText::tr("Listed cases"), row.name, row.listed,
                 FigureSheetText::tr("Open and listed for supervision."));
    }
    for (const auto& number : figures.reconciliation)
        if (number.id == "on_site"_L1)
            addCount(sheet, FigureSheetText::tr("Solved on the spot"), all, number.count,
                     FigureSheetText::tr("Beside the cases of the ledger."));
    sheet.layout.columns = {{.title = FigureSheetText::tr("Indicator"), .width = 16},
                            {.title = FigureSheetText::tr("Group"), .width = 16},
                            {.title = FigureSheetText::tr("Numerator"), .kind = CellKind::Number, .width = 10},
                            {.title = FigureSheetText::tr("Denominator"), .kind = CellKind::Number, .width = 10},
                            {.title = FigureSheetText::tr("Value"), .width = 12},
                            {.title = FigureSheetText::tr("Left out"), .width = 24},
                            {.title = FigureSheetText::tr("Definition"), .width = 60}};
    sheet.layout.sheet = FigureSheetText::tr("Figures");
    sheet.layout.title = FigureSheetText::tr("Figures of the dashboard (%1)").arg(covers);
    sheet.layout.stamp = stamp;
    sheet.layout.ruled = true;
    return sheet;
}

Expected<int> writeFigureSheet(const FigureSheet& sheet, const QString& path) {
    auto writer = createTable(path, sheet.layout);
    if (!writer) return Unexpected{std::move(writer.error())};
    for (const auto& row : sheet.rows)
        if (auto written = (*writer)->writeRow(row); !written) return Unexpected{std::move(written.error())};
    const int rows = (*writer)->rows();
    if (auto finished = (*writer)->finish(); !finished) return Unexpected{std::move(finished.error())};
    return rows;
}

}  // namespace minqing::presentation
