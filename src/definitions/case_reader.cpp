// A case file kind: its head and states. Transitions are read in transition_reader.cpp, clocks in clock_reader.cpp.

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

constexpr Word<Phase> phases[] = {{u"draft", Phase::Draft},     {u"new", Phase::New},       {u"active", Phase::Active},
                                  {u"waiting", Phase::Waiting}, {u"review", Phase::Review}, {u"closed", Phase::Closed},
                                  {u"void", Phase::Void}};

std::vector<StateDefinition> readStates(TableReader& reader) {
    std::vector<StateDefinition> states;
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"state"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"state/"_s + (id ? id->text : QString()), reader.file());
        StateDefinition state;
        state.id = one.id(u"id"_s);
        state.phase = one.word(u"phase"_s, phases, Need::Required).value_or(Phase::New);
        state.name = one.name(u"name"_s);
        one.finish();
        if (noteId(one, state.id, seen)) states.push_back(std::move(state));
    }
    return states;
}

void readRegistering(TableReader& reader, CaseDefinition& definition) {
    const TomlValue* table = reader.table(u"register"_s, Need::Required);
    if (!table) return;
    TableReader one(*table, u"register"_s, reader.file());
    definition.registerBy = readPermissions(one, u"by"_s, Need::Required);
    definition.registerAsks = one.texts(u"asks"_s, Need::Required);
    definition.registerStarts = one.texts(u"starts"_s);
    one.finish();
}

QString readJoin(TableReader& reader) {
    QString join = reader.text(u"co_join"_s);
    if (join.isEmpty()) return u"all"_s;
    bool number = false;
    const int count = join.toInt(&number);
    if (join == u"all"_s || join == u"any"_s || (number && count > 0)) return join;
    reader.reportValue(u"co_join"_s, join, u"all | any | 1 | 2 …"_s);
    return u"all"_s;
}

}  // namespace

CaseDefinition readCase(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    CaseDefinition definition;
    definition.id = reader.id(u"id"_s);
    definition.version = reader.version();
    definition.name = reader.name(u"name"_s);
    definition.number = reader.numberPrefix(u"number"_s);
    definition.initial = reader.text(u"initial"_s, Need::Required);
    definition.titleField = reader.text(u"title_field"_s, Need::Required);
    definition.coJoin = readJoin(reader);
    readRegistering(reader, definition);
    definition.fields = readFields(reader);
    definition.states = readStates(reader);
    definition.transitions = readTransitions(reader);
    definition.clocks = readClocks(reader);
    reader.finish();
    return definition;
}

}  // namespace minqing
