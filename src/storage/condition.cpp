#include "storage/condition.h"

#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

[[noreturn]] void throwBadValue(const ListFilter& filter, const QString& value) {
    throw Failure(
        Error{ErrorKind::BadInput,
              {{u"bad_filter_value"_s,
                StorageText::tr("\"%1\" is no value that \"%2\" can be compared with.").arg(value, filter.key), filter.key}}});
}

QString yesNoCode(int value) {
    constexpr const char* codes[] = {"no", "yes", "open", "none"};
    return QString::fromLatin1(codes[value]);
}

std::optional<qint64> yesNo(const QString& text, int count) {
    for (int i = 0; i < count; ++i) {
        if (text == yesNoCode(i) || text == QString::number(i)) return i;
    }
    if (count == 2 && (text == "true"_L1 || text == "false"_L1)) return text == "true"_L1 ? 1 : 0;
    return std::nullopt;
}

std::optional<qint64> dayNumber(const QString& text) {
    if (const QDate date = QDate::fromString(text.left(10), Qt::ISODate); date.isValid()) return dateNumber(date);
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

Value convert(const ListFilter& filter, const QString& text, FilterColumn::Kind kind) {
    using enum FilterColumn::Kind;
    std::optional<qint64> number;
    bool ok = false;
    switch (kind) {
        case Text:
        case Account:
            return text;
        case Number:
            number = text.toLongLong(&ok);
            if (!ok) number.reset();
            break;
        case Flag:
            number = yesNo(text, 2);
            break;
        case YesNoValue:
            number = yesNo(text, 4);
            break;
        case InstantValue:
            if (text.isEmpty()) return never;
            if (const auto instant = instantFromIso(text)) number = instant->ms;
            break;
        case DayValue:
            if (text.isEmpty()) return qint64{0};
            number = dayNumber(text);
            break;
        case PhaseValue:
            if (const auto phase = phaseFromCode(text)) number = static_cast<qint64>(*phase);
            break;
    }
    if (!number) throwBadValue(filter, text);
    return *number;
}

void requireShort(const ListFilter& filter) {
    constexpr qsizetype most = 900;  // SQLite nests at most a thousand
    for (const auto& value : filter.values) requireSearchable(value, filter.key);
    if (filter.values.size() <= most) return;
    throw Failure(Error{ErrorKind::BadInput,
                        {{u"too_long"_s,
                          StorageText::tr("The condition on \"%1\" names %2 values; at most %3 are possible.")
                              .arg(filter.key)
                              .arg(filter.values.size())
                              .arg(most),
                          filter.key}}});
}

QByteArray likeEscaped(const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return escaped.toUtf8();
}

}  // namespace

void Condition::add(const QByteArray& sql, std::vector<Value> values) {
    m_parts.push_back(sql);
    for (auto& value : values) m_values.push_back(std::move(value));
}

void Condition::oneOf(QByteArrayView column, const QStringList& values) {
    if (values.isEmpty()) {
        m_parts.push_back("0");
        return;
    }
    QByteArray sql = column.toByteArray() + (values.size() == 1 ? "=?" : " IN (?");
    for (qsizetype i = 1; i < values.size(); ++i) sql += ",?";
    if (values.size() > 1) sql += ')';
    m_parts.push_back(sql);
    for (const auto& value : values) m_values.emplace_back(value);
}

void Condition::anyOf(const Condition& either) {
    m_parts.push_back(either.m_parts.empty() ? QByteArray("0") : '(' + either.joined(" OR ") + ')');
    m_values.insert(m_values.end(), either.m_values.begin(), either.m_values.end());
}

void Condition::notAllOf(const Condition& all) {
    if (!all.empty()) addAs("(", all, ") IS NOT TRUE");
}

void Condition::noneOf(const Condition& either) {
    if (either.m_parts.empty()) return;
    m_parts.push_back("NOT (" + either.joined(" OR ") + ')');
    m_values.insert(m_values.end(), either.m_values.begin(), either.m_values.end());
}

void Condition::addAs(QByteArrayView before, const Condition& inner, QByteArrayView after) {
    m_parts.push_back(before.toByteArray() + inner.joined(" AND ") + after.toByteArray());
    m_values.insert(m_values.end(), inner.m_values.begin(), inner.m_values.end());
}

