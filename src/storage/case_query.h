#pragma once
// Lists of cases.

#include "storage/page_reading.h"

namespace minqing::storage {

CasePage casePage(Connection& connection, const CaseQuery& query, const PageRequest& request);
PageIndex caseAnchors(Connection& connection, const CaseQuery& query, int step, std::stop_token stop);
qint64 caseCount(Connection& connection, const CaseQuery& query);
void indexCaseField(Connection& connection, const QString& caseType, const QString& fieldId);

}  // namespace minqing::storage
