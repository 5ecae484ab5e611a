#pragma once
// A column of a list: what its header says, how it sorts, and what stands in a cell. One row of a registry per column.

#include <QString>
#include <QVariant>
#include <functional>
#include <vector>

#include "exchange/table_writer.h"
#include "ledger/surroundings.h"
#include "presentation/cell_roles.h"

namespace minqing::presentation {

struct Cell {
    QString text;
    QVariant raw = {};
    CellLight light = CellLight::None;
    CellTone tone = CellTone::Normal;
    bool emphasis = false;
    QString second = {};  ///< muted words after the text
    QString tip = {};     ///< tooltip where the text alone does not tell all
    QString file = {};    ///< what goes into a file where the text only makes sense today; empty: the text
};

/// What cell functions may look at beside the row.
struct CellContext {
    SurroundingsPtr surroundings;
    Instant now;
};

inline constexpr auto cellLeft = Qt::AlignLeft | Qt::AlignVCenter;
inline constexpr auto cellRight = Qt::AlignRight | Qt::AlignVCenter;

class SessionModel;
/// For a table of a window: always as the session stands now. The session outlives the table.
[[nodiscard]] std::function<CellContext()> cellContextOf(const SessionModel& session);

template <class Row>
struct Column {
    QString key;     ///< stable, English: saved in layouts
    QString title;   ///< translated
    int width = 10;  ///< in average characters of the body font
    Qt::Alignment alignment = cellLeft;
    QString sort = {};  ///< key of storage to sort by; empty: not sortable
    bool shown = true;  ///< by default
    std::function<Cell(const Row&, const CellContext&)> cell = {};
    CellKind kind = CellKind::Text;  ///< how a spreadsheet stores it
};

/// The value that a cell gives under a role.
[[nodiscard]] inline QVariant cellValue(const Cell& cell, int role) {
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? QVariant(cell.text) : QVariant(cell.tip);
        case RawValueRole:
            return cell.raw.isValid() ? cell.raw : QVariant(cell.text);
        case LightRole:
            return cell.light == CellLight::None ? QVariant() : QVariant(int(cell.light));
        case ToneRole:
            return int(cell.tone);
        case EmphasisRole:
            return cell.emphasis;
        case SecondLineRole:
            return cell.second.isEmpty() ? QVariant() : QVariant(cell.second);
        default:
            return {};
    }
}

}  // namespace minqing::presentation
