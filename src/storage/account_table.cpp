#include "storage/account_table.h"

namespace minqing::storage {
namespace {

/// The row that an equal key has now leaves the digest of its table.
void takeOff(Connection& connection, Tally& tally, const DigestKey& key, const char* table, const char* select,
             const std::function<void(Statement&)>& bind) {
    auto old = connection.use(select);
    bind(*old);
    RowReader reader;
    if (old->step()) tally.row(table, reader.digest(*old, key), -1);
}

}  // namespace

void AccountTable::put(const Account& a) {
    takeOff(m_connection, m_tally, m_key, "account", "SELECT * FROM account WHERE id=?",
            [&](Statement& statement) { statement.bind(1, a.id.value); });
    auto put = m_connection.use(
        "INSERT INTO account VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name=excluded.name,"
        " display_name=excluded.display_name, unit=excluded.unit, phone=excluded.phone,"
        " password_hash=excluded.password_hash, locked=excluded.locked");
    RowWriter row(&*put);
    row.add(a.id.value).add(a.name).add(a.displayName).add(a.unit).add(a.phone).addUtf8(a.passwordHash).add(a.locked);
    put->run();
    m_tally.row("account", row.digest(m_key), +1);
}

void AccountTable::put(const Grant& g) {
    const int from = dateNumber(g.from);
    takeOff(m_connection, m_tally, m_key, "role_grant",
            "SELECT * FROM role_grant WHERE account=? AND role=? AND unit=? AND from_day=? AND delegated_by=?",
            [&](Statement& statement) {
                statement.bind(1, g.account);
                statement.bind(2, g.role);
                statement.bind(3, g.unit);
                statement.bind(4, from);
                statement.bind(5, g.delegatedBy);
            });
    auto put = m_connection.use("INSERT OR REPLACE INTO role_grant VALUES (?,?,?,?,?,?)");
    RowWriter row(&*put);
    row.add(g.account).add(g.role).add(g.unit).add(from).add(g.delegatedBy).add(dateNumber(g.to));
    put->run();
    m_tally.row("role_grant", row.digest(m_key), +1);
}

std::vector<Account> AccountTable::accounts() {
    std::vector<Account> found;
    QHash<QString, std::size_t> byName;
    auto rows = m_connection.use("SELECT id, name, display_name, unit, phone, password_hash, locked FROM account ORDER BY id");
    while (rows->step()) {
        byName.insert(rows->text(1), found.size());
        found.push_back({.id = {rows->integer(0)},
                         .name = rows->text(1),
                         .displayName = rows->text(2),
                         .unit = rows->text(3),
                         .phone = rows->text(4),
                         .passwordHash = rows->bytes(5),
                         .locked = rows->flag(6),
                         .grants = {}});
    }
    auto grants = m_connection.use(
        "SELECT account, role, unit, from_day, to_day, delegated_by FROM role_grant ORDER BY account, from_day, role");
    while (grants->step()) {
        const auto holder = byName.constFind(grants->text(0));
        if (holder == byName.constEnd()) continue;
        found[*holder].grants.push_back({grants->text(0), grants->text(1), grants->text(2), dateFromNumber(grants->number(3)),
                                         dateFromNumber(grants->number(4)), grants->text(5)});
    }
    return found;
}

QString AccountTable::name(SubjectId id) {
    auto row = m_connection.use("SELECT name FROM account WHERE id=?");
    row->bind(1, id.value);
    return row->step() ? row->text(0) : QString();
}

void DefinitionTable::put(EntryId entry, const DefinitionSource& source) {
    auto put = m_connection.use("INSERT INTO definition VALUES (?,?,?)");
    RowWriter row(&*put);
    row.add(entry.value).add(source.path).addUtf8(source.text);
    put->run();
    m_tally.row("definition", row.digest(m_key), +1);
}

std::vector<DefinitionSource> DefinitionTable::sources() {
    auto rows = m_connection.use(
        "SELECT path, text, coalesce(logical, 0), coalesce(at, 0) FROM definition AS d LEFT JOIN journal ON sequence = entry"
        " WHERE path LIKE 'cases/%' OR path LIKE 'calendars/%'"
        " OR entry = (SELECT max(entry) FROM definition WHERE path = d.path) ORDER BY entry");
    std::vector<DefinitionSource> found;
    while (rows->step()) found.push_back({rows->text(0), rows->bytes(1), rows->integer(2), Instant{rows->integer(3)}});
    return found;
}

int DefinitionTable::nextSerial(const QString& prefix, int day) {
    auto stood = m_connection.use("SELECT * FROM serial WHERE prefix=? AND day=?");
    stood->bind(1, prefix);
    stood->bind(2, day);
    const bool found = stood->step();
    const int next = found ? stood->number(2) + 1 : 1;
    RowReader reader;
    if (found) m_tally.row("serial", reader.digest(*stood, m_key), -1);
    auto put =
        m_connection.use(found ? "UPDATE serial SET last=?3 WHERE prefix=?1 AND day=?2" : "INSERT INTO serial VALUES (?,?,?)");
    RowWriter row(&*put);
    row.add(prefix).add(day).add(next);
    put->run();
    m_tally.row("serial", row.digest(m_key), +1);
    return next;
}

}  // namespace minqing::storage
