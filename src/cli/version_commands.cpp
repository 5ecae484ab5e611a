// case migrate · definitions publish|simulate

#include <QCoreApplication>
#include <QJsonArray>

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/version_json.h"
#include "definitions/definition_file.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

using Names = std::map<QString, QString>;

/// OLD=NEW; "OLD=" where the new side may be empty.
Expected<Names> namesFrom(const std::vector<std::string>& texts, bool mayBeEmpty) {
    Names names;
    for (const auto& raw : texts) {
        const auto text = QString::fromStdString(raw);
        const auto at = text.indexOf(u'=');
        const auto old = text.left(at).trimmed(), now = text.mid(at + 1).trimmed();
        if (at <= 0 || old.isEmpty() || (now.isEmpty() && !mayBeEmpty)) {
            return fail(ErrorKind::Usage, u"bad_map"_s,
                        CommandLineText::tr("\"%1\" is no pair. Write OLD=NEW, with the ids of the two versions.").arg(text));
        }
        names[old] = now;
    }
    return names;
}

struct MigrationOptions {
    std::shared_ptr<std::string> type = holder(), comment = holder();
    std::shared_ptr<std::vector<std::string>> states = list(), fields = list(), values = list(), clocks = list(),
                                              starts = list(), numbers = list();
    std::shared_ptr<int> to = std::make_shared<int>(0), from = std::make_shared<int>(0);
    std::shared_ptr<bool> keep = std::make_shared<bool>(false), closed = std::make_shared<bool>(false),
                          dryRun = std::make_shared<bool>(false);
};

Expected<MigrateCases> requestFrom(const MigrationOptions& options) {
    MigrateCases request;
    request.type = text(options.type);
    request.plan.version = *options.to;
    request.plan.keepStates = *options.keep;
    request.plan.closedToo = *options.closed;
    request.comment = text(options.comment);
    if (*options.from > 0) request.from = *options.from;
    for (const auto& [texts, target, mayBeEmpty] : {std::tuple{options.states, &request.plan.states, false},
                                                    {options.fields, &request.plan.fields, true},
                                                    {options.clocks, &request.plan.clocks, true}}) {
        auto names = namesFrom(*texts, mayBeEmpty);
        if (!names) return Unexpected{std::move(names.error())};
        *target = std::move(*names);
    }
    auto values = namesFrom(*options.values, false);
    if (!values) return Unexpected{std::move(values.error())};
    for (const auto& [field, value] : *values) request.plan.values.insert(field, value);
    for (const auto& clock : *options.starts) request.plan.starts.append(QString::fromStdString(clock));
    for (const auto& number : *options.numbers) request.numbers.append(QString::fromStdString(number));
    return request;
}

constexpr qsizetype shownToPeople = 20;

QString andMore(qsizetype all) {
    return CommandLineText::tr("  … and %1 more; --json gives all of them.").arg(all - shownToPeople);
}

QJsonObject migrationJson(const MigrationReport& report, bool dryRun) {
    QJsonArray done, refused, moved;
    for (const auto& one : report.cases) {
        QJsonObject row{{u"number"_s, one.number}, {u"from_version"_s, one.fromVersion}, {u"from"_s, one.fromState}};
        if (one.reasons.empty()) {
            row.insert(u"to"_s, one.toState);
            done.append(row);
        } else {
            row.insert(u"reasons"_s, reasonsJson(one.reasons));
            refused.append(row);
        }
        for (const auto& deadline : movedJson(one.moved)) moved.append(deadline);
    }
    return {{u"batch"_s, qint64{report.batch.value}},
            {u"dry_run"_s, dryRun},
            {u"done"_s, done},
            {u"refused"_s, refused},
            {u"moved"_s, moved}};
}

Result migrate(const Session& session, const MigrationOptions& options) {
    auto request = requestFrom(options);
    if (!request) return Unexpected{std::move(request.error())};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto report = ledger.migrate(*request, actor, *options.dryRun);
        if (!report) return Unexpected{std::move(report.error())};
        const bool allRefused = !report->cases.empty() && std::all_of(report->cases.begin(), report->cases.end(),
                                                                      [](const auto& one) { return !one.reasons.empty(); });
        return Answer{migrationJson(*report, *options.dryRun), allRefused ? Exit::Refused : Exit::Done};
    });
}

/// A file given by hand, under the path at which its kind is published: "cases/grievance.toml".
Expected<DefinitionSource> sourceFrom(const QString& path) {
    auto text = definitionText(path);
    if (!text) return Unexpected{std::move(text.error())};
    return DefinitionSource{publishedPath(path, *text), *text};
}

