#pragma once
#include <QWidget>

#include "ui/widgets/light.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

/// A light: shape, word and colour. Without a word of its own it shows the default word.
class LightLabel : public QWidget {
    Q_OBJECT
  public:
    explicit LightLabel(LightKind light = LightKind::None, const QString& word = {}, QWidget* parent = nullptr);
    void setLight(LightKind light, const QString& word = {});
    /// Body by default; Small beside other small values.
    void setTextRole(TextRole role);
    [[nodiscard]] LightKind light() const { return light_; }
    [[nodiscard]] QString word() const { return word_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    LightKind light_ = LightKind::None;
    QString word_;
    TextRole role_ = TextRole::Body;
};

}  // namespace minqing::ui
