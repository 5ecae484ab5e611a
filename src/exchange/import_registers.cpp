#include "exchange/import_registers.h"

#include <QCoreApplication>
#include <algorithm>

#include "exchange/import_columns.h"
#include "exchange/import_text.h"
#include "ledger/register_rules.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const QJsonValue& value) { return QDate::fromString(value.toString(), Qt::ISODate); }

/// Stores a value where its field says. Town is told by the grid or village, so it has no place of its own.
void put(RegisterEntry& entry, const FieldDefinition& field, const QJsonValue& value) {
    const auto& column = field.column;
    if (column.isEmpty())
        entry.fields.insert(field.id, value);
    else if (column == u"code")
        entry.code = value.toString();
    else if (column == u"name")
        entry.name = value.toString();
    else if (column == u"unit")
        entry.unit = value.toString();
    else if (column == u"grid")
        entry.grid = value.toString();
    else if (column == u"address")
        entry.address = value.toString();
    else if (column == u"from")
        entry.from = dateOf(value);
    else if (column == u"to")
        entry.to = dateOf(value);
}

QJsonValue valueOf(const RegisterEntry& entry, const FieldDefinition& field, const UnitTree& units) {
    const auto& column = field.column;
    if (column.isEmpty()) return entry.fields.value(field.id);
    if (column == u"code") return entry.code;
    if (column == u"name") return entry.name;
    if (column == u"unit") return entry.unit;
    if (column == u"grid") return entry.grid;
    if (column == u"address") return entry.address;
    if (column == u"town") return units.ancestorOfKind(entry.grid.isEmpty() ? entry.unit : entry.grid, u"town"_s);
    if (column == u"from") return entry.from.isValid() ? QJsonValue(entry.from.toString(Qt::ISODate)) : QJsonValue();
    if (column == u"to") return entry.to.isValid() ? QJsonValue(entry.to.toString(Qt::ISODate)) : QJsonValue();
    return {};
}

Reason duplicate(const QString& field, const QString& what, int first) {
    return {u"duplicate_in_file"_s,
            ImportText::tr("%1 stands in row %2 of this file already. Delete one of the rows.").arg(what).arg(first), field};
}

}  // namespace

KnownEntries::KeyOf keyOfRows(ImportKind kind) {
    return [&rules = rulesOf(kind)](const storage::RegisterRow& row) { return rules.key(row.entry()); };
}

RegisterPreparer::RegisterPreparer(ImportKind kind, SurroundingsPtr around, Actor actor, const BoundColumns& columns,
                                   std::unique_ptr<KnownEntries> known)
    : m_kind(kind),
      m_rules(rulesOf(kind)),
      m_around(std::move(around)),
      m_actor(std::move(actor)),
      m_columns(columns),
      m_known(std::move(known)),
      m_scribe(m_around),
      m_places(m_around->units),
      m_reader(*m_around, m_places, columns),
      m_definition(importFields(kind, *m_around->definitions)) {}

void RegisterPreparer::complain(Draft& draft, const std::vector<Reason>& reasons) const {
    for (const auto& reason : reasons) draft.out.errors.push_back(m_reader.error(draft.out.row, reason));
}

Expected<void> RegisterPreparer::findBefore(Draft& draft, const QString& code) {
    auto row = m_known->entry(code);
    if (!row) return Unexpected{std::move(row.error())};
    draft.entry.code = code;
    if (!*row) return {};
    draft.before = (*row)->entry();
    draft.entry = laidOver(*draft.before, draft.entry);
    return {};
}

