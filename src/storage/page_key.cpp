#include <QStringList>

#include "storage/queries.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {

QString PageKey::token() const {
    const QString value = isNumber ? QString::number(number) : key;
    const QString text = (isNumber ? u"n"_s : u"t"_s) + value + u'\n' + QString::number(id);
    return QString::fromLatin1(text.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<PageKey> PageKey::fromToken(const QString& token) {
    const auto bytes = QByteArray::fromBase64Encoding(token.toLatin1(),
                                                      QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (bytes.decodingStatus != QByteArray::Base64DecodingStatus::Ok) return std::nullopt;
    const QString text = QString::fromUtf8(*bytes);
    const qsizetype cut = text.lastIndexOf(u'\n');
    if (cut < 1) return std::nullopt;
    PageKey key;
    bool idOk = false;
    bool keyOk = true;
    key.id = text.mid(cut + 1).toLongLong(&idOk);
    key.isNumber = text[0] == u'n';
    if (key.isNumber) {
        key.number = text.mid(1, cut - 1).toLongLong(&keyOk);
    } else if (text[0] == u't') {
        key.key = text.mid(1, cut - 1);
    } else {
        return std::nullopt;
    }
    return idOk && keyOk ? std::optional(key) : std::nullopt;
}

}  // namespace minqing::storage
