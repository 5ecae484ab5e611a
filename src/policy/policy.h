#pragma once
// Who may do and see what. Pure functions.

#include <vector>

#include "base/error.h"
#include "definitions/definition_set.h"
#include "domain/account.h"
#include "domain/case_file.h"
#include "domain/scope.h"
#include "domain/unit_tree.h"

namespace minqing::policy {

/// Empty when one of the permissions fits this actor and case; else one reason that names who may
/// (code not_permitted; message lists the roles in the reader's language).
[[nodiscard]] std::vector<Reason> permissionRefusals(const std::vector<Permission>& permissions, const CaseFile& file,
                                                     const Actor& actor, const UnitTree& units,
                                                     const DefinitionSet& definitions);

/// The actor with only those roles that make them fit for this: four eyes look at these alone, so that a role of one's own
/// for another place does not cover up for one that was lent.
[[nodiscard]] Actor actingBy(const std::vector<Permission>& permissions, const CaseFile& file, const Actor& actor,
                             const UnitTree& units);

/// The account in whose name the actor does this: the delegator of the role that fits, when no role of the actor's own does.
/// Empty: in their own name.
[[nodiscard]] QString actsFor(const std::vector<Permission>& permissions, const CaseFile& file, const Actor& actor,
                              const UnitTree& units);

/// For registering: a case that does not exist yet, arising at `place` (code of a grid, village or town).
[[nodiscard]] std::vector<Reason> registrationRefusals(const std::vector<Permission>& permissions, const QString& place,
                                                       const Actor& actor, const UnitTree& units,
                                                       const DefinitionSet& definitions);

/// Whether the role that is granted has the right.
[[nodiscard]] bool gives(const Grant& grant, Right right, const DefinitionSet& definitions);
/// True when one of the actor's roles has the right (in any unit).
[[nodiscard]] bool hasRight(const Actor& actor, Right right, const DefinitionSet& definitions);
/// … for this unit (within the subtree of a grant whose role has the right).
[[nodiscard]] bool hasRightFor(const Actor& actor, Right right, const QString& unit, const UnitTree& units,
                               const DefinitionSet& definitions);
/// Refused with code not_permitted and the right's name when absent.
[[nodiscard]] std::vector<Reason> rightRefusals(const Actor& actor, Right right, const DefinitionSet& definitions);

/// What this actor may read.
[[nodiscard]] Scope readScope(const Actor& actor, const UnitTree& units, const DefinitionSet& definitions);
[[nodiscard]] bool maySee(const CaseFile& file, const Scope& scope);

/// Whether this actor may read lists of this case type (empty: of all types together), be it only what lies in their scope.
[[nodiscard]] bool maySeeList(const Actor& actor, const QString& type, const UnitTree& units, const DefinitionSet& definitions);

/// Pages of the window for this actor, in order, without doubles.
[[nodiscard]] QStringList pages(const Actor& actor, const DefinitionSet& definitions);

/// Reasons against holding these roles together (separation of duties, 三员; code separation_of_duties).
[[nodiscard]] std::vector<Reason> grantRefusals(const Account& account, const Grant& grant, const Actor& actor,
                                                const DefinitionSet& definitions);

/// Whether there is a day on which both are in force.
[[nodiscard]] bool overlap(const Grant& one, const Grant& other);

/// Why these definitions cannot come into force while the account holds what it holds: rights of two of the three officers,
/// on that day or later (code separation_of_duties).
[[nodiscard]] std::vector<Reason> officerRefusals(const Account& account, QDate day, const DefinitionSet& definitions);

/// "manage accounts", in the program's language.
[[nodiscard]] QString rightName(Right right);

/// Password rule: at least 8 characters of 3 classes (code weak_password).
[[nodiscard]] std::vector<Reason> passwordRefusals(const QString& password);

/// "name", "phone" …; an unknown mask hides all.
[[nodiscard]] QJsonValue maskedValue(const QJsonValue& value, const QString& mask);
/// Whoever goes to the people there or keeps the register of the place; not those who look on from the district.
[[nodiscard]] bool isLocalStaff(const Actor& actor, const QString& place, const UnitTree& units,
                                const DefinitionSet& definitions);
/// A payload of the journal as whoever reads the audit may see it: personal data masked by the definition of its kind.
[[nodiscard]] QJsonObject visiblePayload(const QJsonObject& payload, const DefinitionSet& definitions);
/// Who has claimed it and is not done with it has to know where to go and whom to call: the same journalled request, for the
/// one case.
[[nodiscard]] bool holdsClaim(const CaseFile& file, const Actor& actor);
/// Fields as this scope may see them: sensitive ones removed, masked ones masked.
[[nodiscard]] QJsonObject visibleFields(const QJsonObject& fields, const std::vector<FieldDefinition>& definitions,
                                        const Scope& scope);

}  // namespace minqing::policy
