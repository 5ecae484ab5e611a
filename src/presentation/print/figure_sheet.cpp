#include "presentation/print/figure_sheet.h"

#include <QCoreApplication>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
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
    return words.join(Tr::tr(", "));
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
    const auto all = Tr::tr("all");
    for (const auto& tile : figures.tiles) {
        addRow(sheet, tile.figure, tile.figure.total, all);
        if (tile.beside) addRow(sheet, *tile.beside, tile.beside->total, all);
    }
    addFigure(sheet, figures.byTown);
    addFigure(sheet, figures.byDomain);
    for (const auto& row : figures.watchByTown) {
        addCount(sheet, Tr::tr("Open cases"), row.name, row.open, Tr::tr("Grievances that are not closed."));
        addCount(sheet, Tr::tr("Overdue cases"), row.name, row.overdue, Tr::tr("Open and past the deadline in force."));
        addCount(sheet, Tr::tr("Listed cases"), row.name, row.listed, Tr::tr("Open and listed for supervision."));
    }
    addCount(sheet, Tr::tr("Solved on the spot"), all, figures.onSite, Tr::tr("Beside the cases of the ledger."));
    sheet.layout.columns = {{.title = Tr::tr("Indicator"), .width = 16},
                            {.title = Tr::tr("Group"), .width = 16},
                            {.title = Tr::tr("Numerator"), .kind = CellKind::Number, .width = 10},
                            {.title = Tr::tr("Denominator"), .kind = CellKind::Number, .width = 10},
                            {.title = Tr::tr("Value"), .width = 12},
                            {.title = Tr::tr("Left out"), .width = 24},
                            {.title = Tr::tr("Definition"), .width = 60}};
    sheet.layout.sheet = Tr::tr("Figures");
    sheet.layout.title = Tr::tr("Figures of the dashboard (%1)").arg(covers);
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
