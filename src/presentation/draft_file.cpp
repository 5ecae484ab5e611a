#include "presentation/draft_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/hashing.h"
#include "base/platform/system.h"
#include "presentation/job_runner.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int draftDelayMs = 400;

QString filePath(const QString& path, const QString& id) { return path + u'.' + id + u".file"_s; }

/// Files beside the draft that it names no longer.
void removeFilesBut(const QString& path, const QStringList& wanted) {
    const QFileInfo draft(path);
    for (const QString& name : draft.dir().entryList({draft.fileName() + u".*.file"_s}, QDir::Files)) {
        const QString file = draft.dir().filePath(name);
        if (!wanted.contains(file)) QFile::remove(file);
    }
}

}  // namespace

Expected<void> storeDraft(const QString& path, const Draft& draft) {
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made) return made;
    QStringList wanted;
    for (auto file = draft.files.constBegin(); file != draft.files.constEnd(); ++file) {
        const QString place = filePath(path, file.key());
        wanted.append(place);
        if (QFileInfo(place).size() == file->size()) continue;
        if (auto written = writePrivateFile(place, *file); !written) return written;
    }
    QJsonObject content = draft.content;
    if (!draft.files.isEmpty()) content.insert(u"files"_s, QJsonArray::fromStringList(draft.files.keys()));
    const auto written = writePrivateFile(path, QJsonDocument(content).toJson(QJsonDocument::Compact));
    if (written) removeFilesBut(path, wanted);
    return written;
}

std::optional<Draft> recallDraft(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    Draft draft{QJsonDocument::fromJson(file.readAll()).object()};
    file.close();
    if (draft.content.isEmpty()) {
        QFile::rename(path, path + u".broken"_s);
        return {};
    }
    for (const auto& id : draft.content.take("files"_L1).toArray()) {
        QFile attached(filePath(path, id.toString()));
        if (!attached.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = attached.readAll();
        if (toHex(hash256(bytes)) == id.toString()) draft.files.insert(id.toString(), bytes);
    }
    return draft;
}

void discardDraft(const QString& path) {
    QFile::remove(path);
    removeFilesBut(path, {});
}

DraftKeeper::DraftKeeper(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper() { flush(); }

void DraftKeeper::keep(const QString& path, Draft draft) {
    if (path != m_path) flush();
    m_path = path;
    m_draft = std::move(draft);
    if (!m_timer.isActive()) m_timer.start();
}

void DraftKeeper::flush() {
    m_timer.stop();
    if (m_path.isEmpty()) return;
    m_jobs.run(
        this, [path = m_path, draft = std::move(m_draft)](std::stop_token) { return storeDraft(path, draft); },
        [this](Expected<void> done) {
            if (done)
                emit stored();
            else
                emit failed(done.error());
        });
    drop();
}

void DraftKeeper::drop() {
    m_timer.stop();
    m_path.clear();
    m_draft = {};
}

void DraftKeeper::discard(const QStringList& paths) {
    if (paths.contains(m_path)) drop();
    m_jobs.run(
        this,
        [paths](std::stop_token) -> Expected<void> {
            for (const QString& path : paths) discardDraft(path);
            return {};
        },
        [](Expected<void>) {});
}

}  // namespace minqing::presentation
