#pragma once
// A form that is a table: its columns, and its rows one after the other, so that memory does not grow with them.

#include <functional>
#include <stop_token>

#include "exchange/forms/form_kind.h"
#include "exchange/table_writer.h"
#include "ledger/reader.h"

namespace minqing {

/// Who takes a form out of the ledger, and when. Stands on every sheet.
struct FormStamp {
    QString who, unit;
    Instant at;
    /// "exported by 王强 (安澜区督查办) · 2026-07-18 09:30".
    [[nodiscard]] QString text() const;
};

[[nodiscard]] FormStamp formStamp(const Reader& reader, const Actor& actor);

/// Takes one row; an error ends the form.
using RowTaker = std::function<Expected<void>(const std::vector<QString>&)>;

struct FormTable {
    TableLayout layout;  ///< columns in the order that staff expect; title and stamp filled in
    /// Gives every row to `take`. Refused: cancelled, and what reading gives.
    std::function<Expected<void>(Reader&, const Actor&, const std::stop_token&, const RowTaker&)> rows;
};

/// Which cases or figures a form is about. What a form does not take is ignored here; the command line refuses it.
struct FormQuestion {
    storage::CaseQuery cases;       ///< forms of cases; type empty: the form's own
    storage::ActivityQuery visits;  ///< the diary
    QStringList numbers;            ///< the close-out form of just these, in this order; empty: those of `cases`
    FigureRequest figures;          ///< daily report and circular: period, as-of, unit
};

/// Forms 1, 3, 4, 5, 6, 7, and form 2 with one row for each case. Not Circular, not Cases.
/// Right::Export is asked here: Refused not_permitted.
[[nodiscard]] Expected<FormTable> formTable(FormKind kind, const FormQuestion& question, const Reader& reader,
                                            const Actor& actor);

/// The cases of a question in its order, read whole one by one.
[[nodiscard]] Expected<void> forEachCase(Reader& reader, const Actor& actor, const FormQuestion& question,
                                         const std::stop_token& stop, const std::function<Expected<void>(CaseView)>& take);

/// Refused cancelled: what a stopped export ends with.
[[nodiscard]] Unexpected exportStopped();

}  // namespace minqing
