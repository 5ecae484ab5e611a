#pragma once

namespace minqing::ui {

/// Tells assistive tools that the rail is a list of page tabs, not of check boxes. Safe to call more than once.
void installSideBarAccessibility();

}  // namespace minqing::ui
