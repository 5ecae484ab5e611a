#pragma once
// The facts that an indicator may name, and the values each can have. A new fact is one row in indicator_facts.cpp.

#include <QString>
#include <QStringList>

namespace minqing {

/// What is known about every case or household and may stand in population, exclusion, denominator or numerator.
struct IndicatorFact {
    QString id;
    bool ofCases = true;
    bool ofHouseholds = false;
    QStringList values = {};  ///< the words it can be; empty: see `codes`
    QString codes = {};       ///< code list that names its values; empty with no values: anything (codes of units)
};

/// nullptr when an indicator of this kind ("household" or a case type) knows no such fact. Any thread.
[[nodiscard]] const IndicatorFact* indicatorFact(const QString& id, const QString& of);
/// Ids of the facts for indicators of this kind, in the order they are explained.
[[nodiscard]] QStringList indicatorFactIds(const QString& of);
/// handling_minutes_net, handling_minutes_gross.
[[nodiscard]] const QStringList& indicatorDurations();

}  // namespace minqing
