// register list|show|put and activity log|undo|list

#include <QCoreApplication>
#include <QJsonArray>

#include "cli/case_input.h"
#include "cli/case_json.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/json_input.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const QJsonObject& input, QLatin1StringView key) {
    return QDate::fromString(input.value(key).toString(), Qt::ISODate);
}

struct Listing {
    std::shared_ptr<std::string> kind = holder(), words = holder(), after = holder();
    std::shared_ptr<std::vector<std::string>> filters = list();
    std::shared_ptr<int> limit = std::make_shared<int>(50);

    void addTo(CLI::App& verb, const char* what) const {
        option(verb, what, kind, CommandLineText::tr("which kind"))->required();
        option(verb, "--text", words, CommandLineText::tr("words"));
        option(verb, "--after", after, CommandLineText::tr("the \"next\" of an earlier answer"));
        verb.add_option("--filter", *filters, said(CommandLineText::tr("KEY=VALUE")));
        verb.add_option("--limit", *limit, said(CommandLineText::tr("rows at most")))->check(wholeNumber(1, 100000));
    }
    [[nodiscard]] Expected<std::optional<storage::PageKey>> from() const {
        if (after->empty()) return std::optional<storage::PageKey>{};
        auto key = storage::PageKey::fromToken(text(after));
        if (!key)
            return fail(ErrorKind::Usage, u"bad_token"_s,
                        CommandLineText::tr("--after takes the \"next\" of an earlier answer."));
        return key;
    }
};

QJsonValue nextOf(const std::optional<storage::PageKey>& next) { return next ? QJsonValue(next->token()) : QJsonValue(); }

Result listRegister(const Session& session, const Listing& listing) {
    auto filters = parseFilters(*listing.filters);
    if (!filters) return Unexpected{std::move(filters.error())};
    auto from = listing.from();
    if (!from) return Unexpected{std::move(from.error())};
    storage::RegisterQuery query;
    query.kind = text(listing.kind);
    query.filters = std::move(*filters);
    query.text = text(listing.words);
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        if (reader.surroundings()->definitions->registers.count(query.kind) == 0) {
            return fail(ErrorKind::BadInput, u"no_such_register"_s,
                        CommandLineText::tr("There is no register called \"%1\".").arg(query.kind));
        }
        auto page = reader.registers(query, actor, *listing.limit, *from);
        if (!page) return Unexpected{std::move(page.error())};
        QJsonArray rows;
        for (const auto& row : page->rows) rows.append(registerRowJson(row));
        return Answer{{{u"entries"_s, rows}, {u"next"_s, nextOf(page->next)}}};
    });
}

Result showRegister(const Session& session, const QString& kind, const QString& code) {
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto row = reader.registerEntry(kind, code, actor);
        if (!row) return Unexpected{std::move(row.error())};
        if (!*row) {
            return fail(
                ErrorKind::Refused, u"no_such_entry"_s,
                CommandLineText::tr("There is no entry \"%1\" in the register \"%2\" that you may see.").arg(code, kind));
        }
        return Answer{registerRowJson(**row)};
    });
}

Result putRegister(const Session& session, const QString& kind) {
    auto input = objectFromInput();
    if (!input) return Unexpected{std::move(input.error())};
    const std::vector<InputKey> keys{{"code"_L1},    {"name"_L1}, {"unit"_L1}, {"grid"_L1},
                                     {"address"_L1}, {"from"_L1}, {"to"_L1},   {"fields"_L1, InputKind::Object}};
    // What "register show" gives may come back as it is.
    for (const auto shown : {"kind"_L1, "last_result"_L1, "last_visit"_L1, "valid_visits"_L1, "visits"_L1})
        input->remove(shown);
    if (auto known = checkKeys(*input, keys); !known) return Unexpected{std::move(known.error())};
    RegisterEntry entry{{},
                        kind,
                        input->value("code"_L1).toString(),
                        input->value("name"_L1).toString(),
                        input->value("unit"_L1).toString(),
                        input->value("grid"_L1).toString(),
                        input->value("address"_L1).toString(),
                        dateOf(*input, "from"_L1),
                        dateOf(*input, "to"_L1),
                        input->value("fields"_L1).toObject()};
    QStringList cleared;
    for (const auto key : {"from"_L1, "to"_L1}) {
        const auto given = input->value(key);
        if (given.isNull()) cleared.append(key);
        if (given.isUndefined() || given.isNull() || dateOf(*input, key).isValid()) continue;
        return fail(ErrorKind::BadInput, u"bad_date"_s,
                    CommandLineText::tr("\"%1\" is no date. Write 2026-07-18.").arg(given.toString()), key);
    }
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto receipt = ledger.execute(AmendRegister{entry, cleared}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"kind"_s, kind}, {u"code"_s, receipt->number}, {u"changed"_s, receipt->changed}}};
    });
}

Expected<RegisterCase> producedFromJson(const QJsonObject& input, std::vector<Reason>& wrong) {
    const std::vector<InputKey> keys{{"type"_L1},
                                     {"fields"_L1, InputKind::Object},
                                     {"evidence"_L1, InputKind::TextsOrObjects},
                                     {"then"_L1, InputKind::Objects},
                                     {"links"_L1, InputKind::Objects}};
    if (auto known = checkKeys(input, keys); !known) return Unexpected{std::move(known.error())};
    return registrationFromJson(input.value("type"_L1).toString(), input, wrong);
}

