#include "presentation/paged_model.h"

namespace minqing::presentation {

PagedModel::PagedModel(QObject* parent) : QAbstractTableModel(parent) { m_wantTimer.setSingleShot(true); }

void PagedModel::setTotal(std::optional<qint64> total) {
    if (total == m_total) return;
    m_total = total;
    emit totalChanged();
}

void PagedModel::setLoading(bool loading) {
    if (loading == m_loading) return;
    m_loading = loading;
    emit loadingChanged(loading);
}

}  // namespace minqing::presentation
