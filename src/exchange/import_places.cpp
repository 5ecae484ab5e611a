#include "exchange/import_places.h"

#include <QCoreApplication>
#include <algorithm>

#include "exchange/cell_values.h"
#include "exchange/import_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesInHint = 3;
constexpr qsizetype answersKept = 100'000;

/// As names are compared: without spaces, full width and what offices put behind a name.
QString comparable(const QString& name) {
    auto text = halfWidth(cellText(name));
    text.remove(u' ');
    // 柳林村委会, 柳林村村民委员会 → 柳林村; 文汇居委会, 文汇社区居民委员会 → 文汇社区.
    const std::pair<QString, QString> committees[] = {
        {u"村民委员会"_s, u"村"_s}, {u"村委会"_s, u"村"_s}, {u"居民委员会"_s, u"社区"_s}, {u"居委会"_s, u"社区"_s}};
    for (const auto& [ending, kind] : committees) {
        if (text.size() <= ending.size() || !text.endsWith(ending)) continue;
        text.chop(ending.size());
        if (!text.endsWith(kind)) text += kind;
        break;
    }
    return text;
}

bool isOfKind(const Unit& unit, const QString& kind) {
    if (kind.isEmpty()) return unit.kind != u"grid";
    return unit.kind == kind || (kind == u"village" && unit.kind == u"community");
}

}  // namespace

ImportPlaces::ImportPlaces(UnitTree units) : m_units(std::move(units)) {
    for (const auto& unit : m_units.units()) index(unit);
}

void ImportPlaces::index(const Unit& unit) {
    const auto put = [&](const QString& name) {
        auto& codes = m_byName[comparable(name)];
        if (!codes.contains(unit.code)) codes.append(unit.code);
    };
    put(unit.name);
    put(m_units.fullName(unit.code));
}

void ImportPlaces::add(const Unit& unit) {
    m_units.put(unit);
    index(unit);
    m_answered.clear();
}

bool ImportPlaces::fits(const Unit& unit, const QString& kind, const QString& below) const {
    return isOfKind(unit, kind) && (below.isEmpty() || m_units.isWithin(unit.code, below));
}

Expected<QString> ImportPlaces::resolve(const QString& text, const QString& kind, const QString& below) {
    if (const auto* unit = m_units.find(text); unit && isOfKind(*unit, kind)) return unit->code;
    const QString question = text % u'\n' % kind % u'\n' % below;
    if (const auto known = m_answered.constFind(question); known != m_answered.cend()) return *known;
    if (m_answered.size() > answersKept) m_answered.clear();
    return *m_answered.insert(question, search(text, kind, below));
}

Expected<QString> ImportPlaces::search(const QString& text, const QString& kind, const QString& below) const {
    const auto code = comparable(text);
    if (const auto* unit = m_units.find(code); unit && isOfKind(*unit, kind)) return unit->code;
    QStringList found;
    for (const auto& one : m_byName.value(code)) {
        if (const auto* unit = m_units.find(one); unit && fits(*unit, kind, below)) found.append(one);
    }
    if (found.size() == 1) return found.first();
    if (found.isEmpty()) return nothingCalled(text, kind, below);
    QStringList full;
    for (const auto& one : found) full.append(m_units.fullName(one) % u" ("_s % one % u')');
    return fail(ErrorKind::BadInput, u"ambiguous_unit"_s,
                ImportText::tr("\"%1\" can be %2. Write the code.").arg(text, full.join(ImportText::tr(" or "))));
}

QString ImportPlaces::gridHint(const QString& text) const {
    const auto village = comparable(text).left(12);
    const auto* unit = m_units.find(village);
    if (!unit) return ImportText::tr("Import the grids first, or correct the code: 12 digits of the village and 3 more.");
    QStringList grids;
    for (const auto& code : m_units.subtree(village)) {
        if (const auto* one = m_units.find(code); one && one->kind == u"grid") grids.append(code);
    }
    if (grids.isEmpty()) return ImportText::tr("%1 has no grids yet: import them first.").arg(unit->name);
    std::sort(grids.begin(), grids.end());
    return ImportText::tr("%1 has the grids %2 to %3.").arg(unit->name, grids.first(), grids.last());
}

Unexpected ImportPlaces::nothingCalled(const QString& text, const QString& kind, const QString& below) const {
    if (kind == u"grid") {
        return fail(ErrorKind::BadInput, u"no_such_grid"_s,
                    ImportText::tr("There is no grid \"%1\". %2").arg(text, gridHint(text)));
    }
    QStringList similar;
    const auto start = comparable(text).left(2);
    for (const auto& unit : m_units.units()) {
        if (similar.size() >= namesInHint) break;
        if (fits(unit, kind, below) && comparable(unit.name).startsWith(start)) similar.append(unit.name);
    }
    const auto hint = similar.isEmpty() ? ImportText::tr("Import the units first, or correct the name.")
                                        : ImportText::tr("Did you mean %1?").arg(similar.join(ImportText::tr(" or ")));
    return fail(ErrorKind::BadInput, u"no_such_unit"_s, ImportText::tr("There is no unit \"%1\". %2").arg(text, hint));
}

QString ImportPlaces::onlyGrid(const QString& village) const {
    QString grid;
    for (const auto& code : m_units.subtree(village)) {
        const auto* unit = m_units.find(code);
        if (!unit || unit->kind != u"grid") continue;
        if (!grid.isEmpty()) return {};
        grid = code;
    }
    return grid;
}

}  // namespace minqing
