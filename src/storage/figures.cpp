#include "storage/figures.h"

#include <QHash>
#include <algorithm>
#include <map>

#include "storage/fact_condition.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

bool isRoster(const FactQuery& query) { return query.of == "household"_L1 || query.mode == IndicatorMode::Roster; }

/// The statement's rows are (group, weight). Added up here: SQLite would sort them all to group them.
std::vector<GroupCount> readGroups(Connection& connection, const QByteArray& sql, const Condition& condition,
                                   const QString& by) {
    auto rows = connection.useText(sql);
    condition.bind(*rows);
    QHash<QByteArray, qint64> sums;
    while (rows->step()) {
        const auto group = rows->utf8(0);
        const auto known = sums.find(QByteArray::fromRawData(group.data(), group.size()));
        if (known != sums.end()) {
            *known += rows->integer(1);
        } else {
            sums.insert(group.toByteArray(), rows->integer(1));
        }
    }
    std::vector<GroupCount> groups;
    auto keys = sums.keys();
    std::sort(keys.begin(), keys.end());
    for (const auto& key : keys) groups.push_back({groupCode(by, QString::fromUtf8(key)), sums.value(key)});
    if (by.isEmpty() && groups.empty()) groups.push_back({});
    return groups;
}

/// Late cases are read by the index of what is open: without statistics SQLite would take one that leads through the table.
QByteArray indexHint(const FactQuery& query) {
    const bool late = std::any_of(query.where.begin(), query.where.end(), isOpenAndLate);
    return late && !query.asOf && !query.of.isEmpty() ? QByteArray(" INDEXED BY case_open_by_due") : QByteArray();
}

/// The roster counters under the names of register_entry's columns.
constexpr const char* countedRoster =
    "(SELECT 'household' AS kind, coalesce(v.text,'') AS unit, coalesce(g.text,'') AS grid, from_day, to_day,"
    " visited AS visits, valid AS valid_visits, coalesce(e.text,'') AS last_result, n FROM roster_counter"
    " LEFT JOIN code AS v ON v.id=village LEFT JOIN code AS g ON g.id=roster_counter.grid"
    " LEFT JOIN code AS e ON e.id=exclusion) AS register_entry";

/// True when every visit in the ledger lies within the period: then the counters tell.
bool holdsAllVisits(Connection& connection, const FactQuery& query) {
    auto row = connection.use("SELECT (SELECT min(at) FROM activity), (SELECT max(at) FROM activity)");
    row->step();
    if (row->type(0) == SQLITE_NULL) return true;
    const Instant first{row->integer(0)};
    const Instant last{row->integer(1)};
    return (!query.from.isValid() || beijingDate(first) >= query.from) &&
           (!query.to.isValid() || beijingDate(last) < query.to) && (!query.asOf || last <= *query.asOf);
}

std::vector<GroupCount> countRoster(Connection& connection, const FactQuery& query, const QString& by) {
    Condition condition;
    const bool counted = query.of == "household"_L1 && holdsAllVisits(connection, query);
    addRosterQuery(condition, query, counted);
    QByteArray group = "''";
    if (by == "town"_L1 || by == "village"_L1) group = "unit";
    if (by == "grid"_L1) group = "grid";
    if (!by.isEmpty() && group == "''") (void)groupExpression(query, u"roster/"_s + by);
    auto groups = readGroups(connection,
                             "SELECT " + group + (counted ? ", n FROM " : ", 1 FROM ") +
                                 (counted ? countedRoster : "register_entry") + condition.where(),
                             condition, by);
    if (by != "town"_L1) return groups;
    const auto towns = townsOfVillages(connection);
    std::map<QString, qint64> sums;
    for (const auto& village : groups) sums[towns.value(village.key, village.key)] += village.count;
    groups.clear();
    for (const auto& [town, count] : sums) groups.push_back({town, count});
    return groups;
}

}  // namespace

QString groupCode(const QString& by, const QString& stored) {
    return by == "phase"_L1 ? phaseCode(static_cast<Phase>(stored.toInt())) : stored;
}

QHash<QString, QString> townsOfVillages(Connection& connection) {
    QHash<QString, QString> towns;
    auto rows = connection.use("SELECT code, unit FROM register_entry WHERE kind='unit'");
    while (rows->step()) towns.insert(rows->text(0), rows->text(1));
    return towns;
}

