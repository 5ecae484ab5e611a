#include <QCoreApplication>
#include <algorithm>
#include <iostream>
#include <string_view>

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/help_pages.h"
#include "cli/usage_fault.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

CLI::Option* option(CLI::App& app, const std::string& name, const std::shared_ptr<std::string>& target, const QString& help) {
    return app.add_option_function<std::string>(
        name, [target](const std::string& value) { *target = value; }, said(help));
}

CLI::Validator wholeNumber(qint64 least, qint64 most) {
    const auto check = [least, most](const std::string& value) {
        bool whole = false;
        const auto number = QString::fromStdString(value).toLongLong(&whole);
        if (whole && number >= least && number <= most) return std::string();
        return said(QCoreApplication::translate("CommandLine", "\"%1\" is no whole number from %2 to %3")
                        .arg(QString::fromStdString(value))
                        .arg(least)
                        .arg(most));
    };
    return CLI::Validator(check, std::string());
}

Expected<std::vector<storage::ListFilter>> parseFilters(const std::vector<std::string>& texts) {
    using enum storage::ListFilter::Comparison;
    constexpr std::pair<QStringView, storage::ListFilter::Comparison> signs[] = {
        {u"!=", IsNot}, {u">=", AtLeast}, {u"=", Is}, {u"<", Below}, {u"~", Contains}};
    std::vector<storage::ListFilter> filters;
    for (const auto& raw : texts) {
        const auto text = QString::fromStdString(raw);
        const auto* chosen = std::begin(signs);
        qsizetype at = -1;
        for (const auto& sign : signs) {
            const auto found = text.indexOf(sign.first);
            if (found > 0 && (at < 0 || found < at)) {
                at = found;
                chosen = &sign;
            }
        }
        if (at < 0) {
            return fail(ErrorKind::Usage, u"bad_filter"_s,
                        QCoreApplication::translate("CommandLine",
                                                    "\"%1\" is no filter. Write KEY=VALUE, KEY=A|B, KEY>=VALUE, "
                                                    "KEY<VALUE or KEY~TEXT.")
                            .arg(text));
        }
        storage::ListFilter filter{text.left(at).trimmed(), chosen->second, {}};
        const auto value = text.mid(at + chosen->first.size());
        filter.values = chosen->second == Is || chosen->second == IsNot ? value.split(u'|') : QStringList{value};
        filters.push_back(std::move(filter));
    }
    return filters;
}

QString filterText(const storage::ListFilter& filter) {
    using enum storage::ListFilter::Comparison;
    const QString values = filter.values.join(u'|');
    switch (filter.comparison) {
        case Is:
            return filter.key % u"="_s % values;
        case IsNot:
            return filter.key % u"!="_s % values;
        case AtLeast:
            return filter.key % u">="_s % values;
        case Below:
            return filter.key % u"<"_s % values;
        case Contains:
            return filter.key % u"~"_s % values;
    }
    return {};
}

namespace {

/// Whether --json is among the words, also when they could not be understood to the end.
bool asksForJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

}  // namespace

int run(int argc, char** argv, const Clock& clock) {
    CLI::App app{said(CommandLineText::tr("Minqing 民情台账: household visits, grievances, wishes and their close-out"))};
    app.name("minqing-cli");
    app.formatter(helpPages());
    app.set_help_flag("-h,--help", said(CommandLineText::tr("show this page and stop")));
    app.require_subcommand(1);
    app.fallthrough();
    auto ledger = holder();
    auto account = holder();
    bool json = false;
    option(app, "--ledger", ledger, CommandLineText::tr("the ledger file"));
    option(app, "--as", account,
           CommandLineText::tr("the account that asks; its password comes from MINQING_PASSWORD or a prompt"));
    app.add_flag("--json", json, said(CommandLineText::tr("one JSON document on standard output")));
    Work work;
    addDemo(app, work);
    addLedger(app, work);
    addCalendar(app, work);
    addDefinitions(app, work);
    addImport(app, work);
    addRegister(app, work);
    addActivity(app, work);
    addCase(app, work);
    addStats(app, work);
    addExport(app, work);
    addAccount(app, work);
    addAudit(app, work);
    addBackup(app, work);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);
        const Session session{{}, {}, json || asksForJson(argc, argv), clock};
        return finish(session, fail(ErrorKind::Usage, u"usage"_s, usageFault(app, error, {argv, argv + argc})));
    }
    const Session session{text(ledger), text(account), json, clock};
    return finish(session, work ? work(session) : Result{Answer{}});
}

}  // namespace minqing::cli
