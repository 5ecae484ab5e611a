#include "presentation/state_diagram.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>
#include <cmath>
#include <set>

#include "presentation/diagram_layout.h"
#include "presentation/formats.h"
#include "presentation/state_diagram_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct Tone {
    const char* edge;
    const char* fill;
    const char* text;
};

struct Colours {
    const char *page, *box, *text, *muted, *line, *main, *badge, *onBadge;
    Tone phases[7];  ///< in the order of Phase
};

constexpr Colours light{"#ffffff",
                        "#ffffff",
                        "#1b2730",
                        "#5b6872",
                        "#8a959d",
                        "#0f766e",
                        "#1b2730",
                        "#ffffff",
                        {{"#76828b", "#f0f3f5", "#1b2730"},
                         {"#2b62b0", "#e5eefa", "#1b3f73"},
                         {"#0f766e", "#e0f0ee", "#0a534d"},
                         {"#b07a1a", "#fbf0dc", "#6b4600"},
                         {"#7a4fa0", "#f1e9f8", "#4d2f69"},
                         {"#18743e", "#e3f3e9", "#0f5029"},
                         {"#8a959d", "#eceff1", "#47525a"}}};
constexpr Colours dark{"#1c2329",
                       "#222b31",
                       "#e8edf0",
                       "#a2aeb6",
                       "#77838b",
                       "#2bb3a6",
                       "#e8edf0",
                       "#161b1f",
                       {{"#93a1ab", "#2b343a", "#e8edf0"},
                        {"#7fb0ee", "#1f2f44", "#d4e5fb"},
                        {"#2bb3a6", "#1b3f3c", "#c9f1ec"},
                        {"#e2a63a", "#3a2f18", "#f8e3b8"},
                        {"#b995d6", "#33263f", "#eadcf6"},
                        {"#4cc27d", "#1d3527", "#cdf2db"},
                        {"#77838b", "#262e34", "#c0c9cf"}}};

constexpr double margin = 28, titleHeight = 56, cornerRadius = 7;

QString number(double value) { return QString::number(std::round(value * 10) / 10); }

class Drawing {
  public:
    Drawing(const CaseDefinition& definition, const DiagramOptions& options)
        : m_definition(definition),
          m_options(options),
          m_colours(options.dark ? dark : light),
          m_layout(layOut(definition)),
          m_xml(&m_text) {}

    QByteArray draw();

  private:
    void head();
    void legend();
    void box(const DiagramBox& one);
    /// Gives the width it takes.
    double badge(const DiagramBox& one, const Tone& tone);
    void arrow(const DiagramArrow& one);
    void arrowHead(QPointF before, QPointF tip, const char* colour);
    void label(const DiagramLabel& label, bool main);
    void start();
    void rect(const QRectF& where, double radius, const char* fill, const char* edge, double width);
    void text(QPointF at, const QString& words, double size, const char* colour, const char* anchor, bool bold = false);
    void path(const std::vector<QPointF>& points, const char* colour, double width);
    [[nodiscard]] const Tone& toneOf(Phase phase) const { return m_colours.phases[static_cast<size_t>(phase)]; }

