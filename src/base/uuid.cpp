#include "base/uuid.h"

#include <algorithm>
#include <cstring>

#include "base/hashing.h"

namespace minqing {

namespace {

constexpr std::uint64_t highMask = (1ULL << 12) - 1;
constexpr std::uint64_t lowMask = (1ULL << 62) - 1;
constexpr std::array<int, 4> hyphens{8, 13, 18, 23};

int hexValue(QChar character) {
    const auto unit = character.unicode();
    if (unit >= u'0' && unit <= u'9') return unit - u'0';
    if (unit >= u'a' && unit <= u'f') return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F') return unit - u'A' + 10;
    return -1;
}

}  // namespace

bool Uuid::isNull() const {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

QByteArray Uuid::toBytes() const {
    QByteArray result(16, Qt::Uninitialized);
    std::copy(bytes.begin(), bytes.end(), result.begin());
    return result;
}

std::optional<Uuid> Uuid::fromBytes(const QByteArray& bytes) {
    if (bytes.size() != 16) return std::nullopt;
    Uuid uuid;
    std::copy(bytes.begin(), bytes.end(), uuid.bytes.begin());
    return uuid;
}

QString Uuid::toString() const {
    constexpr char16_t digits[] = u"0123456789abcdef";
    QString text(36, u'-');
    auto* out = text.data();
    qsizetype at = 0;
    for (const auto byte : bytes) {
        if (std::find(hyphens.begin(), hyphens.end(), at) != hyphens.end()) ++at;
        out[at++] = QChar(digits[byte >> 4]);
        out[at++] = QChar(digits[byte & 15]);
    }
    return text;
}

std::optional<Uuid> Uuid::fromString(QStringView text) {
    if (text.size() != 36 && text.size() != 32) return std::nullopt;
    Uuid uuid;
    size_t nibble = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.size() == 36 && std::find(hyphens.begin(), hyphens.end(), at) != hyphens.end()) {
            if (text[at] != u'-') return std::nullopt;
            continue;
        }
        const auto value = hexValue(text[at]);
        if (value < 0) return std::nullopt;
        auto& byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return uuid;
}

Instant Uuid::instant() const {
    std::int64_t ms = 0;
    for (size_t at = 0; at < 6; ++at) ms = (ms << 8) | bytes[at];
    return {ms};
}

UuidGenerator::UuidGenerator(Randomness randomness) : m_randomness(std::move(randomness)) {
    // A whole block at a time: asking the system for every number costs more than the rest of an identifier.
    if (!m_randomness) {
        m_randomness = [block = QByteArray(), at = qsizetype(0)]() mutable {
            constexpr qsizetype blockBytes = 4096;
            if (at >= block.size()) {
                block = randomBytes(blockBytes);
                at = 0;
            }
            std::uint64_t number = 0;
            std::memcpy(&number, block.constData() + at, sizeof number);
            at += qsizetype(sizeof number);
            return number;
        };
    }
}

Uuid UuidGenerator::next(Instant now) {
    if (now.ms > m_lastMs) {
        m_lastMs = now.ms;
        m_high = m_randomness() & highMask;
        m_low = m_randomness() & lowMask;
    } else {
        // Same or earlier millisecond: step forward by a random amount, so that order holds and values cannot be guessed.
        m_low += 1 + (m_randomness() & 0xFFFFFFFF);
        if (m_low > lowMask) {
            m_low &= lowMask;
            if (++m_high > highMask) {
                m_high = 0;
                ++m_lastMs;
            }
        }
    }
    Uuid uuid;
    for (size_t at = 0; at < 6; ++at) {
        uuid.bytes[at] = static_cast<std::uint8_t>(m_lastMs >> (40 - 8 * static_cast<int>(at)));
    }
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_high >> 8));
    uuid.bytes[7] = static_cast<std::uint8_t>(m_high);
    const auto low = m_low | (1ULL << 63);  // variant bits 10
    for (size_t at = 0; at < 8; ++at) {
        uuid.bytes[8 + at] = static_cast<std::uint8_t>(low >> (56 - 8 * static_cast<int>(at)));
    }
    return uuid;
}

}  // namespace minqing
