#include "storage/case_query.h"

#include <algorithm>

#include "storage/case_columns.h"
#include "storage/case_table.h"
#include "storage/fact_condition.h"
#include "storage/search_words.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// Up to so many rows are fetched and sorted; beyond, the list is read in its order and the others are left out.
constexpr int fewRows = 4000;
/// A whole list is counted or indexed by a filter that leaves up to so many: in any order a walk through all is dearer.
constexpr int manyRows = 250'000;

bool isIndexedField(Connection& connection, const QString& fieldId) {
    if (!isFieldId(fieldId)) return false;
    auto row = connection.use("SELECT 1 FROM sqlite_schema WHERE type='index' AND name=?");
    row->bindUtf8(1, fieldIndexName(fieldId));
    return row->step();
}

/// The light of a stored row at an instant: the same rule as lightOf() in domain/case_facts.h. A paused case is red or yellow
/// by the end that its pause's cap gives it; a row without a deadline has one in the year 10000 (`never`).
void addLight(Condition& condition, const ListFilter& filter, Instant now) {
    Condition either;
    for (const auto& value : filter.values) {
        const QByteArray open = "phase BETWEEN 1 AND 4";
        const QByteArray early = open + " AND next_due_at>=? AND warn_at>?";
        if (value == "red"_L1) {
            either.add('(' + open + " AND next_due_at<?)", {now.ms});
        } else if (value == "yellow"_L1) {
            either.add('(' + open + " AND next_due_at>=? AND warn_at<=?)", {now.ms, now.ms});
        } else if (value == "grey"_L1) {
            either.add('(' + early + " AND paused=1)", {now.ms, now.ms});
        } else if (value == "green"_L1) {
            either.add('(' + early + " AND paused=0 AND next_due_at<?)", {now.ms, now.ms, never});
        } else if (value == "none"_L1) {
            either.add("(phase NOT BETWEEN 1 AND 4 OR (paused=0 AND next_due_at=?))", {never});
        } else {
            throwNoSuchFilter(filter.key + u'=' + value);
        }
    }
    if (filter.comparison == ListFilter::Comparison::IsNot) {
        condition.noneOf(either);
    } else {
        condition.anyOf(either);
    }
}

/// parent=SQ-…: the cases that link to one of these numbers in this way.
void addLinkFilter(Condition& condition, const ListFilter& filter) {
    Condition targets;
    targets.add("kind=?", {filter.key});
    targets.oneOf("target", filter.values);
    Condition either;
    either.addAs("id IN (SELECT case_id FROM case_link WHERE ", targets, ")");
    if (filter.comparison == ListFilter::Comparison::IsNot) {
        condition.noneOf(either);
    } else {
        condition.anyOf(either);
    }
}

/// co_handling=open: the cases where a unit of the reader's was called as a co-handler and has not reported yet.
void addCoHandling(Condition& condition, const ListFilter& filter, const Scope& scope) {
    Condition either;
    for (const auto& value : filter.values) {
        const auto states = {CoDuty::State::Over, CoDuty::State::Open, CoDuty::State::Reported};
        const auto* state = std::find_if(states.begin(), states.end(), [&](auto one) { return coDutyCode(one) == value; });
        if (state == states.end()) throwNoSuchFilter(filter.key + u'=' + value);
        Condition owed;
        owed.oneOf("unit", scope.coUnits);
        owed.add("state=?", {qint64(*state)});
        either.addAs("id IN (SELECT case_id FROM case_co_unit WHERE ", owed, ")");
    }
    if (filter.comparison == ListFilter::Comparison::IsNot) {
        condition.noneOf(either);
    } else {
        condition.anyOf(either);
    }
}