    const CaseDefinition& m_definition;
    const DiagramOptions& m_options;
    const Colours& m_colours;
    DiagramLayout m_layout;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

void Drawing::rect(const QRectF& where, double radius, const char* fill, const char* edge, double width) {
    m_xml.writeEmptyElement(u"rect"_s);
    m_xml.writeAttribute(u"x"_s, number(where.x()));
    m_xml.writeAttribute(u"y"_s, number(where.y()));
    m_xml.writeAttribute(u"width"_s, number(where.width()));
    m_xml.writeAttribute(u"height"_s, number(where.height()));
    m_xml.writeAttribute(u"rx"_s, number(radius));
    m_xml.writeAttribute(u"fill"_s, QString::fromLatin1(fill));
    m_xml.writeAttribute(u"stroke"_s, edge ? QString::fromLatin1(edge) : u"none"_s);
    if (edge) m_xml.writeAttribute(u"stroke-width"_s, number(width));
}

void Drawing::text(QPointF at, const QString& words, double size, const char* colour, const char* anchor, bool bold) {
    m_xml.writeStartElement(u"text"_s);
    m_xml.writeAttribute(u"x"_s, number(at.x()));
    m_xml.writeAttribute(u"y"_s, number(at.y()));
    m_xml.writeAttribute(u"font-size"_s, number(size));
    m_xml.writeAttribute(u"fill"_s, QString::fromLatin1(colour));
    m_xml.writeAttribute(u"text-anchor"_s, QString::fromLatin1(anchor));
    if (bold) m_xml.writeAttribute(u"font-weight"_s, u"bold"_s);
    m_xml.writeCharacters(words);
    m_xml.writeEndElement();
}

/// Right angles with rounded corners.
void Drawing::path(const std::vector<QPointF>& points, const char* colour, double width) {
    QString data = u'M' + number(points.front().x()) + u' ' + number(points.front().y());
    for (size_t i = 1; i < points.size(); ++i) {
        QPointF here = points[i];
        if (i + 1 < points.size()) {
            const QPointF in = here - points[i - 1], out = points[i + 1] - here;
            const double lengthIn = std::hypot(in.x(), in.y()), lengthOut = std::hypot(out.x(), out.y());
            const double radius = std::min({cornerRadius, lengthIn / 2, lengthOut / 2});
            if (radius > 0.5) {
                const QPointF before = here - in / lengthIn * radius, after = here + out / lengthOut * radius;
                data += u'L' + number(before.x()) + u' ' + number(before.y()) + u'Q' + number(here.x()) + u' ' +
                        number(here.y()) + u' ' + number(after.x()) + u' ' + number(after.y());
                continue;
            }
        }
        data += u'L' + number(here.x()) + u' ' + number(here.y());
    }
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s, data);
    m_xml.writeAttribute(u"fill"_s, u"none"_s);
    m_xml.writeAttribute(u"stroke"_s, QString::fromLatin1(colour));
    m_xml.writeAttribute(u"stroke-width"_s, number(width));
}

void Drawing::arrowHead(QPointF before, QPointF tip, const char* colour) {
    const QPointF way = tip - before;
    const double length = std::max(1.0, std::hypot(way.x(), way.y()));
    const QPointF along = way / length, across(-along.y(), along.x());
    const QPointF base = tip - along * 9;
    QString points;
    for (const QPointF& one : {tip, base + across * 4.5, base - across * 4.5}) {
        points += number(one.x()) + u',' + number(one.y()) + u' ';
    }
    m_xml.writeEmptyElement(u"polygon"_s);
    m_xml.writeAttribute(u"points"_s, points.trimmed());
    m_xml.writeAttribute(u"fill"_s, QString::fromLatin1(colour));
}

void Drawing::arrow(const DiagramArrow& one) {
    const char* colour = one.main ? m_colours.main : m_colours.line;
    for (auto points : one.paths) {
        const QPointF tip = points.back(), before = points[points.size() - 2];
        const QPointF way = tip - before;
        const double length = std::max(1.0, std::hypot(way.x(), way.y()));
        points.back() = tip - way / length * 6;
        path(points, colour, one.main ? 2.2 : 1.3);
        arrowHead(before, tip, colour);
    }
}

/// Over a patch of the page, so that a line that must pass behind does not strike the words out.
void Drawing::label(const DiagramLabel& label, bool main) {
    double y = label.at.y();
    for (const QString& line : label.lines) {
        const double width = textWidth(line, labelSize);
        rect({label.at.x() - width / 2 - 2, y - 11, width + 4, 13.5}, 2, m_colours.page, nullptr, 0);
        text({label.at.x(), y}, line, labelSize, main ? m_colours.main : m_colours.text, "middle", main);
        y += 14;
    }
}

double Drawing::badge(const DiagramBox& one, const Tone& tone) {
    if (m_options.counts.empty()) return 0;
    const auto found = m_options.counts.find(one.state->id);
    const QString count = QString::number(found == m_options.counts.end() ? 0 : found->second);
    const double width = textWidth(count, actionSize) + 14;
    const QRectF where(one.rect.right() - width - 8, one.rect.top() + 8, width, 19);
    const bool none = count == "0"_L1;
    rect(where, 9.5, none ? tone.fill : tone.edge, none ? tone.edge : nullptr, 1);
    text({where.center().x(), where.top() + 13.5}, count, actionSize, none ? tone.edge : m_colours.box, "middle", !none);
    return width + 2;
}

