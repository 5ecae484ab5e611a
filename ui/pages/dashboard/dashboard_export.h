#pragma once
#include <QWidget>

#include "presentation/dashboard_model.h"
#include "presentation/print/printed_pages.h"
#include "presentation/user_settings.h"

namespace minqing::ui {

class ActionButton;
class Banner;

/// Ctrl+E and Ctrl+P of the dashboard: the page as a picture or on paper, its figures as a table, the circular. Hidden while
/// it has nothing to say.
class DashboardExport final : public QWidget {
    Q_OBJECT
  public:
    enum class As { Png, Pdf, Xlsx };
    /// `page` is what is drawn; it outlives this.
    DashboardExport(presentation::SessionModel& session, presentation::UserSettings& settings,
                    presentation::DashboardModel& model, QWidget* page);
    /// For the page's header; nullptr for who has no right to export.
    [[nodiscard]] ActionButton* button() const { return button_; }
    /// Ctrl+E: opens the menu of the button.
    void open();
    /// Writes this file, off the GUI thread.
    void write(As as, const QString& path);
    /// Ctrl+P: the page on a landscape sheet.
    void printPage();
    /// The letter, with a preview.
    void showCircular();

  signals:
    void message(const QString& text, bool bad);

  private:
    void ask(As as);
    [[nodiscard]] bool mayExport();
    [[nodiscard]] QString covers() const;
    [[nodiscard]] QString stamp() const;
    [[nodiscard]] QString fileName(const QString& what) const;
    [[nodiscard]] presentation::PrintedPages pages();
    [[nodiscard]] QImage picture();
    void finish(const QString& path, const Expected<void>& done);
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
    presentation::DashboardModel& model_;
    QWidget* page_;
    Banner* banner_;
    ActionButton* button_ = nullptr;
    presentation::LatestJob job_;
    QString path_;
};

}  // namespace minqing::ui
