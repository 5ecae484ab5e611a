// export FORM OUT: the forms as files

#include <QCoreApplication>
#include <QFileInfo>

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "presentation/print/form_export.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExportOptions {
    std::shared_ptr<std::string> form = holder(), out = holder(), type = holder(), words = holder(), sort = holder();
    std::shared_ptr<std::string> from = holder(), to = holder(), asOf = holder(), unit = holder();
    std::shared_ptr<std::vector<std::string>> filters = list(), numbers = list();
    std::shared_ptr<bool> ascending = std::make_shared<bool>(false);

    void addTo(CLI::App& verb) const {
        option(verb, "FORM", form,
               CommandLineText::tr("rectification-ledger, close-out-form, visit-ledger, wish-ledger, task-list, daily-report, "
                                   "diary, circular, cases"))
            ->required();
        option(verb, "OUT", out, CommandLineText::tr("the file; .xlsx, .csv or .pdf"))->required();
        verb.add_option("--case", *numbers,
                        said(CommandLineText::tr("close-out-form: number of a case; may be given several times")));
        option(verb, "--type", type, CommandLineText::tr("kind of case: grievance, micro_wish, rectification_item"));
        verb.add_option("--filter", *filters, said(CommandLineText::tr("KEY=VALUE, KEY=A|B, KEY>=VALUE, KEY<VALUE, KEY~TEXT")));
        option(verb, "--text", words, CommandLineText::tr("words in number, title, description, address"));
        option(verb, "--sort", sort, CommandLineText::tr("a column"));
        verb.add_flag("--ascending", *ascending, said(CommandLineText::tr("the smallest or oldest first")));
        option(verb, "--from", from, CommandLineText::tr("daily-report, circular: first day, YYYY-MM-DD"));
        option(verb, "--to", to, CommandLineText::tr("daily-report, circular: day after the last"));
        option(verb, "--as-of", asOf,
               CommandLineText::tr("daily-report, circular: as the ledger stood at the end of this day"));
        option(verb, "--unit", unit, CommandLineText::tr("daily-report, circular: only this unit and what lies below it"));
    }
};

Unexpected wrong(const QString& code, const QString& sentence) { return fail(ErrorKind::Usage, code, sentence); }

/// An option that the form has no use for is a mistake that must not pass unnoticed.
Expected<void> checkCombination(FormKind kind, const ExportOptions& o) {
    const auto source = formSource(kind);
    const bool narrowed = !o.filters->empty() || !o.words->empty();
    const bool byCases = !o.type->empty() || !o.words->empty() || !o.sort->empty() || *o.ascending;
    const bool byFigures = !o.from->empty() || !o.to->empty() || !o.asOf->empty() || !o.unit->empty();
    const auto word = formWord(kind);
    if (!o.numbers->empty() && kind != FormKind::CloseOutForm)
        return wrong(u"bad_combination"_s,
                     CommandLineText::tr("--case goes with close-out-form only; narrow %1 with --filter.").arg(word));
    if (!o.numbers->empty() && (narrowed || byCases))
        return wrong(u"bad_combination"_s,
                     CommandLineText::tr("Give either --case or conditions (--type, --filter, --text, --sort), not both."));
    if (kind == FormKind::CloseOutForm && o.numbers->empty() && !narrowed)
        return wrong(u"no_case"_s, CommandLineText::tr("Say which cases: --case NUMBER, or --filter KEY=VALUE for several."));
    if (source != FormSource::Figures && byFigures)
        return wrong(
            u"bad_combination"_s,
            CommandLineText::tr("--from, --to, --as-of and --unit go with daily-report and circular; narrow %1 with --filter.")
                .arg(word));
    if (source == FormSource::Figures && (narrowed || byCases))
        return wrong(u"bad_combination"_s,
                     CommandLineText::tr("%1 is made of figures: narrow it with --from, --to, --as-of and --unit, not "
                                         "with --type, --filter, --text or --sort.")
                         .arg(word));
    if (source == FormSource::Visits && byCases)
        return wrong(u"bad_combination"_s, CommandLineText::tr("The diary is made of visits: narrow it with --filter only."));
    return {};
}

Expected<FigureRequest> figuresOf(const ExportOptions& o) {
    FigureRequest request;
    request.unit = text(o.unit);
    const auto bad = [](const std::shared_ptr<std::string>& given) {
        return wrong(u"bad_date"_s, CommandLineText::tr("\"%1\" is no date. Write 2026-07-18.").arg(text(given)));
    };
    for (const auto& [given, date] : {std::pair{o.from, &request.from}, {o.to, &request.to}}) {
        if (given->empty()) continue;
        *date = QDate::fromString(text(given), Qt::ISODate);
        if (!date->isValid()) return bad(given);
    }
    if (o.asOf->empty()) return request;
    const auto day = QDate::fromString(text(o.asOf), Qt::ISODate);
    request.asOf = day.isValid() ? std::optional(beijing(day.addDays(1))) : instantFromIso(text(o.asOf));
    if (!request.asOf) return bad(o.asOf);
    return request;
}

Expected<presentation::FormOrder> orderOf(const ExportOptions& o) {
    const auto kind = formFromWord(text(o.form));
    if (!kind)
        return wrong(
            u"no_such_form"_s,
            CommandLineText::tr("There is no form \"%1\". There are: %2.").arg(text(o.form), formWords().join(u", "_s)));
    if (auto fine = checkCombination(*kind, o); !fine) return Unexpected{std::move(fine.error())};
    auto filters = parseFilters(*o.filters);
    if (!filters) return Unexpected{std::move(filters.error())};
    auto figures = figuresOf(o);
    if (!figures) return Unexpected{std::move(figures.error())};
    presentation::FormOrder order{*kind, {}};
    order.question.figures = std::move(*figures);
    order.question.visits.filters = *filters;
    for (const auto& number : *o.numbers) order.question.numbers.append(QString::fromStdString(number));
    auto& cases = order.question.cases;
    cases.type = text(o.type);
    cases.filters = std::move(*filters);
    cases.text = text(o.words);
    cases.descending = !*o.ascending;
    if (!o.sort->empty()) cases.sort = text(o.sort);
    return order;
}

Result exportTo(const Session& session, const ExportOptions& options) {
    auto order = orderOf(options);
    if (!order) return Unexpected{std::move(order.error())};
    const auto path = text(options.out);
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto rows = presentation::exportForm(reader, actor, *order, path);
        if (!rows) return Unexpected{std::move(rows.error())};
        return Answer{{{u"path"_s, QFileInfo(path).absoluteFilePath()}, {u"rows"_s, *rows}}};
    });
}

}  // namespace

void addExport(CLI::App& app, Work& work) {
    auto* verb = app.add_subcommand("export", said(CommandLineText::tr("a form of the ledger as .xlsx, .csv or .pdf")));
    const ExportOptions options;
    options.addTo(*verb);
    verb->callback([=, &work] { work = [=](const Session& session) { return exportTo(session, options); }; });
}

}  // namespace minqing::cli
