#pragma once
// An indicator: a named population, numerator, denominator, exclusions and attribution. The number and the list behind it
// come from this one definition.

#include <QString>
#include <QStringList>
#include <vector>

#include "base/text.h"

namespace minqing {

/// Compares a fact (see domain/case_facts.h: "phase", "outcome", "on_time" …) with codes. Several values mean "one of".
struct FactCondition {
    enum class Comparison { Is, IsNot };
    QString fact;
    Comparison comparison = Comparison::Is;
    QStringList values;
};

enum class IndicatorMode {
    Cohort,    ///< population taken by registering date in the period
    Flow,      ///< by closing date
    Due,       ///< by due date
    Snapshot,  ///< as things stand at the as-of instant, whatever the period
    Roster,    ///< the register on that date
};

enum class IndicatorMeasure {
    Ratio,     ///< numerator / denominator
    Count,     ///< numerator alone
    Duration,  ///< median and 90th percentile of a duration fact, hours
};

struct Exclusion {
    QString code;
    Text name;
    QString approver;  ///< role that approves it; empty: by rule
    std::vector<FactCondition> where;
};

struct IndicatorDefinition {
    QString id;
    int version = 1;
    Text name;
    Text explanation;  ///< the definition in words, shown with the number
    QString of;        ///< case type, or "household"
    IndicatorMode mode = IndicatorMode::Cohort;
    IndicatorMeasure measure = IndicatorMeasure::Ratio;
    QString attribution = QStringLiteral("intake");  ///< intake | due | close: which unit it counts for
    std::vector<FactCondition> population;
    std::vector<Exclusion> exclusions;       ///< taken off the population, each shown as a count
    std::vector<FactCondition> denominator;  ///< within the population less exclusions; empty: all of it
    std::vector<FactCondition> numerator;    ///< within the denominator
    QString duration;                        ///< Duration only: "handling_hours" …
    QString beside;                          ///< indicator always shown with it (rating share beside satisfaction)
    int decimals = 2;
    bool higherIsBetter = true;
    int order = 0;  ///< on the dashboard; 0: not a tile
};

}  // namespace minqing
