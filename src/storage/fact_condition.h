#pragma once
// Which cases (or households) a FactQuery means, as conditions: the one place for figures and for the lists behind
// them.

#include "storage/condition.h"

namespace minqing::storage {

/// The table to read: case_file as it stands, or a sub-query in parentheses with the same columns as they stood at
/// `asOf`. `condition` must bind its values first. As of the past everything that is counted or grouped by comes from the span
/// that held then (CountedFacts): the figure is the one that a ledger which had stopped at that instant would give. Two
/// things are as they are now: a step that was undone since never was, and what only lists show beside (title, fields,
/// lights, reminders). Who may see a case by having claimed or being called to it is decided by who has it now.
[[nodiscard]] QByteArray factSource(const FactQuery& query, Condition& condition);

/// Type, period, facts, units and scope of a query over cases. BadInput: no_such_fact, bad_fact_value.
void addFactQuery(Condition& condition, const FactQuery& query);
void addScope(Condition& condition, const Scope& scope);

/// A query over the roster, on register_entry. Roster date: `asOf` or `to`; visits within the period count.
/// `visitsOfRow`: all visits ever paid lie within the period, so that what stands in the row will do.
void addRosterQuery(Condition& condition, const FactQuery& query, bool visitsOfRow = false);

/// "Is overdue", by the deadline in force or the original one: told in the words of the index over open cases.
[[nodiscard]] bool isOpenAndLate(const FactCondition& wanted);

/// The column to group by. BadInput: no_such_group.
[[nodiscard]] QByteArray groupExpression(const FactQuery& query, const QString& by);

/// The codes of a fact's values: yes/no/open/none for YesNo facts.
[[nodiscard]] std::optional<int> yesNoFromCode(const QString& code);
[[noreturn]] void throwNoSuchFact(const QString& fact);

}  // namespace minqing::storage
