#include "storage/payload_codec.h"

#include <zstd.h>

namespace minqing::storage {
namespace {

constexpr char packedMark = '\x01';  // compressed against dictionary 1; plain JSON begins with '{'
/// Below zero nothing is tried on single letters: payloads are too short to gain by it, and it would take most of the time.
constexpr int compressionLevel = -1;
constexpr qsizetype longestPayload = 64 << 20;

/// Dictionary 1: what payloads are made of, the most common last. Never edited once ledgers exist: another one gets
/// another mark.
constexpr char dictionary[] =
    R"~({"display_name":"","name":"","password_hash":"$argon2id$v=19$m=65536,t=3,p=1$","phone":"1")~"
    R"~(,"unit":"3799"}{"account":"","from":"2026-01-01","role":"handler","to":"2026-12-31","unit")~"
    R"~(:"3799"})~"
    R"~({"action":"transfer"}{"action":"return_order","comment":"","fields":{"return_reason":"not_)~"
    R"~(competent"}}{"action":"classify","fields":{"category":"","domain":"living_environment","ro)~"
    R"~(ute":"coordinate"}}{"action":"request_extension","comment":"","fields":{"extension_days":5)~"
    R"~(}}{"action":"grant_extension"}{"action":"pause","fields":{"pause_party":"resident","pause_)~"
    R"~(reason":"waiting_parts"}}{"action":"resume"}{"action":"request_co","fields":{"co_units":[")~"
    R"~(3799"]}}{"action":"co_report","fields":{"progress":""},"unit":"3799"}{"action":"remind"}{")~"
    R"~(action":"list_supervision"}{"action":"verify","fields":{"verification_note":""}}{"action":)~"
    R"~("refuse_close_out","comment":""}{"action":"rework","comment":""})~"
    R"~({"fields":{"address":"","channel":"visit","category":"","description":"","domain":"social_)~"
    R"~(assistance","grid":"379902","household":"379902-001-0","reporter":"","reporter_phone":"1",)~"
    R"~("route":"coordinate","title":"","town":"379902000","urgency":"ordinary","village":"379902")~"
    R"~(},"number":"SQ-26","origin":"ZF-26","type":"grievance","version":1})~"
    R"~({"action":"dispatch","fields":{"lead_unit":"3799","plan_deadline":"2026-"}}{"action":"acce)~"
    R"~(pt"}{"action":"plan","fields":{"measures":"一是；二是；三是","milestones":[{"due":"2026-","name":")~"
    R"~(现场勘查、定方案"},{"due":"2026-","name":"主体完成"}],"plan_deadline":"2026-","responsible_leader":"",)~"
    R"~("responsible_person":"","responsible_section":"","target":"日内解决"}}{"action":"report","fiel)~"
    R"~(ds":{"progress":""}}{"action":"submit","evidence":[{"kind":"after","name":"整改后-.jpg"}],"fi)~"
    R"~(elds":{"outcome":"resolved","resolution":"","resolution_way":"repair"}}{"action":"call_bac)~"
    R"~(k","fields":{"callback_note":"电话回访","satisfaction":"satisfied"}}{"action":"approve_close_o)~"
    R"~(ut"}{"action":"report_on_site","evidence":[{"kind":"after","name":"整改后-.jpg"}],"fields":{")~"
    R"~(resolution":"当场","satisfaction":"satisfied"}}{"action":"confirm_on_site","fields":{"outcom)~"
    R"~(e":"resolved"}})~"
    R"~({"fields":{"address":"","age":70,"amount":000,"category":"aid","channel":"visit","contact")~"
    R"~(:"1","content":"","grid":"379902","hardship":"other","household":"379902","nature":"goods")~"
    R"~(,"sex":"2","title":"","town":"379902000","village":"379902","wisher":""},"number":"WX-26",)~"
    R"~("origin":"ZF-26","type":"micro_wish","version":1}{"action":"check_publish"}{"action":"clai)~"
    R"~(m","fields":{"claimant_status":"party_member","claimant_unit":"","plan_date":"2026-"}}{"ac)~"
    R"~(tion":"realise","evidence":[{"kind":"after","name":"整改后-号楼单元室-.jpg"}],"fields":{"realisati)~"
    R"~(on":"安装用了分钟，孩子画了1张画"}}{"action":"confirm","fields":{"callback_note":"入户分钟，在用，打分","outcome")~"
    R"~(:"resolved","satisfaction":"satisfied"}})~"
    R"~({"code":"379902","fields":{"citizen_number":"379902195","household":"379902-001-0","phone")~"
    R"~(:"1","sex":"1"},"kind":"person","name":"王","unit":"379902"})~"
    R"~({"address":"街道村组号楼单元室社区镇路街花园小区","code":"379902-001-00","fields":{"citizen_number":"3799021)~"
    R"~(9","ethnicity":"01","flags":["living_alone","low_income","disabled"],"persons":3,"phone":")~"
    R"~(1","remark":"","sex":"1","sex":"2","visitor":""},"grid":"379902","kind":"household","name")~"
    R"~(:"李","unit":"379902"})~"
    R"~("steps":["roster","greeting","introduction","talk","requests","policies","record","feedbac)~"
    R"~(k"],"situation":"","difficulty":"","suggestion":"","companions":"")~"
    R"~({"at":179,"diary":"室）一家口人，大姐大哥大娘大爷今年元，每月元，孩子岁在念书，一年学费在打工，血压高，医保交了，公里，分钟，次，天，年，留了联系卡（第号）。电话)~"
    R"~(里说在，天后回，邻居说赶集去了，小时后回，门缝","fields":{"leaflets":1,"leaflets":2,"phone_left":true,"policy_pus)~"
    R"~(hes":1,"projects":["old_estates","roads_lights","toilets_sewage","utilities","schools","fa)~"
    R"~(mily_doctor","meals","training","hardship","sports"],"questions":["population","income","h)~"
    R"~(ousing","schooling","medical","elderly","disputes","cadres","wishes"],"result":"valid","sa)~"
    R"~(tisfaction":"satisfied"},"fields":{"result":"absent"},"grid":"379902003001001","number":"Z)~"
    R"~(F-260","produced":["SQ-26","WX-26"],"result":"valid","subject":"379902003001-001-00","town)~"
    R"~(":"379902003000","type":"household_visit","valid":false,"village":"379902003001"})~";

}  // namespace

