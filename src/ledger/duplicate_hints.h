#pragma once
// What may have been reported before: told while a case is being written down, and at the town's desk.

#include <vector>

#include "ledger/reader.h"

namespace minqing {

/// Why a case looks like another one.
struct DuplicateHint {
    CaseFacts facts;
    int score = 0;        ///< 0 … 100; 35 and more is worth a look
    QStringList reasons;  ///< same_household same_address similar_words same_domain
    qint64 days = 0;      ///< between the two registrations
};

struct HintRequest {
    QString type;
    QJsonObject fields;  ///< as far as they are known: household, village, town, address, title, description, domain
    QString besides;     ///< number of the case itself, when it stands already
    int withinDays = 30;
    int limit = 5;
};

/// Cases of the same household, or of the same village (town) within so many days, that look alike; the likeliest first.
/// Merged and void ones are left out; only what the actor may see.
[[nodiscard]] Expected<std::vector<DuplicateHint>> duplicateHints(Reader& reader, const HintRequest& request,
                                                                  const Actor& actor);
/// The same for a case that stands already.
[[nodiscard]] Expected<std::vector<DuplicateHint>> duplicateHintsOf(Reader& reader, const CaseFile& file, const Actor& actor);

}  // namespace minqing
