#pragma once
// A kind of activity: household visit, enterprise visit. Its check-lists (steps, questions, projects) are fields of kind
// Choices over a code list.

#include "definitions/field_definition.h"

namespace minqing {

struct ActivityDefinition {
    QString id;
    int version = 1;
    Text name;
    QString number;   ///< prefix of its numbers: ZF
    QString subject;  ///< register kind that is visited: household, enterprise
    std::vector<FieldDefinition> fields;
    QString resultField;   ///< the Choice field that says whether the visit is valid; empty: always valid
    QStringList produces;  ///< case types that may be raised from it
    QStringList by;        ///< roles that may log it
    [[nodiscard]] const FieldDefinition* field(QStringView id) const;
};

}  // namespace minqing
