#include "definitions/indicator_facts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

const auto& facts() {
    static const QStringList yesNo{u"yes"_s, u"no"_s};
    static const QStringList decided{u"yes"_s, u"no"_s, u"open"_s};
    static const QStringList phaseCodes{u"draft"_s, u"new"_s, u"active"_s, u"waiting"_s, u"review"_s, u"closed"_s, u"void"_s};
    static const std::array<IndicatorFact, 24> rows{{
        {.id = u"type"_s},
        {.id = u"phase"_s, .values = phaseCodes},
        {.id = u"outcome"_s, .codes = u"outcomes"_s},
        {.id = u"route"_s, .codes = u"routes"_s},
        {.id = u"domain"_s, .codes = u"domains"_s},
        {.id = u"channel"_s, .codes = u"channels"_s},
        {.id = u"urgency"_s, .codes = u"urgency"_s},
        {.id = u"town"_s, .ofHouseholds = true},
        {.id = u"village"_s, .ofHouseholds = true},
        {.id = u"grid"_s, .ofHouseholds = true},
        {.id = u"lead_unit"_s},
        {.id = u"satisfaction"_s, .codes = u"satisfaction"_s},
        {.id = u"on_time"_s, .values = decided},
        {.id = u"on_time_original"_s, .values = decided},
        {.id = u"accept_on_time"_s, .values = decided + QStringList{u"none"_s}},
        {.id = u"first_pass"_s, .values = yesNo},
        {.id = u"reopened"_s, .values = yesNo},
        {.id = u"rated"_s, .values = yesNo},
        {.id = u"overdue"_s, .values = yesNo},
        {.id = u"claimed"_s, .values = yesNo},
        {.id = u"realised"_s, .values = yesNo},
        {.id = u"merged"_s, .values = yesNo},
        {.id = u"due_passed"_s, .values = yesNo},
        {.id = u"exclusion"_s, .codes = u"exclusions"_s},
    }};
    return rows;
}

const auto& householdFacts() {
    static const QStringList yesNo{u"yes"_s, u"no"_s};
    static const std::array<IndicatorFact, 3> rows{{
        {.id = u"visited"_s, .values = yesNo},
        {.id = u"valid_visit"_s, .values = yesNo},
        {.id = u"exclusion"_s, .values = {u"none"_s, u"vacant"_s, u"refused"_s, u"demolished"_s}},
    }};
    return rows;
}

}  // namespace

const IndicatorFact* indicatorFact(const QString& id, const QString& of) {
    const bool household = of == u"household"_s;
    if (household) {
        for (const auto& row : householdFacts()) {
            if (row.id == id) return &row;
        }
    }
    for (const auto& row : facts()) {
        if (row.id == id && (household ? row.ofHouseholds : row.ofCases)) return &row;
    }
    return nullptr;
}

QStringList indicatorFactIds(const QString& of) {
    const bool household = of == u"household"_s;
    QStringList ids;
    for (const auto& row : facts()) {
        if (household ? row.ofHouseholds : row.ofCases) ids.append(row.id);
    }
    if (household) {
        for (const auto& row : householdFacts()) ids.append(row.id);
    }
    return ids;
}

const QStringList& indicatorDurations() {
    static const QStringList durations{u"handling_minutes_net"_s, u"handling_minutes_gross"_s};
    return durations;
}

}  // namespace minqing
