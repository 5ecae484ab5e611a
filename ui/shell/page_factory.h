#pragma once
// Which pages there are: one row each.

#include "ui/shell/page.h"
#include "ui/widgets/side_bar.h"

namespace minqing::ui {

/// The rail's entry of a page id; an empty text for an unknown id.
[[nodiscard]] SideBarItem sideBarItem(const QString& page);
/// Other words by which people look for it, in one text.
[[nodiscard]] QString otherWordsOf(const QString& page);
/// nullptr for an unknown id.
[[nodiscard]] Page* makePage(const QString& page, presentation::SessionModel& session, presentation::UserSettings& settings,
                             QWidget* parent);
/// The page that shows cases of a type.
[[nodiscard]] QString pageOfCaseType(const QString& type);

}  // namespace minqing::ui
