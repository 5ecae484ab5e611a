#include "cli/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <cstdio>

#include "base/platform/terminal.h"
#include "cli/command_line_text.h"
#include "cli/json_input.h"
#include "cli/plain_text.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

void print(std::FILE* to, const QByteArray& text) {
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), to);
    std::fputc('\n', to);
}

Exit exitOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Refused:
            return Exit::Refused;
        case ErrorKind::Usage:
            return Exit::Usage;
        case ErrorKind::BadInput:
            return Exit::BadInput;
        case ErrorKind::Storage:
            return Exit::Failure;
    }
    return Exit::Failure;
}

QString passwordFor(const QString& account) {
    auto given = qEnvironmentVariable("MINQING_PASSWORD");
    if (!given.isEmpty()) return given;
    return askPassword(CommandLineText::tr("Password of %1: ").arg(account));
}

}  // namespace

Expected<std::unique_ptr<Ledger>> Session::openLedger() const {
    if (ledgerPath.isEmpty())
        return fail(ErrorKind::Usage, u"no_ledger"_s, CommandLineText::tr("Name the ledger file: --ledger FILE."));
    // Whoever writes from the command line is done in a moment; a window stays.
    constexpr int tries = 30;
    constexpr unsigned long pauseMs = 100;
    for (int i = 1;; ++i) {
        auto opened = Ledger::open(ledgerPath, clock);
        if (opened || i == tries || !opened.error().has(u"ledger_in_use")) return opened;
        QThread::msleep(pauseMs);
    }
}

Expected<std::unique_ptr<Reader>> Session::openReader() const {
    if (ledgerPath.isEmpty())
        return fail(ErrorKind::Usage, u"no_ledger"_s, CommandLineText::tr("Name the ledger file: --ledger FILE."));
    return Reader::open(ledgerPath, clock);
}

Expected<Actor> Session::writer(Ledger& ledger) const {
    if (account.isEmpty()) {
        return fail(ErrorKind::Usage, u"no_account"_s,
                    CommandLineText::tr("Say who you are: --as ACCOUNT. Every change stands under a name."));
    }
    const auto around = ledger.surroundings();
    const auto* known = around->account(account);
    if (known && around->demonstration && known->passwordHash.isEmpty()) return ledger.signIn(account, {});
    return ledger.signIn(account, passwordFor(account));
}

Expected<Actor> Session::reader(Reader& reader) const {
    const auto around = reader.surroundings();
    if (account.isEmpty() && around->demonstration) return reader.actor(u"supervisor"_s);
    if (account.isEmpty())
        return fail(ErrorKind::Usage, u"no_account"_s, CommandLineText::tr("Say who you are: --as ACCOUNT."));
    const auto* known = around->account(account);
    if (known && around->demonstration && known->passwordHash.isEmpty()) return reader.actor(account);
    return reader.signIn(account, passwordFor(account));
}

Result Session::write(const std::function<Result(Ledger&, const Actor&)>& work, DueSteps due) const {
    auto ledger = openLedger();
    if (!ledger) return Unexpected{std::move(ledger.error())};
    auto actor = writer(**ledger);
    if (!actor) return Unexpected{std::move(actor.error())};
    if (due == DueSteps::First) {
        if (auto steps = (*ledger)->runDueSteps(); !steps) return Unexpected{std::move(steps.error())};
    }
    return work(**ledger, *actor);
}

Result Session::read(const std::function<Result(Reader&, const Actor&)>& work) const {
    auto opened = openReader();
    if (!opened) return Unexpected{std::move(opened.error())};
    auto actor = reader(**opened);
    if (!actor) return Unexpected{std::move(actor.error())};
    return work(**opened, *actor);
}

namespace {
constexpr qint64 largestInput = qint64{64} << 20;

Unexpected noObject() {
    return fail(ErrorKind::BadInput, u"bad_json"_s, CommandLineText::tr("Standard input must hold one JSON object: {…}."));
}
}  // namespace

Expected<QJsonObject> objectFromInput() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return QJsonObject{};
    // What has no end, such as a device, must not take all memory.
    QByteArray text;
    constexpr qint64 atOnce = qint64{1} << 20;
    for (auto part = input.read(atOnce); !part.isEmpty(); part = input.read(atOnce)) {
        text += part;
        if (text.size() <= largestInput) continue;
        return fail(
            ErrorKind::BadInput, u"input_too_large"_s,
            CommandLineText::tr("Standard input holds more than %1 MB, which no command asks for.").arg(largestInput >> 20));
    }
    if (text.trimmed().isEmpty()) return QJsonObject{};
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        // Qt takes only objects and lists for a document; null or a number alone is JSON, but says nothing.
        QJsonParseError alone;
        QJsonDocument::fromJson('[' + text + ']', &alone);
        if (alone.error == QJsonParseError::NoError) return noObject();
        return fail(ErrorKind::BadInput, u"bad_json"_s,
                    CommandLineText::tr("Standard input is not JSON: %1.").arg(jsonFault(fault, text)));
    }
    if (!document.isObject()) return noObject();
    if (auto once = checkKeysOnce(text); !once) return Unexpected{std::move(once.error())};
    return document.object();
}

QJsonValue iso(QDate date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); }

QJsonValue iso(const std::optional<Instant>& instant) { return instant ? QJsonValue(toIso(*instant)) : QJsonValue(); }

QJsonArray reasonsJson(const std::vector<Reason>& reasons) {
    QJsonArray list;
    for (const auto& reason : reasons) {
        QJsonObject one{{u"code"_s, reason.code}, {u"message"_s, reason.message}};
        if (!reason.field.isEmpty()) one.insert(u"field"_s, reason.field);
        list.append(one);
    }
    return list;
}

int finish(const Session& session, const Result& result) {
    if (result) {
        const auto shown = result->text.isEmpty() ? plainText(result->document) : result->text;
        const auto text = session.json ? QJsonDocument(result->document).toJson(QJsonDocument::Compact) : shown.toUtf8();
        if (!text.isEmpty()) print(stdout, text);
        return static_cast<int>(result->exit);
    }
    const auto& error = result.error();
    for (const auto& reason : error.reasons) print(stderr, (reason.message % u" ["_s % reason.code % u']').toUtf8());
    if (session.json) {
        const auto key = error.kind == ErrorKind::Refused ? u"refused"_s : u"errors"_s;
        print(stdout, QJsonDocument(QJsonObject{{key, reasonsJson(error.reasons)}}).toJson(QJsonDocument::Compact));
    }
    return static_cast<int>(exitOf(error.kind));
}

}  // namespace minqing::cli
