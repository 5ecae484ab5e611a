#include "ui/widgets/timeline.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

constexpr const char* kLightProperty = "timelineLight";

QString coloured(const QString& text, const QColor& colour) {
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), text.toHtmlEscaped());
}

QString entryHtml(const TimelineEntry& entry, const Palette& p) {
    QStringList parts;
    if (!entry.time.isEmpty()) parts += coloured(entry.time, p.muted);
    if (!entry.text.isEmpty()) parts += entry.text.toHtmlEscaped();
    if (!entry.emphasis.isEmpty()) parts += u"<b>%1</b>"_s.arg(entry.emphasis.toHtmlEscaped());
    if (!entry.lightWord.isEmpty()) parts += coloured(entry.lightWord, lightColour(p, entry.light));
    if (!entry.linkText.isEmpty()) {
        parts += u"<a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(entry.linkId.toHtmlEscaped(), p.accentText.name(),
                                                                   entry.linkText.toHtmlEscaped());
    }
    if (!entry.note.isEmpty()) parts += coloured(entry.note, p.muted);
    return parts.join(u' ');
}

QString entryPlain(const TimelineEntry& entry) {
    return QStringList{entry.time, entry.text, entry.emphasis, entry.lightWord, entry.linkText, entry.note}
        .join(u' ')
        .simplified();
}

}  // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(space(4), 0, 0, 0);
    layout_->setSpacing(space(3) / 2);
}

void Timeline::setGroups(std::vector<TimelineGroup> groups) {
    groups_ = std::move(groups);
    rebuild();
}

void Timeline::rebuild() {
    retireAll(layout_);
    const Palette& p = currentPalette();
    for (const TimelineGroup& group : groups_) {
        if (!group.heading.isEmpty()) {
            layout_->addWidget(new TextLabel(group.heading, TextRole::Small, Tone::Muted, this));
        }
        for (const TimelineEntry& entry : group.entries) {
            auto* label = new TextLabel({}, TextRole::Small, Tone::Normal, this);
            label->setTextFormat(Qt::RichText);
            label->setText(entryHtml(entry, p));
            label->setWordWrap(true);
            label->setAccessibleName(entryPlain(entry));
            label->setTextInteractionFlags(entry.linkId.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
            label->setFocusPolicy(entry.linkId.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
            if (!entry.linkId.isEmpty()) label->setObjectName(u"timeline.link."_s + entry.linkId);
            label->setProperty(kLightProperty, static_cast<int>(entry.light));
            connect(label, &QLabel::linkActivated, this, &Timeline::linkActivated);
            layout_->addWidget(label);
        }
    }
    updateGeometry();
    update();
}

void Timeline::changeEvent(QEvent* event) {
    // The colours stand inside the rich text, so a switch of appearance needs new texts.
    if (event->type() == QEvent::PaletteChange && layout_ != nullptr && !groups_.empty()) rebuild();
    QWidget::changeEvent(event);
}

void Timeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const qreal x = space(1) + 0.5;
    painter.setPen(QPen(p.border, currentMetrics().focusWidth));
    if (height() > space(4)) painter.drawLine(QPointF(x, space(2)), QPointF(x, height() - space(2)));
    const qreal radius = space(1) * 0.9;
    for (int i = 0; i < layout_->count(); ++i) {
        const QWidget* widget = layout_->itemAt(i)->widget();
        if (widget == nullptr || !widget->property(kLightProperty).isValid()) continue;
        const auto light = static_cast<LightKind>(widget->property(kLightProperty).toInt());
        const QPointF centre(x, widget->y() + widget->fontMetrics().height() / 2.0);
        painter.setPen(QPen(p.card, currentMetrics().focusWidth));
        painter.setBrush(light == LightKind::None ? p.borderStrong : lightColour(p, light));
        painter.drawEllipse(centre, radius, radius);
    }
}

}  // namespace minqing::ui
