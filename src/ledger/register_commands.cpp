// Register entries, and the record of what was shown in full.

#include <QCoreApplication>

#include "ledger/covered_values.h"
#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "ledger/register_rules.h"
#include "policy/policy.h"
#include "storage/register_line.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// In the typed columns as in the fields.
void uncoverEntry(RegisterEntry& said, const RegisterEntry& before, const RegisterDefinition& definition) {
    for (const auto& field : definition.fields) {
        if (field.column == "name"_L1 && isCovered(said.name, before.name, field)) said.name = before.name;
        if (field.column == "address"_L1 && isCovered(said.address, before.address, field)) said.address = before.address;
    }
    uncover(said.fields, before.fields, definition.fields);
}

}  // namespace

std::vector<Reason> Door::rosterRefusals(const RegisterEntry& entry, const Actor& actor) const {
    if (actor.isSystem()) return {};
    const auto& units = m_around->units;
    auto place = entry.grid.isEmpty() ? entry.unit : entry.grid;
    if (place.isEmpty() && entry.kind == u"unit") place = entry.code;  // the district has nothing above it
    // Nothing stands above a circle of units: who may write them for the whole district may break it up.
    if (units.isInCircle(place)) place = units.district();
    if (policy::hasRightFor(actor, Right::EditRoster, place, units, *m_around->definitions)) return {};
    const auto definition = m_around->definitions->registers.find(entry.kind);
    const auto title = definition == m_around->definitions->registers.end() ? entry.kind : definition->second.name.text();
    return {{u"not_permitted"_s, LedgerText::tr("You may not change entries of the register \"%1\" of %2.")
                                     .arg(title, units.name(place.isEmpty() ? units.district() : place))}};
}

std::vector<Reason> Door::entryRefusals(const RegisterEntry& entry, const WrittenRegister* written, const Actor& actor) const {
    const auto& definitions = *m_around->definitions;
    const auto definition = definitions.registers.find(entry.kind);
    if (definition == definitions.registers.end()) {
        return {{u"no_such_register"_s, LedgerText::tr("There is no register called \"%1\".").arg(entry.kind), u"kind"_s}};
    }
    auto reasons = rosterRefusals(entry, actor);
    // The same rules under the same surroundings give the same answer: who wrote the line has asked them already.
    const auto* known = written ? written->refusals(m_around.get()) : nullptr;
    const auto more = known ? *known : registerRefusals(entry, definition->second, definitions, m_around->units);
    reasons.insert(reasons.end(), more.begin(), more.end());
    return reasons;
}

Expected<Receipt> Door::run(const PutRegister& command, const Actor& actor) { return putEntry(command.entry, nullptr, actor); }

Expected<Receipt> Door::run(const AmendRegister& command, const Actor& actor) {
    auto row = m_store.registerEntry(command.said.kind, command.said.code);
    if (!row) return Unexpected{std::move(row.error())};
    if (!*row) return putEntry(command.said, nullptr, actor);
    const auto before = (*row)->entry();
    const auto definition = m_around->definitions->registers.find(before.kind);
    auto said = command.said;
    if (definition != m_around->definitions->registers.end()) uncoverEntry(said, before, definition->second);
    auto entry = laidOver(before, said);
    if (command.cleared.contains(u"from")) entry.from = {};
    if (command.cleared.contains(u"to")) entry.to = {};
    return putEntry(std::move(entry), nullptr, actor);
}

Expected<Receipt> Door::run(const PutWrittenRegister& command, const Actor& actor) {
    return putEntry(command.written.entry(), &command.written, actor);
}

/// Codes that differ by capital letters only would be taken for one.
Expected<std::vector<Reason>> Door::codeRefusals(const RegisterEntry& entry) {
    for (const QString& other : {entry.code.toUpper(), entry.code.toLower()}) {
        if (other == entry.code) continue;
        auto row = m_store.registerEntry(entry.kind, other);
        if (!row) return Unexpected{std::move(row.error())};
        if (!*row) continue;
        return std::vector<Reason>{
            {u"code_too_alike"_s,
             LedgerText::tr(
                 "There is an entry with the code %1 already, which differs by capital letters only. Use that code, or "
                 "another one.")
                 .arg(other),
             u"code"_s}};
    }
    return std::vector<Reason>{};
}

