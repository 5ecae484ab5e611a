#include "exchange/forms/case_tables.h"

#include <QCoreApplication>

#include "exchange/forms/case_cells.h"
#include "exchange/forms/close_out_form.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

using namespace cells;

/// Most columns show one field; the others are worked out.
struct CaseColumn {
    CaseColumn(const char* heading, CellKind stored, double characters, const char* fieldId)
        : title(heading), kind(stored), width(characters), field(fieldId) {}
    CaseColumn(const char* heading, CellKind stored, double characters, CaseCell made)
        : title(heading), kind(stored), width(characters), cell(made) {}
    const char* title;
    CellKind kind;
    double width;
    const char* field = nullptr;
    CaseCell cell = nullptr;
};

using Columns = std::vector<CaseColumn>;

const Columns& rectificationLedger() {
    using enum CellKind;
    static const Columns columns{
        {QT_TRANSLATE_NOOP("FormColumns", "Seq."), Number, 6, runningNumber},
        {QT_TRANSLATE_NOOP("FormColumns", "Problem no."), Code, 15, number},
        {QT_TRANSLATE_NOOP("FormColumns", "Origin of the problem"), Text, 14, origin},
        {QT_TRANSLATE_NOOP("FormColumns", "Domain"), Text, 14, "domain"},
        {QT_TRANSLATE_NOOP("FormColumns", "Category of the problem"), Text, 12, "category"},
        {QT_TRANSLATE_NOOP("FormColumns", "Description of the problem"), Text, 36, description},
        {QT_TRANSLATE_NOOP("FormColumns", "Found on"), Date, 12, foundOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Town"), Text, 12, town},
        {QT_TRANSLATE_NOOP("FormColumns", "Village or community"), Text, 14, village},
        {QT_TRANSLATE_NOOP("FormColumns", "Grid"), Text, 16, grid},
        {QT_TRANSLATE_NOOP("FormColumns", "Lead unit"), Text, 16, leadUnit},
        {QT_TRANSLATE_NOOP("FormColumns", "Co-handling units"), Text, 16, coUnits},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible leader"), Text, 10, "responsible_leader"},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible section"), Text, 12, "responsible_section"},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible person"), Text, 10, "responsible_person"},
        {QT_TRANSLATE_NOOP("FormColumns", "Phone"), Code, 12, "responsible_phone"},
        {QT_TRANSLATE_NOOP("FormColumns", "Target"), Text, 30, "target"},
        {QT_TRANSLATE_NOOP("FormColumns", "Measures"), Text, 36, "measures"},
        {QT_TRANSLATE_NOOP("FormColumns", "Deadline of rectification"), Date, 12, deadline},
        {QT_TRANSLATE_NOOP("FormColumns", "Progress of rectification"), Text, 30, "progress"},
        {QT_TRANSLATE_NOOP("FormColumns", "Completed on"), Date, 12, doneOn},
        {QT_TRANSLATE_NOOP("FormColumns", "State of rectification"), Text, 12, state},
        {QT_TRANSLATE_NOOP("FormColumns", "Satisfaction of residents"), Text, 12, satisfaction},
        {QT_TRANSLATE_NOOP("FormColumns", "Closed out?"), Text, 8, closed},
        {QT_TRANSLATE_NOOP("FormColumns", "Closed out on"), Date, 12, closedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Evidence"), Text, 24, evidence},
        {QT_TRANSLATE_NOOP("FormColumns", "Remark"), Text, 16, "remark"},
    };
    return columns;
}

const Columns& visitLedger() {
    using enum CellKind;
    static const Columns columns{
        {QT_TRANSLATE_NOOP("FormColumns", "Seq."), Number, 6, runningNumber},
        {QT_TRANSLATE_NOOP("FormColumns", "Visited on"), Date, 12, visitedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Visitors"), Text, 14, visitors},
        {QT_TRANSLATE_NOOP("FormColumns", "Unit of the visitor"), Text, 18, visitorUnit},
        {QT_TRANSLATE_NOOP("FormColumns", "Town"), Text, 12, town},
        {QT_TRANSLATE_NOOP("FormColumns", "Village or community"), Text, 14, village},
        {QT_TRANSLATE_NOOP("FormColumns", "Grid"), Text, 16, grid},
        {QT_TRANSLATE_NOOP("FormColumns", "Head of household"), Text, 10, head},
        {QT_TRANSLATE_NOOP("FormColumns", "Home address"), Text, 24, address},
        {QT_TRANSLATE_NOOP("FormColumns", "Phone"), Code, 12, reporterPhone},
        {QT_TRANSLATE_NOOP("FormColumns", "Domain"), Text, 14, "domain"},
        {QT_TRANSLATE_NOOP("FormColumns", "Problem, request or suggestion"), Text, 36, description},
        {QT_TRANSLATE_NOOP("FormColumns", "Solved on the spot?"), Text, 8, onSite},
        {QT_TRANSLATE_NOOP("FormColumns", "Handling unit"), Text, 16, leadUnit},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible section"), Text, 12, "responsible_section"},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible person"), Text, 10, "responsible_person"},
        {QT_TRANSLATE_NOOP("FormColumns", "Measures taken"), Text, 30, "measures"},
        {QT_TRANSLATE_NOOP("FormColumns", "Deadline"), Date, 12, deadline},
        {QT_TRANSLATE_NOOP("FormColumns", "Finished on"), Date, 12, closedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Result"), Text, 24, result},
        {QT_TRANSLATE_NOOP("FormColumns", "Satisfaction of residents"), Text, 12, satisfaction},
        {QT_TRANSLATE_NOOP("FormColumns", "Remark"), Text, 16, "remark"},
    };
    return columns;
}

