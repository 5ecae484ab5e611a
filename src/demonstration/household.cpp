#include "demonstration/household.h"

#include <QJsonArray>

#include "demonstration/places.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

constexpr int floors = 6, flatsPerFloor = 2;

/// An estate of the grid: street, number, name; buildings are numbered on through the village's grids.
void communityAddress(Household& household, const Layout& layout) {
    const auto& grid = layout.grids[static_cast<std::size_t>(household.grid)];
    Random estate(static_cast<std::uint64_t>(household.grid), Stream::Layout, 7);
    const QString road = QString::fromUtf16(estate.pick(roadNames));
    const QString name = QString::fromUtf16(estate.pick(estateNames));
    const int entrances = estate.between(2, 4);
    const int perBuilding = entrances * floors * flatsPerFloor;
    const int within = household.index - grid.firstHousehold;
    const int building = (grid.numberInVillage - 1) * 12 + within / perBuilding + 1;
    const int flat = within % perBuilding;
    const int entrance = flat / (floors * flatsPerFloor) + 1;
    const int floor = flat % (floors * flatsPerFloor) / flatsPerFloor + 1;
    household.door = QString::number(building) + u"号楼"_s + QString::number(entrance) + u"单元"_s + QString::number(floor) +
                     u"0"_s + QString::number(flat % flatsPerFloor + 1) + u"室"_s;
    household.address =
        layout.townOf(grid).name + road + QString::number(estate.between(2, 180)) + u"号"_s + name + household.door;
}

void villageAddress(Household& household, const Layout& layout) {
    static constexpr const char16_t* groups[] = {u"一", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九", u"十"};
    const auto& grid = layout.grids[static_cast<std::size_t>(household.grid)];
    const auto& village = layout.villageOf(grid);
    const QString group = QString::fromUtf16(groups[(grid.numberInVillage - 1) % 10]);
    household.door = group + u"组"_s + QString::number(household.index - grid.firstHousehold + 1) + u"号"_s;
    household.address = layout.townOf(grid).name + village.name + household.door;
}

void addFlags(Household& household, Random& random, int year) {
    if (!random.chance(0.08)) return;
    const int age = year - household.head.birth.year();
    static constexpr const char16_t* codes[] = {u"living_alone",    u"low_income", u"disabled", u"left_behind",
                                                u"serious_illness", u"veteran",    u"bereaved"};
    const int weights[] = {age >= 66 ? 34 : 0, 26, 22, household.community ? 2 : 9, 12, 11, 2};
    const int first = random.weighted(weights);
    household.flags.append(QString::fromUtf16(codes[first]));
    if (first == 0) household.persons = 1;
    if (random.chance(0.16)) {
        const QString other = QString::fromUtf16(codes[random.weighted(weights)]);
        if (!household.flags.contains(other)) household.flags.append(other);
    }
}

QString ethnicity(Random& random) {
    if (!random.chance(0.021)) return u"01"_s;
    static constexpr const char16_t* others[] = {u"03", u"11", u"02", u"06", u"15", u"08", u"10"};
    static constexpr int weights[] = {60, 20, 8, 4, 4, 2, 2};
    return QString::fromUtf16(others[random.weighted(weights)]);
}

}  // namespace

Household householdAt(std::uint64_t seed, const Layout& layout, int index) {
    Random random(seed, Stream::Household, static_cast<std::uint64_t>(index));
    Household household;
    household.index = index;
    household.grid = layout.gridOfHousehold(index);
    const auto& grid = layout.grids[static_cast<std::size_t>(household.grid)];
    household.community = layout.villageOf(grid).community;
    const int serial = index - grid.firstHousehold + 1;
    household.code = grid.code.left(12) + u"-"_s + grid.code.mid(12) + u"-"_s + QString::number(serial).rightJustified(4, u'0');
    household.head = inventPerson(random, household.community ? 1938 : 1934, household.community ? 1997 : 1992, 0.74);
    static constexpr int personWeights[] = {16, 29, 30, 15, 8, 2};
    household.persons = 1 + random.weighted(personWeights);
    if (household.community) {
        communityAddress(household, layout);
    } else {
        villageAddress(household, layout);
    }
    addFlags(household, random, 2026);
    return household;
}

RegisterEntry householdEntry(const Household& household, const Layout& layout, const Staff& staff) {
    const auto& grid = layout.grids[static_cast<std::size_t>(household.grid)];
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = household.code;
    entry.name = household.head.name;
    entry.unit = layout.villageOf(grid).code;
    entry.grid = grid.code;
    entry.address = household.address;
    Random random(static_cast<std::uint64_t>(household.index), Stream::Household, 99);
    QJsonObject& fields = entry.fields;
    fields.insert(u"sex"_s, QString::number(static_cast<int>(household.head.sex)));
    fields.insert(u"citizen_number"_s, household.head.citizenNumber);
    if (!random.chance(0.03)) fields.insert(u"phone"_s, household.head.phone);
    fields.insert(u"persons"_s, household.persons);
    fields.insert(u"ethnicity"_s, ethnicity(random));
    fields.insert(u"visitor"_s, staff.member(staff.worker[static_cast<std::size_t>(household.grid)]).displayName);
    if (household.community && random.chance(0.14)) {
        const auto& elsewhere =
            layout.villages[static_cast<std::size_t>(random.below(static_cast<int>(layout.villages.size())))];
        const QString address = layout.towns[static_cast<std::size_t>(elsewhere.town)].name + elsewhere.name +
                                QString::number(random.between(1, 380)) + u"号"_s;
        fields.insert(u"registered_address"_s, address);
    }
    if (!household.flags.isEmpty()) {
        const auto flags = QJsonArray::fromStringList(household.flags);
        fields.insert(u"flags"_s, flags);
        fields.insert(u"hardship"_s, flags);
    }
    return entry;
}

std::vector<RegisterEntry> personEntries(std::uint64_t seed, const Household& household, const Layout& layout) {
    Random random(seed, Stream::Household, (1ULL << 40) + static_cast<std::uint64_t>(household.index));
    if (household.flags.isEmpty() || !random.chance(0.6)) return {};
    const bool child = household.flags.contains(u"left_behind"_s);
    const bool alone = household.persons == 1;
    auto person = child ? inventPerson(random, 2010, 2019) : inventPerson(random, 1940, 2004);
    if (alone) person = household.head;
    if (child) person.name.replace(0, 1, household.head.name.left(1));
    RegisterEntry entry;
    entry.kind = u"person"_s;
    entry.code = household.code + u"-"_s + u"01"_s;
    entry.name = person.name;
    entry.unit = layout.villageOf(layout.grids[static_cast<std::size_t>(household.grid)]).code;
    entry.fields.insert(u"sex"_s, QString::number(static_cast<int>(person.sex)));
    entry.fields.insert(u"citizen_number"_s, person.citizenNumber);
    if (!child) entry.fields.insert(u"phone"_s, person.phone);
    entry.fields.insert(u"household"_s, household.code);
    return {entry};
}

}  // namespace minqing::demonstration
