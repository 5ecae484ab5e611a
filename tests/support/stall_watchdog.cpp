#include "stall_watchdog.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QEvent>
#include <chrono>
#include <cstdio>

namespace minqing::tests {

namespace {

constexpr std::chrono::milliseconds betweenHeartbeats{3};
const auto heartbeatType = static_cast<QEvent::Type>(QEvent::registerEventType());

double steadyMs() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

StallWatchdog::StallWatchdog(double limitMs)
    : m_limitMs(limitMs),
      m_watched(static_cast<int>(::syscall(SYS_gettid))),
      m_thread([this](std::stop_token quit) { watch(quit); }) {}

StallWatchdog::~StallWatchdog() {
    m_thread.request_stop();
    m_thread.join();
    QCoreApplication::removePostedEvents(this);
}

/// What the watched thread has spent, ready to run, waiting for a processor; 0 where the kernel does not tell.
double StallWatchdog::waitedMs() const {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/self/task/%d/schedstat", m_watched);
    std::FILE* file = std::fopen(path, "re");
    if (file == nullptr) return 0;
    unsigned long long ran = 0, waited = 0;
    const int read = std::fscanf(file, "%llu %llu", &ran, &waited);
    std::fclose(file);
    return read == 2 ? static_cast<double>(waited) / 1e6 : 0;
}

void StallWatchdog::during(const QString& what) {
    // What was under way until now is told of what was announced before.
    {
        const std::scoped_lock lock(m_mutex);
        if (m_open) answer(steadyMs());
    }
    m_what = what;
}

void StallWatchdog::watch(std::stop_token quit) {
    while (!quit.stop_requested()) {
        {
            const std::scoped_lock lock(m_mutex);
            // The clock starts after everything else that could keep this thread itself.
            m_waitedAtPostMs = waitedMs();
            m_postedMs = steadyMs();
            m_open = true;
        }
        QCoreApplication::postEvent(this, new QEvent(heartbeatType), Qt::HighEventPriority);
        std::unique_lock lock(m_mutex);
        m_answered.wait(lock, quit, [this] { return !m_open; });
        m_answered.wait_for(lock, quit, betweenHeartbeats, [] { return false; });
    }
}

/// GUI thread, with the mutex held.
void StallWatchdog::answer(double now) {
    m_open = false;
    ++m_heartbeats;
    m_answered.notify_all();
    if (m_what.isEmpty()) return;
    const double wall = now - m_postedMs;
    const double own = wall - (wall > m_limitMs / 4 ? waitedMs() - m_waitedAtPostMs : 0);
    const Stall stall{own, wall, m_what};
    if (own > m_longest.ms) m_longest = stall;
    if (own > m_limitMs) m_stalls.push_back(stall);
}

bool StallWatchdog::event(QEvent* event) {
    if (event->type() != heartbeatType) return QObject::event(event);
    const double now = steadyMs();
    const std::scoped_lock lock(m_mutex);
    if (m_open) answer(now);
    return true;
}

}  // namespace minqing::tests
