// case register|show|actions|act|bulk|undo|list

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <limits>

#include "cli/case_input.h"
#include "cli/case_json.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/json_input.h"
#include "presentation/attachment.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

Expected<std::vector<Evidence>> evidenceFromJson(const QJsonValue& value, std::vector<Reason>& wrong) {
    std::vector<Evidence> evidence;
    for (const auto& one : value.toArray()) {
        Evidence piece;
        const auto object = one.toObject();
        const std::vector<InputKey> keys{{"id"_L1}, {"name"_L1}, {"kind"_L1}, {"path"_L1}};
        if (auto known = checkKeys(object, keys); !known) return Unexpected{std::move(known.error())};
        piece.id = object.value("id"_L1).toString();
        piece.name = one.isString() ? one.toString() : object.value("name"_L1).toString();
        piece.kind = object.value("kind"_L1).toString(u"after"_s);
        if (const auto path = object.value("path"_L1).toString(); !path.isEmpty()) {
            auto attached = presentation::attachFile(path, piece.kind, piece.name);
            if (!attached && attached.error().kind != ErrorKind::Refused) return Unexpected{std::move(attached.error())};
            if (attached) {
                piece = std::move(*attached);
            } else {
                const auto& reasons = attached.error().reasons;
                wrong.insert(wrong.end(), reasons.begin(), reasons.end());
                if (piece.name.isEmpty()) piece.name = QFileInfo(path).fileName();
            }
        }
        evidence.push_back(std::move(piece));
    }
    return evidence;
}

namespace {

std::vector<InputKey> actionKeys() {
    return {{"fields"_L1, InputKind::Object}, {"evidence"_L1, InputKind::TextsOrObjects}, {"comment"_L1, InputKind::Text}};
}

std::vector<InputKey> registrationKeys() {
    return {{"fields"_L1, InputKind::Object},
            {"evidence"_L1, InputKind::TextsOrObjects},
            {"then"_L1, InputKind::Objects},
            {"links"_L1, InputKind::Objects}};
}

}  // namespace

Expected<workflow::ActionInput> actionFromJson(const QString& action, const QJsonObject& input, std::vector<Reason>& wrong) {
    if (auto kinds = checkKinds(input, actionKeys()); !kinds) return Unexpected{std::move(kinds.error())};
    auto evidence = evidenceFromJson(input.value("evidence"_L1), wrong);
    if (!evidence) return Unexpected{std::move(evidence.error())};
    return workflow::ActionInput{action, input.value("fields"_L1).toObject(), std::move(*evidence),
                                 input.value("comment"_L1).toString()};
}

Expected<RegisterCase> registrationFromJson(const QString& type, const QJsonObject& input, std::vector<Reason>& wrong) {
    if (auto kinds = checkKinds(input, registrationKeys()); !kinds) return Unexpected{std::move(kinds.error())};
    auto evidence = evidenceFromJson(input.value("evidence"_L1), wrong);
    if (!evidence) return Unexpected{std::move(evidence.error())};
    RegisterCase command{type, input.value("fields"_L1).toObject(), std::move(*evidence), {}, {}};
    for (const auto& link : input.value("links"_L1).toArray()) {
        command.links.push_back({link.toObject().value("kind"_L1).toString(), link.toObject().value("target"_L1).toString()});
    }
    for (const auto& then : input.value("then"_L1).toArray()) {
        auto action = actionFromJson(then.toObject().value("action"_L1).toString(), then.toObject(), wrong);
        if (!action) return Unexpected{std::move(action.error())};
        command.then.push_back(std::move(*action));
    }
    return command;
}

Unexpected refusedWithFiles(Ledger& ledger, const Command& command, const Actor& actor, std::vector<Reason> wrong) {
    if (auto checked = ledger.check(command, actor); !checked) {
        if (checked.error().kind != ErrorKind::Refused) return Unexpected{std::move(checked.error())};
        auto& reasons = checked.error().reasons;
        reasons.insert(reasons.end(), wrong.begin(), wrong.end());
        return fail(ErrorKind::Refused, std::move(reasons));
    }
    return fail(ErrorKind::Refused, std::move(wrong));
}

