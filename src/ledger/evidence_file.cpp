#include "ledger/evidence_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <array>

#include "base/hashing.h"
#include "ledger/picture_metadata.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

struct MediaType {
    QLatin1StringView name, extension;
};

constexpr std::array mediaTypes{
    MediaType{"image/jpeg"_L1, "jpg"_L1},
    MediaType{"image/png"_L1, "png"_L1},
    MediaType{"image/webp"_L1, "webp"_L1},
    MediaType{"application/pdf"_L1, "pdf"_L1},
    MediaType{"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1, "docx"_L1},
    MediaType{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1, "xlsx"_L1},
    MediaType{"application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1, "pptx"_L1},
    MediaType{"application/msword"_L1, "doc"_L1},
    MediaType{"application/vnd.ms-excel"_L1, "xls"_L1},
    MediaType{"application/vnd.ms-powerpoint"_L1, "ppt"_L1},
    MediaType{"application/vnd.ms-works"_L1, "wps"_L1},
};

QString mediaTypeFor(QStringView extension) {
    for (const auto& one : mediaTypes) {
        if (one.extension == extension) return one.name;
    }
    return {};
}

QString endingOf(const QString& name) { return QFileInfo(name).suffix().toLower(); }

bool isProgram(const QString& name, QByteArrayView bytes) {
    static const QStringList endings{u"exe"_s, u"com"_s, u"scr"_s, u"bat"_s, u"cmd"_s, u"msi"_s, u"js"_s,  u"vbs"_s,
                                     u"ps1"_s, u"jar"_s, u"apk"_s, u"sh"_s,  u"lnk"_s, u"dll"_s, u"hta"_s, u"desktop"_s};
    static const std::array beginnings{QByteArrayView("MZ"),
                                       QByteArrayView("\x7F"
                                                      "ELF"),
                                       QByteArrayView("#!"), QByteArrayView("\xCF\xFA\xED\xFE"),
                                       QByteArrayView("\xCA\xFE\xBA\xBE")};
    return endings.contains(endingOf(name)) ||
           std::any_of(beginnings.begin(), beginnings.end(), [&](QByteArrayView one) { return bytes.startsWith(one); });
}

const QByteArrayView oleBeginning("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");

bool hasMacros(QByteArrayView bytes) {
    static const QByteArrayView wide("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0", 24);
    if (bytes.startsWith(oleBeginning)) return bytes.contains(wide);
    return bytes.startsWith(QByteArrayView("PK\3\4")) && bytes.contains(QByteArrayView("vbaProject.bin"));
}

QString officeType(const QString& name, QByteArrayView bytes) {
    if (bytes.startsWith(oleBeginning)) {
        static const QStringList old{u"doc"_s, u"xls"_s, u"ppt"_s, u"wps"_s};
        const QString ending = endingOf(name);
        return old.contains(ending) ? mediaTypeFor(ending) : QString();
    }
    if (!bytes.startsWith(QByteArrayView("PK\3\4")) || !bytes.contains(QByteArrayView("[Content_Types].xml"))) return {};
    if (bytes.contains(QByteArrayView("word/document.xml"))) return mediaTypeFor(u"docx");
    if (bytes.contains(QByteArrayView("xl/workbook.xml"))) return mediaTypeFor(u"xlsx");
    if (bytes.contains(QByteArrayView("ppt/presentation.xml"))) return mediaTypeFor(u"pptx");
    return {};
}

std::optional<QByteArray> cleaned(const QString& mediaType, const QByteArray& bytes) {
    if (mediaType == "image/jpeg"_L1) return withoutMetadataJpeg(bytes);
    if (mediaType == "image/png"_L1) return withoutMetadataPng(bytes);
    if (mediaType == "image/webp"_L1) return withoutMetadataWebp(bytes);
    return bytes;
}

Unexpected refused(const QString& code, const QString& message) {
    return fail(ErrorKind::Refused, code, message, u"evidence"_s);
}

}  // namespace

QString mediaTypeOf(const QString& name, QByteArrayView bytes) {
    if (bytes.startsWith(QByteArrayView("\xFF\xD8\xFF"))) return mediaTypeFor(u"jpg");
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1A\n"))) return mediaTypeFor(u"png");
    if (bytes.startsWith(QByteArrayView("RIFF")) && bytes.size() > 12 && bytes.sliced(8, 4) == QByteArrayView("WEBP")) {
        return mediaTypeFor(u"webp");
    }
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains(QByteArrayView("%PDF-"))) return mediaTypeFor(u"pdf");
    return officeType(name, bytes);
}

QString extensionOf(const QString& mediaType) {
    for (const auto& one : mediaTypes) {
        if (one.name == mediaType) return one.extension;
    }
    return u"bin"_s;
}

QString safeFileName(const QString& name, const QString& mediaType) {
    QString base = QFileInfo(name).completeBaseName().trimmed().left(80);
    for (QChar& one : base) {
        if (!one.isPrint() || u"/\\:*?\"<>|"_s.contains(one)) one = u'_';
    }
    while (base.startsWith(u'.')) base.remove(0, 1);
    if (base.isEmpty()) base = u"evidence"_s;
    return base + u'.' + extensionOf(mediaType);
}

Expected<KeptFile> keptFile(const QString& name, const QByteArray& bytes) {
    if (bytes.isEmpty()) return refused(u"evidence_empty"_s, EvidenceText::tr("“%1” is empty.").arg(name));
    if (isProgram(name, bytes)) {
        return refused(u"evidence_executable"_s,
                       EvidenceText::tr("“%1” is a program. Programs are not kept as evidence; attach a picture or a document.")
                           .arg(name));
    }
    if (hasMacros(bytes)) {
        return refused(
            u"evidence_macros"_s,
            EvidenceText::tr("“%1” carries macros. Save it without macros or as PDF, then attach it again.").arg(name));
    }
    const QString mediaType = mediaTypeOf(name, bytes);
    if (mediaType.isEmpty()) {
        return refused(u"evidence_kind"_s,
                       EvidenceText::tr("“%1” is neither a picture (JPEG, PNG, WebP) nor a PDF nor an Office file. "
                                        "Save it as one of these, then attach it again.")
                           .arg(name));
    }
    auto kept = cleaned(mediaType, bytes);
    if (!kept) {
        return refused(
            u"evidence_damaged"_s,
            EvidenceText::tr("“%1” is damaged and cannot be read as a picture. Take it again from the camera.").arg(name));
    }
    if (kept->size() > largestEvidence) {
        return refused(u"evidence_too_large"_s,
                       EvidenceText::tr("“%1” has %2 MB; a file may have %3 MB at most. Make it smaller, then "
                                        "attach it again.")
                           .arg(name)
                           .arg((kept->size() + (1 << 20) - 1) >> 20)
                           .arg(largestEvidence >> 20));
    }
    return KeptFile{toHex(hash256(*kept)), {mediaType, std::move(*kept)}};
}

}  // namespace minqing
