#include "definitions/definition_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "base/platform/system.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

Unexpected unreadable(const QString& path, const QString& why) {
    return fail(ErrorKind::BadInput, u"unreadable_file"_s,
                QCoreApplication::translate("Definitions", "%1 cannot be read: %2").arg(path, why), path);
}

}  // namespace

Expected<QByteArray> definitionText(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        return unreadable(path, QCoreApplication::translate("Definitions", "it is a device or a pipe, not a file"));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unreadable(path, fileErrorText(file));
    // The size alone does not tell: a file of the system may have none and go on.
    const QByteArray text = file.size() > largestDefinition ? QByteArray() : file.read(largestDefinition + 1);
    if (file.size() > largestDefinition || text.size() > largestDefinition) {
        return unreadable(path, QCoreApplication::translate("Definitions", "it is no definition, which has %1 MB at most")
                                    .arg(largestDefinition >> 20));
    }
    return text;
}

}  // namespace minqing