Expected<Receipt> Door::putEntry(RegisterEntry entry, const WrittenRegister* written, const Actor& actor) {
    if (entry.kind == u"household" && entry.unit.isEmpty()) {
        entry.unit = m_around->units.ancestorOfKind(entry.grid, u"village"_s);
        written = nullptr;
    }
    if (!written) {  // who wrote the line gave the fields in their one form already
        const auto definition = m_around->definitions->registers.find(entry.kind);
        if (definition != m_around->definitions->registers.end())
            entry.fields = workflow::asKept(std::move(entry.fields), definition->second.fields);
    }
    auto reasons = entryRefusals(entry, written, actor);
    auto row = m_store.registerEntry(entry.kind, entry.code);
    if (!row) return Unexpected{std::move(row.error())};
    std::optional<RegisterEntry> before;
    if (*row) before = (*row)->entry();
    if (!before) {
        auto alike = codeRefusals(entry);
        if (!alike) return Unexpected{std::move(alike.error())};
        reasons.insert(reasons.end(), alike->begin(), alike->end());
    }
    // Nobody takes an entry away from a place that is not theirs.
    if (before && reasons.empty()) reasons = rosterRefusals(*before, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = entry.code;
    receipt.changed = !before || !saysTheSame(*before, entry);
    if (before) receipt.subject = before->id;
    if (m_checkOnly || !receipt.changed) return receipt;
    const auto* line = written ? &written->line() : nullptr;
    auto appended = appendText(EntryKind::RegisterPut, before ? before->id : SubjectId{},
                               written ? written->payload() : registerPayloadText(entry, storage::fieldsText(entry.fields)),
                               actor, receipt, line ? line->stored : QByteArray());
    if (!appended) return Unexpected{std::move(appended.error())};
    entry.id = appended->subject;
    if (auto put = m_store.putRegister(before ? &*before : nullptr, entry, line); !put) {
        return Unexpected{std::move(put.error())};
    }
    if (entry.kind == u"unit" || entry.kind == u"grid") {
        const auto kind = entry.kind == u"grid" ? u"grid"_s : entry.fields.value("kind"_L1).toString();
        change().units.put({entry.code, entry.name, kind, entry.unit, entry.to});
    }
    return receipt;
}

namespace {

/// Only what else stands in the way.
std::vector<Reason> withoutRight(std::vector<Reason> reasons) {
    std::erase_if(reasons, [](const Reason& reason) { return reason.code == "not_permitted"_L1; });
    return reasons;
}

}  // namespace

QJsonValue Door::fullValue(const storage::RegisterRow& row, const QString& fieldId) const {
    const auto definition = m_around->definitions->registers.find(row.kind);
    const auto* field = definition == m_around->definitions->registers.end() ? nullptr : definition->second.field(fieldId);
    if (field && field->column == u"name") return row.name;
    if (field && field->column == u"address") return row.address;
    return row.fields.value(fieldId);
}

Expected<Receipt> Door::run(const RevealValue& command, const Actor& actor) {
    auto reasons = policy::rightRefusals(actor, Right::ReadSensitive, *m_around->definitions);
    if (command.reason.trimmed().isEmpty()) {
        reasons.push_back({u"missing_reason"_s, LedgerText::tr("Say why you need the full value."), u"reason"_s});
    }
    SubjectId subject;
    QJsonValue value;
    if (command.kind == u"case") {
        auto held = hold(command.code, actor);
        if (!held) return Unexpected{std::move(held.error())};
        if (policy::holdsClaim((*held)->file, actor)) reasons = withoutRight(std::move(reasons));
        subject = (*held)->file.id;
        value = (*held)->file.fields.value(command.field);
    } else {
        auto row = m_store.registerEntry(command.kind, command.code);
        if (!row) return Unexpected{std::move(row.error())};
        const auto scope = policy::readScope(actor, m_around->units, *m_around->definitions);
        if (!*row || !(actor.isSystem() || scope.sees((*row)->grid) || scope.sees((*row)->unit))) {
            return fail(ErrorKind::Refused, u"no_such_subject"_s,
                        LedgerText::tr("\"%1\" is not on the roster. Choose from the roster.").arg(command.code));
        }
        subject = (*row)->id;
        value = fullValue(**row, command.field);
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = command.code;
    if (m_checkOnly) return receipt;
    receipt.value = value.toString();
    auto appended =
        append(EntryKind::Reveal, subject, {{u"field"_s, command.field}, {u"reason"_s, command.reason}}, actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    return receipt;
}

}  // namespace minqing
