#pragma once
// PrintText::tr("…"): what stands on paper, for translation.

#include <QCoreApplication>

namespace minqing::presentation {

struct PrintText {
    Q_DECLARE_TR_FUNCTIONS(Print)
};

}  // namespace minqing::presentation
