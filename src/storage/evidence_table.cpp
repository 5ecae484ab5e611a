#include "storage/evidence_table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/hashing.h"
#include "storage/page_check.h"
#include "storage/storage_text.h"

namespace minqing::storage {

using namespace Qt::StringLiterals;

namespace {

QByteArray keyOf(const QString& hash) { return QByteArray::fromHex(hash.toLatin1()); }

QString shortened(const QByteArray& hash) { return QString::fromLatin1(hash.toHex().first(16)); }

}  // namespace

void EvidenceTable::put(const QString& hash, const EvidenceContent& content) {
    auto put = m_connection.use(
        "INSERT INTO evidence_content (hash, media_type, size, bytes) VALUES (?,?,?,?)"
        " ON CONFLICT DO NOTHING");
    put->bindBlob(1, keyOf(hash));
    put->bind(2, content.mediaType);
    put->bind(3, content.bytes.size());
    put->bindBlob(4, content.bytes);
    put->run();
}

std::optional<EvidenceContent> EvidenceTable::content(const QString& hash) {
    auto row = m_connection.use("SELECT media_type, bytes FROM evidence_content WHERE hash=?");
    row->bindBlob(1, keyOf(hash));
    if (!row->step()) return {};
    return EvidenceContent{row->text(0), row->bytes(1)};
}

void EvidenceReferences::add(qint64 entry, const QByteArray& payload) {
    // Nearly every entry of a ledger is without a file: looked through as bytes, it costs next to nothing.
    if (!payload.contains("\"evidence\":[") || !payload.contains("\"id\":\"")) return;
    const QJsonArray list = QJsonDocument::fromJson(payload).object().value("evidence"_L1).toArray();
    for (const auto& item : list) {
        const QJsonObject one = item.toObject();
        const QByteArray hash = keyOf(one.value("id"_L1).toString());
        if (hash.isEmpty() || one.value("withdrawn"_L1).toBool()) continue;
        if (one.value("media"_L1).toString().isEmpty())
            m_named.insert(hash);
        else
            m_kept.emplace(hash, entry);
    }
}

void EvidenceReferences::check(Connection& connection, VerifyReport& report) const {
    std::set<QByteArray> there;
    auto rows = connection.use("SELECT hash FROM evidence_content");
    while (rows->step()) there.insert(rows->bytes(0));
    for (const auto& [hash, entry] : m_kept) {
        if (there.count(hash) != 0) continue;
        note(report, StorageText::tr("The file %1… that entry %2 names as evidence is missing. Restore the last backup.")
                         .arg(shortened(hash))
                         .arg(entry));
    }
    for (const auto& hash : there) {
        if (m_kept.count(hash) != 0) continue;
        note(report, StorageText::tr("The file %1… was put in outside the program: no entry names it as evidence.")
                         .arg(shortened(hash)));
    }
    qsizetype nameOnly = 0;
    for (const auto& hash : m_named) nameOnly += there.count(hash) == 0 ? 1 : 0;
    if (nameOnly > 0) {
        report.notes.push_back(
            StorageText::tr("Of %1 files attached by an older version only name and hash were kept, not the content.")
                .arg(nameOnly));
    }
}

void checkEvidenceContents(Connection& connection, VerifyReport& report) {
    Statement rows(connection.handle(), connection.path(), "SELECT hash, size, bytes FROM evidence_content");
    while (rows.step()) {
        const auto bytes = rows.view(2);
        if (rows.view(0) == QByteArrayView(toBytes(hash256(bytes))) && rows.integer(1) == bytes.size()) continue;
        note(report, StorageText::tr(
                         "The file %1… kept as evidence was changed: it is not what its hash says. Restore the last backup.")
                         .arg(shortened(rows.bytes(0))));
    }
}

}  // namespace minqing::storage
