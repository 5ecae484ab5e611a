#include "ui/widgets/timeline.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

constexpr int kLinesAtOnce = 12;
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

/// A line that takes the width it gets: only its height at that width is asked for, for each answer sets the text anew.
class TimelineLine : public TextLabel {
  public:
    explicit TimelineLine(QWidget* parent) : TextLabel({}, TextRole::Small, Tone::Normal, parent) {}
    [[nodiscard]] QSize sizeHint() const override { return {space(40), fontMetrics().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {space(20), fontMetrics().height()}; }
};

}  // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(space(4), 0, 0, 0);
    layout_->setSpacing(space(3) / 2);
    more_.setSingleShot(true);
    more_.callOnTimeout(this, &Timeline::addMore);
}

void Timeline::setGroups(std::vector<TimelineGroup> groups) {
    groups_ = std::move(groups);
    rebuild();
}

void Timeline::rebuild() {
    retireAll(layout_);
    shownGroups_ = shownEntries_ = 0;
    addMore();
}

/// A long history comes in parts, between which the window answers: the text of each line has to be set.
void Timeline::addMore() {
    int left = kLinesAtOnce;
    for (; shownGroups_ < groups_.size(); ++shownGroups_, shownEntries_ = 0) {
        const TimelineGroup& group = groups_[shownGroups_];
        if (shownEntries_ == 0 && !group.heading.isEmpty()) {
            layout_->addWidget(new TextLabel(group.heading, TextRole::Small, Tone::Muted, this));
        }
        for (; left > 0 && shownEntries_ < group.entries.size(); --left) addLine(group.entries[shownEntries_++]);
        if (left == 0) {
            more_.start();
            return;
        }
    }
    more_.stop();
    update();
}

void Timeline::addLine(const TimelineEntry& entry) {
    auto* label = new TimelineLine(this);
    label->setTextFormat(Qt::RichText);
    label->setText(entryHtml(entry, currentPalette()));
    label->setWordWrap(true);
    label->setAccessibleName(entryPlain(entry));
    label->setTextInteractionFlags(entry.linkId.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
    label->setFocusPolicy(entry.linkId.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    if (!entry.linkId.isEmpty()) label->setObjectName(u"timeline.link."_s + entry.linkId);
    label->setProperty(kLightProperty, static_cast<int>(entry.light));
    connect(label, &QLabel::linkActivated, this, &Timeline::linkActivated);
    layout_->addWidget(label);
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
