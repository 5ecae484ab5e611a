#include "presentation/print/circular_pages.h"

#include <algorithm>

#include "base/text.h"
#include "presentation/print/set_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double top = 37 * pointsPerMm, left = 28 * pointsPerMm;
constexpr double width = 156 * pointsPerMm, height = 225 * pointsPerMm;
constexpr double line = height / 22, pitch = width / 28;
constexpr double titlePoints = 22, bodyPoints = 16, tablePoints = 12, smallPoints = 10.5;
constexpr double tableLine = 20;
constexpr double numberBelow = 7 * pointsPerMm;

const PrintStyle bodyStyle{PrintFace::Body, bodyPoints, pitch};

/// Fills pages from above, line by line.
class Filler {
  public:
    explicit Filler(PrintedPages& pages) : m_pages(pages) { newPage(); }

    void newPage() {
        m_pages.pages.emplace_back();
        m_y = top;
    }
    /// Begins a new page unless so much is left.
    void need(double room) {
        if (m_y + room > top + height + 0.5) newPage();
    }
    void skip(double room) { m_y += room; }
    /// Text over the whole width; what does not fit goes on overleaf.
    void put(const SetText& text, Qt::Alignment alignment = Qt::AlignLeft) {
        for (const auto& one : text.lines) {
            need(text.lineHeight);
            SetText single{text.style, text.lineHeight, {one}};
            putText(page(), single, {left, m_y}, width, alignment);
            m_y += text.lineHeight;
        }
    }
    [[nodiscard]] PrintedPage& page() { return m_pages.pages.back(); }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] bool isFresh() const { return m_y <= top + 0.5; }

  private:
    PrintedPages& m_pages;
    double m_y = top;
};

/// A paragraph begins two characters in.
QString indented(const QString& text) {
    return currentLanguage() == Language::Chinese ? QString(u"　　"_s + text) : QString(u"    "_s + text);
}

void putBlock(Filler& filler, const CircularBlock& block) {
    PrintStyle style = bodyStyle;
    if (block.kind == CircularBlock::Kind::Heading) style.face = PrintFace::Heading;
    if (block.kind == CircularBlock::Kind::SubHeading) style.face = PrintFace::SubHeading;
    const auto text = setText(indented(block.text), style, width + 0.5, line);
    // A heading does not stand alone at the foot of a page.
    if (block.kind != CircularBlock::Kind::Paragraph) filler.need(text.height() + line);
    filler.put(text);
}

/// Unit and date at the right, four characters in, the date under the middle of the unit.
void putSignature(Filler& filler, const Circular& letter) {
    const auto unit = setText(letter.signature, bodyStyle, width, line);
    const auto date = setText(letter.date, bodyStyle, width, line);
    filler.need(4 * line);
    filler.skip(2 * line);
    const double widest = std::max(unit.isEmpty() ? 0 : unit.lines.front().width, date.lines.front().width);
    const double x = left + width - 4 * pitch - widest;
    putText(filler.page(), unit, {x, filler.y()}, widest, Qt::AlignHCenter);
    putText(filler.page(), date, {x, filler.y() + line}, widest, Qt::AlignHCenter);
    filler.skip(2 * line);
}

void putTableRow(Filler& filler, const QStringList& cells, const std::vector<double>& widths, bool heading) {
    const PrintStyle style{heading ? PrintFace::Heading : PrintFace::Table, tablePoints};
    std::vector<SetText> set;
    double rowHeight = tableLine;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        set.push_back(setText(cells[i], style, widths[std::size_t(i)] - 6));
        rowHeight = std::max(rowHeight, set.back().height() + 4);
    }
    filler.need(rowHeight);
    double x = left;
    for (std::size_t i = 0; i < set.size(); ++i) {
        const QRectF box(x, filler.y(), widths[i], rowHeight);
        if (heading) filler.page().shades.push_back(box);
        putBox(filler.page(), box, 0.5);
        putCentred(filler.page(), set[i], box);
        x += widths[i];
    }
    filler.skip(rowHeight);
}

void putTable(Filler& filler, const CircularTable& table) {
    const auto columns = double(table.headings.size());
    std::vector<double> widths(std::size_t(table.headings.size()), width / (columns + 0.8));
    widths.front() *= 1.8;  // names
    filler.need(line + 3 * tableLine);
    if (!filler.isFresh()) filler.skip(line / 2);
    filler.put(setText(table.title, {PrintFace::Heading, tablePoints + 2}, width, line), Qt::AlignHCenter);
    putTableRow(filler, table.headings, widths, true);
    for (const auto& row : table.rows) putTableRow(filler, row, widths, false);
}

void putNumbers(PrintedPages& pages) {
    const PrintStyle style{PrintFace::Table, 14};
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const bool odd = i % 2 == 0;
        const auto number = setText(u"— %1 —"_s.arg(i + 1), style, width, 14);
        putText(pages.pages[i], number, {left + 14, top + height + numberBelow - 7}, width - 28,
                odd ? Qt::AlignRight : Qt::AlignLeft);
    }
}

}  // namespace

PrintedPages circularPages(const Circular& letter) {
    PrintedPages pages;
    pages.title = letter.title;
    pages.sheet = sheetA4();
    pages.rows = int(letter.tables.empty() ? 0 : letter.tables.front().rows.size());
    Filler filler(pages);
    filler.put(setText(letter.title, {PrintFace::Title, titlePoints}, width, 1.2 * line), Qt::AlignHCenter);
    filler.skip(line);
    filler.put(setText(letter.addressee, bodyStyle, width, line));
    for (const auto& block : letter.blocks) putBlock(filler, block);
    putSignature(filler, letter);
    filler.newPage();
    for (const auto& table : letter.tables) putTable(filler, table);
    filler.skip(line / 2);
    for (const auto& one : letter.definitions) filler.put(setText(one, {PrintFace::Table, smallPoints}, width));
    filler.put(setText(letter.stamp, {PrintFace::Table, smallPoints, 0, true}, width));
    putNumbers(pages);
    return pages;
}

}  // namespace minqing::presentation
