#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include "cli/session.h"

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
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
