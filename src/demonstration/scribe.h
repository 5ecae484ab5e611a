#pragma once
// Hands commands to the ledger one after another, each at its own moment and in the name of its own person.

#include <QHash>
#include <functional>
#include <stop_token>

#include "demonstration/staff.h"
#include "ledger/ledger.h"

namespace minqing::demonstration {

class Scribe {
  public:
    using Progress = std::function<void(int percent, const QString& stage)>;
    Scribe(Ledger& ledger, SettableClock& clock, const Staff& staff, Progress progress, std::stop_token stop)
        : m_ledger(ledger), m_clock(clock), m_staff(staff), m_progress(std::move(progress)), m_stop(std::move(stop)) {}

    /// How many commands are to come in all: for the progress.
    void expect(qint64 commands) { m_expected = commands; }
    void stage(const QString& name) { m_stage = name; }

    /// Does the command at that moment as this member of the staff (−1: the program itself). Commits now and then. Errors:
    /// those of the door, with the moment and the person added; Refused cancelled.
    Expected<Receipt> execute(const Command& command, int member, Instant at);
    Expected<void> commit();

  private:
    Expected<const Actor*> actor(int member);

    Ledger& m_ledger;
    SettableClock& m_clock;
    const Staff& m_staff;
    Progress m_progress;
    std::stop_token m_stop;
    std::optional<Ledger::Stretch> m_stretch;
    QHash<int, Actor> m_actors;
    Actor m_system = Actor::system();
    QString m_stage;
    qint64 m_expected = 1, m_done = 0;
    int m_percent = -1;
};

}  // namespace minqing::demonstration
