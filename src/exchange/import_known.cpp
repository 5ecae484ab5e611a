#include "exchange/import_known.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/hashing.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsPerPage = 4000;
constexpr int serialDigits = 4;

/// Remembers who came first; gives the row that did.
int firstRow(QHash<quint64, int>& seen, quint64 key, int row) {
    const auto known = seen.constFind(key);
    if (known != seen.cend()) return *known;
    seen.insert(key, row);
    return 0;
}

QByteArrayView bytesOf(QStringView text) {
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))};
}

}  // namespace

quint64 importDigest(std::initializer_list<QStringView> parts) {
    QString joined;
    for (const auto part : parts) {
        for (const auto character : part) {
            if (!character.isSpace()) joined += character;
        }
        joined += u'\n';
    }
    return digest64(bytesOf(joined));
}

Expected<std::unique_ptr<KnownEntries>> KnownEntries::load(const QString& ledger, const QString& kind, const KeyOf& keyOf,
                                                           std::stop_token stop) {
    auto store = storage::Store::open(ledger, storage::OpenMode::ReadOnly);
    if (!store) return Unexpected{std::move(store.error())};
    std::unique_ptr<KnownEntries> known(new KnownEntries(std::move(*store), kind));
    if (auto scanned = known->scan(keyOf, stop); !scanned) return Unexpected{std::move(scanned.error())};
    return known;
}

Expected<void> KnownEntries::scan(const KeyOf& keyOf, const std::stop_token& stop) {
    storage::RegisterQuery query;
    query.kind = m_kind;
    query.scope.all = true;
    std::optional<storage::PageKey> from;
    do {
        if (stop.stop_requested()) {
            return fail(ErrorKind::Refused, u"cancelled"_s,
                        QCoreApplication::translate("Import", "The import was cancelled; nothing was changed."));
        }
        auto page = m_store->registers(query, rowsPerPage, from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& row : page->rows) learn(row, keyOf);
        from = page->next;
    } while (from);
    return {};
}

void KnownEntries::learn(const storage::RegisterRow& row, const KeyOf& keyOf) {
    m_empty = false;
    useCode(row.code);
    if (const auto key = keyOf(row); key != 0) m_keys.insert(key, row.code);
    const auto citizen = row.fields.value("citizen_number"_L1).toString();
    if (!citizen.isEmpty()) m_citizens.insert(importDigest({citizen}), row.code);
}

void KnownEntries::useCode(const QString& code) {
    const auto dash = code.lastIndexOf(u'-');
    if (dash <= 0) return;
    bool number = false;
    const int serial = QStringView(code).mid(dash + 1).toInt(&number);
    if (!number) return;
    auto& highest = m_serials[code.left(dash)];
    highest = std::max(highest, serial);
}

Expected<std::optional<storage::RegisterRow>> KnownEntries::entry(const QString& code) {
    if (m_empty) return std::optional<storage::RegisterRow>{};
    return m_store->registerEntry(m_kind, code);
}

Expected<std::optional<storage::RegisterRow>> KnownEntries::entryOf(const QString& kind, const QString& code) {
    return m_store->registerEntry(kind, code);
}

QString KnownEntries::codeOfCitizen(const QString& citizenNumber) const {
    return m_citizens.isEmpty() ? QString() : m_citizens.value(importDigest({citizenNumber}));
}

QString KnownEntries::nextCode(const QString& prefix) {
    const int serial = ++m_serials[prefix];
    return prefix % u'-' % QString::number(serial).rightJustified(serialDigits, u'0');
}

int KnownEntries::seenCode(const QString& code, int row) { return firstRow(m_seenCodes, importDigest({code}), row); }
int KnownEntries::seenKey(quint64 key, int row) { return firstRow(m_seenKeys, key, row); }
int KnownEntries::seenCitizen(const QString& citizenNumber, int row) {
    return firstRow(m_seenCitizens, importDigest({citizenNumber}), row);
}

}  // namespace minqing
