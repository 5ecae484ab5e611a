// The least Qt window program there is, what the start of the real one is compared with: says so when its one label is
// painted, and ends.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>
#include <cstdio>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("民情台账")));
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        std::puts("ready");
        std::fflush(stdout);
        QApplication::exit(0);
    });
    return QApplication::exec();
}
