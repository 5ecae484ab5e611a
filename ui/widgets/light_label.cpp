#include "ui/widgets/light_label.h"

#include <QFontMetrics>
#include <QPainter>

namespace minqing::ui {

LightLabel::LightLabel(LightKind light, const QString& word, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLight(light, word);
}

void LightLabel::setLight(LightKind light, const QString& word) {
    light_ = light;
    word_ = word.isEmpty() ? lightWord(light) : word;
    setAccessibleName(word_);
    updateGeometry();
    update();
}

void LightLabel::setTextRole(TextRole role) {
    role_ = role;
    updateGeometry();
    update();
}

QSize LightLabel::sizeHint() const {
    const QFontMetrics metrics(fontFor(role_));
    const int icon = light_ == LightKind::None ? 0 : metrics.ascent() + space(1);
    return {icon + metrics.horizontalAdvance(word_) + 1, metrics.height()};
}

void LightLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(fontFor(role_));
    paintLight(painter, rect(), light_, word_, currentPalette());
}

}  // namespace minqing::ui
