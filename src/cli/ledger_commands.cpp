// demo, ledger, calendar, backup, audit.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <iostream>

#include "base/platform/terminal.h"
#include "cli/case_json.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "demonstration/demonstration.h"
#include "policy/policy.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

Result createDemo(const DemonstrationOptions& options, bool json) {
    const bool quiet = json || !messagesAreRead();
    int last = -1;
    auto report = createDemonstration(options, [&](int percent, const QString& stage) {
        if (quiet || percent == last) return;
        last = percent;
        std::cerr << '\r' << percent << " % " << stage.toStdString() << "\033[K" << std::flush;
    });
    if (!quiet) std::cerr << '\n';
    if (!report) return Unexpected{std::move(report.error())};
    return Answer{{{u"ledger"_s, report->ledger},
                   {u"households"_s, report->households},
                   {u"cases"_s, report->cases},
                   {u"activities"_s, report->activities},
                   {u"wishes"_s, report->wishes},
                   {u"seconds"_s, report->seconds}}};
}

Expected<FirstAdministrator> askAdministrator(const QString& role, const QString& title) {
    FirstAdministrator one;
    one.role = role;
    one.name = role;
    one.displayName = title;
    const QString variable = u"MINQING_PASSWORD_"_s % role.toUpper();
    one.password = qEnvironmentVariable(variable.toLatin1().constData());
    if (one.password.isEmpty())
        one.password = askPassword(CommandLineText::tr("First password of the %1 (account \"%2\"): ").arg(title, role));
    if (one.password.isEmpty()) {
        return fail(ErrorKind::Usage, u"missing_password"_s,
                    CommandLineText::tr("The %1 needs a first password: type it at the prompt, or set MINQING_PASSWORD_%2.")
                        .arg(title, role.toUpper()));
    }
    return one;
}

Result createLedger(const Session& session, const QString& path, const QString& district, const QString& name) {
    CreateLedger request{path, district, name, {}, false};
    for (const auto& [role, title] : {std::pair{u"sysadmin"_s, CommandLineText::tr("system administrator")},
                                      std::pair{u"secadmin"_s, CommandLineText::tr("security administrator")},
                                      std::pair{u"auditor"_s, CommandLineText::tr("auditor")}}) {
        auto one = askAdministrator(role, title);
        if (!one) return Unexpected{std::move(one.error())};
        request.administrators.push_back(std::move(*one));
    }
    auto ledger = Ledger::create(request, session.clock);
    if (!ledger) return Unexpected{std::move(ledger.error())};
    return Answer{{{u"ledger"_s, (*ledger)->path()}}};
}

Result info(const Session& session) {
    auto reader = session.openReader();
    if (!reader) return Unexpected{std::move(reader.error())};
    auto counts = (*reader)->counts();
    if (!counts) return Unexpected{std::move(counts.error())};
    return Answer{{{u"name"_s, (*reader)->identity().name},
                   {u"district"_s, (*reader)->identity().district},
                   {u"schema_version"_s, counts->schemaVersion},
                   {u"entries"_s, counts->entries},
                   {u"units"_s, counts->units},
                   {u"grids"_s, counts->grids},
                   {u"households"_s, counts->households},
                   {u"people"_s, counts->people},
                   {u"cases"_s, counts->cases},
                   {u"activities"_s, counts->activities},
                   {u"size_bytes"_s, counts->sizeBytes}}};
}

Result verify(const Session& session) {
    auto reader = session.openReader();
    if (!reader) return Unexpected{std::move(reader.error())};
    auto report = (*reader)->verify();
    if (!report) return Unexpected{std::move(report.error())};
    QJsonArray problems, notes;
    for (const auto& problem : report->problems) problems.append(problem);
    for (const auto& one : report->notes) notes.append(one);
    return Answer{{{u"entries"_s, report->entries},
                   {u"checkpoints"_s, report->checkpoints},
                   {u"ok"_s, report->ok()},
                   {u"problems"_s, problems},
                   {u"notes"_s, notes}},
                  report->ok() ? Exit::Done : Exit::Failure};
}

Result rebuild(const Session& session, bool checkOnly) {
    auto ledger = session.openLedger();
    if (!ledger) return Unexpected{std::move(ledger.error())};
    if (!checkOnly) {  // comparing changes nothing; making the tables anew is the system administrator's
        auto actor = session.writer(**ledger);
        if (!actor) return Unexpected{std::move(actor.error())};
        auto reasons = policy::rightRefusals(*actor, Right::Backup, *(*ledger)->surroundings()->definitions);
        if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    }
    QElapsedTimer timer;
    timer.start();
    auto report = (*ledger)->rebuild(checkOnly);
    if (!report) return Unexpected{std::move(report.error())};
    return Answer{{{u"entries"_s, report->entries},
                   {u"seconds"_s, static_cast<double>(timer.elapsed()) / 1000.0},
                   {u"identical"_s, report->identical},
                   {u"differing"_s, QJsonArray::fromStringList(report->differing)},
                   {u"differing_rows"_s, QJsonArray::fromStringList(report->rows)}},
                  report->identical || !checkOnly ? Exit::Done : Exit::Failure};
}

