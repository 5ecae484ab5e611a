#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QVariant>
#include <QWidget>
#include <algorithm>

#include "ui/widgets/style_sheet.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

constexpr const char* kAppearanceProperty = "minqing.appearance";
constexpr const char* kPercentProperty = "minqing.percent";
constexpr int kBodyPixels = 13;  // at 100 %; every length below is relative to it

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Palette lightPalette() {
    Palette p;
    p.page = rgb(0xf3f5f7), p.surface = rgb(0xffffff), p.card = rgb(0xffffff), p.cardAlt = rgb(0xf3f5f7);
    p.border = rgb(0xdde3e7), p.borderStrong = rgb(0xc3ccd2);
    p.text = rgb(0x1b2730), p.muted = rgb(0x5b6872), p.faint = rgb(0x8a959d);
    p.accent = rgb(0x0f766e), p.accentHover = rgb(0x0c655e), p.accentPressed = rgb(0x0a534d);
    p.onAccent = rgb(0xffffff), p.accentSoft = rgb(0xe0f0ee), p.accentText = rgb(0x0f766e);
    p.sidebar = rgb(0x1a363e), p.sidebarEnd = rgb(0x0f262d), p.sidebarText = rgb(0xdbe5e7);
    p.sidebarMuted = rgb(0x93a8ad), p.sidebarHover = rgb(0x27464e), p.sidebarBadge = rgb(0x3c565d);
    p.green = rgb(0x18743e), p.amber = rgb(0x955500), p.red = rgb(0xc62f2f), p.grey = rgb(0x76828b);
    p.info = rgb(0x2b62b0);
    p.greenSoft = rgb(0xe3f3e9), p.amberSoft = rgb(0xfbf0dc), p.redSoft = rgb(0xfbe6e6), p.infoSoft = rgb(0xe5eefa);
    p.urgent = rgb(0xd13438), p.onUrgent = rgb(0xffffff);
    p.selection = rgb(0xddefec), p.hover = rgb(0xf0f4f5), p.focus = rgb(0x0f9488), p.shadow = QColor(15, 30, 38, 40);
    p.chartTrack = rgb(0xe0e5e9);
    p.series = {rgb(0x0f766e), rgb(0xb8842a), rgb(0x3b6fb6), rgb(0x9a5b8f),
                rgb(0x6b7a85), rgb(0xc8683c), rgb(0x5b9a56), rgb(0x3aa0b5)};
    return p;
}

Palette darkPalette() {
    Palette p;
    p.page = rgb(0x161b1f), p.surface = rgb(0x1c2329), p.card = rgb(0x1f272d), p.cardAlt = rgb(0x171d22);
    p.border = rgb(0x343e45), p.borderStrong = rgb(0x4a565e);
    p.text = rgb(0xe8edf0), p.muted = rgb(0xa2aeb6), p.faint = rgb(0x77838b);
    p.accent = rgb(0x2bb3a6), p.accentHover = rgb(0x3cc4b7), p.accentPressed = rgb(0x23998e);
    p.onAccent = rgb(0x06201d), p.accentSoft = rgb(0x1b3f3c), p.accentText = rgb(0x4fcabd);
    p.sidebar = rgb(0x11191d), p.sidebarEnd = rgb(0x0b1013), p.sidebarText = rgb(0xd3dcdf);
    p.sidebarMuted = rgb(0x8c9aa0), p.sidebarHover = rgb(0x1f2a2f), p.sidebarBadge = rgb(0x353f44);
    p.green = rgb(0x4cc27d), p.amber = rgb(0xe2a63a), p.red = rgb(0xf58a8a), p.grey = rgb(0x8d99a1);
    p.info = rgb(0x7fb0ee);
    p.greenSoft = rgb(0x1d3527), p.amberSoft = rgb(0x3a2f18), p.redSoft = rgb(0x402426), p.infoSoft = rgb(0x1f2f44);
    p.urgent = rgb(0xe55a5e), p.onUrgent = rgb(0xffffff);
    p.selection = rgb(0x1d413e), p.hover = rgb(0x262f36), p.focus = rgb(0x45cfc1), p.shadow = QColor(0, 0, 0, 110);
    p.chartTrack = rgb(0x343e45);
    p.series = {rgb(0x2bb3a6), rgb(0xe0b25a), rgb(0x6fa3e6), rgb(0xc58bbb),
                rgb(0x93a1ab), rgb(0xe08a60), rgb(0x86c281), rgb(0x67c3d6)};
    return p;
}

int currentPercent() {
    const QVariant value = qApp != nullptr ? qApp->property(kPercentProperty) : QVariant();
    return value.isValid() ? value.toInt() : 100;
}

int scaled(double designPixels) { return std::max(1, qRound(designPixels * currentPercent() / 100.0)); }

