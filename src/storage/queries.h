#pragma once
// What can be asked of a ledger's tables: plain values in, plain values out. No SQL here.

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "definitions/indicator_definition.h"
#include "domain/case_facts.h"
#include "domain/register_entry.h"
#include "domain/scope.h"

namespace minqing::storage {

/// One condition of a list: KEY=V, KEY=V1|V2, KEY>=V, KEY<V, KEY~TEXT. Keys: every core column (case_columns.h) and
/// every field marked indexed. Instants and dates are ISO text. Also "light" (green|yellow|red|grey, at
/// `CaseQuery::now`), "unit" (arose in or led by the subtree: values are already expanded by the ledger), "mine" (yes),
/// "co_handling" (open|reported|over: what units of the reader's owe that were called as co-handlers),
/// and a kind of link ("parent", "duplicate_of" …): the cases that link in this way to one of the numbers.
struct ListFilter {
    enum class Comparison { Is, IsNot, AtLeast, Below, Contains };
    QString key;
    Comparison comparison = Comparison::Is;
    QStringList values;
};

/// Which cases (or households) a figure counts. One object serves the count and the list.
struct FactQuery {
    QString of;                                  ///< case type, or "household"
    IndicatorMode mode = IndicatorMode::Cohort;  ///< which date the period is about
    QDate from, to;                              ///< half-open [from, to), Beijing dates; invalid: unbounded
    std::optional<Instant> asOf;                 ///< as the ledger stood then; absent: as it stands now
    Instant now;                                 ///< for "overdue" and lights
    std::vector<FactCondition> where;            ///< all must hold
    std::vector<FactCondition> unless;           ///< where all of these hold it is not counted; none: nothing is left out
    QStringList units;                           ///< only these units (expanded subtree) by `attribution`; empty: all
    QString attribution = QStringLiteral("intake");
    Scope scope;
};

struct GroupCount {
    QString key;  ///< code of the group (town code, domain code, "202607" …), empty when not grouped
    qint64 count = 0;
};

struct CaseQuery {
    QString type;                             ///< empty: all types
    std::vector<ListFilter> filters;          ///< all must hold
    std::optional<FactQuery> fact;            ///< drill-down behind a figure
    QString text;                             ///< words: number, title, description, address (Chinese bigram full text)
    QString sort = QStringLiteral("number");  ///< key of a core column or an indexed field
    bool descending = true;
    Instant now;
    Scope scope;
};

/// A place in a sorted list: the values of (sort key, id) there. Opaque; text form for --after.
struct PageKey {
    QString key;  ///< canonical text of the sort value; integers zero-padded
    qint64 id = 0;
    bool isNumber = false;
    qint64 number = 0;
    [[nodiscard]] QString token() const;
    [[nodiscard]] static std::optional<PageKey> fromToken(const QString& token);
};

/// A text of a definition as it was published.
struct PublishedText {
    QString path;
    QByteArray text;
    Instant at;
};

/// Cases of a type that stand in one state of one version.
struct VersionUse {
    QString type;
    int version = 0;
    QString state;
    qint64 running = 0;  ///< not closed, not void
    qint64 all = 0;
};

struct CasePage {
    std::vector<CaseFacts> rows;
    std::optional<PageKey> next;  ///< absent at the end
};

/// Every `step`-th key of a list, for jumping; made off the GUI thread.
struct PageIndex {
    qint64 count = 0;
    int step = 256;
    std::vector<PageKey> anchors;
};

struct RegisterRow {
    SubjectId id;
    QString kind, code, name, unit, grid, address;
    QDate from, to;
    QJsonObject fields;
    int visits = 0;  ///< household: visits so far, and the last one
    int validVisits = 0;
    std::optional<Instant> lastVisit;
    QString lastResult;
    [[nodiscard]] RegisterEntry entry() const { return {id, kind, code, name, unit, grid, address, from, to, fields}; }
    [[nodiscard]] const QString& place() const { return grid.isEmpty() ? unit : grid; }  ///< the finest that is known
};

struct RegisterQuery {
    QString kind;
    std::vector<ListFilter> filters;  ///< unit, grid, visited (yes|no), code, name~…
    std::optional<FactQuery> fact;    ///< drill-down behind a figure over this register
    QStringList units;                ///< only within these (expanded subtree)
    QString text;                     ///< name, address, code, pinyin initials
    QString sort = QStringLiteral("code");
    bool descending = false;
    Scope scope;
};

struct RegisterPage {
    std::vector<RegisterRow> rows;
    std::optional<PageKey> next;
};

struct ActivityQuery {
    QString type;
    std::vector<ListFilter> filters;  ///< subject, by, town, village, grid, result, at>=…
    bool descending = true;           ///< by time
    Scope scope;
};

struct DayCount {  ///< one day of a series
    int day = 0;   ///< yyyymmdd
    qint64 registered = 0, closed = 0;
};

struct LedgerCounts {
    int schemaVersion = 0;
    qint64 entries = 0, units = 0, grids = 0, households = 0, people = 0, cases = 0, activities = 0, sizeBytes = 0;
};

/// The last entry that is signed, and the last there is.
struct BrokenSeal {
    qint64 signedSequence = 0, lastSequence = 0;
};

struct VerifyReport {
    qint64 entries = 0, checkpoints = 0;
    std::vector<QString> problems;    ///< each names the entry, table or counter
    std::vector<QString> notes = {};  ///< worth knowing, no fault
    [[nodiscard]] bool ok() const { return problems.empty(); }
};

}  // namespace minqing::storage
