#pragma once
// Which pieces of evidence a case holds once another is given or taken back.

#include "domain/case_file.h"

namespace minqing::workflow {

/// Adds the piece; or, where it says `withdrawn`, takes back the pieces of that file (of that name, where there is no file)
/// that the same person added in the same cycle: they stay in the list, marked.
void attachEvidence(std::vector<Evidence>& all, Evidence piece);

}  // namespace minqing::workflow
