// stats list|show|cases

#include <QCoreApplication>
#include <QJsonArray>

#include "cli/case_json.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

struct FigureOptions {
    std::shared_ptr<std::string> indicator = holder(), by = holder(), from = holder(), to = holder(), asOf = holder(),
                                 unit = holder();

    void addTo(CLI::App& verb) const {
        option(verb, "INDICATOR", indicator, CommandLineText::tr("id of the indicator"))->required();
        option(verb, "--by", by, CommandLineText::tr("unit, town, village, domain, month, route, channel …"));
        option(verb, "--from", from, CommandLineText::tr("first day, YYYY-MM-DD"));
        option(verb, "--to", to, CommandLineText::tr("day after the last"));
        option(verb, "--as-of", asOf, CommandLineText::tr("as the ledger stood at the end of this day, or at this instant"));
        option(verb, "--unit", unit, CommandLineText::tr("only this unit and what lies below it"));
    }

    [[nodiscard]] Expected<FigureRequest> request() const {
        FigureRequest request{text(indicator), text(by), {}, {}, {}, text(unit)};
        for (const auto& [given, date] : {std::pair{from, &request.from}, {to, &request.to}}) {
            if (given->empty()) continue;
            *date = QDate::fromString(text(given), Qt::ISODate);
            if (!date->isValid()) {
                return fail(ErrorKind::Usage, u"bad_date"_s,
                            CommandLineText::tr("\"%1\" is no date. Write 2026-07-18.").arg(text(given)));
            }
        }
        if (!asOf->empty()) {
            const auto day = QDate::fromString(text(asOf), Qt::ISODate);
            request.asOf = day.isValid() ? std::optional(beijing(day.addDays(1))) : instantFromIso(text(asOf));
            if (!request.asOf) {
                return fail(ErrorKind::Usage, u"bad_date"_s,
                            CommandLineText::tr("\"%1\" is no date. Write 2026-07-18.").arg(text(asOf)));
            }
        }
        return request;
    }
};

QJsonObject definitionJson(const IndicatorDefinition& definition) {
    QJsonArray exclusions;
    for (const auto& one : definition.exclusions) {
        exclusions.append(QJsonObject{{u"code"_s, one.code}, {u"name"_s, one.name.text()}, {u"approver"_s, one.approver}});
    }
    return {{u"id"_s, definition.id},
            {u"version"_s, definition.version},
            {u"name"_s, definition.name.text()},
            {u"explanation"_s, definition.explanation.text()},
            {u"of"_s, definition.of},
            {u"attribution"_s, definition.attribution},
            {u"beside"_s, definition.beside},
            {u"exclusions"_s, exclusions}};
}

Result listIndicators(const Session& session) {
    std::optional<Definitions> definitions;
    if (session.ledgerPath.isEmpty()) {
        auto shipped = loadDefinitions(shippedDefinitionSources());
        if (!shipped) return Unexpected{std::move(shipped.error())};
        definitions = std::move(*shipped);
    } else {
        auto reader = session.openReader();
        if (!reader) return Unexpected{std::move(reader.error())};
        definitions = (*reader)->surroundings()->definitions;
    }
    QJsonArray rows;
    for (const auto& [id, one] : (*definitions)->indicators) rows.append(definitionJson(one));
    return Answer{{{u"indicators"_s, rows}}};
}

Result show(const Session& session, const FigureOptions& options) {
    auto request = options.request();
    if (!request) return Unexpected{std::move(request.error())};
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto result = figure(reader, *request, actor);
        if (!result) return Unexpected{std::move(result.error())};
        QJsonArray rows;
        for (const auto& row : result->rows) rows.append(figureRowJson(row, *result));
        if (request->by.isEmpty()) rows.append(figureRowJson(result->total, *result));
        return Answer{{{u"definition"_s, definitionJson(result->definition)},
                       {u"rows"_s, rows},
                       {u"total"_s, figureRowJson(result->total, *result)}}};
    });
}

Result cases(const Session& session, const FigureOptions& options, const QString& part, const std::optional<QString>& key) {
    auto request = options.request();
    if (!request) return Unexpected{std::move(request.error())};
    const auto chosen = part == u"numerator"     ? std::optional(FigurePart::Numerator)
                        : part == u"denominator" ? std::optional(FigurePart::Denominator)
                        : part == u"remainder"   ? std::optional(FigurePart::Remainder)
                        : part == u"excluded"    ? std::optional(FigurePart::Excluded)
                                                 : std::nullopt;
    if (!chosen) {
        return fail(ErrorKind::Usage, u"bad_part"_s,
                    CommandLineText::tr("--part is numerator, denominator, remainder or excluded."));
    }
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto numbers = figureCases(reader, *request, *chosen, key, actor);
        if (!numbers) return Unexpected{std::move(numbers.error())};
        return Answer{{{u"numbers"_s, QJsonArray::fromStringList(*numbers)}}};
    });
}

}  // namespace

void addStats(CLI::App& app, Work& work) {
    auto* group =
        app.add_subcommand("stats", said(CommandLineText::tr("figures and the cases behind them")))->require_subcommand(1);
    group->add_subcommand("list", said(CommandLineText::tr("all indicators")))->callback([&work] { work = listIndicators; });
    auto* shown = group->add_subcommand("show", said(CommandLineText::tr("one figure")));
    const FigureOptions options;
    options.addTo(*shown);
    shown->callback([=, &work] { work = [=](const Session& session) { return show(session, options); }; });
    auto* behind = group->add_subcommand("cases", said(CommandLineText::tr("the cases behind a figure")));
    const FigureOptions same;
    same.addTo(*behind);
    auto part = holder(), key = holder();
    option(*behind, "--part", part, CommandLineText::tr("numerator, denominator, remainder (the one less the other), excluded"))
        ->required();
    auto* grouped = option(*behind, "--key", key, CommandLineText::tr("one group of --by; '' is the one of what has none"));
    behind->callback([=, &work] {
        const auto one = grouped->count() > 0 ? std::optional(text(key)) : std::nullopt;
        work = [=](const Session& session) { return cases(session, same, text(part), one); };
    });
}

}  // namespace minqing::cli
