#pragma once

class QScrollArea;
class QWidget;

namespace minqing::ui {

/// Puts content into an area that scrolls it up and down only, without a frame, and lets the card or page below show through.
/// Tab passes the area itself by. Takes ownership of the content.
void setScrolledContent(QScrollArea* area, QWidget* content);

}  // namespace minqing::ui
