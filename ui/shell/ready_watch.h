#pragma once
#include <QObject>
#include <QTimer>

#include "ui/shell/main_window.h"

namespace minqing::ui {

/// Tells when the window can be worked with: the page that a person sees first is painted with all its data. Without an
/// account that is the sign-in page, with one (of a demonstration, without a password) it is that person's first page.
class ReadyWatch final : public QObject {
    Q_OBJECT
  public:
    ReadyWatch(MainWindow& window, presentation::SessionModel& session, QString account);

  signals:
    void ready();
    void failed(const QString& problem);

  private:
    void opened();
    void look();
    MainWindow& window_;
    presentation::SessionModel& session_;
    QString account_;
    QTimer timer_;
};

}  // namespace minqing::ui
