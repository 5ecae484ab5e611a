#pragma once
// What stands in a file, byte for byte.

#include <QFile>

#include "catch.h"

namespace minqing::tests {

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Makes the file, or replaces what stands in it.
inline void putContent(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

}  // namespace minqing::tests
