#pragma once
// The one table of colours and sizes. Widgets and pages take every colour and every length from here; nothing else in
// ui/ names a colour or a pixel. All functions: GUI thread only.

#include <QColor>
#include <QFont>
#include <QObject>
#include <array>

class QApplication;
class QLayout;
class QWidget;

namespace minqing::ui {

enum class Appearance { Light, Dark };

/// What a colour is for, never what it looks like. Read it with `currentPalette()` inside paint code; do not keep copies.
struct Palette {
    QColor page, surface, card, cardAlt, border, borderStrong;
    QColor text, muted, faint;
    QColor accent, accentHover, accentPressed, onAccent, accentSoft, accentText;
    QColor sidebar, sidebarEnd, sidebarText, sidebarMuted, sidebarHover, sidebarBadge;
    QColor green, amber, red, grey, info;
    QColor greenSoft, amberSoft, redSoft, infoSoft;
    QColor urgent, onUrgent;
    QColor selection, hover, focus, shadow;
    QColor chartTrack;
    std::array<QColor, 8> series;  ///< the ordered palette of every chart
};

/// The tone of a text or a badge. A model hands out tones; only the palette knows colours.
enum class Tone { Normal, Muted, Faint, Accent, Good, Warning, Bad, Info };

/// Type sizes: Small 12, Body 13, Heading 13 bold, Lead 16 bold, Title 20 bold, Figure 28 bold (at 100 %).
enum class TextRole { Small, Body, Strong, Heading, Lead, Title, Figure };

/// Lengths in device-independent pixels, scaled with the body font. `unit` is the step of 4.
struct Metrics {
    int unit = 4;
    int hairline = 1;
    int focusWidth = 2;
    int radius = 6;
    int cardRadius = 8;
    int controlHeight = 30;
    int chipHeight = 26;
    int rowHeight = 30;
    int navHeight = 35;
    int iconSize = 16;
    int sideBarWidth = 148;
    int topBarHeight = 48;
    int statusHeight = 26;
    int searchWidth = 400;
};

/// Sets fusion style, font, QPalette and the generated style sheet; may be called again at any time to switch.
/// `percent` scales type and every length (100–200).
void applyTheme(QApplication& app, Appearance appearance, int percent = 100);

[[nodiscard]] Appearance currentAppearance();
[[nodiscard]] const Palette& paletteFor(Appearance appearance);
[[nodiscard]] const Palette& currentPalette();
[[nodiscard]] Metrics currentMetrics();
/// `steps` × 4 px at 100 %.
[[nodiscard]] int space(int steps);
[[nodiscard]] QFont fontFor(TextRole role);
[[nodiscard]] QColor toneColour(const Palette& palette, Tone tone);
/// Re-reads the style sheet after a dynamic property changed.
void repolish(QWidget* widget);
/// Takes a widget away for good, also from within its own signal: it is hidden at once, and it and its parts give up their names,
/// for who looks for a name wants what takes its place.
void retire(QWidget* widget);
/// The same for everything in a layout, which is empty then.
void retireAll(QLayout* layout);

}  // namespace minqing::ui
