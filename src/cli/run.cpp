#include <QCoreApplication>
#include <algorithm>
#include <iostream>
#include <string_view>

#include "cli/commands.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

CLI::Option* option(CLI::App& app, const std::string& name, const std::shared_ptr<std::string>& target,
                    const std::string& help) {
    return app.add_option_function<std::string>(
        name, [target](const std::string& value) { *target = value; }, help);
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

namespace {

/// What is wrong in a sentence; the parser's own words, which are English, follow in brackets.
QString wrongUsage(const CLI::ParseError& error) {
    const auto sentence = [&] {
        switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
            case CLI::ExitCodes::RequiredError:
                return QCoreApplication::translate("CommandLine", "A word or an option is missing (%1). --help shows all.");
            case CLI::ExitCodes::ExtrasError:
                return QCoreApplication::translate("CommandLine", "Not all of this is understood (%1). --help shows all.");
            default:
                return QCoreApplication::translate("CommandLine", "This cannot be called so (%1). --help shows how.");
        }
    }();
    return sentence.arg(QString::fromStdString(error.what()));
}

/// Whether --json is among the words, also when they could not be understood to the end.
bool asksForJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

}  // namespace

int run(int argc, char** argv, const Clock& clock) {
    CLI::App app{"Minqing 民情台账: household visits, grievances, wishes and their close-out"};
    app.name("minqing-cli");
    app.require_subcommand(1);
    app.fallthrough();
    auto ledger = holder();
    auto account = holder();
    bool json = false;
    option(app, "--ledger", ledger, "the ledger file");
    option(app, "--as", account, "the account that asks; its password comes from MINQING_PASSWORD or a prompt");
    app.add_flag("--json", json, "one JSON document on standard output");
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
        return finish(session, fail(ErrorKind::Usage, u"usage"_s, wrongUsage(error)));
    }
    const Session session{text(ledger), text(account), json, clock};
    return finish(session, work ? work(session) : Result{Answer{}});
}

}  // namespace minqing::cli
