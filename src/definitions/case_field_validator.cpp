// Fields hidden here and required there: what is demanded must be asked for at that step, on the intake form, or by an
// action that can come before.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/case_graph.h"
#include "definitions/validator.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

void report(SourceFile& file, const QString& place, const QString& field, const QString& where) {
    file.reportAt(
        place, u"hidden_required_field"_s,
        QCoreApplication::translate("Definitions", "\"%1\" is required for \"%2\", but nobody is asked for it by then")
            .arg(field, where));
}

bool isKnownBefore(const QString& field, const TransitionDefinition& step, const CaseDefinition& definition,
                   const CaseGraph& graph) {
    if (step.asks.contains(field) || definition.registerAsks.contains(field)) return true;
    const FieldDefinition* found = definition.field(field);
    if (!found || !found->fallback.isEmpty()) return true;  // an unknown field is told elsewhere
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const auto& other) {
        return other.id != step.id && other.asks.contains(field) && graph.mayPrecede(other, step);
    });
}

}  // namespace

void checkCaseFields(const CaseDefinition& definition, SourceFile& file) {
    const CaseGraph graph(definition);
    for (const FieldDefinition& field : definition.fields) {
        if (!field.required || !field.fallback.isEmpty() || definition.registerAsks.contains(field.id)) continue;
        report(file, u"field/"_s + field.id + u"/required"_s, field.id, u"register"_s);
    }
    for (const TransitionDefinition& step : definition.transitions) {
        const QString place = u"transition/"_s + step.id;
        for (const QString& field : step.needs) {
            if (step.asks.contains(field) || !definition.field(field)) continue;
            report(file, place + u"/needs/"_s + field, field, step.id);
        }
        for (const QString& field : step.requires_.fields) {
            if (isKnownBefore(field, step, definition, graph)) continue;
            report(file, place + u"/requires/fields/"_s + field, field, step.id);
        }
        for (const Condition& condition : step.requires_.conditions) {
            if (condition.negated || isKnownBefore(condition.field, step, definition, graph)) continue;
            report(file, place + u"/requires/when"_s, condition.field, step.id);
        }
    }
}

}  // namespace minqing
