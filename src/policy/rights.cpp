// Rights outside the workflow, pages, and who may hold which roles.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/officers.h"
#include "policy/policy.h"

#include "policy/policy_text.h"

using namespace Qt::StringLiterals;

namespace minqing::policy {

namespace {

const RoleDefinition* roleOf(const QString& id, const DefinitionSet& definitions) {
    const auto found = definitions.roles.find(id);
    return found == definitions.roles.end() ? nullptr : &found->second;
}

}  // namespace

QString rightName(Right right) {
    switch (right) {
        case Right::ReadCases:
            return PolicyText::tr("read cases");
        case Right::ReadAllCases:
            return PolicyText::tr("read all cases");
        case Right::ReadRoster:
            return PolicyText::tr("read the roster");
        case Right::EditRoster:
            return PolicyText::tr("change the roster");
        case Right::Import:
            return PolicyText::tr("import files");
        case Right::Export:
            return PolicyText::tr("export");
        case Right::ReadSensitive:
            return PolicyText::tr("see protected personal data");
        case Right::ReadStatistics:
            return PolicyText::tr("read figures");
        case Right::Assign:
            return PolicyText::tr("assign responsibilities");
        case Right::PublishDefinitions:
            return PolicyText::tr("publish definitions");
        case Right::ManageAccounts:
            return PolicyText::tr("manage accounts");
        case Right::GrantRoles:
            return PolicyText::tr("grant roles");
        case Right::ReadAudit:
            return PolicyText::tr("read the audit trail");
        case Right::Backup:
            return PolicyText::tr("make and restore backups");
        case Right::ShareFilters:
            return PolicyText::tr("share filters with others");
    }
    return {};
}

namespace {

/// An invalid date is an open end.
bool exclude(const QString& one, const QString& other, const DefinitionSet& definitions) {
    const RoleDefinition* first = roleOf(one, definitions);
    const RoleDefinition* second = roleOf(other, definitions);
    return (first && first->excludes.contains(other)) || (second && second->excludes.contains(one)) ||
           (first && second && keptApart(*first, *second));
}

QString roleName(const QString& id, const DefinitionSet& definitions) {
    const RoleDefinition* role = roleOf(id, definitions);
    return role ? role->name.text() : id;
}

void checkDelegation(const Grant& grant, const Actor& actor, const DefinitionSet& definitions, std::vector<Reason>& reasons) {
    if (grant.delegatedBy.isEmpty()) return;
    if (!grant.to.isValid()) {
        reasons.push_back({u"delegation_period"_s, PolicyText::tr("A delegation needs a last day"), u"to"_s});
    }
    if (grant.delegatedBy == actor.name && !actor.hasRole(grant.role)) {
        reasons.push_back(
            {u"not_permitted"_s,
             PolicyText::tr("You cannot delegate “%1”: you do not hold it yourself").arg(roleName(grant.role, definitions)),
             u"role"_s});
    }
}

}  // namespace

bool gives(const Grant& grant, Right right, const DefinitionSet& definitions) {
    const RoleDefinition* role = roleOf(grant.role, definitions);
    return role && std::find(role->rights.begin(), role->rights.end(), right) != role->rights.end();
}

bool hasRight(const Actor& actor, Right right, const DefinitionSet& definitions) {
    if (actor.isSystem()) return true;
    return std::any_of(actor.grants.begin(), actor.grants.end(),
                       [&](const Grant& grant) { return gives(grant, right, definitions); });
}

bool hasRightFor(const Actor& actor, Right right, const QString& unit, const UnitTree& units,
                 const DefinitionSet& definitions) {
    if (actor.isSystem()) return true;
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        return gives(grant, right, definitions) && units.isWithin(unit, grant.unit);
    });
}

std::vector<Reason> rightRefusals(const Actor& actor, Right right, const DefinitionSet& definitions) {
    if (hasRight(actor, right, definitions)) return {};
    return {{u"not_permitted"_s, PolicyText::tr("Your roles do not include the right to %1").arg(rightName(right))}};
}

