#include "ledger/picture_metadata.h"

#include <QByteArrayView>
#include <QtEndian>
#include <vector>

namespace minqing {

namespace {

using uchar = unsigned char;

uchar byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<uchar>(bytes[at]); }

// ---- JPEG

constexpr uchar startOfImage = 0xD8, endOfImage = 0xD9, startOfScan = 0xDA, comment = 0xFE, app0 = 0xE0, app1 = 0xE1,
                app2 = 0xE2, app14 = 0xEE, app15 = 0xEF;

bool standsAlone(uchar marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7); }

/// Reads a TIFF header's first directory; 1 when it says nothing.
class OrientationReader {
  public:
    explicit OrientationReader(QByteArrayView tiff) : m_tiff(tiff) {}

    int read() {
        if (m_tiff.size() < 8) return 1;
        m_big = m_tiff.first(2) == QByteArrayView("MM");
        if (!m_big && m_tiff.first(2) != QByteArrayView("II")) return 1;
        const qsizetype directory = static_cast<qsizetype>(number32(4));
        if (directory + 2 > m_tiff.size()) return 1;
        const int entries = number16(directory);
        for (int i = 0; i < entries; ++i) {
            const qsizetype entry = directory + 2 + qsizetype(i) * 12;
            if (entry + 12 > m_tiff.size()) return 1;
            if (number16(entry) != 0x0112) continue;
            const int value = number16(entry + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
        return 1;
    }

  private:
    [[nodiscard]] quint16 number16(qsizetype at) const {
        return m_big ? qFromBigEndian<quint16>(m_tiff.data() + at) : qFromLittleEndian<quint16>(m_tiff.data() + at);
    }
    [[nodiscard]] quint32 number32(qsizetype at) const {
        return m_big ? qFromBigEndian<quint32>(m_tiff.data() + at) : qFromLittleEndian<quint32>(m_tiff.data() + at);
    }
    QByteArrayView m_tiff;
    bool m_big = false;
};

const QByteArrayView exifName("Exif\0\0", 6);

/// An Exif segment that says the orientation and nothing else.
QByteArray orientationSegment(int orientation) {
    QByteArray segment(
        "\xFF\xE1\x00\x22"
        "Exif\0\0"
        "MM\0\x2A\0\0\0\x08"
        "\0\x01"
        "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
        "\0\0\0\0",
        36);
    segment[29] = static_cast<char>(orientation);
    return segment;
}

class JpegCleaner {
  public:
    explicit JpegCleaner(QByteArrayView jpeg) : m_jpeg(jpeg) {}

    std::optional<QByteArray> run() {
        if (m_jpeg.size() < 4 || byteAt(m_jpeg, 0) != 0xFF || byteAt(m_jpeg, 1) != startOfImage) return {};
        m_at = 2;
        while (!m_ended) {
            if (!takeSegment()) return {};
        }
        QByteArray clean("\xFF\xD8", 2);
        clean += m_first;
        if (m_orientation > 1) clean += orientationSegment(m_orientation);
        clean += m_rest;
        clean += QByteArrayView("\xFF\xD9", 2);
        return clean;
    }

  private:
    /// One segment, with the picture data behind it if it begins a scan. A file that ends before its end marker is taken
    /// as far as it goes, once there was picture data.
    bool takeSegment() {
        while (m_at + 1 < m_jpeg.size() && byteAt(m_jpeg, m_at) == 0xFF && byteAt(m_jpeg, m_at + 1) == 0xFF) ++m_at;
        if (m_at + 1 >= m_jpeg.size()) {
            m_ended = true;
            return m_scanned;
        }
        if (byteAt(m_jpeg, m_at) != 0xFF) return false;
        const uchar marker = byteAt(m_jpeg, m_at + 1);
        if (marker == endOfImage) {
            m_ended = true;
            return m_scanned;
        }
        if (standsAlone(marker)) {
            m_at += 2;
            return true;
        }
        if (m_at + 4 > m_jpeg.size()) return false;
        const qsizetype length = qFromBigEndian<quint16>(m_jpeg.data() + m_at + 2);
        if (length < 2 || m_at + 2 + length > m_jpeg.size()) return false;
        const auto whole = m_jpeg.sliced(m_at, length + 2);
        m_at += length + 2;
        keep(marker, whole);
        if (marker == startOfScan) takePictureData();
        return true;
    }

    void keep(uchar marker, QByteArrayView whole) {
        const auto body = whole.sliced(4);
        if (marker == app0 && m_first.isEmpty() && body.startsWith(QByteArrayView("JFIF", 5))) {
            // A thumbnail in here would be the picture as it was before somebody cropped it.
            m_first = whole.first(std::min<qsizetype>(whole.size(), 18)).toByteArray();
            if (m_first.size() < 18) {
                m_first.clear();
                return;
            }
            m_first[2] = 0;
            m_first[3] = 16;
            m_first[16] = m_first[17] = 0;
            return;
        }
        if (marker == app1 && body.startsWith(exifName)) m_orientation = OrientationReader(body.sliced(6)).read();
        const bool application = marker >= app0 && marker <= app15;
        const bool looks = (marker == app2 && body.startsWith(QByteArrayView("ICC_PROFILE", 12))) ||
                           (marker == app14 && body.startsWith(QByteArrayView("Adobe")));
        if ((application && !looks) || marker == comment) return;
        m_rest += whole;
    }

    void takePictureData() {
        m_scanned = true;
        const qsizetype from = m_at;
        while (m_at + 1 < m_jpeg.size()) {
            const uchar next = byteAt(m_jpeg, m_at + 1);
            if (byteAt(m_jpeg, m_at) == 0xFF && next != 0 && next != 0xFF && !standsAlone(next)) break;
            ++m_at;
        }
        if (m_at + 1 >= m_jpeg.size()) m_at = m_jpeg.size();
        m_rest += m_jpeg.sliced(from, m_at - from);
    }

    QByteArrayView m_jpeg;
    qsizetype m_at = 0;
    bool m_scanned = false, m_ended = false;
    int m_orientation = 1;
    QByteArray m_first, m_rest;
};

// ---- PNG

bool isAboutLooks(QByteArrayView chunk) {
    const bool critical = (byteAt(chunk, 0) & 0x20) == 0;
    static const std::vector<QByteArrayView> looks{"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
                                                   "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT"};
    return critical || std::find(looks.begin(), looks.end(), chunk) != looks.end();
}

}  // namespace

std::optional<QByteArray> withoutMetadataJpeg(const QByteArray& jpeg) { return JpegCleaner(jpeg).run(); }

std::optional<QByteArray> withoutMetadataPng(const QByteArray& png) {
    constexpr qsizetype signature = 8, frame = 12;
    if (png.size() < signature) return {};
    QByteArray clean = png.first(signature);
    for (qsizetype at = signature; at + frame <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - frame) return {};
        const auto whole = QByteArrayView(png).sliced(at, length + frame);
        const auto name = whole.sliced(4, 4);
        if (isAboutLooks(name)) clean += whole;
        if (name == QByteArrayView("IEND")) return clean;
        at += length + frame;
    }
    return {};
}

