// Register entries, accounts, grants, and the record of what was shown in full.

#include <QCoreApplication>

#include "base/hashing.h"
#include "base/hidden_characters.h"
#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {
bool same(const RegisterEntry& a, const RegisterEntry& b) {
    return a.name == b.name && a.unit == b.unit && a.grid == b.grid && a.address == b.address && a.from == b.from &&
           a.to == b.to && a.fields == b.fields;
}

/// They stand in lists, journals and prints under whoever they name.
void checkVisible(std::vector<Reason>& reasons, const QString& text, const QString& title, const QString& field) {
    const auto hidden = hiddenCharacter(text);
    if (hidden == HiddenCharacter::None) return;
    const QString message =
        hidden == HiddenCharacter::Control
            ? LedgerText::tr("\"%1\" holds control characters. Type it anew.")
            : LedgerText::tr(
                  "\"%1\" holds invisible characters that turn the direction of writing, so that it could be read as "
                  "something else. Type it anew.");
    reasons.push_back({u"bad_field"_s, message.arg(title), field});
}
}  // namespace

std::vector<Reason> Door::rosterRefusals(const RegisterEntry& entry, const Actor& actor) const {
    if (actor.isSystem()) return {};
    const auto& place = entry.grid.isEmpty() ? entry.unit : entry.grid;
    if (policy::hasRightFor(actor, Right::EditRoster, place, m_around->units, *m_around->definitions)) return {};
    return {{u"not_permitted"_s, LedgerText::tr("You may not change this register for %1.").arg(m_around->units.name(place))}};
}

std::vector<Reason> Door::registerRefusals(const RegisterEntry& entry, const Actor& actor) {
    const auto& definitions = *m_around->definitions;
    const auto definition = definitions.registers.find(entry.kind);
    if (definition == definitions.registers.end()) {
        return {{u"no_such_register"_s, LedgerText::tr("There is no register called \"%1\".").arg(entry.kind), u"kind"_s}};
    }
    auto reasons = rosterRefusals(entry, actor);
    if (entry.code.isEmpty()) reasons.push_back({u"missing_field"_s, LedgerText::tr("The code is missing."), u"code"_s});
    if (entry.name.isEmpty()) reasons.push_back({u"missing_field"_s, LedgerText::tr("The name is missing."), u"name"_s});
    checkVisible(reasons, entry.code, LedgerText::tr("Code"), u"code"_s);
    checkVisible(reasons, entry.name, LedgerText::tr("Name"), u"name"_s);
    checkVisible(reasons, entry.address, LedgerText::tr("Address"), u"address"_s);
    if (!entry.unit.isEmpty() && !m_around->units.find(entry.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(entry.unit), u"unit"_s});
    }
    if (!entry.grid.isEmpty() && !m_around->units.find(entry.grid)) {
        reasons.push_back({u"no_such_grid"_s, LedgerText::tr("There is no grid with code %1.").arg(entry.grid), u"grid"_s});
    }
    if (entry.from.isValid() && entry.to.isValid() && entry.to < entry.from) {
        reasons.push_back({u"bad_period"_s, LedgerText::tr("The last valid day is before the first."), u"to"_s});
    }
    for (auto value = entry.fields.begin(); value != entry.fields.end(); ++value) {
        const auto* field = definition->second.field(value.key());
        if (!field) {
            reasons.push_back({u"unexpected_field"_s,
                               LedgerText::tr("\"%1\" is not a field of this register.").arg(value.key()), value.key()});
            continue;
        }
        const auto more = workflow::fieldRefusals(*field, value.value(), definitions, m_around->units);
        reasons.insert(reasons.end(), more.begin(), more.end());
    }
    return reasons;
}

