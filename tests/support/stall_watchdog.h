#pragma once
// Notices when the GUI thread does not answer: a thread posts a heartbeat to it, and whatever keeps it from answering is a
// stall. What the kernel gave to other programs meanwhile (the time the GUI thread was ready to run and had no processor)
// is not the program's doing and is taken off, so a loaded machine makes no stalls and hides none.

#include <QObject>
#include <QString>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace minqing::tests {

class StallWatchdog final : public QObject {
  public:
    struct Stall {
        double ms = 0;      ///< without the time in which the machine did other things
        double wallMs = 0;  ///< as a person felt it
        QString during;     ///< what had been announced
    };

    /// Watches the thread it is made on until it is destroyed; stalls over `limitMs` are kept.
    explicit StallWatchdog(double limitMs = 50);
    ~StallWatchdog() override;
    /// Names what the program is asked to do now; empty: nothing that counts, until the next call.
    void during(const QString& what);
    [[nodiscard]] const std::vector<Stall>& stalls() const { return m_stalls; }
    /// The longest of all answers that counted, over the limit or not.
    [[nodiscard]] Stall longest() const { return m_longest; }
    [[nodiscard]] int heartbeats() const { return m_heartbeats; }

  protected:
    bool event(QEvent* event) override;

  private:
    void watch(std::stop_token quit);
    void answer(double now);
    [[nodiscard]] double waitedMs() const;

    const double m_limitMs;
    const int m_watched;  ///< the kernel's number of the GUI thread
    QString m_what;       // GUI thread
    std::vector<Stall> m_stalls;
    Stall m_longest;
    int m_heartbeats = 0;
    bool m_countsFromNext = false;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_open = false;          ///< a heartbeat is on its way
    double m_postedMs = 0;        ///< when, on the steady clock
    double m_waitedAtPostMs = 0;  ///< what the GUI thread had waited for a processor by then
    std::jthread m_thread;
};

}  // namespace minqing::tests
