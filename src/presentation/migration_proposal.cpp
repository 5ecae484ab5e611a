#include "presentation/migration_proposal.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "presentation/migration_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> proposedState(const StateDefinition& old, const CaseDefinition& to) {
    if (const auto* same = to.state(old.id); same && same->phase == old.phase) return same->id;
    QStringList named, inPhase;
    for (const auto& state : to.states) {
        if (state.phase != old.phase) continue;
        inPhase.append(state.id);
        if (state.name == old.name) named.append(state.id);
    }
    if (named.size() == 1) return named.first();
    if (inPhase.size() == 1) return inPhase.first();
    return {};
}

/// The only one of the new version that has the old one's name.
template <class One>
std::optional<QString> sameName(const One& old, const std::vector<One>& all) {
    std::optional<QString> found;
    for (const auto& one : all) {
        if (!(one.name == old.name)) continue;
        if (found) return {};
        found = one.id;
    }
    return found;
}

void addStates(std::vector<MapRow>& rows, const CaseDefinition& from, const CaseDefinition& to,
               const std::map<QString, qint64>& running) {
    std::vector<std::pair<QString, QString>> choices;
    for (const auto& state : to.states) choices.emplace_back(state.id, state.name.text());
    for (const auto& state : from.states) {
        if (isOver(state.phase)) continue;
        const auto found = running.find(state.id);
        const qint64 count = found == running.end() ? 0 : found->second;
        rows.push_back({MapRow::What::State, state.id, state.name.text(), MigrationText::tr("%1 running").arg(countText(count)),
                        choices, proposedState(state, to)});
    }
}

void addFields(std::vector<MapRow>& rows, const CaseDefinition& from, const CaseDefinition& to) {
    std::vector<std::pair<QString, QString>> choices{{QString(), MigrationText::tr("give the value up")}};
    for (const auto& field : to.fields) choices.emplace_back(field.id, field.name.text());
    for (const auto& field : from.fields) {
        if (to.field(field.id)) continue;
        rows.push_back({MapRow::What::Field, field.id, field.name.text(), MigrationText::tr("field that is gone"), choices,
                        sameName(field, to.fields)});
    }
}

void addClocks(std::vector<MapRow>& rows, const CaseDefinition& from, const CaseDefinition& to) {
    std::vector<std::pair<QString, QString>> choices{{QString(), MigrationText::tr("ends with the move")}};
    for (const auto& clock : to.clocks) choices.emplace_back(clock.id, clock.name.text());
    for (const auto& clock : from.clocks) {
        if (to.clock(clock.id)) continue;
        rows.push_back({MapRow::What::Clock, clock.id, clock.name.text(), MigrationText::tr("clock that is gone"), choices,
                        sameName(clock, to.clocks)});
    }
}

void addValues(std::vector<MapRow>& rows, const CaseDefinition& from, const CaseDefinition& to,
               const DefinitionSet& definitions) {
    for (const QString& asked : to.registerAsks) {
        const auto* field = to.field(asked);
        if (!field || !field->required || !field->fallback.isEmpty() || from.field(asked)) continue;
        std::vector<std::pair<QString, QString>> choices;
        if (const auto* list = definitions.codeList(field->of.section(u'/', -1))) {
            for (const auto& item : list->items) choices.emplace_back(item.code, item.name.text());
        }
        rows.push_back({MapRow::What::Value, asked, field->name.text(), MigrationText::tr("new and required"), choices, {}});
    }
}

}  // namespace

std::vector<MapRow> proposedMap(const CaseDefinition& from, const CaseDefinition& to, const DefinitionSet& definitions,
                                const std::map<QString, qint64>& running) {
    std::vector<MapRow> rows;
    addStates(rows, from, to, running);
    addFields(rows, from, to);
    addClocks(rows, from, to);
    addValues(rows, from, to, definitions);
    return rows;
}

}  // namespace minqing::presentation
