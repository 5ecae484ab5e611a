#include "domain/unit_tree.h"

#include <algorithm>

namespace minqing {

UnitTree::UnitTree(std::vector<Unit> units) {
    std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.code < b.code; });
    m_units.reserve(units.size());
    for (auto& unit : units) put(std::move(unit));
}

void UnitTree::put(Unit unit) {
    const auto at = m_index.constFind(unit.code);
    if (at == m_index.cend()) {
        m_index.insert(unit.code, static_cast<int>(m_units.size()));
        if (!unit.parent.isEmpty()) m_children[unit.parent].append(unit.code);
        m_units.push_back(std::move(unit));
        return;
    }
    auto& known = m_units[static_cast<size_t>(*at)];
    if (known.parent != unit.parent) {
        m_children[known.parent].removeAll(known.code);
        if (!unit.parent.isEmpty()) m_children[unit.parent].append(unit.code);
    }
    known = std::move(unit);
}

const Unit* UnitTree::find(const QString& code) const {
    const auto at = m_index.constFind(code);
    return at == m_index.cend() ? nullptr : &m_units[static_cast<size_t>(*at)];
}

QString UnitTree::name(const QString& code) const {
    const auto* unit = find(code);
    return unit ? unit->name : code;
}

template <typename Ends>
const Unit* UnitTree::walkUp(const QString& code, const Ends& ends) const {
    const Unit* mark = nullptr;  // a unit passed before: who meets it again goes round (Brent)
    size_t steps = 0, next = 2;
    for (const auto* unit = find(code); unit && unit != mark; unit = find(unit->parent)) {
        if (ends(*unit)) return unit;
        if (++steps == next) {
            mark = unit;
            next *= 2;
        }
    }
    return nullptr;
}

QString UnitTree::fullName(const QString& code) const {
    QString full;
    walkUp(code, [&](const Unit& unit) {
        if (!unit.parent.isEmpty()) full.prepend(unit.name);
        return unit.parent.isEmpty();
    });
    return full.isEmpty() ? name(code) : full;
}

bool UnitTree::isWithin(const QString& code, const QString& ancestor) const {
    if (code.isEmpty() || ancestor.isEmpty()) return false;
    return code == ancestor || walkUp(code, [&](const Unit& unit) { return unit.parent == ancestor; });
}

QStringList UnitTree::path(const QString& code, const QString& ancestor) const {
    QStringList codes;
    const auto* end = walkUp(code, [&](const Unit& unit) {
        codes.append(unit.code);
        return unit.code == ancestor;
    });
    return end ? codes : QStringList();
}

bool UnitTree::isInCircle(const QString& code) const {
    return find(code) && !walkUp(code, [&](const Unit& unit) { return !find(unit.parent); });
}

QStringList UnitTree::subtree(const QString& code) const {
    QStringList all;
    if (!m_index.contains(code)) return all;
    all.append(code);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const auto& child : m_children.value(all.at(i))) {
            if (child != code) all.append(child);  // every other unit has one parent, so it comes once
        }
    }
    return all;
}

QString UnitTree::ancestorOfKind(const QString& code, const QString& kind) const {
    const bool village = kind == QStringLiteral("village");
    const auto* found = walkUp(
        code, [&](const Unit& unit) { return unit.kind == kind || (village && unit.kind == QStringLiteral("community")); });
    return found ? found->code : QString();
}

std::vector<const Unit*> UnitTree::ofKinds(const QStringList& kinds) const {
    std::vector<const Unit*> found;
    for (const auto& unit : m_units) {
        if (kinds.contains(unit.kind)) found.push_back(&unit);
    }
    std::sort(found.begin(), found.end(), [](const Unit* a, const Unit* b) { return a->code < b->code; });
    return found;
}

QString UnitTree::district() const {
    for (const auto& unit : m_units) {
        if (unit.parent.isEmpty()) return unit.code;
    }
    // Only where an older program let the district stand below another unit.
    const auto named = ofKinds({QStringLiteral("district")});
    return named.empty() ? QString() : named.front()->code;
}

}  // namespace minqing
