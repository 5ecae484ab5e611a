#pragma once
// Lights: shape, word and colour together, so that colour is never the only sign.

#include <QColor>
#include <QString>

#include "ui/widgets/icons.h"

class QPainter;
class QRectF;

namespace minqing::ui {

struct Palette;

/// Green disc, amber triangle, red square, grey bars (paused), hollow ring (not started).
enum class LightKind { None, Green, Amber, Red, Grey, Hollow };

[[nodiscard]] Icon lightIcon(LightKind light);
[[nodiscard]] QColor lightColour(const Palette& palette, LightKind light);
/// The default translated word: On track, Due soon, Overdue, Paused, Not started.
[[nodiscard]] QString lightWord(LightKind light);
/// Icon and word on one line, left aligned and elided in `rect`.
void paintLight(QPainter& painter, const QRectF& rect, LightKind light, const QString& word, const Palette& palette);

}  // namespace minqing::ui
