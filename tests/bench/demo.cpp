// layer: demonstration
// Makes the whole demonstration district (or what the arguments say: households cases path seed today) and prints seconds and megabytes.

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

#include "demonstration/demonstration.h"

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    minqing::DemonstrationOptions options;
    options.path = QDir::temp().filePath(QStringLiteral("bench_demo.minqing"));
    if (arguments.size() > 1) options.households = arguments[1].toInt();
    if (arguments.size() > 2) options.cases = arguments[2].toInt();
    if (arguments.size() > 3) options.path = arguments[3];
    if (arguments.size() > 4) options.seed = arguments[4].toULongLong();
    if (arguments.size() > 5) options.today = QDate::fromString(arguments[5], Qt::ISODate);
    for (const char* end : {"", ".key", ".lock"}) QFile::remove(options.path + QLatin1String(end));
    const auto made = minqing::createDemonstration(options, [](int percent, const QString& stage) {
        if (percent % 20 == 0) std::fprintf(stderr, "%3d %% %s\n", percent, qPrintable(stage));
    });
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
        return 1;
    }
    const double megabytes = static_cast<double>(QFileInfo(options.path).size()) / (1024.0 * 1024.0);
    std::printf("households %lld  cases %lld  activities %lld  wishes %lld\n", made->households, made->cases, made->activities,
                made->wishes);
    std::printf("seconds %.1f (allowed 60, ratio %.2f)   megabytes %.1f (allowed 350, ratio %.2f)\n", made->seconds,
                made->seconds / 60.0, megabytes, megabytes / 350.0);
    return made->seconds <= 60.0 && megabytes <= 350.0 ? 0 : 2;
}
