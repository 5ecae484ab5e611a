#pragma once
// The rows of one case: case_file, span, case_link, case_co_unit, case_next_step, case_text and its words.

#include "storage/row_writer.h"
#include "storage/store.h"
#include "storage/tally.h"

namespace minqing::storage {

class CaseTable {
  public:
    CaseTable(Connection& connection, Tally& tally, const DigestKey& key)
        : m_connection(connection), m_tally(tally), m_key(key) {}
    void put(const CaseRows* before, const CaseRows& after);
    CaseRows rows(SubjectId id);
    std::vector<DueStep> dueSteps(Instant now, const DueStep& after, int limit, const QStringList& types = {});
    std::optional<CaseKey> byNumber(const QString& number);
    std::optional<CaseKey> byId(SubjectId id);
    /// Cases that are not over, and those that are but have a clock going on (a look-back, say).
    std::vector<SubjectId> withRunningClocks();

  private:
    void putFacts(const CaseFacts* before, const CaseFacts& after);
    void putSpans(SubjectId id, const std::vector<Span>* before, const std::vector<Span>& after);
    void putLinks(SubjectId id, const std::vector<CaseLink>& before, const std::vector<CaseLink>& after);
    void putCoDuties(SubjectId id, const std::vector<CoDuty>& before, const std::vector<CoDuty>& after);
    void putNextStep(SubjectId id, std::optional<Instant> before, std::optional<Instant> after);
    void putText(SubjectId id, const QString* before, const QString& after);

    Connection& m_connection;
    Tally& m_tally;
    const DigestKey& m_key;
};

/// Columns of case_file in order, for a SELECT that readFacts can read.
[[nodiscard]] const QByteArray& caseColumnList();
[[nodiscard]] CaseFacts readFacts(const Statement& row);
/// What a unit owes in a case; absent: it was not called.
[[nodiscard]] std::optional<CoDuty> coDutyOf(Connection& connection, SubjectId id, const QString& unit);

}  // namespace minqing::storage
