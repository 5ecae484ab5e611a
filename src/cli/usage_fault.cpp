#include "cli/usage_fault.h"

#include <algorithm>
#include <optional>

#include "cli/command_line_text.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

QString fromParser(const std::string& text) { return QString::fromStdString(text); }

QString joinedWords(const std::vector<std::string>& words) {
    QStringList list;
    for (const auto& word : words) list.append(fromParser(word));
    return list.join(u' ');
}

/// The program, then the command that was chosen, then its verb.
std::vector<CLI::App*> chosenCommands(CLI::App& app) {
    std::vector<CLI::App*> path{&app};
    for (auto below = app.get_subcommands(); !below.empty(); below = path.back()->get_subcommands())
        path.push_back(below.back());
    return path;
}

/// The first option, from the program down to the verb, that `fits`.
CLI::Option* findOption(CLI::App& app, const std::function<bool(CLI::Option*)>& fits) {
    for (auto* command : chosenCommands(app)) {
        for (auto* option : command->get_options()) {
            if (fits(option)) return option;
        }
    }
    return nullptr;
}

/// Whether the word is --name, or begins with --name=.
bool isNamed(const CLI::Option* option, const std::string& word, const std::string& sign) {
    const auto& known = option->get_lnames();
    return std::any_of(known.begin(), known.end(), [&](const std::string& name) {
        const auto start = "--" + name + sign;
        return sign.empty() ? word == start : word.compare(0, start.size(), start) == 0;
    });
}

bool takesValue(const CLI::Option* option) { return option->get_items_expected_max() > 0; }

QString helpShows() { return CommandLineText::tr("--help shows what may stand here."); }

QString otherwise(const CLI::ParseError& error) {
    return CommandLineText::tr("This cannot be called so (%1). --help shows how.").arg(QString::fromUtf8(error.what()));
}

QString missingWord(CLI::App& app, const CLI::ParseError& error) {
    if (const auto* option = findOption(app, [](auto* one) { return one->get_required() && one->count() == 0; })) {
        return CommandLineText::tr("%1 is missing: %2.")
                   .arg(fromParser(option->get_name()), fromParser(option->get_description())) %
               u' ' % helpShows();
    }
    const auto path = chosenCommands(app);
    QStringList known, called;
    for (const auto* command : path) called.append(fromParser(command->get_name()));
    for (const auto* one : path.back()->get_subcommands([](const CLI::App*) { return true; }))
        known.append(fromParser(one->get_name()));
    if (known.isEmpty()) return otherwise(error);
    const auto left = app.remaining(true);
    if (left.empty()) {
        return CommandLineText::tr("A command is missing after \"%1\". There are: %2.")
            .arg(called.join(u' '), known.join(CommandLineText::tr(", ")));
    }
    return CommandLineText::tr("\"%1\" has no command \"%2\". There are: %3.")
        .arg(called.join(u' '), fromParser(left.front()), known.join(CommandLineText::tr(", ")));
}

/// The option whose value the parser refused: it is asked once more.
CLI::Option* refusing(CLI::App& app) {
    return findOption(app, [](CLI::Option* option) {
        if (option->count() == 0 || !takesValue(option)) return false;
        try {
            option->run_callback();
            return false;
        } catch (const CLI::ParseError&) {
            return true;
        }
    });
}

/// A flag that was given a value with "=".
CLI::Option* flagWithValue(CLI::App& app, const std::vector<std::string>& words) {
    return findOption(app, [&](const CLI::Option* option) {
        return !takesValue(option) &&
               std::any_of(words.begin(), words.end(), [&](const std::string& word) { return isNamed(option, word, "="); });
    });
}

std::optional<QString> wrongNumber(CLI::App& app, const std::vector<std::string>& words) {
    // Only the last word of all can be an option without the value it needs: any other takes the next word.
    if (const auto* option = findOption(app, [&](auto* one) { return takesValue(one) && isNamed(one, words.back(), {}); }))
        return CommandLineText::tr("%1 needs a value after it: %2.")
            .arg(fromParser(option->get_name()), fromParser(option->get_description()));
    if (const auto* option = findOption(app, [](auto* one) { return one->count() > 1 && one->get_items_expected_max() == 1; }))
        return CommandLineText::tr("%1 was given %2 times; once is all there can be.")
            .arg(fromParser(option->get_name()))
            .arg(option->count());
    return {};
}

}  // namespace

QString usageFault(CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missingWord(app, error);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return CommandLineText::tr("This means nothing here: %1.").arg(joinedWords(app.remaining(true))) % u' ' % helpShows();
    // The validators are ours, and so are their words.
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return QString::fromUtf8(error.what());
    if (const auto* flag = flagWithValue(app, words))
        return CommandLineText::tr("%1 takes no value.").arg(fromParser(flag->get_name()));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        if (const auto sentence = wrongNumber(app, words)) return *sentence;
    }
    if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
        if (const auto* option = refusing(app)) {
            return CommandLineText::tr("%1 takes a number, and \"%2\" is none that it can take.")
                .arg(fromParser(option->get_name()), joinedWords(option->results()));
        }
    }
    return otherwise(error);
}

}  // namespace minqing::cli
