#include "domain/unit_tree.h"

#include <algorithm>

namespace minqing {

UnitTree::UnitTree(std::vector<Unit> units) : m_units(std::move(units)) {
    std::sort(m_units.begin(), m_units.end(), [](const Unit& a, const Unit& b) { return a.code < b.code; });
    for (size_t i = 0; i < m_units.size(); ++i) m_index.insert(m_units[i].code, static_cast<int>(i));
    for (const auto& unit : m_units) {
        if (!unit.parent.isEmpty()) m_children[unit.parent].append(unit.code);
    }
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
    return found;
}

QString UnitTree::district() const {
    for (const auto& unit : m_units) {
        if (unit.parent.isEmpty()) return unit.code;
    }
    return {};
}

}  // namespace minqing
