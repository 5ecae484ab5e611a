#pragma once
#include <QWidget>
#include <vector>

#include "ui/widgets/light.h"
#include "ui/widgets/theme.h"

class QGridLayout;

namespace minqing::ui {

class TextLabel;

/// Label and value pairs in two columns; one column when narrow. Values wrap and can be selected.
class FieldGrid : public QWidget {
    Q_OBJECT
  public:
    explicit FieldGrid(QWidget* parent = nullptr);
    /// Adds a pair at the end and gives back the value's widget (for an object name or a tooltip).
    QWidget* addField(const QString& label, const QString& value, Tone tone = Tone::Normal);
    QWidget* addLight(const QString& label, LightKind light, const QString& word);
    /// Any widget as value; takes ownership. `wide`: a line of its own.
    void addWidget(const QString& label, QWidget* value, bool wide = false);
    /// The next pair starts a line and takes the whole width.
    void addWideField(const QString& label, const QString& value);
    void clear();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Pair {
        TextLabel* label = nullptr;
        QWidget* value = nullptr;
        bool wide = false;
    };
    void append(const QString& label, QWidget* value, bool wide);
    void arrange();
    [[nodiscard]] int fittingColumns() const;
    std::vector<Pair> pairs_;
    QGridLayout* grid_;
    int columns_ = 2;
};

}  // namespace minqing::ui
