#include "presentation/form_drafts.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include "base/hashing.h"
#include "presentation/job_runner.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptForMs = qint64{31} * 24 * msPerHour;

QString prefixOf(const QString& account) { return u"form-"_s + account + u'@'; }

QHash<QString, FormDraft> loadAll(const QString& folder, const QString& account, Instant now) {
    QHash<QString, FormDraft> drafts;
    for (const QString& name : QDir(folder).entryList({prefixOf(account) + u"*.json"_s}, QDir::Files)) {
        const QString path = folder + u'/' + name;
        const auto draft = recallDraft(path);
        if (!draft) continue;
        const auto form = FormDraft::fromDraft(*draft);
        const QString key = draft->content.value("form"_L1).toString();
        if (key.isEmpty() || form.isEmpty() || now.ms - form.changed.ms > keptForMs)
            discardDraft(path);
        else
            drafts.insert(key, form);
    }
    return drafts;
}

}  // namespace

bool FormDraft::isEmpty() const {
    return values.isEmpty() && comment.trimmed().isEmpty() && evidence.empty() && note.trimmed().isEmpty();
}

Draft FormDraft::toDraft(const QString& form) const {
    Draft draft;
    QJsonArray pieces;
    for (const auto& piece : evidence) {
        pieces.append(
            QJsonObject{{u"id"_s, piece.id}, {u"name"_s, piece.name}, {u"kind"_s, piece.kind}, {u"media"_s, piece.mediaType}});
        if (!piece.content.isEmpty()) draft.files.insert(piece.id, piece.content);
    }
    draft.content = {{u"version"_s, 1},       {u"form"_s, form},       {u"values"_s, values},
                     {u"comment"_s, comment}, {u"evidence"_s, pieces}, {u"changed"_s, toIso(changed)},
                     {u"note"_s, note}};
    return draft;
}

FormDraft FormDraft::fromDraft(const Draft& draft) {
    FormDraft form;
    if (draft.content.value("version"_L1).toInt() != 1) return form;
    form.values = draft.content.value("values"_L1).toObject();
    form.comment = draft.content.value("comment"_L1).toString();
    form.note = draft.content.value("note"_L1).toString();
    form.changed = instantFromIso(draft.content.value("changed"_L1).toString()).value_or(Instant{});
    for (const auto& item : draft.content.value("evidence"_L1).toArray()) {
        const auto one = item.toObject();
        Evidence piece;
        piece.id = one.value("id"_L1).toString();
        piece.name = one.value("name"_L1).toString();
        piece.kind = one.value("kind"_L1).toString();
        piece.mediaType = one.value("media"_L1).toString();
        piece.content = draft.files.value(piece.id);
        piece.size = piece.content.size();
        // A file that did not come back is not evidence: it has to be attached anew.
        if (piece.id.isEmpty() || !piece.content.isEmpty()) form.evidence.push_back(std::move(piece));
    }
    return form;
}

FormDrafts::FormDrafts(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs), m_keeper(jobs) {
    connect(&m_keeper, &DraftKeeper::stored, this, &FormDrafts::stored);
    connect(&m_keeper, &DraftKeeper::failed, this, &FormDrafts::failed);
}

void FormDrafts::begin(const QString& folder, const QString& account) {
    m_keeper.flush();
    m_folder = folder;
    m_account = account;
    m_drafts.clear();
    m_jobs.run(
        this,
        [folder, account, now = m_jobs.clock().now()](std::stop_token) -> Expected<QHash<QString, FormDraft>> {
            return loadAll(folder, account, now);
        },
        [this, folder, account](Expected<QHash<QString, FormDraft>> found) {
            if (!found || folder != m_folder || account != m_account) return;
            // What was typed in the meantime is newer.
            for (auto draft = found->constBegin(); draft != found->constEnd(); ++draft)
                if (!m_drafts.contains(draft.key())) m_drafts.insert(draft.key(), *draft);
            emit loaded();
        });
}

QString FormDrafts::path(const QString& form) const {
    return m_folder + u'/' + prefixOf(m_account) + toHex(hash256(form.toUtf8())).first(24) + u".json"_s;
}

const FormDraft* FormDrafts::find(const QString& form) const {
    const auto found = m_drafts.constFind(form);
    return found == m_drafts.constEnd() ? nullptr : &*found;
}

void FormDrafts::keep(const QString& form, FormDraft draft) {
    if (draft.isEmpty()) {
        discard(form);
        return;
    }
    if (m_account.isEmpty()) return;
    draft.changed = m_jobs.clock().now();
    m_keeper.keep(path(form), draft.toDraft(form));
    m_drafts.insert(form, draft);
}

void FormDrafts::discard(const QString& form) {
    if (m_drafts.remove(form) > 0) m_keeper.discard({path(form)});
}

}  // namespace minqing::presentation
