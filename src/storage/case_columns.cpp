#include "storage/case_columns.h"

#include <algorithm>

namespace minqing::storage {

const std::vector<FilterColumn>& caseColumns() {
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> columns = {
        {"number", "number", Text},
        {"type", "type", Text},
        {"title", "title", Text},
        {"state", "state", Text},
        {"phase", "phase", PhaseValue},
        {"cycle", "cycle", Number},
        {"domain", "domain", Text},
        {"channel", "channel", Text},
        {"route", "route", Text},
        {"urgency", "urgency", Text},
        {"town", "town", Text},
        {"village", "village", Text},
        {"grid", "grid", Text},
        {"household", "household", Text},
        {"address", "address", Text},
        {"lead_unit", "lead_unit", Text},
        {"co_units", "co_units", Text},
        {"claimant", "claimant", Account},
        {"registered_by", "registered_by", Account},
        {"registered_at", "registered_at", InstantValue},
        {"registered_day", "registered_day", DayValue},
        {"accepted_at", "accepted_at", InstantValue},
        {"closed_at", "closed_at", InstantValue},
        {"closed_day", "closed_day", DayValue},
        {"due", "due_at", InstantValue},
        {"due_day", "due_day", DayValue},
        {"original_due", "original_due_at", InstantValue},
        {"next_due", "next_due_at", InstantValue},
        {"outcome", "outcome", Text},
        {"satisfaction", "satisfaction", Text},
        {"on_time", "on_time", YesNoValue},
        {"on_time_original", "on_time_original", YesNoValue},
        {"accept_on_time", "accept_on_time", YesNoValue},
        {"first_pass", "first_pass", Flag},
        {"reopened", "reopened", Flag},
        {"listed", "listed", Flag},
        {"claimed", "claimed", Flag},
        {"paused", "paused", Flag},
        {"extension_pending", "extension_pending", Flag},
        {"instruction_pending", "instruction_pending", Flag},
        {"returns", "return_count", Number},
        {"extensions", "extension_count", Number},
        {"reminders", "reminder_count", Number},
        {"exclusion", "exclusion", Text},
        {"origin", "origin", Text},
        {"version", "version", Number},
    };
    return columns;
}

bool isFieldId(const QString& fieldId) {
    return !fieldId.isEmpty() && fieldId.size() <= 60 && std::all_of(fieldId.begin(), fieldId.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

QByteArray fieldExpression(const QString& fieldId) { return "field_value(fields,'" + fieldId.toLatin1() + "')"; }

QByteArray fieldIndexName(const QString& fieldId) { return "case_field_" + fieldId.toLatin1(); }

const char* orderIndex(const QString& key) {
    struct Row {
        const char* key;
        const char* index;
    };
    static constexpr Row rows[] = {
        {"number", "case_by_number"},       {"registered_at", "case_by_registered"},
        {"registered_day", "case_by_day"},  {"due", "case_by_due"},
        {"next_due", "case_by_next_due"},   {"closed_at", "case_by_closed"},
        {"state", "case_by_state"},         {"town", "case_by_town"},
        {"village", "case_by_village"},     {"title", "case_by_title"},
        {"lead_unit", "case_by_lead_unit"}, {"phase", "case_by_phase"},
    };
    for (const auto& row : rows) {
        if (key == QLatin1String(row.key)) return row.index;
    }
    return nullptr;
}

}  // namespace minqing::storage
