#include "presentation/print/close_out_sheet.h"

#include <QCoreApplication>
#include <algorithm>

#include "exchange/forms/form_kind.h"
#include "presentation/print/print_text.h"
#include "presentation/print/set_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double left = 20 * pointsPerMm;
constexpr double top = 15 * pointsPerMm;
constexpr double bottom = 14 * pointsPerMm;
constexpr double titleHeight = 34;
constexpr double footHeight = 14;
constexpr double padding = 4;
constexpr double fullSize = 10.5;
constexpr double smallestSize = 5.5;
constexpr double photoHeight = 120;

/// One row of the paper: its cells, how high it is at least, and its share of the paper that is left over.
struct RowPlan {
    std::vector<CloseOutCell> cells;
    double least;
    double share;
    bool isSigned = false;  ///< somebody signs here; where the ledger names nobody, there is room for a hand
};

const std::vector<RowPlan>& rowPlans() {
    using enum CloseOutCell;
    static const std::vector<RowPlan> plans{
        {{Number, Applicant, AppliedOn}, 24, 0},
        {{Title}, 24, 0},
        {{Origin, FoundOn}, 24, 0},
        {{Description}, 34, 2},
        {{Target}, 28, 1},
        {{Measures}, 34, 2},
        {{Result}, 34, 2},
        {{Before, After}, 40, 2},
        {{CloseOutCell::Evidence}, 28, 1},
        {{Rating}, 36, 1, true},
        {{SelfCheck}, 38, 1.5, true},
        {{FirstReview}, 38, 1.5, true},
        {{Verification}, 38, 1.5},
        {{Notice}, 28, 1},
        {{Review}, 38, 1.5, true},
        {{Approval}, 38, 1.5, true},
        {{ClosedOn, Remark}, 24, 0.5},
    };
    return plans;
}

struct SetCell {
    SetText label, text, signature;
    QByteArray photo = {};
    double labelWidth = 0, width = 0;
};

struct SetRow {
    std::vector<SetCell> cells;
    double height = 0;
};

struct Widths {
    double label, value;
};

/// Three pairs, two pairs or one on a row.
std::vector<Widths> widthsOf(std::size_t pairs, double all) {
    constexpr double label = 92;
    if (pairs == 3) return {{46, 118}, {58, 140}, {58, all - 420}};
    if (pairs == 2) return {{label, all / 2 - label}, {label, all / 2 - label}};
    return {{label, all - label}};
}

/// What stands in brackets goes onto a line of its own.
QString labelOf(CloseOutCell cell) {
    auto label = closeOutLabel(cell);
    const auto bracket = label.indexOf(u'(');
    if (bracket > 0) return label.insert(bracket, u'\n');
    const auto slash = label.indexOf(u'/');
    return slash > 0 ? label.insert(slash + 1, u'\n') : label;
}

QByteArray photoOf(CloseOutCell cell, const CloseOutPhotos& photos) {
    if (cell == CloseOutCell::Before) return photos.before;
    return cell == CloseOutCell::After ? photos.after : QByteArray();
}

SetRow setRow(const RowPlan& plan, const CloseOutForm& form, const CloseOutPhotos& photos, double all, double size) {
    SetRow row;
    const double shrink = size / fullSize;
    row.height = plan.least * shrink;
    const auto widths = widthsOf(plan.cells.size(), all);
    const PrintStyle labels{PrintFace::Heading, size}, values{PrintFace::Body, size};
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const auto& content = form.at(plan.cells[i]);
        SetCell cell;
        cell.labelWidth = widths[i].label;
        cell.width = widths[i].value;
        cell.label = setText(labelOf(plan.cells[i]), labels, cell.labelWidth - padding);
        cell.text = setText(content.text, values, cell.width - 2 * padding);
        auto signature = content.signature;
        PrintStyle signing = values;
        if (plan.isSigned && signature.isEmpty()) {
            signature = PrintText::tr("Signature (seal):                    date:                    ");
            signing.faint = true;
        }
        cell.signature = setText(signature, signing, cell.width - 2 * padding);
        cell.photo = photoOf(plan.cells[i], photos);
        if (!cell.photo.isEmpty()) row.height = std::max(row.height, photoHeight * shrink + cell.text.height());
        row.height = std::max({row.height, cell.label.height() + padding * shrink,
                               cell.text.height() + cell.signature.height() + 1.5 * padding * shrink});
        row.cells.push_back(std::move(cell));
    }
    return row;
}

