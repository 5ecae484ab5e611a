// Names that must lead somewhere, in registers, activities, indicators and roles.

#include <QCoreApplication>

#include "definitions/indicator_facts.h"
#include "definitions/officers.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

void reportUnknown(SourceFile& file, const QString& place, const QString& what, const QString& name) {
    file.reportAt(place, u"unknown_target"_s,
                  QCoreApplication::translate("Definitions", "There is no %1 called \"%2\"").arg(what, name));
}

void checkField(const FieldDefinition& field, const DefinitionSet& set, SourceFile& file) {
    const QString place = u"field/"_s + field.id;
    const bool coded = field.kind == FieldKind::Choice || field.kind == FieldKind::Choices;
    if (coded && !field.of.isEmpty()) {
        const CodeList* list = set.codeList(field.of);
        if (!list) {
            reportUnknown(file, place + u"/of"_s, QCoreApplication::translate("Definitions", "code list"), field.of);
        } else if (!field.fallback.isEmpty() && !list->find(field.fallback)) {
            reportUnknown(file, place + u"/fallback"_s,
                          QCoreApplication::translate("Definitions", "code in the list %1").arg(field.of), field.fallback);
        }
    }
    if (field.kind == FieldKind::Reference && !field.of.isEmpty() && !set.registers.contains(field.of)) {
        reportUnknown(file, place + u"/of"_s, QCoreApplication::translate("Definitions", "register"), field.of);
    }
    if (field.minimum && field.maximum && *field.minimum > *field.maximum) {
        file.reportAt(
            place + u"/minimum"_s, u"invalid_value"_s,
            QCoreApplication::translate("Definitions", "The smallest value of \"%1\" lies above its largest").arg(field.id));
    }
}

void checkFacts(const std::vector<FactCondition>& facts, const QString& place, const IndicatorDefinition& indicator,
                const DefinitionSet& set, SourceFile& file) {
    for (const FactCondition& condition : facts) {
        const QString verb = condition.comparison == FactCondition::Comparison::Is ? u" is "_s : u" is not "_s;
        const QString at = place + u'/' + condition.fact + verb + condition.values.join(u", "_s);
        const IndicatorFact* fact = indicatorFact(condition.fact, indicator.of);
        if (!fact) {
            file.reportAt(at, u"unknown_fact"_s,
                          QCoreApplication::translate("Definitions", "Nobody knows the fact \"%1\". Known facts: %2")
                              .arg(condition.fact, indicatorFactIds(indicator.of).join(u", "_s)));
            continue;
        }
        const CodeList* list = set.codeList(fact->codes);
        for (const QString& value : condition.values) {
            const bool listed = !list || list->find(value) || value == u"none"_s || value == u"duplicate"_s;
            const bool known = fact->values.isEmpty() ? listed : fact->values.contains(value);
            if (known) continue;
            reportUnknown(file, at, QCoreApplication::translate("Definitions", "value of \"%1\"").arg(condition.fact), value);
        }
    }
}

const QStringList& knownPages() {
    static const QStringList pages{u"home"_s,     u"visits"_s,    u"grievances"_s, u"rectifications"_s, u"wishes"_s,
                                   u"closeout"_s, u"dashboard"_s, u"roster"_s,     u"settings"_s};
    return pages;
}

}  // namespace

void checkFields(const std::vector<FieldDefinition>& fields, const DefinitionSet& set, SourceFile& file) {
    for (const FieldDefinition& field : fields) checkField(field, set, file);
}

void checkActivity(const ActivityDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    checkFields(definition.fields, set, file);
    if (!set.registers.contains(definition.subject)) {
        reportUnknown(file, u"subject"_s, QCoreApplication::translate("Definitions", "register"), definition.subject);
    }
    if (!definition.resultField.isEmpty()) {
        const FieldDefinition* result = definition.field(definition.resultField);
        if (!result || result->kind != FieldKind::Choice) {
            reportUnknown(file, u"result_field"_s, QCoreApplication::translate("Definitions", "choice field"),
                          definition.resultField);
        }
    }
    for (const QString& type : definition.produces) {
        if (set.cases.contains(type)) continue;
        reportUnknown(file, u"produces/"_s + type, QCoreApplication::translate("Definitions", "case file"), type);
    }
    for (const QString& role : definition.by) {
        if (set.roles.contains(role)) continue;
        file.reportAt(u"by/"_s + role, u"role_nobody_can_hold"_s,
                      QCoreApplication::translate("Definitions", "There is no role \"%1\", so nobody can hold it").arg(role));
    }
}

