#include "exchange/import.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include "exchange/error_report.h"
#include "exchange/import_calendar.h"
#include "exchange/import_cases.h"
#include "exchange/import_columns.h"
#include "exchange/import_pipeline.h"
#include "exchange/import_registers.h"
#include "exchange/import_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

enum class Mode { Plan, Run };

Unexpected cancelled() {
    return fail(ErrorKind::Refused, u"cancelled"_s, ImportText::tr("The import was cancelled; nothing was changed."));
}

/// Opens the table, binds its columns, drives the rows through the door and counts. The plan differs in one thing only: its
/// transaction is not committed.
class ImportRun {
  public:
    ImportRun(Ledger& ledger, const Actor& actor, const ImportRequest& request, const ImportProgressSink& progress,
              std::stop_token stop)
        : m_ledger(ledger),
          m_actor(actor),
          m_request(request),
          m_progress(progress),
          m_stop(std::move(stop)),
          m_around(ledger.surroundings()) {}

    Expected<ImportReport> perform(Mode mode);

  private:
    Expected<void> open();
    Expected<void> bind();
    [[nodiscard]] Unexpected inFile(ErrorKind kind, std::vector<Reason> reasons) const;
    Expected<std::unique_ptr<RowPreparer>> preparer();
    Expected<void> executeRows(Ledger::Stretch& stretch);
    Expected<void> executeRow(Ledger::Stretch& stretch, PreparedRow& row);
    Expected<void> executeCalendar(Ledger::Stretch& stretch);
    Expected<void> conclude(Ledger::Stretch& stretch, Mode mode);
    void note(const PreparedRow& row, ImportedRow::Outcome outcome, const QString& code);
    void reject(const PreparedRow& row);
    void tell(qint64 read, qint64 total);
    [[nodiscard]] bool isCalendar() const { return m_request.kind == ImportKind::Calendar; }

    Ledger& m_ledger;
    const Actor& m_actor;
    const ImportRequest& m_request;
    const ImportProgressSink& m_progress;
    const std::stop_token m_stop;
    const SurroundingsPtr m_around;
    QString m_caseType;
    std::vector<FieldDefinition> m_fields;
    std::unique_ptr<TableSource> m_source;
    BoundColumns m_columns;
    ErrorReport m_errors;
    ImportReport m_report;
};

