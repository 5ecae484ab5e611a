#include "storage/register_query.h"

#include <algorithm>

#include "storage/case_columns.h"
#include "storage/fact_condition.h"
#include "storage/register_table.h"
#include "storage/search_words.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

const std::vector<FilterColumn>& rosterFilters() {
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> columns = {
        {"code", "code", Text},
        {"name", "name", Text},
        {"head", "name", Text},
        {"unit", "unit", Text},
        {"village", "unit", Text},
        {"grid", "grid", Text},
        {"address", "address", Text},
        {"from", "from_day", DayValue},
        {"to", "to_day", DayValue},
        {"visits", "visits", Number},
        {"valid_visits", "valid_visits", Number},
        {"visited", "(visits>0)", Flag},
        {"valid_visit", "(valid_visits>0)", Flag},
        {"last_visit", "last_visit", InstantValue},
        {"last_result", "last_result", Text},
    };
    return columns;
}

/// A field that has no column of its own: not indexed, since a register's rows of one village or grid are few.
void addRegisterFilter(Condition& condition, const ListFilter& filter) {
    if (const auto* column = findColumn(rosterFilters(), filter.key)) {
        addFilter(condition, filter, column->sql, column->kind);
    } else if (isFieldId(filter.key)) {
        addFieldFilter(condition, filter, fieldExpression(filter.key));
    } else {
        throwNoSuchFilter(filter.key);
    }
}

void addPlaces(Condition& condition, const QStringList& units) {
    Condition either;
    for (const char* column : {"unit", "grid", "code"}) either.oneOf(column, units);
    condition.anyOf(either);
}

void addText(Condition& condition, const QString& text) {
    requireSearchable(text, u"text"_s);
    const auto words = searchQuery(text);
    if (words.match.isEmpty()) return;
    condition.add("id IN (SELECT rowid FROM register_words WHERE register_words MATCH ?)", {QString::fromUtf8(words.match)});
    for (const auto& piece : words.pieces) {
        // Latin pieces may be initials, which stand in no column; the index finds those exactly by itself.
        const bool latin =
            std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.unicode() < 0x3000 && !c.isSurrogate(); });
        if (latin) continue;
        condition.add("instr(lower(name||char(10)||address||char(10)||code), ?)>0", {piece});
    }
}

ListSelect registerSelect(const RegisterQuery& query) {
    ListSelect list;
    list.columns = registerColumns;
    list.descending = query.descending;
    list.source = "register_entry";
    const auto* sort = findColumn(rosterFilters(), query.sort.isEmpty() ? u"code"_s : query.sort);
    if (sort == nullptr) throwNoSuchFilter(query.sort);
    // Names in the order in which people look them up; the index is that of the schema.
    list.sortColumn = sort->sql == QByteArrayView("name") ? "name_key(name)" : sort->sql;
    if (!query.kind.isEmpty()) list.condition.add("kind=?", {query.kind});
    for (const auto& filter : query.filters) addRegisterFilter(list.condition, filter);
    if (query.fact) addRosterQuery(list.condition, *query.fact);
    if (!query.units.isEmpty()) addPlaces(list.condition, query.units);
    if (!query.scope.all) addPlaces(list.condition, query.scope.units);
    addText(list.condition, query.text);
    return list;
}

}  // namespace

RegisterPage registerPage(Connection& connection, const RegisterQuery& query, const PageRequest& request) {
    const Snapshot snapshot(connection);
    RegisterPage page;
    page.next = readPage(connection, registerSelect(query), request,
                         [&](const Statement& row) { page.rows.push_back(readRegisterRow(row)); });
    if (request.backwards) std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

PageIndex registerAnchors(Connection& connection, const RegisterQuery& query, int step, std::stop_token stop) {
    const Snapshot snapshot(connection);
    return readAnchors(connection, registerSelect(query), step, std::move(stop));
}

}  // namespace minqing::storage
