#pragma once
// StateDiagramText::tr("…"): what stands in a diagram, for translation.

#include <QCoreApplication>

namespace minqing::presentation {

struct StateDiagramText {
    Q_DECLARE_TR_FUNCTIONS(StateDiagram)
};

}  // namespace minqing::presentation
