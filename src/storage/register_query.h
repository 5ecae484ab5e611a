#pragma once
// Lists of register entries.

#include "storage/page_reading.h"

namespace minqing::storage {

RegisterPage registerPage(Connection& connection, const RegisterQuery& query, const PageRequest& request);
PageIndex registerAnchors(Connection& connection, const RegisterQuery& query, int step, std::stop_token stop);

}  // namespace minqing::storage