void Drawing::box(const DiagramBox& one) {
    const Tone& tone = toneOf(one.state->phase);
    const bool over = isOver(one.state->phase);
    rect(one.rect, 9, tone.fill, tone.edge, over ? 2.6 : 1.5);
    const double room = one.rect.width() - 24 - badge(one, tone);
    double wide = 0;
    for (const QString& line : one.name) wide = std::max(wide, textWidth(line, nameSize));
    const double size = wide > room ? std::max(9.0, nameSize * room / wide) : nameSize;
    double y = one.rect.top() + 23;
    for (const QString& line : one.name) {
        text({one.rect.left() + 12, y}, line, size, tone.text, "start", true);
        y += actionLine;
    }
    y += 23 - actionLine;
    for (const QString& line : one.lines) {
        text({one.rect.left() + 12, y}, line, actionSize, m_colours.muted, "start");
        y += actionLine;
    }
    if (one.state->id != m_definition.initial) return;
    const double level = one.rect.top() + 22;
    m_xml.writeEmptyElement(u"circle"_s);
    m_xml.writeAttribute(u"cx"_s, number(one.rect.left() - 30));
    m_xml.writeAttribute(u"cy"_s, number(level));
    m_xml.writeAttribute(u"r"_s, u"5"_s);
    m_xml.writeAttribute(u"fill"_s, QString::fromLatin1(m_colours.main));
    arrow({{{{one.rect.left() - 25, level}, {one.rect.left(), level}}}, {}, true});
}

void Drawing::head() {
    const QPointF corner(m_layout.area.left(), -titleHeight + 20);
    text(corner, m_definition.name.text(), 20, m_colours.text, "start", true);
    const double after = textWidth(m_definition.name.text(), 20) + 14;
    QString about = StateDiagramText::tr("version %1").arg(m_definition.version);
    if (!m_options.counts.empty()) {
        qint64 sum = 0;
        for (const auto& [state, count] : m_options.counts) sum += count;
        about += u" · "_s + StateDiagramText::tr("%1 cases").arg(sum);
    }
    text({corner.x() + after, corner.y()}, about, 13, m_colours.muted, "start");
}

void Drawing::legend() {
    double x = m_layout.area.left(), y = m_layout.area.bottom() + 26;
    if (!m_layout.anywhere.isEmpty()) {
        const auto names = m_layout.anywhere.join(listSeparator());
        text({x, y}, StateDiagramText::tr("In every running state: %1").arg(names), labelSize, m_colours.text, "start");
        y += 26;
    }
    std::set<Phase> phases;
    for (const auto& state : m_definition.states) phases.insert(state.phase);
    for (const Phase phase : phases) {
        const Tone& tone = toneOf(phase);
        rect({x, y - 11, 16, 12}, 3, tone.fill, tone.edge, 1.5);
        text({x + 22, y}, phaseName(phase), labelSize, m_colours.muted, "start");
        x += 22 + textWidth(phaseName(phase), labelSize) + 22;
    }
    path({{x, y - 5}, {x + 26, y - 5}}, m_colours.main, 2.2);
    text({x + 33, y}, StateDiagramText::tr("the usual way"), labelSize, m_colours.muted, "start");
}

void Drawing::start() {
    const QRectF area = m_layout.area;
    const double left = area.left() - margin - 34, top = -titleHeight - margin / 2;
    const double width = area.width() + 2 * margin + 34,
                 height = area.height() + titleHeight + (m_layout.anywhere.isEmpty() ? 50 : 76) + margin / 2;
    m_xml.writeStartDocument();
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    m_xml.writeAttribute(u"width"_s, number(width));
    m_xml.writeAttribute(u"height"_s, number(height));
    m_xml.writeAttribute(u"viewBox"_s, number(left) + u' ' + number(top) + u' ' + number(width) + u' ' + number(height));
    m_xml.writeAttribute(u"font-family"_s, m_options.font);
    m_xml.writeTextElement(u"title"_s, m_definition.name.text());
    rect({left, top, width, height}, 0, m_colours.page, nullptr, 0);
}

QByteArray Drawing::draw() {
    start();
    head();
    for (const auto& one : m_layout.arrows) arrow(one);
    for (const auto& one : m_layout.boxes) box(one);
    for (const auto& one : m_layout.arrows) label(one.label, one.main);
    legend();
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    return m_text;
}

}  // namespace

QByteArray stateDiagram(const CaseDefinition& definition, const DiagramOptions& options) {
    return Drawing(definition, options).draw();
}

}  // namespace minqing::presentation