/// For people: what is in force now, the deadlines that moved and what to mind.
QString publishedText(const std::vector<DefinitionSource>& sources, const Receipt& receipt, const QStringList& warnings) {
    QStringList lines;
    for (const auto& source : sources) lines.append(CommandLineText::tr("Published: %1").arg(source.path));
    const auto moved = qsizetype(receipt.moved.size());
    if (moved > 0) lines.append(CommandLineText::tr("%1 deadlines moved:").arg(moved));
    for (qsizetype i = 0; i < std::min(moved, shownToPeople); ++i) {
        const auto& one = receipt.moved[size_t(i)];
        lines.append(u"  %1  %2  %3 → %4"_s.arg(one.number, one.clock, toIso(one.before), toIso(one.after)));
    }
    if (moved > shownToPeople) lines.append(andMore(moved));
    return (lines + warnings).join(u'\n');
}

/// A fault is told of the file that was given, not of the place where its kind is published.
Error ofGivenFiles(Error error, const std::vector<DefinitionSource>& sources, const std::vector<std::string>& files) {
    for (auto& reason : error.reasons) {
        for (size_t i = 0; i < sources.size(); ++i) {
            const auto& published = sources[i].path;
            if (reason.field != published || !reason.message.startsWith(published)) continue;
            const auto given = QString::fromStdString(files[i]);
            reason.message.replace(0, published.size(), given);
            reason.field = given;
            break;
        }
    }
    return error;
}

Result publish(const Session& session, const std::vector<std::string>& files) {
    std::vector<DefinitionSource> sources;
    for (const auto& path : files) {
        auto source = sourceFrom(QString::fromStdString(path));
        if (!source) return Unexpected{std::move(source.error())};
        sources.push_back(std::move(*source));
    }
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto receipt = ledger.execute(PublishDefinitions{sources}, actor);
        if (!receipt) return Unexpected{ofGivenFiles(std::move(receipt.error()), sources, files)};
        QJsonArray published;
        for (const auto& source : sources) published.append(source.path);
        QJsonObject document{{u"published"_s, published}, {u"moved"_s, movedJson(receipt->moved)}};
        const auto warnings = provisionalWarnings(receipt->provisional);
        if (!warnings.isEmpty()) document.insert(u"warnings"_s, QJsonArray::fromStringList(warnings));
        return Answer{document, Exit::Done, publishedText(sources, *receipt, warnings)};
    });
}

QJsonObject simulationJson(const SimulationReport& report) {
    QJsonArray refused;
    for (const auto& one : report.refused) {
        refused.append(QJsonObject{{u"number"_s, one.number},
                                   {u"action"_s, one.action},
                                   {u"at"_s, toIso(one.at)},
                                   {u"reasons"_s, reasonsJson(one.reasons)}});
    }
    return {{u"id"_s, report.id},
            {u"version"_s, report.version},
            {u"cases"_s, report.cases},
            {u"steps"_s, report.steps},
            {u"refused"_s, refused},
            {u"late"_s, QJsonObject{{u"before"_s, report.lateBefore},
                                    {u"after"_s, report.lateAfter},
                                    {u"newly"_s, QJsonArray::fromStringList(report.newlyLate)},
                                    {u"no_longer"_s, QJsonArray::fromStringList(report.noLongerLate)},
                                    {u"not_compared"_s, QJsonArray::fromStringList(report.notCompared)}}}};
}

void tellCases(QStringList& lines, const QString& what, const QStringList& numbers) {
    if (numbers.isEmpty()) return;
    lines.append(what.arg(numbers.size()).arg(numbers.mid(0, shownToPeople).join(u", "_s)));
    if (numbers.size() > shownToPeople) lines.append(andMore(numbers.size()));
}

/// For people: the reasons counted, then the cases.
QString simulationText(const SimulationReport& report) {
    QStringList lines{CommandLineText::tr("%1 cases with %2 steps replayed under %3, version %4.")
                          .arg(report.cases)
                          .arg(report.steps)
                          .arg(report.name)
                          .arg(report.version),
                      CommandLineText::tr("Would have been refused: %1 steps.").arg(report.refused.size())};
    std::map<QString, int> kinds;
    for (const auto& one : report.refused) {
        for (const auto& reason : one.reasons) ++kinds[one.actionName + u"："_s + reason.message];
    }
    std::vector<std::pair<int, QString>> sorted;
    sorted.reserve(static_cast<std::size_t>(kinds.size()));
    for (const auto& [kind, count] : kinds) sorted.emplace_back(-count, kind);
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [count, kind] : sorted) lines.append(u"  %1  %2"_s.arg(-count, 6).arg(kind));
    const auto refused = qsizetype(report.refused.size());
    for (qsizetype i = 0; i < std::min(refused, shownToPeople); ++i) {
        const auto& one = report.refused[size_t(i)];
        lines.append(u"  %1  %2  %3"_s.arg(one.number, toIso(one.at), one.actionName));
    }
    if (refused > shownToPeople) lines.append(andMore(refused));
    lines.append(CommandLineText::tr("Late: %1 before, %2 under the draft.").arg(report.lateBefore).arg(report.lateAfter));
    tellCases(lines, CommandLineText::tr("Newly late (%1): %2"), report.newlyLate);
    tellCases(lines, CommandLineText::tr("No longer late (%1): %2"), report.noLongerLate);
    tellCases(lines, CommandLineText::tr("Not compared, since a step of theirs does not lead on under the draft (%1): %2"),
              report.notCompared);
    return lines.join(u'\n');
}

