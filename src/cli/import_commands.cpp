// import units|grids|people|households|enterprises|cases|calendar FILE · import template KIND OUT

#include <QCoreApplication>
#include <QJsonArray>

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/version_json.h"
#include "exchange/import.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

struct ImportArguments {
    std::shared_ptr<std::string> file = holder(), sheet = holder(), encoding = holder(), errors = holder(), type = holder();
    std::shared_ptr<std::vector<std::string>> choices = list();
    std::shared_ptr<bool> dryRun = std::make_shared<bool>(false), partial = std::make_shared<bool>(false);

    void addTo(CLI::App& verb, ImportKind kind) const {
        option(verb, "FILE", file, CommandLineText::tr("CSV or XLSX"))->required();
        option(verb, "--sheet", sheet, CommandLineText::tr("name of the sheet; otherwise the first visible one"));
        option(verb, "--encoding", encoding, CommandLineText::tr("UTF-8, GB18030 or UTF-16; otherwise found out"));
        option(verb, "--errors", errors, CommandLineText::tr("all errors as CSV"));
        verb.add_option("--map", *choices, said(CommandLineText::tr("COLUMN=KEY; \"COLUMN=\" leaves a column out")));
        verb.add_flag("--dry-run", *dryRun, said(CommandLineText::tr("say what would happen and change nothing")));
        verb.add_flag("--partial", *partial, said(CommandLineText::tr("good rows land even if others are bad")));
        if (kind == ImportKind::Cases)
            option(verb, "--type", type, CommandLineText::tr("kind of case; otherwise told by the headings"));
    }
};

QString outcomeCode(ImportedRow::Outcome outcome) {
    switch (outcome) {
        case ImportedRow::Outcome::Added:
            return u"added"_s;
        case ImportedRow::Outcome::Changed:
            return u"changed"_s;
        case ImportedRow::Outcome::Unchanged:
            return u"unchanged"_s;
        case ImportedRow::Outcome::Rejected:
            return u"rejected"_s;
    }
    return {};
}

QJsonArray errorsJson(const std::vector<RowError>& errors) {
    QJsonArray list;
    for (const auto& error : errors) {
        list.append(QJsonObject{
            {u"row"_s, error.row}, {u"column"_s, error.column}, {u"code"_s, error.code}, {u"message"_s, error.message}});
    }
    return list;
}

QJsonObject previewJson(const ImportReport& report) {
    QJsonArray mapping, rows;
    for (const auto& column : report.mapping) {
        mapping.append(QJsonObject{{u"column"_s, column.heading}, {u"key"_s, column.key}, {u"title"_s, column.title}});
    }
    for (const auto& row : report.sample) {
        QJsonObject fields;
        for (std::size_t index = 0; index < row.cells.size() && index < report.mapping.size(); ++index) {
            fields.insert(report.mapping[index].key, row.cells[index]);
        }
        rows.append(QJsonObject{
            {u"row"_s, row.row}, {u"outcome"_s, outcomeCode(row.outcome)}, {u"code"_s, row.code}, {u"fields"_s, fields}});
    }
    return {{u"columns"_s, mapping}, {u"ignored"_s, QJsonArray::fromStringList(report.ignored)}, {u"rows"_s, rows}};
}

QJsonObject reportJson(const ImportReport& report, bool dryRun) {
    QJsonObject document{{u"rows"_s, report.rows},
                         {u"accepted"_s, report.accepted},
                         {u"unchanged"_s, report.unchanged},
                         {u"rejected"_s, report.rejected},
                         {u"errors"_s, errorsJson(report.errors)},
                         {u"seconds"_s, report.seconds},
                         {u"changed"_s, !dryRun && report.lands && report.accepted > 0}};
    if (!report.file.encoding.isEmpty()) document.insert(u"encoding"_s, report.file.encoding);
    if (!report.file.sheet.isEmpty()) document.insert(u"sheet"_s, report.file.sheet);
    if (!report.ignored.isEmpty()) document.insert(u"ignored"_s, QJsonArray::fromStringList(report.ignored));
    if (dryRun) document.insert(u"preview"_s, previewJson(report));
    return document;
}

/// What a new calendar does to the deadlines of running clocks.
void addMoved(QJsonObject& document, const ImportReport& report) {
    document.insert(u"moved"_s, movedJson(report.moved));
    const auto warnings = provisionalWarnings(report.provisional);
    if (!warnings.isEmpty()) document.insert(u"warnings"_s, QJsonArray::fromStringList(warnings));
}

Result importFile(const Session& session, ImportKind kind, const ImportArguments& arguments) {
    QStringList choices;
    for (const auto& choice : *arguments.choices) choices.append(QString::fromStdString(choice));
    auto parsed = parseColumnChoices(choices);
    if (!parsed) return Unexpected{std::move(parsed.error())};
    const ImportRequest request{kind,
                                text(arguments.file),
                                text(arguments.sheet),
                                text(arguments.encoding),
                                std::move(*parsed),
                                *arguments.partial,
                                text(arguments.errors),
                                text(arguments.type)};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        const bool dryRun = *arguments.dryRun;
        auto report = dryRun ? planImport(ledger, actor, request) : runImport(ledger, actor, request);
        if (!report) return Unexpected{std::move(report.error())};
        auto document = reportJson(*report, dryRun);
        if (kind == ImportKind::Calendar) addMoved(document, *report);
        return Answer{document, report->lands ? Exit::Done : Exit::BadInput};
    });
}

Result writeTemplate(const Session& session, const QString& kindCode, const QString& path) {
    const auto kind = importKindFromCode(kindCode);
    if (!kind) {
        return fail(ErrorKind::Usage, u"no_such_import"_s, CommandLineText::tr("There is no import of \"%1\".").arg(kindCode));
    }
    Definitions definitions;
    if (session.ledgerPath.isEmpty()) {
        auto shipped = loadDefinitions(shippedDefinitionSources());
        if (!shipped) return Unexpected{std::move(shipped.error())};
        definitions = std::move(*shipped);
    } else {
        auto reader = session.openReader();
        if (!reader) return Unexpected{std::move(reader.error())};
        definitions = (*reader)->surroundings()->definitions;
    }
    if (auto written = writeImportTemplate(*kind, path, *definitions); !written) {
        return Unexpected{std::move(written.error())};
    }
    return Answer{{{u"path"_s, path}}};
}

}  // namespace

void addImport(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("import", said(CommandLineText::tr("tables into the ledger")))->require_subcommand(1);
    using enum ImportKind;
    for (const auto kind : {Units, Grids, People, Households, Enterprises, Cases, Calendar}) {
        auto* verb =
            group->add_subcommand(importKindCode(kind).toStdString(), said(CommandLineText::tr("rows of a CSV or XLSX file")));
        const ImportArguments arguments;
        arguments.addTo(*verb, kind);
        verb->callback([=, &work] { work = [=](const Session& session) { return importFile(session, kind, arguments); }; });
    }
    auto* made = group->add_subcommand("template", said(CommandLineText::tr("an empty table with the right headings")));
    auto kind = holder(), path = holder();
    option(*made, "KIND", kind, CommandLineText::tr("units, grids, people, households, enterprises, cases or calendar"))
        ->required();
    option(*made, "OUT", path, CommandLineText::tr("XLSX or CSV file to write"))->required();
    made->callback(
        [=, &work] { work = [=](const Session& session) { return writeTemplate(session, text(kind), text(path)); }; });
}

}  // namespace minqing::cli
