#include "exchange/rich_text.h"

#include <algorithm>

#include "exchange/xml_scanner.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// The character of an escape such as _x000D_ at `at`; -1 when there is none.
int escapeAt(const QString& text, qsizetype at) {
    constexpr qsizetype length = 7;
    if (at + length > text.size() || text.at(at) != u'_' || text.at(at + 1) != u'x' || text.at(at + 6) != u'_') return -1;
    bool valid = false;
    const uint code = QStringView(text).mid(at + 2, 4).toUInt(&valid, 16);
    return valid ? static_cast<int>(code) : -1;
}

}  // namespace

bool readPlainText(XmlScanner& xml, std::string& to, std::size_t limit) {
    const std::size_t start = to.size();
    const int inner = xml.depth();
    for (;;) {
        const auto token = xml.next();
        if (token == XmlScanner::Token::Broken || token == XmlScanner::Token::Finished) return false;
        if (token == XmlScanner::Token::End && xml.depth() < inner) return true;
        if (token != XmlScanner::Token::Text) continue;
        const std::size_t room = limit - std::min(limit, to.size() - start);
        to += xml.text().substr(0, room);
    }
}

bool readRichText(XmlScanner& xml, std::string& to, std::size_t limit) {
    const std::size_t start = to.size();
    const int inner = xml.depth();
    for (;;) {
        const auto token = xml.next();
        if (token == XmlScanner::Token::Broken || token == XmlScanner::Token::Finished) return false;
        if (token == XmlScanner::Token::End && xml.depth() < inner) return true;
        if (token != XmlScanner::Token::Start) continue;
        if (xml.name() == "t") {
            const std::size_t room = limit - std::min(limit, to.size() - start);
            if (!readPlainText(xml, to, room)) return false;
        } else if (xml.name() == "rPh" && !xml.skipElement()) {
            return false;
        }
    }
}

QString decodeXlsxText(std::string_view utf8) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (qsizetype at = text.indexOf(u"_x"_s); at >= 0; at = text.indexOf(u"_x"_s, at + 1)) {
        const int code = escapeAt(text, at);
        if (code >= 0) text.replace(at, 7, QChar(code));
    }
    return text.isNull() ? u""_s : text;
}

QString encodeXlsxText(const QString& text) {
    QString encoded = text;
    for (qsizetype at = encoded.indexOf(u"_x"_s); at >= 0; at = encoded.indexOf(u"_x"_s, at + 1)) {
        if (escapeAt(encoded, at) < 0) continue;
        encoded.insert(at, u"_x005F"_s);
        at += 6;
    }
    return encoded;
}

}  // namespace minqing
