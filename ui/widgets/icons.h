#pragma once
// The icon set of resources/icons (two tones, 24 × 24), tinted from the palette. GUI thread only.

#include <QIcon>
#include <QPixmap>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace minqing::ui {

enum class Icon {
    None,
    Home,
    Visit,
    Grievance,
    Rectification,
    Wish,
    CloseOut,
    Supervise,
    Dashboard,
    Report,
    Roster,
    Settings,
    Search,
    Plus,
    Filter,
    Export,
    Print,
    Undo,
    More,
    Check,
    Warning,
    Error,
    Lock,
    User,
    Calendar,
    Photo,
    Link,
    Clock,
    Phone,
    MapPin,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    ChevronLeft,
    Close,
    Info,
    Moon,
    Sun,
    Columns,
    Refresh,
    Edit,
    Download,
    Empty,
    Help,
    LightGreen,
    LightAmber,
    LightRed,
    LightGrey,
    LightHollow,
    Count
};

/// File name without ending, e.g. `close-out`; empty for None.
[[nodiscard]] QString iconName(Icon icon);
/// Tinted pixmap of `size` logical pixels; kept in QPixmapCache per icon, size, colour and device pixel ratio.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal devicePixelRatio);
/// Draws the tinted icon, centred in `rect`, for the pixel ratio of the painter's device.
void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& colour);
/// An icon for menus, actions and line edits that follows the palette by itself: muted, text when active, faint when
/// disabled.
[[nodiscard]] QIcon themedIcon(Icon icon);

}  // namespace minqing::ui
