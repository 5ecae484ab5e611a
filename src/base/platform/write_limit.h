#pragma once
// What happens when a file reaches the size that this process may write.

namespace minqing {

/// From now on a write beyond the limit (ulimit -f) fails like one on a full disk; left alone, the system ends the program in
/// the middle of it. Called once when a program starts.
void letLargeWritesFail();

}  // namespace minqing
