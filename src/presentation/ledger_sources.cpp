#include "presentation/ledger_sources.h"

#include "presentation/session_model.h"

namespace minqing::presentation {

namespace {

/// One source for both kinds; `Rows` and `Index` are the reader's functions for the query.
template <class Row, class Query, auto Rows, auto Index>
class LedgerSource final : public PageSource<Row> {
  public:
    explicit LedgerSource(SessionModel& session) : m_session(session), m_query(std::make_shared<Query>()) {}
    [[nodiscard]] std::shared_ptr<Query> query() const { return m_query; }

    Job rows(QObject* context, const std::optional<storage::PageKey>& from, int limit,
             std::function<void(Expected<std::vector<Row>>)> then) override {
        return m_session.jobs().read(
            context,
            [query = *m_query, actor = m_session.actor(), from, limit](Reader& reader,
                                                                       std::stop_token) -> Expected<std::vector<Row>> {
                auto page = (reader.*Rows)(query, actor, limit, from, from.has_value(), false);
                if (!page) return Unexpected(page.error());
                return std::move(page->rows);
            },
            std::move(then));
    }
    Job index(QObject* context, int step, std::function<void(Expected<storage::PageIndex>)> then) override {
        return m_session.jobs().read(
            context,
            [query = *m_query, actor = m_session.actor(), step](Reader& reader, std::stop_token stop) {
                return (reader.*Index)(query, actor, step, stop);
            },
            std::move(then), Urgency::Later);
    }
    void sortBy(const QString& key, bool descending) override {
        m_query->sort = key;
        m_query->descending = descending;
    }

  private:
    SessionModel& m_session;
    std::shared_ptr<Query> m_query;
};

using CaseSource = LedgerSource<CaseFacts, storage::CaseQuery, &Reader::cases, &Reader::caseIndex>;
using RegisterSource = LedgerSource<storage::RegisterRow, storage::RegisterQuery, &Reader::registers, &Reader::registerIndex>;

}  // namespace

CaseListModel::CaseListModel(SessionModel& session, std::vector<Column<CaseFacts>> columns, QObject* parent)
    : PagedTableModel<CaseFacts>(
          std::make_unique<CaseSource>(session), std::move(columns),
          [](const CaseFacts& facts) { return qint64(facts.id.value); }, cellContextOf(session), parent),
      m_query(static_cast<CaseSource&>(source()).query()) {
    connect(&session.jobs(), &JobRunner::committed, this, [this] { refresh(); });
}

void CaseListModel::setQuery(storage::CaseQuery query) {
    *m_query = std::move(query);
    m_sortKey = m_query->sort;
    m_descending = m_query->descending;
    reload();
}

RegisterListModel::RegisterListModel(SessionModel& session, std::vector<Column<storage::RegisterRow>> columns, QObject* parent)
    : PagedTableModel<storage::RegisterRow>(
          std::make_unique<RegisterSource>(session), std::move(columns),
          [](const storage::RegisterRow& row) { return qint64(row.id.value); }, cellContextOf(session), parent),
      m_query(static_cast<RegisterSource&>(source()).query()) {
    connect(&session.jobs(), &JobRunner::committed, this, [this] { refresh(); });
}

void RegisterListModel::setQuery(storage::RegisterQuery query) {
    *m_query = std::move(query);
    m_sortKey = m_query->sort;
    m_descending = m_query->descending;
    reload();
}

}  // namespace minqing::presentation
