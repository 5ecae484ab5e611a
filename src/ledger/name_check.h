#pragma once
// Names that people give: of accounts, of filters that are shared. Internal to this layer.

#include <vector>

#include "base/error.h"

namespace minqing {

/// Adds what is wrong with it (code bad_field): longer than `longest` characters, or characters that nobody sees. Such names
/// stand in lists, journals and prints. `title` is what the field is called, `field` its id.
void checkName(std::vector<Reason>& reasons, const QString& text, int longest, const QString& title, const QString& field);

}  // namespace minqing