std::optional<QByteArray> withoutMetadataWebp(const QByteArray& webp) {
    constexpr qsizetype head = 12;
    constexpr uchar saysExif = 0x08, saysXmp = 0x04;
    if (webp.size() < head) return {};
    const qsizetype end = qMin<qsizetype>(webp.size(), qsizetype(qFromLittleEndian<quint32>(webp.constData() + 4)) + 8);
    QByteArray clean = webp.first(head);
    for (qsizetype at = head; at + 8 <= end;) {
        const qsizetype length = qFromLittleEndian<quint32>(webp.constData() + at + 4);
        if (length > end - at - 8) return {};
        const qsizetype padded = qMin(length + (length & 1), end - at - 8);
        const auto name = QByteArrayView(webp).sliced(at, 4);
        if (name != QByteArrayView("EXIF") && name != QByteArrayView("XMP ")) {
            const qsizetype begins = clean.size();
            clean += QByteArrayView(webp).sliced(at, 8 + padded);
            if (name == QByteArrayView("VP8X") && length > 0) {
                const auto flags = static_cast<uchar>(clean[begins + 8]);
                clean[begins + 8] = static_cast<char>(flags & ~(saysExif | saysXmp));
            }
        }
        at += 8 + padded;
    }
    if (clean.size() == head) return {};
    qToLittleEndian(static_cast<quint32>(clean.size() - 8), clean.data() + 4);
    return clean;
}

}  // namespace minqing
