#include "base/logging.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <memory>

#include "base/platform/system.h"

namespace minqing {

namespace {

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return spdlog::level::debug;
        case LogLevel::Info:
            return spdlog::level::info;
        case LogLevel::Warning:
            return spdlog::level::warn;
        case LogLevel::Error:
            return spdlog::level::err;
        case LogLevel::Off:
            return spdlog::level::off;
    }
    return spdlog::level::info;
}

void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const auto level = type == QtDebugMsg     ? spdlog::level::debug
                       : type == QtInfoMsg    ? spdlog::level::info
                       : type == QtWarningMsg ? spdlog::level::warn
                                              : spdlog::level::err;
    spdlog::log(level, "qt {}: {}", context.category == nullptr ? "" : context.category, utf8(message));
    if (type == QtFatalMsg) spdlog::default_logger()->flush();
}

}  // namespace

QString defaultLogFolder() {
    return QString(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % QStringLiteral("/log"));
}

Expected<void> startLogging(const QString& program, const QString& folder, LogLevel level) {
    if (auto made = makePrivateFolder(folder); !made) return made;
    const auto path = QString(QDir(folder).absolutePath() % u'/' % program % QStringLiteral(".log"));
    if (!QFile::exists(path)) {
        if (auto made = makePrivateFile(path); !made) return made;
    }
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(path).toStdString(), 2U << 20, 3);
        auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        console->set_level(spdlog::level::warn);
        auto logger = std::make_shared<spdlog::logger>(utf8(program), spdlog::sinks_init_list{file, console});
        logger->set_level(levelOf(level));
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l [%t] %v");
        logger->flush_on(spdlog::level::warn);
        spdlog::set_default_logger(std::move(logger));
    } catch (const spdlog::spdlog_ex& error) {
        return fail(ErrorKind::Storage, QStringLiteral("log_failed"),
                    QCoreApplication::translate("Logging", "The log file %1 cannot be opened: %2.")
                        .arg(path, QString::fromLocal8Bit(error.what())));
    }
    qInstallMessageHandler(takeQtMessage);
    return {};
}

void flushLog() { spdlog::default_logger()->flush(); }

}  // namespace minqing
