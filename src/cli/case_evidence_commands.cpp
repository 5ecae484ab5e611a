// case evidence: what is attached to a case, and the files themselves

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include "base/platform/system.h"
#include "cli/case_input.h"
#include "cli/command_line_text.h"
#include "ledger/evidence_file.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

/// A name in the folder that nothing has yet: 整改后.jpg, 整改后-2.jpg …
QString freePath(const QDir& folder, const QString& name) {
    const qsizetype dot = name.lastIndexOf(u'.');
    QString path = folder.filePath(name);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(name.first(dot) + u'-' + QString::number(i) + name.sliced(dot));
    return path;
}

Expected<QString> writeOut(Reader& reader, const Actor& actor, const QString& number, const Evidence& piece,
                           const QString& out) {
    auto content = reader.evidence(number, piece.id, actor);
    if (!content) return Unexpected{std::move(content.error())};
    const QString path = freePath(QDir(out), safeFileName(piece.name, content->mediaType));
    if (auto written = writePrivateFile(path, content->bytes); !written) return Unexpected{std::move(written.error())};
    return path;
}

Result evidenceOf(const QString& number, const QString& out, const Actor& actor, Reader& reader) {
    auto view = reader.caseView(number, actor);
    if (!view) return Unexpected{std::move(view.error())};
    if (!out.isEmpty() && !QDir().mkpath(out)) {
        return fail(ErrorKind::BadInput, u"no_folder"_s, CommandLineText::tr("The folder %1 cannot be made.").arg(out),
                    u"out"_s);
    }
    QJsonArray rows;
    for (const auto& piece : view->file.evidence) {
        QJsonObject row{{u"id"_s, piece.id},           {u"name"_s, piece.name},
                        {u"kind"_s, piece.kind},       {u"cycle"_s, piece.cycle},
                        {u"at"_s, toIso(piece.at)},    {u"by"_s, reader.surroundings()->accountTitle(piece.by)},
                        {u"media"_s, piece.mediaType}, {u"size"_s, piece.size},
                        {u"kept"_s, piece.isKept()},   {u"withdrawn"_s, piece.withdrawn}};
        if (!out.isEmpty() && piece.isKept()) {
            auto path = writeOut(reader, actor, number, piece, out);
            if (!path) return Unexpected{std::move(path.error())};
            row.insert(u"path"_s, *path);
        }
        rows.append(row);
    }
    return Answer{{{u"number"_s, number}, {u"evidence"_s, rows}}};
}

}  // namespace

void addCaseEvidence(CLI::App& group, Work& work) {
    auto* listed = group.add_subcommand(
        "evidence", said(CommandLineText::tr("the files attached to a case; --out writes them into a folder")));
    auto number = holder(), out = holder();
    option(*listed, "NUMBER", number, CommandLineText::tr("number of the case"))->required();
    option(*listed, "--out", out, CommandLineText::tr("folder to write the files into; nothing there is overwritten"));
    listed->callback([=, &work] {
        work = [=](const Session& session) {
            return session.read(
                [&](Reader& reader, const Actor& actor) { return evidenceOf(text(number), text(out), actor, reader); });
        };
    });
}

}  // namespace minqing::cli