void addCaseFilter(Connection& connection, Condition& condition, const ListFilter& filter, const CaseQuery& query) {
    if (filter.key == "light"_L1) {
        addLight(condition, filter, query.now);
    } else if (filter.key == "unit"_L1) {
        Condition either;
        for (const char* column : {"town", "village", "grid", "lead_unit"}) either.oneOf(column, filter.values);
        condition.anyOf(either);
    } else if (filter.key == "mine"_L1) {
        condition.add("(registered_by=? OR (claimant<>0 AND claimant=?))", {query.scope.own.value, query.scope.own.value});
    } else if (filter.key == "co_handling"_L1) {
        addCoHandling(condition, filter, query.scope);
    } else if (filter.key == "overdue"_L1) {
        FactQuery fact;
        fact.now = query.now;
        fact.mode = IndicatorMode::Snapshot;
        fact.scope.all = true;
        fact.where = {{u"overdue"_s, FactCondition::Comparison::Is, filter.values}};
        addFactQuery(condition, fact);
    } else if (CaseLink::kinds().contains(filter.key)) {
        addLinkFilter(condition, filter);
    } else if (const auto* column = findColumn(caseColumns(), filter.key)) {
        addFilter(condition, filter, column->sql, column->kind);
    } else if (isIndexedField(connection, filter.key)) {
        addFieldFilter(condition, filter, fieldExpression(filter.key));
    } else {
        throwNoSuchFilter(filter.key);
    }
}

qint64 boundedCount(Connection& connection, const QByteArray& select, const Condition& condition, int most) {
    auto rows = connection.useText("SELECT count(*) FROM (" + select + condition.where() + " LIMIT " +
                                   QByteArray::number(most + 1) + ')');
    condition.bind(*rows);
    return rows->step() ? rows->integer(0) : 0;
}

/// The index to read by: one of a filter that leaves few rows, else the order's own. Without statistics SQLite would
/// take any index with an equality, and sort a third of the table for one page.
QByteArray drivingIndex(Connection& connection, const CaseQuery& query, const QString& sort, bool wholeList) {
    const int most = wholeList ? manyRows : fewRows;
    qint64 fewest = most + 1;
    const char* best = nullptr;
    for (const auto& filter : query.filters) {
        const char* index = orderIndex(filter.key);
        const auto* column = findColumn(caseColumns(), filter.key);
        if (index == nullptr || filter.comparison != ListFilter::Comparison::Is) continue;
        Condition alone;
        alone.add("type=?", {query.type});
        addFilter(alone, filter, column->sql, column->kind);
        const QByteArray select = QByteArray("SELECT 1 FROM case_file INDEXED BY ") + index;
        const qint64 left = boundedCount(connection, select, alone, most);
        if (left >= fewest) continue;
        fewest = left;
        best = index;
        if (fewest <= fewRows) break;
    }
    if (best != nullptr) return best;
    if (const char* index = orderIndex(sort)) return index;
    return isIndexedField(connection, sort) ? fieldIndexName(sort) : QByteArray();
}

/// Rare words lead to their rows; for common ones it is quicker to look into the rows in list order until a page is
/// full.
bool addText(Connection& connection, Condition& condition, const QString& text, bool wholeList) {
    requireSearchable(text, u"text"_s);
    const auto words = searchQuery(text);
    if (words.match.isEmpty()) return false;
    Condition match;
    match.add("case_words MATCH ?", {QString::fromUtf8(words.match)});
    const bool rare = wholeList || boundedCount(connection, "SELECT 1 FROM case_words", match, fewRows) <= fewRows;
    if (rare) {
        condition.add("id IN (SELECT rowid FROM case_words WHERE case_words MATCH ?)", {QString::fromUtf8(words.match)});
    }
    for (const auto& piece : words.pieces) {
        condition.add("instr((SELECT text FROM case_text WHERE case_text.id=case_file.id), ?)>0", {piece});
    }
    return rare;
}

QStringList typesOf(Connection& connection, const CaseQuery& query) {
    if (!query.type.isEmpty()) return {query.type};
    QStringList types;
    // From one type to the next by the index; DISTINCT would walk through all of it.
    auto rows = connection.use(
        "WITH RECURSIVE one(type) AS (SELECT min(type) FROM case_file UNION ALL"
        " SELECT (SELECT min(type) FROM case_file WHERE type>one.type) FROM one WHERE one.type IS NOT NULL)"
        " SELECT type FROM one WHERE type IS NOT NULL");
    while (rows->step()) types.append(rows->text(0));
    return types;
}