namespace {

Result show(const Session& session, const QString& number, const Actor& actor, Reader& reader) {
    auto view = reader.caseView(number, actor);
    if (!view) return Unexpected{std::move(view.error())};
    return Answer{caseJson(*view, *reader.surroundings(), session.clock.now())};
}

/// Shows the case as it stands after a command, over a reader beside the writer.
Result showAfter(const Session& session, Ledger& ledger, const QString& number, const Actor& actor) {
    auto reader = Reader::open(ledger.path(), session.clock, ledger.shared());
    if (!reader) return Unexpected{std::move(reader.error())};
    auto shown = show(session, number, actor, **reader);
    // The step may have taken the case out of this person's sight: it is done all the same.
    if (!shown && shown.error().kind == ErrorKind::Refused)
        return Answer{{{u"number"_s, number}, {u"visible"_s, false}},
                      Exit::Done,
                      CommandLineText::tr("Done. Case %1 is no longer among those that you may see.").arg(number)};
    return shown;
}

Result registerCase(const Session& session, const QString& type) {
    auto input = objectFromInput();
    if (!input) return Unexpected{std::move(input.error())};
    if (auto known = checkKeys(*input, registrationKeys()); !known) return Unexpected{std::move(known.error())};
    std::vector<Reason> wrong;
    auto command = registrationFromJson(type, *input, wrong);
    if (!command) return Unexpected{std::move(command.error())};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        if (!wrong.empty()) return refusedWithFiles(ledger, *command, actor, wrong);
        auto receipt = ledger.execute(*command, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return showAfter(session, ledger, receipt->number, actor);
    });
}

Result act(const Session& session, const QString& number, const QString& action) {
    auto input = objectFromInput();
    if (!input) return Unexpected{std::move(input.error())};
    auto keys = actionKeys();
    keys.insert(keys.end(), {{"version"_L1, InputKind::Number}, {"found"_L1, InputKind::Objects}});
    if (auto known = checkKeys(*input, keys); !known) return Unexpected{std::move(known.error())};
    std::vector<Reason> wrong;
    auto given = actionFromJson(action, *input, wrong);
    if (!given) return Unexpected{std::move(given.error())};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        ActOnCase command{number, *given, {}};
        if (input->contains("version"_L1)) command.expectedVersion = input->value("version"_L1).toInt();
        const auto found = input->value("found"_L1).toArray();
        for (const auto& one : found) command.found.push_back(one.toObject());
        if (!wrong.empty()) return refusedWithFiles(ledger, command, actor, wrong);
        auto receipt = ledger.execute(command, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        auto answer = showAfter(session, ledger, number, actor);
        if (!answer || found.isEmpty()) return answer;
        QJsonArray registered;
        for (const auto& one : receipt->produced) registered.append(one.first);
        answer->document.insert(u"registered"_s, registered);
        return answer;
    });
}

}  // namespace

Result bulkAnswer(const BulkReport& bulk) {
    QJsonArray done, refused;
    for (const auto& item : bulk.items) {
        if (item.reasons.empty()) {
            done.append(item.number);
        } else {
            refused.append(QJsonObject{{u"number"_s, item.number}, {u"reasons"_s, reasonsJson(item.reasons)}});
        }
    }
    return Answer{{{u"batch"_s, qint64{bulk.batch.value}}, {u"done"_s, done}, {u"refused"_s, refused}},
                  done.isEmpty() && !refused.isEmpty() ? Exit::Refused : Exit::Done};
}

