#include "exchange/import_cases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "exchange/import_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int knownPerPage = 2000;
constexpr qsizetype titleCharacters = 40;

const QString& finest(const QString& grid, const QString& village, const QString& town) {
    if (!grid.isEmpty()) return grid;
    return village.isEmpty() ? town : village;
}

quint64 caseKey(const QString& title, const QString& description, const QString& place, const QString& address) {
    return importDigest({title, description, place, address});
}

}  // namespace

Expected<std::unique_ptr<KnownCases>> KnownCases::load(const QString& ledger, const QString& type, std::stop_token stop) {
    auto store = storage::Store::open(ledger, storage::OpenMode::ReadOnly);
    if (!store) return Unexpected{std::move(store.error())};
    std::unique_ptr<KnownCases> known(new KnownCases(std::move(*store)));
    storage::CaseQuery query;
    query.type = type;
    query.scope.all = true;
    std::optional<storage::PageKey> from;
    do {
        if (stop.stop_requested()) {
            return fail(ErrorKind::Refused, u"cancelled"_s, ImportText::tr("The import was cancelled; nothing was changed."));
        }
        auto page = known->m_store->cases(query, knownPerPage, from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& facts : page->rows) {
            const auto key = caseKey(facts.title, facts.fields.value("description"_L1).toString(),
                                     finest(facts.grid, facts.village, facts.town), facts.address);
            known->m_numbers.insert(key, facts.number);
        }
        from = page->next;
    } while (from);
    return known;
}

int KnownCases::seen(quint64 key, int row) {
    const auto known = m_seen.constFind(key);
    if (known != m_seen.cend()) return *known;
    m_seen.insert(key, row);
    return 0;
}

Expected<std::optional<storage::RegisterRow>> KnownCases::household(const QString& code) {
    return m_store->registerEntry(u"household"_s, code);
}

CasePreparer::CasePreparer(QString type, SurroundingsPtr around, Actor actor, const BoundColumns& columns,
                           std::unique_ptr<KnownCases> known)
    : m_type(std::move(type)),
      m_around(std::move(around)),
      m_actor(std::move(actor)),
      m_columns(columns),
      m_known(std::move(known)),
      m_places(m_around->units),
      m_reader(*m_around, m_places, columns) {}

/// The household tells the place; else the finest of grid, village, town that the row names.
Expected<void> CasePreparer::fillPlace(const TableRow& row, QJsonObject& fields, PreparedRow& out) {
    const auto place = m_reader.place(row);
    for (const auto& reason : place.reasons) out.errors.push_back(m_reader.error(row.row, reason));
    const auto put = [&](const QString& id, const QString& code) {
        if (!code.isEmpty()) fields.insert(id, code);
    };
    put(u"town"_s, place.town);
    put(u"village"_s, place.village);
    if (m_columns.indexOf(u"grid"_s) >= 0 &&
        !row.cell(m_columns.fields[static_cast<std::size_t>(m_columns.indexOf(u"grid"_s))].column).isEmpty()) {
        put(u"grid"_s, place.grid);
    }
    const auto code = fields.value("household"_L1).toString();
    if (code.isEmpty()) return {};
    auto household = m_known->household(code);
    if (!household) return Unexpected{std::move(household.error())};
    if (*household) {
        put(u"grid"_s, (*household)->grid);
        put(u"village"_s, (*household)->unit);
        // As the door does, so that the case is found again when the file comes a second time.
        if (fields.value("address"_L1).toString().isEmpty()) put(u"address"_s, (*household)->address);
        return {};
    }
    out.errors.push_back(m_reader.error(
        row.row, {u"no_such_household"_s,
                  ImportText::tr("There is no household \"%1\". Import the households first, or correct the code.").arg(code),
                  u"household"_s}));
    return {};
}

/// The forms of the districts have no title: the first sentence of the description names the case.
void CasePreparer::fillTitle(QJsonObject& fields) const {
    const auto* definition = m_around->definitions->latestCase(m_type);
    if (!definition || !fields.value(definition->titleField).toString().isEmpty()) return;
    static const QRegularExpression end(u"[。！？；!?;\\n]"_s);
    const auto description = fields.value("description"_L1).toString();
    auto title = description.section(end, 0, 0).simplified();
    if (title.size() > titleCharacters) title = title.left(titleCharacters) + u'…';
    if (!title.isEmpty()) fields.insert(definition->titleField, title);
}

void CasePreparer::checkRequired(const QJsonObject& fields, PreparedRow& out) const {
    for (const auto& bound : m_columns.fields) {
        const auto& field = bound.field;
        if (!field.required || !field.fallback.isEmpty() || fields.contains(field.id)) continue;
        const auto heading = m_columns.headingOf(field.id);
        const bool told =
            std::any_of(out.errors.begin(), out.errors.end(), [&](const RowError& error) { return error.column == heading; });
        if (told) continue;
        out.errors.push_back({out.row, heading, u"missing_required"_s, ImportText::tr("This cell must be filled in.")});
    }
}

quint64 CasePreparer::keyOf(const QJsonObject& fields) const {
    const auto text = [&](QLatin1StringView id) { return fields.value(id).toString(); };
    const auto& units = m_around->units;
    auto place = finest(text("grid"_L1), text("village"_L1), text("town"_L1));
    if (place.isEmpty()) {
        // A row that says no place arises where the person who brings it belongs.
        const auto* unit = units.find(m_actor.unit);
        place = unit && unit->kind == u"grid" ? unit->code : units.ancestorOfKind(m_actor.unit, u"village"_s);
        if (place.isEmpty()) place = units.ancestorOfKind(m_actor.unit, u"town"_s);
    }
    const auto* definition = m_around->definitions->latestCase(m_type);
    return caseKey(definition ? fields.value(definition->titleField).toString() : QString(), text("description"_L1), place,
                   text("address"_L1));
}

void CasePreparer::show(const QJsonObject& fields, PreparedRow& out) {
    if (m_shown >= ImportReport::sampleRows) return;
    ++m_shown;
    for (const auto& bound : m_columns.fields) {
        if (bound.column < 0) continue;
        out.shown.push_back(shownValue(bound.field, fields.value(bound.field.id), *m_around->definitions, m_around->units));
    }
}

Expected<void> CasePreparer::prepare(const TableRow& row, std::vector<PreparedRow>& to) {
    if (m_reader.isExample(row)) return {};
    PreparedRow out;
    out.row = row.row;
    auto values = m_reader.read(row);
    out.errors = std::move(values.errors);
    QJsonObject fields;
    for (std::size_t index = 0; index < values.values.size(); ++index) {
        if (!values.values[index].isUndefined()) fields.insert(m_columns.fields[index].field.id, values.values[index]);
    }
    if (auto placed = fillPlace(row, fields, out); !placed) return placed;
    fillTitle(fields);
    checkRequired(fields, out);
    const auto key = keyOf(fields);
    if (const int first = out.errors.empty() ? m_known->seen(key, row.row) : 0; first > 0) {
        out.errors.push_back(
            {row.row,
             {},
             u"duplicate_in_file"_s,
             ImportText::tr("The same case stands in row %1 of this file already. Delete one of the rows.").arg(first)});
    }
    out.code = m_known->numberOf(key);
    show(fields, out);
    if (out.errors.empty() && out.code.isEmpty()) out.command = RegisterCase{m_type, fields};
    to.push_back(std::move(out));
    return {};
}

}  // namespace minqing
