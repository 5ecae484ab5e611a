#pragma once
// ImportText::tr("…"): what an import says, for translation.

#include <QCoreApplication>

namespace minqing {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

}  // namespace minqing
