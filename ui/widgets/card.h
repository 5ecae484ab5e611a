#pragma once
#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace minqing::ui {

class TextLabel;

/// A rounded frame with an optional heading line. Put contents into `body()`.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, const QString& subtitle = {}, QWidget* parent = nullptr);
    /// Empty texts hide the line.
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Accent border: the part being edited.
    void setActive(bool on);
    [[nodiscard]] QVBoxLayout* body() const { return body_; }
    /// The heading line, for buttons or legends at its right end (a stretch already stands before them).
    [[nodiscard]] QHBoxLayout* headingLine() const { return heading_; }

  private:
    void updateHeading();
    TextLabel* title_;
    TextLabel* subtitle_;
    QHBoxLayout* heading_;
    QVBoxLayout* body_;
};

}  // namespace minqing::ui
