#pragma once
// Drawn pictures for the demonstration: a street before and after the work. The same on every machine.

#include <QByteArray>

#include "demonstration/random.h"

namespace minqing::demonstration {

enum class Scene { Before, After };

/// A PNG of 480 × 360, some kilobytes. The same place for the same random stream, before and after.
[[nodiscard]] QByteArray drawnPicture(Random random, Scene scene);

}  // namespace minqing::demonstration
