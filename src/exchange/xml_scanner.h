#pragma once
// A pull reader for the two big parts of an XLSX file (sheet and shared strings), in UTF-8, without copying.
// Why not QXmlStreamReader: it turns each of the 14 million tokens of a district's sheet into UTF-16 and takes ten
// times as long (tests/bench/bench_xlsx_read). It stays in use for the small parts. Document types are refused, so
// there are no entities but the five of XML and no files to fetch.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <QtGlobal>

namespace minqing {

class XmlScanner {
  public:
    enum class Token { Start, End, Text, Finished, Broken };
    /// Fills the buffer: bytes read, 0 at the end, negative on an error.
    using Refill = std::function<qint64(char* to, qint64 size)>;

    explicit XmlScanner(Refill refill);

    /// The next token. An empty element gives Start, then End. Long text comes in several pieces. Broken: not well
    /// formed, cut off, or the refill failed; it stays so.
    Token next();
    /// Start, End: the name without its prefix. Valid until next().
    [[nodiscard]] std::string_view name() const { return m_name; }
    /// Text: a piece with entities resolved. Valid until next().
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Start: the value of an attribute (name with its prefix, if it has one), entities not resolved; empty if absent.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    /// After Start: passes over everything up to the matching End. False when Broken.
    bool skipElement();
    [[nodiscard]] qint64 bytesRead() const { return m_consumed + static_cast<qint64>(m_position); }
    [[nodiscard]] int depth() const { return static_cast<int>(m_open.size()); }

  private:
    bool more();
    bool ensure(std::size_t bytes);
    std::size_t findFromPosition(std::string_view wanted, std::size_t offset);
    Token readText();
    Token readMarkup();
    Token readTag(std::size_t end);
    Token readEnd(std::size_t end);
    Token broken();
    std::size_t tagEnd();
    bool resolve(std::string_view raw);

    Refill m_refill;
    std::vector<char> m_buffer;
    std::size_t m_position = 0;
    std::size_t m_size = 0;
    qint64 m_consumed = 0;
    bool m_atEnd = false;
    bool m_broken = false;
    bool m_endPending = false;
    bool m_rootSeen = false;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_text;
    std::string m_resolved;
    std::string m_names;              ///< full names of the open elements, one after the other
    std::vector<std::size_t> m_open;  ///< where each begins in m_names
};

}  // namespace minqing
