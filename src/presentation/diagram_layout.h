#pragma once
// Where the boxes and arrows of a state diagram stand. Rows and columns of boxes; between the rows run corridors of lanes,
// one arrow to a lane, so that no two names ever share a place. Lengths in SVG user units (pixels at 100 %).

#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <vector>

#include "definitions/case_definition.h"

namespace minqing::presentation {

/// Width of a text set in so many units: Chinese characters are square, others a little more than half as wide.
[[nodiscard]] double textWidth(const QString& text, double size);
/// Items joined as the language does and broken into lines no wider than that; an item longer than a line is broken between
/// words, and within one only where it has no other place.
[[nodiscard]] QStringList wrapped(const QStringList& items, double width, double size);

struct DiagramBox {
    const StateDefinition* state = nullptr;
    int column = 0, row = 0;
    QStringList name;   ///< of the state; more than one line where it is long
    QStringList lines;  ///< what may be done here without leaving
    QRectF rect;
};

struct DiagramLabel {
    QPointF at;  ///< middle of the text's baseline
    QStringList lines;
    double width = 0;
};

/// One arrow, or several that run together into the same state.
struct DiagramArrow {
    std::vector<std::vector<QPointF>> paths;  ///< the last point of the first path is the arrow's head
    DiagramLabel label;
    bool main = false;
};

struct DiagramLayout {
    std::vector<DiagramBox> boxes;
    std::vector<DiagramArrow> arrows;
    QStringList anywhere;  ///< actions open in every state that is not over, which stay there
    QRectF area;           ///< all of the above
};

inline constexpr double nameSize = 15, actionSize = 11.5, labelSize = 12, actionLine = 17;

[[nodiscard]] DiagramLayout layOut(const CaseDefinition& definition);

}  // namespace minqing::presentation
