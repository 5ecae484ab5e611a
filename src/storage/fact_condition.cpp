#include "storage/fact_condition.h"

#include <QCoreApplication>

#include "storage/case_table.h"
#include "storage/span_row.h"
#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

/// A fact of a case as an SQL expression: a text code, or 0/1/2/3 for no/yes/open/none.
struct FactExpression {
    const char* fact;
    const char* sql;
    enum class Kind { Text, Phase, YesNo } kind;
};

constexpr FactExpression caseFactsTable[] = {
    {"type", "type", FactExpression::Kind::Text},
    {"state", "state", FactExpression::Kind::Text},
    {"phase", "phase", FactExpression::Kind::Phase},
    {"outcome", "outcome", FactExpression::Kind::Text},
    {"route", "route", FactExpression::Kind::Text},
    {"domain", "domain", FactExpression::Kind::Text},
    {"channel", "channel", FactExpression::Kind::Text},
    {"urgency", "urgency", FactExpression::Kind::Text},
    {"town", "town", FactExpression::Kind::Text},
    {"village", "village", FactExpression::Kind::Text},
    {"grid", "grid", FactExpression::Kind::Text},
    {"lead_unit", "lead_unit", FactExpression::Kind::Text},
    {"satisfaction", "satisfaction", FactExpression::Kind::Text},
    {"exclusion", "exclusion", FactExpression::Kind::Text},
    // Undecided in the row while a case is open; the deadline in force passing decides both, without anything being written:
    // what is not due yet is not late, whenever it was due at first.
    {"on_time", "iif(on_time=2 AND phase BETWEEN 1 AND 4 AND due_at<?, 0, on_time)", FactExpression::Kind::YesNo},
    {"on_time_original", "iif(on_time_original=2 AND phase BETWEEN 1 AND 4 AND due_at<?, 0, on_time_original)",
     FactExpression::Kind::YesNo},
    {"accept_on_time", "accept_on_time", FactExpression::Kind::YesNo},
    {"first_pass", "first_pass", FactExpression::Kind::YesNo},
    {"reopened", "reopened", FactExpression::Kind::YesNo},
    {"claimed", "claimed", FactExpression::Kind::YesNo},
    {"listed", "listed", FactExpression::Kind::YesNo},
    {"rated", "(satisfaction NOT IN ('','unrated'))", FactExpression::Kind::YesNo},
    {"merged", "(exclusion='duplicate')", FactExpression::Kind::YesNo},
    {"on_site", "(route='on_site')", FactExpression::Kind::YesNo},
    // Realised: somebody claimed it, and the wisher confirmed, which closes it (phase 5).
    {"realised", "(claimed=1 AND phase=5)", FactExpression::Kind::YesNo},
    // Open past its deadline: new, active, waiting or in review.
    {"overdue", "(phase BETWEEN 1 AND 4 AND due_at<?)", FactExpression::Kind::YesNo},
    {"due_passed", "(due_at<?)", FactExpression::Kind::YesNo},
    // Late although the row says undecided.
    {"late", "(phase BETWEEN 1 AND 4 AND on_time=2 AND due_at<?)", FactExpression::Kind::YesNo},
    {"late_original", "(phase BETWEEN 1 AND 4 AND on_time_original=2 AND due_at<?)", FactExpression::Kind::YesNo},
};
static_assert(static_cast<int>(Phase::New) == 1 && static_cast<int>(Phase::Review) == 4 &&
              static_cast<int>(Phase::Closed) == 5);

Instant nowOf(const FactQuery& query) { return query.asOf.value_or(query.now); }

Value factValue(const FactExpression& fact, const QString& code) {
    std::optional<int> number;
    switch (fact.kind) {
        case FactExpression::Kind::Text:
            return code == "none"_L1 ? u""_s : code;  // "none" is how a definition writes that nothing stands there
        case FactExpression::Kind::Phase:
            if (const auto phase = phaseFromCode(code)) number = static_cast<int>(*phase);
            break;
        case FactExpression::Kind::YesNo:
            number = yesNoFromCode(code);
            break;
    }
    if (number) return qint64{*number};
    throw Failure(ErrorKind::BadInput, u"bad_fact_value"_s,
                  StorageText::tr("\"%1\" is no value of \"%2\".").arg(code, QString::fromLatin1(fact.fact)));
}

void addFact(Condition& condition, const FactCondition& wanted, Instant now) {
    for (const auto& fact : caseFactsTable) {
        if (wanted.fact != QLatin1String(fact.fact)) continue;
        if (isOpenAndLate(wanted)) {
            condition.add("phase BETWEEN 1 AND 4");
            if (wanted.fact == "late"_L1) condition.add("on_time=2");
            if (wanted.fact == "late_original"_L1) condition.add("on_time_original=2");
            condition.add("due_at<?", {now.ms});
            return;
        }
        Condition either;
        const QByteArray sql(fact.sql);
        for (const auto& code : wanted.values) {
            std::vector<Value> values;
            if (sql.contains('?')) values.emplace_back(now.ms);
            values.push_back(factValue(fact, code));
            either.add(sql + "=?", std::move(values));
        }
        if (wanted.comparison == FactCondition::Comparison::Is) {
            condition.anyOf(either);
        } else {
            condition.noneOf(either);
        }
        return;
    }
    throwNoSuchFact(wanted.fact);
}

