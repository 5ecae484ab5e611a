// What the visit model does with drafts: the one being typed, and those put by for other doors.

#include "presentation/visit_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

QString VisitModel::folder() const { return m_folder.isEmpty() ? m_session.draftFolder() : m_folder; }

QString VisitModel::draftPath(const QString& household) const {
    const QString place = household.isEmpty() ? QString() : u"@"_s + household;
    return folder() + u"/visit-"_s + m_session.actor().name + place + u".json"_s;
}

void VisitModel::takeDraft(VisitDraft draft) {
    m_recovered = draft.changed;
    m_draft = std::move(draft);
    m_workedAt = m_session.now();
    m_putBy.remove(m_draft.household);
    m_dirty = true;
    m_grid = m_draft.grid;
    loadRoster();
    emit formChanged();
    emit producedChanged();
}

/// The visit that was saved last has been undone: what was typed about it stands in the form again, not saved.
void VisitModel::takeBack(const QString& number) {
    if (number.isEmpty() || number != m_savedNumber) return;
    m_savedNumber.clear();
    m_savedFor.clear();
    if (!m_seconds.empty()) m_seconds.pop_back();
    m_today.remove(m_before.household);
    if (m_dirty && m_draft.household != m_before.household) putBy();
    takeDraft(m_before);
    m_recovered.reset();
    touched();
    loadDay();
    emit dayChanged();
}

void VisitModel::keepPutBy(const VisitDraft& visit) {
    m_keeper.keep(draftPath(visit.household), visit.toDraft());
    m_keeper.flush();
}

void VisitModel::putBy() {
    m_keeper.drop();
    m_putBy.insert(m_draft.household, m_draft);
    keepPutBy(m_draft);
    emit draftPutBy(m_draft.household);
}

void VisitModel::takeUp(const QString& household) {
    const auto found = m_putBy.find(household);
    if (found == m_putBy.end()) return;
    m_draft = *found;
    m_workedAt = m_session.now();
    m_putBy.erase(found);
    m_dirty = true;
    emit formChanged();
    emit producedChanged();
}

void VisitModel::flushDraft() {
    if (!m_dirty || m_saving) return;
    m_keeper.keep(draftPath(), m_draft.toDraft());
    m_keeper.flush();
}

}  // namespace minqing::presentation
