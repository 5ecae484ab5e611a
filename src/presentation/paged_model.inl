// Bodies of PagedTableModel; included by paged_model.h only.

namespace minqing::presentation {

template <class Row>
void PagedTableModel<Row>::multiData(const QModelIndex& index, QModelRoleDataSpan span) const {
    const bool inside = index.isValid() && index.row() < m_rows;
    const Row* row = inside ? rowAt(index.row()) : nullptr;
    if (inside && !row) want(index.row() / blockSize);
    Cell cell;
    bool made = false;
    for (QModelRoleData& one : span) {
        one.clearData();
        if (!inside) continue;
        if (one.role() == LoadingRole) {
            one.setData(row == nullptr);
        } else if (row && one.role() == IdRole) {
            one.setData(m_idOf(*row));
        } else if (one.role() == Qt::TextAlignmentRole) {
            one.setData(int(m_columns[size_t(index.column())].alignment));
        } else if (row) {
            if (!made) cell = m_columns[size_t(index.column())].cell(*row, m_context());
            made = true;
            one.setData(cellValue(cell, one.role()));
        }
    }
}

template <class Row>
QVariant PagedTableModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size())) return {};
    const auto& column = m_columns[size_t(section)];
    switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::TextAlignmentRole:
            return int(column.alignment);
        case ColumnKeyRole:
            return column.key;
        case SortableRole:
            return !column.sort.isEmpty();
        default:
            return {};
    }
}

template <class Row>
void PagedTableModel<Row>::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= int(m_columns.size()) || m_columns[size_t(column)].sort.isEmpty()) return;
    const auto& key = m_columns[size_t(column)].sort;
    const bool descending = order == Qt::DescendingOrder;
    if (key == m_sortKey && descending == m_descending) return;
    m_sortKey = key;
    m_descending = descending;
    m_source->sortBy(key, descending);
    reload();
}

template <class Row>
const Row* PagedTableModel<Row>::rowAt(int row) const {
    const auto block = m_blocks.constFind(row / blockSize);
    if (row < 0 || block == m_blocks.constEnd()) return nullptr;
    block->used = ++m_uses;
    const auto place = size_t(row % blockSize);
    return place < block->rows.size() ? &block->rows[place] : nullptr;
}

template <class Row>
int PagedTableModel<Row>::rowOf(qint64 id) const {
    return rowWhere([this, id](const Row& row) { return m_idOf(row) == id; });
}

template <class Row>
int PagedTableModel<Row>::rowWhere(const std::function<bool(const Row&)>& fits) const {
    for (auto block = m_blocks.constBegin(); block != m_blocks.constEnd(); ++block)
        for (size_t i = 0; i < block->rows.size(); ++i)
            if (fits(block->rows[i])) return block.key() * blockSize + int(i);
    return -1;
}

template <class Row>
void PagedTableModel<Row>::want(int block) const {
    if (std::find(m_wanted.begin(), m_wanted.end(), block) == m_wanted.end()) m_wanted.push_back(block);
    auto& timer = const_cast<QTimer&>(m_wantTimer);  // painting asks; the model's contents do not change by it
    if (!timer.isActive()) timer.start(0);
}

template <class Row>
void PagedTableModel<Row>::fetchWanted() {
    // Whatever was asked for by an earlier paint and is no longer on screen is given up.
    for (auto job = m_fetching.begin(); job != m_fetching.end();) {
        if (std::find(m_wanted.begin(), m_wanted.end(), job.key()) == m_wanted.end()) {
            job->cancel();
            job = m_fetching.erase(job);
        } else {
            ++job;
        }
    }
    for (const int block : m_wanted) {
        if (m_fetching.contains(block) || m_blocks.contains(block) || size_t(block) >= m_anchors.size()) continue;
        m_fetching.insert(
            block, m_source->rows(this, m_anchors[size_t(block)], blockSize, [this, block](Expected<std::vector<Row>> rows) {
                m_fetching.remove(block);
                if (rows)
                    keep(block, std::move(*rows));
                else
                    emit failed(rows.error());
            }));
    }
    m_wanted.clear();
}

