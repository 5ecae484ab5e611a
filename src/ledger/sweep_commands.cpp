// A sweep for similar cases (举一反三): what it found is registered with the step itself, linked to the case swept from.

#include <QCoreApplication>
#include <algorithm>

#include "ledger/door.h"
#include "ledger/ledger_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// Of the case swept from; each found one has its own.
bool isOfThePlace(const QString& field) {
    static const QStringList own{u"town"_s,  u"village"_s,  u"grid"_s,     u"household"_s,     u"address"_s,
                                 u"point"_s, u"found_on"_s, u"reporter"_s, u"reporter_phone"_s};
    return own.contains(field);
}

/// The step by which a new case is given to a lead unit; empty: there is none.
QString assigningStep(const CaseDefinition& definition) {
    for (const auto& one : definition.transitions) {
        if (one.has(Effect::AssignLeadUnit) && one.from.contains(definition.initial)) return one.id;
    }
    return {};
}

/// The intake form of one found case: what was told of it, the rest as in the case swept from.
RegisterCase foundCase(const CaseFile& swept, const CaseDefinition& definition, QJsonObject fields) {
    RegisterCase made;
    made.type = definition.id;
    made.links = {{u"similar"_s, swept.number}};
    const auto lead = definition.registerAsks.contains(u"lead_unit"_s) ? QJsonValue() : fields.take(u"lead_unit"_s);
    for (const auto& asked : definition.registerAsks) {
        const auto value = swept.fields.value(asked);
        if (!fields.contains(asked) && !value.isUndefined() && !isOfThePlace(asked)) fields.insert(asked, value);
    }
    const auto placed = [&](QLatin1StringView key) { return !fields.value(key).toString().isEmpty(); };
    // Somebody has to be able to go on with it: without a place of its own it is of the same town.
    if (!placed("household"_L1) && !placed("grid"_L1) && !placed("village"_L1) && !placed("town"_L1))
        fields.insert(u"town"_s, swept.fields.value(u"town"_s));
    made.fields = fields;
    if (!lead.toString().isEmpty()) made.then = {{assigningStep(definition), {{u"lead_unit"_s, lead}}, {}, {}}};
    return made;
}

}  // namespace

Expected<std::vector<Reason>> Door::prepareFound(const ActOnCase& command, const Actor& actor,
                                                 std::vector<PreparedCase>& found) {
    std::vector<Reason> reasons;
    if (command.found.empty()) return reasons;
    auto held = hold(command.number, actor);
    if (!held) return Unexpected{std::move(held.error())};
    const CaseFile swept = (*held)->file;  // a copy: preparing others may move it
    const auto* definition = m_around->definitions->caseVersion(swept.type, swept.definitionVersion);
    const auto* transition = definition ? definition->transition(command.input.action) : nullptr;
    const auto* made = transition && !transition->produces.isEmpty()
                           ? m_around->definitions->latestCase(transition->produces.front())
                           : nullptr;
    if (!made) {
        reasons.push_back(
            {u"not_produced_here"_s, LedgerText::tr("\"%1\" registers no other cases.").arg(command.input.action), u"found"_s});
        return reasons;
    }
    for (size_t i = 0; i < command.found.size(); ++i) {
        auto one = prepare(foundCase(swept, *made, command.found[i]), actor, Registering::WithSweep);
        if (one) {
            found.push_back(std::move(*one));
            continue;
        }
        if (one.error().kind == ErrorKind::Storage) return Unexpected{std::move(one.error())};
        for (auto& reason : one.error().reasons) {
            reason.message = LedgerText::tr("Found case %1: %2").arg(i + 1).arg(reason.message);
            reasons.push_back(std::move(reason));
        }
    }
    return reasons;
}

Expected<void> Door::registerFound(const std::vector<PreparedCase>& found, const Actor& actor, Receipt& receipt) {
    for (const auto& one : found) {
        auto registered = registerPrepared(one, actor);
        if (!registered) return Unexpected{std::move(registered.error())};
        receipt.produced.emplace_back(registered->number, one.request.type);
        receipt.entries.insert(receipt.entries.end(), registered->entries.begin(), registered->entries.end());
    }
    return {};
}

}  // namespace minqing
