#pragma once
#include "ui/widgets/light.h"
#include "ui/widgets/painted_button.h"
#include "ui/widgets/theme.h"

class QToolButton;

namespace minqing::ui {

/// What a tile shows. `value` is formatted text ("77.8%", "—"); `fraction` its "n / d" line.
struct StatFigure {
    QString title = {};
    QString value = {};
    QString fraction = {};
    QString note = {};
    Tone valueTone = Tone::Normal;
    Tone noteTone = Tone::Muted;
    LightKind noteLight = LightKind::None;
};

/// A clickable figure: title, big value, fraction, note. Click, Space or Enter opens the list behind it; the (i) button
/// or F1's "definition" tells how it is counted.
class StatTile : public PaintedButton {
    Q_OBJECT
  public:
    explicit StatTile(const StatFigure& figure = {}, QWidget* parent = nullptr);
    void setFigure(const StatFigure& figure);
    [[nodiscard]] const StatFigure& figure() const { return figure_; }
    /// Shows the (i) button with this text as tooltip; empty hides it.
    void setDefinition(const QString& definition);
    /// Makes the note a button of its own: a second figure, which opens its own list.
    void setNoteOpens(bool on);
    [[nodiscard]] QAbstractButton* noteButton() const;
    /// The (i) button, for the tab order: right after the tile.
    [[nodiscard]] QWidget* definitionButton() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    void definitionRequested();
    void noteRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    StatFigure figure_;
    [[nodiscard]] QRect noteRect() const;
    QToolButton* info_;
    QAbstractButton* note_;
};

}  // namespace minqing::ui
