#pragma once
#include <QHash>
#include <QLabel>

#include "ui/widgets/theme.h"

namespace minqing::ui {

/// A label that takes its type size and colour from the theme and follows a switch of appearance.
class TextLabel : public QLabel {
    Q_OBJECT
  public:
    explicit TextLabel(QWidget* parent = nullptr);
    explicit TextLabel(const QString& text, TextRole role = TextRole::Body, Tone tone = Tone::Normal,
                       QWidget* parent = nullptr);
    void setTextRole(TextRole role);
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return tone_; }
    /// Plain text that wraps at word or CJK boundaries and may be selected with the mouse.
    void setWrapping(bool on);
    /// Remembered per width until text or looks change: nested layouts ask for the same heights over and over, and each
    /// answer sets the whole text anew.
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void applyFont();
    mutable QString measured_;  ///< the text that heights_ are of
    mutable QHash<int, int> heights_;
    TextRole role_ = TextRole::Body;
    Tone tone_ = Tone::Normal;
};

/// Muted words in the middle of a list that has no rows.
[[nodiscard]] TextLabel* makePlaceholder(const QString& text, QWidget* parent = nullptr);

/// A hairline between two parts of a card.
[[nodiscard]] QFrame* makeRule(QWidget* parent = nullptr);

}  // namespace minqing::ui