/// The cases that a reader may see when they are few, one way of being allowed after the other; nullopt: too many.
std::optional<Condition> narrowScope(Connection& connection, const CaseQuery& query, int most) {
    const auto& scope = query.scope;
    const auto types = typesOf(connection, query);
    const bool open =
        std::any_of(types.begin(), types.end(), [&](const QString& type) { return scope.openTypes.contains(type); });
    if (scope.all || open) return std::nullopt;
    std::vector<std::pair<QByteArray, Condition>> ways;
    for (const auto& [index, column] : {std::pair{"case_by_town", "town"}, std::pair{"case_by_village", "village"},
                                        std::pair{"case_by_grid", "grid"}, std::pair{"case_by_lead_unit", "lead_unit"}}) {
        Condition within;
        within.oneOf("type", types);
        within.oneOf(column, scope.units);
        ways.emplace_back(QByteArray("SELECT id FROM case_file INDEXED BY ") + index, within);
    }
    Condition together;
    together.oneOf("unit", scope.units);
    ways.emplace_back("SELECT case_id FROM case_co_unit", together);
    if (!scope.own.isNull()) {
        for (const char* mine : {"registered_by=?", "claimant<>0 AND claimant=?"}) {
            Condition own;
            own.add(mine, {scope.own.value});
            ways.emplace_back("SELECT id FROM case_file", own);
        }
    }
    QByteArrayList parts;
    std::vector<Value> values;
    qint64 sum = 0;
    for (const auto& [select, condition] : ways) {
        sum += boundedCount(connection, select, condition, most);
        if (sum > most) return std::nullopt;
        parts.append(select + condition.where());
        values.insert(values.end(), condition.values().begin(), condition.values().end());
    }
    Condition narrow;
    narrow.add("id IN (" + parts.join(" UNION ALL ") + ')', std::move(values));
    return narrow;
}

/// A filter that leads to its few rows by itself: nothing is gained by asking how many the reader may see.
bool leadsToFew(const CaseQuery& query) {
    return std::any_of(query.filters.begin(), query.filters.end(), [](const ListFilter& filter) {
        const bool one = filter.key == "number"_L1 || filter.key == "household"_L1 || CaseLink::kinds().contains(filter.key);
        return one && filter.comparison == ListFilter::Comparison::Is;
    });
}

/// Only cases that are not over are asked for.
bool asksForOpen(const CaseQuery& query) {
    static const QStringList open{u"new"_s, u"active"_s, u"waiting"_s, u"review"_s};
    return std::any_of(query.filters.begin(), query.filters.end(), [](const ListFilter& filter) {
        return filter.key == "phase"_L1 && filter.comparison == ListFilter::Comparison::Is && !filter.values.isEmpty() &&
               std::all_of(filter.values.begin(), filter.values.end(),
                           [](const QString& phase) { return open.contains(phase); });
    });
}

/// A merged case is worked on as part of the one it was merged into: nobody has it to do. Who asks for exclusions sees it.
bool leavesOutMerged(const CaseQuery& query) {
    return !query.fact && asksForOpen(query) &&
           std::none_of(query.filters.begin(), query.filters.end(),
                        [](const ListFilter& filter) { return filter.key == "exclusion"_L1; });
}

/// Only cases past their deadline are asked for.
bool asksForLate(const CaseQuery& query) {
    return std::any_of(query.filters.begin(), query.filters.end(), [](const ListFilter& filter) {
        return filter.key == "overdue"_L1 && filter.comparison == ListFilter::Comparison::Is &&
               filter.values == QStringList{u"yes"_s};
    });
}

