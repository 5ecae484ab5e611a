#pragma once
// Somebody's table into the ledger, through the door: what would happen (the plan) and the happening itself.

#include <QString>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "exchange/column_mapping.h"
#include "exchange/table_source.h"
#include "ledger/ledger.h"

namespace minqing {

enum class ImportKind { Units, Grids, People, Households, Enterprises, Cases, Calendar };

/// units grids people households enterprises cases calendar; stable.
[[nodiscard]] QString importKindCode(ImportKind kind);
[[nodiscard]] std::optional<ImportKind> importKindFromCode(QStringView code);
/// In the program's language.
[[nodiscard]] QString importKindName(ImportKind kind);
/// The register that the rows go to; empty for cases and calendar.
[[nodiscard]] QString importRegister(ImportKind kind);

struct ImportRequest {
    ImportKind kind = ImportKind::Households;
    QString path;
    QString sheet = {};                      ///< XLSX; empty: the first visible one
    QString encoding = {};                   ///< CSV; empty: found out
    std::vector<ColumnChoice> choices = {};  ///< go before the matching of headings
    bool partial = false;                    ///< true: good rows land even if others are bad
    QString errorsPath = {};                 ///< every error as CSV; empty: no such file
    QString caseType = {};                   ///< cases; empty: told by the headings
};

/// How a column of the file is understood.
struct MappedColumn {
    QString heading;  ///< as in the file, or its letters
    QString key;      ///< id of the field
    QString title;    ///< name of the field in the program's language
};

/// One of the first rows, as it would stand in the ledger.
struct ImportedRow {
    enum class Outcome { Added, Changed, Unchanged, Rejected };
    int row = 0;  ///< as at the left of the sheet
    Outcome outcome = Outcome::Added;
    QString code;                ///< register code or case number; empty when rejected
    std::vector<QString> cells;  ///< in the order of ImportReport::mapping
};

struct ImportReport {
    static constexpr std::size_t sampleRows = 20;

    qint64 rows = 0;               ///< rows of data in the file
    qint64 accepted = 0;           ///< added or changed; 0 when one bad row keeps everything out
    qint64 unchanged = 0;          ///< already stood in the ledger like this
    qint64 rejected = 0;           ///< rows with at least one error
    qint64 acceptable = 0;         ///< what `accepted` would be with `partial`
    bool lands = true;             ///< false: bad rows and not partial, so nothing changes
    std::vector<RowError> errors;  ///< the first 100
    qint64 errorCount = 0;
    double seconds = 0;
    TableFacts file;  ///< format, encoding, sheets
    std::vector<MappedColumn> mapping;
    QStringList ignored;  ///< headings that mean nothing to this import
    std::vector<ImportedRow> sample;
    std::vector<MovedDeadline> moved;  ///< calendar: running clocks with another deadline now
    std::map<int, int> provisional;    ///< calendar: Receipt::provisional
};

struct ImportProgress {
    qint64 rows = 0;
    qint64 bytesRead = 0, totalBytes = 0;
};
using ImportProgressSink = std::function<void(const ImportProgress&)>;

/// Reads the whole file and does everything that runImport does, in a transaction that is then rolled back: the plan is the
/// result. Same errors, same counts. Takes the ledger's writer for that time; call where the ledger is called.
/// Errors: Refused not_permitted, cancelled; BadInput of openTable and mapColumns, no_rows; Usage; Storage.
[[nodiscard]] Expected<ImportReport> planImport(Ledger& ledger, const Actor& actor, const ImportRequest& request,
                                                const ImportProgressSink& progress = {}, std::stop_token stop = {});

/// One transaction. Bad rows are no Error: see ImportReport::lands. `progress` is called on the calling thread.
[[nodiscard]] Expected<ImportReport> runImport(Ledger& ledger, const Actor& actor, const ImportRequest& request,
                                               const ImportProgressSink& progress = {}, std::stop_token stop = {});

/// An empty table with the right headings, notes, drop-down lists and one example row (which an import passes over).
/// Usage: unknown_format; Storage: write_failed.
[[nodiscard]] Expected<void> writeImportTemplate(ImportKind kind, const QString& path, const DefinitionSet& definitions);

}  // namespace minqing
