// definitions diagram

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>

#include "base/platform/system.h"
#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "presentation/state_counts.h"
#include "presentation/state_diagram.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

struct DiagramRequest {
    QString id, path;
    int version = 0;  ///< 0: the latest
    presentation::DiagramOptions options = {};
};

Result draw(const DiagramRequest& request, const DefinitionSet& definitions) {
    const auto* definition =
        request.version > 0 ? definitions.caseVersion(request.id, request.version) : definitions.latestCase(request.id);
    if (!definition) {
        return fail(ErrorKind::BadInput, u"no_such_definition"_s,
                    CommandLineText::tr("There is no definition \"%1\". \"definitions list\" names them all.").arg(request.id));
    }
    QSaveFile file(request.path);
    const auto svg = presentation::stateDiagram(*definition, request.options);
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.commit()) {
        return fail(ErrorKind::Storage, u"write_failed"_s,
                    CommandLineText::tr("%1 cannot be written: %2.").arg(request.path, fileErrorText(file)));
    }
    QJsonObject counts;
    for (const auto& [state, count] : request.options.counts) counts.insert(state, count);
    return Answer{{{u"path"_s, request.path},
                   {u"id"_s, definition->id},
                   {u"version"_s, definition->version},
                   {u"states"_s, static_cast<int>(definition->states.size())},
                   {u"transitions"_s, static_cast<int>(definition->transitions.size())},
                   {u"counts"_s, counts}}};
}

/// With the numbers of cases when a ledger is named; of a kind as it is shipped otherwise.
Result diagram(const Session& session, DiagramRequest request) {
    if (session.ledgerPath.isEmpty()) {
        auto shipped = loadDefinitions(shippedDefinitionSources());
        if (!shipped) return Unexpected{std::move(shipped.error())};
        return draw(request, **shipped);
    }
    return session.read([&](Reader& reader, const Actor& actor) -> Result {
        auto counts = presentation::stateCounts(reader, request.id, actor);
        if (!counts) return Unexpected{std::move(counts.error())};
        request.options.counts = std::move(*counts);
        return draw(request, *reader.surroundings()->definitions);
    });
}

}  // namespace

void addDiagram(CLI::App& group, Work& work) {
    auto* verb = group.add_subcommand("diagram",
                                      said(CommandLineText::tr("the states and actions of a kind of case as an SVG drawing")));
    auto id = holder(), path = holder();
    auto version = std::make_shared<int>(0);
    auto dark = std::make_shared<bool>(false);
    option(*verb, "ID", id, CommandLineText::tr("kind of case"))->required();
    option(*verb, "OUT", path, CommandLineText::tr("SVG file to write"))->required();
    verb->add_option("--version", *version, said(CommandLineText::tr("another version than the latest")));
    verb->add_flag("--dark", *dark, said(CommandLineText::tr("on a dark ground")));
    verb->callback([=, &work] {
        work = [=](const Session& session) {
            DiagramRequest request{text(id), text(path), *version, {}};
            request.options.dark = *dark;
            return diagram(session, std::move(request));
        };
    });
}

}  // namespace minqing::cli
