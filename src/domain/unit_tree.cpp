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

QString UnitTree::fullName(const QString& code) const {
    QString full;
    for (const auto* unit = find(code); unit && !unit->parent.isEmpty(); unit = find(unit->parent)) {
        full.prepend(unit->name);
    }
    return full.isEmpty() ? name(code) : full;
}

bool UnitTree::isWithin(const QString& code, const QString& ancestor) const {
    if (code.isEmpty() || ancestor.isEmpty()) return false;
    QString current = code;
    for (int depth = 0; depth < 16 && !current.isEmpty(); ++depth) {
        if (current == ancestor) return true;
        const auto* unit = find(current);
        if (!unit) return false;
        current = unit->parent;
    }
    return false;
}

QStringList UnitTree::subtree(const QString& code) const {
    QStringList all;
    if (!m_index.contains(code)) return all;
    all.append(code);
    for (qsizetype i = 0; i < all.size(); ++i) all.append(m_children.value(all.at(i)));
    return all;
}

QString UnitTree::ancestorOfKind(const QString& code, const QString& kind) const {
    const bool village = kind == QStringLiteral("village");
    for (const auto* unit = find(code); unit; unit = find(unit->parent)) {
        if (unit->kind == kind || (village && unit->kind == QStringLiteral("community"))) return unit->code;
    }
    return {};
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
    return {};
}

}  // namespace minqing
