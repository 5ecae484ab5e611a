#include "ledger/duplicate_hints.h"

#include <algorithm>

#include "domain/likeness.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int worthALook = 35;
constexpr int candidatesRead = 500;

struct Sought {
    const HintRequest& request;
    QString household, address, title, description, domain;
    Instant now;
};

QString text(const QJsonObject& fields, QLatin1StringView key) { return fields.value(key).toString(); }

/// Titles are short and say the most; a description repeats the title and adds much else.
int likenessOf(const Sought& sought, const CaseFacts& facts) {
    const auto description = text(facts.fields, "description"_L1);
    return std::max({likeness(sought.title, facts.title), likeness(sought.title, description),
                     likeness(sought.description, facts.title), likeness(sought.description, description)});
}

DuplicateHint weighed(const Sought& sought, const CaseFacts& facts) {
    DuplicateHint hint{facts, 0, {}, beijingDate(facts.registeredAt).daysTo(beijingDate(sought.now))};
    const auto add = [&](bool holds, int points, const QString& reason) {
        if (!holds) return;
        hint.score += points;
        hint.reasons.append(reason);
    };
    const int words = likenessOf(sought, facts);
    add(!sought.household.isEmpty() && sought.household == facts.household, 30, u"same_household"_s);
    add(!sought.address.isEmpty() && sought.address == comparable(facts.address), 20, u"same_address"_s);
    add(words >= 25, words * 7 / 10, u"similar_words"_s);
    add(!sought.domain.isEmpty() && sought.domain == facts.domain, 10, u"same_domain"_s);
    hint.score = std::min(hint.score, 100);
    return hint;
}

/// Where to look: the village, else the town, of the household or the fields, else of the actor.
storage::ListFilter placeFilter(const HintRequest& request, const QString& householdPlace, const Actor& actor,
                                const UnitTree& units) {
    QString place = householdPlace.isEmpty() ? placeOf(request.fields) : householdPlace;
    if (place.isEmpty()) place = actor.unit;
    for (const auto& level : {u"village"_s, u"town"_s}) {
        const auto code = units.ancestorOfKind(place, level);
        if (!code.isEmpty()) return {level, storage::ListFilter::Comparison::Is, {code}};
    }
    return {};
}

bool standsByItself(const CaseFacts& facts, const QString& besides) {
    return facts.number != besides && facts.phase != Phase::Void && facts.exclusion != u"duplicate";
}

}  // namespace

Expected<std::vector<DuplicateHint>> duplicateHints(Reader& reader, const HintRequest& request, const Actor& actor) {
    using enum storage::ListFilter::Comparison;
    Sought sought{request,
                  text(request.fields, "household"_L1),
                  comparable(text(request.fields, "address"_L1)),
                  text(request.fields, "title"_L1),
                  text(request.fields, "description"_L1),
                  text(request.fields, "domain"_L1),
                  reader.clock().now()};
    QString place;
    if (!sought.household.isEmpty()) {
        auto row = reader.registerEntry(u"household"_s, sought.household, actor);
        if (!row) return Unexpected{std::move(row.error())};
        if (*row) {
            place = (*row)->place();
            if (sought.address.isEmpty()) sought.address = comparable((*row)->address);
        }
    }
    const auto since = beijingDate(sought.now).addDays(-request.withinDays).toString(Qt::ISODate);
    std::vector<std::vector<storage::ListFilter>> searches;
    const storage::ListFilter recent{u"registered_day"_s, AtLeast, {since}};
    if (!sought.household.isEmpty()) searches.push_back({{u"household"_s, Is, {sought.household}}, recent});
    if (const auto where = placeFilter(request, place, actor, reader.surroundings()->units); !where.key.isEmpty()) {
        searches.push_back({where, recent});
    }
    std::vector<DuplicateHint> hints;
    for (auto& filters : searches) {
        storage::CaseQuery query;
        query.type = request.type;
        query.filters = std::move(filters);
        query.sort = u"registered_at"_s;
        auto page = reader.cases(query, actor, candidatesRead);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& facts : page->rows) {
            const bool known =
                std::any_of(hints.begin(), hints.end(), [&](const DuplicateHint& one) { return one.facts.id == facts.id; });
            if (known || !standsByItself(facts, request.besides)) continue;
            if (auto hint = weighed(sought, facts); hint.score >= worthALook) hints.push_back(std::move(hint));
        }
    }
    std::stable_sort(hints.begin(), hints.end(), [](const auto& a, const auto& b) {
        return a.score != b.score ? a.score > b.score : a.facts.registeredAt > b.facts.registeredAt;
    });
    if (hints.size() > static_cast<std::size_t>(request.limit)) hints.erase(hints.begin() + request.limit, hints.end());
    return hints;
}

Expected<std::vector<DuplicateHint>> duplicateHintsOf(Reader& reader, const CaseFile& file, const Actor& actor) {
    HintRequest request{file.type, file.fields, file.number};
    request.limit = 20;
    return duplicateHints(reader, request, actor);
}

}  // namespace minqing
