#include "ledger/door.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "ledger/case_rows.h"

namespace minqing {

using namespace Qt::StringLiterals;

Door::Door(storage::Store& store, SharedSurroundings& shared, const Clock& clock)
    : m_store(store), m_shared(shared), m_clock(clock), m_around(shared.current()) {}

Expected<Receipt> Door::execute(const Command& command, const Actor& actor) {
    return std::visit([&](const auto& one) { return run(one, actor); }, command);
}

Expected<void> Door::check(const Command& command, const Actor& actor) {
    m_checkOnly = true;
    auto result = execute(command, actor);
    m_checkOnly = false;
    if (!result) return Unexpected{std::move(result.error())};
    return {};
}

Expected<void> Door::flush() {
    for (auto& held : m_cases) {
        if (!held.dirty) continue;
        const auto rows = caseRowsOf(held.file, *m_around->definitions);
        auto written = m_store.putCase(held.before ? &*held.before : nullptr, rows);
        if (!written) return written;
    }
    m_cases.clear();
    return {};
}

void Door::publish() {
    if (m_changed) m_shared.replace(m_changed);
    m_changed.reset();
}

void Door::beginBatch() {
    m_batching = true;
    m_batch = {};
}

BatchId Door::endBatch() {
    m_batching = false;
    return std::exchange(m_batch, BatchId{});
}

Surroundings& Door::change() {
    if (!m_changed) {
        m_changed = std::make_shared<Surroundings>(*m_around);
        m_around = m_changed;
    }
    return *m_changed;
}

Expected<Entry> Door::append(EntryKind kind, SubjectId subject, const QJsonObject& payload, const Actor& actor,
                             Receipt& receipt) {
    return appendText(kind, subject, QJsonDocument(payload).toJson(QJsonDocument::Compact), actor, receipt);
}

Expected<Entry> Door::appendText(EntryKind kind, SubjectId subject, QByteArray payload, const Actor& actor, Receipt& receipt,
                                 const QByteArray& stored) {
    Entry entry;
    entry.kind = kind;
    entry.subject = subject;
    entry.actor = actor.id;
    entry.at = m_clock.now();
    entry.batch = m_batch;
    entry.payload = std::move(payload);
    auto appended = m_store.append(entry, stored);
    if (!appended) return Unexpected{std::move(appended.error())};
    if (m_batching && m_batch.isNull()) m_batch = BatchId{entry.sequence.value};
    receipt.entries.push_back(entry.sequence);
    receipt.batch = m_batch;
    receipt.subject = entry.subject;
    return entry;
}

workflow::Context Door::context(const CaseDefinition& definition) const {
    return {definition, *m_around->definitions, m_around->units, m_clock.now()};
}

}  // namespace minqing
