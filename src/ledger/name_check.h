#pragma once
// Names that people give: of accounts, of filters that are shared. Internal to this layer.

#include <vector>

#include "base/error.h"
#include "domain/account.h"

namespace minqing {

/// Adds what is wrong with it (code bad_field): longer than `longest` characters, or characters that nobody sees. Such names
/// stand in lists, journals and prints. `title` is what the field is called, `field` its id.
void checkName(std::vector<Reason>& reasons, const QString& text, int longest, const QString& title, const QString& field);

/// Of an account that is new: no blanks around it, no letters of an unusual form (both bad_field), and nothing that reads like
/// a name which somebody signs in with already (name_too_alike): whoever grants a role must know to whom.
void checkNewAccountName(std::vector<Reason>& reasons, const QString& name, const std::vector<Account>& accounts);

}  // namespace minqing
