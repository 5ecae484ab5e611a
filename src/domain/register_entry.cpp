#include "domain/register_entry.h"

namespace minqing {

bool saysTheSame(const RegisterEntry& one, const RegisterEntry& other) {
    return one.name == other.name && one.unit == other.unit && one.grid == other.grid && one.address == other.address &&
           one.from == other.from && one.to == other.to && one.fields == other.fields;
}

RegisterEntry laidOver(RegisterEntry before, const RegisterEntry& said) {
    const auto take = [](QString& to, const QString& from) {
        if (!from.isEmpty()) to = from;
    };
    take(before.name, said.name);
    take(before.unit, said.unit);
    take(before.grid, said.grid);
    take(before.address, said.address);
    if (said.from.isValid()) before.from = said.from;
    if (said.to.isValid()) before.to = said.to;
    for (auto value = said.fields.begin(); value != said.fields.end(); ++value) {
        if (value.value().isNull())
            before.fields.remove(value.key());
        else
            before.fields.insert(value.key(), value.value());
    }
    return before;
}

}  // namespace minqing
