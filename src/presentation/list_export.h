#pragma once
// A whole list into a spreadsheet: every row of the question that the list asks, not only those on screen, in the columns
// that are shown and in their order. What is masked on screen stays masked. Widget-free.

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// What will be written; made on the GUI thread, carried out on a reader's.
struct ListExport {
    QString name;      ///< suggested file name, without folder and ending
    QString headline;  ///< first line of the sheet: list, conditions, who, unit, time
    /// Rows written. Errors: Refused not_permitted (the right `export`); those of TableWriter and of reading.
    std::function<Expected<int>(Reader&, const QString& path, const std::stop_token&, const std::function<void(qint64)>&)>
        write;
};

/// `title` names the list, `conditions` what it was narrowed to (may be empty).
[[nodiscard]] ListExport caseListExport(const SessionModel& session, const QString& title, const QString& conditions,
                                        storage::CaseQuery query, std::vector<Column<CaseFacts>> columns);
[[nodiscard]] ListExport registerListExport(const SessionModel& session, const QString& title, const QString& conditions,
                                            storage::RegisterQuery query, std::vector<Column<storage::RegisterRow>> columns);

/// Carries it out beside the window. `told` gets the rows so far, `then` how many were written; both on the GUI thread.
/// Cancelling the job leaves no file behind, and `then` is not called.
Job runExport(SessionModel& session, const ListExport& what, const QString& path, QObject* context,
              std::function<void(qint64)> told, std::function<void(Expected<int>)> then);

}  // namespace minqing::presentation
