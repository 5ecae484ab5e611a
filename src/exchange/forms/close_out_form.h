#pragma once
// 销号申请审批表: what stands in its cells for one case. Everything comes from the case's own entries of the present
// cycle; what nobody entered stays empty.

#include <array>

#include "exchange/forms/case_values.h"

namespace minqing {

/// In the order of the paper.
enum class CloseOutCell {
    Number,
    Applicant,
    AppliedOn,
    Title,
    Origin,
    FoundOn,
    Description,
    Target,
    Measures,
    Result,
    Before,
    After,
    Evidence,
    Rating,
    SelfCheck,
    FirstReview,
    Verification,
    Notice,
    Review,
    Approval,
    ClosedOn,
    Remark,
};
inline constexpr std::size_t closeOutCells = 22;

struct FormText {
    QString text;
    QString signature;  ///< who and when, as the ledger knows it; empty: to be signed by hand
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && signature.isEmpty(); }
    /// Both, on lines of their own.
    [[nodiscard]] QString joined() const;
};

struct CloseOutForm {
    QString type;  ///< name of the kind of case
    std::array<FormText, closeOutCells> cells;
    QString photoBefore, photoAfter;  ///< ids of the first pictures whose content is kept; empty: only names, or nothing
    [[nodiscard]] const FormText& at(CloseOutCell cell) const { return cells[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] FormText& at(CloseOutCell cell) { return cells[static_cast<std::size_t>(cell)]; }
};

/// What is printed before a cell, in the program's language.
[[nodiscard]] QString closeOutLabel(CloseOutCell cell);
[[nodiscard]] CloseOutForm closeOutForm(const CaseView& view, const Surroundings& around);

}  // namespace minqing
