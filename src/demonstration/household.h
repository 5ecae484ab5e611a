#pragma once
// The households of the roster, each made from its running number alone.

#include "demonstration/people.h"
#include "demonstration/staff.h"

namespace minqing::demonstration {

struct Household {
    int index = 0;
    int grid = 0;
    QString code;  ///< 379902003001-003-0412
    InventedPerson head;
    QString address;  ///< full
    QString door;     ///< "12号楼2单元502室", "二组47号"
    int persons = 1;
    QStringList flags;  ///< of household_flags
    bool community = false;
};

[[nodiscard]] Household householdAt(std::uint64_t seed, const Layout& layout, int index);
[[nodiscard]] RegisterEntry householdEntry(const Household& household, const Layout& layout, const Staff& staff);
/// The people of a flagged household who are registered one by one: none or one.
[[nodiscard]] std::vector<RegisterEntry> personEntries(std::uint64_t seed, const Household& household, const Layout& layout);

}  // namespace minqing::demonstration
