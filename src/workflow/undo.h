#pragma once
// Which entries of a history have been undone by later ones.

#include <QSet>
#include <set>
#include <vector>

#include "domain/entry.h"

namespace minqing::workflow {

/// An undo names the entry by its UUID (or, within one ledger, by its sequence number). Registering and undoing themselves
/// cannot be undone: an undo that names such an entry changes nothing.
class UndoneEntries {
  public:
    explicit UndoneEntries(const std::vector<Entry>& entries);
    [[nodiscard]] bool contains(const Entry& entry) const;

  private:
    std::set<Uuid> m_ids;
    std::set<EntryId> m_sequences;
};

}  // namespace minqing::workflow
