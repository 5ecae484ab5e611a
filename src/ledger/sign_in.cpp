// Signing in by password; failures are counted from the journal, so they survive a restart.

#include "ledger/sign_in.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/hashing.h"
#include "ledger/ledger_impl.h"
#include "ledger/ledger_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int failuresBeforeWaiting = 5;
constexpr std::int64_t waitingMs = 15 * msPerMinute;

/// Failures in a row within the last 15 minutes; `last` gets the newest of them.
Expected<int> recentFailures(storage::Store& store, const Account& account, Instant now, Instant& last) {
    auto entries = store.journal(account.id, std::nullopt, 20, EntryId{});
    if (!entries) return Unexpected{std::move(entries.error())};
    int failures = 0;
    for (const auto& entry : *entries) {
        if (entry.kind != EntryKind::Attempt) continue;
        const bool good = QJsonDocument::fromJson(entry.payload).object().value("ok"_L1).toBool();
        if (good || now.ms - entry.at.ms > waitingMs) break;
        if (failures == 0) last = entry.at;
        ++failures;
    }
    return failures;
}

}  // namespace

Expected<Actor> actorNamed(const Surroundings& around, const QString& name, Instant now) {
    const auto* account = around.account(name);
    if (!account) {
        return fail(ErrorKind::Refused, u"no_such_account"_s, LedgerText::tr("There is no account \"%1\".").arg(name),
                    u"account"_s);
    }
    if (account->locked) {
        return fail(ErrorKind::Refused, u"account_locked"_s,
                    LedgerText::tr("The account \"%1\" is locked. Ask the system administrator.").arg(name), u"account"_s);
    }
    return around.actorOf(*account, beijingDate(now));
}

Expected<void> appendAttempt(storage::Store& store, const Account& account, Instant now, bool good) {
    auto transaction = Transaction::begin(store);
    if (!transaction) return Unexpected{std::move(transaction.error())};
    Entry entry;
    entry.kind = EntryKind::Attempt;
    entry.subject = account.id;
    entry.at = now;
    entry.payload = QJsonDocument(QJsonObject{{u"ok"_s, good}}).toJson(QJsonDocument::Compact);
    if (auto appended = store.append(entry); !appended) return appended;
    return transaction->commit();
}

Expected<Actor> signedIn(storage::Store& store, const Surroundings& around, const QString& name, const QString& password,
                         Instant now, const RecordAttempt& record) {
    const auto wrong = [] {
        return fail(ErrorKind::Refused, u"wrong_name_or_password"_s,
                    LedgerText::tr("The name or the password is wrong. Check both and try again."), u"password"_s);
    };
    const auto* account = around.account(name.trimmed());
    if (!account) return wrong();
    auto actor = actorNamed(around, account->name, now);
    if (!actor || (around.demonstration && account->passwordHash.isEmpty())) return actor;
    Instant last;
    const auto failures = recentFailures(store, *account, now, last);
    if (!failures) return Unexpected{failures.error()};
    if (*failures >= failuresBeforeWaiting) {
        return fail(ErrorKind::Refused, u"account_waits"_s,
                    LedgerText::tr("Five wrong passwords in a row. Wait until %1, then try again.")
                        .arg(beijingTime(last.plusMs(waitingMs)).toString(u"HH:mm"_s)),
                    u"account"_s);
    }
    const bool good = !account->passwordHash.isEmpty() && verifyPassword(password, QString::fromLatin1(account->passwordHash));
    if (auto recorded = record(*account, good, *failures); !recorded) return Unexpected{std::move(recorded.error())};
    if (!good) return wrong();
    return actor;
}

Expected<Actor> Ledger::signIn(const QString& name, const QString& password) {
    const auto now = m_impl->clock->now();
    auto& store = *m_impl->store;
    return signedIn(store, *m_impl->shared->current(), name, password, now,
                    [&](const Account& account, bool good, int) { return appendAttempt(store, account, now, good); });
}

}  // namespace minqing
