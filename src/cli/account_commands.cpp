// account list|add|grant|revoke|lock and backup make|verify|restore

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <optional>

#include "base/platform/terminal.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "policy/policy.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

Result listAccounts(const Session& session) {
    return session.read([](Reader& reader, const Actor& actor) -> Result {
        const auto around = reader.surroundings();
        const auto& definitions = *around->definitions;
        const bool may = policy::hasRight(actor, Right::ManageAccounts, definitions) ||
                         policy::hasRight(actor, Right::GrantRoles, definitions) ||
                         policy::hasRight(actor, Right::ReadAudit, definitions);
        if (!may) return fail(ErrorKind::Refused, policy::rightRefusals(actor, Right::ManageAccounts, definitions));
        QJsonArray accounts;
        for (const auto& account : around->accounts) {
            QJsonArray grants;
            for (const auto& grant : account.grants) {
                grants.append(QJsonObject{
                    {u"role"_s, grant.role}, {u"unit"_s, grant.unit}, {u"from"_s, iso(grant.from)}, {u"to"_s, iso(grant.to)}});
            }
            accounts.append(QJsonObject{{u"name"_s, account.name},
                                        {u"display_name"_s, account.displayName},
                                        {u"unit"_s, account.unit},
                                        {u"locked"_s, account.locked},
                                        {u"grants"_s, grants}});
        }
        return Answer{{{u"accounts"_s, accounts}}};
    });
}

/// Carried out, and answered with what it is known by from now on.
Result carriedOut(const Session& session, const Command& command) {
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto receipt = ledger.execute(command, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"account"_s, receipt->number}}};
    });
}

QString newPassword(const QString& question) {
    const auto given = qEnvironmentVariable("MINQING_NEW_PASSWORD");
    return given.isEmpty() ? askPassword(question) : given;
}

Result add(const Session& session, PutAccount command) {
    const auto password = newPassword(CommandLineText::tr("First password of %1: ").arg(command.name));
    if (!password.isEmpty()) command.password = password;
    command.isNew = true;
    return carriedOut(session, command);
}

Result setPassword(const Session& session, const QString& name) {
    return carriedOut(session, SetPassword{name, newPassword(CommandLineText::tr("New password of %1: ").arg(name))});
}

Result setLock(const Session& session, const QString& name, bool locked) {
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        const auto around = ledger.surroundings();
        const auto* account = around->account(name);
        if (!account)
            return fail(ErrorKind::Refused, u"no_such_account"_s, CommandLineText::tr("There is no account \"%1\".").arg(name));
        auto receipt = ledger.execute(PutAccount{name, account->displayName, account->unit, account->phone, {}, locked}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"account"_s, name}, {u"locked"_s, locked}}};
    });
}

/// What a role is taken back from: what was given goes before what was lent, which ends by itself on its day.
std::optional<Grant> standingGrant(const Account& account, const QString& role, const QString& unit, QDate today) {
    for (const bool lent : {false, true}) {
        const auto stands = [&](const Grant& one) {
            return one.role == role && one.unit == unit && one.delegatedBy.isEmpty() != lent &&
                   (!one.to.isValid() || (lent && one.to >= today));
        };
        const auto found = std::find_if(account.grants.begin(), account.grants.end(), stands);
        if (found != account.grants.end()) return *found;
    }
    return std::nullopt;
}

Result grant(const Session& session, const QString& name, const QString& role, const QString& unit, bool revoke) {
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        Grant wanted{name, role, unit, {}, {}, {}};
        const auto today = beijingDate(session.clock.now());
        if (revoke) {
            const auto around = ledger.surroundings();
            const auto* account = around->account(name);
            const auto standing = account ? standingGrant(*account, role, unit, today) : std::nullopt;
            if (!standing) {
                return fail(ErrorKind::Refused, u"no_such_grant"_s,
                            CommandLineText::tr("%1 does not hold the role %2 for %3.").arg(name, role, unit));
            }
            // What was lent ends like what was given: by who lent it, or by who grants roles.
            wanted = *standing;
            wanted.to = today.addDays(-1);
        } else {
            wanted.from = today;
        }
        auto receipt = ledger.execute(PutGrant{wanted}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"account"_s, name}, {u"role"_s, role}, {u"unit"_s, unit}}};
    });
}

Result lend(const Session& session, const QString& name, const QString& role, const QString& unit, const QString& until) {
    const auto last = QDate::fromString(until, Qt::ISODate);
    if (!last.isValid())
        return fail(ErrorKind::Usage, u"bad_date"_s, CommandLineText::tr("--until takes the last day, as YYYY-MM-DD."));
    return session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        const Grant lent{name, role, unit, beijingDate(session.clock.now()), last, actor.name};
        auto receipt = ledger.execute(PutGrant{lent}, actor);
        if (!receipt) return Unexpected{std::move(receipt.error())};
        return Answer{{{u"account"_s, name}, {u"role"_s, role}, {u"unit"_s, unit}, {u"until"_s, until}}};
    });
}

Result verifyFile(const Session& session, const QString& path) {
    auto reader = Reader::open(path, session.clock);
    if (!reader) return Unexpected{std::move(reader.error())};
    auto report = (*reader)->verify();
    if (!report) return Unexpected{std::move(report.error())};
    QJsonObject document{{u"ok"_s, report->ok()}, {u"entries"_s, report->entries}};
    QJsonArray problems;
    for (const auto& problem : report->problems) problems.append(problem);
    if (!problems.isEmpty()) document.insert(u"problems"_s, problems);
    return Answer{document, report->ok() ? Exit::Done : Exit::Failure};
}

