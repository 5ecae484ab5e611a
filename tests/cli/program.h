#pragma once
// The real minqing-cli, as a script of a district's IT office runs it.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include "catch.h"

namespace minqing::cli_tests {

struct Run {
    int exit = -1;
    QByteArray out, messages;
    QJsonObject document;  ///< empty when stdout is not exactly one JSON object
};

/// One demonstration district in a folder of its own.
class Program {
  public:
    explicit Program(int households = 700, int cases = 120) {
        REQUIRE(m_folder.isValid());
        ledger = m_folder.filePath(QStringLiteral("district.minqing"));
        const auto made = run({QStringLiteral("--json"), QStringLiteral("demo"), QStringLiteral("create"), ledger,
                               QStringLiteral("--households"), QString::number(households), QStringLiteral("--cases"),
                               QString::number(cases)});
        INFO(made.messages.toStdString());
        REQUIRE(made.exit == 0);
        created = made.document;
    }

    /// No district, only a folder.
    struct NoDistrict {};
    explicit Program(NoDistrict /*none*/) { REQUIRE(m_folder.isValid()); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Arguments as they stand, nothing added.
    Run run(const QStringList& arguments, const QByteArray& input = {}, const QString& language = QStringLiteral("en")) const {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MINQING_LANGUAGE"), language);
        environment.remove(QStringLiteral("MINQING_PASSWORD"));
        return run(arguments, input, environment);
    }

    /// With an environment of one's own.
    Run run(const QStringList& arguments, const QByteArray& input, const QProcessEnvironment& environment) const {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MINQING_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        Run run;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return run;
        }
        run.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        run.out = process.readAllStandardOutput();
        run.messages = process.readAllStandardError();
        run.document = QJsonDocument::fromJson(run.out).object();
        return run;
    }

    /// On the district, with --json, as `account` (nobody when empty).
    Run as(const QString& account, const QStringList& arguments, const QJsonObject& input = {}) const {
        QStringList all{QStringLiteral("--ledger"), ledger, QStringLiteral("--json")};
        if (!account.isEmpty()) all << QStringLiteral("--as") << account;
        return run(all + arguments, input.isEmpty() ? QByteArray() : QJsonDocument(input).toJson());
    }

    /// The first household of the visitor's roster.
    QString household() const {
        const auto listed =
            as(QStringLiteral("visitor"), {QStringLiteral("register"), QStringLiteral("list"), QStringLiteral("household"),
                                           QStringLiteral("--limit"), QStringLiteral("1")});
        const auto code =
            listed.document[QStringLiteral("entries")].toArray().first().toObject()[QStringLiteral("code")].toString();
        REQUIRE(!code.isEmpty());
        return code;
    }

    /// A grievance of that household, which coordination may solve; gives its number.
    QString grievance() const {
        const QJsonObject told{{QStringLiteral("title"), QStringLiteral("电梯停运三天")},
                               {QStringLiteral("domain"), QStringLiteral("living_environment")},
                               {QStringLiteral("household"), household()},
                               {QStringLiteral("route"), QStringLiteral("coordinate")}};
        const auto run =
            as(QStringLiteral("clerk"), {QStringLiteral("case"), QStringLiteral("register"), QStringLiteral("grievance")},
               {{QStringLiteral("fields"), told}});
        INFO(run.messages.toStdString() << run.out.toStdString());
        REQUIRE(run.exit == 0);
        return run.document[QStringLiteral("number")].toString();
    }

    /// The unit that the handler handles cases for.
    QString handlersUnit() const {
        const auto listed = as(QStringLiteral("sysadmin"), {QStringLiteral("account"), QStringLiteral("list")});
        for (const auto& one : listed.document[QStringLiteral("accounts")].toArray()) {
            const auto account = one.toObject();
            if (account[QStringLiteral("name")].toString() == QStringLiteral("handler"))
                return account[QStringLiteral("unit")].toString();
        }
        FAIL("there is no handler");
        return {};
    }

    /// The same grievance, dispatched to that unit.
    QString dispatchedGrievance() const {
        const auto number = grievance();
        const QJsonObject fields{{QStringLiteral("lead_unit"), handlersUnit()}};
        const auto run =
            as(QStringLiteral("clerk"), {QStringLiteral("case"), QStringLiteral("act"), number, QStringLiteral("dispatch")},
               {{QStringLiteral("fields"), fields}});
        INFO(run.messages.toStdString() << run.out.toStdString());
        REQUIRE(run.exit == 0);
        return number;
    }

    QString ledger;
    QJsonObject created;

  private:
    QTemporaryDir m_folder;
};

}  // namespace minqing::cli_tests
