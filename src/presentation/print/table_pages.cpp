#include "presentation/print/table_pages.h"

#include <QCoreApplication>
#include <algorithm>

#include "presentation/print/print_text.h"
#include "presentation/print/set_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 12 * pointsPerMm;
constexpr double titleHeight = 26;
constexpr double stampHeight = 14;
constexpr double footHeight = 16;
constexpr double padding = 2.5;
constexpr std::size_t manyColumns = 16;
constexpr double shortColumn = 20;

/// Dates, numbers and telephones are never broken: their columns are as wide as they need; texts share the rest.
double neededBy(const WrittenColumn& column, double points) {
    const auto halves = [points](double characters) { return characters * points / 2 + 2 * padding + 1; };
    if (column.kind == CellKind::Date) return halves(10.5);
    if (column.kind == CellKind::Code) return halves(column.width > 0 ? std::min(column.width, 15.0) : 15);
    return std::max(halves(6), column.kind == CellKind::Text ? 0 : halves(column.width));
}

/// How much more than that a column would like to have.
double wishOf(const WrittenColumn& column) { return column.kind == CellKind::Text ? std::max(column.width - 5, 1.0) : 0; }

std::vector<double> widthsOf(const std::vector<WrittenColumn>& columns, double all, double points) {
    double wanted = 0, left = all;
    for (const auto& column : columns) {
        left -= neededBy(column, points);
        wanted += wishOf(column);
    }
    std::vector<double> widths;
    double sum = 0;
    for (const auto& column : columns) {
        const double share = left > 0 && wanted > 0 ? left * wishOf(column) / wanted : 0;
        widths.push_back(neededBy(column, points) + share);
        sum += widths.back();
    }
    for (auto& width : widths) width *= all / sum;
    return widths;
}

/// Short words stand in the middle, sentences begin at the left.
Qt::Alignment alignmentOf(const WrittenColumn& column) {
    if (column.kind == CellKind::Number || column.kind == CellKind::Money) return Qt::AlignRight;
    return column.kind == CellKind::Text && column.width > shortColumn ? Qt::AlignLeft : Qt::AlignHCenter;
}

}  // namespace

TablePages::TablePages(TableLayout layout) : m_layout(std::move(layout)) {
    m_points = m_layout.columns.size() > manyColumns ? 7.5 : 9;
    m_pages.sheet = sheetLandscape(m_layout.a3);
    m_pages.title = m_layout.title;
    m_widths = widthsOf(m_layout.columns, m_pages.sheet.width() - 2 * margin, m_points);
    beginPage();
}

void TablePages::beginPage() {
    const double width = m_pages.sheet.width() - 2 * margin;
    auto& page = m_pages.pages.emplace_back();
    m_y = margin;
    if (m_pages.pages.size() == 1)
        putText(page, setText(m_layout.title, {PrintFace::Title, 16}, width, titleHeight), {margin, m_y}, width,
                Qt::AlignHCenter);
    m_y += m_pages.pages.size() == 1 ? titleHeight : 0;
    putText(page, setText(m_layout.stamp, {PrintFace::Table, 8, 0, true}, width, stampHeight), {margin, m_y}, width,
            Qt::AlignRight);
    m_y += stampHeight;
    std::vector<SetText> headings;
    double height = 0;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        headings.push_back(setText(m_layout.columns[i].title, {PrintFace::Heading, m_points}, m_widths[i] - 2 * padding));
        height = std::max(height, headings.back().height() + 2 * padding);
    }
    double x = margin;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const QRectF box(x, m_y, m_widths[i], height);
        page.shades.push_back(box);
        putBox(page, box);
        putCentred(page, headings[i], box);
        x += m_widths[i];
    }
    m_y += height;
}

Expected<void> TablePages::addRow(const std::vector<QString>& cells) {
    if (++m_pages.rows > mostPrintedRows)
        return fail(ErrorKind::BadInput, u"too_many_rows"_s,
                    PrintText::tr("On paper there is room for %1 rows. Narrow the selection, or write an .xlsx or .csv file.")
                        .arg(mostPrintedRows));
    std::vector<SetText> set;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        set.push_back(
            setText(i < cells.size() ? cells[i] : QString(), {PrintFace::Table, m_points}, m_widths[i] - 2 * padding));
        lines = std::max(lines, set.back().lines.size());
    }
    const double lineHeight = set.front().lineHeight;
    const double bottom = m_pages.sheet.height() - margin - footHeight;
    const auto fitting = [&] { return std::size_t(std::max(0.0, (bottom - m_y - 2 * padding) / lineHeight)); };
    // A row goes onto one page where it can; only one that is higher than a page is divided.
    const bool fresh = m_pages.pages.back().rules.size() == 4 * m_widths.size();
    if (fitting() < lines && !fresh) beginPage();
    for (std::size_t done = 0; done < lines;) {
        const auto part = std::min(lines - done, std::max<std::size_t>(1, fitting()));
        const double height = double(part) * lineHeight + 2 * padding;
        double x = margin;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const QRectF box(x, m_y, m_widths[i], height);
            auto& page = m_pages.pages.back();
            putBox(page, box, 0.4);
            SetText shown = set[i];
            const auto all = shown.lines.size();
            shown.lines.assign(set[i].lines.begin() + std::ptrdiff_t(std::min(done, all)),
                               set[i].lines.begin() + std::ptrdiff_t(std::min(done + part, all)));
            const double down = lines == part ? (height - shown.height()) / 2 : padding;
            putText(page, shown, {x + padding, m_y + down}, m_widths[i] - 2 * padding, alignmentOf(m_layout.columns[i]));
            x += m_widths[i];
        }
        m_y += height;
        done += part;
        if (done < lines) beginPage();
    }
    return {};
}

PrintedPages TablePages::finish() {
    const double width = m_pages.sheet.width() - 2 * margin;
    const auto all = m_pages.pages.size();
    for (std::size_t i = 0; i < all; ++i) {
        const auto text = PrintText::tr("page %1 of %2").arg(i + 1).arg(all);
        putText(m_pages.pages[i], setText(text, {PrintFace::Table, 8}, width, footHeight),
                {margin, m_pages.sheet.height() - margin - footHeight + 4}, width, Qt::AlignHCenter);
    }
    return std::move(m_pages);
}

}  // namespace minqing::presentation