Result due(const QString& start, const Limit& limit, const WorkCalendar& calendar) {
    const auto instant = instantFromIso(start);
    if (!instant) {
        return fail(ErrorKind::BadInput, u"bad_date"_s,
                    CommandLineText::tr("\"%1\" is no date. Write 2026-07-18 or 2026-07-18T09:30:00+08:00.").arg(start),
                    u"start"_s);
    }
    const auto end = calendar.dueInstant(*instant, limit);
    if (constexpr int lastYear = 2200; !beijingDate(end).isValid() || beijingDate(end).year() > lastYear) {
        return fail(ErrorKind::BadInput, u"bad_limit"_s,
                    CommandLineText::tr("The limit ends after %1. Give an earlier day or a shorter limit.").arg(lastYear),
                    u"limit"_s);
    }
    QJsonObject document;
    const bool days = limit.unit != Limit::Unit::Hours && limit.unit != Limit::Unit::ShiftHours;
    document.insert(u"due"_s, days && start.trimmed().size() == 10 ? beijingDate(end).toString(Qt::ISODate) : toIso(end));
    document.insert(u"due_at"_s, toIso(end));
    if (const auto year = calendar.firstUnpublishedYear(beijingDate(*instant), beijingDate(end)); year != 0) {
        document.insert(u"warning"_s,
                        CommandLineText::tr("The holidays of %1 are not published: only weekends are counted.").arg(year));
    }
    return Answer{document};
}

/// The ledger's own calendar when one is named, else the shipped one.
Expected<WorkCalendar> calendarOf(const Session& session) {
    if (!session.ledgerPath.isEmpty()) {
        auto reader = session.openReader();
        if (!reader) return Unexpected{std::move(reader.error())};
        return (*reader)->surroundings()->definitions->calendar;
    }
    auto shipped = loadDefinitions(shippedDefinitionSources());
    if (!shipped) return Unexpected{std::move(shipped.error())};
    return (*shipped)->calendar;
}

Result checkDay(const Session& session, const QString& day) {
    const auto date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid()) {
        return fail(ErrorKind::BadInput, u"bad_date"_s, CommandLineText::tr("\"%1\" is no date. Write 2026-07-18.").arg(day),
                    u"date"_s);
    }
    auto calendar = calendarOf(session);
    if (!calendar) return Unexpected{std::move(calendar.error())};
    return Answer{{{u"date"_s, day},
                   {u"working"_s, calendar->isWorkingDay(date)},
                   {u"name"_s, calendar->nameOf(date)},
                   {u"published"_s, calendar->isPublished(date.year())}}};
}

Result auditList(const Session& session, const QString& subject, const QString& by, int limit) {
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        const auto around = reader.surroundings();
        std::optional<SubjectId> subjectId, actorId;
        if (!subject.isEmpty()) {
            auto id = reader.subjectId(subject);
            if (!id) return Unexpected{std::move(id.error())};
            subjectId = *id;
        }
        if (!by.isEmpty()) {
            const auto* account = around->account(by);
            if (!account)
                return fail(ErrorKind::BadInput, u"no_such_account"_s,
                            CommandLineText::tr("There is no account \"%1\".").arg(by));
            actorId = account->id;
        }
        auto entries = reader.audit(actor, subjectId, actorId, limit, EntryId{});
        if (!entries) return Unexpected{std::move(entries.error())};
        QJsonArray rows;
        for (const auto& entry : *entries) {
            const auto payload = policy::visiblePayload(QJsonDocument::fromJson(entry.payload).object(), *around->definitions);
            rows.append(QJsonObject{{u"sequence"_s, qint64{entry.sequence.value}},
                                    {u"id"_s, entry.id.toString()},
                                    {u"at"_s, toIso(entry.at)},
                                    {u"actor"_s, around->accountTitle(entry.actor)},
                                    {u"kind"_s, entryKindCode(entry.kind)},
                                    {u"subject"_s, qint64{entry.subject.value}},
                                    {u"payload"_s, payload}});
        }
        return Answer{{{u"entries"_s, rows}}};
    });
}

}  // namespace

