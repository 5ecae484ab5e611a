#pragma once
// The text of a definition file that somebody names. Any thread.

#include <QByteArray>

#include "base/error.h"

namespace minqing {

/// The largest definition file that is read, in bytes: a hundred times the longest that is shipped.
inline constexpr qint64 largestDefinition = qint64{4} << 20;

/// The whole text. BadInput unreadable_file: it is missing, may not be read, is a folder, a device or a pipe (which may go on
/// for ever), or larger than largestDefinition.
[[nodiscard]] Expected<QByteArray> definitionText(const QString& path);

}  // namespace minqing
