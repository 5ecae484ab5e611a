#pragma once
// DemonstrationText::tr("…"): what the demonstration says, for translation.

#include <QCoreApplication>

namespace minqing {

struct DemonstrationText {
    Q_DECLARE_TR_FUNCTIONS(Demonstration)
};

}  // namespace minqing