struct PayloadCodec::Impl {
    ZSTD_CCtx* packer = ZSTD_createCCtx();
    ZSTD_DCtx* unpacker = ZSTD_createDCtx();
    ZSTD_CDict* packWords = ZSTD_createCDict(dictionary, sizeof dictionary - 1, compressionLevel);
    ZSTD_DDict* unpackWords = ZSTD_createDDict(dictionary, sizeof dictionary - 1);

    Impl() {
        // No checksum and no dictionary number in each frame: the journal's hash and the mark say both.
        ZSTD_CCtx_refCDict(packer, packWords);
        ZSTD_CCtx_setParameter(packer, ZSTD_c_dictIDFlag, 0);
        ZSTD_DCtx_refDDict(unpacker, unpackWords);
    }
    ~Impl() {
        ZSTD_freeDDict(unpackWords);
        ZSTD_freeCDict(packWords);
        ZSTD_freeDCtx(unpacker);
        ZSTD_freeCCtx(packer);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
};

PayloadCodec::PayloadCodec() : m_impl(std::make_unique<Impl>()) {}
PayloadCodec::~PayloadCodec() = default;

QByteArray PayloadCodec::pack(const QByteArray& json) {
    QByteArray stored(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(json.size()))) + 1, Qt::Uninitialized);
    stored[0] = packedMark;
    const auto size = ZSTD_compress2(m_impl->packer, stored.data() + 1, static_cast<size_t>(stored.size() - 1),
                                     json.constData(), static_cast<size_t>(json.size()));
    if (ZSTD_isError(size) != 0 || static_cast<qsizetype>(size) + 1 >= json.size()) return json;
    stored.truncate(static_cast<qsizetype>(size) + 1);
    return stored;
}

QByteArray PayloadCodec::unpack(QByteArrayView stored) {
    if (stored.isEmpty() || stored.front() != packedMark) return stored.toByteArray();
    const auto packed = stored.sliced(1);
    const auto size = ZSTD_getFrameContentSize(packed.data(), static_cast<size_t>(packed.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > static_cast<quint64>(longestPayload)) {
        return stored.toByteArray();
    }
    QByteArray json(static_cast<qsizetype>(size), Qt::Uninitialized);
    const auto got = ZSTD_decompressDCtx(m_impl->unpacker, json.data(), static_cast<size_t>(json.size()), packed.data(),
                                         static_cast<size_t>(packed.size()));
    if (ZSTD_isError(got) != 0 || got != static_cast<size_t>(json.size())) return stored.toByteArray();
    return json;
}

}  // namespace minqing::storage
