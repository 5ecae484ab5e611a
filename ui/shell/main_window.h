#pragma once
#include <QMainWindow>

#include "presentation/session_model.h"
#include "presentation/user_settings.h"

class QStackedWidget;

namespace minqing::ui {

class Banner;
class ProgressPanel;
class SignInPage;
class Workspace;

/// The window: opening a ledger (or making the demonstration), signing in, working.
class MainWindow final : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    /// Opens the ledger; where there is none and `makeDemonstration` is set, makes the demonstration district first.
    void start(const QString& path, bool makeDemonstration);
    /// nullptr while nobody is signed in.
    [[nodiscard]] Workspace* workspace() const { return workspace_; }
    /// From the settings; again after they changed.
    void applyAppearance();

  signals:
    void ledgerOpened();
    void startFailed(const QString& text);

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    void open(const QString& path);
    void make(const QString& path);
    void fail(const QString& headline, const Error& error);
    void showActor();
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
    int scale_;  ///< percent, in force; before all that is measured by it
    QStackedWidget* stack_;
    QWidget* start_;
    std::function<void()> again_;  ///< what is tried once more after a failed start
    Banner* problem_;
    ProgressPanel* progress_;
    SignInPage* signIn_;
    Workspace* workspace_ = nullptr;
    presentation::Job making_;
};

}  // namespace minqing::ui
