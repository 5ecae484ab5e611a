#pragma once
// Why a case is back with whoever works on it. Any thread.

#include "domain/case_file.h"
#include "ledger/surroundings.h"

namespace minqing::presentation {

struct ComeBack {
    QString title;      ///< "退回补办 · 督查员 · 今天 09:12"
    QStringList lines;  ///< the reason, the rating where residents were dissatisfied, what else was told with it
};

/// What sent the case back: refused at the close-out, not accepted as solved, done again, reopened, its plan returned – told
/// until it is handed in again; an order returned to its sender, until it goes out again. nullopt: it came by itself.
[[nodiscard]] std::optional<ComeBack> comeBackOf(const CaseFile& file, const CaseDefinition& definition,
                                                 const Surroundings& around, Instant now);

}  // namespace minqing::presentation