Expected<LogActivity> activityFromJson(const QString& type, const QJsonObject& input, std::vector<Reason>& wrong) {
    const std::vector<InputKey> keys{{"subject"_L1},
                                     {"at"_L1},
                                     {"participants"_L1, InputKind::Texts},
                                     {"fields"_L1, InputKind::Object},
                                     {"diary"_L1},
                                     {"produced"_L1, InputKind::Objects}};
    if (auto known = checkKeys(input, keys); !known) return Unexpected{std::move(known.error())};
    LogActivity command;
    command.type = type;
    command.subject = input.value("subject"_L1).toString();
    if (const auto at = input.value("at"_L1); at.isString()) {
        command.at = instantFromIso(at.toString());
        if (!command.at) {
            return fail(
                ErrorKind::BadInput, u"bad_date"_s,
                CommandLineText::tr("\"%1\" is no date. Write 2026-07-18 or 2026-07-18T09:30:00+08:00.").arg(at.toString()),
                u"at"_s);
        }
    }
    for (const auto& one : input.value("participants"_L1).toArray()) command.participants.append(one.toString());
    command.fields = input.value("fields"_L1).toObject();
    command.diary = input.value("diary"_L1).toString();
    for (const auto& one : input.value("produced"_L1).toArray()) {
        auto produced = producedFromJson(one.toObject(), wrong);
        if (!produced) return Unexpected{std::move(produced.error())};
        command.produced.push_back(std::move(*produced));
    }
    return command;
}

Result logActivity(const Session& session, const QString& type) {
    auto input = objectFromInput();
    if (!input) return Unexpected{std::move(input.error())};
    std::vector<Reason> wrong;
    auto command = activityFromJson(type, *input, wrong);
    if (!command) return Unexpected{std::move(command.error())};
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        if (!wrong.empty()) return refusedWithFiles(ledger, *command, actor, wrong);
        auto receipt = ledger.execute(*command, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        QJsonArray produced;
        for (const auto& [number, kind] : receipt->produced) {
            produced.append(QJsonObject{{u"number"_s, number}, {u"type"_s, kind}});
        }
        return Answer{{{u"id"_s, receipt->number}, {u"number"_s, receipt->number}, {u"produced"_s, produced}}};
    });
}

Result undoActivity(const Session& session, const QString& number) {
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto receipt = ledger.execute(UndoActivity{number}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"number"_s, receipt->number}, {u"undone"_s, true}}};
    });
}

Result listActivities(const Session& session, const Listing& listing) {
    auto filters = parseFilters(*listing.filters);
    if (!filters) return Unexpected{std::move(filters.error())};
    auto from = listing.from();
    if (!from) return Unexpected{std::move(from.error())};
    storage::ActivityQuery query;
    query.type = text(listing.kind);
    query.filters = std::move(*filters);
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        std::optional<storage::PageKey> next;
        auto page = reader.activities(query, actor, *listing.limit, *from, &next);
        if (!page) return Unexpected{std::move(page.error())};
        QJsonArray rows;
        for (const auto& one : *page) rows.append(activityJson(one));
        return Answer{{{u"rows"_s, rows}, {u"next"_s, nextOf(next)}}};
    });
}

}  // namespace

void addRegister(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("register", said(CommandLineText::tr("households, people, units, grids, enterprises")))
                      ->require_subcommand(1);
    auto* listed = group->add_subcommand("list", said(CommandLineText::tr("entries by code")));
    const Listing listing;
    listing.addTo(*listed, "KIND");
    listed->callback([=, &work] { work = [=](const Session& session) { return listRegister(session, listing); }; });
    auto* shown = group->add_subcommand("show", said(CommandLineText::tr("one entry")));
    auto kind = holder(), code = holder(), putKind = holder();
    option(*shown, "KIND", kind, CommandLineText::tr("which register"))->required();
    option(*shown, "CODE", code, CommandLineText::tr("code of the entry"))->required();
    shown->callback(
        [=, &work] { work = [=](const Session& session) { return showRegister(session, text(kind), text(code)); }; });
    auto* put = group->add_subcommand("put", said(CommandLineText::tr("an entry as it shall be; JSON on standard input")));
    option(*put, "KIND", putKind, CommandLineText::tr("which register"))->required();
    put->callback([=, &work] { work = [=](const Session& session) { return putRegister(session, text(putKind)); }; });
}

void addActivity(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("activity", said(CommandLineText::tr("visits")))->require_subcommand(1);
    auto* logged = group->add_subcommand("log", said(CommandLineText::tr("a visit; JSON on standard input")));
    auto type = holder();
    option(*logged, "TYPE", type, CommandLineText::tr("household_visit, enterprise_visit"))->required();
    logged->callback([=, &work] { work = [=](const Session& session) { return logActivity(session, text(type)); }; });
    auto* back = group->add_subcommand(
        "undo", said(CommandLineText::tr("takes back a visit that was logged by mistake, within ten minutes")));
    auto undone = holder();
    option(*back, "NUMBER", undone, CommandLineText::tr("number of the visit"))->required();
    back->callback([=, &work] { work = [=](const Session& session) { return undoActivity(session, text(undone)); }; });
    auto* listed = group->add_subcommand("list", said(CommandLineText::tr("newest first")));
    const Listing listing;
    listing.addTo(*listed, "TYPE");
    listed->callback([=, &work] { work = [=](const Session& session) { return listActivities(session, listing); }; });
}

}  // namespace minqing::cli
