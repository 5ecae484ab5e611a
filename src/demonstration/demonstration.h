#pragma once
// Makes the demonstration district: a whole fictional district with its people, visits, cases and wishes, every change of it
// through the door of the ledger.

#include <QDate>
#include <QString>
#include <functional>
#include <optional>
#include <stop_token>

#include "base/error.h"

namespace minqing {

struct DemonstrationOptions {
    QString path;
    std::optional<int> households;  ///< on the roster; absent: 186,276. 11 to 2,000,000
    std::optional<int> cases;       ///< grievances, those solved on the spot included; absent: 2,145 + 669. 11 to 1,000,000
    quint64 seed = 2022;
    std::optional<QDate> today;  ///< everything has happened before this Beijing day; absent: the present day
};

struct DemonstrationReport {
    QString ledger;  ///< path of the ledger made
    qint64 households = 0;
    qint64 cases = 0;       ///< grievances, those solved on the spot included
    qint64 activities = 0;  ///< visits, those that found nobody included
    qint64 wishes = 0;      ///< all, those not claimed yet included
    double seconds = 0;
};

/// Makes a ledger at `options.path`, all or nothing: it is built in a hidden folder beside the target and moved there when it
/// is whole; a failure or a stop leaves nothing behind. The same seed and day give the same content (identifiers and keys
/// apart). `progress` is called on the calling thread, percent ascending from 0 to 100, with a translated stage. May be
/// called from any thread. Errors: Usage bad_number; Storage file_exists and those of Ledger::create; Refused cancelled.
[[nodiscard]] Expected<DemonstrationReport> createDemonstration(
    const DemonstrationOptions& options, const std::function<void(int percent, const QString& stage)>& progress = {},
    std::stop_token stop = {});

}  // namespace minqing
