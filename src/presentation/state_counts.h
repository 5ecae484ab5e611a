#pragma once
// How many of the cases that a person may see stand in each state.

#include <map>

#include "ledger/reader.h"

namespace minqing::presentation {

[[nodiscard]] Expected<std::map<QString, qint64>> stateCounts(Reader& reader, const QString& caseType, const Actor& actor);

}  // namespace minqing::presentation
