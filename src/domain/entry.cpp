#include "domain/entry.h"

#include <array>
#include <utility>

namespace minqing {

namespace {
constexpr std::array<std::pair<EntryKind, QStringView>, 17> kinds{{
    {EntryKind::LedgerCreate, u"ledger.create"},
    {EntryKind::DefinitionPublish, u"definition.publish"},
    {EntryKind::RegisterPut, u"register.put"},
    {EntryKind::ActivityLog, u"activity.log"},
    {EntryKind::CaseRegister, u"case.register"},
    {EntryKind::CaseAct, u"case.act"},
    {EntryKind::CaseUndo, u"case.undo"},
    {EntryKind::CaseMigrate, u"case.migrate"},
    {EntryKind::CaseLink, u"case.link"},
    {EntryKind::AccountPut, u"account.put"},
    {EntryKind::GrantPut, u"grant.put"},
    {EntryKind::Reveal, u"reveal"},
    {EntryKind::Attempt, u"attempt"},
    {EntryKind::SealBroken, u"seal.broken"},
    {EntryKind::FilterShare, u"filter.share"},
    {EntryKind::FilterWithdraw, u"filter.withdraw"},
    {EntryKind::ActivityUndo, u"activity.undo"},
}};
}  // namespace

QString entryKindCode(EntryKind kind) {
    for (const auto& [value, code] : kinds) {
        if (value == kind) return code.toString();
    }
    return {};
}

std::optional<EntryKind> entryKindFromCode(QStringView text) {
    for (const auto& [value, code] : kinds) {
        if (code == text) return value;
    }
    return std::nullopt;
}

}  // namespace minqing
