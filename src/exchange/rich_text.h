#pragma once
// The text inside <si> and <is> of an XLSX file: plain or in runs, with phonetic readings left out.

#include <QString>
#include <string>
#include <string_view>

namespace minqing {

class XmlScanner;

/// Bytes that are enough to hold, or to see as too long, any cell (32,767 characters, escapes included).
inline constexpr std::size_t maxCellBytes = std::size_t{256} * 1024;

/// Call after the Start of <si> or <is>; reads past its End and appends the text as it stands, at most `limit` bytes of
/// it. False when the XML is broken.
[[nodiscard]] bool readRichText(XmlScanner& xml, std::string& to, std::size_t limit);

/// Call after the Start of an element that holds text only (<t>, <v>); as readRichText().
[[nodiscard]] bool readPlainText(XmlScanner& xml, std::string& to, std::size_t limit);

/// UTF-8 to a QString; _x000D_ and its like become the characters they stand for. Never null.
[[nodiscard]] QString decodeXlsxText(std::string_view utf8);
/// The reverse for text that looks like such an escape, so that it reads back as it was.
[[nodiscard]] QString encodeXlsxText(const QString& text);

}  // namespace minqing
