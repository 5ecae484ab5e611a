#pragma once
// Work off the GUI thread: one writer thread that owns the Ledger, a few reader threads with a Reader each. Jobs return
// values; answers are delivered on the thread of the JobRunner (the GUI thread) as long as the context object lives and
// the job was not cancelled.

#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <vector>

#include "ledger/ledger.h"

namespace minqing::presentation {

/// A job that may still run. A value; cancelling means: the answer is never delivered.
class Job {
  public:
    Job() : m_stop(std::nostopstate) {}
    explicit Job(std::stop_source stop) : m_stop(std::move(stop)) {}
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

  private:
    std::stop_source m_stop;
};

/// Holds the newest of a line of jobs: the one before is cancelled when the next is put in, the last one at the end.
class LatestJob {
  public:
    LatestJob() = default;
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;
    ~LatestJob() { m_job.cancel(); }
    LatestJob& operator=(Job job) {
        m_job.cancel();
        m_job = std::move(job);
        return *this;
    }
    void cancel() { m_job.cancel(); }

  private:
    Job m_job;
};

enum class Urgency { Now, Later };  ///< Later: counts and indexes; one reader stays free for what is on screen

class JobRunner final : public QObject {
    Q_OBJECT
  public:
    explicit JobRunner(const Clock& clock, int readers = 2, QObject* parent = nullptr);
    ~JobRunner() override;

    /// Opens the ledger on the writer thread; `then` gets the outcome. Errors as Ledger::open.
    Job open(const QString& path, QObject* context, std::function<void(Expected<SurroundingsPtr>)> then);
    /// The snapshot the ledger has now; null before a ledger is open. Any thread.
    [[nodiscard]] SurroundingsPtr surroundings() const;
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] QString path() const;
    /// UUID of the ledger that is open, as text: the same for every copy of it.
    [[nodiscard]] QString ledgerId() const;
    /// Jobs are under way or wait. GUI thread; the answer of the last one may just be about to be delivered.
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

    /// `work(Reader&, std::stop_token)` gives an Expected<T>; `then(Expected<T>)` runs on the GUI thread.
    template <class Work, class Then>
    Job read(QObject* context, Work work, Then then, Urgency urgency = Urgency::Now) {
        return post(
            Lane::Read, urgency, context,
            [work = std::move(work)](Worker& worker, std::stop_token stop) {
                using Result = std::invoke_result_t<const Work&, Reader&, std::stop_token>;
                const auto ready = worker.needReader();
                return ready ? work(*worker.reader, stop) : Result(Unexpected(ready.error()));
            },
            std::move(then), false);
    }
    /// `work(Ledger&)` gives an Expected<T>. After success committed() is emitted, then `then` runs.
    template <class Work, class Then>
    Job write(QObject* context, Work work, Then then) {
        return post(
            Lane::Write, Urgency::Now, context,
            [work = std::move(work)](Worker& worker, std::stop_token) {
                using Result = std::invoke_result_t<const Work&, Ledger&>;
                return worker.ledger ? work(*worker.ledger) : Result(Unexpected(noLedger()));
            },
            std::move(then), true);
    }
    /// `work(Ledger&)` only tries: it writes nothing, so nobody looks again afterwards.
    template <class Work, class Then>
    Job rehearse(QObject* context, Work work, Then then) {
        return post(
            Lane::Write, Urgency::Now, context,
            [work = std::move(work)](Worker& worker, std::stop_token) {
                using Result = std::invoke_result_t<const Work&, Ledger&>;
                return worker.ledger ? work(*worker.ledger) : Result(Unexpected(noLedger()));
            },
            std::move(then), false);
    }
    /// Work that needs no open ledger (making the demonstration): on the writer thread, with a stop token.
    template <class Work, class Then>
    Job run(QObject* context, Work work, Then then) {
        return post(
            Lane::Write, Urgency::Now, context, [work = std::move(work)](Worker&, std::stop_token stop) { return work(stop); },
            std::move(then), false);
    }
    /// Runs `call` on the GUI thread, for progress.
    void tell(QObject* context, std::function<void()> call);

  signals:
    void committed();  ///< something was written: lists and numbers look again
    void busyChanged(bool busy);

  private:
    enum class Lane { Read, Write };
    struct Worker {
        JobRunner& runner;
        std::unique_ptr<Ledger> ledger = {};
        std::unique_ptr<Reader> reader = {};
        Expected<void> needReader();
    };
    struct Task {
        std::function<void(Worker&)> call;
        std::stop_token stop;
        Urgency urgency = Urgency::Now;
    };
    [[nodiscard]] static Error noLedger();

    template <class Work, class Then>
    Job post(Lane lane, Urgency urgency, QObject* context, Work work, Then then, bool writes) {
        std::stop_source source;
        const std::stop_token stop = source.get_token();
        auto call = [this, stop, guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then),
                     writes](Worker& worker) {
            auto result = std::make_shared<decltype(work(worker, stop))>(work(worker, stop));
            deliver([this, stop, guard, then, writes, result] {
                finished();
                if (writes && result->has_value()) emit committed();
                if (guard && !stop.stop_requested()) then(std::move(*result));
            });
        };
        enqueue(lane, Task{std::move(call), stop, urgency});
        return Job(std::move(source));
    }
    void enqueue(Lane lane, Task task);
    void deliver(std::function<void()> call);
    void finished();
    void work(std::stop_token quit, Lane lane, bool takesLater);
    bool take(std::deque<Task>& queue, bool takesLater, Task& task) const;

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_reads, m_writes;
    std::shared_ptr<SharedSurroundings> m_shared;
    QString m_path, m_ledgerId;
    int m_opened = 0;   ///< grows with every opened ledger, so that readers of the one before are given up
    int m_running = 0;  ///< GUI thread only
    std::vector<std::jthread> m_threads;
};

}  // namespace minqing::presentation
