#pragma once
// Item-data roles, lights and tones as models hand them out. ui/widgets/cell_roles.h has the same numbers for
// delegates; ui/shell/role_check.cpp asserts that they agree.

#include <Qt>

namespace minqing::presentation {

enum Role {
    RawValueRole = Qt::UserRole + 1,  ///< the value to sort and compare by, never shown
    LightRole,                        ///< int(CellLight)
    ToneRole,                         ///< int(CellTone)
    EmphasisRole,                     ///< bool
    IdRole,                           ///< the row's stable id, the same in every column
    SecondLineRole,                   ///< QString: muted words after the text
    ColumnKeyRole,                    ///< header: stable key of the column
    SortableRole,                     ///< header: bool
    LoadingRole                       ///< bool: the row's page has not arrived yet
};

enum class CellLight { None, Green, Amber, Red, Grey, Hollow };
enum class CellTone { Normal, Muted, Faint, Accent, Good, Warning, Bad, Info };

}  // namespace minqing::presentation
