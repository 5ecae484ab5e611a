#pragma once
// Reading, preparing and executing on three threads: prepared rows pass in batches through a short queue.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "exchange/import_rows.h"
#include "exchange/row_pipeline.h"

namespace minqing {

/// Owns the source, the preparer and the thread that prepares. Destroying it stops both threads.
class ImportPipeline {
  public:
    ImportPipeline(std::unique_ptr<TableSource> source, std::unique_ptr<RowPreparer> preparer);
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline&) = delete;
    ImportPipeline& operator=(const ImportPipeline&) = delete;

    /// The next prepared rows; empty at the end. The error of reading or preparing comes after all rows before it.
    [[nodiscard]] Expected<std::vector<PreparedRow>> nextBatch();
    /// Hands a batch back when it is done with: what one thread makes is cheapest taken apart by the same thread.
    void giveBack(std::vector<PreparedRow> batch);
    [[nodiscard]] qint64 bytesRead() const { return m_rows.bytesRead(); }
    [[nodiscard]] qint64 totalBytes() const { return m_rows.totalBytes(); }

  private:
    void prepareAll(const std::stop_token& stop);
    bool push(std::vector<PreparedRow> batch, const std::stop_token& stop);
    void finish(std::optional<Error> error);

    RowPipeline m_rows;
    std::unique_ptr<RowPreparer> m_preparer;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::vector<PreparedRow>> m_queue;
    std::deque<std::vector<PreparedRow>> m_spent;
    std::optional<Error> m_error;
    bool m_finished = false;
    std::jthread m_thread;  ///< last: it must end before what it uses
};

}  // namespace minqing
