#pragma once
// Reading on one thread while another checks and writes: rows pass in batches through a short queue.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "exchange/table_source.h"

namespace minqing {

/// Owns the source and the thread that reads it. Destroying it stops the thread, however full the queue is.
class RowPipeline {
  public:
    struct Limits {
        std::size_t batchRows = 512;
        std::size_t batches = 8;  ///< memory: at most batchRows × (batches + 2) rows at a time
    };
    /// Starts to read. Ask the source for header() and facts() before: here it belongs to the other thread.
    explicit RowPipeline(std::unique_ptr<TableSource> source);
    RowPipeline(std::unique_ptr<TableSource> source, Limits limits);
    ~RowPipeline();
    RowPipeline(const RowPipeline&) = delete;
    RowPipeline& operator=(const RowPipeline&) = delete;

    /// The next rows, in order; empty at the end. Waits for them. The reader's error comes after all rows before it.
    /// After requestStop() (or the stop token of the source): cancelled. One thread only.
    [[nodiscard]] Expected<std::vector<TableRow>> nextBatch();
    /// Ends the reading soon. Any thread.
    void requestStop();
    /// For progress. Any thread.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 totalBytes() const { return m_totalBytes; }

  private:
    void produce(const std::stop_token& stop);
    bool push(std::vector<TableRow> batch, const std::stop_token& stop);
    void finish(std::optional<Error> error);

    std::unique_ptr<TableSource> m_source;
    const Limits m_limits;
    const qint64 m_totalBytes;
    std::atomic<qint64> m_bytesRead = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::vector<TableRow>> m_queue;
    std::optional<Error> m_error;
    bool m_finished = false;
    bool m_stopped = false;
    std::jthread m_thread;  ///< last: it must end before what it uses
};

}  // namespace minqing
