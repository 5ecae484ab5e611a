#include "exchange/xml_scanner.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace minqing {

namespace {

constexpr std::size_t bufferSize = std::size_t{256} * 1024;
constexpr std::size_t longestTag = std::size_t{1024} * 1024;
constexpr std::size_t longestEntity = 12;
constexpr std::size_t deepest = 256;

bool isSpace(char character) { return character == ' ' || character == '\n' || character == '\t' || character == '\r'; }

std::string_view withoutPrefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool appendUtf8(std::string& to, unsigned code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    const auto tail = [&](int shift) { to += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        to += static_cast<char>(code);
    } else if (code < 0x800) {
        to += static_cast<char>(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        to += static_cast<char>(0xE0 | (code >> 12));
        tail(6);
        tail(0);
    } else {
        to += static_cast<char>(0xF0 | (code >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
    return true;
}

bool appendEntity(std::string& to, std::string_view name) {
    if (name == "amp") return to += '&', true;
    if (name == "lt") return to += '<', true;
    if (name == "gt") return to += '>', true;
    if (name == "quot") return to += '"', true;
    if (name == "apos") return to += '\'', true;
    if (name.size() < 2 || name[0] != '#') return false;
    const bool hex = name[1] == 'x';
    const char* first = name.data() + (hex ? 2 : 1);
    const char* last = name.data() + name.size();
    unsigned code = 0;
    const auto parsed = std::from_chars(first, last, code, hex ? 16 : 10);
    return parsed.ec == std::errc() && parsed.ptr == last && appendUtf8(to, code);
}

}  // namespace

XmlScanner::XmlScanner(Refill refill) : m_refill(std::move(refill)), m_buffer(bufferSize) {
    if (ensure(3) && std::memcmp(m_buffer.data(), "\xEF\xBB\xBF", 3) == 0) m_position = 3;
}

/// Moves what is left to the front and reads on. Views into the buffer become invalid.
bool XmlScanner::more() {
    if (m_atEnd || m_broken) return false;
    if (m_position > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_position, m_size - m_position);
        m_consumed += static_cast<qint64>(m_position);
        m_size -= m_position;
        m_position = 0;
    }
    if (m_size == m_buffer.size()) {
        if (m_buffer.size() >= longestTag) return false;
        m_buffer.resize(m_buffer.size() * 2);
    }
    const qint64 got = m_refill(m_buffer.data() + m_size, static_cast<qint64>(m_buffer.size() - m_size));
    if (got < 0) m_broken = true;
    if (got <= 0) {
        m_atEnd = true;
        return false;
    }
    m_size += static_cast<std::size_t>(got);
    return true;
}

bool XmlScanner::ensure(std::size_t bytes) {
    while (m_size - m_position < bytes) {
        if (!more()) return false;
    }
    return true;
}

XmlScanner::Token XmlScanner::broken() {
    m_broken = true;
    return Token::Broken;
}

XmlScanner::Token XmlScanner::next() {
    if (m_broken) return Token::Broken;
    if (m_endPending) {
        m_endPending = false;
        m_names.resize(m_open.back());
        m_open.pop_back();
        return Token::End;
    }
    for (;;) {
        if (!ensure(1)) return !m_broken && m_open.empty() && m_rootSeen ? Token::Finished : broken();
        if (m_buffer[m_position] != '<') {
            const Token token = readText();
            // Between the elements of the top level there is only white space.
            if (token == Token::Text && m_open.empty()) {
                if (!std::all_of(m_text.begin(), m_text.end(), isSpace)) return broken();
                continue;
            }
            return token;
        }
        if (!ensure(2)) return broken();
        const char kind = m_buffer[m_position + 1];
        if (kind == '!' || kind == '?') {
            const Token token = readMarkup();
            if (token != Token::Finished) return token;
            continue;
        }
        const std::size_t end = tagEnd();
        if (end == std::string::npos) return broken();
        return kind == '/' ? readEnd(end) : readTag(end);
    }
}

/// Comments and instructions are passed over (Finished: go on); CDATA is text.
XmlScanner::Token XmlScanner::readMarkup() {
    const auto at = [&](std::string_view wanted) {
        return ensure(wanted.size()) && std::memcmp(m_buffer.data() + m_position, wanted.data(), wanted.size()) == 0;
    };
    const bool cdata = at("<![CDATA[");
    const bool comment = !cdata && at("<!--");
    if (!cdata && !comment && !at("<?")) return broken();  // a document type
    const std::string_view closing = cdata ? "]]>" : comment ? "-->" : "?>";
    const std::size_t opening = cdata ? 9 : comment ? 4 : 2;
    const std::size_t end = findFromPosition(closing, opening);
    if (end == std::string::npos) return broken();
    if (cdata) m_text = std::string_view(m_buffer.data() + m_position + opening, end - m_position - opening);
    m_position = end + closing.size();
    return cdata ? Token::Text : Token::Finished;
}

std::size_t XmlScanner::findFromPosition(std::string_view wanted, std::size_t offset) {
    for (;;) {
        const std::string_view rest(m_buffer.data() + m_position, m_size - m_position);
        const auto found = rest.find(wanted, offset);
        if (found != std::string_view::npos) return m_position + found;
        if (!more()) return std::string::npos;
    }
}

/// The position of the '>' that ends the tag; one inside a quoted value does not.
std::size_t XmlScanner::tagEnd() {
    for (;;) {
        char quote = 0;
        for (std::size_t at = m_position + 1; at < m_size; ++at) {
            const char character = m_buffer[at];
            if (quote != 0) {
                if (character == quote) quote = 0;
            } else if (character == '>') {
                return at;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '<') {
                return std::string::npos;
            }
        }
        if (!more()) return std::string::npos;
    }
}

XmlScanner::Token XmlScanner::readTag(std::size_t end) {
    const char* begin = m_buffer.data() + m_position + 1;
    const char* last = m_buffer.data() + end;
    m_position = end + 1;
    const bool empty = last > begin && last[-1] == '/';
    if (empty) --last;
    const char* nameEnd = std::find_if(begin, last, isSpace);
    const std::string_view full(begin, static_cast<std::size_t>(nameEnd - begin));
    if (full.empty() || m_open.size() >= deepest || (m_open.empty() && m_rootSeen)) return broken();
    m_rootSeen = true;
    m_open.push_back(m_names.size());
    m_names += full;
    m_name = withoutPrefix(full);
    m_attributes = std::string_view(nameEnd, static_cast<std::size_t>(last - nameEnd));
    m_endPending = empty;
    return Token::Start;
}

XmlScanner::Token XmlScanner::readEnd(std::size_t end) {
    const char* begin = m_buffer.data() + m_position + 2;
    const char* last = std::find_if(begin, static_cast<const char*>(m_buffer.data()) + end, isSpace);
    m_position = end + 1;
    const std::string_view full(begin, static_cast<std::size_t>(last - begin));
    if (m_open.empty() || std::string_view(m_names).substr(m_open.back()) != full) return broken();
    m_names.resize(m_open.back());
    m_open.pop_back();
    m_name = withoutPrefix(full);
    return Token::End;
}

XmlScanner::Token XmlScanner::readText() {
    // The buffer grows up to its limit before a text without an end is given in pieces.
    std::size_t found = std::string::npos;
    for (std::size_t seen = 0;;) {
        const std::size_t size = m_size - m_position;
        const void* hit = std::memchr(m_buffer.data() + m_position + seen, '<', size - seen);
        if (hit != nullptr) {
            found = static_cast<std::size_t>(static_cast<const char*>(hit) - m_buffer.data()) - m_position;
            break;
        }
        seen = size;
        if (!more()) break;
    }
    const bool cutOff = found == std::string::npos;
    if (m_broken || (cutOff && m_atEnd && !m_open.empty())) return broken();
    std::string_view raw(m_buffer.data() + m_position, cutOff ? m_size - m_position : found);
    if (cutOff && !m_atEnd) {
        // The buffer is full of text: give it without an entity that may be cut in two.
        const auto entity = raw.rfind('&');
        if (entity != std::string_view::npos && entity > 0 && raw.size() - entity < longestEntity) {
            raw = raw.substr(0, entity);
        }
    }
    m_position += raw.size();
    if (raw.find('&') == std::string_view::npos) {
        m_text = raw;
        return Token::Text;
    }
    return resolve(raw) ? Token::Text : broken();
}

bool XmlScanner::resolve(std::string_view raw) {
    m_resolved.clear();
    for (;;) {
        const auto start = raw.find('&');
        m_resolved += raw.substr(0, start);
        if (start == std::string_view::npos) break;
        const auto end = raw.find(';', start);
        if (end == std::string_view::npos || end - start > longestEntity) return false;
        if (!appendEntity(m_resolved, raw.substr(start + 1, end - start - 1))) return false;
        raw = raw.substr(end + 1);
    }
    m_text = m_resolved;
    return true;
}

std::string_view XmlScanner::attribute(std::string_view name) const {
    std::string_view rest = m_attributes;
    for (;;) {
        while (!rest.empty() && isSpace(rest.front())) rest.remove_prefix(1);
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos) return {};
        std::string_view key = rest.substr(0, equals);
        while (!key.empty() && isSpace(key.back())) key.remove_suffix(1);
        rest.remove_prefix(equals + 1);
        while (!rest.empty() && isSpace(rest.front())) rest.remove_prefix(1);
        if (rest.empty()) return {};
        const auto close = rest.find(rest.front(), 1);
        if (close == std::string_view::npos) return {};
        if (key == name) return rest.substr(1, close - 1);
        rest.remove_prefix(close + 1);
    }
}

bool XmlScanner::skipElement() {
    const int outer = depth() - 1;
    while (depth() > outer) {
        const Token token = next();
        if (token == Token::Broken || token == Token::Finished) return false;
    }
    return true;
}

}  // namespace minqing