QStringList pages(const Actor& actor, const DefinitionSet& definitions) {
    QStringList all;
    for (const Grant& grant : actor.grants) {
        if (const RoleDefinition* role = roleOf(grant.role, definitions)) all += role->pages;
    }
    all.removeDuplicates();
    return all;
}

bool overlap(const Grant& one, const Grant& other) {
    const bool before = one.to.isValid() && other.from.isValid() && one.to < other.from;
    const bool after = other.to.isValid() && one.from.isValid() && other.to < one.from;
    const bool never = (one.from.isValid() && one.to.isValid() && one.to < one.from) ||
                       (other.from.isValid() && other.to.isValid() && other.to < other.from);
    return !before && !after && !never;
}

std::vector<Reason> grantRefusals(const Account& account, const Grant& grant, const Actor& actor,
                                  const DefinitionSet& definitions) {
    std::vector<Reason> reasons;
    if (!roleOf(grant.role, definitions)) {
        reasons.push_back({u"no_such_role"_s, PolicyText::tr("There is no role “%1”").arg(grant.role), u"role"_s});
    }
    if (!actor.isSystem() && actor.id == account.id) {
        const bool held = std::any_of(account.grants.begin(), account.grants.end(),
                                      [&](const Grant& one) { return one.role == grant.role && one.unit == grant.unit; });
        reasons.push_back({u"separation_of_duties"_s,
                           grant.delegatedBy == account.name
                               ? PolicyText::tr("Nobody can delegate a role to themselves: choose who stands in for you")
                           : held && grant.to.isValid()
                               ? PolicyText::tr("Nobody may revoke their own roles: somebody else who grants roles does that")
                               : PolicyText::tr("Nobody may grant roles to themselves"),
                           u"account"_s});
    }
    QStringList told;
    for (const Grant& held : account.grants) {
        if (told.contains(held.role) || !overlap(held, grant) || !exclude(held.role, grant.role, definitions)) continue;
        told.append(held.role);
        reasons.push_back({u"separation_of_duties"_s,
                           PolicyText::tr("“%1” may not be held together with “%2”, which %3 holds")
                               .arg(roleName(grant.role, definitions), roleName(held.role, definitions),
                                    account.displayName.isEmpty() ? account.name : account.displayName),
                           u"role"_s});
    }
    checkDelegation(grant, actor, definitions, reasons);
    return reasons;
}

std::vector<Reason> officerRefusals(const Account& account, QDate day, const DefinitionSet& definitions) {
    for (size_t i = 0; i < account.grants.size(); ++i) {
        const Grant& one = account.grants[i];
        if (one.to.isValid() && one.to < day) continue;
        for (size_t k = i + 1; k < account.grants.size(); ++k) {
            const Grant& other = account.grants[k];
            const RoleDefinition* first = roleOf(one.role, definitions);
            const RoleDefinition* second = roleOf(other.role, definitions);
            if ((other.to.isValid() && other.to < day) || !overlap(one, other)) continue;
            if (!first || !second || !keptApart(*first, *second)) continue;
            return {
                {u"separation_of_duties"_s,
                 PolicyText::tr("%1 holds “%2” and “%3”, which nobody may hold together, as one is an officer's. Revoke one "
                                "of them first")
                     .arg(account.displayName.isEmpty() ? account.name : account.displayName, first->name.text(),
                          second->name.text())}};
        }
    }
    return {};
}

std::vector<Reason> passwordRefusals(const QString& password) {
    bool lower = false, upper = false, digit = false, other = false;
    for (const QChar character : password) {
        if (character >= u'a' && character <= u'z')
            lower = true;
        else if (character >= u'A' && character <= u'Z')
            upper = true;
        else if (character >= u'0' && character <= u'9')
            digit = true;
        else
            other = true;
    }
    const int classes = int{lower} + int{upper} + int{digit} + int{other};
    if (password.size() >= 8 && classes >= 3) return {};
    return {{u"weak_password"_s,
             PolicyText::tr("A password needs at least 8 characters of three kinds: small letters, "
                            "capitals, digits, other signs"),
             u"password"_s}};
}

}  // namespace minqing::policy
