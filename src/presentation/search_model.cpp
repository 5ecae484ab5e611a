#include "presentation/search_model.h"

#include <QCoreApplication>

#include "base/collation.h"
#include "base/masking.h"
#include "presentation/column_registry.h"

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

}  // namespace

SearchModel::SearchModel(SessionModel& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_hits(
          hitColumns(), [](const SearchHit& hit) { return qint64(qHash(hit.id + hit.text)); }, cellContextOf(session)) {}

std::vector<SearchHit> SearchModel::ownHits(const QString& text) const {
    auto hits = commandsFor(text);
    const auto units = unitsFor(text);
    hits.insert(hits.end(), units.begin(), units.end());
    return hits;
}

std::vector<SearchHit> SearchModel::commandsFor(const QString& text) const {
    std::vector<SearchHit> found;
    for (const auto& command : m_commands)
        if (text.isEmpty() || command.text.contains(text, Qt::CaseInsensitive) ||
            pinyinInitials(command.text).startsWith(text.toLower()))
            found.push_back(command);
    return found;
}

/// Their open cases are a list away.
std::vector<SearchHit> SearchModel::unitsFor(const QString& text) const {
    std::vector<SearchHit> found;
    const auto around = m_session.surroundings();
    if (text.isEmpty() || !around || !m_session.may(Right::ReadCases)) return found;
    const QStringList kinds{u"town"_s, u"department"_s, u"section"_s, u"village"_s, u"community"_s};
    for (const auto* unit : around->units.ofKinds(kinds)) {
        if (found.size() == mostUnits) break;
        if (unit->name.contains(text, Qt::CaseInsensitive) || pinyinInitials(unit->name).startsWith(text.toLower()))
            found.push_back({SearchHit::Kind::Unit, unit->code, unit->name, around->units.fullName(unit->code), unit->kind});
    }
    return found;
}

void SearchModel::setText(const QString& text) {
    m_job.cancel();
    m_text = text;
    m_searching = !text.isEmpty() && m_session.isSignedIn();
    m_hits.setRows(ownHits(text));
    emit changed();
    if (!m_searching) return;
    const bool roster = m_session.may(Right::ReadRoster);
    m_job = m_session.jobs().read(
        this,
        [text, roster, actor = m_session.actor()](Reader& reader, std::stop_token) -> Expected<std::vector<SearchHit>> {
            std::vector<SearchHit> hits;
            storage::CaseQuery cases;
            cases.text = text;
            if (const auto page = reader.cases(cases, actor, 12))
                for (const auto& facts : page->rows)
                    hits.push_back({SearchHit::Kind::Case, facts.number, facts.title, facts.number, facts.type});
            if (!roster) return hits;
            storage::RegisterQuery households;
            households.kind = u"household"_s;
            households.text = text;
            const auto around = reader.surroundings();
            if (const auto page = reader.registers(households, actor, 8))
                for (const auto& row : page->rows)
                    hits.push_back({SearchHit::Kind::Household,
                                    row.code,
                                    maskName(row.name) + u" "_s + shortAddress(row, *around),
                                    around->units.name(row.unit),
                                    {}});
            return hits;
        },
        [this, text](Expected<std::vector<SearchHit>> hits) {
            m_searching = false;
            auto rows = ownHits(text);
            if (hits) rows.insert(rows.begin(), hits->begin(), hits->end());
            m_hits.setRows(std::move(rows));
            emit changed();
        });
}

}  // namespace minqing::presentation
