#include "ui/widgets/scrolled_content.h"

#include <QScrollArea>

namespace minqing::ui {

void setScrolledContent(QScrollArea* area, QWidget* content) {
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false);  // after setWidget(), which turns it on
    area->viewport()->setAutoFillBackground(false);
}

}  // namespace minqing::ui
