#include "cli/help_pages.h"

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "cli/plain_text.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameColumns = 34;

/// The parser pads by bytes, and a Chinese character has three of them for two columns.
std::string helpLine(const std::string& name, const std::string& description) {
    const QString left = u"  "_s % QString::fromStdString(name);
    const auto width = displayWidth(left);
    if (description.empty()) return said(left) + '\n';
    const auto gap = width + 2 > nameColumns ? QString(u'\n' % QString(nameColumns, u' ')) : QString(nameColumns - width, u' ');
    return said(left % gap) + description + '\n';
}

class HelpPages : public CLI::Formatter {
  public:
    HelpPages() {
        const auto call = [this](const char* key, const QString& text) { label(key, said(text)); };
        call("Usage", CommandLineText::tr("Usage"));
        call("OPTIONS", CommandLineText::tr("OPTIONS"));
        call("SUBCOMMAND", CommandLineText::tr("COMMAND"));
        call("SUBCOMMANDS", CommandLineText::tr("COMMAND"));
        call("Positionals", CommandLineText::tr("Arguments"));
        call("Options", CommandLineText::tr("Options"));
        call("Subcommands", CommandLineText::tr("Commands"));
        call("REQUIRED", CommandLineText::tr("(required)"));
        call("TEXT", CommandLineText::tr("TEXT"));
        call("INT", CommandLineText::tr("NUMBER"));
        call("UINT", CommandLineText::tr("NUMBER"));
        call("FLOAT", CommandLineText::tr("NUMBER"));
    }

    std::string make_group(std::string group, bool positional, std::vector<const CLI::Option*> options) const override {
        return CLI::Formatter::make_group(get_label(std::move(group)), positional, std::move(options));
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode /*mode*/) const override {
        const auto commands = app->get_subcommands([](const CLI::App* one) { return !one->get_name().empty(); });
        if (commands.empty()) return {};
        std::string text = '\n' + get_label("Subcommands") + ":\n";
        for (const auto* command : commands) text += helpLine(command->get_name(), command->get_description());
        return text;
    }

    std::string make_option(const CLI::Option* option, bool positional) const override {
        return helpLine(make_option_name(option, positional) + make_option_opts(option), make_option_desc(option));
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        std::string text;
        // What a positional argument takes is told by its name.
        if (!option->get_positional() && option->get_items_expected_max() != 0)
            text += ' ' + get_label(option->get_type_name());
        if (option->get_items_expected_max() > 1) text += " ...";
        if (option->get_required()) text += ' ' + get_label("REQUIRED");
        return text;
    }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> helpPages() { return std::make_shared<HelpPages>(); }

}  // namespace minqing::cli
