#pragma once
// Every item-data role that models and delegates share. One enum, so that no two roles collide.

#include <Qt>

namespace minqing::ui {

enum CellRole {
    RawValueRole = Qt::UserRole + 1,  ///< the value to sort and compare by, never shown
    LightRole,                        ///< int(LightKind): LightDelegate paints its icon; display text is the word
    ToneRole,                         ///< int(Tone): colour of the text
    EmphasisRole,                     ///< bool: bold (unread, mine, changed just now)
    IdRole,                           ///< the row's stable id, the same in every column
    SecondLineRole,                   ///< QString: muted words after the text, in the same line
    ColumnKeyRole,                    ///< header data: stable English key of the column, kept in saved layouts
    SortableRole,                     ///< header data: bool, false when the column cannot be sorted (default true)
    LoadingRole                       ///< bool: the row's page has not arrived yet; painted as a grey bar
};

}  // namespace minqing::ui
