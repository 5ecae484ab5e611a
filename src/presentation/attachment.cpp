#include "presentation/attachment.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <algorithm>

#include "base/platform/system.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// A camera's picture may be larger than what is kept of it in the end.
constexpr qint64 largestGiven = qint64{100} << 20;
constexpr int jpegQuality = 85;

QByteArray encoded(const QImage& picture, const QByteArray& format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg") writer.setQuality(jpegQuality);
    return writer.write(picture) ? bytes : QByteArray();
}

/// Large pictures made smaller; everything else as it is.
QByteArray reduced(const QByteArray& bytes, const QString& mediaType) {
    const QByteArray format = mediaType.section(u'/', 1).toLatin1();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QSize size = QImageReader(&buffer).size();
    if (!size.isValid() || qMax(size.width(), size.height()) <= longestEdge) return bytes;
    const QImage picture = pictureOf(bytes, {longestEdge, longestEdge});
    if (picture.isNull()) return bytes;
    const QByteArray smaller = encoded(picture, format == "webp" ? "jpeg" : format);
    return smaller.isEmpty() ? bytes : smaller;
}

Unexpected unreadable(const QString& name, const QString& why) {
    return fail(ErrorKind::BadInput, u"file_unreadable"_s, EvidenceText::tr("“%1” cannot be read: %2").arg(name, why),
                u"evidence"_s);
}

}  // namespace

Expected<Evidence> attachBytes(const QByteArray& bytes, const QString& kind, const QString& name) {
    const QString type = mediaTypeOf(name, bytes);
    const bool picture = type.startsWith("image/"_L1);
    if (picture && !QImageReader::supportedMimeTypes().contains(type.toLatin1())) {
        return fail(
            ErrorKind::Refused, u"evidence_kind"_s,
            EvidenceText::tr("“%1” is a picture that cannot be shown on this computer. Save it as JPEG, then attach it again.")
                .arg(name),
            u"evidence"_s);
    }
    auto kept = keptFile(name, picture ? reduced(bytes, type) : bytes);
    if (!kept) return Unexpected{std::move(kept.error())};
    Evidence piece;
    piece.id = kept->id;
    piece.name = name;
    piece.kind = kind;
    piece.mediaType = kept->content.mediaType;
    piece.size = kept->content.bytes.size();
    piece.content = std::move(kept->content.bytes);
    return piece;
}

bool addOnce(std::vector<Evidence>& evidence, const Evidence& piece) {
    const auto same = [&](const Evidence& one) { return !one.id.isEmpty() && one.id == piece.id; };
    if (std::any_of(evidence.begin(), evidence.end(), same)) return false;
    evidence.push_back(piece);
    return true;
}

Expected<Evidence> attachFile(const QString& path, const QString& kind, const QString& name) {
    const QString called = name.trimmed().isEmpty() ? QFileInfo(path).fileName() : name.trimmed();
    // A device or a pipe may go on for ever.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return unreadable(called, EvidenceText::tr("it is no file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unreadable(called, fileErrorText(file));
    if (file.size() > largestGiven) {
        return fail(ErrorKind::Refused, u"evidence_too_large"_s,
                    EvidenceText::tr("“%1” has %2 MB; a file may have %3 MB at most. Make it smaller, then attach it again.")
                        .arg(called)
                        .arg(file.size() >> 20)
                        .arg(largestEvidence >> 20),
                    u"evidence"_s);
    }
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty()) {
        if (file.error() != QFileDevice::NoError) return unreadable(called, fileErrorText(file));
        return fail(ErrorKind::Refused, u"evidence_empty"_s, EvidenceText::tr("“%1” is empty.").arg(called), u"evidence"_s);
    }
    return attachBytes(bytes, kind, called);
}

Expected<Evidence> attachPicture(const QImage& picture, const QString& kind, const QString& name) {
    const QByteArray bytes = encoded(picture, "png");
    if (bytes.isEmpty()) return unreadable(name, EvidenceText::tr("there is no picture in it"));
    return attachBytes(bytes, kind, name);
}

QImage pictureOf(const QByteArray& bytes, QSize atMost) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // The picture is turned after it was read: turned by a quarter, height is width.
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize room = turned ? atMost.transposed() : atMost;
    if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

}  // namespace minqing::presentation