void addDemo(CLI::App& app, Work& work) {
    auto* create = app.add_subcommand("demo", said(CommandLineText::tr("the demonstration district")))
                       ->require_subcommand(1)
                       ->add_subcommand("create", said(CommandLineText::tr("make it")));
    auto path = holder();
    auto households = std::make_shared<std::optional<int>>();
    auto cases = std::make_shared<std::optional<int>>();
    auto seed = std::make_shared<std::uint64_t>(2022);
    auto today = holder();
    option(*create, "FILE", path, CommandLineText::tr("the ledger to make"))->required();
    create->add_option_function<int>(
        "--households", [households](int n) { *households = n; },
        said(CommandLineText::tr("how many households (186276 unless told)")));
    create->add_option_function<int>(
        "--cases", [cases](int n) { *cases = n; }, said(CommandLineText::tr("how many grievances, up to 1000000")));
    create->add_option_function<std::uint64_t>(
        "--seed", [seed](std::uint64_t n) { *seed = n; },
        said(CommandLineText::tr("another district, the same one for the same seed")));
    option(*create, "--today", today, CommandLineText::tr("the day on which everything has happened, YYYY-MM-DD"));
    create->callback([=, &work] {
        work = [=](const Session& session) -> Result {
            DemonstrationOptions options{text(path), *households, *cases, *seed, {}};
            if (!today->empty()) {
                const auto day = QDate::fromString(text(today), Qt::ISODate);
                if (!day.isValid())
                    return fail(ErrorKind::Usage, u"bad_date"_s, CommandLineText::tr("\"%1\" is no date.").arg(text(today)));
                options.today = day;
            }
            return createDemo(options, session.json);
        };
    });
}

void addLedger(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("ledger", said(CommandLineText::tr("make, look at, verify and rebuild a ledger")))
                      ->require_subcommand(1);
    auto* create =
        group->add_subcommand("create", said(CommandLineText::tr("make a new ledger with its first three administrators")));
    auto path = holder(), district = holder(), name = holder();
    option(*create, "FILE", path, CommandLineText::tr("the ledger to make"))->required();
    option(*create, "--district", district, CommandLineText::tr("division code, 6 or 12 digits"))->required();
    option(*create, "--name", name, CommandLineText::tr("name of the district"))->required();
    create->callback([=, &work] {
        work = [=](const Session& session) { return createLedger(session, text(path), text(district), text(name)); };
    });
    group->add_subcommand("info", said(CommandLineText::tr("counts and size")))->callback([&work] { work = info; });
    group->add_subcommand("verify", said(CommandLineText::tr("chain, signatures, counters, tables")))->callback([&work] {
        work = verify;
    });
    auto* again = group->add_subcommand("rebuild", said(CommandLineText::tr("make all tables anew from the journal")));
    auto check = std::make_shared<bool>(false);
    again->add_flag_function(
        "--check", [check](std::int64_t n) { *check = n > 0; }, said(CommandLineText::tr("compare only, change nothing")));
    again->callback([=, &work] { work = [=](const Session& session) { return rebuild(session, *check); }; });
}

void addCalendar(CLI::App& app, Work& work) {
    auto* group = app.add_subcommand("calendar", said(CommandLineText::tr("working days")))->require_subcommand(1);
    auto* ends = group->add_subcommand("due", said(CommandLineText::tr("when a limit ends")));
    auto start = holder();
    auto limit = std::make_shared<Limit>();
    auto chosen = std::make_shared<int>(0);
    option(*ends, "START", start, CommandLineText::tr("date or instant"))->required();
    const auto add = [&](const char* name, Limit::Unit unit, const QString& help) {
        const auto take = [limit, chosen, unit](int n) {
            *limit = Limit{n, unit, false};
            ++*chosen;
        };
        ends->add_option_function<int>(name, take, said(help))->check(wholeNumber(0, 100000));
    };
    add("--working-days", Limit::Unit::WorkingDays, CommandLineText::tr("so many working days"));
    add("--calendar-days", Limit::Unit::CalendarDays, CommandLineText::tr("so many days, holidays counted"));
    add("--hours", Limit::Unit::Hours, CommandLineText::tr("so many hours"));
    ends->callback([=, &work] {
        work = [=](const Session& session) -> Result {
            if (*chosen != 1) {
                return fail(ErrorKind::Usage, u"bad_limit"_s,
                            CommandLineText::tr("Give exactly one limit: --working-days N, --calendar-days N or --hours N."));
            }
            auto calendar = calendarOf(session);
            if (!calendar) return Unexpected{std::move(calendar.error())};
            return due(text(start), *limit, *calendar);
        };
    });
    auto* check = group->add_subcommand("check", said(CommandLineText::tr("is this a working day")));
    auto day = holder();
    option(*check, "DATE", day, CommandLineText::tr("YYYY-MM-DD"))->required();
    check->callback([=, &work] { work = [=](const Session& session) { return checkDay(session, text(day)); }; });
}

void addAudit(CLI::App& app, Work& work) {
    auto* list = app.add_subcommand("audit", said(CommandLineText::tr("the journal")))
                     ->require_subcommand(1)
                     ->add_subcommand("list", said(CommandLineText::tr("newest first")));
    auto subject = holder(), by = holder();
    auto limit = std::make_shared<int>(100);
    option(*list, "--subject", subject, CommandLineText::tr("number of a case or activity, or KIND:CODE of a register entry"));
    option(*list, "--actor", by, CommandLineText::tr("account"));
    list->add_option_function<int>(
            "--limit", [limit](int n) { *limit = n; }, said(CommandLineText::tr("rows at most")))
        ->check(wholeNumber(1, 100000));
    list->callback(
        [=, &work] { work = [=](const Session& session) { return auditList(session, text(subject), text(by), *limit); }; });
}

}  // namespace minqing::cli
