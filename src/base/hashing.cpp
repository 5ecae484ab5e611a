#include "base/hashing.h"

#include <sodium.h>

#include <QCoreApplication>
#include <new>

namespace minqing {

namespace {

const unsigned char* data(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
const unsigned char* data(const QByteArray& bytes) { return data(QByteArrayView(bytes)); }
unsigned char* data(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
unsigned long long length(QByteArrayView bytes) { return static_cast<unsigned long long>(bytes.size()); }

static_assert(sizeof(crypto_generichash_state) <= 384 && alignof(crypto_generichash_state) <= 64);
crypto_generichash_state* state(std::array<unsigned char, 384>& bytes) {
    return std::launder(reinterpret_cast<crypto_generichash_state*>(bytes.data()));
}

}  // namespace

bool startCryptography() {
    static const bool started = sodium_init() >= 0;
    return started;
}

Hash256 hash256(QByteArrayView bytes) {
    startCryptography();
    Hash256 hash;
    crypto_generichash(hash.data(), hash.size(), data(bytes), length(bytes), nullptr, 0);
    return hash;
}

QByteArray toBytes(const Hash256& hash) {
    return QByteArray(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size()));
}

QString toHex(const Hash256& hash) { return QString::fromLatin1(toBytes(hash).toHex()); }

Hasher::Hasher() {
    startCryptography();
    ::new (m_state.data()) crypto_generichash_state;
    crypto_generichash_init(state(m_state), nullptr, 0, sizeof(Hash256));
}

Hasher& Hasher::add(QByteArrayView bytes) {
    crypto_generichash_update(state(m_state), data(bytes), length(bytes));
    return *this;
}

Hasher& Hasher::add(std::uint64_t number) {
    std::array<char, 8> bytes;
    for (size_t at = 0; at < bytes.size(); ++at) bytes[at] = static_cast<char>(number >> (56 - 8 * at));
    return add(QByteArrayView(bytes.data(), 8));
}

Hasher& Hasher::addSized(QByteArrayView bytes) { return add(static_cast<std::uint64_t>(bytes.size())).add(bytes); }

Hash256 Hasher::finish() {
    Hash256 hash;
    crypto_generichash_final(state(m_state), hash.data(), hash.size());
    return hash;
}

std::uint64_t digest64(QByteArrayView bytes, const DigestKey& key) {
    static_assert(sizeof(DigestKey) == crypto_shorthash_KEYBYTES);
    startCryptography();
    std::array<unsigned char, crypto_shorthash_BYTES> out;
    crypto_shorthash(out.data(), data(bytes), length(bytes), key.data());
    std::uint64_t digest = 0;
    for (size_t at = out.size(); at-- > 0;) digest = (digest << 8) | out[at];
    return digest;
}

SigningKey makeSigningKey() {
    startCryptography();
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_keypair(data(key.publicKey), data(key.secretKey));
    return key;
}

Expected<SigningKey> signingKeyFromSeed(const QByteArray& seed) {
    startCryptography();
    if (seed.size() != crypto_sign_SEEDBYTES) {
        return fail(ErrorKind::Usage, QStringLiteral("bad_seed"),
                    QCoreApplication::translate("Hashing", "A signing key's seed must be 32 bytes long."));
    }
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_seed_keypair(data(key.publicKey), data(key.secretKey), data(seed));
    return key;
}

QByteArray sign(QByteArrayView message, const QByteArray& secretKey) {
    startCryptography();
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES) return {};
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(data(signature), nullptr, data(message), length(message), data(secretKey));
    return signature;
}

bool verifySignature(QByteArrayView message, const QByteArray& signature, const QByteArray& publicKey) {
    startCryptography();
    if (signature.size() != crypto_sign_BYTES || publicKey.size() != crypto_sign_PUBLICKEYBYTES) return false;
    return crypto_sign_verify_detached(data(signature), data(message), length(message), data(publicKey)) == 0;
}

Expected<QString> hashPassword(const QString& password, PasswordStrength strength) {
    startCryptography();
    const auto bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash;
    if (crypto_pwhash_argon2id_str(hash.data(), bytes.constData(), length(bytes), strength.passes, strength.memoryBytes) != 0) {
        return fail(ErrorKind::Storage, QStringLiteral("no_memory"),
                    QCoreApplication::translate(
                        "Hashing", "There is not enough memory to protect the password. Close other programs and try again."));
    }
    return QString::fromLatin1(hash.data());
}

bool verifyPassword(const QString& password, const QString& hash) {
    startCryptography();
    const auto bytes = password.toUtf8();
    const auto stored = hash.toLatin1();
    if (stored.size() >= static_cast<qsizetype>(crypto_pwhash_STRBYTES)) return false;
    return crypto_pwhash_str_verify(stored.constData(), bytes.constData(), length(bytes)) == 0;
}

bool needsRehash(const QString& hash, PasswordStrength strength) {
    startCryptography();
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), strength.passes, strength.memoryBytes) != 0;
}

QByteArray randomBytes(qsizetype count) {
    startCryptography();
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

std::uint64_t randomNumber() {
    startCryptography();
    std::uint64_t number = 0;
    randombytes_buf(&number, sizeof number);
    return number;
}

}  // namespace minqing