Expected<RegisterPreparer::Draft> RegisterPreparer::draft(const TableRow& row) {
    Draft draft;
    draft.out.row = row.row;
    draft.entry.kind = importRegister(m_kind);
    auto values = m_reader.read(row);
    draft.out.errors = std::move(values.errors);
    for (std::size_t index = 0; index < values.values.size(); ++index) {
        const auto& value = values.values[index];
        if (!value.isUndefined()) put(draft.entry, m_columns.fields[index].field, value);
    }
    draft.place = m_reader.place(row);
    complain(draft, draft.place.reasons);
    draft.citizen = draft.entry.fields.value("citizen_number"_L1).toString();
    auto code = draft.entry.code;
    if (code.isEmpty() && m_rules.makesCodes && !draft.citizen.isEmpty()) code = m_known->codeOfCitizen(draft.citizen);
    if (!code.isEmpty()) {
        if (auto found = findBefore(draft, code); !found) return Unexpected{std::move(found.error())};
    }
    complain(draft, m_rules.complete(draft.entry, {m_places, *m_known, m_actor, draft.place}));
    const auto key = draft.entry.code.isEmpty() ? m_rules.key(draft.entry) : 0;
    if (const auto known = key == 0 ? QString() : m_known->codeOfKey(key); !known.isEmpty()) {
        if (auto found = findBefore(draft, known); !found) return Unexpected{std::move(found.error())};
    }
    return draft;
}

void RegisterPreparer::checkRequired(Draft& draft) const {
    for (const auto& field : m_definition) {
        if (!field.required || isPlaceField(field)) continue;
        const auto value = valueOf(draft.entry, field, m_places.units());
        if (!value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty())) continue;
        const auto heading = m_columns.headingOf(field.id);
        const bool told = std::any_of(draft.out.errors.begin(), draft.out.errors.end(),
                                      [&](const RowError& error) { return error.column == heading; });
        if (!told) complain(draft, {{u"missing_required"_s, ImportText::tr("This cell must be filled in."), field.id}});
    }
}

void RegisterPreparer::checkDoubles(Draft& draft) {
    std::vector<Reason> reasons;
    const int row = draft.out.row;
    if (!draft.entry.code.isEmpty()) {
        if (const int first = m_known->seenCode(draft.entry.code, row); first > 0) {
            reasons.push_back(duplicate(u"code"_s, ImportText::tr("The entry %1").arg(draft.entry.code), first));
        }
        m_known->useCode(draft.entry.code);
    } else if (const auto key = m_rules.key(draft.entry); key != 0) {
        if (const int first = m_known->seenKey(key, row); first > 0) {
            reasons.push_back(duplicate({}, ImportText::tr("The same entry (%1)").arg(draft.entry.name), first));
        }
    }
    if (!draft.citizen.isEmpty()) {
        if (const int first = m_known->seenCitizen(draft.citizen, row); first > 0 && reasons.empty()) {
            reasons.push_back(duplicate(u"citizen_number"_s, ImportText::tr("This citizen number"), first));
        }
        const auto owner = m_known->codeOfCitizen(draft.citizen);
        if (!owner.isEmpty() && owner != draft.entry.code) {
            reasons.push_back(
                {u"duplicate_in_ledger"_s,
                 ImportText::tr("This citizen number belongs to the entry %1 already. Check which of them is wrong.")
                     .arg(owner),
                 u"citizen_number"_s});
        }
    }
    complain(draft, reasons);
}

void RegisterPreparer::fillFallbacks(RegisterEntry& entry) const {
    for (const auto& field : m_definition) {
        const bool empty = !field.fallback.isEmpty() && field.column.isEmpty() && !entry.fields.contains(field.id);
        if (empty) entry.fields.insert(field.id, field.fallback);
    }
}

void RegisterPreparer::giveCode(Draft& draft) {
    if (!draft.entry.code.isEmpty()) return;
    draft.entry.code = m_known->nextCode(m_rules.prefix(draft.entry));
    const int row = draft.out.row;
    if (const int first = m_known->seenCode(draft.entry.code, row); first > 0 && first != row) giveCode(draft);
}

void RegisterPreparer::show(Draft& draft) {
    if (m_shown >= ImportReport::sampleRows) return;
    ++m_shown;
    for (const auto& bound : m_columns.fields) {
        if (bound.column < 0) continue;
        const auto value = valueOf(draft.entry, bound.field, m_places.units());
        draft.out.shown.push_back(shownValue(bound.field, value, *m_around->definitions, m_places.units()));
    }
}

