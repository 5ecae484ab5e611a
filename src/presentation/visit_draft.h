#pragma once
// What is typed about a visit and not yet saved. Kept on disk by draft_file.h.

#include <QStringList>
#include <vector>

#include "domain/case_file.h"
#include "presentation/draft_file.h"

namespace minqing::presentation {

/// A number that no other card of this run has.
[[nodiscard]] quint64 nextCardMark();

/// A case that the visit shall raise.
struct ProducedDraft {
    QString type;  ///< grievance | micro_wish
    QJsonObject fields;
    QJsonObject solving = {};             ///< what was done at the door, by field id of the step that reports it
    std::vector<Evidence> evidence = {};  ///< of that
    QString note = {};                    ///< evidence that is told in words
    quint64 mark = nextCardMark();        ///< stays with the card wherever it moves; not kept on disk
};

/// A count as it is typed: "12", "１２", "12本"; nothing is none. Absent: it could mean something else.
[[nodiscard]] std::optional<qint64> countOf(const QString& typed);

struct VisitDraft {
    QString household;  ///< code
    QString grid;
    QJsonObject fields;  ///< by field id of the activity
    QString diary;
    QStringList participants;
    std::vector<ProducedDraft> produced;
    Instant begun;       ///< when the form was opened
    Instant changed;     ///< last key stroke
    qint64 spentMs = 0;  ///< at work on it so far, without the time away
    [[nodiscard]] Draft toDraft() const;
    [[nodiscard]] static std::optional<VisitDraft> fromDraft(const Draft& draft);
};

}  // namespace minqing::presentation
