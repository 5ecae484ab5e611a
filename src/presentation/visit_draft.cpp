#include "presentation/visit_draft.h"

#include <QJsonArray>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

QJsonObject VisitDraft::toJson() const {
    QJsonArray cases;
    for (const auto& one : produced) cases.append(QJsonObject{{u"type"_s, one.type}, {u"fields"_s, one.fields}});
    return {{u"version"_s, 1},      {u"household"_s, household}, {u"grid"_s, grid},
            {u"fields"_s, fields},  {u"diary"_s, diary},         {u"participants"_s, QJsonArray::fromStringList(participants)},
            {u"produced"_s, cases}, {u"begun"_s, toIso(begun)},  {u"changed"_s, toIso(changed)}};
}

std::optional<VisitDraft> VisitDraft::fromJson(const QJsonObject& json) {
    if (json.value(u"version"_s).toInt() != 1) return {};
    VisitDraft draft;
    draft.household = json.value(u"household"_s).toString();
    draft.grid = json.value(u"grid"_s).toString();
    draft.fields = json.value(u"fields"_s).toObject();
    draft.diary = json.value(u"diary"_s).toString();
    for (const auto& name : json.value(u"participants"_s).toArray()) draft.participants.append(name.toString());
    for (const auto& one : json.value(u"produced"_s).toArray())
        draft.produced.push_back({one.toObject().value(u"type"_s).toString(), one.toObject().value(u"fields"_s).toObject()});
    draft.begun = instantFromIso(json.value(u"begun"_s).toString()).value_or(Instant{});
    draft.changed = instantFromIso(json.value(u"changed"_s).toString()).value_or(Instant{});
    return draft.household.isEmpty() ? std::nullopt : std::optional(draft);
}

}  // namespace minqing::presentation
