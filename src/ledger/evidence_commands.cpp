// Files that come with a command: looked at before anything is written, kept in the transaction of the entry that names
// them.

#include <QCoreApplication>
#include <algorithm>

#include "ledger/door.h"
#include "ledger/ledger_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

Expected<const KeptFile*> Door::keep(const Evidence& piece) {
    // One photograph for two hundred cases is looked at once: the same bytes lie at the same place.
    const auto* place = piece.content.constData();
    auto& known = m_files[place];
    if (!known.given.isNull() && known.given.size() == piece.content.size()) return &known.kept;
    auto kept = keptFile(piece.name, piece.content);
    if (!kept) {
        m_files.erase(place);
        return Unexpected{std::move(kept.error())};
    }
    known = {piece.content, std::move(*kept), false};
    return &known.kept;
}

std::vector<Reason> Door::takeFiles(std::vector<Evidence>& evidence, const std::vector<Evidence>& known) {
    std::vector<Reason> reasons;
    const auto isKnown = [&](const Evidence& piece) {
        return std::any_of(known.begin(), known.end(), [&](const Evidence& one) { return one.id == piece.id; });
    };
    for (auto& piece : evidence) {
        // What is kept, and as what, is for the door to say.
        piece.mediaType.clear();
        piece.size = 0;
        if (piece.content.isNull() && !piece.withdrawn && !piece.id.isEmpty() && !isKnown(piece)) {
            reasons.push_back({u"unknown_evidence"_s,
                               LedgerText::tr("“%1” names a file that this case does not have. Attach the file itself.")
                                   .arg(piece.name.isEmpty() ? piece.id : piece.name),
                               u"evidence"_s});
        }
        if (piece.content.isNull() || piece.withdrawn) continue;
        auto kept = keep(piece);
        if (!kept) {
            const auto& error = kept.error();
            reasons.insert(reasons.end(), error.reasons.begin(), error.reasons.end());
            continue;
        }
        piece.id = (*kept)->id;
        piece.mediaType = (*kept)->content.mediaType;
        piece.size = (*kept)->content.bytes.size();
    }
    return reasons;
}

Expected<void> Door::storeFiles(const std::vector<Evidence>& evidence) {
    for (const auto& piece : evidence) {
        const auto found = m_files.find(piece.content.constData());
        if (!piece.isKept() || found == m_files.end() || found->second.stored) continue;
        auto put = m_store.putEvidence(piece.id, found->second.kept.content);
        if (!put) return put;
        found->second.stored = true;
    }
    return {};
}

}  // namespace minqing
