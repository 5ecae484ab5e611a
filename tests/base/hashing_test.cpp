#include "base/hashing.h"

#include <set>

#include "base/uuid.h"
#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("hash256 is BLAKE2b-256") {
    CHECK(toHex(hash256("")) == u"0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"_s);
    CHECK(toHex(hash256("abc")) == u"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"_s);
}

TEST_CASE("a hash over pieces is the hash of the whole") {
    CHECK(Hasher().add("ab").add("c").finish() == hash256("abc"));
    CHECK(Hasher().add(1).finish() == hash256(QByteArray::fromHex("0000000000000001")));
    CHECK(Hasher().addSized("ab").addSized("c").finish() != Hasher().addSized("a").addSized("bc").finish());
}

TEST_CASE("digest64 is SipHash-2-4") {
    DigestKey key;
    for (size_t at = 0; at < key.size(); ++at) key[at] = static_cast<std::uint8_t>(at);
    CHECK(digest64("", key) == 0x726fdb47dd0e0e31ULL);
    CHECK(digest64(QByteArray::fromHex("000102030405060708090a0b0c0d0e"), key) == 0xa129ca6149be45e5ULL);
    CHECK(digest64("row") != digest64("row", key));
}

TEST_CASE("a signature holds for its message and key only") {
    const auto key = makeSigningKey();
    const auto other = makeSigningKey();
    const auto signature = sign("checkpoint 12", key.secretKey);
    CHECK(signature.size() == 64);
    CHECK(verifySignature("checkpoint 12", signature, key.publicKey));
    CHECK_FALSE(verifySignature("checkpoint 13", signature, key.publicKey));
    CHECK_FALSE(verifySignature("checkpoint 12", signature, other.publicKey));
    CHECK_FALSE(verifySignature("checkpoint 12", signature.left(63), key.publicKey));
    CHECK_FALSE(verifySignature("checkpoint 12", signature, QByteArray()));
    CHECK(sign("checkpoint 12", QByteArray("short")).isEmpty());
}

TEST_CASE("a seed gives the published Ed25519 key") {
    const auto seed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const auto key = signingKeyFromSeed(seed);
    REQUIRE_OK(key);
    CHECK(key->publicKey.toHex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(signingKeyFromSeed("short").error().has(u"bad_seed"));
}

TEST_CASE("a password is known again by its hash") {
    const auto hash = hashPassword(u"文汇-Wenhui-7"_s, PasswordStrength::forTests());
    REQUIRE_OK(hash);
    CHECK(hash->startsWith(u"$argon2id$"));
    CHECK(verifyPassword(u"文汇-Wenhui-7"_s, *hash));
    CHECK_FALSE(verifyPassword(u"文汇-Wenhui-8"_s, *hash));
    CHECK_FALSE(verifyPassword(u""_s, *hash));
    CHECK_FALSE(verifyPassword(u"x"_s, u"not a hash"_s));
    CHECK_FALSE(verifyPassword(u"x"_s, QString(500, u'a')));
    CHECK(*hash != *hashPassword(u"文汇-Wenhui-7"_s, PasswordStrength::forTests()));
    CHECK_FALSE(needsRehash(*hash, PasswordStrength::forTests()));
    CHECK(needsRehash(*hash, PasswordStrength{}));
}

TEST_CASE("random bytes have the length asked for and differ") {
    CHECK(randomBytes(32).size() == 32);
    CHECK(randomBytes(32) != randomBytes(32));
}

TEST_CASE("UUIDs grow although the clock stands or goes back") {
    UuidGenerator generator;
    const Instant now{1'780'000'000'000};
    auto last = generator.next(now);
    CHECK(last.instant() == now);
    for (int round = 0; round < 5000; ++round) {
        const auto next = generator.next(now.plusMs(round % 3 == 0 ? -5000 : 0));
        REQUIRE(last < next);
        last = next;
    }
    CHECK(last.instant() == now);
    CHECK(last < generator.next(now.plusMs(1)));
}

TEST_CASE("a UUID at the end of its counter moves on to the next millisecond") {
    UuidGenerator generator([] { return ~std::uint64_t{0}; });
    auto last = generator.next(Instant{1000});
    for (int round = 0; round < 10; ++round) {
        const auto next = generator.next(Instant{1000});
        REQUIRE(last < next);
        last = next;
    }
    CHECK(last.instant() == Instant{1001});
}

TEST_CASE("a UUID is version 7 and survives text and bytes") {
    const auto uuid = UuidGenerator([] { return 0x0123456789abcdefULL; }).next(Instant{0x0190163d8694});
    const auto text = uuid.toString();
    CHECK(text == u"0190163d-8694-7def-8123-456789abcdef"_s);
    CHECK(Uuid::fromString(text) == uuid);
    CHECK(Uuid::fromString(text.toUpper()) == uuid);
    CHECK(Uuid::fromString(QString(text).remove(u'-')) == uuid);
    CHECK(Uuid::fromBytes(uuid.toBytes()) == uuid);
    CHECK_FALSE(Uuid::fromBytes(uuid.toBytes().left(15)));
    CHECK_FALSE(Uuid::fromString(u"0190163d-8694-7def-8123-456789abcdeg"));
    CHECK_FALSE(Uuid::fromString(u"0190163d+8694-7def-8123-456789abcdef"));
    CHECK_FALSE(Uuid::fromString(u""));
    CHECK(Uuid{}.isNull());
    CHECK_FALSE(uuid.isNull());
}
