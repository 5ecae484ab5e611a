#pragma once
// One prepared statement of the SQLite C API. Bound and read by position; errors are thrown as Failure.

#include <sqlite3.h>

#include <QByteArray>
#include <QString>
#include <concepts>
#include <optional>

#include "base/instant.h"
#include "storage/failure.h"

namespace minqing::storage {

/// What stands in a column for "no instant": later than every instant, so that "before now" is false without a NULL
/// (row-value comparisons, which paging needs, do not work with NULL). 10000-01-01T00:00Z.
inline constexpr qint64 never = 253'402'300'800'000;
[[nodiscard]] inline qint64 storedInstant(const std::optional<Instant>& instant) { return instant ? instant->ms : never; }
[[nodiscard]] inline std::optional<Instant> readInstant(qint64 ms) {
    return ms == never ? std::nullopt : std::optional(Instant{ms});
}

class Statement {
  public:
    Statement(sqlite3* db, const QString& path, QByteArrayView sql, unsigned flags = 0);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Positions of parameters count from 1.
    template <std::integral Number>
    void bind(int position, Number value) {
        bindInteger(position, static_cast<qint64>(value));
    }
    void bind(int position, const QString& value);
    void bindUtf8(int position, QByteArrayView value);
    void bindBlob(int position, QByteArrayView value);
    void bindNull(int position);

    /// True while there is a row; the row's values live until the next step.
    bool step();
    /// Runs to the end.
    void run();
    void reset() noexcept;

    // Positions of columns count from 0.
    [[nodiscard]] int columns() const { return sqlite3_column_count(m_statement); }
    /// The position of the column of this name, -1 when there is none.
    [[nodiscard]] int position(const char* name) const;
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] int number(int column) const { return sqlite3_column_int(m_statement, column); }
    [[nodiscard]] bool flag(int column) const { return sqlite3_column_int(m_statement, column) != 0; }
    [[nodiscard]] QString text(int column) const;
    /// The bytes of a TEXT or BLOB without a copy; valid until the next step.
    [[nodiscard]] QByteArrayView view(int column) const;
    /// The same as text, numbers in decimal.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const { return view(column).toByteArray(); }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_statement, column); }
    [[nodiscard]] bool busy() const { return m_busy; }
    void setBusy(bool busy) { m_busy = busy; }

  private:
    void bindInteger(int position, qint64 value);
    void check(int code) const;
    sqlite3* m_db;
    QString m_path;
    sqlite3_stmt* m_statement = nullptr;
    bool m_busy = false;
};

/// A cached statement in use: reset when it goes out of scope.
class Use {
  public:
    explicit Use(Statement& statement) : m_statement(&statement) { statement.setBusy(true); }
    ~Use() {
        m_statement->reset();
        m_statement->setBusy(false);
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    Statement* operator->() const { return m_statement; }
    Statement& operator*() const { return *m_statement; }

  private:
    Statement* m_statement;
};

}  // namespace minqing::storage