double heightOf(const std::vector<SetRow>& rows) {
    double sum = 0;
    for (const auto& row : rows) sum += row.height;
    return sum;
}

/// Even the smallest type was too large: the longest cells give way, and say so.
void cutToFit(std::vector<SetRow>& rows, double room) {
    while (heightOf(rows) > room) {
        auto longest =
            std::max_element(rows.begin(), rows.end(), [](const SetRow& a, const SetRow& b) { return a.height < b.height; });
        auto cell = std::max_element(longest->cells.begin(), longest->cells.end(), [](const SetCell& a, const SetCell& b) {
            return a.text.lines.size() < b.text.lines.size();
        });
        if (cell->text.lines.size() < 3) return;
        const double before = cell->text.height();
        cutText(cell->text, cell->text.lines.size() - std::max<std::size_t>(1, cell->text.lines.size() / 20));
        longest->height -= before - cell->text.height();
    }
}

std::vector<SetRow> setRows(const CloseOutForm& form, const CloseOutPhotos& photos, double width, double room) {
    std::vector<SetRow> rows;
    for (double size = fullSize; size >= smallestSize; size -= 0.5) {
        rows.clear();
        for (const auto& plan : rowPlans()) rows.push_back(setRow(plan, form, photos, width, size));
        if (heightOf(rows) <= room) break;
    }
    cutToFit(rows, room);
    double shares = 0;
    for (const auto& plan : rowPlans()) shares += plan.share;
    const double spare = std::max(0.0, room - heightOf(rows));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].height += spare * rowPlans()[i].share / shares;
    return rows;
}

void putRow(PrintedPage& page, const SetRow& row, double y) {
    double x = left;
    for (const auto& cell : row.cells) {
        const QRectF label(x, y, cell.labelWidth, row.height);
        const QRectF value(x + cell.labelWidth, y, cell.width, row.height);
        putBox(page, label);
        putBox(page, value);
        putCentred(page, cell.label, label);
        // Short values of one line stand in the middle, long ones begin at the top.
        const double free = row.height - cell.text.height() - cell.signature.height();
        const bool alone = cell.text.lines.size() == 1 && cell.signature.isEmpty() && cell.photo.isEmpty();
        const double down = alone ? free / 2 : std::min(padding, free / 2);
        putText(page, cell.text, {value.left() + padding, y + down}, value.width() - 2 * padding);
        putText(page, cell.signature, {value.left() + padding, value.bottom() - cell.signature.height() - 1},
                value.width() - 2 * padding, Qt::AlignRight);
        if (!cell.photo.isEmpty())
            page.photos.push_back({value.adjusted(padding, down + cell.text.height() + 1, -padding, -padding), cell.photo});
        x = value.right();
    }
}

}  // namespace

PrintedPage closeOutSheet(const CloseOutForm& form, const QString& stamp, const CloseOutPhotos& photos) {
    const QSizeF sheet = sheetA4();
    const double width = sheet.width() - 2 * left;
    PrintedPage page;
    putText(page, setText(formTitle(FormKind::CloseOutForm), {PrintFace::Title, 20}, width, titleHeight), {left, top}, width,
            Qt::AlignHCenter);
    double y = top + titleHeight;
    const double room = sheet.height() - y - bottom - footHeight;
    for (const auto& row : setRows(form, photos, width, room)) {
        putRow(page, row, y);
        y += row.height;
    }
    putText(page, setText(stamp, {PrintFace::Table, 8, 0, true}, width, footHeight), {left, y + 2}, width, Qt::AlignRight);
    putText(page, setText(form.type, {PrintFace::Table, 8, 0, true}, width, footHeight), {left, y + 2}, width);
    return page;
}

}  // namespace minqing::presentation
