#include "presentation/link_model.h"

#include <QCoreApplication>

#include "ledger/duplicate_hints.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct LinksText {
    Q_DECLARE_TR_FUNCTIONS(Links)
};

QString reasonName(const QString& code) {
    if (code == "same_household"_L1) return LinksText::tr("same household");
    if (code == "same_address"_L1) return LinksText::tr("same address");
    if (code == "similar_words"_L1) return LinksText::tr("similar words");
    return LinksText::tr("same domain");
}

LinkCandidate candidateOf(const DuplicateHint& hint, const Surroundings& around) {
    LinkCandidate candidate{hint.facts.number, hint.facts.title, hint.facts.state, {}};
    const auto* definition = around.definitions->caseVersion(hint.facts.type, hint.facts.definitionVersion);
    if (const auto* state = definition ? definition->state(hint.facts.state) : nullptr) candidate.state = state->name.text();
    QStringList why;
    for (const auto& code : hint.reasons) why.append(reasonName(code));
    why.append(hint.days <= 0 ? LinksText::tr("today") : LinksText::tr("%1 days ago").arg(hint.days));
    candidate.why = why.join(u" · "_s);
    return candidate;
}

}  // namespace

LinkModel::LinkModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

void LinkModel::setCase(const CaseView& view) {
    m_number = view.file.number;
    m_job = m_session.jobs().read(
        this,
        [file = view.file, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return duplicateHintsOf(reader, file, actor);
        },
        [this](Expected<std::vector<DuplicateHint>> hints) {
            m_candidates.clear();
            const auto around = m_session.surroundings();
            if (hints) {
                for (const auto& hint : *hints) m_candidates.push_back(candidateOf(hint, *around));
            }
            emit changed();
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