bool RegisterPreparer::waits(const Draft& draft) const {
    return m_kind == ImportKind::Units && !draft.out.errors.empty() &&
           std::all_of(draft.out.errors.begin(), draft.out.errors.end(), [](const RowError& error) {
               return error.code == u"no_such_unit" || error.code == u"missing_required" || error.code == u"unit_circle";
           });
}

Expected<void> RegisterPreparer::settle(Draft draft, std::vector<PreparedRow>& to) {
    checkRequired(draft);
    checkDoubles(draft);
    if (draft.out.errors.empty()) {
        if (!draft.before) fillFallbacks(draft.entry);
        giveCode(draft);
        draft.out.code = draft.entry.code;
        if (m_rules.refersToItself) {
            const auto kind = m_kind == ImportKind::Grids ? u"grid"_s : draft.entry.fields.value("kind"_L1).toString();
            m_places.add({draft.entry.code, draft.entry.name, kind, draft.entry.unit});
        }
    }
    show(draft);
    const bool stands = draft.before && saysTheSame(*draft.before, draft.entry);
    if (draft.out.errors.empty() && !stands) draft.out.command = PutWrittenRegister{m_scribe.write(std::move(draft.entry))};
    to.push_back(std::move(draft.out));
    return {};
}

/// Rows that name each other as the unit above, with the units that stand: what they would be if all of them came in.
UnitTree RegisterPreparer::unitsThatWait() const {
    UnitTree tree = m_places.units();
    if (m_kind != ImportKind::Units) return tree;
    QHash<QString, QString> codeOfName;
    for (const auto& row : m_waiting) codeOfName.insert(m_reader.text(row, u"name"_s), m_reader.text(row, u"code"_s));
    for (const auto& row : m_waiting) {
        const auto above = m_reader.text(row, u"parent"_s);
        const auto code = m_reader.text(row, u"code"_s);
        if (code.isEmpty() || above.isEmpty()) continue;
        tree.put({code, m_reader.text(row, u"name"_s), {}, codeOfName.value(above, above)});
    }
    return tree;
}

/// That there is no such unit is not what is wrong with a row whose unit above waits for this very row.
void RegisterPreparer::tellCircle(Draft& draft, const UnitTree& waiting) const {
    const auto* unit = m_kind == ImportKind::Units ? waiting.find(draft.entry.code) : nullptr;
    if (!unit || draft.out.errors.empty()) return;
    auto entry = draft.entry;
    entry.unit = unit->parent;
    const auto circle = circleRefusals(entry, waiting);
    if (circle.empty()) return;
    std::erase_if(draft.out.errors, [](const RowError& error) {
        return error.code == u"no_such_unit" || error.code == u"missing_required" || error.code == u"unit_circle";
    });
    complain(draft, circle);
}

Expected<void> RegisterPreparer::prepare(const TableRow& row, std::vector<PreparedRow>& to) {
    if (m_reader.isExample(row)) return {};
    auto made = draft(row);
    if (!made) return Unexpected{std::move(made.error())};
    if (waits(*made)) {
        m_waiting.push_back(row);
        return {};
    }
    return settle(std::move(*made), to);
}

Expected<void> RegisterPreparer::finish(std::vector<PreparedRow>& to) {
    for (bool progress = true; progress && !m_waiting.empty();) {
        progress = false;
        std::vector<TableRow> still;
        for (auto& row : m_waiting) {
            auto made = draft(row);
            if (!made) return Unexpected{std::move(made.error())};
            if (waits(*made)) {
                still.push_back(std::move(row));
                continue;
            }
            progress = true;
            if (auto settled = settle(std::move(*made), to); !settled) return settled;
        }
        m_waiting = std::move(still);
    }
    const auto waiting = unitsThatWait();
    for (const auto& row : m_waiting) {
        auto made = draft(row);
        if (!made) return Unexpected{std::move(made.error())};
        tellCircle(*made, waiting);
        if (auto settled = settle(std::move(*made), to); !settled) return settled;
    }
    m_waiting.clear();
    return {};
}

}  // namespace minqing
