#pragma once
// Which files may be kept as evidence, and in which form. Pure functions; any thread.

#include "base/error.h"
#include "domain/case_file.h"

namespace minqing {

/// The largest file that a ledger keeps, in bytes.
inline constexpr qint64 largestEvidence = qint64{20} << 20;

/// A file as it is kept: pictures without place, device and owner. What comes out goes in again unchanged.
struct KeptFile {
    QString id;  ///< BLAKE2b of the bytes, hex
    EvidenceContent content;
};

/// Refused: evidence_too_large, evidence_empty, evidence_executable, evidence_macros, evidence_kind, evidence_damaged. The
/// kind is told from the content; of Office's old formats, which all look alike, from the name.
[[nodiscard]] Expected<KeptFile> keptFile(const QString& name, const QByteArray& bytes);

/// image/jpeg, application/pdf … by content; empty: not one that is kept.
[[nodiscard]] QString mediaTypeOf(const QString& name, QByteArrayView bytes);
/// "jpg" for image/jpeg; "bin" for one that is not known.
[[nodiscard]] QString extensionOf(const QString& mediaType);
/// A file name that any system takes, with the ending of its content: never the one it came with, never a path.
[[nodiscard]] QString safeFileName(const QString& name, const QString& mediaType);

}  // namespace minqing
