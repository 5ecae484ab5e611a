// case link|similar|sample|run-due

#include <QJsonArray>
#include <limits>

#include "cli/case_input.h"
#include "cli/case_json.h"
#include "cli/command_line_text.h"
#include "ledger/duplicate_hints.h"
#include "ledger/sampling.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

Result hintsAnswer(const Expected<std::vector<DuplicateHint>>& hints, Instant now) {
    if (!hints) return Unexpected{hints.error()};
    QJsonArray rows;
    for (const auto& hint : *hints) {
        auto row = caseRowJson(hint.facts, now);
        row.insert(u"score"_s, hint.score);
        row.insert(u"reasons"_s, QJsonArray::fromStringList(hint.reasons));
        row.insert(u"days"_s, hint.days);
        rows.append(row);
    }
    return Answer{{{u"hints"_s, rows}}};
}

void addSimilar(CLI::App& group, Work& work) {
    auto* similar = group.add_subcommand(
        "similar", said(CommandLineText::tr(
                       "cases that may say the same; of a case, or before registering one (TYPE and JSON on standard input)")));
    auto what = holder();
    option(*similar, "NUMBER_OR_TYPE", what,
           CommandLineText::tr("number of a case, or a kind of case with {\"fields\":{…}} on standard input"))
        ->required();
    similar->callback([=, &work] {
        work = [=](const Session& session) {
            return session.read([&](Reader& reader, const Actor& actor) -> Result {
                if (!reader.surroundings()->definitions->latestCase(text(what))) {
                    auto view = reader.caseView(text(what), actor);
                    if (!view) return Unexpected{std::move(view.error())};
                    return hintsAnswer(duplicateHintsOf(reader, view->file, actor), session.clock.now());
                }
                auto input = objectFromInput();
                if (!input) return Unexpected{std::move(input.error())};
                const HintRequest request{text(what), input->value("fields"_L1).toObject(), {}};
                return hintsAnswer(duplicateHints(reader, request, actor), session.clock.now());
            });
        };
    });
}

struct SampleOptions {
    std::shared_ptr<std::string> type = holder(), action = holder(), seed = holder();
    std::shared_ptr<std::vector<std::string>> filters = list();
    std::shared_ptr<int> count = std::make_shared<int>(0);
    std::shared_ptr<double> share = std::make_shared<double>(0);
    std::shared_ptr<bool> dryRun = std::make_shared<bool>(false);
};

Result drawAndAct(const Session& session, const SampleOptions& options) {
    auto filters = parseFilters(*options.filters);
    if (!filters) return Unexpected{std::move(filters.error())};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto reader = Reader::open(ledger.path(), session.clock, ledger.shared());
        if (!reader) return Unexpected{std::move(reader.error())};
        SampleRequest request{*filters, text(options.type), *options.count, *options.share, text(options.seed)};
        if (request.seed.isEmpty()) request.seed = toIso(session.clock.now());
        request.filters.push_back({u"phase"_s, storage::ListFilter::Comparison::Is, {u"closed"_s}});
        auto sample = drawSample(**reader, request, actor);
        if (!sample) return Unexpected{std::move(sample.error())};
        std::vector<ActOnCase> commands;
        for (const auto& number : sample->numbers) {
            commands.push_back({number, {text(options.action), {}, {}, sampleReason(*sample)}, {}});
        }
        auto done = ledger.executeEach(commands, actor, *options.dryRun);
        if (!done) return Unexpected{std::move(done.error())};
        auto answer = bulkAnswer(*done);
        if (!answer) return answer;
        answer->document.insert(u"population"_s, sample->population);
        answer->document.insert(u"seed"_s, sample->seed);
        answer->document.insert(u"numbers"_s, QJsonArray::fromStringList(sample->numbers));
        return answer;
    });
}

void addSample(CLI::App& group, Work& work) {
    auto* drawn = group.add_subcommand(
        "sample", said(CommandLineText::tr("draw closed cases at random for a look-back; the same seed draws the same cases")));
    const SampleOptions options;
    *options.action = "assign_look_back";
    option(*drawn, "TYPE", options.type, CommandLineText::tr("kind of case"))->required();
    option(*drawn, "--action", options.action, CommandLineText::tr("what is done with each; assign_look_back unless given"));
    option(*drawn, "--seed", options.seed, CommandLineText::tr("any text; made from the time when it is left out"));
    auto* count = drawn->add_option("--count", *options.count, said(CommandLineText::tr("how many")))
                      ->check(wholeNumber(1, std::numeric_limits<int>::max()));
    auto* share = drawn->add_option("--share", *options.share, said(CommandLineText::tr("or what share, 0 to 1")));
    drawn->add_option("--filter", *options.filters, said(CommandLineText::tr("which cases are drawn from")));
    drawn->add_flag("--dry-run", *options.dryRun, said(CommandLineText::tr("tell which, change nothing")));
    drawn->callback([=, &work] {
        const bool both = count->count() > 0 && share->count() > 0;
        work = [=](const Session& session) -> Result {
            if (!both) return drawAndAct(session, options);
            return fail(ErrorKind::Usage, u"count_and_share"_s, CommandLineText::tr("Give --count or --share, not both."));
        };
    });
    auto* due = group.add_subcommand(
        "run-due", said(CommandLineText::tr("do what the program has to do by itself now: expired claims, escalations")));
    due->callback([&work] {
        work = [](const Session& session) {
            const auto run = [](Ledger& ledger, const Actor&) -> Result {
                auto steps = ledger.runDueSteps();
                if (!steps) return Unexpected{std::move(steps.error())};
                return Answer{{{u"steps"_s, *steps}}};
            };
            return session.write(run, DueSteps::LeftToWork);
        };
    });
}

}  // namespace

void addCaseLinks(CLI::App& group, Work& work) {
    addSimilar(group, work);
    addSample(group, work);
    auto* linked = group.add_subcommand(
        "link", said(CommandLineText::tr(
                    "link cases to another one: duplicate_of (merge), parent (common cause), produced_by, similar")));
    auto kind = holder(), target = holder();
    auto numbers = list();
    auto remove = std::make_shared<bool>(false), dryRun = std::make_shared<bool>(false);
    option(*linked, "KIND", kind, CommandLineText::tr("duplicate_of, parent, produced_by, similar"))->required();
    option(*linked, "TARGET", target, CommandLineText::tr("number of the case they are linked to"))->required();
    linked->add_option("NUMBER", *numbers, said(CommandLineText::tr("numbers of the cases that are linked")))->required();
    linked->add_flag("--remove", *remove, said(CommandLineText::tr("take the link back: un-merge")));
    linked->add_flag("--dry-run", *dryRun, said(CommandLineText::tr("tell what would happen, change nothing")));
    linked->callback([=, &work] {
        work = [=](const Session& session) {
            return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
                std::vector<LinkCase> commands;
                for (const auto& number : *numbers) {
                    commands.push_back({QString::fromStdString(number), {text(kind), text(target)}, *remove});
                }
                auto done = ledger.linkEach(commands, actor, *dryRun);
                if (!done) return Unexpected{std::move(done.error())};
                return bulkAnswer(*done);
            });
        };
    });
}

}  // namespace minqing::cli
