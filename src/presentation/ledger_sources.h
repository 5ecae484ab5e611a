#pragma once
// Paged lists over an open ledger: cases and register entries.

#include "presentation/paged_model.h"

namespace minqing::presentation {

class SessionModel;

class CaseListModel final : public PagedTableModel<CaseFacts> {
  public:
    CaseListModel(SessionModel& session, std::vector<Column<CaseFacts>> columns, QObject* parent = nullptr);
    /// Asks another question (scope and now are filled in by the ledger). Text typed: debounced by the caller.
    void setQuery(storage::CaseQuery query);
    [[nodiscard]] const storage::CaseQuery& query() const { return *m_query; }

  private:
    std::shared_ptr<storage::CaseQuery> m_query;
};

class RegisterListModel final : public PagedTableModel<storage::RegisterRow> {
  public:
    RegisterListModel(SessionModel& session, std::vector<Column<storage::RegisterRow>> columns, QObject* parent = nullptr);
    void setQuery(storage::RegisterQuery query);
    [[nodiscard]] const storage::RegisterQuery& query() const { return *m_query; }

  private:
    std::shared_ptr<storage::RegisterQuery> m_query;
};

}  // namespace minqing::presentation
