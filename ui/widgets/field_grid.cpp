#include "ui/widgets/field_grid.h"

#include <QGridLayout>

#include "ui/widgets/light_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {
constexpr int kNarrowSteps = 68;  // below this width two columns leave too few characters for a value
constexpr int kValueSteps = 22;   // what a value needs beside its label
}  // namespace

FieldGrid::FieldGrid(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space(3));
    grid_->setVerticalSpacing(space(3) / 2);
}

QWidget* FieldGrid::addField(const QString& label, const QString& value, Tone tone) {
    auto* text = new TextLabel(value, TextRole::Small, tone, this);
    text->setWrapping(true);
    append(label, text, false);
    return text;
}

QWidget* FieldGrid::addLight(const QString& label, LightKind light, const QString& word) {
    auto* value = new LightLabel(light, word, this);
    value->setTextRole(TextRole::Small);
    append(label, value, false);
    return value;
}

void FieldGrid::addWidget(const QString& label, QWidget* value, bool wide) { append(label, value, wide); }

void FieldGrid::addWideField(const QString& label, const QString& value) {
    auto* text = new TextLabel(value, TextRole::Small, Tone::Normal, this);
    text->setWrapping(true);
    append(label, text, true);
}

void FieldGrid::clear() {
    for (const Pair& pair : pairs_) {
        grid_->removeWidget(pair.label);
        grid_->removeWidget(pair.value);
        delete pair.label;
        retire(pair.value);
    }
    pairs_.clear();
}

void FieldGrid::append(const QString& label, QWidget* value, bool wide) {
    auto* caption = new TextLabel(label, TextRole::Small, Tone::Muted, this);
    caption->setBuddy(value);
    value->setParent(this);
    if (value->accessibleName().isEmpty()) value->setAccessibleName(label);
    pairs_.push_back({caption, value, wide});
    columns_ = fittingColumns();
    arrange();
}

void FieldGrid::arrange() {
    int row = 0;
    int column = 0;
    for (const Pair& pair : pairs_) {
        grid_->removeWidget(pair.label);
        grid_->removeWidget(pair.value);
        const bool wide = pair.wide && columns_ > 1;
        if (wide && column != 0) ++row, column = 0;
        grid_->addWidget(pair.label, row, column * 2, Qt::AlignTop | Qt::AlignLeft);
        const bool hugs = pair.value->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
        const Qt::Alignment align = hugs ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop;
        grid_->addWidget(pair.value, row, column * 2 + 1, 1, wide ? 3 : 1, align);
        pair.value->show();
        pair.label->show();
        column = wide ? columns_ : column + 1;
        if (column >= columns_) ++row, column = 0;
    }
    grid_->setColumnStretch(1, 1);
    grid_->setColumnStretch(3, columns_ > 1 ? 1 : 0);
}

/// Labels of other languages are longer: two pairs stand in a line only where their labels can be read whole.
int FieldGrid::fittingColumns() const {
    int label = 0;
    for (const Pair& pair : pairs_)
        if (!pair.wide) label = std::max(label, pair.label->sizeHint().width());
    const int pair = label + space(kValueSteps) + grid_->horizontalSpacing() * 2;
    return width() < std::max(space(kNarrowSteps), 2 * pair) ? 1 : 2;
}

void FieldGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int wanted = fittingColumns();
    if (wanted == columns_) return;
    columns_ = wanted;
    arrange();
}

}  // namespace minqing::ui
