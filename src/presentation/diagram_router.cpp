#include "presentation/diagram_router.h"

#include <algorithm>
#include <cmath>

#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double laneHeight = 25, corridorPadding = 15, emptyCorridor = 30, minimumGutter = 58, labelGap = 16;
constexpr int uprightSlot = 2;  ///< as an anchor: where the names of upright arrows stand

/// Names on one line of a lane.
QString laneText(const QStringList& names) { return names.join(u"／"_s); }

}  // namespace

QStringList gutterLines(const QStringList& names) {
    double longest = 0, sum = 0;
    for (const QString& name : names) {
        longest = std::max(longest, textWidth(name + listSeparator(), labelSize));
        sum += textWidth(name + listSeparator(), labelSize);
    }
    return wrapped(names, std::max(longest, sum / 2), labelSize);
}

double widest(const QStringList& lines) {
    double width = 0;
    for (const QString& line : lines) width = std::max(width, textWidth(line, labelSize));
    return width;
}

void DiagramRouter::run() {
    for (const auto& one : m_layout.boxes) {
        m_rows = std::max(m_rows, one.row + 1);
        m_columns = std::max(m_columns, one.column + 1);
    }
    collect();
    measureGutters();
    placeColumns();
    placePorts();
    assignLanes();
    placeRows();
    draw();
}

void DiagramRouter::collect() {
    const auto indexOf = [&](const QString& state) {
        const auto found = std::find_if(m_layout.boxes.begin(), m_layout.boxes.end(),
                                        [&](const DiagramBox& one) { return one.state->id == state; });
        return static_cast<size_t>(found - m_layout.boxes.begin());
    };
    for (const auto& transition : m_definition.transitions) {
        const size_t to = indexOf(transition.to);
        if (to == m_layout.boxes.size()) continue;  // stays where it is
        std::map<int, std::vector<size_t>> byRow;
        for (const QString& state : transition.from) {
            const size_t from = indexOf(state);
            if (from == m_layout.boxes.size() || from == to) continue;
            if (wayOf(from, to) == Way::Lane) {
                byRow[box(from).row].push_back(from);
            } else {
                merge(transition, {from}, to);
            }
        }
        for (const auto& [row, from] : byRow) merge(transition, from, to);
    }
}

void DiagramRouter::merge(const TransitionDefinition& transition, const std::vector<size_t>& from, size_t to) {
    for (Arrow& arrow : m_arrows) {
        if (arrow.from != from || arrow.to != to) continue;
        arrow.names.append(transition.name.text());
        arrow.main = arrow.main || transition.main;
        return;
    }
    Arrow arrow;
    arrow.from = from;
    arrow.to = to;
    arrow.names = QStringList{transition.name.text()};
    arrow.main = transition.main;
    arrow.way = from.size() == 1 ? wayOf(from[0], to) : Way::Lane;
    chooseCorridor(arrow);
    m_arrows.push_back(std::move(arrow));
}

DiagramRouter::Way DiagramRouter::wayOf(size_t from, size_t to) const {
    const DiagramBox& a = box(from);
    const DiagramBox& b = box(to);
    if (a.column == b.column && std::abs(a.row - b.row) == 1) return Way::Upright;
    if (a.row != b.row) return Way::Lane;
    const auto [left, right] = std::minmax(a.column, b.column);
    const bool between = std::any_of(m_layout.boxes.begin(), m_layout.boxes.end(), [&, l = left, r = right](const auto& one) {
        return one.row == a.row && one.column > l && one.column < r;
    });
    return between ? Way::Lane : Way::Straight;
}

