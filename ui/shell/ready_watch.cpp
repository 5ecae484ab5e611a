#include "ui/shell/ready_watch.h"

namespace minqing::ui {

ReadyWatch::ReadyWatch(MainWindow& window, presentation::SessionModel& session, QString account)
    : window_(window), session_(session), account_(std::move(account)) {
    connect(&window, &MainWindow::ledgerOpened, this, &ReadyWatch::opened);
    connect(&window, &MainWindow::startFailed, this, &ReadyWatch::failed);
    connect(&timer_, &QTimer::timeout, this, &ReadyWatch::look);
}

void ReadyWatch::opened() {
    if (account_.isEmpty()) {
        timer_.start(1);
        return;
    }
    session_.signIn(account_, {}, this, [this](Expected<Actor> actor) {
        if (actor)
            timer_.start(1);
        else
            emit failed(actor.error().text());
    });
}

/// Not as often as possible: what is waited for needs the processor.
void ReadyWatch::look() {
    if (session_.jobs().isBusy()) return;
    timer_.stop();
    window_.repaint();
    emit ready();
}

}  // namespace minqing::ui
