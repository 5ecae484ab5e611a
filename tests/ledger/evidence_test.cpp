// Files attached as evidence: what is kept, in which form, who gets it back.
#include <QFile>

#include "base/hashing.h"
#include "ledger/evidence_file.h"
#include "ledger/picture_metadata.h"
#include "sample_files.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

Evidence attached(const QByteArray& bytes, const QString& name = u"整改后.jpg"_s) {
    Evidence piece = SmallDistrict::photo(name);
    piece.content = bytes;
    return piece;
}

/// Up to the submission, which carries the evidence.
QString readyToSubmit(SmallDistrict& district, int household = 1) {
    const auto number = district.grievance(household);
    district.pass(1);
    REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(district.act(u"handler"_s, number, u"accept"_s));
    REQUIRE_OK(district.act(u"handler"_s, number, u"plan"_s,
                            SmallDistrict::plan(beijingDate(district.clock.now()).addDays(1).toString(Qt::ISODate))));
    return number;
}

const QJsonObject solved{{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"电梯已恢复运行"_s}};

QString firstCode(const Error& error) { return error.reasons.empty() ? QString() : error.reasons.front().code; }

QString kindsOf(const QByteArray& bytes, const QString& name) {
    const auto kept = keptFile(name, bytes);
    return kept ? kept->content.mediaType : firstCode(kept.error());
}

std::vector<Evidence> evidenceOf(SmallDistrict& district, const QString& number) {
    auto view = district.reader()->caseView(number, district.actor(u"supervisor"_s));
    REQUIRE_OK(view);
    return view->file.evidence;
}

