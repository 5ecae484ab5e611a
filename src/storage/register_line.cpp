#include "storage/register_line.h"

#include <QJsonDocument>
#include <utility>

#include "base/collation.h"
#include "storage/search_words.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {

QByteArray fieldsText(const QJsonObject& fields) {
    return fields.isEmpty() ? QByteArray("{}") : QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

QByteArray registerWords(const QString& kind, const QString& name, const QString& address, const QString& code) {
    // Households and people are looked up by the initials of their names too.
    const bool person = kind == "household"_L1 || kind == "person"_L1;
    const QString text =
        name % u'\n' % address % u'\n' % code % u'\n' % (person ? pinyinInitialsOfName(name) : pinyinInitials(name));
    return searchWords(text);
}

RegisterLine registerLine(const RegisterEntry& entry, QByteArray fields, const QByteArray& payload, PayloadCodec& codec) {
    return {codec.pack(payload), std::move(fields), registerWords(entry.kind, entry.name, entry.address, entry.code)};
}

}  // namespace minqing::storage
