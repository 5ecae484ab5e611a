#include "presentation/diagram_layout.h"

#include <QCoreApplication>
#include <algorithm>

#include "presentation/diagram_router.h"
#include "presentation/formats.h"
#include "presentation/state_diagram_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double boxWidth = 164, boxPadding = 12, nameHeight = 34, badgeRoom = 40;

int indexOf(const CaseDefinition& definition, const QString& state) {
    for (size_t i = 0; i < definition.states.size(); ++i) {
        if (definition.states[i].id == state) return static_cast<int>(i);
    }
    return -1;
}

/// The way most cases go: from the first state along the main actions.
std::vector<int> mainWay(const CaseDefinition& definition) {
    std::vector<int> way{std::max(0, indexOf(definition, definition.initial))};
    for (bool going = true; going;) {
        going = false;
        const QString& here = definition.states[static_cast<size_t>(way.back())].id;
        for (const bool mainOnly : {true, false}) {
            for (const auto& transition : definition.transitions) {
                const int to = indexOf(definition, transition.to);
                if (going || to < 0 || (mainOnly && !transition.main) || !transition.from.contains(here)) continue;
                const auto phase = definition.states[static_cast<size_t>(to)].phase;
                if (phase == Phase::Void || phase == Phase::Waiting) continue;
                if (std::find(way.begin(), way.end(), to) != way.end()) continue;
                way.push_back(to);
                going = true;
            }
        }
    }
    return way;
}

/// The column of the first state on the way that leads to this one; -1: none does.
int columnBefore(const CaseDefinition& definition, const std::vector<DiagramBox>& boxes, const QString& state) {
    int column = -1;
    for (const auto& transition : definition.transitions) {
        if (transition.to != state) continue;
        for (const auto& box : boxes) {
            if (!box.state || box.row != 0 || !transition.from.contains(box.state->id)) continue;
            if (column < 0 || box.column < column) column = box.column;
        }
    }
    return column;
}

/// Free rows outwards from the main one: below for waiting and void, above for other ways round.
int freeRow(const std::vector<DiagramBox>& boxes, int column, int step) {
    for (int row = step;; row += step) {
        const bool taken = std::any_of(boxes.begin(), boxes.end(), [&](const DiagramBox& box) {
            return box.state && box.column == column && box.row == row;
        });
        if (!taken) return row;
    }
}

void placeBoxes(const CaseDefinition& definition, std::vector<DiagramBox>& boxes) {
    const auto way = mainWay(definition);
    boxes.resize(definition.states.size());
    int last = 0;
    for (const int index : way) {
        auto& box = boxes[static_cast<size_t>(index)];
        box.state = &definition.states[static_cast<size_t>(index)];
        box.column = last++;
    }
    for (size_t i = 0; i < boxes.size(); ++i) {
        auto& box = boxes[i];
        if (box.state) continue;
        const auto& state = definition.states[i];
        const int before = columnBefore(definition, boxes, state.id);
        const bool below = state.phase == Phase::Waiting || state.phase == Phase::Void;
        int column = before < 0 ? last - 1 : (state.phase == Phase::Waiting ? before : before + 1);
        if (isOver(state.phase)) column = last - 1;
        box.column = std::min(column, last - 1);
        box.row = freeRow(boxes, box.column, below ? 1 : -1);
        box.state = &state;
    }
    int top = 0;
    for (const auto& box : boxes) top = std::min(top, box.row);
    for (auto& box : boxes) box.row -= top;
}

/// What may be done in a state without leaving it, and what leads here from every running state.
void listActions(const CaseDefinition& definition, DiagramLayout& layout) {
    for (const auto& transition : definition.transitions) {
        const bool anywhere = transition.from.contains(u"*"_s);
        if (anywhere && transition.to == u"="_s) layout.anywhere.append(transition.name.text());
    }
    for (auto& box : layout.boxes) {
        QStringList stays, arrives;
        for (const auto& transition : definition.transitions) {
            const bool self = transition.to == u"="_s || transition.to == box.state->id;
            if (self && transition.from.contains(box.state->id)) stays.append(transition.name.text());
            if (transition.to == box.state->id && transition.from.contains(u"*"_s)) arrives.append(transition.name.text());
        }
        if (!arrives.isEmpty()) {
            const auto text = StateDiagramText::tr("from any running state: %1").arg(arrives.join(listSeparator()));
            box.lines = wrapped({text}, boxWidth - 2 * boxPadding, actionSize);
        }
        box.lines += wrapped(stays, boxWidth - 2 * boxPadding, actionSize);
    }
}

double heightOf(const DiagramBox& box) {
    const auto lines = static_cast<double>(box.lines.size());
    const auto moreOfName = static_cast<double>(box.name.size() - 1);
    return nameHeight + moreOfName * actionLine + (lines > 0 ? lines * actionLine + boxPadding - 2 : 8);
}

/// In one line as long as it can be read a little smaller.
QStringList nameLines(const QString& name) {
    const double room = boxWidth - 2 * boxPadding - badgeRoom;
    return textWidth(name, nameSize) * 0.8 <= room ? QStringList{name} : wrapped({name}, room, nameSize);
}

}  // namespace

double textWidth(const QString& text, double size) {
    double width = 0;
    for (const QChar letter : text) width += letter.unicode() >= 0x2000 ? size : size * 0.56;
    return width;
}

QStringList wrapped(const QStringList& items, double width, double size) {
    QStringList lines;
    QString line;
    const auto fits = [&](const QString& text) { return textWidth(text, size) <= width + size / 2; };
    for (qsizetype i = 0; i < items.size(); ++i) {
        QString item = items.at(i);
        if (i + 1 < items.size()) item += listSeparator();
        if (const QString both = line + item; !line.isEmpty() && fits(both.trimmed())) {
            line = both;
            continue;
        }
        if (!line.isEmpty()) lines.append(line.trimmed());
        while (!fits(item.trimmed())) {
            auto count = item.size() - 1;
            while (count > 1 && !fits(item.left(count))) --count;
            if (const auto gap = item.lastIndexOf(u' ', count); gap > 0) count = gap;
            lines.append(item.left(count).trimmed());
            item = item.mid(count).trimmed() + (item.endsWith(u' ') ? u" "_s : QString());
        }
        line = item;
    }
    if (!line.isEmpty()) lines.append(line.trimmed());
    return lines;
}

DiagramLayout layOut(const CaseDefinition& definition) {
    DiagramLayout layout;
    if (definition.states.empty()) return layout;
    placeBoxes(definition, layout.boxes);
    listActions(definition, layout);
    for (auto& box : layout.boxes) {
        box.name = nameLines(box.state->name.text());
        box.rect = {0, 0, boxWidth, heightOf(box)};
    }
    DiagramRouter(definition, layout).run();
    return layout;
}

}  // namespace minqing::presentation
