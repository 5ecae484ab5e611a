#include "presentation/search_model.h"

#include <QCoreApplication>

#include "base/masking.h"
#include "presentation/column_registry.h"
#include "presentation/found_by.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QString kindName(SearchHit::Kind kind) {
    switch (kind) {
        case SearchHit::Kind::Page:
            return QCoreApplication::translate("Search", "Page");
        case SearchHit::Kind::Action:
            return QCoreApplication::translate("Search", "Action");
        case SearchHit::Kind::Case:
            return QCoreApplication::translate("Search", "Case");
        case SearchHit::Kind::Household:
            return QCoreApplication::translate("Search", "Household");
        case SearchHit::Kind::Unit:
            return QCoreApplication::translate("Search", "Unit");
    }
    return {};
}

constexpr std::size_t mostUnits = 6;

std::vector<Column<SearchHit>> hitColumns() {
    return {{.key = u"kind"_s,
             .title = QCoreApplication::translate("Search", "Kind"),
             .width = 8,
             .cell = [](const SearchHit& hit,
                        const CellContext&) { return Cell{.text = kindName(hit.kind), .tone = CellTone::Muted}; }},
            {.key = u"text"_s,
             .title = QCoreApplication::translate("Search", "Found"),
             .width = 50,
             .cell = [](const SearchHit& hit, const CellContext&) { return Cell{.text = hit.text, .second = hit.note}; }}};
}

/// Their open cases are a list away.
std::vector<SearchHit> unitsFor(const QString& text, const UnitTree& units) {
    std::vector<SearchHit> found;
    for (const auto* unit : units.ofKinds({u"town"_s, u"department"_s, u"section"_s, u"village"_s, u"community"_s})) {
        if (found.size() == mostUnits) break;
        if (isFoundBy(unit->name, text))
            found.push_back({SearchHit::Kind::Unit, unit->code, unit->name, units.fullName(unit->code), unit->kind});
    }
    return found;
}

/// What the ledger has for a text: cases and households stand before the commands, units behind them.
struct Found {
    std::vector<SearchHit> hits, units;
};

}  // namespace

SearchModel::SearchModel(SessionModel& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_hits(
          hitColumns(), [](const SearchHit& hit) { return qint64(qHash(hit.id + hit.text)); }, cellContextOf(session)) {}

std::vector<SearchHit> SearchModel::commandsFor(const QString& text) const {
    std::vector<SearchHit> found;
    for (const auto& command : m_commands)
        if (text.isEmpty() || isFoundBy(command.text, text) || command.also.contains(text, Qt::CaseInsensitive))
            found.push_back(command);
    return found;
}

void SearchModel::setText(const QString& text) {
    m_job.cancel();
    m_text = text;
    m_searching = !text.isEmpty() && m_session.isSignedIn();
    m_hits.setRows(commandsFor(text));
    emit changed();
    if (!m_searching) return;
    const bool roster = m_session.may(Right::ReadRoster), reads = m_session.may(Right::ReadCases);
    m_job = m_session.jobs().read(
        this,
        [text, roster, reads, actor = m_session.actor()](Reader& reader, std::stop_token) -> Expected<Found> {
            Found found;
            const auto around = reader.surroundings();
            storage::CaseQuery cases;
            cases.text = text;
            if (const auto page = reader.cases(cases, actor, 12))
                for (const auto& facts : page->rows)
                    found.hits.push_back({SearchHit::Kind::Case, facts.number, facts.title, facts.number, facts.type});
            if (reads) found.units = unitsFor(text, around->units);
            if (!roster) return found;
            storage::RegisterQuery households;
            households.kind = u"household"_s;
            households.text = text;
            if (const auto page = reader.registers(households, actor, 8))
                for (const auto& row : page->rows)
                    found.hits.push_back({SearchHit::Kind::Household,
                                          row.code,
                                          maskName(row.name) + u" "_s + shortAddress(row, *around),
                                          around->units.name(row.unit),
                                          {}});
            return found;
        },
        [this, text](Expected<Found> found) {
            m_searching = false;
            auto rows = commandsFor(text);
            if (found) {
                rows.insert(rows.begin(), found->hits.begin(), found->hits.end());
                rows.insert(rows.end(), found->units.begin(), found->units.end());
            }
            m_hits.setRows(std::move(rows));
            emit changed();
        });
}

}  // namespace minqing::presentation
