#include "ui/pages/dashboard/count_lines.h"

#include <QGridLayout>

#include "presentation/formats.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

QGridLayout* makeCountGrid(QWidget* parent) {
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(1));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    return grid;
}

ActionButton* makeCountButton(qint64 count, const QString& title, QWidget* parent) {
    const QString number = presentation::countText(count);
    auto* button = new ActionButton(ActionButton::Kind::Quiet, number, parent);
    button->setAccessibleName(title + QChar(u' ') + number);
    button->setEnabled(count > 0);
    button->setFixedHeight(button->fontMetrics().height() + space(3) / 2);
    return button;
}

ActionButton* addCountLine(QGridLayout* grid, const QString& title, qint64 count) {
    QWidget* parent = grid->parentWidget();
    const int line = grid->rowCount();
    auto* words = new TextLabel(title, TextRole::Small, Tone::Normal, parent);
    words->setWrapping(true);
    words->setToolTip(title);
    grid->addWidget(words, line, 0);
    words->show();
    auto* button = makeCountButton(count, title, parent);
    grid->addWidget(button, line, 1, Qt::AlignRight);
    button->show();
    return button;
}

}  // namespace minqing::ui
