#pragma once
// Hashes, signatures, password hashes and randomness, all by libsodium. Every function may be called from any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <array>
#include <cstdint>
#include <memory>

#include "base/error.h"

namespace minqing {

/// Must have run before anything else here; the functions below see to it themselves. False when libsodium refuses.
bool startCryptography();

/// A BLAKE2b-256 digest.
using Hash256 = std::array<std::uint8_t, 32>;

/// The BLAKE2b-256 hash of the bytes; always 32 bytes.
[[nodiscard]] Hash256 hash256(QByteArrayView bytes);
[[nodiscard]] QByteArray toBytes(const Hash256& hash);
/// Lower-case hexadecimal, 64 characters.
[[nodiscard]] QString toHex(const Hash256& hash);

/// BLAKE2b-256 over pieces. A piece's end is not marked: `add` a length before a piece of varying length.
class Hasher {
  public:
    Hasher();
    Hasher& add(QByteArrayView bytes);
    /// Eight bytes, most significant first.
    Hasher& add(std::uint64_t number);
    /// The length as a number, then the bytes: pieces cannot run into each other.
    Hasher& addSized(QByteArrayView bytes);
    /// May be called once; nothing may be added after it.
    [[nodiscard]] Hash256 finish();

  private:
    // libsodium's state is 384 bytes with 64-byte alignment; kept opaque so that its header stays out of ours.
    alignas(64) std::array<unsigned char, 384> m_state;
};

/// The key of `digest64`: 16 bytes.
using DigestKey = std::array<std::uint8_t, 16>;
/// SipHash-2-4 of the bytes under the key: a short digest for comparing rows and tables. Not for secrets at rest.
[[nodiscard]] std::uint64_t digest64(QByteArrayView bytes, const DigestKey& key = {});

/// An Ed25519 key pair: 32-byte public key, 64-byte secret key.
struct SigningKey {
    QByteArray publicKey;
    QByteArray secretKey;
};
/// A new random key pair.
[[nodiscard]] SigningKey makeSigningKey();
/// The same key pair each time for the same 32-byte seed. Refuses (usage, `bad_seed`) a seed of another length.
[[nodiscard]] Expected<SigningKey> signingKeyFromSeed(const QByteArray& seed);
/// The 64-byte signature; empty when the secret key has the wrong length.
[[nodiscard]] QByteArray sign(QByteArrayView message, const QByteArray& secretKey);
/// False for a wrong signature and for keys or signatures of the wrong length.
[[nodiscard]] bool verifySignature(QByteArrayView message, const QByteArray& signature, const QByteArray& publicKey);

/// How much work a password guess costs. The default is 64 MiB and 3 passes, about 0.12 s.
struct PasswordStrength {
    std::uint64_t passes = 3;
    std::uint64_t memoryBytes = 64ULL << 20;
    /// The least that libsodium allows: for tests and demonstration data only.
    [[nodiscard]] static PasswordStrength forTests() { return {1, 8192}; }
};
/// An Argon2id hash as text that carries its salt and strength. Storage error `no_memory` when memory is short.
[[nodiscard]] Expected<QString> hashPassword(const QString& password, PasswordStrength strength = {});
/// True when the password gives this hash. Takes as long as the hash's strength says.
[[nodiscard]] bool verifyPassword(const QString& password, const QString& hash);
/// True when the hash was made with another strength than this one, and should be made anew at the next sign-in.
[[nodiscard]] bool needsRehash(const QString& hash, PasswordStrength strength = {});

/// Random numbers fit for keys.
[[nodiscard]] QByteArray randomBytes(qsizetype count);
[[nodiscard]] std::uint64_t randomNumber();

}  // namespace minqing
