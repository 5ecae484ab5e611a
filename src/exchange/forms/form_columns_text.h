#pragma once
// FormColumnsText::tr("…"): heads of columns, for translation.

#include <QCoreApplication>

namespace minqing {

struct FormColumnsText {
    Q_DECLARE_TR_FUNCTIONS(FormColumns)
};

}  // namespace minqing