Expected<void> ImportRun::open() {
    const auto& definitions = *m_around->definitions;
    const auto right = isCalendar() ? Right::PublishDefinitions : Right::Import;
    if (auto reasons = policy::rightRefusals(m_actor, right, definitions); !reasons.empty()) {
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    m_caseType = m_request.caseType;
    if (!m_caseType.isEmpty() && !definitions.latestCase(m_caseType)) {
        return fail(ErrorKind::Usage, u"no_such_case_type"_s,
                    ImportText::tr("There are no cases of the kind \"%1\".").arg(m_caseType));
    }
    std::vector<ImportColumn> known;
    if (m_request.kind == ImportKind::Cases && m_caseType.isEmpty()) {
        for (const auto& [type, versions] : definitions.cases) {
            const auto more = importColumns(m_request.kind, importFields(m_request.kind, definitions, type));
            known.insert(known.end(), more.begin(), more.end());
        }
    } else {
        known = importColumns(m_request.kind, importFields(m_request.kind, definitions, m_caseType));
    }
    TableOptions options{m_request.sheet, m_request.encoding, headingRecogniser(known, m_request.choices), m_stop};
    auto source = openTable(m_request.path, std::move(options));
    if (!source) return Unexpected{std::move(source.error())};
    m_source = std::move(*source);
    return {};
}

/// Who imports several files at once has to see which of them it is.
Unexpected ImportRun::inFile(ErrorKind kind, std::vector<Reason> reasons) const {
    for (auto& reason : reasons) reason.message = ImportText::tr("%1: %2").arg(m_request.path, reason.message);
    return fail(kind, std::move(reasons));
}

Expected<void> ImportRun::bind() {
    const auto header = m_source->header();
    if (!header) return Unexpected{header.error()};
    const auto& definitions = *m_around->definitions;
    if (m_request.kind == ImportKind::Cases && m_caseType.isEmpty()) m_caseType = caseTypeOfHeadings(*header, definitions);
    m_fields = importFields(m_request.kind, definitions, m_caseType);
    const auto mapping = mapColumns(*header, importColumns(m_request.kind, m_fields), m_request.choices);
    if (!mapping) return inFile(mapping.error().kind, mapping.error().reasons);
    if (auto missing = missingPlaceColumn(m_request.kind, *mapping, m_fields); !missing.empty()) {
        return inFile(ErrorKind::BadInput, std::move(missing));
    }
    for (const auto& field : m_fields) {
        const int column = mapping->indexOf(field.id);
        m_columns.fields.push_back({field, column, column < 0 ? field.name.text() : m_source->columnName(column)});
        if (column < 0) continue;
        m_report.mapping.push_back({m_source->columnName(column), field.id, field.name.text()});
    }
    m_columns.ignored = mapping->ignored;
    m_columns.width = header->size();
    m_report.ignored = mapping->ignored;
    m_report.file = m_source->facts();
    return {};
}

Expected<std::unique_ptr<RowPreparer>> ImportRun::preparer() {
    if (m_request.kind == ImportKind::Cases) {
        auto known = KnownCases::load(m_ledger.path(), m_caseType, m_stop);
        if (!known) return Unexpected{std::move(known.error())};
        return std::make_unique<CasePreparer>(m_caseType, m_around, m_actor, m_columns, std::move(*known));
    }
    auto known = KnownEntries::load(m_ledger.path(), importRegister(m_request.kind), keyOfRows(m_request.kind), m_stop);
    if (!known) return Unexpected{std::move(known.error())};
    return std::make_unique<RegisterPreparer>(m_request.kind, m_around, m_actor, m_columns, std::move(*known));
}

void ImportRun::tell(qint64 read, qint64 total) {
    if (m_progress) m_progress({m_report.rows, read, total});
}

void ImportRun::note(const PreparedRow& row, ImportedRow::Outcome outcome, const QString& code) {
    if (m_report.sample.size() < ImportReport::sampleRows) m_report.sample.push_back({row.row, outcome, code, row.shown});
}

void ImportRun::reject(const PreparedRow& row) {
    ++m_report.rejected;
    for (const auto& error : row.errors) m_errors.add(error);
    note(row, ImportedRow::Outcome::Rejected, {});
}

Expected<void> ImportRun::executeRow(Ledger::Stretch& stretch, PreparedRow& row) {
    ++m_report.rows;
    if (!row.errors.empty()) {
        reject(row);
        return {};
    }
    if (!row.command) {
        ++m_report.unchanged;
        note(row, ImportedRow::Outcome::Unchanged, row.code);
        return {};
    }
    auto receipt = stretch.execute(*row.command, m_actor);
    if (!receipt) {
        if (receipt.error().kind == ErrorKind::Storage) return Unexpected{std::move(receipt.error())};
        for (const auto& reason : receipt.error().reasons) {
            const auto heading = reason.field.isEmpty() ? QString() : m_columns.headingOf(reason.field);
            row.errors.push_back({row.row, heading, reason.code, reason.message});
        }
        reject(row);
        return {};
    }
    if (!receipt->changed) {
        ++m_report.unchanged;
        note(row, ImportedRow::Outcome::Unchanged, receipt->number);
        return {};
    }
    ++m_report.acceptable;
    const bool added = !receipt->entries.empty() && receipt->entries.front().value == receipt->subject.value;
    note(row, added ? ImportedRow::Outcome::Added : ImportedRow::Outcome::Changed, receipt->number);
    return {};
}

Expected<void> ImportRun::executeRows(Ledger::Stretch& stretch) {
    auto prepare = preparer();
    if (!prepare) return Unexpected{std::move(prepare.error())};
    ImportPipeline pipeline(std::move(m_source), std::move(*prepare));
    for (;;) {
        auto batch = pipeline.nextBatch();
        if (!batch) return Unexpected{std::move(batch.error())};
        if (batch->empty()) return {};
        for (auto& row : *batch) {
            if (auto done = executeRow(stretch, row); !done) return done;
        }
        pipeline.giveBack(std::move(*batch));
        tell(pipeline.bytesRead(), pipeline.totalBytes());
        if (m_stop.stop_requested()) return cancelled();
    }
}

/// The days of all rows make one new version, so they are published at the end.
Expected<void> ImportRun::executeCalendar(Ledger::Stretch& stretch) {
    CalendarRows calendar(*m_around, m_columns);
    TableRow row;
    for (;;) {
        const auto more = m_source->next(row);
        if (!more) return Unexpected{more.error()};
        if (!*more) break;
        if (calendar.isExample(row)) continue;
        bool unchanged = false;
        const auto prepared = calendar.add(row, &unchanged);
        ++m_report.rows;
        if (!prepared.errors.empty()) {
            reject(prepared);
            continue;
        }
        ++(unchanged ? m_report.unchanged : m_report.acceptable);
        note(prepared, unchanged ? ImportedRow::Outcome::Unchanged : ImportedRow::Outcome::Added, prepared.code);
    }
    tell(m_source->bytesRead(), m_source->totalBytes());
    if (!calendar.changesAnything()) return {};
    auto receipt = stretch.execute(PublishDefinitions{{calendar.source()}}, m_actor);
    if (!receipt) return Unexpected{std::move(receipt.error())};
    m_report.moved = std::move(receipt->moved);
    m_report.provisional = std::move(receipt->provisional);
    return {};
}

Expected<void> ImportRun::conclude(Ledger::Stretch& stretch, Mode mode) {
    if (m_report.rows == 0) {
        return fail(ErrorKind::BadInput, u"no_rows"_s,
                    ImportText::tr("%1 has headings but no rows below them. Nothing was changed.").arg(m_request.path));
    }
    m_report.lands = m_report.rejected == 0 || m_request.partial;
    m_report.accepted = m_report.lands ? m_report.acceptable : 0;
    if (!m_report.lands) {  // nothing moves by a calendar that is not taken
        m_report.moved.clear();
        m_report.provisional.clear();
    }
    m_report.errors = m_errors.first();
    m_report.errorCount = m_errors.count();
    // The list of errors first: if it cannot be written, the ledger must not have changed.
    if (auto written = m_errors.finish(); !written) return written;
    if (mode == Mode::Plan || !m_report.lands || m_report.accepted == 0) return {};
    if (m_stop.stop_requested()) return cancelled();
    return stretch.commit();
}

Expected<ImportReport> ImportRun::perform(Mode mode) {
    QElapsedTimer timer;
    timer.start();
    if (auto opened = open(); !opened) return Unexpected{std::move(opened.error())};
    if (auto bound = bind(); !bound) return Unexpected{std::move(bound.error())};
    if (!m_request.errorsPath.isEmpty()) {
        if (auto file = m_errors.writeTo(m_request.errorsPath); !file) return Unexpected{std::move(file.error())};
    }
    auto stretch = m_ledger.beginStretch();
    if (!stretch) return Unexpected{std::move(stretch.error())};
    auto executed = isCalendar() ? executeCalendar(*stretch) : executeRows(*stretch);
    if (!executed) return Unexpected{std::move(executed.error())};
    if (auto concluded = conclude(*stretch, mode); !concluded) return Unexpected{std::move(concluded.error())};
    m_report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return std::move(m_report);
}

}  // namespace

Expected<ImportReport> planImport(Ledger& ledger, const Actor& actor, const ImportRequest& request,
                                  const ImportProgressSink& progress, std::stop_token stop) {
    return ImportRun(ledger, actor, request, progress, std::move(stop)).perform(Mode::Plan);
}

Expected<ImportReport> runImport(Ledger& ledger, const Actor& actor, const ImportRequest& request,
                                 const ImportProgressSink& progress, std::stop_token stop) {
    return ImportRun(ledger, actor, request, progress, std::move(stop)).perform(Mode::Run);
}

}  // namespace minqing
