#include "statistics/group_names.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct CodedGroup {
    QStringView by;
    QStringView codeList;
};
constexpr std::array<CodedGroup, 6> codedGroups{{{u"domain", u"domains"},
                                                 {u"route", u"routes"},
                                                 {u"channel", u"channels"},
                                                 {u"urgency", u"urgency"},
                                                 {u"outcome", u"outcomes"},
                                                 {u"satisfaction", u"satisfaction"}}};

const CodeList* codeListOf(const QString& by, const Surroundings& around) {
    for (const auto& group : codedGroups) {
        if (group.by == by) return around.definitions->codeList(group.codeList.toString());
    }
    return nullptr;
}

bool isUnit(const QString& by) { return by == u"town" || by == u"village" || by == u"grid" || by == u"lead_unit"; }

}  // namespace

QStringList groupKinds(const QString& of) {
    if (of == u"household") return {u"town"_s, u"village"_s, u"grid"_s};
    QStringList kinds{u"town"_s, u"village"_s, u"lead_unit"_s, u"month"_s, u"day"_s, u"phase"_s};
    for (const auto& group : codedGroups) kinds.append(group.by.toString());
    return kinds;
}

QString groupName(const QString& by, const QString& key, const Surroundings& around) {
    if (key.isEmpty()) return u"—"_s;
    if (isUnit(by)) return around.units.name(key);
    if (const auto* list = codeListOf(by, around)) {
        const auto* item = list->find(key);
        return item ? item->name.text() : key;
    }
    if (by == u"phase") {
        const auto phase = phaseFromCode(key);
        return phase ? phaseName(*phase) : key;
    }
    if (by == u"month") {
        return QCoreApplication::translate("Statistics", "%1-%2").arg(key.left(4), key.mid(4));
    }
    if (by == u"day") return dateFromNumber(key.toInt()).toString(Qt::ISODate);
    return key;
}

QStringList fixedGroupKeys(const QString& by, const QString& unit, const Surroundings& around) {
    QStringList keys;
    if (by == u"town") {
        for (const auto* town : around.units.ofKinds({u"town"_s})) {
            if (unit.isEmpty() || around.units.isWithin(town->code, unit)) keys.append(town->code);
        }
    }
    if (by == u"domain") {
        if (const auto* list = codeListOf(by, around)) {
            for (const auto& item : list->items) keys.append(item.code);
        }
    }
    return keys;
}

void sortGroups(std::vector<FigureRow>& rows, const QString& by, const Surroundings& around) {
    const auto* list = codeListOf(by, around);
    const auto rank = [list](const QString& key) {
        if (!list) return size_t{0};
        const auto at =
            std::find_if(list->items.begin(), list->items.end(), [&](const CodeItem& item) { return item.code == key; });
        return static_cast<size_t>(at - list->items.begin());
    };
    std::sort(rows.begin(), rows.end(), [&](const FigureRow& a, const FigureRow& b) {
        const auto left = rank(a.key), right = rank(b.key);
        return left != right ? left < right : a.key < b.key;
    });
}

}  // namespace minqing
