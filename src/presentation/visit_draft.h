#pragma once
// What is typed about a visit and not yet saved: kept as JSON in the user's own folder, so that it survives a crash.

#include <QJsonObject>
#include <QStringList>
#include <vector>

#include "base/error.h"
#include "base/instant.h"

namespace minqing::presentation {

/// A case that the visit shall raise.
struct ProducedDraft {
    QString type;  ///< grievance | micro_wish
    QJsonObject fields;
};

struct VisitDraft {
    QString household;  ///< code
    QString grid;
    QJsonObject fields;  ///< by field id of the activity
    QString diary;
    QStringList participants;
    std::vector<ProducedDraft> produced;
    Instant begun;    ///< when the form was opened
    Instant changed;  ///< last key stroke
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<VisitDraft> fromJson(const QJsonObject& json);
};

/// Storage error file_failed. Any thread.
[[nodiscard]] Expected<void> storeDraft(const QString& path, const VisitDraft& draft);
/// nullopt when there is none or it cannot be read any more (then the broken file is set aside as .broken).
[[nodiscard]] std::optional<VisitDraft> recallDraft(const QString& path);
void discardDraft(const QString& path);

}  // namespace minqing::presentation
