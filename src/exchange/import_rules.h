#pragma once
// What is particular to each register when its rows are imported: what can be derived, what makes an entry recognisable,
// which code a new one gets.

#include "domain/register_entry.h"
#include "exchange/import_known.h"
#include "exchange/import_rows.h"

namespace minqing {

/// What a rule may look at.
struct RuleContext {
    const ImportPlaces& places;
    KnownEntries& known;
    const Actor& actor;
    const RowPlace& place;
};

struct RegisterRules {
    /// Fills in what the row leaves out; gives what is wrong. Before the code is made.
    std::vector<Reason> (*complete)(RegisterEntry& entry, const RuleContext& context);
    /// Digest by which an entry without a code is found again; 0: it cannot be.
    quint64 (*key)(const RegisterEntry& entry);
    /// Before the dash of a made code.
    QString (*prefix)(const RegisterEntry& entry);
    /// False: the file must bring the codes.
    bool makesCodes = false;
    /// Later rows of the same file may refer to this one.
    bool refersToItself = false;
};

[[nodiscard]] const RegisterRules& rulesOf(ImportKind kind);

}  // namespace minqing
