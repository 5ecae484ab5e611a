#pragma once
// MigrationText::tr("…"): moving cases between versions, for translation.

#include <QCoreApplication>

namespace minqing::presentation {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Migration)
};

}  // namespace minqing::presentation
