#pragma once
// PolicyText::tr("…"): reasons of refusals, for translation.

#include <QCoreApplication>

namespace minqing::policy {

struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

}  // namespace minqing::policy