Result makeBackup(const Session& session, const QString& target) {
    auto made = session.write([&](Ledger& ledger, const Actor& actor) -> Result {
        auto reasons = policy::rightRefusals(actor, Right::Backup, *ledger.surroundings()->definitions);
        if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
        if (QFileInfo::exists(target) || QFileInfo(target).isSymLink()) {
            return fail(ErrorKind::Refused, u"file_exists"_s,
                        CommandLineText::tr("%1 exists already. Choose another name for the copy.").arg(target));
        }
        if (auto done = ledger.backupTo(target); !done) return Unexpected{std::move(done.error())};
        return Answer{};
    });
    return made ? verifyFile(session, target) : made;
}

Result restore(const Session& session, const QString& from, const QString& to) {
    auto verified = verifyFile(session, from);
    if (!verified || verified->exit != Exit::Done) return verified;
    if (QFile::exists(to)) {
        return fail(ErrorKind::Refused, u"file_exists"_s,
                    CommandLineText::tr("%1 exists already. Restore beside it, under another name.").arg(to));
    }
    auto reader = storage::Store::open(from, storage::OpenMode::ReadOnly);
    if (!reader) return Unexpected{std::move(reader.error())};
    if (auto copied = (*reader)->backupTo(to); !copied) return Unexpected{std::move(copied.error())};
    return verifyFile(session, to);
}

void addDelegation(CLI::App& group, Work& work) {
    auto* lent = group.add_subcommand(
        "delegate", said(CommandLineText::tr("let somebody act in your name, in one of your roles, until a day")));
    auto deputy = holder(), lentRole = holder(), lentUnit = holder(), until = holder();
    option(*lent, "NAME", deputy, CommandLineText::tr("account of the deputy"))->required();
    option(*lent, "ROLE", lentRole, CommandLineText::tr("one of your roles"))->required();
    option(*lent, "--unit", lentUnit, CommandLineText::tr("code of the unit"))->required();
    option(*lent, "--until", until, CommandLineText::tr("the last day, YYYY-MM-DD"))->required();
    lent->callback([=, &work] {
        work = [=](const Session& session) { return lend(session, text(deputy), text(lentRole), text(lentUnit), text(until)); };
    });
}

}  // namespace

void addAccount(CLI::App& app, Work& work) {
    auto* group =
        app.add_subcommand("account", said(CommandLineText::tr("who may sign in, and as what")))->require_subcommand(1);
    group->add_subcommand("list", said(CommandLineText::tr("all accounts")))->callback([&work] { work = listAccounts; });
    auto* added = group->add_subcommand(
        "add", said(CommandLineText::tr("a new account; its first password from MINQING_NEW_PASSWORD or a prompt")));
    auto name = holder(), title = holder(), unit = holder(), phone = holder();
    option(*added, "NAME", name, CommandLineText::tr("what one signs in with"))->required();
    option(*added, "--display-name", title, CommandLineText::tr("name of the person"));
    option(*added, "--unit", unit, CommandLineText::tr("code of the unit"))->required();
    option(*added, "--phone", phone, CommandLineText::tr("telephone"));
    added->callback([=, &work] {
        work = [=](const Session& session) {
            return add(session, {text(name), text(title), text(unit), text(phone), {}, false});
        };
    });
    for (const bool revoke : {false, true}) {
        auto* verb = group->add_subcommand(
            revoke ? "revoke" : "grant",
            said(revoke ? CommandLineText::tr("take a role back") : CommandLineText::tr("give a role for a unit")));
        auto who = holder(), role = holder(), where = holder();
        option(*verb, "NAME", who, CommandLineText::tr("account"))->required();
        option(*verb, "ROLE", role, CommandLineText::tr("role"))->required();
        option(*verb, "--unit", where, CommandLineText::tr("code of the unit"))->required();
        verb->callback([=, &work] {
            work = [=](const Session& session) { return grant(session, text(who), text(role), text(where), revoke); };
        });
    }
    auto* renewed = group->add_subcommand(
        "password", said(CommandLineText::tr("one's own new password, or one for somebody who has forgotten it")));
    auto whose = holder();
    option(*renewed, "NAME", whose, CommandLineText::tr("account"))->required();
    renewed->callback([=, &work] { work = [=](const Session& session) { return setPassword(session, text(whose)); }; });
    addDelegation(*group, work);
    auto* locked = group->add_subcommand("lock", said(CommandLineText::tr("nobody can sign in with it")));
    auto which = holder();
    auto open = std::make_shared<bool>(false);
    option(*locked, "NAME", which, CommandLineText::tr("account"))->required();
    locked->add_flag("--open", *open, said(CommandLineText::tr("unlock it again")));
    locked->callback([=, &work] { work = [=](const Session& session) { return setLock(session, text(which), !*open); }; });
}

void addBackup(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("backup", said(CommandLineText::tr("verified copies")))->require_subcommand(1);
    auto out = holder(), checked = holder(), from = holder(), to = holder();
    auto* made = group->add_subcommand("make", said(CommandLineText::tr("a verified copy")));
    option(*made, "OUT", out, CommandLineText::tr("the copy"))->required();
    made->callback([=, &work] { work = [=](const Session& session) { return makeBackup(session, text(out)); }; });
    auto* verified = group->add_subcommand("verify", said(CommandLineText::tr("is this copy whole")));
    option(*verified, "FILE", checked, CommandLineText::tr("the copy"))->required();
    verified->callback([=, &work] { work = [=](const Session& session) { return verifyFile(session, text(checked)); }; });
    auto* restored = group->add_subcommand("restore", said(CommandLineText::tr("a ledger from a copy")));
    option(*restored, "FILE", from, CommandLineText::tr("the copy"))->required();
    option(*restored, "OUT", to, CommandLineText::tr("the ledger to make"))->required();
    restored->callback([=, &work] { work = [=](const Session& session) { return restore(session, text(from), text(to)); }; });
}

}  // namespace minqing::cli
