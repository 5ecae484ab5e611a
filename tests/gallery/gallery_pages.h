#pragma once
// The pages of the gallery. Each gives a new widget without a parent, filled with invented sample text.

class QWidget;

namespace minqing::gallery {

QWidget* makeListPage();
QWidget* makeVisitPage();
QWidget* makeDashboardPage();
QWidget* makeWidgetsPage();
QWidget* makeFormPage();

}  // namespace minqing::gallery
