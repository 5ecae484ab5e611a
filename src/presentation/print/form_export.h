#pragma once
// A form into a file or onto pages: the one way for the window and the command line.

#include "exchange/forms/form_table.h"
#include "presentation/print/printed_pages.h"

namespace minqing::presentation {

struct FormOrder {
    FormKind kind = FormKind::Cases;
    FormQuestion question;
};

/// Rows so far; for the close-out form pages.
using FormProgress = std::function<void(qint64)>;

/// By the ending of the path: .xlsx, .csv, .pdf; whole or not at all. Gives the rows written (the circular: of its table).
/// Usage: unknown_format, form_needs_pdf; Refused: not_permitted, cancelled, no_such_case; those of reading and writing.
[[nodiscard]] Expected<int> exportForm(Reader& reader, const Actor& actor, const FormOrder& order, const QString& path,
                                       const std::stop_token& stop = {}, const FormProgress& told = {});
/// What would be printed. BadInput: too_many_rows, no_rows.
[[nodiscard]] Expected<PrintedPages> formPages(Reader& reader, const Actor& actor, const FormOrder& order,
                                               const std::stop_token& stop = {}, const FormProgress& told = {});

}  // namespace minqing::presentation
