#pragma once
// Where a paged list gets its rows. Answers come later, on the GUI thread; a cancelled job never answers.

#include <functional>

#include "presentation/job_runner.h"

namespace minqing::presentation {

template <class Row>
class PageSource {
  public:
    virtual ~PageSource() = default;
    /// `limit` rows in order, beginning with the row at `from` (absent: from the start).
    virtual Job rows(QObject* context, const std::optional<storage::PageKey>& from, int limit,
                     std::function<void(Expected<std::vector<Row>>)> then) = 0;
    /// The count, and the key of every `step`-th row.
    virtual Job index(QObject* context, int step, std::function<void(Expected<storage::PageIndex>)> then) = 0;
    /// The order of the list from now on. The model asks for everything again afterwards.
    virtual void sortBy(const QString& key, bool descending) = 0;
};

}  // namespace minqing::presentation
