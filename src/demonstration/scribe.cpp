#include "demonstration/scribe.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {
constexpr qint64 commandsPerCommit = 20'000, commandsPerLook = 256;
}

Expected<const Actor*> Scribe::actor(int member) {
    if (member < 0) return &m_system;
    auto at = m_actors.find(member);
    if (at == m_actors.end()) {
        auto found = m_ledger.actor(m_staff.member(member).name);
        if (!found) return Unexpected{std::move(found.error())};
        at = m_actors.insert(member, *found);
    }
    return &*at;
}

Expected<Receipt> Scribe::execute(const Command& command, int member, Instant at) {
    if (m_done % commandsPerLook == 0) {
        if (m_stop.stop_requested()) {
            return fail(ErrorKind::Refused, u"cancelled"_s,
                        QCoreApplication::translate("Demonstration", "Stopped. Nothing was kept."));
        }
        const int percent = static_cast<int>(std::min<qint64>(99, m_done * 100 / std::max<qint64>(1, m_expected)));
        if (m_progress && percent > m_percent) m_progress(m_percent = percent, m_stage);
    }
    if (++m_done % commandsPerCommit == 0) {
        if (auto done = commit(); !done) return Unexpected{std::move(done.error())};
    }
    auto who = actor(member);
    if (!who) return Unexpected{std::move(who.error())};
    m_clock.set(at);
    if (!m_stretch) {
        auto stretch = m_ledger.beginStretch();
        if (!stretch) return Unexpected{std::move(stretch.error())};
        m_stretch.emplace(std::move(*stretch));
    }
    auto receipt = m_stretch->execute(command, **who);
    if (!receipt) {
        Error error = receipt.error();
        for (auto& reason : error.reasons) reason.message += u" ("_s + (*who)->name + u", "_s + toIso(at) + u')';
        return Unexpected{std::move(error)};
    }
    return receipt;
}

Expected<void> Scribe::commit() {
    if (!m_stretch) return {};
    auto done = m_stretch->commit();
    m_stretch.reset();
    return done;
}

}  // namespace minqing::demonstration