/// What stands in the file itself, whatever table it is in.
bool ledgerHolds(const SmallDistrict& district, const QByteArray& words) {
    for (const auto* suffix : {"", "-wal"}) {
        QFile file(district.path() + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a photograph loses place, device and owner, and stays upright") {
    const auto clean = withoutMetadataJpeg(jpegWithPlace());
    REQUIRE(clean);
    for (const char* told : {"GPSLatitude", "Tel", "by-line", "13800000000", "adobe"}) CHECK_FALSE(clean->contains(told));
    CHECK(clean->contains("picture data"));
    CHECK(clean->contains(QByteArray("\x01\x12\0\x03\0\0\0\x01\0\x06", 10)));  // the orientation, alone
    CHECK(clean->endsWith("\xFF\xD9"));
    CHECK(withoutMetadataJpeg(*clean) == clean);
    CHECK(withoutMetadataJpeg(bareJpeg()) == bareJpeg());
}

TEST_CASE("a damaged or hostile picture is refused, never read beyond its end") {
    const auto whole = jpegWithPlace();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto cut = withoutMetadataJpeg(whole.first(size));
        if (cut) CHECK_FALSE(cut->contains("GPSLatitude"));
    }
    for (qsizetype at = 2; at < 120; ++at) {
        auto wrong = whole;
        wrong[at] = '\xFF';
        if (const auto kept = withoutMetadataJpeg(wrong)) CHECK(withoutMetadataJpeg(*kept) == kept);
    }
    CHECK(kindsOf("\xFF\xD8\xFF", u"a.jpg"_s) == u"evidence_damaged"_s);
    CHECK(kindsOf(QByteArray("\x89PNG\r\n\x1A\n") + big32(0x7FFFFFFF) + "IHDR", u"a.png"_s) == u"evidence_damaged"_s);
}

TEST_CASE("PNG and WebP lose their notes too") {
    const auto chunk = [](const char* name, const QByteArray& body) -> QByteArray {
        return big32(int(body.size())) + name + body + big32(0);
    };
    const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n") + chunk("IHDR", QByteArray(13, '\1')) +
                           chunk("eXIf", "GPSLatitude") + chunk("tEXt", "Author 王强") + chunk("pHYs", "123456789") +
                           chunk("IDAT", "pixels") + chunk("IEND", {}) + "GPSLatitude";
    const auto cleanPng = withoutMetadataPng(png);
    REQUIRE(cleanPng);
    CHECK_FALSE(cleanPng->contains("GPSLatitude"));
    CHECK_FALSE(cleanPng->contains("Author"));
    CHECK((cleanPng->contains("pixels") && cleanPng->contains("pHYs") && cleanPng->endsWith(QByteArray("IEND" + big32(0)))));

    const auto riff = [](const char* name, const QByteArray& body) -> QByteArray {
        QByteArray size(4, '\0');
        size[0] = char(body.size());
        return QByteArray(name) + size + body + (body.size() % 2 != 0 ? QByteArray(1, '\0') : QByteArray());
    };
    const QByteArray parts = riff("VP8X", QByteArray("\x0C", 1) + QByteArray(9, '\0')) + riff("VP8 ", "frame!") +
                             riff("EXIF", "GPSLatitude") + riff("XMP ", "GPSLatitude");
    QByteArray size(4, '\0');
    size[0] = char(parts.size() + 4);
    const auto cleanWebp = withoutMetadataWebp("RIFF" + size + "WEBP" + parts);
    REQUIRE(cleanWebp);
    CHECK_FALSE(cleanWebp->contains("GPSLatitude"));
    CHECK((cleanWebp->contains("frame!") && cleanWebp->at(20) == 0 && cleanWebp->at(4) == char(cleanWebp->size() - 8)));
}

TEST_CASE("the kind of a file is told from its content; programs, macros and unknown kinds are refused") {
    CHECK(kindsOf(bareJpeg(), u"看起来是.png"_s) == u"image/jpeg"_s);
    CHECK(kindsOf(samplePdf(), u"纪要.pdf"_s) == u"application/pdf"_s);
    const QByteArray docx = "PK\3\4[Content_Types].xml word/document.xml";
    CHECK(kindsOf(docx, u"报告.docx"_s).endsWith(u"wordprocessingml.document"_s));
    CHECK(kindsOf(docx + "word/vbaProject.bin", u"报告.docx"_s) == u"evidence_macros"_s);
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...");
    CHECK(kindsOf(ole, u"旧报告.doc"_s) == u"application/msword"_s);
    CHECK(kindsOf(ole, u"安装包.msi"_s) == u"evidence_executable"_s);
    CHECK(kindsOf("MZ\x90 program", u"照片.jpg"_s) == u"evidence_executable"_s);
    CHECK(kindsOf("#!/bin/sh\nrm", u"照片"_s) == u"evidence_executable"_s);
    CHECK(kindsOf(bareJpeg(), u"照片.jpg.exe"_s) == u"evidence_executable"_s);
    CHECK(kindsOf("PK\3\4 anything", u"东西.zip"_s) == u"evidence_kind"_s);
    CHECK(kindsOf("hello", u"a.txt"_s) == u"evidence_kind"_s);
    CHECK(kindsOf({}, u"a.jpg"_s) == u"evidence_empty"_s);
    CHECK(kindsOf(bareJpeg(QByteArray(largestEvidence, 'x')), u"a.jpg"_s) == u"evidence_too_large"_s);
}

TEST_CASE("a file written out gets the ending of its content and a name that any system takes") {
    CHECK(safeFileName(u"../../etc/整改后:1.exe"_s, u"image/jpeg"_s) == u"整改后_1.jpg"_s);
    CHECK(safeFileName(u".."_s, u"application/pdf"_s) == u"evidence.pdf"_s);
    CHECK(safeFileName(u"会议\n纪要.pdf"_s, u"application/pdf"_s) == u"会议_纪要.pdf"_s);
}

TEST_CASE("what was attached is there again after a restart, without the place where it was taken") {
    SmallDistrict district;
    const auto number = readyToSubmit(district);
    REQUIRE_OK(district.act(u"handler"_s, number, u"submit"_s, solved,
                            {attached(jpegWithPlace()), attached(samplePdf(), u"纪要.pdf"_s)}));
    district.ledger.reset();
    district.ledger = std::move(*Ledger::open(district.path(), district.clock));
    const auto evidence = evidenceOf(district, number);
    REQUIRE(evidence.size() == 2);
    CHECK((evidence[0].isKept() && evidence[0].mediaType == u"image/jpeg"_s));
    const auto content = district.reader()->evidence(number, evidence[0].id, district.actor(u"handler"_s));
    REQUIRE_OK(content);
    CHECK(content->bytes == *withoutMetadataJpeg(jpegWithPlace()));
    CHECK(toHex(hash256(content->bytes)) == evidence[0].id);
    CHECK(content->bytes.size() == evidence[0].size);
    CHECK_FALSE(ledgerHolds(district, "GPSLatitude"));
    CHECK(district.reader()->verify()->ok());
    const auto rebuilt = district.ledger->rebuild(true);
    REQUIRE_OK(rebuilt);
    CHECK(rebuilt->identical);
}

TEST_CASE("who may not see the case gets no file, and a hash alone gives nobody one") {
    SmallDistrict district;
    const auto number = readyToSubmit(district);
    REQUIRE_OK(district.act(u"handler"_s, number, u"submit"_s, solved, {attached(jpegWithPlace())}));
    const auto id = evidenceOf(district, number).front().id;
    auto reader = district.reader();
    for (const auto& stranger : {u"visitor2"_s, u"handler2"_s, u"secadmin"_s}) {
        const auto content = reader->evidence(number, id, district.actor(stranger));
        REQUIRE_FALSE(content);
        CHECK(firstCode(content.error()) == u"no_such_case"_s);
    }
    // Somebody names the hash as evidence of a case of his own.
    const auto other = readyToSubmit(district, 2);
    Evidence claimed = SmallDistrict::photo();
    claimed.id = id;
    claimed.mediaType = u"image/jpeg"_s;
    claimed.size = 5;
    const auto refused = district.act(u"handler"_s, other, u"submit"_s, solved, {claimed});
    REQUIRE_FALSE(refused);
    CHECK(firstCode(refused.error()) == u"unknown_evidence"_s);
    const auto unknown = reader->evidence(other, QString(64, u'0'), district.actor(u"handler"_s));
    REQUIRE_FALSE(unknown);
    CHECK(firstCode(unknown.error()) == u"no_such_evidence"_s);
}

TEST_CASE("one photograph for many cases is stored once; a dry run and a refusal store nothing") {
    SmallDistrict district;
    const auto one = readyToSubmit(district, 1), two = readyToSubmit(district, 2);
    const auto photo = attached(jpegWithPlace("seen only once"));
    const std::vector<ActOnCase> commands{{one, {u"submit"_s, solved, {photo}, {}}, {}},
                                          {two, {u"submit"_s, solved, {photo}, {}}, {}}};
    const auto handler = district.actor(u"handler"_s);
    const auto dry = district.ledger->executeEach(commands, handler, true);
    REQUIRE_OK(dry);
    REQUIRE_OK(district.ledger->check(commands.front(), handler));
    CHECK_FALSE(ledgerHolds(district, "seen only once"));
    const auto refused = district.ledger->execute(commands.front(), district.actor(u"handler2"_s));
    CHECK_FALSE(refused);
    CHECK_FALSE(ledgerHolds(district, "seen only once"));
    const auto done = district.ledger->executeEach(commands, handler, false);
    REQUIRE_OK(done);
    for (const auto& item : done->items) CHECK(item.reasons.empty());
    CHECK(evidenceOf(district, one).front().id == evidenceOf(district, two).front().id);
    district.ledger.reset();  // all of it in one file now
    QFile file(district.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("seen only once") == 1);
}

TEST_CASE("a file that may not be kept is told together with every other reason, and the case stays as it was") {
    SmallDistrict district;
    const auto number = readyToSubmit(district);
    const auto before = district.reader()->caseView(number, district.actor(u"supervisor"_s))->file.version;
    const auto tried = district.act(u"handler"_s, number, u"submit"_s, {}, {attached("MZ program", u"照片.jpg"_s)});
    REQUIRE_FALSE(tried);
    QStringList codes;
    for (const auto& reason : tried.error().reasons) codes.append(reason.code);
    CHECK((codes.contains(u"evidence_executable"_s) && codes.contains(u"missing_field"_s)));
    CHECK(district.reader()->caseView(number, district.actor(u"supervisor"_s))->file.version == before);
}

TEST_CASE("undoing takes the piece from the case; what was kept stays, as the journal does") {
    SmallDistrict district;
    const auto number = readyToSubmit(district);
    REQUIRE_OK(district.act(u"handler"_s, number, u"submit"_s, solved, {attached(jpegWithPlace())}));
    const auto id = evidenceOf(district, number).front().id;
    REQUIRE_OK(district.ledger->execute(UndoCase{number}, district.actor(u"handler"_s)));
    CHECK(evidenceOf(district, number).empty());
    CHECK_FALSE(district.reader()->evidence(number, id, district.actor(u"handler"_s)));
    CHECK(district.reader()->verify()->ok());
}

TEST_CASE("a new case can bring a file with it") {
    SmallDistrict district;
    const auto done =
        district.ledger->execute(RegisterCase{u"grievance"_s, district.grievanceFields(), {attached(jpegWithPlace())}, {}, {}},
                                 district.actor(u"visitor"_s));
    REQUIRE_OK(done);
    const auto evidence = evidenceOf(district, done->number);
    REQUIRE(evidence.size() == 1);
    REQUIRE_OK(district.reader()->evidence(done->number, evidence.front().id, district.actor(u"visitor"_s)));
}
