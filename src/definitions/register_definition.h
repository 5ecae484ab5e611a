#pragma once
// A kind of register entry: household, person, unit, grid, enterprise.

#include "definitions/field_definition.h"

namespace minqing {

struct RegisterDefinition {
    QString id;
    int version = 1;
    Text name;
    std::vector<FieldDefinition> fields;
    [[nodiscard]] const FieldDefinition* field(QStringView id) const;
};

}  // namespace minqing
