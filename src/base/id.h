#pragma once
// Distinct integer ids: an AccountId can never be passed where a SubjectId is meant.

#include <QHashFunctions>
#include <compare>
#include <cstdint>

namespace minqing {

/// A local row id. 0 means "none". Local ids never leave a ledger; codes, numbers and UUIDs do.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// The journal sequence number of an entry.
using EntryId = Id<struct EntryTag>;
/// A subject (case, activity, register entry, account): the sequence number of the entry that created it.
using SubjectId = Id<struct SubjectTag>;
/// All entries of one bulk action.
using BatchId = Id<struct BatchTag>;

}  // namespace minqing
