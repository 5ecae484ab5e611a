#include "ledger/ledger.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "ledger/ledger_impl.h"
#include "ledger/ledger_text.h"
#include "ledger/sign_in.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {}  // namespace

Ledger::Ledger(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Ledger::~Ledger() = default;

namespace {

/// What was changed outside the program stays told for ever: the next commit would sign it as it is.
Expected<void> noteBrokenSeal(storage::Store& store, Instant now) {
    const auto broken = store.sealBroken();
    if (!broken) return {};
    auto transaction = Transaction::begin(store);
    if (!transaction) return Unexpected{std::move(transaction.error())};
    Entry entry;
    entry.kind = EntryKind::SealBroken;
    entry.at = now;
    entry.payload = QJsonDocument(QJsonObject{{u"signed"_s, broken->signedSequence}, {u"found"_s, broken->lastSequence}})
                        .toJson(QJsonDocument::Compact);
    if (auto appended = store.append(entry); !appended) return appended;
    return transaction->commit();
}

}  // namespace

Expected<std::unique_ptr<Ledger>> Ledger::open(const QString& path, const Clock& clock) {
    auto impl = std::make_unique<Impl>();
    impl->clock = &clock;
    auto store = storage::Store::open(path, storage::OpenMode::ReadWrite);
    if (!store) return Unexpected{std::move(store.error())};
    impl->store = std::move(*store);
    auto around = loadSurroundings(*impl->store);
    if (!around) return Unexpected{std::move(around.error())};
    impl->shared->replace(std::move(*around));
    if (auto noted = noteBrokenSeal(*impl->store, clock.now()); !noted) return Unexpected{std::move(noted.error())};
    const bool stale = impl->store->isRebuildDue();
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(impl)));
    if (!stale) return ledger;
    if (auto rebuilt = ledger->rebuild(false); !rebuilt) return Unexpected{std::move(rebuilt.error())};
    return ledger;
}

Expected<Receipt> Ledger::execute(const Command& command, const Actor& actor) {
    return m_impl->inTransaction([&](Door& door) { return door.execute(command, actor); });
}

Expected<void> Ledger::check(const Command& command, const Actor& actor) {
    Door door(*m_impl->store, *m_impl->shared, *m_impl->clock);
    return door.check(command, actor);
}

Expected<Actor> Ledger::actor(const QString& name) const {
    return actorNamed(*m_impl->shared->current(), name, m_impl->clock->now());
}

SurroundingsPtr Ledger::surroundings() const { return m_impl->shared->current(); }
std::shared_ptr<SharedSurroundings> Ledger::shared() const { return m_impl->shared; }
const Clock& Ledger::clock() const { return *m_impl->clock; }
const QString& Ledger::path() const { return m_impl->store->path(); }
const storage::LedgerIdentity& Ledger::identity() const { return m_impl->store->identity(); }
Expected<void> Ledger::backupTo(const QString& target) { return m_impl->store->backupTo(target); }

// ---- stretches

struct Ledger::Stretch::Impl {
    Transaction transaction;
    Door door;
    const Clock& clock;
    bool broken = false;
    Impl(Transaction begun, Ledger::Impl& ledger)
        : transaction(std::move(begun)), door(*ledger.store, *ledger.shared, *ledger.clock), clock(*ledger.clock) {}
};

Ledger::Stretch::Stretch(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Ledger::Stretch::~Stretch() = default;
Ledger::Stretch::Stretch(Stretch&&) noexcept = default;

Expected<Ledger::Stretch> Ledger::beginStretch() {
    auto transaction = Transaction::begin(*m_impl->store);
    if (!transaction) return Unexpected{std::move(transaction.error())};
    return Stretch(std::make_unique<Stretch::Impl>(std::move(*transaction), *m_impl));
}

Expected<Receipt> Ledger::Stretch::execute(const Command& command, const Actor& actor) {
    auto receipt = m_impl->door.execute(command, actor);
    if (!receipt && receipt.error().kind == ErrorKind::Storage) m_impl->broken = true;
    return receipt;
}

Expected<Actor> Ledger::Stretch::actor(const QString& name) const {
    return actorNamed(m_impl->door.surroundings(), name, m_impl->clock.now());
}

Expected<void> Ledger::Stretch::flush() {
    auto flushed = m_impl->door.flush();
    if (!flushed) m_impl->broken = true;
    return flushed;
}

Expected<void> Ledger::Stretch::commit() {
    if (m_impl->broken) {
        return fail(ErrorKind::Storage, u"stretch_broken"_s,
                    LedgerText::tr("Something could not be written. Nothing of this was kept; try again."));
    }
    if (auto flushed = m_impl->door.flush(); !flushed) return flushed;
    if (auto committed = m_impl->transaction.commit(); !committed) return committed;
    m_impl->door.publish();
    return {};
}

}  // namespace minqing