/// Ways back run on the side where fewer other boxes stand.
void DiagramRouter::chooseCorridor(Arrow& arrow) {
    const int from = box(arrow.from[0]).row, to = box(arrow.to).row;
    if (arrow.way == Way::Upright || std::abs(from - to) == 1) {
        arrow.corridor = std::max(from, to);
        arrow.anchor = arrow.way == Way::Upright ? uprightSlot : 0;
        return;
    }
    if (from == to) {
        const bool above = goesBack(arrow) ? from == 0 : from > 0;
        arrow.corridor = above ? from : from + 1;
        arrow.anchor = above ? 1 : -1;
        return;
    }
    arrow.farApart = true;
    arrow.corridor = to > from ? from + 1 : from;
    arrow.anchor = to > from ? -1 : 1;
}

void DiagramRouter::measureGutters() {
    m_gutters.assign(static_cast<size_t>(m_columns), minimumGutter);
    for (const Arrow& arrow : m_arrows) {
        if (arrow.way != Way::Straight) continue;
        const int first = std::min(box(arrow.from[0]).column, box(arrow.to).column);
        double& gutter = m_gutters[static_cast<size_t>(first)];
        gutter = std::max(gutter, widest(gutterLines(arrow.names)) + 36);
    }
}

void DiagramRouter::placeColumns() {
    double x = 0;
    for (int column = 0; column < m_columns; ++column) {
        double width = 0;
        for (DiagramBox& one : m_layout.boxes) {
            if (one.column != column) continue;
            one.rect.moveLeft(x);
            width = std::max(width, one.rect.width());
        }
        x += width + m_gutters[static_cast<size_t>(column)];
    }
}

void DiagramRouter::placePorts() {
    for (Arrow& arrow : m_arrows) {
        if (arrow.way != Way::Lane) continue;
        const double target = box(arrow.to).rect.center().x();
        double farthest = 0;
        for (const size_t from : arrow.from) {
            const double reach = target - box(from).rect.center().x();
            if (std::abs(reach) > std::abs(farthest)) farthest = reach;
            arrow.ports.push_back({from, arrow.corridor == box(from).row, reach, 0});
        }
        if (!arrow.farApart) arrow.ports.push_back({arrow.to, arrow.corridor == box(arrow.to).row, -farthest, 0});
    }
    for (size_t i = 0; i < m_layout.boxes.size(); ++i) {
        placePortsOf(i, true);
        placePortsOf(i, false);
    }
}

/// The longer the way, the nearer to the middle of the side: then ways do not cross where they begin.
void DiagramRouter::placePortsOf(size_t index, bool top) {
    std::vector<Port*> left, right;
    bool upright = false;
    for (Arrow& arrow : m_arrows) {
        const int corridor = top ? box(index).row : box(index).row + 1;
        const bool touches = arrow.to == index || arrow.from[0] == index;
        upright = upright || (arrow.way == Way::Upright && touches && arrow.corridor == corridor);
        for (Port& port : arrow.ports) {
            if (port.box == index && port.top == top) (port.reach < 0 ? left : right).push_back(&port);
        }
    }
    std::sort(left.begin(), left.end(), [](const Port* a, const Port* b) { return a->reach > b->reach; });
    std::sort(right.begin(), right.end(), [](const Port* a, const Port* b) { return a->reach > b->reach; });
    const QRectF rect = box(index).rect;
    const double gap = upright ? uprightOffset + 14 : 8;
    const auto spread = [](const std::vector<Port*>& ports, double from, double to) {
        const double step = (to - from) / static_cast<double>(ports.size() + 1);
        for (size_t i = 0; i < ports.size(); ++i) ports[i]->x = from + step * static_cast<double>(i + 1);
    };
    spread(left, rect.left() + 8, rect.center().x() - gap);
    spread(right, rect.center().x() + gap, rect.right() - 8);
}

