// The arrows of a state diagram, once boxes and lanes have their places.

#include <algorithm>
#include <cmath>

#include "presentation/diagram_router.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double arrowLevel = 22, pairOffset = 8, lineStep = 14;

}  // namespace

void DiagramRouter::draw() {
    for (const Arrow& arrow : m_arrows) {
        DiagramArrow drawn = arrow.way == Way::Straight  ? drawStraight(arrow)
                             : arrow.way == Way::Upright ? drawUpright(arrow)
                                                         : drawLane(arrow);
        drawn.main = arrow.main && !goesBack(arrow);
        m_layout.arrows.push_back(std::move(drawn));
    }
}

/// Between neighbours: there above, and below it back.
DiagramArrow DiagramRouter::drawStraight(const Arrow& arrow) {
    const QRectF from = box(arrow.from[0]).rect, to = box(arrow.to).rect;
    const bool back = goesBack(arrow);
    const bool pair = std::any_of(m_arrows.begin(), m_arrows.end(), [&](const Arrow& other) {
        return other.way == Way::Straight && other.from[0] == arrow.to && other.to == arrow.from[0];
    });
    const double y = from.top() + arrowLevel + (pair ? (back ? pairOffset : -pairOffset) : 0);
    DiagramArrow drawn;
    drawn.paths = {back ? std::vector<QPointF>{{from.left(), y}, {to.right(), y}}
                        : std::vector<QPointF>{{from.right(), y}, {to.left(), y}}};
    drawn.label.lines = gutterLines(arrow.names);
    drawn.label.width = widest(drawn.label.lines);
    const int first = std::min(box(arrow.from[0]).column, box(arrow.to).column);
    const double left = std::min(from.right(), to.right());
    const double x = left + m_gutters[static_cast<size_t>(first)] / 2;
    const auto lines = static_cast<double>(drawn.label.lines.size());
    drawn.label.at = {x, back && pair ? y + lineStep : y - 6 - (lines - 1) * lineStep};
    return drawn;
}

/// Between boxes that stand over one another: down on the left, up on the right.
DiagramArrow DiagramRouter::drawUpright(const Arrow& arrow) {
    const DiagramBox& from = box(arrow.from[0]);
    const DiagramBox& to = box(arrow.to);
    const bool down = to.row > from.row;
    const double x = from.rect.center().x() + (down ? -uprightOffset : uprightOffset);
    DiagramArrow drawn;
    drawn.paths = {{{x, down ? from.rect.bottom() : from.rect.top()}, {x, down ? to.rect.top() : to.rect.bottom()}}};
    drawn.label.lines = QStringList{arrow.names.join(u"／"_s)};
    drawn.label.width = textWidth(drawn.label.lines.first(), labelSize);
    const double aside = drawn.label.width / 2 + 8;
    drawn.label.at = {down ? x - aside : x + aside, laneY(arrow) - 4};
    return drawn;
}

DiagramArrow DiagramRouter::drawLane(const Arrow& arrow) {
    const double y = laneY(arrow);
    const QRectF target = box(arrow.to).rect;
    DiagramArrow drawn;
    for (size_t i = 0; i < arrow.from.size(); ++i) {
        const Port& port = arrow.ports[i];
        const QRectF rect = box(port.box).rect;
        std::vector<QPointF> path{{port.x, port.top ? rect.top() : rect.bottom()}, {port.x, y}};
        if (arrow.farApart) {
            const double gutter = target.left() - 22, level = target.top() + arrowLevel + pairOffset + 4;
            path.insert(path.end(), {{gutter, y}, {gutter, level}, {target.left(), level}});
        } else {
            const Port& end = arrow.ports.back();
            path.insert(path.end(), {{end.x, y}, {end.x, end.top ? target.top() : target.bottom()}});
        }
        drawn.paths.push_back(std::move(path));
    }
    settleLabel(arrow, y, drawn);
    return drawn;
}

/// Upright lines that pass where the names of this lane could stand.
std::vector<double> DiagramRouter::crossingsAt(const Arrow& arrow) const {
    std::vector<double> crossings;
    const double y = laneY(arrow);
    for (const Arrow& other : m_arrows) {
        if (other.corridor != arrow.corridor) continue;
        if (other.way == Way::Upright) {
            const double middle = box(other.to).rect.center().x();
            crossings.insert(crossings.end(), {middle - uprightOffset, middle + uprightOffset});
        }
        for (const Port& port : other.ports) {
            const double end = laneY(other);
            // From the box above down to its lane, or from the box below up to it; names stand over their own line.
            if (port.top ? end < y : end > y - 1) crossings.push_back(port.x);
        }
    }
    return crossings;
}

/// As near to the middle of the lane as the lines that cross it leave room.
void DiagramRouter::settleLabel(const Arrow& arrow, double y, DiagramArrow& drawn) {
    drawn.label.lines = QStringList{arrow.names.join(u"／"_s)};
    const double width = textWidth(drawn.label.lines.first(), labelSize);
    drawn.label.width = width;
    double first = arrow.ports.front().x, last = first;
    for (const Port& port : arrow.ports) {
        first = std::min(first, port.x);
        last = std::max(last, port.x);
    }
    if (arrow.farApart) last = std::max(last, box(arrow.to).rect.left() - 22);
    const auto crossings = crossingsAt(arrow);
    const double middle = (first + last) / 2, room = std::max(0.0, (last - first - width) / 2 - 6);
    double best = middle, bestClearance = -1;
    for (double away = 0; away <= room + 1; away += 5) {
        for (const double x : {middle - away, middle + away}) {
            double clearance = 1e9;
            for (const double crossing : crossings) clearance = std::min(clearance, std::abs(crossing - x) - width / 2);
            if (clearance >= 6) {
                drawn.label.at = {x, y - 5};
                return;
            }
            if (clearance > bestClearance) {
                best = x;
                bestClearance = clearance;
            }
        }
    }
    drawn.label.at = {best, y - 5};
}

}  // namespace minqing::presentation