const char* periodColumn(IndicatorMode mode) {
    switch (mode) {
        case IndicatorMode::Cohort:
            return "registered_day";
        case IndicatorMode::Flow:
            return "closed_day";
        case IndicatorMode::Due:
            return "due_day";
        case IndicatorMode::Snapshot:
        case IndicatorMode::Roster:
            break;
    }
    return nullptr;
}

/// The columns of case_file: from the span what it tells, the others from the row.
QByteArray columnsOfThen() {
    const QByteArrayList told = spanColumnList().split(',');
    QByteArrayList columns;
    const QByteArrayList all = caseColumnList().split(',');
    for (const QByteArray& column : all) columns.append((told.contains(column) ? "s." : "c.") + column);
    return columns.join(", ");
}

}  // namespace

bool isOpenAndLate(const FactCondition& wanted) {
    static const QStringList facts{u"overdue"_s, u"late"_s, u"late_original"_s};
    return facts.contains(wanted.fact) && wanted.comparison == FactCondition::Comparison::Is &&
           wanted.values == QStringList{u"yes"_s};
}

void throwNoSuchFact(const QString& fact) {
    throw Failure(Error{ErrorKind::BadInput,
                        {{u"no_such_fact"_s, StorageText::tr("\"%1\" is no fact that can be counted by.").arg(fact), fact}}});
}

std::optional<int> yesNoFromCode(const QString& code) {
    constexpr const char* codes[] = {"no", "yes", "open", "none"};
    for (int i = 0; i < 4; ++i) {
        if (code == QLatin1String(codes[i])) return i;
    }
    if (code == "false"_L1 || code == "0"_L1) return 0;
    if (code == "true"_L1 || code == "1"_L1) return 1;
    return std::nullopt;
}

QByteArray factSource(const FactQuery& query, Condition& condition) {
    if (!query.asOf) return "case_file";
    const qint64 at = query.asOf->ms;
    condition.add("registered_at<=?", {at});
    static const QByteArray columns = columnsOfThen();
    const QByteArray instant = QByteArray::number(at);
    return "(SELECT " + columns + " FROM case_file AS c JOIN span AS s ON s.case_id=c.id AND s.from_at<=" + instant +
           " AND s.to_at>" + instant + ')';
}

void addScope(Condition& condition, const Scope& scope) {
    if (scope.all) return;
    Condition either;
    for (const char* column : {"town", "village", "grid", "lead_unit"}) either.oneOf(column, scope.units);
    if (!scope.units.isEmpty()) {
        Condition together;
        together.oneOf("unit", scope.units);
        either.addAs("id IN (SELECT case_id FROM case_co_unit WHERE ", together, ")");
    }
    if (!scope.own.isNull()) {
        either.add("registered_by=?", {scope.own.value});
        either.add("claimant=?", {scope.own.value});
    }
    if (!scope.openTypes.isEmpty()) {
        Condition open;
        open.oneOf("type", scope.openTypes);
        either.add('(' + open.conjunction() + " AND phase<>0)", open.values());
    }
    condition.anyOf(either);
}

void addFactQuery(Condition& condition, const FactQuery& query) {
    if (!query.of.isEmpty()) condition.add("type=?", {query.of});
    if (const char* column = periodColumn(query.mode)) {
        const QByteArray day(column);
        if (query.mode != IndicatorMode::Cohort) condition.add(day + "<>0");
        if (query.from.isValid()) condition.add(day + ">=?", {qint64{dateNumber(query.from)}});
        if (query.to.isValid()) condition.add(day + "<?", {qint64{dateNumber(query.to)}});
    }
    for (const auto& wanted : query.where) addFact(condition, wanted, nowOf(query));
    Condition left;
    for (const auto& wanted : query.unless) addFact(left, wanted, nowOf(query));
    condition.notAllOf(left);
    if (!query.units.isEmpty()) {
        Condition either;
        if (query.attribution == "intake"_L1) {
            for (const char* column : {"town", "village", "grid"}) either.oneOf(column, query.units);
        } else {
            either.oneOf("lead_unit", query.units);
        }
        condition.anyOf(either);
    }
    addScope(condition, query.scope);
}

QByteArray groupExpression(const FactQuery& query, const QString& by) {
    if (by.isEmpty()) return "''";
    static constexpr const char* columns[] = {"town",      "village", "grid",  "domain",  "route", "channel",      "urgency",
                                              "lead_unit", "state",   "phase", "outcome", "type",  "satisfaction", "exclusion"};
    for (const char* column : columns) {
        if (by == QLatin1String(column)) return column;
    }
    if (by == "month"_L1 || by == "day"_L1) {
        const char* column = periodColumn(query.mode);
        const QByteArray day(column != nullptr ? column : "registered_day");
        return by == "day"_L1 ? day : day + "/100";
    }
    throw Failure(Error{ErrorKind::BadInput,
                        {{u"no_such_group"_s, StorageText::tr("Figures cannot be grouped by \"%1\".").arg(by), by}}});
}

}  // namespace minqing::storage
