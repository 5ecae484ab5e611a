#include "exchange/forms/form_table.h"

#include <QCoreApplication>

#include "exchange/forms/case_tables.h"
#include "exchange/forms/daily_report.h"
#include "exchange/forms/diary_table.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesPerPage = 500;
constexpr std::size_t mostColumnsOnA4 = 16;

struct FormsText {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

bool asksFor(const storage::CaseQuery& query, const QString& key) {
    return std::any_of(query.filters.begin(), query.filters.end(), [&](const auto& filter) { return filter.key == key; });
}

/// What the form is about when nothing narrower was asked for.
storage::CaseQuery casesOf(FormKind kind, storage::CaseQuery query) {
    using enum FormKind;
    if (kind == VisitLedger && query.type.isEmpty()) query.type = u"grievance"_s;
    if (kind == WishLedger && query.type.isEmpty()) query.type = u"micro_wish"_s;
    if ((kind == RectificationLedger || kind == TaskList) && query.type.isEmpty()) query.type = u"rectification_item"_s;
    if (kind == VisitLedger && !asksFor(query, u"channel"_s))
        query.filters.push_back({u"channel"_s, storage::ListFilter::Comparison::Is, {u"visit"_s}});
    return query;
}

/// The visit that raised a case and the household it arose in, as far as the reader may see them.
Expected<CaseRow> rowFor(Reader& reader, const Actor& actor, const CaseView& view, int number, bool withVisit) {
    CaseRow row{number, {}, {}};
    if (!withVisit) return row;
    if (!view.file.origin.isEmpty()) {
        storage::ActivityQuery one;
        one.filters = {{u"number"_s, storage::ListFilter::Comparison::Is, {view.file.origin}}};
        auto found = reader.activities(one, actor, 1);
        if (!found) return Unexpected{std::move(found.error())};
        if (!found->empty()) row.visit = std::move(found->front());
    }
    if (!view.facts.household.isEmpty()) {
        auto household = reader.registerEntry(u"household"_s, view.facts.household, actor);
        if (!household) return Unexpected{std::move(household.error())};
        row.household = std::move(*household);
    }
    return row;
}

void fillCases(FormTable& table, FormKind kind, FormQuestion question) {
    question.cases = casesOf(kind, std::move(question.cases));
    table.layout.columns = caseFormColumns(kind);
    // The rectification ledger is A3 by custom; others with so many columns cannot be read on less.
    table.layout.a3 = kind == FormKind::RectificationLedger || table.layout.columns.size() > mostColumnsOnA4;
    table.rows = [kind, question = std::move(question)](Reader& reader, const Actor& actor, const std::stop_token& stop,
                                                        const RowTaker& take) -> Expected<void> {
        const auto around = reader.surroundings();
        int number = 0;
        return forEachCase(reader, actor, question, stop, [&](const CaseView& view) -> Expected<void> {
            auto row = rowFor(reader, actor, view, ++number, needsVisit(kind));
            if (!row) return Unexpected{std::move(row.error())};
            return take(caseFormCells(kind, view, *row, *around));
        });
    };
}

void fillDiary(FormTable& table, storage::ActivityQuery visits) {
    if (visits.type.isEmpty()) visits.type = u"household_visit"_s;
    visits.descending = false;
    table.layout.columns = diaryColumns();
    table.rows = [visits = std::move(visits)](Reader& reader, const Actor& actor, const std::stop_token& stop,
                                              const RowTaker& take) { return diaryRows(reader, actor, visits, stop, take); };
}

void fillDailyReport(FormTable& table, const FigureRequest& request) {
    table.layout.columns = dailyReportColumns();
    table.rows = [request](Reader& reader, const Actor& actor, const std::stop_token& stop, const RowTaker& take) {
        return dailyReportRows(reader, actor, request, stop, take);
    };
}

/// "2026-07-01 to 2026-07-18, as of …": what a form of figures covers.
QString coverWords(const FigureRequest& request, const Surroundings& around) {
    QStringList words;
    if (!request.unit.isEmpty()) words.append(around.units.name(request.unit));
    const QDate last = request.to.isValid() ? request.to.addDays(-1) : QDate();
    if (request.from.isValid() && last.isValid())
        words.append(request.from == last
                         ? last.toString(Qt::ISODate)
                         : FormsText::tr("%1 to %2").arg(request.from.toString(Qt::ISODate), last.toString(Qt::ISODate)));
    else if (request.from.isValid())
        words.append(FormsText::tr("from %1").arg(request.from.toString(Qt::ISODate)));
    else if (last.isValid())
        words.append(FormsText::tr("until %1").arg(last.toString(Qt::ISODate)));
    if (request.asOf)
        words.append(
            FormsText::tr("as of %1 %2")
                .arg(beijingDate(*request.asOf).toString(Qt::ISODate), beijingTime(*request.asOf).toString(u"HH:mm"_s)));
    return words.join(u" · "_s);
}

}  // namespace

QString FormStamp::text() const {
    const QString person = unit.isEmpty() ? who : FormsText::tr("%1 (%2)").arg(who, unit);
    return FormsText::tr("exported by %1 · %2 %3")
        .arg(person, beijingDate(at).toString(Qt::ISODate), beijingTime(at).toString(u"HH:mm"_s));
}

FormStamp formStamp(const Reader& reader, const Actor& actor) {
    const auto around = reader.surroundings();
    auto unit = around->units.fullName(actor.unit);
    if (unit.isEmpty()) unit = around->units.name(actor.unit);
    return {actor.displayName.isEmpty() ? actor.name : actor.displayName, unit, reader.clock().now()};
}

Unexpected exportStopped() { return fail(ErrorKind::Refused, u"cancelled"_s, FormsText::tr("Stopped; no file was written.")); }

Expected<void> forEachCase(Reader& reader, const Actor& actor, const FormQuestion& question, const std::stop_token& stop,
                           const std::function<Expected<void>(CaseView)>& take) {
    const auto one = [&](const QString& number) -> Expected<void> {
        if (stop.stop_requested()) return exportStopped();
        auto view = reader.caseRecord(number, actor);
        if (!view) return Unexpected{std::move(view.error())};
        return take(std::move(*view));
    };
    for (const auto& number : question.numbers)
        if (auto done = one(number); !done) return done;
    if (!question.numbers.isEmpty()) return {};
    std::optional<storage::PageKey> from;
    do {
        auto page = reader.cases(question.cases, actor, casesPerPage, from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& row : page->rows)
            if (auto done = one(row.number); !done) return done;
        from = page->next;
    } while (from);
    return {};
}

Expected<FormTable> formTable(FormKind kind, const FormQuestion& question, const Reader& reader, const Actor& actor) {
    const auto around = reader.surroundings();
    if (auto reasons = policy::rightRefusals(actor, Right::Export, *around->definitions); !reasons.empty())
        return fail(ErrorKind::Refused, std::move(reasons));
    FormTable table;
    switch (formSource(kind)) {
        case FormSource::Cases:
            fillCases(table, kind, question);
            break;
        case FormSource::Visits:
            fillDiary(table, question.visits);
            break;
        case FormSource::Figures:
            fillDailyReport(table, question.figures);
            break;
    }
    table.layout.sheet = formTitle(kind);
    table.layout.title = formTitle(kind);
    table.layout.ruled = true;
    table.layout.stamp = formStamp(reader, actor).text();
    if (formSource(kind) == FormSource::Figures)
        if (const auto words = coverWords(question.figures, *around); !words.isEmpty())
            table.layout.title += QString(u"（"_s + words + u"）"_s);
    return table;
}

}  // namespace minqing
