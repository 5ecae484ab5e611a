#pragma once
// What is stored about each case in typed columns: one row, written by the difference of two of these, read by lists and
// figures. Derived from a CaseFile alone (no clock, no locale), so live writing, merge and rebuild agree.

#include <QString>
#include <optional>

#include "domain/case_file.h"

namespace minqing {

/// What one co-handling unit owes in the current cycle.
struct CoDuty {
    enum class State : int { Over, Open, Reported };  ///< Over: nobody waits for it any more
    QString unit;
    std::optional<Instant> due;
    State state = State::Open;
    friend bool operator==(const CoDuty&, const CoDuty&) = default;
};

/// What is counted, and what else lists show.
struct CaseFacts : CountedFacts {
    SubjectId id;
    QString type, number;
    int definitionVersion = 1;
    QString title;
    QString household, address;
    QString coUnits;  ///< ";code;code;" for contains-search; empty: none
    SubjectId claimant;
    SubjectId registeredBy;
    Instant registeredAt;
    int registeredDay = 0;    ///< yyyymmdd, Beijing
    int registeredMonth = 0;  ///< yyyymm
    std::optional<Instant> acceptedAt;
    std::optional<Instant> originalDueAt;
    std::optional<Instant> nextDueAt;  ///< earliest due of the running, unpaused clocks: gives the light
    std::optional<Instant> warnAt;     ///< that clock's yellow instant
    bool paused = false;
    bool extensionPending = false;
    bool instructionPending = false;
    int reminders = 0;
    QString origin;
    int version = 0;
    EntryId head;
    QJsonObject fields;  ///< the fields without a column
    /// In lists: what the reader's own unit owes as a co-handler, the earliest open one first. Not part of the row.
    std::optional<CoDuty> ownCoDuty;
};

/// Of the current cycle, one for each unit, in the order in which they were called.
[[nodiscard]] std::vector<CoDuty> coDuties(const CaseFile& file);
[[nodiscard]] QString coDutyCode(CoDuty::State state);  ///< over open reported

/// `definition` names which clock is overall ("acceptance" is the clock for acceptOnTime).
[[nodiscard]] CaseFacts caseFacts(const CaseFile& file, const CaseDefinition& definition);

/// The light of a case at an instant, from its stored row alone.
enum class Light { None, Green, Yellow, Red, Grey };
[[nodiscard]] Light lightOf(Phase phase, bool paused, std::optional<Instant> nextDue, std::optional<Instant> warn, Instant now);
[[nodiscard]] QString lightCode(Light light);  ///< none green yellow red grey
[[nodiscard]] QString lightName(Light light);  ///< translated: 正常 将到期 超期 暂停

}  // namespace minqing
