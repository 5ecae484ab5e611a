// Pictures on their way in and out, with real pixels; drafts with their files.
#include "presentation/attachment.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include "../support/sample_files.h"
#include "base/hashing.h"
#include "catch.h"
#include "presentation/form_drafts.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

/// Red at the top, blue below.
QImage twoHalves(int width, int height) {
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    for (int y = 0; y < height / 2; ++y)
        for (int x = 0; x < width; ++x) picture.setPixel(x, y, qRgb(255, 0, 0));
    return picture;
}

QByteArray encoded(const QImage& picture, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(picture.save(&buffer, format));
    return bytes;
}

/// As a telephone held upright writes it: lying, with a note how to turn it, and where it was taken.
QByteArray telephonePicture(int width, int height) {
    return withSegments(encoded(twoHalves(width, height), "JPEG"), segment('\xE1', exifWithPlace(6)));
}

bool isRed(QRgb colour) { return qRed(colour) > 200 && qBlue(colour) < 60; }

}  // namespace

TEST_CASE("a photograph is kept without its place and is still shown upright") {
    const auto given = telephonePicture(400, 300);
    REQUIRE(given.contains("GPSLatitude"));
    const auto piece = attachBytes(given, u"after"_s, u"整改后.jpg"_s);
    REQUIRE_OK(piece);
    CHECK_FALSE(piece->content.contains("GPSLatitude"));
    CHECK(piece->id == toHex(hash256(piece->content)));
    CHECK((piece->size == piece->content.size() && piece->mediaType == u"image/jpeg"_s));
    const QImage shown = pictureOf(piece->content, {1000, 1000});
    REQUIRE(shown.size() == QSize(300, 400));  // turned by a quarter
    CHECK(isRed(shown.pixel(280, 200)));
    CHECK_FALSE(isRed(shown.pixel(20, 200)));
}

TEST_CASE("a large picture is made smaller before it is kept, upright too, and a small one stays as it is") {
    const auto piece = attachBytes(telephonePicture(4000, 3000), u"after"_s, u"大.jpg"_s);
    REQUIRE_OK(piece);
    CHECK_FALSE(piece->content.contains("GPSLatitude"));
    const QImage shown = pictureOf(piece->content, {9999, 9999});
    CHECK(shown.size() == QSize(1920, longestEdge));
    CHECK(isRed(shown.pixel(1800, 1000)));
    const auto small = encoded(twoHalves(40, 30), "PNG");
    const auto kept = attachBytes(small, u"before"_s, u"小.png"_s);
    REQUIRE_OK(kept);
    CHECK(pictureOf(kept->content, {99, 99}).convertToFormat(QImage::Format_RGB32) == twoHalves(40, 30));
    CHECK(pictureOf(kept->content, {20, 20}).size() == QSize(20, 15));
    CHECK(pictureOf("%PDF-1.4", {20, 20}).isNull());
}

TEST_CASE("a pasted picture becomes evidence; a file that is not there or empty says so") {
    REQUIRE_OK(attachPicture(twoHalves(30, 30), u"after"_s, u"截图.png"_s));
    CHECK_FALSE(attachPicture({}, u"after"_s, u"截图.png"_s));
    CHECK(attachFile(u"/does/not/exist.jpg"_s, u"after"_s).error().reasons.front().code == u"file_unreadable"_s);
    QTemporaryDir folder;
    QFile empty(folder.filePath(u"空.jpg"_s));
    REQUIRE(empty.open(QIODevice::WriteOnly));
    empty.close();
    CHECK(attachFile(empty.fileName(), u"after"_s).error().reasons.front().code == u"evidence_empty"_s);
}

TEST_CASE("a draft comes back with its files; without a file, without that piece; discarded, nothing is left") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"drafts/form-a.json"_s);
    const auto photo = attachBytes(telephonePicture(40, 30), u"after"_s, u"整改后.jpg"_s);
    REQUIRE_OK(photo);
    Evidence note;
    note.name = u"现场有录像"_s;
    const FormDraft form{{{u"resolution"_s, u"修好了"_s}}, u"备注"_s, {*photo, note}, Instant{1'000'000}};
    REQUIRE_OK(storeDraft(path, form.toDraft(u"SQ-1 submit"_s)));
    CHECK_FALSE(QFileInfo(path).permission(QFileDevice::ReadOther | QFileDevice::ReadGroup));
    auto back = recallDraft(path);
    REQUIRE(back);
    const auto same = FormDraft::fromDraft(*back);
    CHECK((same.values == form.values && same.comment == form.comment && same.changed == form.changed));
    REQUIRE(same.evidence.size() == 2);
    CHECK((same.evidence[0].content == photo->content && same.evidence[1].name == note.name));

    const QDir place(folder.filePath(u"drafts"_s));
    for (const QString& name : place.entryList({u"*.file"_s}, QDir::Files)) QFile::remove(place.filePath(name));
    CHECK(FormDraft::fromDraft(*recallDraft(path)).evidence.size() == 1);

    REQUIRE_OK(storeDraft(path, form.toDraft(u"SQ-1 submit"_s)));
    const FormDraft without{form.values, {}, {}, Instant{2'000'000}};
    REQUIRE_OK(storeDraft(path, without.toDraft(u"SQ-1 submit"_s)));
    CHECK(place.entryList(QDir::Files) == QStringList{u"form-a.json"_s});  // the photograph went with its chip
    discardDraft(path);
    CHECK(place.isEmpty());
}

TEST_CASE("a draft that cannot be read is set aside") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form-a.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,\"val");
    file.close();
    CHECK_FALSE(recallDraft(path));
    CHECK(QFile::exists(path + u".broken"_s));
    CHECK_FALSE(recallDraft(path));
}
