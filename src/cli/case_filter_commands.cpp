// case filters list|share|withdraw

#include <QJsonArray>

#include "cli/case_input.h"
#include "cli/command_line_text.h"
#include "ledger/filter_conditions.h"
#include "policy/policy.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

Expected<void> addSharedFilter(storage::CaseQuery& query, const QString& name, const Surroundings& around, const Actor& actor) {
    const auto* found = around.sharedFilter(query.type, name);
    if (!found || !policy::maySeeList(actor, query.type, around.units, *around.definitions)) {
        return fail(
            ErrorKind::Refused, u"no_such_shared_filter"_s,
            CommandLineText::tr("No filter called \"%1\" is shared in this list. \"case filters list\" shows all.").arg(name),
            u"saved"_s);
    }
    const auto asked = queryOf(*found);
    query.filters.insert(query.filters.end(), asked.filters.begin(), asked.filters.end());
    query.text = QStringList{query.text, asked.text}.join(u' ').trimmed();
    return {};
}

namespace {

QJsonObject filterJson(const SharedFilter& filter, const Surroundings& around, const Actor& actor) {
    const auto query = queryOf(filter);
    QJsonArray texts;
    for (const auto& one : query.filters) texts.append(filterText(one));
    return {{u"name"_s, filter.name},
            {u"type"_s, filter.list},
            {u"filters"_s, texts},
            {u"text"_s, query.text},
            {u"shared_by"_s, around.accountTitle(filter.by)},
            {u"shared_at"_s, toIso(filter.at)},
            {u"may_withdraw"_s, filter.by == actor.id || policy::hasRight(actor, Right::ShareFilters, *around.definitions)}};
}

Result listFilters(const Session& session, const QString& type) {
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        const auto around = reader.surroundings();
        QJsonArray rows;
        for (const auto& one : around->sharedFilters) {
            if (!type.isEmpty() && one.list != type) continue;
            if (policy::maySeeList(actor, one.list, around->units, *around->definitions))
                rows.append(filterJson(one, *around, actor));
        }
        return Answer{{{u"filters"_s, rows}}};
    });
}

Result filterAnswer(const Expected<Receipt>& receipt, const QString& type) {
    if (!receipt) return Unexpected{receipt.error()};
    return Answer{{{u"name"_s, receipt->number}, {u"type"_s, type}}};
}

}  // namespace

void addCaseFilters(CLI::App& group, Work& work) {
    auto* filters =
        group.add_subcommand("filters", said(CommandLineText::tr("conditions of lists that are shared under a name")))
            ->require_subcommand(1);
    auto* listed = filters->add_subcommand("list", said(CommandLineText::tr("those that you may see, with who shared them")));
    auto of = holder();
    option(*listed, "--type", of, CommandLineText::tr("of this kind of case only"));
    listed->callback([=, &work] { work = [=](const Session& session) { return listFilters(session, text(of)); }; });

    auto* shared = filters->add_subcommand(
        "share", said(CommandLineText::tr("keep conditions under a name for everybody who sees the list")));
    auto name = holder(), type = holder(), words = holder();
    auto conditions = list();
    option(*shared, "NAME", name, CommandLineText::tr("name, at most 30 characters"))->required();
    option(*shared, "--type", type, CommandLineText::tr("kind of case; left out: the list of all kinds"));
    option(*shared, "--text", words, CommandLineText::tr("words in number, title, description, address"));
    shared->add_option("--filter", *conditions,
                       said(CommandLineText::tr("KEY=VALUE, KEY=A|B, KEY>=VALUE, KEY<VALUE, KEY~TEXT")));
    shared->callback([=, &work] {
        work = [=](const Session& session) -> Result {
            auto parsed = parseFilters(*conditions);
            if (!parsed) return Unexpected{std::move(parsed.error())};
            const ShareFilter command{text(type), text(name), std::move(*parsed), text(words)};
            return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
                return filterAnswer(ledger.execute(command, actor), command.list);
            });
        };
    });

    auto* withdrawn = filters->add_subcommand("withdraw", said(CommandLineText::tr("take a shared filter back")));
    auto gone = holder(), from = holder();
    option(*withdrawn, "NAME", gone, CommandLineText::tr("name of the filter"))->required();
    option(*withdrawn, "--type", from, CommandLineText::tr("kind of case; left out: the list of all kinds"));
    withdrawn->callback([=, &work] {
        work = [=](const Session& session) {
            return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
                return filterAnswer(ledger.execute(WithdrawFilter{text(from), text(gone)}, actor), text(from));
            });
        };
    });
}

}  // namespace minqing::cli