std::vector<GroupCount> countFacts(Connection& connection, const FactQuery& query, const QString& by) {
    if (isRoster(query)) return countRoster(connection, query, by);
    Condition condition;
    const QByteArray source = factSource(query, condition);
    const QByteArray group = groupExpression(query, by);
    addFactQuery(condition, query);
    const QByteArray weight = by.isEmpty() ? ", count(*) FROM " : ", 1 FROM ";
    return readGroups(connection, "SELECT " + group + weight + source + indexHint(query) + condition.where(), condition, by);
}

void countLate(Connection& connection, const FactQuery& query, const QString& by, std::vector<GroupCount>& counted) {
    struct Punctuality {
        const char *fact, *late;
    };
    for (const auto& [fact, late] : {Punctuality{"on_time", "late"}, Punctuality{"on_time_original", "late_original"}}) {
        FactQuery rest = query;
        std::vector<FactCondition> tests;
        std::erase_if(rest.where, [&, name = QLatin1String(fact)](const FactCondition& one) {
            if (one.fact != name) return false;
            tests.push_back(one);
            return true;
        });
        const auto passes = [&](const QString& value) {
            return std::all_of(tests.begin(), tests.end(), [&](const FactCondition& test) {
                return test.values.contains(value) == (test.comparison == FactCondition::Comparison::Is);
            });
        };
        const int change = int(passes(u"no"_s)) - int(passes(u"open"_s));
        if (change == 0) continue;
        rest.where.push_back({QLatin1String(late), FactCondition::Comparison::Is, {u"yes"_s}});
        for (const auto& group : countFacts(connection, rest, by)) {
            const auto same = [&](const GroupCount& one) { return one.key == group.key; };
            const auto known = std::find_if(counted.begin(), counted.end(), same);
            if (known == counted.end())
                counted.push_back({group.key, change * group.count});
            else
                known->count += change * group.count;
        }
        if (by.isEmpty()) continue;
        std::erase_if(counted, [](const GroupCount& group) { return group.count == 0; });
        std::sort(counted.begin(), counted.end(), [&](const GroupCount& x, const GroupCount& y) {
            return by == "phase"_L1 ? phaseFromCode(x.key) < phaseFromCode(y.key) : x.key.toUtf8() < y.key.toUtf8();
        });
    }
}

QStringList numbersOfFacts(Connection& connection, const FactQuery& query) {
    Condition condition;
    QByteArray sql;
    if (isRoster(query)) {
        addRosterQuery(condition, query);
        sql = "SELECT code FROM register_entry" + condition.where() + " ORDER BY code";
    } else {
        const QByteArray source = factSource(query, condition);
        addFactQuery(condition, query);
        sql = "SELECT number FROM " + source + condition.where() + " ORDER BY number";
    }
    auto rows = connection.useText(sql);
    condition.bind(*rows);
    QStringList numbers;
    while (rows->step()) numbers.append(rows->text(0));
    return numbers;
}

std::vector<qint64> durationsOfFacts(Connection& connection, const FactQuery& query, const QString& fact) {
    QByteArray column;
    if (fact == "handling_minutes_net"_L1) column = "net_minutes";
    if (fact == "handling_minutes_gross"_L1) column = "gross_minutes";
    if (column.isEmpty()) throwNoSuchFact(fact);
    Condition condition;
    const QByteArray source = factSource(query, condition);
    addFactQuery(condition, query);
    condition.add(column + ">=0");
    auto rows = connection.useText("SELECT " + column + " FROM " + source + condition.where() + " ORDER BY 1");
    condition.bind(*rows);
    std::vector<qint64> values;
    while (rows->step()) values.push_back(rows->integer(0));
    return values;
}

std::vector<DayCount> countDays(Connection& connection, const FactQuery& query) {
    std::map<int, DayCount> days;
    const auto take = [&](IndicatorMode mode, qint64 DayCount::*count) {
        FactQuery one = query;
        one.mode = mode;
        Condition condition;
        const QByteArray source = factSource(one, condition);
        addFactQuery(condition, one);
        const QByteArray day = groupExpression(one, u"day"_s);
        auto rows = connection.useText("SELECT " + day + ", count(*) FROM " + source + condition.where() + " GROUP BY 1");
        condition.bind(*rows);
        while (rows->step()) {
            auto& entry = days[rows->number(0)];
            entry.day = rows->number(0);
            entry.*count = rows->integer(1);
        }
    };
    take(IndicatorMode::Cohort, &DayCount::registered);
    take(IndicatorMode::Flow, &DayCount::closed);
    std::vector<DayCount> series;
    series.reserve(days.size());
    for (const auto& [day, count] : days) series.push_back(count);
    return series;
}

}  // namespace minqing::storage
