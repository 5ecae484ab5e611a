#pragma once
// Counting from the tables themselves: what counters cannot answer, and what they are proven against.

#include "storage/connection.h"
#include "storage/queries.h"

namespace minqing::storage {

/// Groups in code order; groups without a case are absent. Ungrouped: exactly one row.
std::vector<GroupCount> countFacts(Connection& connection, const FactQuery& query, const QString& by);
/// What the counters cannot know of a query they answered: open cases whose deadline has passed since their row was written
/// are late, where the row still says undecided. Corrects `counted`.
void countLate(Connection& connection, const FactQuery& query, const QString& by, std::vector<GroupCount>& counted);
QStringList numbersOfFacts(Connection& connection, const FactQuery& query);
std::vector<qint64> durationsOfFacts(Connection& connection, const FactQuery& query, const QString& fact);
std::vector<DayCount> countDays(Connection& connection, const FactQuery& query);
/// A group's code as people's scripts read it: phases by name, all else as stored.
QString groupCode(const QString& by, const QString& stored);
/// Village → town, by the register of units.
QHash<QString, QString> townsOfVillages(Connection& connection);

}  // namespace minqing::storage
