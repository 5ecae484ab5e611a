#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <memory>

#include "base/platform/write_limit.h"
#include "cli/session.h"

namespace {

/// Only what sets type on pages needs fonts, and with them the larger half of Qt; there is never a window.
bool setsType(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (QString::fromLocal8Bit(argv[i]).endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) return true;
    }
    return false;
}

std::unique_ptr<QCoreApplication> application(int& argc, char** argv) {
    if (!setsType(argc, argv)) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
    minqing::letLargeWritesFail();
    const auto running = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("minqing"));
    QTranslator translator;
    const auto language = qEnvironmentVariable("MINQING_LANGUAGE", QLocale::system().name());
    const bool chinese = language.startsWith(QLatin1String("zh")) || language.startsWith(QLatin1String("C"));
    minqing::setCurrentLanguage(chinese ? minqing::Language::Chinese : minqing::Language::English);
    if (chinese && translator.load(QStringLiteral(":/translations/minqing_zh_CN.qm"))) {
        QCoreApplication::installTranslator(&translator);
    }
    const minqing::SystemClock clock;
    return minqing::cli::run(argc, argv, clock);
}
