#pragma once
#include <QObject>
#include <vector>

#include "ui/shell/main_window.h"

namespace minqing::ui {

/// Takes pictures of the main pages, each as the role that works there, light and dark, without a display.
class PageRenderer final : public QObject {
    Q_OBJECT
  public:
    PageRenderer(MainWindow& window, presentation::SessionModel& session, presentation::UserSettings& settings, QString folder);
    void start();

  signals:
    /// `problem` empty: all pictures lie in the folder.
    void finished(const QString& problem);

  private:
    struct Picture {
        QString role, page, appearance;
    };
    void next();
    void waitThenShoot();
    void shoot();
    MainWindow& window_;
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
    QString folder_, signedIn_;
    std::vector<Picture> pictures_;
    size_t at_ = 0;
    int quiet_ = 0;
    QTimer timer_;
};

}  // namespace minqing::ui
