#pragma once
// Files and pictures on their way into a ledger, and pictures on their way out. No GUI thread needed; decoding takes up to
// some hundred milliseconds, so do it elsewhere.

#include <QImage>

#include "ledger/evidence_file.h"

namespace minqing::presentation {

/// The long edge of a picture as it is kept; larger ones are made smaller.
inline constexpr int longestEdge = 2560;

/// Evidence of this kind from a file: read, made smaller where it is a large picture, without place and device. BadInput
/// file_unreadable; Refused as keptFile(), and evidence_kind for pictures that Qt does not read here.
[[nodiscard]] Expected<Evidence> attachFile(const QString& path, const QString& kind, const QString& name = {});
/// The same from a picture that comes from the clipboard.
[[nodiscard]] Expected<Evidence> attachPicture(const QImage& picture, const QString& kind, const QString& name);
/// The same from bytes at hand.
[[nodiscard]] Expected<Evidence> attachBytes(const QByteArray& bytes, const QString& kind, const QString& name);

/// Adds a piece of evidence. False: the same file stands there already.
bool addOnce(std::vector<Evidence>& evidence, const Evidence& piece);

/// Upright and no larger than `atMost`; null when it is no picture or damaged.
[[nodiscard]] QImage pictureOf(const QByteArray& bytes, QSize atMost);

}  // namespace minqing::presentation
