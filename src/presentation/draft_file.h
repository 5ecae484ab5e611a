#pragma once
// What is typed and not yet sent, kept in the user's own folder so that it survives a crash: visits, new cases, actions.

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include "base/error.h"
#include "base/instant.h"

namespace minqing::presentation {

class JobRunner;

struct Draft {
    QJsonObject content;
    QHash<QString, QByteArray> files = {};  ///< attached, by hash; lie beside the draft and go with it
};

/// Writes the draft whole or not at all. Storage error file_failed. Any thread.
[[nodiscard]] Expected<void> storeDraft(const QString& path, const Draft& draft);
/// nullopt when there is none or it cannot be read any more (then the broken file is set aside as .broken). Any thread.
[[nodiscard]] std::optional<Draft> recallDraft(const QString& path);
void discardDraft(const QString& path);

/// Writes drafts off the GUI thread, each at most half a second after the last key stroke it holds. GUI thread only.
class DraftKeeper final : public QObject {
    Q_OBJECT
  public:
    explicit DraftKeeper(JobRunner& jobs, QObject* parent = nullptr);
    /// What was not yet written is written.
    ~DraftKeeper() override;
    /// The draft at `path` is this one from now on.
    void keep(const QString& path, Draft draft);
    /// Writes what waits now.
    void flush();
    /// What waits is not written.
    void drop();
    void discard(const QStringList& paths);

  signals:
    void stored();
    void failed(const minqing::Error& error);

  private:
    JobRunner& m_jobs;
    QTimer m_timer;
    QString m_path;  ///< of what waits; empty: nothing
    Draft m_draft;
};

}  // namespace minqing::presentation