Result simulate(const Session& session, const QString& path, int limit) {
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto report = reader.simulate({path, limit}, actor);
        if (!report) {
            auto source = sourceFrom(path);
            if (!source) return Unexpected{std::move(report.error())};
            return Unexpected{ofGivenFiles(std::move(report.error()), {*source}, {path.toStdString()})};
        }
        return Answer{simulationJson(*report), Exit::Done, simulationText(*report)};
    });
}

}  // namespace

QJsonArray movedJson(const std::vector<MovedDeadline>& moved) {
    QJsonArray list;
    for (const auto& one : moved) {
        list.append(QJsonObject{{u"number"_s, one.number},
                                {u"clock"_s, one.clock},
                                {u"before"_s, toIso(one.before)},
                                {u"after"_s, toIso(one.after)}});
    }
    return list;
}

QStringList provisionalWarnings(const std::map<int, int>& provisional) {
    QStringList warnings;
    for (const auto& [year, count] : provisional) {
        warnings.append(
            CommandLineText::tr("The holidays of %1 are not published: the deadlines of %2 running clocks are provisional and "
                                "will move when they are.")
                .arg(year)
                .arg(count));
    }
    return warnings;
}

void addMigration(CLI::App& group, Work& work) {
    auto* verb =
        group.add_subcommand("migrate", said(CommandLineText::tr("running cases to another version of their definition")));
    const MigrationOptions options;
    option(*verb, "TYPE", options.type, CommandLineText::tr("kind of case"))->required();
    verb->add_option("--to", *options.to, said(CommandLineText::tr("version to move to")))->required();
    verb->add_option("--from", *options.from, said(CommandLineText::tr("only cases that run under this version")));
    verb->add_option("--map", *options.states, said(CommandLineText::tr("OLD=NEW: which state a state becomes")));
    verb->add_flag("--keep-states", *options.keep, said(CommandLineText::tr("states of the same id and phase need no --map")));
    verb->add_option("--map-field", *options.fields, said(CommandLineText::tr("OLD=NEW; \"OLD=\" gives the value up")));
    verb->add_option("--set", *options.values, said(CommandLineText::tr("FIELD=VALUE where a case has no value of it")));
    verb->add_option("--map-clock", *options.clocks, said(CommandLineText::tr("OLD=NEW; \"OLD=\" ends the clock")));
    verb->add_option("--start", *options.starts, said(CommandLineText::tr("clocks that begin with the move")));
    verb->add_option("--number", *options.numbers, said(CommandLineText::tr("only these cases")));
    verb->add_flag("--closed", *options.closed, said(CommandLineText::tr("cases that are over, too")));
    verb->add_flag("--dry-run", *options.dryRun,
                   said(CommandLineText::tr("tell for each case what would happen, change nothing")));
    option(*verb, "--comment", options.comment,
           CommandLineText::tr("why, required but for a dry run; stands in the history of each case"));
    verb->callback([=, &work] { work = [=](const Session& session) { return migrate(session, options); }; });
}

void addPublishing(CLI::App& group, Work& work) {
    auto* published = group.add_subcommand(
        "publish", said(CommandLineText::tr("puts definition files in force; running cases stay on their versions")));
    auto files = minqing::cli::list();
    published->add_option("FILE", *files, said(CommandLineText::tr("TOML files")))->required();
    published->callback([=, &work] { work = [=](const Session& session) { return publish(session, *files); }; });
    auto* simulated = group.add_subcommand(
        "simulate", said(CommandLineText::tr("replays past cases under a draft: what would have been refused or late")));
    auto draft = holder();
    auto limit = std::make_shared<int>(0);
    option(*simulated, "FILE", draft, CommandLineText::tr("TOML file of a case definition"))->required();
    simulated->add_option("--limit", *limit, said(CommandLineText::tr("only the newest so many cases")))
        ->check(wholeNumber(1, 1000000));
    simulated->callback([=, &work] { work = [=](const Session& session) { return simulate(session, text(draft), *limit); }; });
}

}  // namespace minqing::cli
