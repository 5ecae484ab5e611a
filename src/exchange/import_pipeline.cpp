#include "exchange/import_pipeline.h"

namespace minqing {

namespace {
constexpr std::size_t queuedBatches = 6;
constexpr RowPipeline::Limits readLimits{.batchRows = 512, .batches = 6};
}  // namespace

ImportPipeline::ImportPipeline(std::unique_ptr<TableSource> source, std::unique_ptr<RowPreparer> preparer)
    : m_rows(std::move(source), readLimits),
      m_preparer(std::move(preparer)),
      m_thread([this](const std::stop_token& stop) { prepareAll(stop); }) {}

ImportPipeline::~ImportPipeline() {
    m_thread.request_stop();
    m_rows.requestStop();
    m_changed.notify_all();
}

void ImportPipeline::prepareAll(const std::stop_token& stop) {
    for (bool more = true; more && !stop.stop_requested();) {
        auto rows = m_rows.nextBatch();
        if (!rows) return finish(std::move(rows.error()));
        more = !rows->empty();
        std::vector<PreparedRow> prepared;
        prepared.reserve(rows->size());
        for (const auto& row : *rows) {
            if (auto done = m_preparer->prepare(row, prepared); !done) return finish(std::move(done.error()));
        }
        if (!more) {
            if (auto done = m_preparer->finish(prepared); !done) return finish(std::move(done.error()));
        }
        if (!prepared.empty() && !push(std::move(prepared), stop)) return finish({});
    }
    finish({});
}

bool ImportPipeline::push(std::vector<PreparedRow> batch, const std::stop_token& stop) {
    std::deque<std::vector<PreparedRow>> spent;  // taken apart after the lock is gone
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_queue.size() < queuedBatches; })) return false;
    m_queue.push_back(std::move(batch));
    spent.swap(m_spent);
    lock.unlock();
    m_changed.notify_all();
    return true;
}

void ImportPipeline::giveBack(std::vector<PreparedRow> batch) {
    const std::lock_guard lock(m_mutex);
    m_spent.push_back(std::move(batch));
}

void ImportPipeline::finish(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_finished = true;
    m_changed.notify_all();
}

Expected<std::vector<PreparedRow>> ImportPipeline::nextBatch() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_finished || !m_queue.empty(); });
    if (!m_queue.empty()) {
        auto batch = std::move(m_queue.front());
        m_queue.pop_front();
        m_changed.notify_all();
        return batch;
    }
    if (m_error) return Unexpected{*m_error};
    return std::vector<PreparedRow>();
}

}  // namespace minqing
