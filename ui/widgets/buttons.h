#pragma once
#include <QKeySequence>
#include <QMenu>
#include <QPointer>

#include "ui/widgets/icons.h"
#include "ui/widgets/painted_button.h"

namespace minqing::ui {

/// A push button with an optional icon, key cap and menu arrow. Use one of the kinds below.
class ActionButton : public PaintedButton {
    Q_OBJECT
  public:
    enum class Kind { Primary, Secondary, Danger, Quiet };
    ActionButton(Kind kind, const QString& text, QWidget* parent = nullptr);
    void setIconKind(Icon icon);
    /// Only the words on the cap; the shortcut itself belongs to the page's QAction.
    void setKeyHint(const QString& hint);
    [[nodiscard]] QString keyHint() const { return keyHint_; }
    /// Sets the button's shortcut and shows it as the key cap ("Ctrl+Return" is shown as "Ctrl ↵").
    void setShortcutWithHint(const QKeySequence& sequence);
    /// Shows a menu arrow; a click opens the menu below. The menu is not owned.
    void setMenu(QMenu* menu);
    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void openMenu();
    void paintFrame(QPainter& painter) const;
    [[nodiscard]] QColor ink() const;
    Kind kind_;
    Icon icon_ = Icon::None;
    QString keyHint_;
    QPointer<QMenu> menu_;
};

class PrimaryButton final : public ActionButton {
    Q_OBJECT
  public:
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr) : ActionButton(Kind::Primary, text, parent) {}
};

class SecondaryButton final : public ActionButton {
    Q_OBJECT
  public:
    explicit SecondaryButton(const QString& text, QWidget* parent = nullptr) : ActionButton(Kind::Secondary, text, parent) {}
};

/// "Ctrl+Return" → "Ctrl ↵"; what a key cap shows for a sequence.
[[nodiscard]] QString keyCapText(const QKeySequence& sequence);

}  // namespace minqing::ui
