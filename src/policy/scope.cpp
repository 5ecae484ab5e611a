// What an actor may read.

#include <QHash>
#include <algorithm>

#include "base/geo_point.h"
#include "base/masking.h"
#include "policy/policy.h"
#include "policy/relations.h"

using namespace Qt::StringLiterals;

namespace minqing::policy {

namespace {

bool opensType(const CaseDefinition& definition, const Actor& actor) {
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& transition) {
        return std::any_of(transition.by.begin(), transition.by.end(), [&](const Permission& permission) {
            return permission.relation == Relation::Anywhere && actor.hasRole(permission.role);
        });
    });
}

/// The roles that report for a co-handling unit, in whatever case.
QStringList coHandlingRoles(const DefinitionSet& definitions) {
    QStringList roles;
    for (const auto& [id, versions] : definitions.cases) {
        for (const auto& transition : versions.rbegin()->second.transitions) {
            for (const Permission& permission : transition.by) {
                if (permission.relation == Relation::CoUnit && !roles.contains(permission.role)) roles.append(permission.role);
            }
        }
    }
    return roles;
}

}  // namespace

Scope readScope(const Actor& actor, const UnitTree& units, const DefinitionSet& definitions) {
    Scope scope;
    scope.own = actor.id;
    scope.all = hasRight(actor, Right::ReadAllCases, definitions);
    scope.sensitive = hasRight(actor, Right::ReadSensitive, definitions);
    const QString district = units.district();
    for (const Grant& grant : actor.grants) {
        if (!gives(grant, Right::ReadCases, definitions)) continue;
        if (!district.isEmpty() && grant.unit == district)
            scope.all = true;
        else if (!scope.units.contains(grant.unit))
            scope.units += units.subtree(grant.unit);
    }
    const QStringList reporting = coHandlingRoles(definitions);
    for (const Grant& grant : actor.grants) {
        if (reporting.contains(grant.role) && !scope.coUnits.contains(grant.unit)) scope.coUnits += units.subtree(grant.unit);
    }
    scope.coUnits.removeDuplicates();
    if (scope.all) scope.units.clear();
    scope.units.removeDuplicates();
    for (const auto& [id, versions] : definitions.cases) {
        const bool open = std::any_of(versions.begin(), versions.end(),
                                      [&](const auto& version) { return opensType(version.second, actor); });
        if (open) scope.openTypes.append(id);
    }
    return scope;
}

bool maySee(const CaseFile& file, const Scope& scope) {
    if (scope.all) return true;
    if (!scope.own.isNull() && (file.registeredBy == scope.own || file.claimant == scope.own)) return true;
    const bool published = file.phase != Phase::Draft && file.phase != Phase::Void;
    if (published && scope.openTypes.contains(file.type)) return true;
    const QStringList concerned = unitsOf(file) + coUnitsOf(file);
    return std::any_of(concerned.begin(), concerned.end(), [&](const QString& unit) { return scope.sees(unit); });
}

bool holdsClaim(const CaseFile& file, const Actor& actor) {
    return !actor.id.isNull() && file.claimant == actor.id && !isOver(file.phase);
}

QJsonValue maskedValue(const QJsonValue& value, const QString& mask) {
    if (!value.isString()) return mask.isEmpty() ? value : QJsonValue(u"***"_s);
    const QString text = value.toString();
    if (mask == "name"_L1) return maskName(text);
    if (mask == "citizen_number"_L1) return maskCitizenNumber(text);
    if (mask == "phone"_L1) return maskPhone(text);
    if (mask == "address"_L1) return maskAddress(text);
    if (mask == "point"_L1) return maskPoint(text);
    return text;
}

bool isLocalStaff(const Actor& actor, const QString& place, const UnitTree& units, const DefinitionSet& definitions) {
    if (hasRightFor(actor, Right::EditRoster, place, units, definitions)) return true;
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        return gives(grant, Right::ReadRoster, definitions) && grant.unit != units.district() &&
               units.isWithin(place, grant.unit);
    });
}

QJsonObject visibleFields(const QJsonObject& fields, const std::vector<FieldDefinition>& definitions, const Scope& scope) {
    QJsonObject visible = fields;
    for (const FieldDefinition& field : definitions) {
        const auto at = visible.constFind(field.id);
        if (at == visible.constEnd()) continue;
        if (field.sensitive && !scope.sensitive) visible.remove(field.id);
        // Also for those with the right: the full value is shown only by a journalled request, one at a time.
        else if (!field.mask.isEmpty())
            visible.insert(field.id, maskedValue(at.value(), field.mask));
    }
    return visible;
}

bool maySeeList(const Actor& actor, const QString& type, const UnitTree& units, const DefinitionSet& definitions) {
    if (hasRight(actor, Right::ReadCases, definitions) || hasRight(actor, Right::ReadAllCases, definitions)) return true;
    return readScope(actor, units, definitions).openTypes.contains(type);
}

namespace {

/// Every field that any kind masks, by id: an entry of an action does not say of what kind its case is.
QHash<QString, QString> masksOf(const DefinitionSet& definitions) {
    QHash<QString, QString> masks;
    const auto add = [&](const std::vector<FieldDefinition>& fields) {
        for (const auto& field : fields)
            if (!field.mask.isEmpty()) masks.insert(field.id, field.mask);
    };
    for (const auto& [id, versions] : definitions.cases)
        for (const auto& [version, definition] : versions) add(definition.fields);
    for (const auto& [id, definition] : definitions.registers) add(definition.fields);
    for (const auto& [id, definition] : definitions.activities) add(definition.fields);
    return masks;
}

QJsonObject maskedBy(const QHash<QString, QString>& masks, QJsonObject object) {
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (const auto found = masks.constFind(at.key()); found != masks.cend() && at.value().isString())
            at.value() = maskedValue(at.value().toString(), *found);
        else if (at.value().isObject())
            at.value() = maskedBy(masks, at.value().toObject());
    }
    return object;
}

}  // namespace

QJsonObject visiblePayload(const QJsonObject& payload, const DefinitionSet& definitions) {
    auto visible = maskedBy(masksOf(definitions), payload);
    visible.remove("password_hash"_L1);
    if (visible.value("kind"_L1).toString() == "household"_L1 && visible.contains("name"_L1))
        visible.insert(u"name"_s, maskName(visible.value("name"_L1).toString()));
    return visible;
}

}  // namespace minqing::policy