template <class Row>
void PagedTableModel<Row>::keep(int block, std::vector<Row> rows) {
    if (rows.size() > size_t(blockSize)) rows.erase(rows.begin() + blockSize, rows.end());
    m_blocks.insert(block, Block{std::move(rows), ++m_uses});
    while (m_blocks.size() > blocksKept) {
        auto oldest = m_blocks.begin();
        for (auto it = m_blocks.begin(); it != m_blocks.end(); ++it)
            if (it->used < oldest->used) oldest = it;
        m_blocks.erase(oldest);
    }
    const int first = block * blockSize;
    const int last = std::min(m_rows, first + blockSize) - 1;
    if (last >= first) emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

template <class Row>
void PagedTableModel<Row>::setRowCount(int rows) {
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

template <class Row>
void PagedTableModel<Row>::reload() {
    beginResetModel();
    m_rows = 0;
    m_blocks.clear();
    m_anchors.clear();
    m_wanted.clear();
    for (auto& job : m_fetching) job.cancel();
    m_fetching.clear();
    for (auto& job : m_refreshJobs) job.cancel();
    m_refreshJobs.clear();
    m_refresh.reset();
    endResetModel();
    setTotal({});
    setLoading(true);
    m_firstJob = m_source->rows(this, {}, blockSize, [this](Expected<std::vector<Row>> rows) {
        setLoading(false);
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        const int count = std::min(blockSize, int(rows->size()));
        m_blocks.insert(0, Block{std::move(*rows), ++m_uses});
        if (count > m_rows)
            setRowCount(count);
        else if (m_rows > 0)
            emit dataChanged(index(0, 0), index(count - 1, columnCount() - 1));
        if (count < blockSize) setTotal(count);
        emit firstPageArrived();
    });
    m_indexJob = m_source->index(this, blockSize, [this](Expected<storage::PageIndex> index) {
        if (index)
            takeIndex(*index);
        else
            emit failed(index.error());
    });
}

template <class Row>
void PagedTableModel<Row>::takeIndex(const storage::PageIndex& index) {
    m_anchors = index.anchors;
    setRowCount(int(index.count));
    setTotal(index.count);
}

template <class Row>
void PagedTableModel<Row>::refresh() {
    for (auto& job : m_refreshJobs) job.cancel();
    m_refreshJobs.clear();
    m_refresh.reset();
    if (m_blocks.isEmpty()) {
        if (!isLoading()) reload();
        return;
    }
    m_indexJob.cancel();
    m_refreshJobs.push_back(m_source->index(this, blockSize, [this](Expected<storage::PageIndex> index) {
        if (!index) {
            emit failed(index.error());
            return;
        }
        // Only pages that people look at are fetched again; the rest is forgotten and comes when it is wanted.
        std::vector<std::pair<quint64, int>> byUse;
        for (auto it = m_blocks.constBegin(); it != m_blocks.constEnd(); ++it) byUse.emplace_back(it->used, it.key());
        std::sort(byUse.rbegin(), byUse.rend());
        m_refresh = Refresh{*index, {}, 0};
        std::vector<int> blocks;
        for (size_t i = 0; i < std::min<size_t>(3, byUse.size()); ++i)
            if (size_t(byUse[i].second) < index->anchors.size()) blocks.push_back(byUse[i].second);
        m_refresh->missing = int(blocks.size());
        if (blocks.empty()) finishRefresh();
        for (const int block : blocks)
            m_refreshJobs.push_back(
                m_source->rows(this, index->anchors[size_t(block)], blockSize, [this, block](Expected<std::vector<Row>> rows) {
                    if (!m_refresh) return;
                    if (rows) m_refresh->blocks.insert(block, Block{std::move(*rows), ++m_uses});
                    if (--m_refresh->missing == 0) finishRefresh();
                }));
    }));
}

template <class Row>
void PagedTableModel<Row>::finishRefresh() {
    const Refresh done = std::move(*m_refresh);
    m_refresh.reset();
    m_anchors = done.index.anchors;
    for (auto& job : m_fetching) job.cancel();
    m_fetching.clear();
    remap(done.blocks, int(done.index.count));
    setTotal(done.index.count);
}

template <class Row>
void PagedTableModel<Row>::remap(Blocks next, int rows) {
    if (rows > m_rows) setRowCount(rows);
    const int before = m_rows;
    emit layoutAboutToBeChanged({}, VerticalSortHint);  // rows move as a whole
    const QModelIndexList old = persistentIndexList();
    std::vector<qint64> ids;
    for (const QModelIndex& index : old) ids.push_back(idAt(index.row()));
    m_blocks = std::move(next);
    QHash<qint64, int> places;
    for (auto block = m_blocks.constBegin(); block != m_blocks.constEnd(); ++block)
        for (size_t i = 0; i < block->rows.size(); ++i) places.insert(m_idOf(block->rows[i]), block.key() * blockSize + int(i));
    QModelIndexList now;
    for (qsizetype i = 0; i < old.size(); ++i) {
        const int found = ids[size_t(i)] ? places.value(ids[size_t(i)], -1) : -1;
        const bool pageHere = m_blocks.contains(old[i].row() / blockSize);
        // A row that stood on a page at hand and is not there any more has left the list; of others nothing is known.
        if (found >= 0 && found < rows)
            now.append(index(found, old[i].column()));
        else
            now.append(pageHere && ids[size_t(i)] ? QModelIndex() : index(std::min(old[i].row(), before - 1), old[i].column()));
    }
    changePersistentIndexList(old, now);
    emit layoutChanged({}, VerticalSortHint);
    setRowCount(rows);
}

}  // namespace minqing::presentation
