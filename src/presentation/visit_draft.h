#pragma once
// What is typed about a visit and not yet saved. Kept on disk by draft_file.h.

#include <QStringList>
#include <vector>

#include "presentation/draft_file.h"

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

}  // namespace minqing::presentation