namespace {

Result bulk(const Session& session, const QString& action, const std::vector<std::string>& filters, const QString& type,
            bool dryRun) {
    auto parsed = parseFilters(filters);
    if (!parsed) return Unexpected{std::move(parsed.error())};
    auto input = objectFromInput();
    if (!input) return Unexpected{std::move(input.error())};
    if (auto known = checkKeys(*input, actionKeys()); !known) return Unexpected{std::move(known.error())};
    std::vector<Reason> wrong;
    auto given = actionFromJson(action, *input, wrong);
    if (!given) return Unexpected{std::move(given.error())};
    if (!wrong.empty()) return fail(ErrorKind::Refused, std::move(wrong));
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto reader = Reader::open(ledger.path(), session.clock, ledger.shared());
        if (!reader) return Unexpected{std::move(reader.error())};
        storage::CaseQuery query;
        query.type = type;
        query.filters = *parsed;
        std::vector<ActOnCase> commands;
        std::optional<storage::PageKey> from;
        do {
            auto page = (*reader)->cases(query, actor, 1000, from);
            if (!page) return Unexpected{std::move(page.error())};
            for (const auto& row : page->rows) commands.push_back({row.number, *given, {}});
            from = page->next;
        } while (from);
        auto done = ledger.executeEach(commands, actor, dryRun);
        if (!done) return Unexpected{std::move(done.error())};
        return bulkAnswer(*done);
    });
}

Result undo(const Session& session, const QString& number, qint64 batch) {
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        if (batch != 0 && !number.isEmpty())
            return fail(ErrorKind::Usage, u"number_and_batch"_s, CommandLineText::tr("Name the case or the batch, not both."));
        if (batch != 0) {
            auto done = ledger.undoBatch(BatchId{batch}, actor);
            if (!done) return Unexpected{std::move(done.error())};
            return bulkAnswer(*done);
        }
        if (number.isEmpty())
            return fail(ErrorKind::Usage, u"no_number"_s, CommandLineText::tr("Name the case, or --batch ID."));
        auto receipt = ledger.execute(UndoCase{number}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return showAfter(session, ledger, number, actor);
    });
}

struct ListOptions {
    std::shared_ptr<std::string> type = holder(), words = holder(), sort = holder(), after = holder(), saved = holder();
    std::shared_ptr<std::vector<std::string>> filters = list();
    std::shared_ptr<int> limit = std::make_shared<int>(50);
    std::shared_ptr<bool> ascending = std::make_shared<bool>(false);
};

Result listCases(const Session& session, const ListOptions& options) {
    auto filters = parseFilters(*options.filters);
    if (!filters) return Unexpected{std::move(filters.error())};
    storage::CaseQuery query;
    query.type = text(options.type);
    query.filters = std::move(*filters);
    query.text = text(options.words);
    query.descending = !*options.ascending;
    if (!options.sort->empty()) query.sort = text(options.sort);
    std::optional<storage::PageKey> from;
    if (!options.after->empty()) {
        from = storage::PageKey::fromToken(text(options.after));
        if (!from)
            return fail(ErrorKind::Usage, u"bad_token"_s,
                        CommandLineText::tr("--after takes the \"next\" of an earlier answer."));
    }
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        if (!options.saved->empty()) {
            auto added = addSharedFilter(query, text(options.saved), *reader.surroundings(), actor);
            if (!added) return Unexpected{std::move(added.error())};
        }
        auto page = reader.cases(query, actor, *options.limit, from);
        if (!page) return Unexpected{std::move(page.error())};
        QJsonArray rows;
        for (const auto& row : page->rows) rows.append(caseRowJson(row, session.clock.now()));
        return Answer{{{u"rows"_s, rows}, {u"next"_s, page->next ? QJsonValue(page->next->token()) : QJsonValue()}}};
    });
}

