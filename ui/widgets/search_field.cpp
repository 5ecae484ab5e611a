#include "ui/widgets/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include "ui/widgets/icons.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
constexpr int kDebounceMilliseconds = 200;
}

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent), timer_(new QTimer(this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty("search", true);
    addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    timer_->setSingleShot(true);
    timer_->setInterval(kDebounceMilliseconds);
    connect(timer_, &QTimer::timeout, this, &SearchField::emitSettled);
    connect(this, &QLineEdit::textEdited, this, &SearchField::restartTimer);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::emitSettled);
}

void SearchField::setKeyHint(const QString& hint) {
    keyHint_ = hint;
    keepRoom();
    update();
}

/// The words end before the key cap.
void SearchField::keepRoom() { setTextMargins(0, 0, keyHint_.isEmpty() ? 0 : keyCapSize(keyHint_).width() + space(1), 0); }

void SearchField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange) keepRoom();
    QLineEdit::changeEvent(event);
}

void SearchField::restartTimer() { timer_->start(); }

void SearchField::emitSettled() {
    timer_->stop();
    emit settled(text().trimmed());
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (keyHint_.isEmpty() || hasFocus() || !text().isEmpty()) return;
    QPainter painter(this);
    const int width_ = keyCapSize(keyHint_).width();
    paintKeyCap(painter, QRectF(width() - width_ - space(5) / 2.0, 0, width_, height()), keyHint_, currentPalette());
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        emitSettled();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emit downPressed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace minqing::ui
