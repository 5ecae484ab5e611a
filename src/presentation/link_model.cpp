#include "presentation/link_model.h"

#include <QCoreApplication>

#include <algorithm>

#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct LinksText {
    Q_DECLARE_TR_FUNCTIONS(Links)
};

/// Heading and words, in the order of the case's definition.
std::vector<std::pair<QString, QString>> linesOf(const CaseView& view, const Surroundings& around, Instant now) {
    const auto& facts = view.facts;
    const auto* definition = around.definitions->caseVersion(facts.type, facts.definitionVersion);
    const auto* state = definition ? definition->state(facts.state) : nullptr;
    const QString place = !facts.grid.isEmpty() ? facts.grid : !facts.village.isEmpty() ? facts.village : facts.town;
    std::vector<std::pair<QString, QString>> lines{
        {LinksText::tr("Number"), facts.number},
        {LinksText::tr("State"), state ? state->name.text() : facts.state},
        {LinksText::tr("Registered"), momentText(facts.registeredAt, now)},
        {LinksText::tr("Area"), place.isEmpty() ? QString() : around.units.fullName(place)}};
    static const QStringList told{u"town"_s, u"village"_s, u"grid"_s};
    if (definition)
        for (const auto& field : definition->fields)
            if (!told.contains(field.id))
                lines.emplace_back(field.name.text(), fieldText(field, view.file.fields.value(field.id), around, now));
    return lines;
}

std::vector<ComparedLine> comparedLines(const CaseView& here, const CaseView& there, const Surroundings& around, Instant now) {
    std::vector<ComparedLine> lines;
    for (const auto& line : linesOf(here, around, now)) lines.push_back({line.first, line.second, {}});
    for (const auto& line : linesOf(there, around, now)) {
        const auto known =
            std::find_if(lines.begin(), lines.end(), [&](const ComparedLine& one) { return one.label == line.first; });
        if (known == lines.end())
            lines.push_back({line.first, {}, line.second});
        else
            known->there = line.second;
    }
    std::erase_if(lines, [](const ComparedLine& line) { return line.here.isEmpty() && line.there.isEmpty(); });
    return lines;
}

}  // namespace

LinkModel::LinkModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

void LinkModel::setCase(const CaseView& view) {
    m_number = view.file.number;
    m_view = view;
    m_job = m_session.jobs().read(
        this,
        [file = view.file, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return duplicateHintsOf(reader, file, actor);
        },
        [this](Expected<std::vector<DuplicateHint>> hints) {
            m_candidates.clear();
            const auto around = m_session.surroundings();
            if (hints) {
                for (const auto& hint : *hints) m_candidates.push_back(likelyCaseOf(hint, *around));
            }
            emit changed();
        });
}

void LinkModel::compareWith(const QString& number) {
    const auto show = [this](std::vector<ComparedLine> lines) {
        m_comparison = std::move(lines);
        emit compared();
    };
    m_compareJob.cancel();
    if (number.isEmpty() || number == m_number) return show({});
    m_compareJob = m_session.jobs().read(
        this, [number, actor = m_session.actor()](Reader& reader, std::stop_token) { return reader.caseRecord(number, actor); },
        [this, show](Expected<CaseView> other) {
            if (other)
                show(comparedLines(m_view, *other, *m_session.surroundings(), m_session.now()));
            else
                show({});
        });
}

void LinkModel::link(const QString& kind, const QString& target, bool remove, QObject* context,
                     std::function<void(std::vector<Reason>)> then) {
    const QString title = remove ? LinksText::tr("Link taken back") : LinksText::tr("Linked");
    m_session.performLinks({{m_number, {kind, target}, remove}}, title, context,
                           [then = std::move(then)](Expected<BulkReport> report) {
                               if (!report) return then(report.error().reasons);
                               then(report->items.empty() ? std::vector<Reason>{} : report->items.front().reasons);
                           });
}

}  // namespace minqing::presentation
