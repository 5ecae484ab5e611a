#pragma once
#include <QMenu>
#include <QPointer>

#include "ui/widgets/icons.h"
#include "ui/widgets/painted_button.h"

namespace minqing::ui {

/// A pill: a tag, or a filter that opens a menu or can be removed.
class Chip : public PaintedButton {
    Q_OBJECT
  public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    void setKeyHint(const QString& hint);
    [[nodiscard]] QString keyHint() const { return keyHint_; }
    void setIconKind(Icon icon);
    /// Accent look without being checkable (the saved filter in use).
    void setHighlighted(bool on);
    /// Adds ×; a click on it, Delete or Backspace emits removeRequested() instead of clicked().
    void setRemovable(bool on);
    /// Adds an arrow; a click opens the menu. Not owned.
    void setMenu(QMenu* menu);
    /// A plain tag: no focus, no hover, no click.
    void setPassive(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  signals:
    void removeRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    [[nodiscard]] virtual bool showsCheck() const { return false; }

  private:
    void openMenu();
    [[nodiscard]] QRectF removeRect() const;
    [[nodiscard]] Icon trailingIcon() const;
    QString keyHint_;
    Icon icon_ = Icon::None;
    QPointer<QMenu> menu_;
    bool highlighted_ = false;
    bool removable_ = false;
    bool passive_ = false;
};

/// A checkable pill with a check mark; Space, Enter and the key of its cap toggle it.
class ToggleChip final : public Chip {
    Q_OBJECT
  public:
    /// `key` is shown as a cap and, when `bindKey` is true, works as a shortcut in the window ("1", "F1").
    explicit ToggleChip(const QString& text, const QString& key = {}, bool bindKey = false, QWidget* parent = nullptr);
    /// A chip of an exclusive group shows no check mark: the fill says enough.
    void setCheckMark(bool on);

  protected:
    [[nodiscard]] bool showsCheck() const override { return checkMark_; }

  private:
    bool checkMark_ = true;
};

}  // namespace minqing::ui
