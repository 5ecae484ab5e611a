// The drawing of a definition: nothing is left out, and nothing lies over anything else.

#include "presentation/state_diagram.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

#include "catch.h"
#include "definitions/definition_set.h"
#include "presentation/diagram_layout.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace Qt::StringLiterals;

namespace {

const DefinitionSet& shipped() {
    static const auto loaded = loadDefinitions(shippedDefinitionSources());
    REQUIRE(loaded.has_value());
    return **loaded;
}

std::vector<QRectF> labelRects(const DiagramLayout& layout) {
    std::vector<QRectF> rects;
    for (const auto& arrow : layout.arrows) {
        const auto lines = static_cast<double>(arrow.label.lines.size());
        rects.push_back(
            {arrow.label.at.x() - arrow.label.width / 2, arrow.label.at.y() - 10, arrow.label.width, 12 + (lines - 1) * 14});
    }
    return rects;
}

/// Upright and level pieces of all arrows, as thin rectangles.
std::vector<std::pair<size_t, QRectF>> pieces(const DiagramLayout& layout) {
    std::vector<std::pair<size_t, QRectF>> all;
    for (size_t i = 0; i < layout.arrows.size(); ++i) {
        for (const auto& path : layout.arrows[i].paths) {
            for (size_t k = 1; k < path.size(); ++k) {
                all.emplace_back(i, QRectF(path[k - 1], path[k]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5));
            }
        }
    }
    return all;
}

/// The diagrams are drawn in the language of who looks.
struct Speaking {
    explicit Speaking(Language language) { setCurrentLanguage(language); }
    ~Speaking() { setCurrentLanguage(m_before); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

  private:
    Language m_before = currentLanguage();
};

}  // namespace

TEST_CASE("names, boxes and arrows of the shipped diagrams do not lie over one another") {
    const Speaking language(GENERATE(Language::Chinese, Language::English));
    const auto id = GENERATE(as<std::string>{}, "grievance", "micro_wish", "rectification_item");
    const auto* definition = shipped().latestCase(QString::fromStdString(id));
    REQUIRE(definition);
    const auto layout = layOut(*definition);
    CHECK(layout.boxes.size() == definition->states.size());
    const auto labels = labelRects(layout);
    for (size_t i = 0; i < layout.boxes.size(); ++i) {
        for (size_t k = i + 1; k < layout.boxes.size(); ++k) CHECK_FALSE(layout.boxes[i].rect.intersects(layout.boxes[k].rect));
        for (size_t k = 0; k < labels.size(); ++k) {
            INFO(id << ": " << layout.arrows[k].label.lines.join(u' ').toStdString() << " over "
                    << layout.boxes[i].state->id.toStdString());
            CHECK_FALSE(layout.boxes[i].rect.intersects(labels[k]));
        }
    }
    for (size_t i = 0; i < labels.size(); ++i) {
        INFO(id << ": " << layout.arrows[i].label.lines.join(u' ').toStdString());
        CHECK(layout.area.adjusted(-1, -1, 1, 1).contains(labels[i]));
        for (size_t k = i + 1; k < labels.size(); ++k) {
            INFO("and " << layout.arrows[k].label.lines.join(u' ').toStdString());
            CHECK_FALSE(labels[i].intersects(labels[k]));
        }
        for (const auto& [arrow, piece] : pieces(layout)) {
            INFO("struck by " << layout.arrows[arrow].label.lines.join(u' ').toStdString());
            CHECK_FALSE(labels[i].intersects(piece));
        }
    }
    for (const auto& [arrow, piece] : pieces(layout)) {
        for (const auto& box : layout.boxes) {
            INFO(layout.arrows[arrow].label.lines.join(u' ').toStdString() << " through " << box.state->id.toStdString());
            CHECK_FALSE(box.rect.adjusted(2, 2, -2, -2).intersects(piece));
        }
    }
}

TEST_CASE("two arrows never share a level stretch unless they run into the same state") {
    const Speaking language(GENERATE(Language::Chinese, Language::English));
    const auto id = GENERATE(as<std::string>{}, "grievance", "micro_wish", "rectification_item");
    const auto layout = layOut(*shipped().latestCase(QString::fromStdString(id)));
    const auto all = pieces(layout);
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t k = i + 1; k < all.size(); ++k) {
            if (all[i].first == all[k].first) continue;
            const bool level = all[i].second.height() < 2 && all[k].second.height() < 2;
            const bool upright = all[i].second.width() < 2 && all[k].second.width() < 2;
            INFO(layout.arrows[all[i].first].label.lines.join(u' ').toStdString()
                 << " / " << layout.arrows[all[k].first].label.lines.join(u' ').toStdString());
            CHECK_FALSE(((level || upright) && all[i].second.intersects(all[k].second)));
        }
    }
}

