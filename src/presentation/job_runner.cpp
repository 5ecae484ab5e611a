#include "presentation/job_runner.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/platform/system.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

JobRunner::JobRunner(const Clock& clock, int readers, QObject* parent) : QObject(parent), m_clock(clock) {
    m_threads.emplace_back([this](std::stop_token quit) { work(quit, Lane::Write, true); });
    for (int i = 0; i < readers; ++i)
        m_threads.emplace_back([this, i](std::stop_token quit) { work(quit, Lane::Read, i == 0); });
}

JobRunner::~JobRunner() {
    for (auto& thread : m_threads) thread.request_stop();
    m_wake.notify_all();
    m_threads.clear();  // joins
}

Error JobRunner::noLedger() {
    return Error{
        ErrorKind::Storage,
        {{u"no_ledger_open"_s, QCoreApplication::translate("JobRunner", "No ledger is open. Open or make one first.")}}};
}

Job JobRunner::open(const QString& path, QObject* context, std::function<void(Expected<SurroundingsPtr>)> then) {
    return post(
        Lane::Write, Urgency::Now, context,
        [this, path](Worker& worker, std::stop_token) -> Expected<SurroundingsPtr> {
            worker.ledger.reset();
            auto opened = Ledger::open(path, m_clock);
            if (!opened) return Unexpected(opened.error());
            worker.ledger = std::move(*opened);
            const std::scoped_lock lock(m_mutex);
            m_shared = worker.ledger->shared();
            m_path = path;
            m_ledgerId = worker.ledger->identity().uuid.toString();
            ++m_opened;
            return worker.ledger->surroundings();
        },
        std::move(then), false);
}

SurroundingsPtr JobRunner::surroundings() const {
    const std::scoped_lock lock(m_mutex);
    return m_shared ? m_shared->current() : nullptr;
}

QString JobRunner::path() const {
    const std::scoped_lock lock(m_mutex);
    return m_path;
}

QString JobRunner::ledgerId() const {
    const std::scoped_lock lock(m_mutex);
    return m_ledgerId;
}

Expected<void> JobRunner::Worker::needReader() {
    if (reader) return {};
    QString path;
    std::shared_ptr<SharedSurroundings> shared;
    {
        const std::scoped_lock lock(runner.m_mutex);
        path = runner.m_path;
        shared = runner.m_shared;
    }
    if (path.isEmpty()) return Unexpected(noLedger());
    auto opened = Reader::open(path, runner.m_clock, std::move(shared));
    if (!opened) return Unexpected(opened.error());
    reader = std::move(*opened);
    return {};
}

void JobRunner::enqueue(Lane lane, Task task) {
    {
        const std::scoped_lock lock(m_mutex);
        (lane == Lane::Read ? m_reads : m_writes).push_back(std::move(task));
    }
    if (++m_running == 1) emit busyChanged(true);
    m_wake.notify_all();
}

void JobRunner::finished() {
    if (--m_running == 0) emit busyChanged(false);
}

void JobRunner::deliver(std::function<void()> call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); }

void JobRunner::tell(QObject* context, std::function<void()> call) {
    deliver([guard = QPointer<QObject>(context), call = std::move(call)] {
        if (guard) call();
    });
}

bool JobRunner::take(std::deque<Task>& queue, bool takesLater, Task& task) const {
    auto found = std::find_if(queue.begin(), queue.end(), [](const Task& t) { return t.urgency == Urgency::Now; });
    if (found == queue.end() && takesLater) found = queue.begin();
    if (found == queue.end()) return false;
    task = std::move(*found);
    queue.erase(found);
    return true;
}

void JobRunner::work(std::stop_token quit, Lane lane, bool takesLater) {
    letOthersGoFirst();
    Worker worker{*this};
    int opened = 0;
    auto& queue = lane == Lane::Read ? m_reads : m_writes;
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [&] { return take(queue, takesLater, task); })) return;
            if (lane == Lane::Read && opened != m_opened) {
                worker.reader.reset();
                opened = m_opened;
            }
        }
        // A read that nobody waits for any more is not begun; a write that was asked for always happens.
        if (lane == Lane::Read && task.stop.stop_requested())
            deliver([this] { finished(); });
        else
            task.call(worker);
    }
}

}  // namespace minqing::presentation
