// The roster's half of fact_condition.h.

#include "storage/fact_condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// A visit within the period; without a period the counts that stand in the row do.
QByteArray visitTest(const FactQuery& query, bool validOnly, bool visitsOfRow, std::vector<Value>& values) {
    if (visitsOfRow || (!query.from.isValid() && !query.to.isValid() && !query.asOf))
        return validOnly ? "(valid_visits>0)" : "(visits>0)";
    QByteArray sql = "EXISTS (SELECT 1 FROM activity WHERE activity.subject=register_entry.code";
    if (query.from.isValid()) {
        sql += " AND day>=?";
        values.emplace_back(qint64{dateNumber(query.from)});
    }
    if (query.to.isValid()) {
        sql += " AND day<?";
        values.emplace_back(qint64{dateNumber(query.to)});
    }
    if (query.asOf) {
        sql += " AND at<=?";
        values.emplace_back(query.asOf->ms);
    }
    return sql + (validOnly ? " AND valid=1)" : ")");
}

void addYesNo(Condition& condition, const FactCondition& wanted, const QByteArray& sql, const std::vector<Value>& bound) {
    Condition either;
    for (const auto& code : wanted.values) {
        std::vector<Value> values = bound;
        values.emplace_back(qint64{yesNoFromCode(code).value_or(-1)});
        either.add('(' + sql + ")=?", values);
    }
    if (wanted.comparison == FactCondition::Comparison::Is) {
        condition.anyOf(either);
    } else {
        condition.noneOf(either);
    }
}

/// Households stand in villages; the town is the unit above, as townsOfVillages() groups them.
void addTown(Condition& condition, const FactCondition& wanted) {
    Condition either;
    for (const auto& code : wanted.values)
        either.add("unit IN (SELECT u.code FROM register_entry AS u WHERE u.kind='unit' AND u.unit=?)", {code});
    if (wanted.comparison == FactCondition::Comparison::Is) {
        condition.anyOf(either);
    } else {
        condition.noneOf(either);
    }
}

void addRosterFact(Condition& condition, const FactCondition& wanted, const FactQuery& query, bool visitsOfRow) {
    std::vector<Value> values;
    if (wanted.fact == "visited"_L1 || wanted.fact == "valid_visit"_L1) {
        const QByteArray sql = visitTest(query, wanted.fact == "valid_visit"_L1, visitsOfRow, values);
        addYesNo(condition, wanted, sql, values);
        return;
    }
    ListFilter filter{.key = wanted.fact,
                      .comparison = wanted.comparison == FactCondition::Comparison::Is ? ListFilter::Comparison::Is
                                                                                       : ListFilter::Comparison::IsNot,
                      .values = wanted.values};
    // "none" is how a condition writes that nothing stands there.
    std::replace(filter.values.begin(), filter.values.end(), u"none"_s, QString());
    if (wanted.fact == "exclusion"_L1) {
        addFilter(condition, filter, "iif(visits>0 AND valid_visits=0, last_result, '')", FilterColumn::Kind::Text);
    } else if (wanted.fact == "town"_L1) {
        addTown(condition, wanted);
    } else if (wanted.fact == "village"_L1 || wanted.fact == "unit"_L1) {
        addFilter(condition, filter, "unit", FilterColumn::Kind::Text);
    } else if (wanted.fact == "grid"_L1) {
        addFilter(condition, filter, "grid", FilterColumn::Kind::Text);
    } else {
        throwNoSuchFact(wanted.fact);
    }
}

}  // namespace

void addRosterQuery(Condition& condition, const FactQuery& query, bool visitsOfRow) {
    condition.add("kind=?", {query.of});
    const QDate day = query.asOf ? beijingDate(*query.asOf) : query.to.isValid() ? query.to.addDays(-1) : QDate();
    if (day.isValid()) {
        const qint64 number = dateNumber(day);
        condition.add("from_day<=?", {number});
        condition.add("(to_day=0 OR to_day>=?)", {number});
    }
    for (const auto& wanted : query.where) addRosterFact(condition, wanted, query, visitsOfRow);
    Condition left;
    for (const auto& wanted : query.unless) addRosterFact(left, wanted, query, visitsOfRow);
    condition.notAllOf(left);
    // A town's units are its villages and their grids: a household stands in both.
    if (!query.units.isEmpty()) {
        Condition either;
        either.oneOf("unit", query.units);
        either.oneOf("grid", query.units);
        condition.anyOf(either);
    }
    if (query.scope.all) return;
    Condition either;
    either.oneOf("unit", query.scope.units);
    either.oneOf("grid", query.scope.units);
    condition.anyOf(either);
}

}  // namespace minqing::storage
