#include "base/platform/write_limit.h"

#include <csignal>

namespace minqing {

void letLargeWritesFail() { (void)std::signal(SIGXFSZ, SIG_IGN); }

}  // namespace minqing
