#pragma once
#include <QLayout>
#include <QPixmap>
#include <QWidget>
#include <vector>

#include "ui/widgets/icons.h"
#include "ui/widgets/painted_button.h"

namespace minqing::ui {

/// One piece of evidence. A null picture shows the photo icon (still loading, or no preview).
struct Thumbnail {
    QString id = {};
    QPixmap picture = {};
    QString caption = {};
    Icon icon = Icon::Photo;  ///< while there is no picture
};

class ThumbnailTile final : public PaintedButton {
    Q_OBJECT
  public:
    ThumbnailTile(Thumbnail thumbnail, bool addTile, QWidget* parent);
    void setPicture(const QPixmap& picture);
    /// As wide as there is room, this high.
    void setHeight(int height);
    [[nodiscard]] QString id() const { return thumbnail_.id; }
    [[nodiscard]] bool hasPicture() const { return !thumbnail_.picture.isNull(); }
    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void chosen(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintPicture(QPainter& painter) const;
    void emitChosen() { emit chosen(thumbnail_.id); }
    Thumbnail thumbnail_;
    bool addTile_;
    int height_ = 0;
};

/// Evidence as thumbnails, wrapping, with an optional "+ Add" tile at the end. Space or Enter opens.
class ThumbnailStrip : public QWidget {
    Q_OBJECT
  public:
    explicit ThumbnailStrip(QWidget* parent = nullptr);
    void setThumbnails(const std::vector<Thumbnail>& thumbnails);
    /// For pictures that are decoded late. Unknown ids are ignored.
    void setPicture(const QString& id, const QPixmap& picture);
    /// One tile that takes the whole width, this high; 0: tiles of the usual size.
    void setTileHeight(int height);
    /// Off when the reader may not add evidence now.
    void setAddable(bool on);

  signals:
    void opened(const QString& id);
    void addRequested();

  private:
    void rebuild();
    std::vector<Thumbnail> thumbnails_;
    bool addable_ = true;
    int tileHeight_ = 0;
    QLayout* flow_;
};

}  // namespace minqing::ui
