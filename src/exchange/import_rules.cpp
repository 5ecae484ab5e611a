#include "exchange/import_rules.h"

#include <QCoreApplication>

#include "base/identity_numbers.h"
#include "exchange/import_text.h"
#include "ledger/register_rules.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

Reason missing(const QString& field, const QString& message) { return {u"missing_required"_s, message, field}; }

quint64 noKey(const RegisterEntry&) { return 0; }
QString noPrefix(const RegisterEntry&) { return {}; }

// ---- units

/// The unit above by the digits of a division code, where it exists.
QString parentByCode(const QString& code, const UnitTree& units) {
    const auto division = parseDivisionCode(code);
    if (!division) return {};
    const auto parent = division->parent().leftJustified(12, u'0');
    return units.find(parent) ? parent : QString();
}

std::vector<Reason> completeUnit(RegisterEntry& entry, const RuleContext& context) {
    const auto& units = context.places.units();
    const auto kind = entry.fields.value("kind"_L1).toString();
    std::vector<Reason> reasons;
    const bool place = kind == u"town" || kind == u"village" || kind == u"community";
    if (place && !entry.code.isEmpty()) {
        if (auto division = parseDivisionCode(entry.code); !division) {
            reasons.push_back({u"bad_division_code"_s, division.error().text(), u"code"_s});
        }
    }
    if (entry.code == units.district() && entry.unit.isEmpty()) return reasons;
    if (entry.unit.isEmpty()) entry.unit = parentByCode(entry.code, units);
    if (entry.unit.isEmpty() && (kind == u"department" || kind == u"town")) entry.unit = units.district();
    if (entry.unit.isEmpty()) {
        reasons.push_back(missing(u"parent"_s, ImportText::tr("The unit above is missing: only the district has none.")));
    }
    const auto circle = circleRefusals(entry, units);
    reasons.insert(reasons.end(), circle.begin(), circle.end());
    return reasons;
}

// ---- grids

std::vector<Reason> completeGrid(RegisterEntry& entry, const RuleContext& context) {
    if (!context.place.village.isEmpty()) entry.unit = context.place.village;
    if (entry.code.isEmpty()) return {};
    const auto code = parseGridCode(entry.code);
    if (!code) return {{u"bad_grid_code"_s, code.error().text(), u"code"_s}};
    entry.code = code->digits;
    const auto& units = context.places.units();
    if (entry.unit.isEmpty()) entry.unit = code->village();
    if (!units.find(entry.unit)) {
        return {
            {u"no_such_unit"_s,
             ImportText::tr("There is no village or community %1, which the grid code begins with. Import the units first, or "
                            "correct the code.")
                 .arg(entry.unit),
             u"code"_s}};
    }
    if (entry.unit != code->village()) {
        return {{u"unit_mismatch"_s,
                 ImportText::tr("The grid code begins with %1, but the village is %2 (%3). Correct one of them.")
                     .arg(code->village(), units.name(entry.unit), entry.unit),
                 u"village"_s}};
    }
    if (code->isMicro() && !entry.fields.contains("kind"_L1)) entry.fields.insert(u"kind"_s, u"micro"_s);
    return {};
}

// ---- households

std::vector<Reason> completeHousehold(RegisterEntry& entry, const RuleContext& context) {
    const auto& place = context.place;
    if (!place.grid.isEmpty()) {
        entry.grid = place.grid;
        entry.unit = place.village;
        return {};
    }
    const bool moved = !place.village.isEmpty() && place.village != entry.unit;
    if (!place.reasons.empty() || (!entry.grid.isEmpty() && !moved)) return {};
    if (place.village.isEmpty()) return {missing(u"grid"_s, ImportText::tr("The grid is missing."))};
    return {missing(
        u"grid"_s,
        ImportText::tr("%1 has several grids or none: write the grid code.").arg(context.places.units().name(place.village)))};
}

/// Grid, head and address: what a roster without codes tells households apart by.
quint64 householdKey(const RegisterEntry& entry) { return importDigest({entry.grid, entry.name, entry.address}); }

/// 379902003001-003 for grid 379902003001003.
QString householdPrefix(const RegisterEntry& entry) {
    return entry.grid.size() > 12 ? entry.grid.left(12) % u'-' % entry.grid.mid(12) : entry.grid;
}

// ---- people

std::vector<Reason> completePerson(RegisterEntry& entry, const RuleContext& context) {
    const auto household = entry.fields.value("household"_L1).toString();
    if (!household.isEmpty()) {
        const auto row = context.known.entryOf(u"household"_s, household);
        if (row && !*row) {
            return {{u"no_such_household"_s,
                     ImportText::tr("There is no household \"%1\". Import the households first, or correct the code.")
                         .arg(household),
                     u"household"_s}};
        }
        if (row && entry.unit.isEmpty()) entry.unit = (*row)->unit;
    }
    if (entry.unit.isEmpty()) entry.unit = entry.fields.value("community"_L1).toString();
    if (entry.unit.isEmpty()) entry.unit = context.actor.unit;
    return {};
}

quint64 personKey(const RegisterEntry& entry) {
    return importDigest(
        {entry.name, entry.unit, entry.fields.value("phone"_L1).toString(), entry.fields.value("household"_L1).toString()});
}

QString personPrefix(const RegisterEntry& entry) {
    const auto household = entry.fields.value("household"_L1).toString();
    return household.isEmpty() ? entry.unit % u"-P"_s : household % u"-P"_s;
}

// ---- enterprises

std::vector<Reason> completeEnterprise(RegisterEntry& entry, const RuleContext& context) {
    const auto& place = context.place;
    if (!place.grid.isEmpty()) entry.grid = place.grid;
    if (const auto& unit = place.village.isEmpty() ? place.town : place.village; !unit.isEmpty()) entry.unit = unit;
    if (entry.unit.isEmpty()) entry.unit = context.actor.unit;
    return {};
}

constexpr RegisterRules unitRules{completeUnit, noKey, noPrefix, false, true};
constexpr RegisterRules gridRules{completeGrid, noKey, noPrefix, false, true};
constexpr RegisterRules householdRules{completeHousehold, householdKey, householdPrefix, true, false};
constexpr RegisterRules personRules{completePerson, personKey, personPrefix, true, false};
constexpr RegisterRules enterpriseRules{completeEnterprise, noKey, noPrefix, false, false};

}  // namespace

const RegisterRules& rulesOf(ImportKind kind) {
    switch (kind) {
        case ImportKind::Units:
            return unitRules;
        case ImportKind::Grids:
            return gridRules;
        case ImportKind::People:
            return personRules;
        case ImportKind::Enterprises:
            return enterpriseRules;
        default:
            return householdRules;
    }
}

}  // namespace minqing
