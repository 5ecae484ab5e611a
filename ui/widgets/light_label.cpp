#include "ui/widgets/light_label.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/widgets/theme.h"

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

QSize LightLabel::sizeHint() const {
    const QFontMetrics metrics(fontFor(TextRole::Body));
    const int icon = light_ == LightKind::None ? 0 : metrics.ascent() + space(1);
    return {icon + metrics.horizontalAdvance(word_) + 1, metrics.height()};
}

void LightLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(fontFor(TextRole::Body));
    paintLight(painter, rect(), light_, word_, currentPalette());
}

}  // namespace minqing::ui
