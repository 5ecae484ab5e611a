#include "storage/tables.h"

#include "storage/row_writer.h"
#include "storage/schema.h"

namespace minqing::storage {
namespace {

constexpr DigestedTable counters[] = {
    {"case_counter",
     "SELECT basis, t.text, month, w.text, d.text, r.text, profile & 8191, o.text, s.text, e.text, n FROM case_counter"
     " LEFT JOIN code AS t ON t.id=type LEFT JOIN code AS w ON w.id=town LEFT JOIN code AS d ON d.id=domain"
     " LEFT JOIN code AS r ON r.id=route LEFT JOIN code AS o ON o.id=(profile>>13)&65535"
     " LEFT JOIN code AS s ON s.id=(profile>>29)&65535 LEFT JOIN code AS e ON e.id=(profile>>45)&65535"
     " ORDER BY 1,2,3,4,5,6,7,8,9,10"},
    {"day_counter",
     "SELECT t.text, day, w.text, registered, closed FROM day_counter LEFT JOIN code AS t ON t.id=type"
     " LEFT JOIN code AS w ON w.id=town ORDER BY 1,2,3"},
    {"roster_counter",
     "SELECT v.text, g.text, from_day, to_day, visited, valid, e.text, n FROM roster_counter"
     " LEFT JOIN code AS v ON v.id=village LEFT JOIN code AS g ON g.id=grid LEFT JOIN code AS e ON e.id=exclusion"
     " ORDER BY 1,2,3,4,5,6,7"},
};

/// Handed out on request, not told by the journal: a rebuild leaves it alone.
bool isDerived(const DigestedTable& table) { return QByteArrayView(table.name) != QByteArrayView("serial"); }

QByteArray digestOf(Connection& connection, const char* scan) {
    Statement rows(connection.handle(), connection.path(), scan);
    Hasher hasher;
    RowReader reader;
    while (rows.step()) hasher.addSized(reader.bytes(rows));
    return toBytes(hasher.finish());
}

}  // namespace

std::map<QString, QByteArray> digestsOfTables(Connection& connection) {
    std::map<QString, QByteArray> digests;
    for (const auto& table : digestedTables()) {
        if (isDerived(table)) digests.emplace(QString::fromLatin1(table.name), digestOf(connection, table.scan));
    }
    for (const auto& table : counters) {
        digests.emplace(QString::fromLatin1(table.name), digestOf(connection, table.scan));
    }
    return digests;
}

void emptyTables(Connection& connection) {
    for (const auto& table : digestedTables()) {
        if (isDerived(table)) connection.run(("DELETE FROM " + std::string(table.name)).c_str());
    }
    connection.run(
        "DELETE FROM table_digest WHERE name <> 'serial'; DELETE FROM case_counter; DELETE FROM day_counter;"
        "DELETE FROM roster_counter; DELETE FROM rebuild_due;"
        "INSERT INTO case_words (case_words) VALUES ('delete-all');"
        "INSERT INTO register_words (register_words) VALUES ('delete-all')");
}

QByteArray stateMessage(Connection& connection, qint64 sequence, QByteArrayView headHash) {
    QByteArray message("minqing state 1\n");
    message += QByteArray::number(sequence) + '\n' + headHash.toByteArray() + '\n';
    auto rows = connection.use("SELECT name, row_count, digest FROM table_digest ORDER BY name");
    while (rows->step()) {
        message +=
            rows->bytes(0) + '=' + QByteArray::number(rows->integer(1)) + ' ' + QByteArray::number(rows->integer(2)) + '\n';
    }
    return message;
}

void sealState(Connection& connection, const Journal& journal) {
    const QByteArray message = stateMessage(connection, journal.lastSequence(), toBytes(journal.headHash()));
    auto put = connection.use("INSERT OR REPLACE INTO state_seal VALUES (1,?,?,?)");
    put->bind(1, journal.device().number);
    put->bind(2, journal.lastSequence());
    put->bindBlob(3, sign(message, journal.device().secretKey));
    put->run();
}

std::optional<BrokenSeal> brokenSeal(Connection& connection, bool digestsToo) {
    BrokenSeal broken;
    broken.lastSequence = connection.integer("SELECT max(sequence) FROM journal");
    auto seal = connection.use(
        "SELECT s.sequence, s.signature, d.public_key, (SELECT hash FROM journal AS j WHERE j.device=s.device"
        " ORDER BY j.device_sequence DESC LIMIT 1) FROM state_seal AS s JOIN device AS d ON d.number=s.device");
    if (!seal->step()) return broken.lastSequence == 0 ? std::optional<BrokenSeal>() : broken;
    broken.signedSequence = seal->integer(0);
    if (broken.signedSequence != broken.lastSequence) return broken;
    // A device that has written no entry yet signs the hash before the first.
    const QByteArray head = seal->type(3) == SQLITE_NULL ? toBytes(Hash256{}) : seal->bytes(3);
    const auto message = stateMessage(connection, broken.signedSequence, head);
    if (digestsToo && !verifySignature(message, seal->bytes(1), seal->bytes(2))) return broken;
    return std::nullopt;
}

}  // namespace minqing::storage