void addReading(CLI::App& group, Work& work) {
    auto* shown = group.add_subcommand("show", said(CommandLineText::tr("everything about one case")));
    auto number = holder();
    option(*shown, "NUMBER", number, CommandLineText::tr("number of the case"))->required();
    shown->callback([=, &work] {
        work = [=](const Session& session) {
            return session.read([&](Reader& reader, const Actor& actor) { return show(session, text(number), actor, reader); });
        };
    });
    auto* actions = group.add_subcommand("actions", said(CommandLineText::tr("what may be done now, and why not")));
    auto of = holder();
    option(*actions, "NUMBER", of, CommandLineText::tr("number of the case"))->required();
    actions->callback([=, &work] {
        work = [=](const Session& session) {
            return session.read([&](Reader& reader, const Actor& actor) -> Result {
                auto view = reader.caseView(text(of), actor);
                if (!view) return Unexpected{std::move(view.error())};
                return Answer{{{u"actions"_s, actionsJson(view->actions)}}};
            });
        };
    });
    auto* listed = group.add_subcommand("list", said(CommandLineText::tr("cases, newest first")));
    const ListOptions options;
    option(*listed, "--type", options.type, CommandLineText::tr("grievance, micro_wish, rectification_item"));
    option(*listed, "--text", options.words, CommandLineText::tr("words in number, title, description, address"));
    option(*listed, "--saved", options.saved,
           CommandLineText::tr("name of a shared filter of this --type; goes together with the others"));
    option(*listed, "--sort", options.sort, CommandLineText::tr("a column"));
    option(*listed, "--after", options.after, CommandLineText::tr("the \"next\" of an earlier answer"));
    listed->add_option("--filter", *options.filters,
                       said(CommandLineText::tr("KEY=VALUE, KEY=A|B, KEY>=VALUE, KEY<VALUE, KEY~TEXT")));
    listed->add_option("--limit", *options.limit, said(CommandLineText::tr("rows at most")))->check(wholeNumber(1, 100000));
    listed->add_flag("--ascending", *options.ascending, said(CommandLineText::tr("the smallest or oldest first")));
    listed->callback([=, &work] { work = [=](const Session& session) { return listCases(session, options); }; });
}

}  // namespace

void addCase(CLI::App& app, Work& work) {
    auto* group =
        app.add_subcommand("case", said(CommandLineText::tr("grievances, wishes, rectification items")))->require_subcommand(1);
    auto* entered =
        group->add_subcommand("register", said(CommandLineText::tr("a new case; JSON on standard input: {\"fields\":{…}}")));
    auto type = holder();
    option(*entered, "TYPE", type, CommandLineText::tr("kind of case"))->required();
    entered->callback([=, &work] { work = [=](const Session& session) { return registerCase(session, text(type)); }; });
    auto* acted = group->add_subcommand(
        "act",
        said(CommandLineText::tr("an action; JSON on standard input: {\"fields\":{…},\"evidence\":[…],\"comment\":\"…\"}")));
    auto number = holder(), action = holder();
    option(*acted, "NUMBER", number, CommandLineText::tr("number of the case"))->required();
    option(*acted, "ACTION", action, CommandLineText::tr("id of the action"))->required();
    acted->callback([=, &work] { work = [=](const Session& session) { return act(session, text(number), text(action)); }; });
    auto* many = group->add_subcommand("bulk", said(CommandLineText::tr("one action on many cases, each by its own rules")));
    auto bulkAction = holder(), bulkType = holder();
    auto filters = list();
    auto dryRun = std::make_shared<bool>(false);
    option(*many, "ACTION", bulkAction, CommandLineText::tr("id of the action"))->required();
    many->add_option("--filter", *filters, said(CommandLineText::tr("which cases")))->required();
    option(*many, "--type", bulkType, CommandLineText::tr("kind of case"));
    many->add_flag("--dry-run", *dryRun, said(CommandLineText::tr("tell what would happen, change nothing")));
    many->callback([=, &work] {
        work = [=](const Session& session) { return bulk(session, text(bulkAction), *filters, text(bulkType), *dryRun); };
    });
    auto* back = group->add_subcommand("undo", said(CommandLineText::tr("take the last step back")));
    auto undone = holder();
    auto batch = std::make_shared<qint64>(0);
    option(*back, "NUMBER", undone, CommandLineText::tr("number of the case"));
    back->add_option("--batch", *batch, said(CommandLineText::tr("id of a batch")))
        ->check(wholeNumber(1, std::numeric_limits<qint64>::max()));
    back->callback([=, &work] { work = [=](const Session& session) { return undo(session, text(undone), *batch); }; });
    addReading(*group, work);
    addCaseEvidence(*group, work);
    addCaseFilters(*group, work);
    addCaseLinks(*group, work);
    addMigration(*group, work);
}

}  // namespace minqing::cli
