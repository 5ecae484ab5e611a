#pragma once
// What figures count and group a case by: all that may differ from one moment of its life to another.

#include <QString>
#include <optional>

#include "base/instant.h"
#include "definitions/case_definition.h"

namespace minqing {

struct CaseFile;

enum class YesNo : int { No = 0, Yes = 1, Open = 2, None = 3 };  ///< Open: not decided yet; None: does not apply

/// The row of a case has these as they are, each of its spans as they were. Derived from a CaseFile alone (no clock, no
/// locale), so that live writing, merge and rebuild agree.
struct CountedFacts {
    int cycle = 1;
    QString state;
    Phase phase = Phase::New;
    QString leadUnit;
    QString domain, channel, route, urgency;
    QString town, village, grid;
    std::optional<Instant> closedAt;
    int closedDay = 0;             ///< yyyymmdd, Beijing; 0 while open
    std::optional<Instant> dueAt;  ///< effective deadline of the overall clock
    QString outcome, satisfaction;
    YesNo onTime = YesNo::Open;  ///< closed by the effective deadline
    YesNo onTimeOriginal = YesNo::Open;
    YesNo acceptOnTime = YesNo::None;
    bool firstPass = true;  ///< never returned, refused or reopened
    bool reopened = false;
    bool listed = false;
    bool claimed = false;  ///< ever
    int returns = 0, extensions = 0;
    QString exclusion;               ///< approved exclusion, or "duplicate" for a merged one; empty: none
    qint64 handlingMinutesNet = -1;  ///< registering to closing less pauses; -1 while open
    qint64 handlingMinutesGross = -1;
    friend bool operator==(const CountedFacts&, const CountedFacts&) = default;
};

/// Those that fields of the case fill (domain, town, outcome …).
void fillCountedFields(CountedFacts& facts, const CaseFile& file, const CaseDefinition& definition);
/// All the others; `definition` names which clock is overall ("acceptance" is the clock for acceptOnTime).
void fillCountedCourse(CountedFacts& facts, const CaseFile& file, const CaseDefinition& definition);
/// Whether fields fill this one of the counted facts: "domain", "outcome" …
[[nodiscard]] bool isCountedField(QStringView column);

}  // namespace minqing
