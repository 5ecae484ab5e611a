#pragma once
// What storing a register entry takes beside the entry itself. It follows from the entry alone, so it can be made on another
// thread than the one that writes: a roster's import does that.

#include <QByteArray>

#include "domain/register_entry.h"
#include "storage/payload_codec.h"

namespace minqing::storage {

struct RegisterLine {
    QByteArray stored;  ///< the payload as the journal keeps it
    QByteArray fields;  ///< compact JSON, as the table holds it
    QByteArray words;   ///< what the entry is found by
};

/// Fields of a register entry as the table holds them.
[[nodiscard]] QByteArray fieldsText(const QJsonObject& fields);
/// The words an entry is found by: name, address, code, initials of the name.
[[nodiscard]] QByteArray registerWords(const QString& kind, const QString& name, const QString& address, const QString& code);
/// `fields`: fieldsText() of the entry's; `payload`: its line of the journal as it is hashed.
[[nodiscard]] RegisterLine registerLine(const RegisterEntry& entry, QByteArray fields, const QByteArray& payload,
                                        PayloadCodec& codec);

}  // namespace minqing::storage