ListSelect caseSelect(Connection& connection, const CaseQuery& query, bool wholeList) {
    ListSelect list;
    list.columns = caseColumnList();
    list.descending = query.descending;
    const QString sort = query.sort.isEmpty() ? u"number"_s : query.sort;
    if (const auto* column = findColumn(caseColumns(), sort)) {
        list.sortColumn = column->sql;
    } else if (isIndexedField(connection, sort)) {
        list.sortColumn = fieldExpression(sort);
    } else {
        throwNoSuchFilter(sort);
    }
    bool indexed = !query.type.isEmpty();
    list.source = "case_file";
    if (!query.type.isEmpty()) list.condition.add("type=?", {query.type});
    for (const auto& filter : query.filters) addCaseFilter(connection, list.condition, filter, query);
    if (leavesOutMerged(query)) list.condition.add("exclusion<>'duplicate'");
    if (query.fact) {
        const QByteArray source = factSource(*query.fact, list.condition);
        if (query.fact->asOf) {
            list.source = source + " AS case_file";
            indexed = false;
        }
        addFactQuery(list.condition, *query.fact);
    }
    addScope(list.condition, query.scope);
    if (!query.text.isEmpty() && addText(connection, list.condition, query.text, wholeList)) {
        // By their rowids. Left alone, SQLite walks the index of the order and looks for every row's id among the words'.
        if (list.source == "case_file") list.source = "case_file NOT INDEXED";
        indexed = false;
    }
    const bool openOnly = wholeList && !query.fact && asksForOpen(query);
    if (list.source == "case_file" && !query.scope.all && !leadsToFew(query)) {
        if (const auto narrow = narrowScope(connection, query, wholeList && !openOnly ? manyRows : fewRows)) {
            list.condition.addAs("", *narrow, "");
            list.source = "case_file NOT INDEXED";
            return list;
        }
    }
    if (wholeList && !query.fact && list.source == "case_file" && asksForLate(query)) {
        list.source = "case_file INDEXED BY case_open_by_due";
        return list;
    }
    if (openOnly && list.source == "case_file") {
        const auto index = indexed ? drivingIndex(connection, query, {}, false) : QByteArray();
        list.condition.add("phase BETWEEN 1 AND 4");
        list.source = "case_file INDEXED BY " + (index.isEmpty() ? QByteArray("case_open") : index);
        return list;
    }
    if (!indexed) return list;
    if (const auto index = drivingIndex(connection, query, sort, wholeList); !index.isEmpty()) {
        list.source = "case_file INDEXED BY " + index;
    }
    return list;
}

/// The earliest of those that are open; else one that is not any more.
std::optional<CoDuty> ownCoDuty(Connection& connection, const CaseFacts& facts, const QStringList& own) {
    std::optional<CoDuty> found;
    const auto called = facts.coUnits.split(u';', Qt::SkipEmptyParts);
    for (const auto& unit : called) {
        auto duty = own.contains(unit) ? coDutyOf(connection, facts.id, unit) : std::nullopt;
        if (!duty) continue;
        const auto rank = [](const CoDuty& one) {
            return std::pair(one.state != CoDuty::State::Open, one.due.value_or(Instant{never}).ms);
        };
        if (!found || rank(*duty) < rank(*found)) found = std::move(duty);
    }
    return found;
}

}  // namespace

CasePage casePage(Connection& connection, const CaseQuery& query, const PageRequest& request) {
    const Snapshot snapshot(connection);
    CasePage page;
    page.next = readPage(connection, caseSelect(connection, query, false), request,
                         [&](const Statement& row) { page.rows.push_back(readFacts(row)); });
    if (request.backwards) std::reverse(page.rows.begin(), page.rows.end());
    for (auto& row : page.rows) row.ownCoDuty = ownCoDuty(connection, row, query.scope.coUnits);
    return page;
}

PageIndex caseAnchors(Connection& connection, const CaseQuery& query, int step, std::stop_token stop) {
    const Snapshot snapshot(connection);
    return readAnchors(connection, caseSelect(connection, query, true), step, std::move(stop));
}

qint64 caseCount(Connection& connection, const CaseQuery& query) {
    const Snapshot snapshot(connection);
    return countRows(connection, caseSelect(connection, query, true));
}

void indexCaseField(Connection& connection, const QString& caseType, const QString& fieldId) {
    if (!isFieldId(fieldId)) throwNoSuchFilter(caseType + u'.' + fieldId);
    // One index serves every case type that has a field of this name.
    const QByteArray sql =
        "CREATE INDEX IF NOT EXISTS " + fieldIndexName(fieldId) + " ON case_file (type, " + fieldExpression(fieldId) + ')';
    connection.run(sql.constData());
}

}  // namespace minqing::storage
