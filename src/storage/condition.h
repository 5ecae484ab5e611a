#pragma once
// A WHERE clause in the making: text with placeholders and the values for them, never values in the text.

#include <variant>
#include <vector>

#include "storage/queries.h"
#include "storage/statement.h"

namespace minqing::storage {

using Value = std::variant<qint64, QString>;

class Condition {
  public:
    /// One more that must hold.
    void add(const QByteArray& sql, std::vector<Value> values = {});
    /// column IN (…); an empty list can never hold.
    void oneOf(QByteArrayView column, const QStringList& values);
    /// At least one of the parts of `either` must hold; with no parts nothing holds.
    void anyOf(const Condition& either);
    /// All of `inner` as one part, between two pieces of SQL: a subquery.
    void addAs(QByteArrayView before, const Condition& inner, QByteArrayView after);
    /// Not all of it must hold; with no parts nothing is asked.
    void notAllOf(const Condition& all);
    /// None of it must hold.
    void noneOf(const Condition& either);

    [[nodiscard]] bool empty() const { return m_parts.empty(); }
    /// " WHERE … AND …", or nothing.
    [[nodiscard]] QByteArray where() const;
    /// "… AND …", "1" when there is no part.
    [[nodiscard]] QByteArray conjunction() const;
    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }
    /// Binds the values from `first` on; gives the position after the last.
    int bind(Statement& statement, int first = 1) const;

  private:
    [[nodiscard]] QByteArray joined(QByteArrayView word) const;
    std::vector<QByteArray> m_parts;
    std::vector<Value> m_values;
};

/// A key that lists may be filtered by, and the column (or expression) behind it.
struct FilterColumn {
    enum class Kind { Text, Number, Flag, InstantValue, DayValue, PhaseValue, YesNoValue, Account };
    const char* key;
    const char* sql;
    Kind kind;
};
/// Adds the filter. BadInput: no_such_filter, bad_filter_value.
void addFilter(Condition& condition, const ListFilter& filter, const std::vector<FilterColumn>& columns);
/// The same for a column that is known already.
void addFilter(Condition& condition, const ListFilter& filter, QByteArrayView sql, FilterColumn::Kind kind);
/// For a field of the JSON column, whose values may be texts or integers.
void addFieldFilter(Condition& condition, const ListFilter& filter, const QByteArray& expression);
[[nodiscard]] const FilterColumn* findColumn(const std::vector<FilterColumn>& columns, const QString& key);
[[noreturn]] void throwNoSuchFilter(const QString& key);
/// Throws too_long (bad input) for words to search for that are longer than SQLite can be asked for.
void requireSearchable(const QString& text, const QString& key);

}  // namespace minqing::storage
