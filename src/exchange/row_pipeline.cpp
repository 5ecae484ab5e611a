#include "exchange/row_pipeline.h"

#include <QCoreApplication>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

Error cancelledError() {
    return {ErrorKind::Refused,
            {{u"cancelled"_s, QCoreApplication::translate("RowPipeline", "Reading was cancelled; nothing was changed.")}}};
}

}  // namespace

RowPipeline::RowPipeline(std::unique_ptr<TableSource> source) : RowPipeline(std::move(source), Limits()) {}

RowPipeline::RowPipeline(std::unique_ptr<TableSource> source, Limits limits)
    : m_source(std::move(source)),
      m_limits(limits),
      m_totalBytes(m_source->totalBytes()),
      m_thread([this](const std::stop_token& stop) { produce(stop); }) {}

RowPipeline::~RowPipeline() { requestStop(); }

void RowPipeline::requestStop() {
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
}

void RowPipeline::produce(const std::stop_token& stop) {
    for (;;) {
        std::vector<TableRow> batch;
        batch.reserve(m_limits.batchRows);
        std::optional<Error> error;
        bool more = true;
        while (more && batch.size() < m_limits.batchRows && !stop.stop_requested()) {
            TableRow& row = batch.emplace_back();
            const auto read = m_source->next(row);
            if (!read) error = read.error();
            more = read && *read;
            if (!more) batch.pop_back();
        }
        m_bytesRead.store(m_source->bytesRead(), std::memory_order_relaxed);
        const bool pushed = batch.empty() || push(std::move(batch), stop);
        if (!pushed || stop.stop_requested()) return finish(cancelledError());
        if (!more) return finish(std::move(error));
    }
}

bool RowPipeline::push(std::vector<TableRow> batch, const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_queue.size() < m_limits.batches; })) return false;
    m_queue.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

void RowPipeline::finish(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_finished = true;
    m_changed.notify_all();
}

Expected<std::vector<TableRow>> RowPipeline::nextBatch() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_finished || !m_queue.empty(); });
    if (m_stopped) return Unexpected(cancelledError());
    if (!m_queue.empty()) {
        auto batch = std::move(m_queue.front());
        m_queue.pop_front();
        m_changed.notify_all();
        return batch;
    }
    if (m_error) return Unexpected(*m_error);
    return std::vector<TableRow>();
}

}  // namespace minqing