void DiagramRouter::assignLanes() {
    for (Arrow& arrow : m_arrows) {
        if (arrow.way != Way::Lane) continue;
        arrow.left = arrow.right = arrow.ports.front().x;
        for (const Port& port : arrow.ports) {
            arrow.left = std::min(arrow.left, port.x);
            arrow.right = std::max(arrow.right, port.x);
        }
        if (arrow.farApart) {
            const double gutter = box(arrow.to).rect.left() - 22;
            arrow.left = std::min(arrow.left, gutter);
            arrow.right = std::max(arrow.right, gutter);
        }
        const double missing = textWidth(laneText(arrow.names), labelSize) + 20 - (arrow.right - arrow.left);
        if (missing > 0) {
            arrow.left -= missing / 2;
            arrow.right += missing / 2;
        }
    }
    for (int corridor = 0; corridor <= m_rows; ++corridor) {
        for (const int anchor : {-1, 0, 1}) m_lanes[corridor][anchor] = assignGroup(corridor, anchor, 0);
        const bool upright = std::any_of(m_arrows.begin(), m_arrows.end(), [&](const Arrow& arrow) {
            return arrow.way == Way::Upright && arrow.corridor == corridor;
        });
        m_lanes[corridor][uprightSlot] = upright ? 1 : 0;
    }
}

/// Shorter ways first, so that they lie nearer to their row; a lane is shared where ways do not meet.
int DiagramRouter::assignGroup(int corridor, int anchor, int first) {
    std::vector<Arrow*> group;
    for (Arrow& arrow : m_arrows) {
        if (arrow.way == Way::Lane && arrow.corridor == corridor && arrow.anchor == anchor) group.push_back(&arrow);
    }
    std::stable_sort(group.begin(), group.end(),
                     [](const Arrow* a, const Arrow* b) { return a->right - a->left < b->right - b->left; });
    std::vector<std::vector<const Arrow*>> lanes;
    for (Arrow* arrow : group) {
        const auto meets = [&](const Arrow* other) {
            return arrow->left < other->right + labelGap && other->left < arrow->right + labelGap;
        };
        size_t lane = 0;
        while (lane < lanes.size() && std::any_of(lanes[lane].begin(), lanes[lane].end(), meets)) ++lane;
        if (lane == lanes.size()) lanes.emplace_back();
        lanes[lane].push_back(arrow);
        arrow->lane = first + static_cast<int>(lane);
    }
    return static_cast<int>(lanes.size());
}

void DiagramRouter::placeRows() {
    double y = 0;
    for (int row = 0; row <= m_rows; ++row) {
        m_corridorTop.push_back(y);
        int lanes = 0;
        for (const auto& [anchor, count] : m_lanes[row]) lanes += count;
        const bool inner = row > 0 && row < m_rows;
        y += lanes > 0 ? lanes * laneHeight + 2 * corridorPadding : (inner ? emptyCorridor : 12);
        double height = 0;
        for (DiagramBox& one : m_layout.boxes) {
            if (one.row != row) continue;
            one.rect.moveTop(y);
            height = std::max(height, one.rect.height());
        }
        y += height;
    }
    m_corridorTop.push_back(y);
    for (const DiagramBox& one : m_layout.boxes) m_layout.area |= one.rect;
    m_layout.area.setTop(0);
    m_layout.area.setBottom(y);
    for (const Arrow& arrow : m_arrows) {
        if (arrow.way != Way::Lane) continue;
        m_layout.area.setLeft(std::min(m_layout.area.left(), arrow.left));
        m_layout.area.setRight(std::max(m_layout.area.right(), arrow.right));
    }
}

double DiagramRouter::laneY(const Arrow& arrow) const {
    const auto& lanes = m_lanes.at(arrow.corridor);
    const auto count = [&](int anchor) { return lanes.at(anchor); };
    int index = arrow.lane;
    if (arrow.anchor == 0) index += count(-1);
    if (arrow.anchor == uprightSlot) index = count(-1) + count(0);
    if (arrow.anchor == 1) index = count(-1) + count(0) + count(uprightSlot) + count(1) - 1 - arrow.lane;
    // A corridor begins below the tallest box of the row above it.
    double top = m_corridorTop[static_cast<size_t>(arrow.corridor)];
    return top + corridorPadding + laneHeight * (index + 1) - 6;
}

}  // namespace minqing::presentation
