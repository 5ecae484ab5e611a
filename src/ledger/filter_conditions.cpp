#include "ledger/filter_conditions.h"

#include <QJsonArray>
#include <array>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

using Comparison = storage::ListFilter::Comparison;

constexpr std::array<std::pair<Comparison, QLatin1StringView>, 5> comparisonCodes{{{Comparison::Is, "is"_L1},
                                                                                   {Comparison::IsNot, "is_not"_L1},
                                                                                   {Comparison::AtLeast, "at_least"_L1},
                                                                                   {Comparison::Below, "below"_L1},
                                                                                   {Comparison::Contains, "contains"_L1}}};

QString codeOf(Comparison comparison) {
    for (const auto& [value, code] : comparisonCodes)
        if (value == comparison) return code;
    return {};
}

Comparison comparisonOf(const QString& text) {
    for (const auto& [value, code] : comparisonCodes)
        if (code == text) return value;
    return Comparison::Is;
}

}  // namespace

QJsonObject filterConditions(const std::vector<storage::ListFilter>& filters, const QString& text) {
    QJsonArray all;
    for (const auto& one : filters) {
        all.append(QJsonObject{{u"key"_s, one.key},
                               {u"compare"_s, codeOf(one.comparison)},
                               {u"values"_s, QJsonArray::fromStringList(one.values)}});
    }
    QJsonObject conditions{{u"filters"_s, all}};
    if (!text.isEmpty()) conditions.insert(u"text"_s, text);
    return conditions;
}

storage::CaseQuery queryOf(const SharedFilter& filter) {
    storage::CaseQuery query;
    query.type = filter.list;
    query.text = filter.conditions.value("text"_L1).toString();
    for (const auto& value : filter.conditions.value("filters"_L1).toArray()) {
        const auto one = value.toObject();
        storage::ListFilter condition{one.value("key"_L1).toString(), comparisonOf(one.value("compare"_L1).toString()), {}};
        for (const auto& text : one.value("values"_L1).toArray()) condition.values.append(text.toString());
        query.filters.push_back(std::move(condition));
    }
    return query;
}

}  // namespace minqing
