#pragma once
#include <QWidget>

#include "presentation/list_export.h"

namespace minqing::ui {

class ActionButton;
class Banner;
class ProgressPanel;

/// Ctrl+E of a list: where to, how far, what came of it. Hidden while nothing is exported.
class ExportBar final : public QWidget {
    Q_OBJECT
  public:
    /// `name` is the prefix of the object names; `what` gives the list as it stands when the export begins.
    ExportBar(presentation::SessionModel& session, const QString& name, std::function<presentation::ListExport()> what,
              QWidget* parent = nullptr);
    /// The button for the page's header; nullptr for who has no right to export.
    [[nodiscard]] ActionButton* button() const { return button_; }
    /// A list of which `isEmpty` says so is not exported.
    void setEmptyWhen(std::function<bool()> isEmpty) { isEmpty_ = std::move(isEmpty); }
    /// Asks for a file and writes it; says so when the right is missing.
    void ask();
    /// Writes this file; `open` starts the program that the computer has for it.
    void write(const QString& path, bool open);

  signals:
    void message(const QString& text, bool bad);

  private:
    void openDirectly();
    void finish(const QString& path, bool open, const Expected<int>& rows);
    [[nodiscard]] bool mayExport();
    presentation::SessionModel& session_;
    std::function<presentation::ListExport()> what_;
    std::function<bool()> isEmpty_;
    ProgressPanel* progress_;
    Banner* banner_;
    ActionButton* button_ = nullptr;
    presentation::LatestJob job_;
    QString path_;
};

}  // namespace minqing::ui
