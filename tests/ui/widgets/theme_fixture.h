#pragma once
// Gives a widget under test the theme and the focus, as in the real window.

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include "ui/widgets/theme.h"

namespace minqing::ui::test {

inline QApplication& app() { return *qobject_cast<QApplication*>(QCoreApplication::instance()); }

inline void useTheme(Appearance appearance = Appearance::Light, int percent = 100) { applyTheme(app(), appearance, percent); }

/// Sends press and release straight to the widget: no window manager is needed.
inline void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {}) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(&widget, &up);
}

}  // namespace minqing::ui::test