QPalette toQPalette(const Palette& p) {
    QPalette q(p.page);
    q.setColor(QPalette::Window, p.page);
    q.setColor(QPalette::WindowText, p.text);
    q.setColor(QPalette::Base, p.card);
    q.setColor(QPalette::AlternateBase, p.cardAlt);
    q.setColor(QPalette::Text, p.text);
    q.setColor(QPalette::PlaceholderText, p.faint);
    q.setColor(QPalette::Button, p.surface);
    q.setColor(QPalette::ButtonText, p.text);
    q.setColor(QPalette::BrightText, p.onUrgent);
    q.setColor(QPalette::Highlight, p.accent);
    q.setColor(QPalette::HighlightedText, p.onAccent);
    q.setColor(QPalette::Link, p.accentText);
    q.setColor(QPalette::LinkVisited, p.accentText);
    q.setColor(QPalette::ToolTipBase, p.text);
    q.setColor(QPalette::ToolTipText, p.card);
    q.setColor(QPalette::Mid, p.border);
    q.setColor(QPalette::Disabled, QPalette::WindowText, p.faint);
    q.setColor(QPalette::Disabled, QPalette::Text, p.faint);
    q.setColor(QPalette::Disabled, QPalette::ButtonText, p.faint);
    return q;
}

QFont baseFont(int percent) {
    QFont font;
    font.setFamilies(
        {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"WenQuanYi Zen Hei"_s, u"sans-serif"_s});
    font.setPixelSize(std::max(1, qRound(kBodyPixels * percent / 100.0)));
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

}  // namespace

void applyTheme(QApplication& app, Appearance appearance, int percent) {
    percent = std::clamp(percent, 100, 200);
    app.setProperty(kAppearanceProperty, static_cast<int>(appearance));
    app.setProperty(kPercentProperty, percent);
    app.setStyle(QStyleFactory::create(u"Fusion"_s));
    app.setFont(baseFont(percent));
    const Palette& palette = paletteFor(appearance);
    app.setPalette(toQPalette(palette));
    QToolTip::setPalette(toQPalette(palette));
    app.setStyleSheet(styleSheetFor(palette, currentMetrics()));
}

Appearance currentAppearance() {
    const QVariant value = qApp != nullptr ? qApp->property(kAppearanceProperty) : QVariant();
    return value.toInt() == static_cast<int>(Appearance::Dark) ? Appearance::Dark : Appearance::Light;
}

const Palette& paletteFor(Appearance appearance) {
    static const Palette light = lightPalette();
    static const Palette dark = darkPalette();
    return appearance == Appearance::Dark ? dark : light;
}

const Palette& currentPalette() { return paletteFor(currentAppearance()); }

Metrics currentMetrics() {
    const int lineHeight = QFontMetrics(fontFor(TextRole::Body)).height();
    Metrics m;
    m.unit = scaled(4);
    m.focusWidth = scaled(2);
    m.radius = scaled(6);
    m.cardRadius = scaled(8);
    m.controlHeight = std::max(lineHeight + scaled(10), scaled(30));
    m.chipHeight = std::max(lineHeight + scaled(6), scaled(26));
    m.rowHeight = std::max(lineHeight + scaled(10), scaled(30));
    m.navHeight = std::max(lineHeight + scaled(14), scaled(35));
    m.iconSize = scaled(16);
    m.sideBarWidth = scaled(148);
    m.topBarHeight = m.controlHeight + scaled(18);
    m.statusHeight = lineHeight + scaled(6);
    m.searchWidth = scaled(400);
    return m;
}

int space(int steps) { return steps == 0 ? 0 : scaled(4.0 * steps); }

QFont fontFor(TextRole role) {
    QFont font = baseFont(currentPercent());
    switch (role) {
        case TextRole::Small:
            font.setPixelSize(scaled(12));
            break;
        case TextRole::Body:
            break;
        case TextRole::Strong:
        case TextRole::Heading:
            font.setBold(true);
            break;
        case TextRole::Lead:
            font.setPixelSize(scaled(16)), font.setBold(true);
            break;
        case TextRole::Title:
            font.setPixelSize(scaled(20)), font.setBold(true);
            break;
        case TextRole::Figure:
            font.setPixelSize(scaled(26)), font.setBold(true);
            break;
    }
    return font;
}

QColor toneColour(const Palette& palette, Tone tone) {
    switch (tone) {
        case Tone::Normal:
            return palette.text;
        case Tone::Muted:
            return palette.muted;
        case Tone::Faint:
            return palette.faint;
        case Tone::Accent:
            return palette.accentText;
        case Tone::Good:
            return palette.green;
        case Tone::Warning:
            return palette.amber;
        case Tone::Bad:
            return palette.red;
        case Tone::Info:
            return palette.info;
    }
    return palette.text;
}

void retire(QWidget* widget) {
    widget->hide();
    for (auto* part : widget->findChildren<QWidget*>()) part->setObjectName({});
    widget->setObjectName({});
    widget->deleteLater();
}

void retireAll(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) retire(widget);
        delete item;
    }
}

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

}  // namespace minqing::ui
