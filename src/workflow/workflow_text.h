#pragma once
// WorkflowText::tr("…"): reasons of refusals, for translation.

#include <QCoreApplication>

namespace minqing::workflow {

struct WorkflowText {
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

}  // namespace minqing::workflow
