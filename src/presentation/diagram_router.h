#pragma once
// The second half of the layout: gutters and corridors as wide as their arrows need, then the arrows themselves.

#include <map>

#include "presentation/diagram_layout.h"

namespace minqing::presentation {

/// Of an upright arrow from the middle of its box.
inline constexpr double uprightOffset = 14;

/// Names over an arrow between neighbours: at most two lines.
[[nodiscard]] QStringList gutterLines(const QStringList& names);
/// Of lines of names, in the diagram's units.
[[nodiscard]] double widest(const QStringList& lines);

class DiagramRouter {
  public:
    DiagramRouter(const CaseDefinition& definition, DiagramLayout& layout) : m_definition(definition), m_layout(layout) {}
    /// Sets the boxes' places, the arrows and the area.
    void run();

  private:
    enum class Way { Straight, Upright, Lane };
    /// Where an arrow touches a box: on its top or bottom side.
    struct Port {
        size_t box = 0;
        bool top = false;
        double reach = 0;  ///< how far the lane runs from here; negative: to the left
        double x = 0;
    };
    struct Arrow {
        std::vector<size_t> from;
        size_t to = 0;
        QStringList names;
        bool main = false;
        Way way = Way::Lane;
        int corridor = 0;
        int anchor = 0;  ///< lanes near the upper row (-1), between (0), near the lower row (1)
        int lane = 0;
        std::vector<Port> ports;  ///< of the sources, then of the target
        double left = 0, right = 0;
        bool farApart = false;  ///< more than one row between the ends
    };

    void collect();
    void merge(const TransitionDefinition& transition, const std::vector<size_t>& from, size_t to);
    [[nodiscard]] Way wayOf(size_t from, size_t to) const;
    void chooseCorridor(Arrow& arrow);
    void measureGutters();
    void placeColumns();
    void placePorts();
    void placePortsOf(size_t box, bool top);
    void assignLanes();
    int assignGroup(int corridor, int anchor, int first);
    void placeRows();
    void draw();
    DiagramArrow drawStraight(const Arrow& arrow);
    DiagramArrow drawUpright(const Arrow& arrow);
    DiagramArrow drawLane(const Arrow& arrow);
    void settleLabel(const Arrow& arrow, double y, DiagramArrow& drawn);
    [[nodiscard]] std::vector<double> crossingsAt(const Arrow& arrow) const;
    [[nodiscard]] double laneY(const Arrow& arrow) const;
    [[nodiscard]] const DiagramBox& box(size_t index) const { return m_layout.boxes[index]; }
    [[nodiscard]] bool goesBack(const Arrow& arrow) const { return box(arrow.to).column < box(arrow.from[0]).column; }

    const CaseDefinition& m_definition;
    DiagramLayout& m_layout;
    std::vector<Arrow> m_arrows;
    std::vector<double> m_gutters;              ///< width after each column
    std::map<int, std::map<int, int>> m_lanes;  ///< corridor → anchor → how many lanes
    std::vector<double> m_corridorTop;          ///< y by corridor; corridor k lies above row k
    int m_rows = 1, m_columns = 1;
};

}  // namespace minqing::presentation
