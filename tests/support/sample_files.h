#pragma once
// Files as people attach them: a JPEG that tells where it was taken, and others.

#include <QByteArray>
#include <QString>
#include <initializer_list>

namespace minqing::tests {

inline QByteArray big16(int number) { return {QByteArray(1, char(number >> 8)) + char(number & 0xFF)}; }
inline QByteArray big32(int number) { return big16(number >> 16) + big16(number & 0xFFFF); }

/// A JPEG segment with its length.
inline QByteArray segment(char marker, const QByteArray& body) {
    return QByteArray("\xFF") + marker + big16(int(body.size()) + 2) + body;
}

/// Exif of a telephone: orientation, its make, and a GPS directory with a latitude.
inline QByteArray exifWithPlace(int orientation) {
    const auto entry = [](int tag, int kind, int count, const QByteArray& value) -> QByteArray {
        return big16(tag) + big16(kind) + big32(count) + value;
    };
    const QByteArray head = QByteArray("MM\0\x2A", 4) + big32(8);
    const QByteArray first = big16(3) + entry(0x010F, 2, 4, QByteArray("Tel\0", 4)) +
                             entry(0x0112, 3, 1, big16(orientation) + big16(0)) + entry(0x8825, 4, 1, big32(50)) + big32(0);
    const QByteArray place =
        big16(2) + entry(0x0001, 2, 2, QByteArray("N\0\0\0", 4)) + entry(0x0002, 5, 3, big32(80)) + big32(0);
    const QByteArray degrees = big32(36) + big32(1) + big32(40) + big32(1) + big32(12) + big32(1) + "GPSLatitude";
    return QByteArray("Exif\0\0", 6) + head + first + place + degrees;
}

/// Puts segments behind the beginning of a JPEG.
inline QByteArray withSegments(const QByteArray& jpeg, const QByteArray& segments) {
    return jpeg.first(2) + segments + jpeg.sliced(2);
}

/// Shaped like a JPEG; only its segments matter.
inline QByteArray bareJpeg(const QByteArray& data = "picture data") {
    return QByteArray("\xFF\xD8") + segment('\xE0', QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) +
           segment('\xDB', QByteArray(65, '\1')) + segment('\xDA', QByteArray(10, '\0')) + data + QByteArray("\xFF\xD9");
}
inline QByteArray jpegWithPlace(const QByteArray& data = "picture data") {
    return withSegments(bareJpeg(data), segment('\xE1', exifWithPlace(6)) +
                                            segment('\xE1', "http://ns.adobe.com/xap/1.0/<xmp>GPSLatitude</xmp>") +
                                            segment('\xED', "Photoshop 3.0 by-line") + segment('\xFE', "owner 13800000000")) +
           "a second picture behind the end, GPSLatitude";
}
inline QByteArray samplePdf() { return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"; }

}  // namespace minqing::tests
