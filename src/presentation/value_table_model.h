#pragma once
// A short list that is held whole: roster of a grid, wish board, search results. New rows are put in as differences by
// id, so that selection and place stay. GUI thread only.

#include <QAbstractTableModel>

#include "presentation/column.h"

namespace minqing::presentation {

template <class Row>
class ValueTableModel : public QAbstractTableModel {
  public:
    ValueTableModel(std::vector<Column<Row>> columns, std::function<qint64(const Row&)> idOf,
                    std::function<CellContext()> context, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_idOf(std::move(idOf)), m_context(std::move(context)) {}

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Column<Row>>& columns() const { return m_columns; }
    void setRows(std::vector<Row> rows) {
        const bool same =
            rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                                       [this](const Row& a, const Row& b) { return m_idOf(a) == m_idOf(b); });
        if (same) {
            m_rows = std::move(rows);
            if (!m_rows.empty()) emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void changed(int row) { emit dataChanged(index(row, 0), index(row, columnCount() - 1)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || index.row() >= int(m_rows.size())) return {};
        const Row& row = m_rows[size_t(index.row())];
        const auto& column = m_columns[size_t(index.column())];
        if (role == IdRole) return m_idOf(row);
        if (role == Qt::TextAlignmentRole) return int(column.alignment);
        const bool shown =
            role == Qt::DisplayRole || role == Qt::ToolTipRole || (role >= RawValueRole && role <= SecondLineRole);
        return shown ? cellValue(column.cell(row, m_context()), role) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size())) return {};
        const auto& column = m_columns[size_t(section)];
        if (role == Qt::DisplayRole) return column.title;
        if (role == ColumnKeyRole) return column.key;
        if (role == SortableRole) return false;
        return {};
    }

  private:
    std::vector<Column<Row>> m_columns;
    std::function<qint64(const Row&)> m_idOf;
    std::function<CellContext()> m_context;
    std::vector<Row> m_rows;
};

}  // namespace minqing::presentation
