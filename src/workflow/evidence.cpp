#include "workflow/evidence.h"

using namespace Qt::StringLiterals;

namespace minqing::workflow {

void attachEvidence(std::vector<Evidence>& all, Evidence piece) {
    if (!piece.withdrawn) {
        if (piece.kind.isEmpty()) piece.kind = u"document"_s;
        all.push_back(std::move(piece));
        return;
    }
    for (Evidence& earlier : all) {
        const bool same = earlier.id == piece.id && (!earlier.id.isEmpty() || earlier.name == piece.name);
        if (same && earlier.by == piece.by && earlier.cycle == piece.cycle) earlier.withdrawn = true;
    }
}

}  // namespace minqing::workflow
