// Payloads come out of the file as they went in.
#include "storage/payload_codec.h"
#include "catch.h"

using namespace minqing::storage;

TEST_CASE("a payload comes back to the byte, and a typical one is stored in less than half") {
    PayloadCodec codec;
    const QByteArray visit =
        R"({"at":1792154182000,"diary":"一组104号3口人，陈大姐在水泥厂看大门，10小时一班，孩子23岁在北京通州念书，一年学费15300元。",)"
        R"("fields":{"leaflets":1,"phone_left":true,"projects":["meals","sports"],"questions":["housing","elderly"],"result":"valid"},)"
        R"("grid":"379902101220001","number":"ZF-261016-4421","subject":"379902101220-001-0104","type":"household_visit"})";
    const auto stored = codec.pack(visit);
    CHECK(stored.size() * 2 < visit.size());
    CHECK(codec.unpack(stored) == visit);
    for (const QByteArray& json : {QByteArray("{}"), QByteArray("{\"ok\":true}"), QByteArray(100'000, 'x')}) {
        CHECK(codec.unpack(codec.pack(json)) == json);
    }
}

TEST_CASE("damaged bytes are handed out as they are, for the chain's hash to tell") {
    PayloadCodec codec;
    auto stored =
        codec.pack(QByteArray("{\"type\":\"household_visit\",\"village\":\"379902003001\",\"town\":\"379902003000\"}"));
    stored.truncate(stored.size() - 3);
    CHECK(codec.unpack(stored) == stored);
    CHECK(codec.unpack(QByteArray("\x01", 1)) == QByteArray("\x01", 1));
    CHECK(codec.unpack({}).isEmpty());
}
