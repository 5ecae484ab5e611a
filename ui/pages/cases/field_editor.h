#pragma once
// The editor for a field by its kind: the only place that knows which widget a kind gets.

#include "presentation/action_form_model.h"
#include "ui/widgets/date_text.h"

class QWidget;

namespace minqing::ui {

/// Makes the editor; what is typed goes to `changed` as a value of the field's kind. The caller owns the widget.
[[nodiscard]] QWidget* makeFieldEditor(const presentation::FormField& field, const presentation::SessionModel& session,
                                       const std::function<void(const QJsonValue&)>& changed, QWidget* parent);

/// Counts by the calendar of the definitions.
[[nodiscard]] WorkingDayFn workingDaysOf(const presentation::SessionModel& session);

}  // namespace minqing::ui
