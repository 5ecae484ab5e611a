#pragma once
// What the steps of a case told and changed, in words for its time line. Any thread.

#include "domain/case_file.h"
#include "ledger/surroundings.h"

namespace minqing::presentation {

/// A transition of this version, or of an earlier one: steps done before a move to this version may bear the name of an action
/// that only an earlier one has. nullptr: none has it.
[[nodiscard]] const TransitionDefinition* transitionOfAny(const QString& action, const CaseDefinition& definition,
                                                          const DefinitionSet& all);

/// For each step of the case, in its order: what it told, and from what to what it changed a day, a unit, a milestone or a
/// deadline. Nothing for registering and links, which are told otherwise.
[[nodiscard]] std::vector<QStringList> stepWords(const CaseFile& file, const CaseDefinition& definition,
                                                 const Surroundings& around, Instant now);

}  // namespace minqing::presentation
