#include "ui/widgets/stat_tile.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

/// A second figure under the first one: its words, underlined while the pointer is on them.
class NoteButton final : public PaintedButton {
  public:
    using PaintedButton::PaintedButton;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Palette& p = currentPalette();
        QFont font = fontFor(TextRole::Small);
        font.setUnderline(hovered() || hasFocus());
        painter.setFont(font);
        painter.setPen(hovered() || hasFocus() ? p.accentText : p.muted);
        // The number stands last and is never what is left out.
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
    }
};

}  // namespace

StatTile::StatTile(const StatFigure& figure, QWidget* parent)
    : PaintedButton(parent), info_(new QToolButton(this)), note_(new NoteButton(this)) {
    note_->hide();
    note_->setFocusPolicy(Qt::StrongFocus);
    connect(note_, &QAbstractButton::clicked, this, &StatTile::noteRequested);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    info_->setIcon(themedIcon(Icon::Info));
    info_->setAutoRaise(true);
    info_->hide();
    info_->setFocusPolicy(Qt::StrongFocus);
    info_->installEventFilter(this);
    connect(info_, &QToolButton::clicked, this, &StatTile::definitionRequested);
    setFigure(figure);
}

void StatTile::setFigure(const StatFigure& figure) {
    figure_ = figure;
    setText(figure.title);
    setAccessibleName(u"%1 %2 %3 %4"_s.arg(figure.title, figure.value, figure.fraction, figure.note).simplified());
    info_->setAccessibleName(tr("How is “%1” counted?").arg(figure.title));
    note_->setText(figure.note);
    note_->setAccessibleName(figure.note);
    note_->setToolTip(figure.note);
    note_->setGeometry(noteRect());
    updateGeometry();
    update();
}

void StatTile::setDefinition(const QString& definition) {
    info_->setVisible(!definition.isEmpty());
    info_->setToolTip(definition);
}

void StatTile::setNoteOpens(bool on) { note_->setVisible(on); }

QAbstractButton* StatTile::noteButton() const { return note_; }

QRect StatTile::noteRect() const {
    const int left = qRound(space(7) / 2.0);
    const int small = QFontMetrics(fontFor(TextRole::Small)).height();
    const int top = qRound(space(5) / 2.0) + QFontMetrics(fontFor(TextRole::Body)).height() +
                    QFontMetrics(fontFor(TextRole::Figure)).height() + (figure_.fraction.isEmpty() ? 0 : small);
    return {left, top, width() - 2 * left, small};
}

QWidget* StatTile::definitionButton() const { return info_; }

/// A tool button knows Space only; here Enter opens everything.
bool StatTile::eventFilter(QObject* watched, QEvent* event) {
    if (watched == info_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            info_->click();
            return true;
        }
    }
    return PaintedButton::eventFilter(watched, event);
}

QSize StatTile::sizeHint() const {
    const int small = QFontMetrics(fontFor(TextRole::Small)).height();
    const int body = QFontMetrics(fontFor(TextRole::Body)).height();
    const int big = QFontMetrics(fontFor(TextRole::Figure)).height();
    const int lines = (figure_.fraction.isEmpty() ? 0 : small) + (figure_.note.isEmpty() ? 0 : small);
    return {space(40), space(5) + body + big + lines};
}

/// A number is never cut; its words may be.
QSize StatTile::minimumSizeHint() const {
    const int value = QFontMetrics(fontFor(TextRole::Figure)).horizontalAdvance(figure_.value);
    const int fraction = QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(figure_.fraction);
    return {std::max({space(28), value + space(8), fraction + space(8)}), sizeHint().height()};
}

void StatTile::resizeEvent(QResizeEvent* event) {
    const int side = currentMetrics().iconSize + space(2);
    info_->setIconSize(QSize(currentMetrics().iconSize, currentMetrics().iconSize));
    info_->setGeometry(width() - side - space(2), space(2), side, side);
    note_->setGeometry(noteRect());
    PaintedButton::resizeEvent(event);
}

void StatTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const Metrics m = currentMetrics();
    painter.setPen(hovered() ? p.accent : p.border);
    painter.setBrush(isDown() ? p.selection : p.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.cardRadius, m.cardRadius);
    const qreal left = space(7) / 2.0;
    const qreal textWidth = width() - left * 2;
    qreal y = space(5) / 2.0;
    auto line = [&painter, &y, left, textWidth](TextRole role, const QColor& ink, const QString& text) {
        if (text.isEmpty()) return;
        painter.setFont(fontFor(role));
        painter.setPen(ink);
        const int height = painter.fontMetrics().height();
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, qRound(textWidth));
        painter.drawText(QRectF(left, y, textWidth, height), Qt::AlignLeft | Qt::AlignVCenter, shown);
        y += height;
    };
    line(TextRole::Body, p.muted, figure_.title);
    line(TextRole::Figure, toneColour(p, figure_.valueTone), figure_.value);
    line(TextRole::Small, p.text, figure_.fraction);
    if (figure_.noteLight != LightKind::None) {
        painter.setFont(fontFor(TextRole::Small));
        paintLight(painter, QRectF(left, y, textWidth, painter.fontMetrics().height()), figure_.noteLight, figure_.note, p);
    } else if (!note_->isVisible()) {
        line(TextRole::Small, toneColour(p, figure_.noteTone), figure_.note);
    }
    if (hasFocus()) paintFocusRing(painter, rect(), m.cardRadius, p);
}

}  // namespace minqing::ui