const Columns& wishLedger() {
    using enum CellKind;
    static const Columns columns{
        {QT_TRANSLATE_NOOP("FormColumns", "Seq."), Number, 6, runningNumber},
        {QT_TRANSLATE_NOOP("FormColumns", "Wish no."), Code, 15, number},
        {QT_TRANSLATE_NOOP("FormColumns", "Village or community"), Text, 14, village},
        {QT_TRANSLATE_NOOP("FormColumns", "Wisher"), Text, 10, "wisher"},
        {QT_TRANSLATE_NOOP("FormColumns", "Sex"), Text, 6, "sex"},
        {QT_TRANSLATE_NOOP("FormColumns", "Age"), Number, 6, "age"},
        {QT_TRANSLATE_NOOP("FormColumns", "Kind of hardship"), Text, 12, "hardship"},
        {QT_TRANSLATE_NOOP("FormColumns", "What is wished for"), Text, 32, wishContent},
        {QT_TRANSLATE_NOOP("FormColumns", "Category"), Text, 12, wishCategory},
        {QT_TRANSLATE_NOOP("FormColumns", "Estimated amount (yuan)"), Number, 12, "amount"},
        {QT_TRANSLATE_NOOP("FormColumns", "Contact"), Code, 12, "contact"},
        {QT_TRANSLATE_NOOP("FormColumns", "Collected by"), Text, 10, collector},
        {QT_TRANSLATE_NOOP("FormColumns", "Collected on"), Date, 12, collectedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Result of the check"), Text, 16, "check_opinion"},
        {QT_TRANSLATE_NOOP("FormColumns", "Claiming unit"), Text, 16, claimantUnit},
        {QT_TRANSLATE_NOOP("FormColumns", "Claimant"), Text, 10, claimant},
        {QT_TRANSLATE_NOOP("FormColumns", "Political status"), Text, 10, claimantStatus},
        {QT_TRANSLATE_NOOP("FormColumns", "Phone"), Code, 12, claimantPhone},
        {QT_TRANSLATE_NOOP("FormColumns", "Claimed on"), Date, 12, claimedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "Planned for"), Date, 12, plannedFor},
        {QT_TRANSLATE_NOOP("FormColumns", "Realised on"), Date, 12, realisedOn},
        {QT_TRANSLATE_NOOP("FormColumns", "How it was realised"), Text, 24, "realisation"},
        {QT_TRANSLATE_NOOP("FormColumns", "Rating by the wisher"), Text, 12, satisfaction},
        {QT_TRANSLATE_NOOP("FormColumns", "Remark"), Text, 16, "remark"},
    };
    return columns;
}

const Columns& taskList() {
    using enum CellKind;
    static const Columns columns{
        {QT_TRANSLATE_NOOP("FormColumns", "Seq."), Number, 6, runningNumber},
        {QT_TRANSLATE_NOOP("FormColumns", "Task"), Text, 28, title},
        {QT_TRANSLATE_NOOP("FormColumns", "Target"), Text, 30, "target"},
        {QT_TRANSLATE_NOOP("FormColumns", "Measures"), Text, 36, "measures"},
        {QT_TRANSLATE_NOOP("FormColumns", "Lead unit"), Text, 16, leadUnit},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible units"), Text, 16, coUnits},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible leader"), Text, 10, "responsible_leader"},
        {QT_TRANSLATE_NOOP("FormColumns", "Responsible person"), Text, 10, "responsible_person"},
        {QT_TRANSLATE_NOOP("FormColumns", "Milestones"), Text, 24, milestones},
        {QT_TRANSLATE_NOOP("FormColumns", "Deadline of rectification"), Date, 12, deadline},
        {QT_TRANSLATE_NOOP("FormColumns", "Progress"), Text, 30, "progress"},
        {QT_TRANSLATE_NOOP("FormColumns", "State of the close-out"), Text, 14, closeState},
        {QT_TRANSLATE_NOOP("FormColumns", "Remark"), Text, 16, "remark"},
    };
    return columns;
}

const Columns& columnsOf(FormKind kind) {
    if (kind == FormKind::VisitLedger) return visitLedger();
    if (kind == FormKind::WishLedger) return wishLedger();
    return kind == FormKind::TaskList ? taskList() : rectificationLedger();
}

}  // namespace

bool needsVisit(FormKind kind) { return kind == FormKind::VisitLedger; }

std::vector<WrittenColumn> caseFormColumns(FormKind kind) {
    std::vector<WrittenColumn> columns;
    if (kind == FormKind::CloseOutForm) {
        for (std::size_t i = 0; i < closeOutCells; ++i)
            columns.push_back({.title = closeOutLabel(CloseOutCell(i)), .width = 18});
        return columns;
    }
    for (const auto& column : columnsOf(kind))
        columns.push_back(
            {.title = QCoreApplication::translate("FormColumns", column.title), .kind = column.kind, .width = column.width});
    return columns;
}

std::vector<QString> caseFormCells(FormKind kind, const CaseView& view, const CaseRow& row, const Surroundings& around) {
    std::vector<QString> cells;
    if (kind == FormKind::CloseOutForm) {
        for (const auto& cell : closeOutForm(view, around).cells) cells.push_back(cell.joined());
        return cells;
    }
    const CaseValues values(view, around);
    for (const auto& column : columnsOf(kind))
        cells.push_back(column.cell ? column.cell(values, row) : values.field(QLatin1StringView(column.field)));
    return cells;
}

}  // namespace minqing
