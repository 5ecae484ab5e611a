#include "presentation/print/form_export.h"

#include <QCoreApplication>

#include "policy/policy.h"
#include "presentation/column_registry.h"
#include "presentation/print/circular_pages.h"
#include "presentation/print/close_out_sheet.h"
#include "presentation/print/table_pages.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsPerPage = 1000;
constexpr std::size_t mostForms = 5000;

struct FormsText {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

bool endsWith(const QString& path, const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); }

/// The list of cases, with every column that a list of its kind can show.
FormTable casesTable(const FormOrder& order, const Reader& reader, const Actor& actor) {
    const auto around = reader.surroundings();
    auto query = order.question.cases;
    const auto columns = std::make_shared<std::vector<Column<CaseFacts>>>(
        caseColumns(query.type.isEmpty() ? u"grievance"_s : query.type, around));
    FormTable table;
    for (const auto& column : *columns)
        table.layout.columns.push_back({.title = column.title, .kind = column.kind, .width = double(column.width)});
    table.layout.sheet = table.layout.title = formTitle(FormKind::Cases);
    table.layout.stamp = formStamp(reader, actor).text();
    table.layout.ruled = true;
    table.layout.a3 = true;
    table.rows = [query, columns](Reader& from, const Actor& who, const std::stop_token& stop,
                                  const RowTaker& take) -> Expected<void> {
        const CellContext context{from.surroundings(), from.clock().now()};
        std::optional<storage::PageKey> key;
        do {
            if (stop.stop_requested()) return exportStopped();
            auto page = from.cases(query, who, rowsPerPage, key);
            if (!page) return Unexpected{std::move(page.error())};
            for (const auto& facts : page->rows) {
                std::vector<QString> cells;
                for (const auto& column : *columns) {
                    const Cell cell = column.cell(facts, context);
                    cells.push_back(cell.file.isEmpty() ? cell.text : cell.file);
                }
                if (auto taken = take(cells); !taken) return taken;
            }
            key = page->next;
        } while (key);
        return {};
    };
    return table;
}

Expected<void> mayExport(const Reader& reader, const Actor& actor) {
    if (auto reasons = policy::rightRefusals(actor, Right::Export, *reader.surroundings()->definitions); !reasons.empty())
        return fail(ErrorKind::Refused, std::move(reasons));
    return {};
}

Expected<FormTable> tableOf(const FormOrder& order, const Reader& reader, const Actor& actor) {
    if (auto may = mayExport(reader, actor); !may) return Unexpected{std::move(may.error())};
    if (order.kind == FormKind::Cases) return casesTable(order, reader, actor);
    return formTable(order.kind, order.question, reader, actor);
}

Unexpected noRows() {
    return fail(ErrorKind::BadInput, u"no_rows"_s,
                FormsText::tr("Nothing fits these conditions, so there is nothing to print. Take a condition away."));
}

/// A picture that cannot be had leaves its name on the form, no more.
QByteArray photoOf(Reader& reader, const Actor& actor, const QString& number, const QString& id) {
    if (id.isEmpty()) return {};
    const auto content = reader.evidence(number, id, actor);
    return content ? photoForPrint(content->bytes) : QByteArray();
}

Expected<PrintedPages> closeOutPages(Reader& reader, const Actor& actor, const FormOrder& order, const std::stop_token& stop,
                                     const FormProgress& told) {
    if (auto may = mayExport(reader, actor); !may) return Unexpected{std::move(may.error())};
    PrintedPages pages;
    pages.title = formTitle(order.kind);
    pages.sheet = sheetA4();
    const auto stamp = formStamp(reader, actor).text();
    const auto around = reader.surroundings();
    auto done = forEachCase(reader, actor, order.question, stop, [&](const CaseView& view) -> Expected<void> {
        if (pages.pages.size() >= mostForms)
            return fail(ErrorKind::BadInput, u"too_many_rows"_s,
                        FormsText::tr("At most %1 forms are printed at a time. Narrow the selection.").arg(mostForms));
        const auto form = closeOutForm(view, *around);
        const CloseOutPhotos photos{photoOf(reader, actor, view.file.number, form.photoBefore),
                                    photoOf(reader, actor, view.file.number, form.photoAfter)};
        pages.pages.push_back(closeOutSheet(form, stamp, photos));
        if (told) told(qint64(pages.pages.size()));
        return {};
    });
    if (!done) return Unexpected{std::move(done.error())};
    if (pages.pages.empty()) return noRows();
    pages.rows = int(pages.pages.size());
    if (pages.rows == 1 && !order.question.numbers.isEmpty()) pages.title += u' ' + order.question.numbers.front();
    return pages;
}

Expected<PrintedPages> tablePages(Reader& reader, const Actor& actor, const FormOrder& order, const std::stop_token& stop,
                                  const FormProgress& told) {
    auto table = tableOf(order, reader, actor);
    if (!table) return Unexpected{std::move(table.error())};
    TablePages pages(table->layout);
    qint64 rows = 0;
    auto done = table->rows(reader, actor, stop, [&](const std::vector<QString>& cells) {
        if (told) told(++rows);
        return pages.addRow(cells);
    });
    if (!done) return Unexpected{std::move(done.error())};
    return pages.finish();
}

Expected<int> writeTable(Reader& reader, const Actor& actor, const FormOrder& order, const QString& path,
                         const std::stop_token& stop, const FormProgress& told) {
    auto table = tableOf(order, reader, actor);
    if (!table) return Unexpected{std::move(table.error())};
    auto writer = createTable(path, table->layout);
    if (!writer) return Unexpected{std::move(writer.error())};
    auto done = table->rows(reader, actor, stop, [&](const std::vector<QString>& cells) {
        auto written = (*writer)->writeRow(cells);
        if (told) told((*writer)->rows());
        return written;
    });
    if (!done) return Unexpected{std::move(done.error())};
    const int rows = (*writer)->rows();
    if (auto finished = (*writer)->finish(); !finished) return Unexpected{std::move(finished.error())};
    return rows;
}

}  // namespace

Expected<PrintedPages> formPages(Reader& reader, const Actor& actor, const FormOrder& order, const std::stop_token& stop,
                                 const FormProgress& told) {
    if (order.kind == FormKind::CloseOutForm) return closeOutPages(reader, actor, order, stop, told);
    if (order.kind != FormKind::Circular) return tablePages(reader, actor, order, stop, told);
    auto letter = circular(reader, actor, order.question.figures);
    if (!letter) return Unexpected{std::move(letter.error())};
    return circularPages(*letter);
}

Expected<int> exportForm(Reader& reader, const Actor& actor, const FormOrder& order, const QString& path,
                         const std::stop_token& stop, const FormProgress& told) {
    if (endsWith(path, u".pdf"_s)) {
        auto pages = formPages(reader, actor, order, stop, told);
        if (!pages) return Unexpected{std::move(pages.error())};
        if (auto written = writePdf(*pages, path, stop); !written) return Unexpected{std::move(written.error())};
        return pages->rows;
    }
    if (!endsWith(path, u".xlsx"_s) && !endsWith(path, u".csv"_s))
        return fail(ErrorKind::Usage, u"unknown_format"_s,
                    FormsText::tr("%1: the name must end in .xlsx, .csv or .pdf.").arg(path));
    if (order.kind == FormKind::Circular)
        return fail(ErrorKind::Usage, u"form_needs_pdf"_s,
                    FormsText::tr("The circular is a letter, not a table: give it a name that ends in .pdf."));
    return writeTable(reader, actor, order, path, stop, told);
}

}  // namespace minqing::presentation
