#include "presentation/list_export.h"

#include <QCoreApplication>

#include "exchange/table_writer.h"
#include "policy/policy.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;
using storage::RegisterRow;

namespace {

constexpr int rowsPerPage = 1000;

struct ListExportText {
    Q_DECLARE_TR_FUNCTIONS(ListExport)
};

template <class Row>
TableLayout layoutOf(const std::vector<Column<Row>>& columns, const QString& sheet, const QString& headline) {
    TableLayout layout;
    layout.sheet = sheet;
    layout.title = headline;
    for (const auto& column : columns) {
        WrittenColumn written;
        written.title = column.title;
        written.kind = column.kind;
        written.width = column.width;
        layout.columns.push_back(std::move(written));
    }
    return layout;
}

template <class Row>
std::vector<QString> cellsOf(const Row& row, const std::vector<Column<Row>>& columns, const CellContext& context) {
    std::vector<QString> cells;
    cells.reserve(columns.size());
    for (const auto& column : columns) {
        const Cell cell = column.cell(row, context);
        cells.push_back(cell.file.isEmpty() ? cell.text : cell.file);
    }
    return cells;
}

/// One body for both kinds; `Pages` is the reader's function for the query.
template <class Row, auto Pages, class Query>
ListExport exportOf(const SessionModel& session, const QString& title, const QString& conditions, Query query,
                    std::vector<Column<Row>> columns) {
    const Instant now = session.now();
    const QString when = beijingDate(now).toString(Qt::ISODate) + u" "_s + beijingTime(now).toString(u"HH:mm"_s);
    QStringList head{title};
    if (!conditions.isEmpty()) head.append(conditions);
    head.append(ListExportText::tr("exported by %1 (%2)").arg(session.actor().displayName, session.unitTitle()));
    head.append(when);
    ListExport what;
    what.name = title + u"-"_s + beijingDate(now).toString(u"yyyyMMdd"_s) + beijingTime(now).toString(u"-HHmm"_s);
    what.headline = head.join(u" · "_s);
    what.write = [query = std::move(query), columns = std::move(columns), actor = session.actor(), title,
                  headline = what.headline](Reader& reader, const QString& path, const std::stop_token& stop,
                                            const std::function<void(qint64)>& told) -> Expected<int> {
        const auto around = reader.surroundings();
        if (auto reasons = policy::rightRefusals(actor, Right::Export, *around->definitions); !reasons.empty())
            return fail(ErrorKind::Refused, std::move(reasons));
        auto writer = createTable(path, layoutOf(columns, title, headline));
        if (!writer) return Unexpected(writer.error());
        const CellContext context{around, reader.clock().now()};
        std::optional<storage::PageKey> from;
        do {
            // Given up: the writer goes without finish() and takes what it wrote along.
            if (stop.stop_requested())
                return fail(ErrorKind::Refused, u"cancelled"_s, ListExportText::tr("Stopped; no file was written."));
            auto page = (reader.*Pages)(query, actor, rowsPerPage, from, false, false);
            if (!page) return Unexpected(page.error());
            for (const auto& row : page->rows)
                if (auto written = (*writer)->writeRow(cellsOf(row, columns, context)); !written)
                    return Unexpected(written.error());
            told((*writer)->rows());
            from = page->next;
        } while (from);
        const int rows = (*writer)->rows();
        if (auto finished = (*writer)->finish(); !finished) return Unexpected(finished.error());
        return rows;
    };
    return what;
}

}  // namespace

ListExport caseListExport(const SessionModel& session, const QString& title, const QString& conditions,
                          storage::CaseQuery query, std::vector<Column<CaseFacts>> columns) {
    return exportOf<CaseFacts, &Reader::cases>(session, title, conditions, std::move(query), std::move(columns));
}

ListExport registerListExport(const SessionModel& session, const QString& title, const QString& conditions,
                              storage::RegisterQuery query, std::vector<Column<RegisterRow>> columns) {
    return exportOf<RegisterRow, &Reader::registers>(session, title, conditions, std::move(query), std::move(columns));
}

Job runExport(SessionModel& session, const ListExport& what, const QString& path, QObject* context,
              std::function<void(qint64)> told, std::function<void(Expected<int>)> then) {
    auto& jobs = session.jobs();
    return jobs.read(
        context,
        [&jobs, guard = QPointer<QObject>(context), write = what.write, path, told = std::move(told)](Reader& reader,
                                                                                                      std::stop_token stop) {
            return write(reader, path, stop, [&](qint64 rows) {
                // Whether the page still stands is looked up where it lives.
                jobs.tell(&jobs, [guard, told, rows, stop] {
                    if (guard && !stop.stop_requested()) told(rows);
                });
            });
        },
        std::move(then), Urgency::Later);
}

}  // namespace minqing::presentation
