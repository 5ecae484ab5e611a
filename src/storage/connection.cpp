#include "storage/connection.h"

#include <QFileInfo>
#include <QUrl>

#include "storage/sql_functions.h"
#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

struct Pragma {
    const char* set;
    const char* get;
    const char* value;
};

constexpr Pragma pragmas[] = {
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    // Without it REPLACE would delete a journal row past its trigger. (An insert trigger instead would open a savepoint
    // per statement, and each savepoint makes FTS5 write out what it has gathered: three times as slow.)
    {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1"},
    {"PRAGMA busy_timeout=5000", "PRAGMA busy_timeout", "5000"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA cache_size=-32768", "PRAGMA cache_size", "-32768"},
    // Moving pages from the WAL costs a second sync: at every thousand pages it would meet one change in twenty.
    {"PRAGMA wal_autocheckpoint=8000", "PRAGMA wal_autocheckpoint", "8000"},
};

}  // namespace

Connection::Connection(const QString& path, Access access) : m_path(path), m_readOnly(access == Access::ReadOnly) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= m_readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (access == Access::Create) flags |= SQLITE_OPEN_CREATE;
    open(flags);
}

Connection::~Connection() {
    m_extra.clear();
    m_texts.clear();
    m_constants.clear();
    if (!m_readOnly && isReplaced()) emptyLog();
    sqlite3_close(m_db);
}

void Connection::open(int flags) {
    QByteArray name = m_path.toUtf8();
    // Where nothing can be written (a medium, a folder of somebody else) and nobody writes, no log can be made beside the file.
    const QFileInfo folder(QFileInfo(m_path).absolutePath());
    if (m_readOnly && !folder.isWritable() && QFileInfo(m_path + u"-wal"_s).size() == 0) {
        name = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded() + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    const int code = sqlite3_open_v2(name.constData(), &m_db, flags, nullptr);
    if (code == SQLITE_OK) {
        registerSqlFunctions(m_db);
        return;
    }
    const QString detail = m_db != nullptr ? QString::fromUtf8(sqlite3_errmsg(m_db)) : QString();
    const int extended = m_db != nullptr ? sqlite3_extended_errcode(m_db) : code;
    sqlite3_close(m_db);
    throw Failure(sqliteError(extended, m_path, detail));
}

void Connection::check(int code) const {
    if (code == SQLITE_OK) return;
    throw Failure(sqliteError(sqlite3_extended_errcode(m_db), m_path, QString::fromUtf8(sqlite3_errmsg(m_db))));
}

bool Connection::isReplaced() const {
    int moved = 0;
    return sqlite3_file_control(m_db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

/// The log keeps its name when the file beside it is replaced. SQLite would play it into the new file, which it does not
/// belong to: so what stands in it goes into the file that it does belong to.
void Connection::emptyLog() noexcept {
    static_cast<void>(sqlite3_wal_checkpoint_v2(m_db, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr));
}

void Connection::requireSameFile() {
    if (!isReplaced()) return;
    if (inTransaction()) sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
    emptyLog();
    throw Failure(
        ErrorKind::Storage, u"ledger_replaced"_s,
        StorageText::tr("%1 is no longer the file that was opened: it was replaced or moved away in the meantime. The "
                        "change was not kept, and nothing was written to the file that lies there now. Close the "
                        "program, look which file lies there, and open it again.")
            .arg(m_path));
}

void Connection::run(const char* sql) { check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr)); }

qint64 Connection::integer(const char* sql) {
    Statement statement(m_db, m_path, sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::applyPragmas() {
    check(sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    for (const auto& pragma : pragmas) {
        run(pragma.set);
        Statement statement(m_db, m_path, pragma.get);
        if (!statement.step() || statement.text(0) != QLatin1String(pragma.value)) {
            throw Failure(ErrorKind::Storage, u"pragma_refused"_s,
                          QCoreApplication::translate("Storage",
                                                      "The SQLite library on this computer does not take the "
                                                      "setting \"%1\". Install the library that came with the "
                                                      "program.")
                              .arg(QLatin1String(pragma.set)));
        }
    }
    // A window has several readers; what they keep beyond this is kept by the system as well.
    if (m_readOnly) run("PRAGMA cache_size=-16384");
}

Use Connection::use(const char* sql) {
    auto& statement = m_constants[sql];
    if (!statement) statement = std::make_unique<Statement>(m_db, m_path, sql, SQLITE_PREPARE_PERSISTENT);
    if (!statement->busy()) return Use(*statement);
    m_extra.push_back(std::make_unique<Statement>(m_db, m_path, sql));
    return Use(*m_extra.back());
}

Use Connection::useText(const QByteArray& sql) {
    constexpr std::size_t kept = 200;
    if (m_texts.size() >= kept) {
        std::erase_if(m_texts, [](const auto& entry) { return !entry.second->busy(); });
    }
    auto& statement = m_texts[sql.toStdString()];
    if (!statement) statement = std::make_unique<Statement>(m_db, m_path, sql, SQLITE_PREPARE_PERSISTENT);
    if (!statement->busy()) return Use(*statement);
    m_extra.push_back(std::make_unique<Statement>(m_db, m_path, sql));
    return Use(*m_extra.back());
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    connection.requireSameFile();
    connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (m_open && m_connection.inTransaction()) sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_connection.requireSameFile();
    m_connection.run("COMMIT");
    m_open = false;
}

Snapshot::Snapshot(Connection& connection) : m_connection(connection) {
    if (connection.inTransaction()) return;
    connection.run("BEGIN");
    m_mine = true;
}

Snapshot::~Snapshot() {
    if (m_mine) sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

}  // namespace minqing::storage
