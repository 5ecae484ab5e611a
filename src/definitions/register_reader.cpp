// Registers and activities: an id, a name and fields.

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

RegisterDefinition readRegister(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    RegisterDefinition definition;
    definition.id = reader.id(u"id"_s);
    definition.version = reader.version();
    definition.name = reader.name(u"name"_s);
    definition.fields = readFields(reader);
    reader.finish();
    return definition;
}

ActivityDefinition readActivity(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    ActivityDefinition definition;
    definition.id = reader.id(u"id"_s);
    definition.version = reader.version();
    definition.name = reader.name(u"name"_s);
    definition.number = reader.numberPrefix(u"number"_s);
    definition.subject = reader.text(u"subject"_s, Need::Required);
    definition.resultField = reader.text(u"result_field"_s);
    definition.produces = reader.texts(u"produces"_s);
    definition.by = reader.texts(u"by"_s, Need::Required);
    definition.fields = readFields(reader);
    reader.finish();
    return definition;
}

}  // namespace minqing