void checkIndicator(const IndicatorDefinition& definition, const DefinitionSet& set, SourceFile& file) {
    if (definition.of != u"household"_s && !set.cases.contains(definition.of)) {
        reportUnknown(file, u"of"_s, QCoreApplication::translate("Definitions", "case file"), definition.of);
    }
    checkFacts(definition.population, u"population"_s, definition, set, file);
    checkFacts(definition.denominator, u"denominator"_s, definition, set, file);
    checkFacts(definition.numerator, u"numerator"_s, definition, set, file);
    for (const Exclusion& exclusion : definition.exclusions) {
        const QString place = u"exclusion/"_s + exclusion.code;
        checkFacts(exclusion.where, place + u"/where"_s, definition, set, file);
        if (!exclusion.approver.isEmpty() && !set.roles.contains(exclusion.approver)) {
            reportUnknown(file, place + u"/approver"_s, QCoreApplication::translate("Definitions", "role"), exclusion.approver);
        }
    }
    if (!definition.beside.isEmpty() && !set.indicators.contains(definition.beside)) {
        reportUnknown(file, u"beside"_s, QCoreApplication::translate("Definitions", "indicator"), definition.beside);
    }
    if (!definition.duration.isEmpty() && !indicatorDurations().contains(definition.duration)) {
        file.reportAt(u"duration"_s, u"unknown_fact"_s,
                      QCoreApplication::translate("Definitions", "Nobody knows the fact \"%1\". Known facts: %2")
                          .arg(definition.duration, indicatorDurations().join(u", "_s)));
    }
}

void checkOfficers(const std::vector<RoleDefinition>& roles, SourceFile& file) {
    for (const RoleDefinition& role : roles) {
        const auto tooMany = rightTooMany(role);
        if (!tooMany) continue;
        const bool anothers = officerOf(*tooMany).has_value();
        const QString message =
            anothers
                ? QCoreApplication::translate("Definitions",
                                              "The role \"%1\" may not have the right \"%2\" beside those it has: managing "
                                              "accounts, granting roles or publishing definitions, and reading the audit "
                                              "trail belong to three different people")
                : QCoreApplication::translate("Definitions",
                                              "The role \"%1\" may not have the right \"%2\": who manages accounts, grants "
                                              "roles, publishes definitions or reads the audit trail has no right to the "
                                              "cases and visits themselves");
        const QString code = rightCode(*tooMany);
        file.reportAt(u"role/"_s + role.id + u"/rights/"_s + code, u"separation_of_duties"_s, message.arg(role.id, code));
    }
}

void checkRoles(const std::vector<RoleDefinition>& roles, const DefinitionSet& set, SourceFile& file) {
    for (const RoleDefinition& role : roles) {
        const QString place = u"role/"_s + role.id;
        for (const QString& page : role.pages) {
            if (knownPages().contains(page)) continue;
            reportUnknown(file, place + u"/pages/"_s + page, QCoreApplication::translate("Definitions", "page"), page);
        }
        for (const QString& other : role.excludes) {
            if (other == role.id) {
                file.reportAt(
                    place + u"/excludes/"_s + other, u"role_nobody_can_hold"_s,
                    QCoreApplication::translate("Definitions", "The role \"%1\" excludes itself, so nobody can hold it")
                        .arg(role.id));
            } else if (!set.roles.contains(other)) {
                reportUnknown(file, place + u"/excludes/"_s + other, QCoreApplication::translate("Definitions", "role"), other);
            }
        }
    }
}

}  // namespace minqing