Expected<Receipt> Door::run(const PutRegister& command, const Actor& actor) {
    auto entry = command.entry;
    if (entry.kind == u"household" && entry.unit.isEmpty()) {
        entry.unit = m_around->units.ancestorOfKind(entry.grid, u"village"_s);
    }
    auto reasons = registerRefusals(entry, actor);
    auto row = m_store.registerEntry(entry.kind, entry.code);
    if (!row) return Unexpected{std::move(row.error())};
    std::optional<RegisterEntry> before;
    if (*row) before = entryOfRow(**row);
    // Nobody takes an entry away from a place that is not theirs.
    if (before && reasons.empty()) reasons = rosterRefusals(*before, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = entry.code;
    receipt.changed = !before || !same(*before, entry);
    if (before) receipt.subject = before->id;
    if (m_checkOnly || !receipt.changed) return receipt;
    auto appended =
        appendText(EntryKind::RegisterPut, before ? before->id : SubjectId{}, registerPayloadText(entry), actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    entry.id = appended->subject;
    if (auto put = m_store.putRegister(before ? &*before : nullptr, entry); !put) {
        return Unexpected{std::move(put.error())};
    }
    if (entry.kind == u"unit" || entry.kind == u"grid") {
        const auto kind = entry.kind == u"grid" ? u"grid"_s : entry.fields.value("kind"_L1).toString();
        change().units.put({entry.code, entry.name, kind, entry.unit});
    }
    return receipt;
}

Expected<Receipt> Door::run(const PutAccount& command, const Actor& actor) {
    std::vector<Reason> reasons;
    const auto& definitions = *m_around->definitions;
    if (!actor.isSystem()) reasons = policy::rightRefusals(actor, Right::ManageAccounts, definitions);
    if (command.name.trimmed().isEmpty()) {
        reasons.push_back({u"missing_field"_s, LedgerText::tr("The account needs a name to sign in with."), u"name"_s});
    }
    checkVisible(reasons, command.name, LedgerText::tr("Account name"), u"name"_s);
    checkVisible(reasons, command.displayName, LedgerText::tr("Display name"), u"display_name"_s);
    if (!m_around->units.find(command.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(command.unit), u"unit"_s});
    }
    if (command.password) {
        const auto weak = policy::passwordRefusals(*command.password);
        reasons.insert(reasons.end(), weak.begin(), weak.end());
    }
    const auto* known = m_around->account(command.name);
    if (!known && !command.password && !m_around->demonstration) {
        reasons.push_back({u"missing_password"_s, LedgerText::tr("A new account needs a first password."), u"password"_s});
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = command.name;
    if (m_checkOnly) return receipt;
    auto account = known ? *known : Account{};
    account.name = command.name;
    account.displayName = command.displayName.isEmpty() ? command.name : command.displayName;
    account.unit = command.unit;
    account.phone = command.phone;
    account.locked = command.locked;
    if (command.password) {
        auto hash = hashPassword(*command.password);
        if (!hash) return Unexpected{std::move(hash.error())};
        account.passwordHash = hash->toLatin1();
    }
    auto appended = append(EntryKind::AccountPut, account.id, accountPayload(account), actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    account.id = appended->subject;
    if (auto put = m_store.putAccount(account); !put) return Unexpected{std::move(put.error())};
    auto& around = change();
    const auto at = around.accountByName.constFind(account.name);
    if (at == around.accountByName.cend()) {
        around.accountByName.insert(account.name, static_cast<int>(around.accounts.size()));
        around.accounts.push_back(std::move(account));
    } else {
        around.accounts[static_cast<size_t>(*at)] = std::move(account);
    }
    return receipt;
}

Expected<Receipt> Door::run(const PutGrant& command, const Actor& actor) {
    const auto& definitions = *m_around->definitions;
    const auto& grant = command.grant;
    const auto* account = m_around->account(grant.account);
    if (!account) {
        return fail(ErrorKind::Refused, u"no_such_account"_s, LedgerText::tr("There is no account \"%1\".").arg(grant.account),
                    u"account"_s);
    }
    std::vector<Reason> reasons;
    // One's own role can be lent for a while; everything else is the security administrator's.
    const bool lends = !grant.delegatedBy.isEmpty() && grant.delegatedBy == actor.name;
    if (!actor.isSystem() && !lends) reasons = policy::rightRefusals(actor, Right::GrantRoles, definitions);
    if (!grant.delegatedBy.isEmpty()) {
        const auto* delegator = m_around->account(grant.delegatedBy);
        if (!delegator || !m_around->mayStillLend(*delegator, grant, beijingDate(m_clock.now()))) {
            reasons.push_back({u"not_theirs_to_lend"_s,
                               LedgerText::tr("\"%1\" does not hold the role \"%2\" for this unit and cannot delegate it.")
                                   .arg(grant.delegatedBy, grant.role),
                               u"delegated_by"_s});
        }
    }
    if (!definitions.roles.contains(grant.role)) {
        reasons.push_back({u"no_such_role"_s, LedgerText::tr("There is no role \"%1\".").arg(grant.role), u"role"_s});
    }
    if (!m_around->units.find(grant.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(grant.unit), u"unit"_s});
    }
    const auto more = policy::grantRefusals(*account, grant, actor, definitions);
    reasons.insert(reasons.end(), more.begin(), more.end());
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = grant.account;
    if (m_checkOnly) return receipt;
    auto appended = append(EntryKind::GrantPut, account->id, grantPayload(grant), actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    if (auto put = m_store.putGrant(grant); !put) return Unexpected{std::move(put.error())};
    auto& around = change();
    auto& grants = around.accounts[static_cast<size_t>(around.accountByName.value(grant.account))].grants;
    std::erase_if(grants, [&](const Grant& one) {
        return one.role == grant.role && one.unit == grant.unit && one.from == grant.from &&
               one.delegatedBy == grant.delegatedBy;
    });
    grants.push_back(grant);
    return receipt;
}

QJsonValue Door::fullValue(const storage::RegisterRow& row, const QString& fieldId) const {
    const auto definition = m_around->definitions->registers.find(row.kind);
    const auto* field = definition == m_around->definitions->registers.end() ? nullptr : definition->second.field(fieldId);
    if (field && field->column == u"name") return row.name;
    if (field && field->column == u"address") return row.address;
    return row.fields.value(fieldId);
}

Expected<Receipt> Door::run(const RevealValue& command, const Actor& actor) {
    auto reasons = policy::rightRefusals(actor, Right::ReadSensitive, *m_around->definitions);
    if (command.reason.trimmed().isEmpty()) {
        reasons.push_back({u"missing_reason"_s, LedgerText::tr("Say why you need the full value."), u"reason"_s});
    }
    SubjectId subject;
    QJsonValue value;
    if (command.kind == u"case") {
        auto held = hold(command.code, actor);
        if (!held) return Unexpected{std::move(held.error())};
        subject = (*held)->file.id;
        value = (*held)->file.fields.value(command.field);
    } else {
        auto row = m_store.registerEntry(command.kind, command.code);
        if (!row) return Unexpected{std::move(row.error())};
        const auto scope = policy::readScope(actor, m_around->units, *m_around->definitions);
        if (!*row || !(actor.isSystem() || scope.sees((*row)->grid) || scope.sees((*row)->unit))) {
            return fail(ErrorKind::Refused, u"no_such_subject"_s,
                        LedgerText::tr("\"%1\" is not on the roster. Choose from the roster.").arg(command.code));
        }
        subject = (*row)->id;
        value = fullValue(**row, command.field);
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = command.code;
    if (m_checkOnly) return receipt;
    receipt.value = value.toString();
    auto appended =
        append(EntryKind::Reveal, subject, {{u"field"_s, command.field}, {u"reason"_s, command.reason}}, actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    return receipt;
}

}  // namespace minqing
