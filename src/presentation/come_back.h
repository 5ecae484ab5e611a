#pragma once
// What others decided that whoever works on a case must know: why it is back, what was refused, what was instructed. Any thread.

#include "domain/case_file.h"
#include "ledger/surroundings.h"

namespace minqing::presentation {

struct ComeBack {
    QString title;      ///< "退回补办 · 督查员 · 今天 09:12"
    QStringList lines;  ///< the reason, the rating where residents were dissatisfied, what else was told with it
};

/// An instruction that waits for its answer: who gave it, and its text. nullopt: none waits.
[[nodiscard]] std::optional<ComeBack> instructionOf(const CaseFile& file, const CaseDefinition& definition,
                                                    const Surroundings& around, Instant now);

/// The extension that was asked for last in this round and not granted: by whom, and why. nullopt: there is none, or the case
/// has been handed in since.
[[nodiscard]] std::optional<ComeBack> refusedExtensionOf(const CaseFile& file, const CaseDefinition& definition,
                                                         const Surroundings& around, Instant now);

/// What sent the case back: refused at the close-out, not accepted as solved, done again, reopened, its plan returned – told
/// until it is handed in again; an order returned to its sender, until it goes out again. nullopt: it came by itself.
[[nodiscard]] std::optional<ComeBack> comeBackOf(const CaseFile& file, const CaseDefinition& definition,
                                                 const Surroundings& around, Instant now);

}  // namespace minqing::presentation