QByteArray Condition::joined(QByteArrayView word) const {
    QByteArray sql;
    for (const auto& part : m_parts) {
        if (!sql.isEmpty()) sql += word;
        sql += part;
    }
    return sql;
}

QByteArray Condition::where() const { return m_parts.empty() ? QByteArray() : " WHERE " + joined(" AND "); }

QByteArray Condition::conjunction() const { return m_parts.empty() ? QByteArray("1") : joined(" AND "); }

int Condition::bind(Statement& statement, int first) const {
    int position = first;
    for (const auto& value : m_values) {
        std::visit([&](const auto& held) { statement.bind(position, held); }, value);
        ++position;
    }
    return position;
}

const FilterColumn* findColumn(const std::vector<FilterColumn>& columns, const QString& key) {
    for (const auto& column : columns) {
        if (key == QLatin1String(column.key)) return &column;
    }
    return nullptr;
}

void requireSearchable(const QString& text, const QString& key) {
    constexpr qsizetype longest = 1000;
    if (text.size() <= longest) return;
    throw Failure(Error{ErrorKind::BadInput,
                        {{u"too_long"_s,
                          StorageText::tr("What is searched for is %1 characters long; at most %2 are possible. Shorten it.")
                              .arg(text.size())
                              .arg(longest),
                          key}}});
}

void throwNoSuchFilter(const QString& key) {
    throw Failure(Error{ErrorKind::BadInput,
                        {{u"no_such_filter"_s,
                          StorageText::tr("\"%1\" is no column that this list can be filtered or sorted by.").arg(key), key}}});
}

void addFilter(Condition& condition, const ListFilter& filter, const std::vector<FilterColumn>& columns) {
    const auto* column = findColumn(columns, filter.key);
    if (column == nullptr) throwNoSuchFilter(filter.key);
    addFilter(condition, filter, column->sql, column->kind);
}

void addFilter(Condition& condition, const ListFilter& filter, QByteArrayView sql, FilterColumn::Kind kind) {
    using enum ListFilter::Comparison;
    requireShort(filter);
    const QByteArray column = kind == FilterColumn::Kind::Account
                                  ? "coalesce((SELECT name FROM account WHERE account.id=" + sql.toByteArray() + "),'')"
                                  : sql.toByteArray();
    Condition either;
    for (const auto& value : filter.values) {
        switch (filter.comparison) {
            case Is:
            case IsNot:
                either.add(column + "=?", {convert(filter, value, kind)});
                break;
            case AtLeast:
                either.add(column + ">=?", {convert(filter, value, kind)});
                break;
            case Below:
                either.add(column + "<?", {convert(filter, value, kind)});
                break;
            case Contains:
                either.add(column + " LIKE ? ESCAPE '\\'", {u'%' + QString::fromUtf8(likeEscaped(value)) + u'%'});
                break;
        }
    }
    if (filter.comparison == IsNot) {
        condition.noneOf(either);
    } else {
        condition.anyOf(either);
    }
}

void addFieldFilter(Condition& condition, const ListFilter& filter, const QByteArray& expression) {
    using enum ListFilter::Comparison;
    if (filter.comparison == Contains) {
        addFilter(condition, filter, expression, FilterColumn::Kind::Text);
        return;
    }
    requireShort(filter);
    Condition either;
    for (const auto& value : filter.values) {
        bool isInteger = false;
        const qint64 integer = value.toLongLong(&isInteger);
        const bool range = filter.comparison == AtLeast || filter.comparison == Below;
        const QByteArray comparison = !range ? "=?" : filter.comparison == AtLeast ? ">=?" : "<?";
        // Integers sort before texts: without the type a range would take in all of the others.
        const QByteArray type = " AND typeof(" + expression + ")=";
        if (!range) either.add(expression + "=?", {value});
        if (range) either.add('(' + expression + comparison + type + "'text')", {value});
        if (isInteger && !range) either.add(expression + "=?", {integer});
        if (isInteger && range) either.add('(' + expression + comparison + type + "'integer')", {integer});
    }
    if (filter.comparison == IsNot) {
        condition.noneOf(either);
    } else {
        condition.anyOf(either);
    }
}

}  // namespace minqing::storage
