#pragma once
// StorageText::tr("…"): what goes wrong with a file, for translation.

#include <QCoreApplication>

namespace minqing::storage {

struct StorageText {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

}  // namespace minqing::storage
