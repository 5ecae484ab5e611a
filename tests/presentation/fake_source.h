#pragma once
// A list of numbers that answers later, like a ledger does, and counts what it was asked for.

#include <QTimer>

#include "presentation/paged_model.h"

namespace minqing::test {

using presentation::Job;

struct FakeList {
    std::vector<qint64> gone;  ///< ids taken out of 1…size, ascending
    qint64 size = 1'000'000;
    int fetches = 0, indexes = 0;
    bool descending = false;
    [[nodiscard]] std::vector<qint64> ids() const {
        std::vector<qint64> all;
        for (qint64 id = 1; id <= size; ++id)
            if (!std::binary_search(gone.begin(), gone.end(), id)) all.push_back(id);
        if (descending) std::reverse(all.begin(), all.end());
        return all;
    }
};

class FakeSource final : public presentation::PageSource<qint64> {
  public:
    explicit FakeSource(std::shared_ptr<FakeList> list) : m_list(std::move(list)) {}
    Job rows(QObject* context, const std::optional<storage::PageKey>& from, int limit,
             std::function<void(Expected<std::vector<qint64>>)> then) override {
        ++m_list->fetches;
        return later(context, [list = m_list, from, limit, then] {
            const auto ids = list->ids();
            auto at = from ? std::find(ids.begin(), ids.end(), from->id) : ids.begin();
            std::vector<qint64> rows(at, at + std::min<qint64>(limit, ids.end() - at));
            then(std::move(rows));
        });
    }
    Job index(QObject* context, int step, std::function<void(Expected<storage::PageIndex>)> then) override {
        ++m_list->indexes;
        return later(context, [list = m_list, step, then] {
            const auto ids = list->ids();
            storage::PageIndex index;
            index.count = qint64(ids.size());
            index.step = step;
            for (size_t i = 0; i < ids.size(); i += size_t(step)) {
                storage::PageKey key;
                key.id = ids[i];
                index.anchors.push_back(key);
            }
            then(std::move(index));
        });
    }
    void sortBy(const QString&, bool descending) override { m_list->descending = descending; }

  private:
    template <class Call>
    Job later(QObject* context, Call call) {
        std::stop_source source;
        QTimer::singleShot(0, context, [call, stop = source.get_token()] {
            if (!stop.stop_requested()) call();
        });
        return Job(std::move(source));
    }
    std::shared_ptr<FakeList> m_list;
};

inline std::vector<presentation::Column<qint64>> fakeColumns() {
    using presentation::Cell;
    using presentation::CellContext;
    const auto cell = [](const qint64& id, const CellContext&) {
        return Cell{.text = QString::number(id), .raw = id, .light = presentation::CellLight::Green};
    };
    return {{.key = QStringLiteral("id"), .title = QStringLiteral("Id"), .sort = QStringLiteral("id"), .cell = cell},
            {.key = QStringLiteral("other"), .title = QStringLiteral("Other"), .cell = cell}};
}

using FakeModel = presentation::PagedTableModel<qint64>;

inline std::unique_ptr<FakeModel> fakeModel(const std::shared_ptr<FakeList>& list) {
    return std::make_unique<FakeModel>(
        std::make_unique<FakeSource>(list), fakeColumns(), [](const qint64& id) { return id; },
        [] { return presentation::CellContext{}; });
}

}  // namespace minqing::test
