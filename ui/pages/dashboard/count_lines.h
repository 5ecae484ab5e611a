#pragma once
#include <QtGlobal>

class QGridLayout;
class QString;
class QWidget;

namespace minqing::ui {

class ActionButton;

/// Lines of a title and one or more numbers, as high as text, the titles as wide as there is room.
[[nodiscard]] QGridLayout* makeCountGrid(QWidget* parent);
/// A number that opens what it counts, as high as a line of text; 0 opens nothing.
[[nodiscard]] ActionButton* makeCountButton(qint64 count, const QString& title, QWidget* parent);
/// One more line: the title, and its number at the right.
[[nodiscard]] ActionButton* addCountLine(QGridLayout* grid, const QString& title, qint64 count);

}  // namespace minqing::ui
