#pragma once
// What the ledger already holds of one register, so that a repeated import finds its entries again, and what the file has
// brought so far, so that doubles are seen. One thread, with a read-only connection of its own.

#include <QHash>
#include <QSet>
#include <memory>
#include <optional>

#include "storage/store.h"

namespace minqing {

/// What makes an entry recognisable when it has no code: a digest of some of its values.
[[nodiscard]] quint64 importDigest(std::initializer_list<QStringView> parts);

class KnownEntries {
  public:
    /// Looks at what is there. `keyOf` gives the digest of an entry (0: none). Storage errors.
    using KeyOf = std::function<quint64(const storage::RegisterRow&)>;
    [[nodiscard]] static Expected<std::unique_ptr<KnownEntries>> load(const QString& ledger, const QString& kind,
                                                                      const KeyOf& keyOf, std::stop_token stop);

    /// The entry with this code, all of it; nothing when there is none. Storage errors.
    [[nodiscard]] Expected<std::optional<storage::RegisterRow>> entry(const QString& code);
    [[nodiscard]] Expected<std::optional<storage::RegisterRow>> entryOf(const QString& kind, const QString& code);
    /// Code of the entry with this digest or citizen number; empty: none.
    [[nodiscard]] QString codeOfKey(quint64 key) const { return m_keys.value(key); }
    [[nodiscard]] QString codeOfCitizen(const QString& citizenNumber) const;

    /// The next code that nobody has: prefix-0001, prefix-0002 …
    [[nodiscard]] QString nextCode(const QString& prefix);
    /// A code of the file itself is not given again.
    void useCode(const QString& code);

    /// The row of the file that brought this first; 0: this is the first, and it is remembered for `row`.
    [[nodiscard]] int seenCode(const QString& code, int row);
    [[nodiscard]] int seenKey(quint64 key, int row);
    [[nodiscard]] int seenCitizen(const QString& citizenNumber, int row);

  private:
    KnownEntries(std::unique_ptr<storage::Store> store, QString kind) : m_store(std::move(store)), m_kind(std::move(kind)) {}
    [[nodiscard]] Expected<void> scan(const KeyOf& keyOf, const std::stop_token& stop);
    void learn(const storage::RegisterRow& row, const KeyOf& keyOf);

    std::unique_ptr<storage::Store> m_store;
    QString m_kind;
    bool m_empty = true;                 ///< nothing of this kind stood in the ledger
    QHash<quint64, QString> m_keys;      ///< digest → code
    QHash<quint64, QString> m_citizens;  ///< citizen number → code
    QHash<QString, int> m_serials;       ///< prefix → highest running number
    QHash<quint64, int> m_seenCodes, m_seenKeys, m_seenCitizens;
};

}  // namespace minqing