TEST_CASE("an English diagram keeps its words whole, and a long name of a state stays clear of the number beside it") {
    const Speaking language(Language::English);
    const auto id = GENERATE(as<std::string>{}, "grievance", "micro_wish", "rectification_item");
    const auto* definition = shipped().latestCase(QString::fromStdString(id));
    REQUIRE(definition);
    const auto wordsOf = [](const QString& text) {
        return text.split(QRegularExpression(u"[\\s,:、]+"_s), Qt::SkipEmptyParts);
    };
    QStringList known = wordsOf(u"from any running state"_s);
    for (const auto& action : definition->transitions) known += wordsOf(action.name.text());
    const auto layout = layOut(*definition);
    for (const auto& box : layout.boxes) {
        CHECK(box.name.join(u' ') == box.state->name.text());
        for (const QString& line : box.name)
            CHECK(textWidth(line, nameSize) * 0.8 <= box.rect.width() - 24 - 40 + nameSize / 2);
        for (const QString& line : box.lines)
            for (const QString& word : wordsOf(line)) {
                INFO(line.toStdString());
                CHECK(known.contains(word));
            }
    }
}

TEST_CASE("the drawing is well-formed SVG and names every state and action") {
    const auto* definition = shipped().latestCase(u"grievance"_s);
    DiagramOptions options;
    options.counts = {{u"handling"_s, 431}};
    const auto svg = stateDiagram(*definition, options);
    QXmlStreamReader xml(svg);
    QString words;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters) words += xml.text();
    }
    CHECK_FALSE(xml.hasError());
    words.remove(u'、');
    for (const auto& state : definition->states) CHECK(words.contains(state.name.text()));
    for (const auto& action : definition->transitions) {
        INFO(action.name.text().toStdString());
        CHECK(words.contains(action.name.text()));
    }
    CHECK(words.contains(u"431"_s));
    CHECK(stateDiagram(*definition, options) == svg);
    options.dark = true;
    CHECK(stateDiagram(*definition, options) != svg);
}

TEST_CASE("a definition of one state, and one whose states lie far apart, are drawn too") {
    CaseDefinition definition;
    definition.id = u"t"_s;
    CHECK_FALSE(stateDiagram(definition).isEmpty());
    definition.initial = u"a"_s;
    definition.states = {{u"a"_s, Phase::New, {u"甲"_s, u"A"_s}}};
    CHECK(layOut(definition).boxes.size() == 1);
    definition.states.push_back({u"b"_s, Phase::Active, {u"乙"_s, u"B"_s}});
    definition.states.push_back({u"c"_s, Phase::Review, {u"丙"_s, u"C"_s}});
    definition.states.push_back({u"d"_s, Phase::Closed, {u"丁"_s, u"D"_s}});
    definition.states.push_back({u"v"_s, Phase::Void, {u"废"_s, u"V"_s}});
    const auto transition = [](const char* id, const QStringList& from, const char* to, bool main) {
        TransitionDefinition made;
        made.id = QString::fromLatin1(id);
        made.name = {made.id, made.id};
        made.from = from;
        made.to = QString::fromLatin1(to);
        made.main = main;
        return made;
    };
    definition.transitions = {transition("ab", {u"a"_s}, "b", true), transition("bd", {u"b"_s}, "d", true),
                              transition("ac", {u"a"_s}, "c", false), transition("cd", {u"c"_s}, "d", false),
                              transition("cv", {u"c"_s}, "v", false)};
    const auto layout = layOut(definition);
    CHECK(layout.boxes.size() == 5);
    CHECK(layout.arrows.size() == 5);
}
