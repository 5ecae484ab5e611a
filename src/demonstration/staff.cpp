#include "demonstration/staff.h"

#include "demonstration/people.h"
#include "demonstration/places.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

constexpr int clerksPerTown = 4, handlersPerTown = 4, handlersPerUnit = 2, volunteerCount = 360;

class StaffMaker {
  public:
    StaffMaker(std::uint64_t seed, const Layout& layout) : m_layout(layout), m_random(seed, Stream::Staff) {}

    Staff make() {
        addDistrictUnits();
        addOffered();
        addWorkers();
        addTowns();
        addDistrict();
        return std::move(m_staff);
    }

  private:
    int add(const QString& name, const QString& role, const QString& unit, const QString& grantUnit,
            const QString& displayName = {}) {
        const auto person = inventPerson(m_random, 1966, 1999);
        m_staff.members.push_back({.name = name,
                                   .displayName = displayName.isEmpty() ? person.name : displayName,
                                   .role = role,
                                   .unit = unit,
                                   .grantUnit = grantUnit,
                                   .phone = person.phone});
        return static_cast<int>(m_staff.members.size()) - 1;
    }

    void addDistrictUnits() {
        for (int i = 0; i < districtUnitCount; ++i) {
            const auto& names = districtUnitNames[i];
            DistrictUnitPlan unit{.code = u"D"_s + QString::number(i + 1).rightJustified(3, u'0'),
                                  .name = QString::fromUtf16(names.name)};
            for (const QString& section : QString::fromUtf16(names.sections).split(u' ', Qt::SkipEmptyParts)) {
                unit.sections.push_back(section);
            }
            m_staff.unitByName.insert(unit.name.mid(unit.name.startsWith(u'区') ? 1 : 0), i);
            m_staff.unitByName.insert(unit.name, i);
            m_staff.districtUnits.push_back(unit);
        }
    }

    void addOffered() {
        const auto& grid = m_layout.grids[static_cast<std::size_t>(offeredVisitorGrid(m_layout))];
        const QString town = m_layout.towns[offeredTown].code;
        const auto unit = [&](const QString& name) { return m_staff.districtUnit(name).code; };
        add(u"visitor"_s, u"visitor"_s, grid.code, grid.code, u"陈晓燕"_s);
        m_staff.clerks.resize(townCount);
        m_staff.clerks[offeredTown].push_back(add(u"clerk"_s, u"clerk"_s, town, town, u"王立新"_s));
        const QString housing = unit(u"住建局"_s);
        const int handler = add(u"handler"_s, u"handler"_s, housing + u"-01"_s, housing, u"刘志强"_s);
        m_staff.districtUnits[static_cast<std::size_t>(m_staff.unitByName.value(u"住建局"_s))].handlers.push_back(handler);
        m_staff.supervisors.push_back(add(u"supervisor"_s, u"supervisor"_s, unit(u"区委督查室"_s), districtCode, u"赵卫东"_s));
        m_staff.officials.push_back(add(u"official"_s, u"official"_s, districtCode, districtCode, u"孙建华"_s));
        m_staff.volunteers.push_back(
            add(u"volunteer"_s, u"volunteer"_s, unit(u"供电公司"_s), m_layout.villageOf(grid).code, u"于海涛"_s));
        const QString centre = unit(u"大数据局"_s);
        add(u"sysadmin"_s, u"sysadmin"_s, centre, districtCode, u"系统管理员"_s);
        add(u"secadmin"_s, u"secadmin"_s, centre, districtCode, u"安全管理员"_s);
        add(u"auditor"_s, u"auditor"_s, unit(u"审计局"_s), districtCode, u"审计员"_s);
    }

    void addWorkers() {
        const int offered = offeredVisitorGrid(m_layout);
        for (int i = 0; i < static_cast<int>(m_layout.grids.size()); ++i) {
            const QString& code = m_layout.grids[static_cast<std::size_t>(i)].code;
            m_staff.worker.push_back(i == offered ? 0 : add(u"wg"_s + code.mid(6), u"visitor"_s, code, code));
        }
    }

    void addTowns() {
        m_staff.townHandlers.resize(townCount);
        for (int t = 0; t < townCount; ++t) {
            const QString& town = m_layout.towns[static_cast<std::size_t>(t)].code;
            auto& clerks = m_staff.clerks[static_cast<std::size_t>(t)];
            for (int i = static_cast<int>(clerks.size()); i < clerksPerTown; ++i) {
                clerks.push_back(add(u"jb"_s + town.mid(6, 3) + QString::number(i + 1), u"clerk"_s, town, town));
            }
            for (int i = 1; i <= handlersPerTown; ++i) {
                m_staff.townHandlers[static_cast<std::size_t>(t)].push_back(
                    add(u"cb"_s + town.mid(6, 3) + QString::number(i), u"handler"_s, town, town));
            }
        }
    }

