// Signing in by password; failures are counted from the journal, so they survive a restart.

#include <QCoreApplication>
#include <QJsonDocument>

#include "base/hashing.h"
#include "ledger/ledger_impl.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int failuresBeforeWaiting = 5;
constexpr std::int64_t waitingMs = 15 * msPerMinute;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

Expected<void> recordAttempt(storage::Store& store, const Account& account, Instant now, bool good) {
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

Expected<Actor> Ledger::signIn(const QString& name, const QString& password) {
    const auto around = m_impl->shared->current();
    const auto* account = around->account(name.trimmed());
    const auto wrong = [] {
        return fail(ErrorKind::Refused, u"wrong_name_or_password"_s,
                    Tr::tr("The name or the password is wrong. Check both and try again."), u"password"_s);
    };
    if (!account) return wrong();
    if (account->locked) {
        return fail(ErrorKind::Refused, u"account_locked"_s,
                    Tr::tr("The account \"%1\" is locked. Ask the system administrator.").arg(account->name), u"account"_s);
    }
    const auto now = m_impl->clock->now();
    if (around->demonstration && account->passwordHash.isEmpty()) return actor(account->name);
    Instant last;
    auto failures = recentFailures(*m_impl->store, *account, now, last);
    if (!failures) return Unexpected{std::move(failures.error())};
    if (*failures >= failuresBeforeWaiting) {
        return fail(ErrorKind::Refused, u"account_waits"_s,
                    Tr::tr("Five wrong passwords in a row. Wait until %1, then try again.")
                        .arg(beijingTime(last.plusMs(waitingMs)).toString(u"HH:mm"_s)),
                    u"account"_s);
    }
    const bool good = !account->passwordHash.isEmpty() && verifyPassword(password, QString::fromLatin1(account->passwordHash));
    if (auto recorded = recordAttempt(*m_impl->store, *account, now, good); !recorded) {
        return Unexpected{std::move(recorded.error())};
    }
    if (!good) return wrong();
    return actor(account->name);
}

}  // namespace minqing
