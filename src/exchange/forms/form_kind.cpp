#include "exchange/forms/form_kind.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace minqing {

namespace {

struct FormRow {
    FormKind kind;
    FormSource source;
    const char* word;
    const char* title;
};

constexpr FormRow formRows[] = {
    {FormKind::RectificationLedger, FormSource::Cases, "rectification-ledger",
     QT_TRANSLATE_NOOP("Forms", "Rectification ledger")},
    {FormKind::CloseOutForm, FormSource::Cases, "close-out-form", QT_TRANSLATE_NOOP("Forms", "Close-out application form")},
    {FormKind::VisitLedger, FormSource::Cases, "visit-ledger", QT_TRANSLATE_NOOP("Forms", "Ledger of problems from visits")},
    {FormKind::WishLedger, FormSource::Cases, "wish-ledger", QT_TRANSLATE_NOOP("Forms", "Micro-wishes collected and claimed")},
    {FormKind::TaskList, FormSource::Cases, "task-list", QT_TRANSLATE_NOOP("Forms", "Rectification task list")},
    {FormKind::DailyReport, FormSource::Figures, "daily-report", QT_TRANSLATE_NOOP("Forms", "Daily report of visits")},
    {FormKind::Diary, FormSource::Visits, "diary", QT_TRANSLATE_NOOP("Forms", "Visit diary")},
    {FormKind::Circular, FormSource::Figures, "circular", QT_TRANSLATE_NOOP("Forms", "Circular on the state of affairs")},
    {FormKind::Cases, FormSource::Cases, "cases", QT_TRANSLATE_NOOP("Forms", "List of cases")},
};

const FormRow& rowOf(FormKind kind) {
    return *std::find_if(std::begin(formRows), std::end(formRows), [kind](const FormRow& row) { return row.kind == kind; });
}

}  // namespace

QString formWord(FormKind kind) { return QLatin1StringView(rowOf(kind).word); }

std::optional<FormKind> formFromWord(const QString& word) {
    for (const auto& row : formRows)
        if (word == QLatin1StringView(row.word)) return row.kind;
    return std::nullopt;
}

QStringList formWords() {
    QStringList words;
    for (const auto& row : formRows) words.append(QLatin1StringView(row.word));
    return words;
}

QString formTitle(FormKind kind) { return QCoreApplication::translate("Forms", rowOf(kind).title); }

FormSource formSource(FormKind kind) { return rowOf(kind).source; }

}  // namespace minqing