    void addDistrict() {
        for (auto& unit : m_staff.districtUnits) {
            for (int i = static_cast<int>(unit.handlers.size()); i < handlersPerUnit; ++i) {
                unit.handlers.push_back(
                    add(u"cb"_s + unit.code + u"-"_s + QString::number(i + 1), u"handler"_s, unit.code, unit.code));
            }
        }
        const QString inspectors = m_staff.districtUnit(u"区委督查室"_s).code;
        for (int i = 1; i <= 8; ++i) {
            m_staff.supervisors.push_back(add(u"dc"_s + QString::number(i), u"supervisor"_s, inspectors, districtCode));
        }
        for (int i = 1; i <= 5; ++i) {
            m_staff.officials.push_back(add(u"ld"_s + QString::number(i), u"official"_s, districtCode, districtCode));
        }
        for (int i = 1; i < volunteerCount; ++i) {
            const auto& unit = m_random.pick(m_staff.districtUnits);
            const auto& village = m_random.pick(m_layout.villages);
            m_staff.volunteers.push_back(
                add(u"dy"_s + QString::number(i).rightJustified(3, u'0'), u"volunteer"_s, unit.code, village.code));
        }
    }

    const Layout& m_layout;
    Random m_random;
    Staff m_staff;
};

RegisterEntry unitEntry(const QString& code, const QString& name, const QString& kind, const QString& parent) {
    RegisterEntry entry;
    entry.kind = u"unit"_s;
    entry.code = code;
    entry.name = name;
    entry.unit = parent;
    entry.fields.insert(u"kind"_s, kind);
    return entry;
}

void addPlaces(std::vector<RegisterEntry>& entries, const Layout& layout) {
    for (const auto& town : layout.towns) entries.push_back(unitEntry(town.code, town.name, u"town"_s, districtCode));
    for (const auto& village : layout.villages) {
        entries.push_back(unitEntry(village.code, village.name, village.community ? u"community"_s : u"village"_s,
                                    layout.towns[static_cast<std::size_t>(village.town)].code));
    }
}

void addGridEntries(std::vector<RegisterEntry>& entries, std::uint64_t seed, const Layout& layout, const Staff& staff) {
    Random random(seed, Stream::Layout, 1);
    for (std::size_t i = 0; i < layout.grids.size(); ++i) {
        const auto& grid = layout.grids[i];
        const auto& worker = staff.member(staff.worker[i]);
        RegisterEntry entry;
        entry.kind = u"grid"_s;
        entry.code = grid.code;
        entry.name = u"第"_s + QString::number(grid.numberInVillage) + u"网格"_s;
        entry.unit = layout.villageOf(grid).code;
        entry.fields.insert(u"kind"_s, random.chance(0.05) ? u"dedicated"_s : u"basic"_s);
        entry.fields.insert(u"leader"_s, inventPerson(random, 1964, 1990).name);
        entry.fields.insert(u"worker"_s, worker.displayName);
        entry.fields.insert(u"phone"_s, worker.phone);
        entries.push_back(entry);
    }
}

}  // namespace

int offeredVisitorGrid(const Layout& layout) {
    return layout.villages[static_cast<std::size_t>(layout.towns[offeredTown].firstVillage)].firstGrid + 2;
}

Staff makeStaff(std::uint64_t seed, const Layout& layout) { return StaffMaker(seed, layout).make(); }

std::vector<RegisterEntry> unitEntries(std::uint64_t seed, const Layout& layout, const Staff& staff) {
    std::vector<RegisterEntry> entries;
    addPlaces(entries, layout);
    for (const auto& unit : staff.districtUnits) {
        entries.push_back(unitEntry(unit.code, unit.name, u"department"_s, districtCode));
        for (std::size_t i = 0; i < unit.sections.size(); ++i) {
            entries.push_back(unitEntry(unit.code + u"-"_s + QString::number(i + 1).rightJustified(2, u'0'), unit.sections[i],
                                        u"section"_s, unit.code));
        }
    }
    addGridEntries(entries, seed, layout, staff);
    return entries;
}

}  // namespace minqing::demonstration
