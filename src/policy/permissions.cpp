#include <QCoreApplication>
#include <algorithm>

#include "policy/policy.h"
#include "policy/relations.h"

#include "policy/policy_text.h"

using namespace Qt::StringLiterals;

namespace minqing::policy {

namespace {

QStringList present(QStringList units) {
    units.removeAll(QString());
    return units;
}

/// One of the units lies in the subtree of one of the actor's grants of this role. A case that belongs nowhere belongs to
/// the district.
bool grantedFor(const QString& role, QStringList wanted, const Actor& actor, const UnitTree& units, bool districtIfNone) {
    if (wanted.isEmpty() && districtIfNone) wanted.append(units.district());
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        return grant.role == role &&
               std::any_of(wanted.begin(), wanted.end(), [&](const QString& unit) { return units.isWithin(unit, grant.unit); });
    });
}

QString relationName(Relation relation) {
    switch (relation) {
        case Relation::LeadUnit:
            return PolicyText::tr("%1 of the lead unit");
        case Relation::CoUnit:
            return PolicyText::tr("%1 of a co-handling unit");
        case Relation::Town:
            return PolicyText::tr("%1 of the town where it arose");
        case Relation::Claimant:
            return PolicyText::tr("%1 who claimed it");
        case Relation::Registrant:
            return PolicyText::tr("%1 who registered it");
        case Relation::InScope:
            return PolicyText::tr("%1 responsible for this place or unit");
        case Relation::Anywhere:
            break;
    }
    return u"%1"_s;
}

std::vector<Reason> notPermitted(const std::vector<Permission>& permissions, const DefinitionSet& definitions) {
    QStringList names;
    for (const Permission& permission : permissions) {
        const auto role = definitions.roles.find(permission.role);
        QString name = role == definitions.roles.end() ? permission.role : role->second.name.text();
        if (permission.role == "system"_L1) name = PolicyText::tr("the program itself");
        names.append(permission.role == "system"_L1 ? name : relationName(permission.relation).arg(name));
    }
    names.removeDuplicates();
    if (names.isEmpty()) return {{u"not_permitted"_s, PolicyText::tr("Nobody may do this")}};
    return {{u"not_permitted"_s, PolicyText::tr("You may not do this. Who may: %1").arg(names.join(PolicyText::tr("; ")))}};
}

bool fitsNew(const Permission& permission, const QString& place, const Actor& actor, const UnitTree& units) {
    if (actor.isSystem()) return permission.role == "system"_L1;
    switch (permission.relation) {
        case Relation::InScope:
        case Relation::Town:
            return grantedFor(permission.role, present({place}), actor, units, true);
        case Relation::Anywhere:
        case Relation::Registrant:
            return actor.hasRole(permission.role);
        case Relation::LeadUnit:
        case Relation::CoUnit:
        case Relation::Claimant:
            return false;  // nobody stands so to a case that does not exist yet
    }
    return false;
}

}  // namespace

QStringList unitsOf(const CaseFile& file) {
    return present({file.text(u"grid"_s), file.text(u"village"_s), file.text(u"town"_s), file.leadUnit});
}

QStringList coUnitsOf(const CaseFile& file) {
    QStringList codes;
    for (const CoTask& task : file.coTasks) {
        if (task.cycle == file.cycle) codes.append(task.unit);
    }
    return codes;
}

bool fits(const Permission& permission, const CaseFile& file, const Actor& actor, const UnitTree& units) {
    if (actor.isSystem()) return permission.role == "system"_L1;
    const QString& role = permission.role;
    switch (permission.relation) {
        case Relation::InScope:
            return grantedFor(role, unitsOf(file), actor, units, true);
        case Relation::LeadUnit:
            return grantedFor(role, present({file.leadUnit}), actor, units, false);
        case Relation::CoUnit:
            return grantedFor(role, coUnitsOf(file), actor, units, false);
        case Relation::Town:
            return grantedFor(role, present({file.text(u"village"_s), file.text(u"town"_s)}), actor, units, false);
        case Relation::Claimant:
            return actor.hasRole(role) && actor.id == file.claimant;
        case Relation::Registrant:
            return actor.hasRole(role) && actor.id == file.registeredBy;
        case Relation::Anywhere:
            return actor.hasRole(role);
    }
    return false;
}

std::vector<Reason> permissionRefusals(const std::vector<Permission>& permissions, const CaseFile& file, const Actor& actor,
                                       const UnitTree& units, const DefinitionSet& definitions) {
    const bool allowed = std::any_of(permissions.begin(), permissions.end(),
                                     [&](const Permission& permission) { return fits(permission, file, actor, units); });
    return allowed ? std::vector<Reason>{} : notPermitted(permissions, definitions);
}

Actor actingBy(const std::vector<Permission>& permissions, const CaseFile& file, const Actor& actor, const UnitTree& units) {
    Actor acting = actor;
    acting.grants.clear();
    for (const Grant& grant : actor.grants) {
        Actor alone = actor;
        alone.grants = {grant};
        const bool fitting = std::any_of(permissions.begin(), permissions.end(),
                                         [&](const Permission& permission) { return fits(permission, file, alone, units); });
        if (fitting) acting.grants.push_back(grant);
    }
    return acting;
}

QString actsFor(const std::vector<Permission>& permissions, const CaseFile& file, const Actor& actor, const UnitTree& units) {
    const Actor acting = actingBy(permissions, file, actor, units);
    QString delegator;
    for (const Grant& grant : acting.grants) {
        if (grant.delegatedBy.isEmpty()) return {};
        if (delegator.isEmpty()) delegator = grant.delegatedBy;
    }
    return delegator;
}

std::vector<Reason> registrationRefusals(const std::vector<Permission>& permissions, const QString& place, const Actor& actor,
                                         const UnitTree& units, const DefinitionSet& definitions) {
    const bool allowed = std::any_of(permissions.begin(), permissions.end(),
                                     [&](const Permission& permission) { return fitsNew(permission, place, actor, units); });
    return allowed ? std::vector<Reason>{} : notPermitted(permissions, definitions);
}

}  // namespace minqing::policy
