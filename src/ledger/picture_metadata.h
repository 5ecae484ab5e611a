#pragma once
// Pictures without what their camera noted about place, device and person. Lossless: no picture is decoded. Pure functions.

#include <QByteArray>
#include <optional>

namespace minqing {

/// The same JPEG without Exif, XMP, IPTC, comments and whatever follows its end. Of Exif only the orientation stays, so
/// that it is still shown upright; colour profiles stay. nullopt: it is damaged.
[[nodiscard]] std::optional<QByteArray> withoutMetadataJpeg(const QByteArray& jpeg);
/// The same PNG with only those chunks that say how it looks. nullopt: damaged.
[[nodiscard]] std::optional<QByteArray> withoutMetadataPng(const QByteArray& png);
/// The same WebP without Exif and XMP. nullopt: damaged.
[[nodiscard]] std::optional<QByteArray> withoutMetadataWebp(const QByteArray& webp);

}  // namespace minqing
