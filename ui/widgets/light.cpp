#include "ui/widgets/light.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include "ui/widgets/theme.h"

namespace minqing::ui {

Icon lightIcon(LightKind light) {
    switch (light) {
        case LightKind::None:
            return Icon::None;
        case LightKind::Green:
            return Icon::LightGreen;
        case LightKind::Amber:
            return Icon::LightAmber;
        case LightKind::Red:
            return Icon::LightRed;
        case LightKind::Grey:
            return Icon::LightGrey;
        case LightKind::Hollow:
            return Icon::LightHollow;
    }
    return Icon::None;
}

QColor lightColour(const Palette& palette, LightKind light) {
    switch (light) {
        case LightKind::None:
            return palette.text;
        case LightKind::Green:
            return palette.green;
        case LightKind::Amber:
            return palette.amber;
        case LightKind::Red:
            return palette.red;
        case LightKind::Grey:
        case LightKind::Hollow:
            return palette.grey;
    }
    return palette.text;
}

QString lightWord(LightKind light) {
    switch (light) {
        case LightKind::None:
            return {};
        case LightKind::Green:
            return QCoreApplication::translate("Light", "On track");
        case LightKind::Amber:
            return QCoreApplication::translate("Light", "Due soon");
        case LightKind::Red:
            return QCoreApplication::translate("Light", "Overdue");
        case LightKind::Grey:
            return QCoreApplication::translate("Light", "Paused");
        case LightKind::Hollow:
            return QCoreApplication::translate("Light", "Not started");
    }
    return {};
}

void paintLight(QPainter& painter, const QRectF& rect, LightKind light, const QString& word, const Palette& palette) {
    const QColor colour = lightColour(palette, light);
    const int size = painter.fontMetrics().ascent();
    qreal left = rect.left();
    if (light != LightKind::None) {
        paintIcon(painter, QRectF(left, rect.top(), size, rect.height()), lightIcon(light), colour);
        left += size + space(1);
    }
    const QRectF textRect(left, rect.top(), rect.right() - left, rect.height());
    painter.setPen(colour);
    painter.drawText(textRect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, static_cast<int>(textRect.width())));
}

}  // namespace minqing::ui
