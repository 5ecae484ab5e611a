#include "presentation/visit_draft.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <atomic>

#include "base/text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QJsonObject producedJson(const ProducedDraft& one, QHash<QString, QByteArray>& files) {
    QJsonArray pieces;
    for (const auto& piece : one.evidence) {
        pieces.append(
            QJsonObject{{u"id"_s, piece.id}, {u"name"_s, piece.name}, {u"kind"_s, piece.kind}, {u"media"_s, piece.mediaType}});
        if (!piece.content.isEmpty()) files.insert(piece.id, piece.content);
    }
    return {{u"type"_s, one.type},
            {u"fields"_s, one.fields},
            {u"solving"_s, one.solving},
            {u"evidence"_s, pieces},
            {u"note"_s, one.note}};
}

ProducedDraft producedFrom(const QJsonObject& json, const QHash<QString, QByteArray>& files) {
    ProducedDraft one{json.value(u"type"_s).toString(), json.value(u"fields"_s).toObject()};
    one.solving = json.value(u"solving"_s).toObject();
    one.note = json.value(u"note"_s).toString();
    for (const auto& item : json.value(u"evidence"_s).toArray()) {
        const auto told = item.toObject();
        Evidence piece;
        piece.id = told.value(u"id"_s).toString();
        piece.name = told.value(u"name"_s).toString();
        piece.kind = told.value(u"kind"_s).toString();
        piece.mediaType = told.value(u"media"_s).toString();
        piece.content = files.value(piece.id);
        piece.size = piece.content.size();
        // A file that did not come back is not evidence: it has to be attached anew.
        if (!piece.content.isEmpty()) one.evidence.push_back(std::move(piece));
    }
    return one;
}

}  // namespace

quint64 nextCardMark() {
    static std::atomic<quint64> last = 0;
    return ++last;
}

std::optional<qint64> countOf(const QString& typed) {
    static const QRegularExpression pattern(u"^(\\d{1,9})\\s*(?:本|份|张|册|个|页)?$"_s);
    const QString text = narrowed(typed);
    if (text.isEmpty()) return 0;
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

Draft VisitDraft::toDraft() const {
    Draft draft;
    QJsonArray cases;
    for (const auto& one : produced) cases.append(producedJson(one, draft.files));
    draft.content = {
        {u"version"_s, 1},      {u"household"_s, household}, {u"grid"_s, grid},
        {u"fields"_s, fields},  {u"diary"_s, diary},         {u"participants"_s, QJsonArray::fromStringList(participants)},
        {u"produced"_s, cases}, {u"begun"_s, toIso(begun)},  {u"changed"_s, toIso(changed)},
        {u"spent"_s, spentMs}};
    return draft;
}

std::optional<VisitDraft> VisitDraft::fromDraft(const Draft& kept) {
    const QJsonObject& json = kept.content;
    if (json.value(u"version"_s).toInt() != 1) return {};
    VisitDraft draft;
    draft.household = json.value(u"household"_s).toString();
    draft.grid = json.value(u"grid"_s).toString();
    draft.fields = json.value(u"fields"_s).toObject();
    draft.diary = json.value(u"diary"_s).toString();
    for (const auto& name : json.value(u"participants"_s).toArray()) draft.participants.append(name.toString());
    for (const auto& one : json.value(u"produced"_s).toArray())
        draft.produced.push_back(producedFrom(one.toObject(), kept.files));
    draft.begun = instantFromIso(json.value(u"begun"_s).toString()).value_or(Instant{});
    draft.changed = instantFromIso(json.value(u"changed"_s).toString()).value_or(Instant{});
    draft.spentMs = json.value(u"spent"_s).toInteger();
    return draft.household.isEmpty() ? std::nullopt : std::optional(draft);
}

}  // namespace minqing::presentation
