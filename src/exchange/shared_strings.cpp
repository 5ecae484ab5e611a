#include "exchange/shared_strings.h"

#include <QCoreApplication>

#include "exchange/rich_text.h"
#include "exchange/xml_scanner.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t keptTexts = 4'096;
constexpr std::size_t mostBytes = std::size_t(512) * 1024 * 1024;

}  // namespace

Expected<SharedStrings> SharedStrings::read(ZipArchive& archive, const QString& part, const std::stop_token& stop) {
    using Token = XmlScanner::Token;
    if (auto opened = archive.openEntry(part); !opened) return Unexpected(opened.error());
    XmlScanner xml([&](char* to, qint64 size) { return archive.read(to, size); });
    SharedStrings strings;
    strings.m_kept.resize(keptTexts);
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        if (token == Token::Broken) return archive.damaged(part);
        if (token != Token::Start || xml.name() != "si") continue;
        // One more byte than a cell may hold at the longest is enough to see that it is too long.
        if (!readRichText(xml, strings.m_bytes, maxCellBytes)) return archive.damaged(part);
        if (strings.m_bytes.size() > mostBytes) {
            return fail(ErrorKind::BadInput, u"too_large"_s,
                        QCoreApplication::translate("SharedStrings", "%1 holds more text than can be read. Split it.")
                            .arg(archive.path()));
        }
        strings.m_ends.push_back(static_cast<std::uint32_t>(strings.m_bytes.size()));
        if (strings.m_ends.size() % 4096 == 0 && stop.stop_requested()) {
            return fail(ErrorKind::Refused, u"cancelled"_s,
                        QCoreApplication::translate("SharedStrings", "Reading was cancelled; nothing was changed."));
        }
    }
    return strings;
}

QString SharedStrings::at(std::size_t index) {
    if (index >= m_ends.size()) return {};
    Kept& kept = m_kept[index % keptTexts];
    if (kept.index != index) {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        kept = {index, decodeXlsxText(std::string_view(m_bytes).substr(begin, m_ends[index] - begin))};
    }
    return kept.text;
}

}  // namespace minqing
