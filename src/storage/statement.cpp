#include "storage/statement.h"

namespace minqing::storage {

Statement::Statement(sqlite3* db, const QString& path, QByteArrayView sql, unsigned flags) : m_db(db), m_path(path) {
    check(sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), flags, &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::check(int code) const {
    if (code == SQLITE_OK) return;
    throw Failure(sqliteError(sqlite3_extended_errcode(m_db), m_path, QString::fromUtf8(sqlite3_errmsg(m_db))));
}

void Statement::bindInteger(int position, qint64 value) { check(sqlite3_bind_int64(m_statement, position, value)); }

void Statement::bind(int position, const QString& value) { bindUtf8(position, value.toUtf8()); }

void Statement::bindUtf8(int position, QByteArrayView value) {
    const char* data = value.data() != nullptr ? value.data() : "";
    check(sqlite3_bind_text(m_statement, position, data, static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindBlob(int position, QByteArrayView value) {
    const char* data = value.data() != nullptr ? value.data() : "";
    check(sqlite3_bind_blob(m_statement, position, data, static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindNull(int position) { check(sqlite3_bind_null(m_statement, position)); }

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw Failure(sqliteError(sqlite3_extended_errcode(m_db), m_path, QString::fromUtf8(sqlite3_errmsg(m_db))));
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() noexcept { sqlite3_reset(m_statement); }

int Statement::position(const char* name) const {
    for (int i = 0; i < columns(); ++i) {
        if (QByteArrayView(sqlite3_column_name(m_statement, i)) == QByteArrayView(name)) return i;
    }
    return -1;
}

QString Statement::text(int column) const { return QString::fromUtf8(view(column)); }

QByteArrayView Statement::utf8(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView Statement::view(int column) const {
    // The blob call gives the stored bytes of a TEXT as they are, since the file's encoding is UTF-8.
    const void* data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement, column)};
}

}  // namespace minqing::storage
