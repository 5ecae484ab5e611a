#pragma once
// A list of any length: pages of 256 rows by key, the 64 used last kept, the count and the jump index made in the
// background. A refresh keeps selection and place: rows are told apart by id. GUI thread only.

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>
#include <algorithm>

#include "presentation/column.h"
#include "presentation/page_source.h"

namespace minqing::presentation {

/// The part that needs no row type: signals and timers.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    static constexpr int blockSize = 256;
    static constexpr int blocksKept = 64;

    explicit PagedModel(QObject* parent = nullptr);
    /// Rows in the whole list; absent until the count has arrived.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// The stable id of a row; 0 while its page is on the way.
    [[nodiscard]] virtual qint64 idAt(int row) const = 0;
    /// Row of an id among the pages at hand; -1: not here.
    [[nodiscard]] virtual int rowOf(qint64 id) const = 0;
    /// Everything anew: another question is asked.
    virtual void reload() = 0;
    /// The same question again: selection and place stay.
    virtual void refresh() = 0;
    [[nodiscard]] QString sortKey() const { return m_sortKey; }
    [[nodiscard]] bool sortsDescending() const { return m_descending; }

  signals:
    void totalChanged();
    void loadingChanged(bool loading);
    void failed(const minqing::Error& error);
    void firstPageArrived();

  protected:
    void setTotal(std::optional<qint64> total);
    void setLoading(bool loading);
    QTimer m_wantTimer;  ///< gathers the pages that one paint asks for
    QString m_sortKey;
    bool m_descending = true;

  private:
    std::optional<qint64> m_total;
    bool m_loading = false;
};

template <class Row>
class PagedTableModel : public PagedModel {
  public:
    /// `idOf` gives a row's stable id.
    PagedTableModel(std::unique_ptr<PageSource<Row>> source, std::vector<Column<Row>> columns,
                    std::function<qint64(const Row&)> idOf, std::function<CellContext()> context, QObject* parent = nullptr)
        : PagedModel(parent),
          m_source(std::move(source)),
          m_columns(std::move(columns)),
          m_idOf(std::move(idOf)),
          m_context(std::move(context)) {
        connect(&m_wantTimer, &QTimer::timeout, this, [this] { fetchWanted(); });
    }

    [[nodiscard]] const std::vector<Column<Row>>& columns() const { return m_columns; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        QModelRoleData one(role);
        multiData(index, one);
        return one.data();
    }
    void multiData(const QModelIndex& index, QModelRoleDataSpan span) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The row itself; nullptr while its page is on the way.
    [[nodiscard]] const Row* rowAt(int row) const;
    [[nodiscard]] qint64 idAt(int row) const override {
        const Row* found = rowAt(row);
        return found ? m_idOf(*found) : 0;
    }
    [[nodiscard]] int rowOf(qint64 id) const override;
    /// The first row at hand of which `fits` is true; -1: none of the pages at hand has one.
    [[nodiscard]] int rowWhere(const std::function<bool(const Row&)>& fits) const;
    void reload() override;
    void refresh() override;

  protected:
    [[nodiscard]] PageSource<Row>& source() { return *m_source; }

  private:
    struct Block {
        std::vector<Row> rows;
        mutable quint64 used = 0;
    };
    using Blocks = QHash<int, Block>;
    void want(int block) const;
    void fetchWanted();
    void keep(int block, std::vector<Row> rows);
    void takeIndex(const storage::PageIndex& index);
    void setRowCount(int rows);
    void finishRefresh();
    void remap(Blocks next, int rows);

    std::unique_ptr<PageSource<Row>> m_source;
    std::vector<Column<Row>> m_columns;
    std::function<qint64(const Row&)> m_idOf;
    std::function<CellContext()> m_context;
    int m_rows = 0;
    Blocks m_blocks;
    std::vector<storage::PageKey> m_anchors;
    mutable quint64 m_uses = 0;
    mutable std::vector<int> m_wanted;
    QHash<int, Job> m_fetching;
    LatestJob m_firstJob, m_indexJob;

    struct Refresh {  ///< one refresh under way
        storage::PageIndex index;
        Blocks blocks;
        int missing = 0;
    };
    std::optional<Refresh> m_refresh;
    std::vector<Job> m_refreshJobs;
};

}  // namespace minqing::presentation

#include "presentation/paged_model.inl"
