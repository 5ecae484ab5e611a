#include "storage/activity_table.h"

#include <QJsonArray>

#include "storage/condition.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// What is searched stands in the table; what is only read (diary, fields, participants, cases raised) stays in the
/// journal, in the one entry that logged the activity.
constexpr const char* selection =
    "SELECT activity.id, activity.type, activity.number, activity.subject, activity.at, activity.day, activity.result,"
    " activity.valid, activity.by_account, activity.town, activity.village, activity.grid, journal.payload"
    " FROM activity LEFT JOIN journal ON journal.sequence=activity.id";

QStringList listFrom(const QJsonValue& value) {
    QStringList list;
    const auto array = value.toArray();
    for (const auto& item : array) list.append(item.toString());
    return list;
}

Activity readActivity(const Statement& row, PayloadCodec& codec) {
    Activity found;
    found.id = {row.integer(0)};
    found.type = row.text(1);
    found.number = row.text(2);
    found.subject = row.text(3);
    found.at = {row.integer(4)};
    found.result = row.text(6);
    found.valid = row.flag(7);
    found.by = row.text(8);
    found.town = row.text(9);
    found.village = row.text(10);
    found.grid = row.text(11);
    const auto payload = QJsonDocument::fromJson(codec.unpack(row.view(12))).object();
    found.participants = listFrom(payload.value("participants"_L1));
    found.diary = payload.value("diary"_L1).toString();
    found.fields = payload.value("fields"_L1).toObject();
    found.produced = listFrom(payload.value("produced"_L1));
    return found;
}

const std::vector<FilterColumn>& visitFilters() {
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> known = {
        {"number", "number", Text}, {"type", "type", Text},     {"subject", "activity.subject", Text},
        {"by", "by_account", Text}, {"town", "town", Text},     {"village", "village", Text},
        {"grid", "grid", Text},     {"result", "result", Text}, {"at", "activity.at", InstantValue},
        {"day", "day", DayValue},   {"valid", "valid", Flag},
    };
    return known;
}

void writeRow(const Activity& a, RowWriter& row) {
    row.add(a.id.value).add(a.type).add(a.number).add(a.subject).add(a.at.ms).add(dateNumber(beijingDate(a.at)));
    row.add(a.result).add(a.valid).add(a.by).add(a.town).add(a.village).add(a.grid);
}

void addVisitScope(Condition& condition, const Scope& scope) {
    if (scope.all) return;
    Condition either;
    for (const char* column : {"town", "village", "grid"}) either.oneOf(column, scope.units);
    if (!scope.own.isNull()) either.add("by_account=(SELECT name FROM account WHERE id=?)", {scope.own.value});
    condition.anyOf(either);
}

}  // namespace

void ActivityTable::put(const Activity& activity) {
    auto put = m_connection.use("INSERT INTO activity VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    RowWriter row(&*put);
    writeRow(activity, row);
    put->run();
    m_tally.row("activity", row.digest(m_key), +1);
}

void ActivityTable::remove(const Activity& activity) {
    RowWriter row;
    writeRow(activity, row);
    m_tally.row("activity", row.digest(m_key), -1);
    auto remove = m_connection.use("DELETE FROM activity WHERE id=?");
    remove->bind(1, activity.id.value);
    remove->run();
}

std::optional<Activity> ActivityTable::byNumber(const QString& number) {
    static const QByteArray sql = QByteArray(selection) + " WHERE number=?";
    auto row = m_connection.use(sql.constData());
    row->bind(1, number);
    if (!row->step()) return std::nullopt;
    return readActivity(*row, m_codec);
}

std::vector<Activity> ActivityTable::page(const ActivityQuery& query, int limit, const std::optional<PageKey>& from,
                                          std::optional<PageKey>* next) {
    Condition condition;
    if (!query.type.isEmpty()) condition.add("type=?", {query.type});
    for (const auto& filter : query.filters) addFilter(condition, filter, visitFilters());
    addVisitScope(condition, query.scope);
    if (from)
        condition.add(query.descending ? "(activity.at,activity.id)<(?,?)" : "(activity.at,activity.id)>(?,?)",
                      {from->number, from->id});
    const QByteArray direction = query.descending ? " DESC" : "";
    auto rows = m_connection.useText(QByteArray(selection) + condition.where() + " ORDER BY activity.at" + direction +
                                     ", activity.id" + direction + " LIMIT " + QByteArray::number(limit + 1));
    condition.bind(*rows);
    std::vector<Activity> page;
    if (next != nullptr) next->reset();
    while (rows->step()) {
        if (static_cast<int>(page.size()) == limit) {
            if (next != nullptr && !page.empty()) {
                *next = PageKey{.key = {}, .id = page.back().id.value, .isNumber = true, .number = page.back().at.ms};
            }
            break;
        }
        page.push_back(readActivity(*rows, m_codec));
    }
    return page;
}

}  // namespace minqing::storage
