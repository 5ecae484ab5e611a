// Finding a part of a definition by its id, and the codes of fixed lists.

#include <QCoreApplication>
#include <algorithm>

#include "definitions/definition_set.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

template <class Part>
const Part* byId(const std::vector<Part>& parts, QStringView id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [id](const Part& part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

struct PhaseName {
    Phase phase;
    QLatin1String code;
    const char* name;
};
constexpr PhaseName phaseNames[] = {
    {Phase::Draft, "draft"_L1, QT_TRANSLATE_NOOP("Definitions", "Draft")},
    {Phase::New, "new"_L1, QT_TRANSLATE_NOOP("Definitions", "New")},
    {Phase::Active, "active"_L1, QT_TRANSLATE_NOOP("Definitions", "Active")},
    {Phase::Waiting, "waiting"_L1, QT_TRANSLATE_NOOP("Definitions", "Waiting")},
    {Phase::Review, "review"_L1, QT_TRANSLATE_NOOP("Definitions", "Under review")},
    {Phase::Closed, "closed"_L1, QT_TRANSLATE_NOOP("Definitions", "Closed")},
    {Phase::Void, "void"_L1, QT_TRANSLATE_NOOP("Definitions", "Void")},
};

struct RightCode {
    Right right;
    QLatin1String code;
};
constexpr RightCode rightCodes[] = {
    {Right::ReadCases, "read_cases"_L1},
    {Right::ReadAllCases, "read_all_cases"_L1},
    {Right::ReadRoster, "read_roster"_L1},
    {Right::EditRoster, "edit_roster"_L1},
    {Right::Import, "import"_L1},
    {Right::Export, "export"_L1},
    {Right::ReadSensitive, "read_sensitive"_L1},
    {Right::ReadStatistics, "read_statistics"_L1},
    {Right::Assign, "assign"_L1},
    {Right::PublishDefinitions, "publish_definitions"_L1},
    {Right::ManageAccounts, "manage_accounts"_L1},
    {Right::GrantRoles, "grant_roles"_L1},
    {Right::ReadAudit, "read_audit"_L1},
    {Right::Backup, "backup"_L1},
    {Right::ShareFilters, "share_filters"_L1},
};

}  // namespace

QString phaseCode(Phase phase) { return phaseNames[static_cast<size_t>(phase)].code; }

std::optional<Phase> phaseFromCode(QStringView code) {
    for (const auto& row : phaseNames) {
        if (row.code == code) return row.phase;
    }
    return std::nullopt;
}

QString phaseName(Phase phase) {
    return QCoreApplication::translate("Definitions", phaseNames[static_cast<size_t>(phase)].name);
}

QString rightCode(Right right) { return rightCodes[static_cast<size_t>(right)].code; }

std::optional<Right> rightFromCode(QStringView code) {
    for (const auto& row : rightCodes) {
        if (row.code == code) return row.right;
    }
    return std::nullopt;
}

const FieldDefinition* RegisterDefinition::field(QStringView id_) const { return byId(fields, id_); }
const FieldDefinition* ActivityDefinition::field(QStringView id_) const { return byId(fields, id_); }
const FieldDefinition* CaseDefinition::field(QStringView id_) const { return byId(fields, id_); }
const StateDefinition* CaseDefinition::state(QStringView id_) const { return byId(states, id_); }
bool TransitionDefinition::has(Effect effect) const {
    return std::find(effects.begin(), effects.end(), effect) != effects.end();
}

const TransitionDefinition* CaseDefinition::transition(QStringView id_) const { return byId(transitions, id_); }
const ClockDefinition* CaseDefinition::clock(QStringView id_) const { return byId(clocks, id_); }

const ClockDefinition* CaseDefinition::overallClock() const {
    const auto found = std::find_if(clocks.begin(), clocks.end(), [](const ClockDefinition& one) { return one.overall; });
    return found == clocks.end() ? nullptr : &*found;
}

const CodeItem* CodeList::find(QStringView code) const {
    const auto found = std::find_if(items.begin(), items.end(), [code](const CodeItem& item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

const CodeItem* CodeList::match(QStringView text) const {
    const QStringView wanted = text.trimmed();
    if (wanted.isEmpty()) return nullptr;
    if (const CodeItem* item = find(wanted)) return item;
    for (const CodeItem& item : items) {
        if (item.name.zh == wanted || wanted.compare(item.name.en, Qt::CaseInsensitive) == 0) return &item;
        const auto fits = [wanted](const QString& alias) { return wanted.compare(alias, Qt::CaseInsensitive) == 0; };
        if (std::any_of(item.aliases.begin(), item.aliases.end(), fits)) return &item;
    }
    return nullptr;
}

const CaseDefinition* DefinitionSet::latestCase(const QString& id) const {
    const auto found = cases.find(id);
    return found == cases.end() || found->second.empty() ? nullptr : &found->second.rbegin()->second;
}

const CaseDefinition* DefinitionSet::caseVersion(const QString& id, int version) const {
    const auto found = cases.find(id);
    if (found == cases.end()) return nullptr;
    const auto exact = found->second.find(version);
    return exact == found->second.end() ? nullptr : &exact->second;
}

const CodeList* DefinitionSet::codeList(const QString& id) const {
    const auto found = codes.find(id);
    return found == codes.end() ? nullptr : &found->second;
}

QString DefinitionSet::codeName(const QString& list, const QString& code) const {
    const CodeList* found = codeList(list);
    const CodeItem* item = found ? found->find(code) : nullptr;
    return item ? item->name.text() : code;
}

}  // namespace minqing
