#pragma once
// UUID version 7 (RFC 9562): sorts by the time it was made, and in the order it was made on one device.

#include <QByteArray>
#include <QString>
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/instant.h"

namespace minqing {

/// 16 bytes; all zero means "none". Comparison is by bytes, hence by time.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool isNull() const;
    /// The 16 bytes as they are stored.
    [[nodiscard]] QByteArray toBytes() const;
    /// nullopt unless there are exactly 16 bytes.
    [[nodiscard]] static std::optional<Uuid> fromBytes(const QByteArray& bytes);
    /// Lower case with hyphens: 0190163d-8694-739b-aea5-966c26f8ad91.
    [[nodiscard]] QString toString() const;
    /// Accepts 32 hexadecimal digits with the four hyphens at their places or without any; either case.
    [[nodiscard]] static std::optional<Uuid> fromString(QStringView text);
    /// The wall-clock instant that a version 7 value carries.
    [[nodiscard]] Instant instant() const;

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    friend size_t qHash(const Uuid& uuid, size_t seed = 0) noexcept { return qHashBits(uuid.bytes.data(), 16, seed); }
};

/// Makes version 7 values, each greater than the one before, also when the clock stands or goes back.
/// Not thread-safe: each writer has its own.
class UuidGenerator {
  public:
    /// Gives the random 64-bit numbers; injected so that tests and the demonstration are reproducible.
    using Randomness = std::function<std::uint64_t()>;

    /// Without a source it uses the system's random numbers.
    explicit UuidGenerator(Randomness randomness = {});
    /// Not to be copied: two with the same random numbers to come would make the same values.
    UuidGenerator(const UuidGenerator&) = delete;
    UuidGenerator& operator=(const UuidGenerator&) = delete;
    UuidGenerator(UuidGenerator&&) = default;
    UuidGenerator& operator=(UuidGenerator&&) = default;

    [[nodiscard]] Uuid next(Instant now);

  private:
    Randomness m_randomness;
    std::int64_t m_lastMs = -1;
    std::uint64_t m_high = 0;  // the 12 bits after the version
    std::uint64_t m_low = 0;   // the 62 bits after the variant
};

}  // namespace minqing
