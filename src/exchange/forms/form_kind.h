#pragma once
// The printed and exported forms, as staff call them. To add one: a row in form_kind.cpp and what fills it.

#include <QString>
#include <optional>
#include <vector>

namespace minqing {

enum class FormKind {
    RectificationLedger,  ///< 问题整改台账
    CloseOutForm,         ///< 销号申请审批表: one page for each case
    VisitLedger,          ///< 入户走访问题台账
    WishLedger,           ///< 微心愿征集认领表
    TaskList,             ///< 整改任务清单
    DailyReport,          ///< 走访日报表
    Diary,                ///< 民情日记
    Circular,             ///< 情况通报: a letter, not a table
    Cases,                ///< the list of cases with its own columns
};

/// What a form is made from, so that a caller knows which conditions it takes.
enum class FormSource { Cases, Visits, Figures };

/// The word of the command line: "close-out-form".
[[nodiscard]] QString formWord(FormKind kind);
/// nullopt: there is no such form.
[[nodiscard]] std::optional<FormKind> formFromWord(const QString& word);
/// All words, in the order of the forms.
[[nodiscard]] QStringList formWords();
/// What stands above it, in the program's language.
[[nodiscard]] QString formTitle(FormKind kind);
[[nodiscard]] FormSource formSource(FormKind kind);

}  // namespace minqing
