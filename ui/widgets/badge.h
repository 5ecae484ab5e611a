#pragma once
#include <QString>
#include <QWidget>

#include "ui/widgets/theme.h"

namespace minqing::ui {

/// "477", "999+" for more than 999 and "" for none.
[[nodiscard]] QString badgeText(int count);
/// Draws a pill with centred text, right aligned in `rect`; gives back its width.
int paintBadge(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink);

/// A pill with a count or a word in the soft colour of its tone.
class Badge : public QWidget {
    Q_OBJECT
  public:
    explicit Badge(const QString& text = {}, Tone tone = Tone::Muted, QWidget* parent = nullptr);
    /// Empty text hides the badge.
    void setText(const QString& text);
    void setTone(Tone tone);
    [[nodiscard]] QString text() const { return text_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString text_;
    Tone tone_;
};

}  // namespace minqing::ui
