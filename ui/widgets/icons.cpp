#include "ui/widgets/icons.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <cmath>

#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

constexpr std::array<const char16_t*, static_cast<std::size_t>(Icon::Count)> kNames = {
    u"",          u"home",      u"visit",        u"grievance",     u"rectification", u"wish",         u"close-out",
    u"supervise", u"dashboard", u"report",       u"roster",        u"settings",      u"search",       u"plus",
    u"filter",    u"export",    u"print",        u"undo",          u"more",          u"check",        u"warning",
    u"error",     u"lock",      u"user",         u"calendar",      u"photo",         u"link",         u"clock",
    u"phone",     u"map-pin",   u"chevron-down", u"chevron-right", u"chevron-up",    u"chevron-left", u"close",
    u"info",      u"moon",      u"sun",          u"columns",       u"refresh",       u"edit",         u"download",
    u"empty",     u"help",      u"light-green",  u"light-amber",   u"light-red",     u"light-grey",   u"light-hollow"};
static_assert(kNames.back() != nullptr, "every icon has a name");

QByteArray tintedSource(Icon icon, const QColor& colour) {
    QFile file(u":/icons/%1.svg"_s.arg(iconName(icon)));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

QPixmap renderIcon(Icon icon, int size, const QColor& colour, qreal ratio) {
    const int pixels = std::max(1, static_cast<int>(std::ceil(size * ratio)));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSource(icon, colour));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

// Looks the colour up at paint time, so that a switch of appearance needs no new icons.
class ThemedIconEngine final : public QIconEngine {
  public:
    explicit ThemedIconEngine(Icon icon) : icon_(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, rect, icon_, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(icon_, std::min(size.width(), size.height()), colour(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // `size` is in device pixels here.
        const int logical = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(icon_, logical, colour(mode), scale);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(icon_); }

  private:
    static QColor colour(QIcon::Mode mode) {
        const Palette& palette = currentPalette();
        if (mode == QIcon::Disabled) return palette.faint;
        return mode == QIcon::Normal ? palette.muted : palette.text;
    }
    Icon icon_;
};

}  // namespace

QString iconName(Icon icon) { return QStringView(kNames.at(static_cast<std::size_t>(icon))).toString(); }

QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal devicePixelRatio) {
    if (icon == Icon::None || size <= 0) return {};
    const QString key =
        u"minqing/%1/%2/%3/%4"_s.arg(iconName(icon)).arg(size).arg(colour.rgba(), 0, 16).arg(devicePixelRatio, 0, 'f', 3);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = renderIcon(icon, size, colour, devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& colour) {
    if (icon == Icon::None) return;
    const int size = static_cast<int>(std::min(rect.width(), rect.height()));
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatio() : 1.0;
    const QPixmap pixmap = iconPixmap(icon, size, colour, ratio);
    if (pixmap.isNull()) return;
    const QPointF corner(std::round(rect.center().x() - size / 2.0), std::round(rect.center().y() - size / 2.0));
    painter.drawPixmap(corner, pixmap);
}

QIcon themedIcon(Icon icon) { return icon == Icon::None ? QIcon() : QIcon(new ThemedIconEngine(icon)); }

}  // namespace minqing::ui
