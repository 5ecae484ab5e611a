#include "ui/widgets/text_label.h"

#include <QEvent>
#include <array>

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {
QString toneName(Tone tone) {
    constexpr std::array<const char16_t*, 8> names = {u"normal", u"muted",   u"faint", u"accent",
                                                      u"good",   u"warning", u"bad",   u"info"};
    return QStringView(names.at(static_cast<std::size_t>(tone))).toString();
}
}  // namespace

TextLabel::TextLabel(QWidget* parent) : TextLabel(QString(), TextRole::Body, Tone::Normal, parent) {}

TextLabel::TextLabel(const QString& text, TextRole role, Tone tone, QWidget* parent)
    : QLabel(text, parent), role_(role), tone_(tone) {
    setTextFormat(Qt::PlainText);
    setProperty("tone", toneName(tone));
    applyFont();
}

void TextLabel::setTextRole(TextRole role) {
    role_ = role;
    applyFont();
}

void TextLabel::setTone(Tone tone) {
    if (tone == tone_) return;
    tone_ = tone;
    setProperty("tone", toneName(tone));
    repolish(this);
}

void TextLabel::setWrapping(bool on) {
    setWordWrap(on);
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    setFocusPolicy(Qt::NoFocus);
}

int TextLabel::heightForWidth(int width) const {
    if (measured_ != text()) {
        measured_ = text();
        heights_.clear();
    }
    if (const auto known = heights_.constFind(width); known != heights_.cend()) return *known;
    return heights_[width] = QLabel::heightForWidth(width);
}

void TextLabel::changeEvent(QEvent* event) {
    heights_.clear();
    // ApplicationFontChange comes with a change of scale; an explicitly set font would otherwise stay small.
    if (event->type() == QEvent::ApplicationFontChange) applyFont();
    QLabel::changeEvent(event);
}

void TextLabel::applyFont() { setFont(fontFor(role_)); }

TextLabel* makePlaceholder(const QString& text, QWidget* parent) {
    auto* label = new TextLabel(text, TextRole::Body, Tone::Muted, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(currentMetrics().hairline);
    return rule;
}

}  // namespace minqing::ui
