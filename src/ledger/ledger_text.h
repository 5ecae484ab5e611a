#pragma once
// LedgerText::tr("…"): what the door says, for translation.

#include <QCoreApplication>

namespace minqing {

struct LedgerText {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

}  // namespace minqing
