// Accounts and the roles that are granted to them. Nobody can lock everybody out.

#include <QCoreApplication>
#include <algorithm>

#include "base/hashing.h"
#include "base/identity_numbers.h"
#include "definitions/officers.h"
#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "ledger/name_check.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestAccountName = 64;

QString titleOf(const Account* account, const QString& name) {
    return account && !account->displayName.isEmpty() ? account->displayName : name;
}

QString roleTitle(const QString& role, const DefinitionSet& definitions) {
    const auto found = definitions.roles.find(role);
    return found == definitions.roles.end() ? role : found->second.name.text();
}

bool sameGrant(const Grant& one, const Grant& other) {
    return one.role == other.role && one.unit == other.unit && one.from == other.from && one.delegatedBy == other.delegatedBy;
}

void replaceGrant(std::vector<Grant>& grants, const Grant& grant) {
    std::erase_if(grants, [&](const Grant& one) { return sameGrant(one, grant); });
    grants.push_back(grant);
}

}  // namespace

std::vector<Reason> Door::lockoutRefusals(const Surroundings& after) const {
    const auto today = beijingDate(m_clock.now());
    std::vector<Reason> reasons;
    for (const auto right : {Right::ManageAccounts, Right::GrantRoles, Right::PublishDefinitions, Right::ReadAudit}) {
        if (after.somebodyMay(right, today) || !m_around->somebodyMay(right, today)) continue;
        reasons.push_back(
            {u"last_administrator"_s,
             LedgerText::tr("Afterwards nobody would have the right to %1, and nobody could give it back. Let somebody else "
                            "have it first.")
                 .arg(policy::rightName(right))});
    }
    return reasons;
}

std::vector<Reason> Door::accountRefusals(const PutAccount& command, const Account* known, const Actor& actor) const {
    std::vector<Reason> reasons;
    if (!actor.isSystem()) reasons = policy::rightRefusals(actor, Right::ManageAccounts, *m_around->definitions);
    if (command.name.trimmed().isEmpty()) {
        reasons.push_back({u"missing_field"_s, LedgerText::tr("The account needs a name to sign in with."), u"name"_s});
    }
    checkName(reasons, command.name, longestAccountName, LedgerText::tr("Account name"), u"name"_s);
    if (!known) checkNewAccountName(reasons, command.name, m_around->accounts);
    if (known && command.isNew) {
        reasons.push_back({u"account_exists"_s,
                           LedgerText::tr("There is an account \"%1\" already (%2). Choose another name.")
                               .arg(command.name, titleOf(known, command.name)),
                           u"name"_s});
    }
    checkName(reasons, command.displayName, longestAccountName, LedgerText::tr("Display name"), u"display_name"_s);
    if (!m_around->units.find(command.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(command.unit), u"unit"_s});
    }
    if (command.password) {
        const auto weak = policy::passwordRefusals(*command.password);
        reasons.insert(reasons.end(), weak.begin(), weak.end());
    }
    if (!known && !command.password && !m_around->demonstration) {
        reasons.push_back({u"missing_password"_s, LedgerText::tr("A new account needs a first password."), u"password"_s});
    }
    if (known && command.password) {
        const auto theirs = passwordOwnerRefusals(*known, actor);
        reasons.insert(reasons.end(), theirs.begin(), theirs.end());
    }
    if (!known || !command.locked || known->locked) return reasons;
    if (!actor.isSystem() && known->id == actor.id) {
        reasons.push_back({u"own_account"_s,
                           LedgerText::tr("Nobody locks their own account. Somebody else who manages accounts does that."),
                           u"name"_s});
    }
    auto after = *m_around;
    after.accounts[static_cast<size_t>(after.accountByName.value(command.name))].locked = true;
    const auto lockout = lockoutRefusals(after);
    reasons.insert(reasons.end(), lockout.begin(), lockout.end());
    return reasons;
}

/// Who sets the password of an officer could sign in as that officer, and would be two of the three.
std::vector<Reason> Door::passwordOwnerRefusals(const Account& account, const Actor& actor) const {
    if (actor.isSystem() || account.id == actor.id) return {};
    const auto today = beijingDate(m_clock.now());
    for (const auto& grant : account.grants) {
        const auto role = m_around->definitions->roles.find(grant.role);
        if (role == m_around->definitions->roles.end() || !officerOf(role->second)) continue;
        if (grant.to.isValid() && grant.to < today) continue;
        return {{u"separation_of_duties"_s,
                 LedgerText::tr("%1 is one of the three officers: nobody else sets that password. Where it is forgotten, "
                                "\"%2\" is granted to another account.")
                     .arg(titleOf(&account, account.name), role->second.name.text()),
                 u"account"_s}};
    }
    return {};
}

Expected<Receipt> Door::run(const PutAccount& command, const Actor& actor) {
    const auto* known = m_around->account(command.name);
    auto reasons = accountRefusals(command, known, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = command.name;
    if (m_checkOnly) return receipt;
    auto account = known ? *known : Account{};
    account.name = command.name;
    account.displayName = command.displayName.isEmpty() ? command.name : command.displayName;
    account.unit = command.unit;
    account.phone = parsePhone(command.phone).value_or(command.phone);  // an extension of the house is kept as it is
    account.locked = command.locked;
    if (command.password) {
        auto hash = hashPassword(*command.password);
        if (!hash) return Unexpected{std::move(hash.error())};
        account.passwordHash = hash->toLatin1();
    }
    return keepAccount(std::move(account), actor, std::move(receipt));
}

Expected<Receipt> Door::run(const SetPassword& command, const Actor& actor) {
    const auto* known = m_around->account(command.account);
    if (!known) {
        return fail(ErrorKind::Refused, u"no_such_account"_s,
                    LedgerText::tr("There is no account \"%1\".").arg(command.account), u"account"_s);
    }
    auto reasons = passwordOwnerRefusals(*known, actor);
    if (!actor.isSystem() && known->id != actor.id) {
        const auto rights = policy::rightRefusals(actor, Right::ManageAccounts, *m_around->definitions);
        reasons.insert(reasons.begin(), rights.begin(), rights.end());
    }
    const auto weak = policy::passwordRefusals(command.password);
    reasons.insert(reasons.end(), weak.begin(), weak.end());
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = command.account;
    if (m_checkOnly) return receipt;
    auto hash = hashPassword(command.password);
    if (!hash) return Unexpected{std::move(hash.error())};
    auto account = *known;
    account.passwordHash = hash->toLatin1();
    return keepAccount(std::move(account), actor, std::move(receipt));
}

Expected<Receipt> Door::keepAccount(Account account, const Actor& actor, Receipt receipt) {
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

/// The same role, lent to the same person by somebody else for some of the same days; nullptr: nobody did.
const Grant* Door::standsInFor(const Grant& grant, QDate today) const {
    const auto* deputy = m_around->account(grant.account);
    if (!deputy) return nullptr;
    Grant wanted = grant;
    if (!wanted.from.isValid()) wanted.from = today;
    const auto found = std::find_if(deputy->grants.begin(), deputy->grants.end(), [&](const Grant& held) {
        const bool another = held.role == grant.role && !held.delegatedBy.isEmpty() && held.delegatedBy != grant.delegatedBy;
        return another && policy::overlap(held, wanted);
    });
    return found == deputy->grants.end() ? nullptr : &*found;
}

std::vector<Reason> Door::delegationRefusals(const Grant& grant, bool known) const {
    if (grant.delegatedBy.isEmpty()) return {};
    std::vector<Reason> reasons;
    const auto today = beijingDate(m_clock.now());
    const auto role = m_around->definitions->roles.find(grant.role);
    const bool ends = known && grant.to.isValid() && grant.to < today;
    if (!ends && role != m_around->definitions->roles.end() && officerOf(role->second)) {
        reasons.push_back(
            {u"separation_of_duties"_s,
             LedgerText::tr("“%1” is one of the three officers who watch over each other: it cannot be delegated. "
                            "Who grants roles can grant it to somebody for a time.")
                 .arg(role->second.name.text()),
             u"role"_s});
    }
    const auto* delegator = m_around->account(grant.delegatedBy);
    if (!delegator || !m_around->mayStillLend(*delegator, grant, today)) {
        reasons.push_back({u"not_theirs_to_lend"_s,
                           LedgerText::tr("%1 does not hold the role \"%2\" for %3 and cannot delegate it.")
                               .arg(titleOf(delegator, grant.delegatedBy), roleTitle(grant.role, *m_around->definitions),
                                    m_around->units.name(grant.unit)),
                           u"delegated_by"_s});
    }
    // The journal names one person for whom a deputy acts.
    if (const auto* other = known || ends ? nullptr : standsInFor(grant, today)) {
        reasons.push_back({u"deputy_of_another"_s,
                           LedgerText::tr("%1 stands in for %2 as \"%3\" until %4 already: choose somebody else.")
                               .arg(titleOf(m_around->account(grant.account), grant.account),
                                    titleOf(m_around->account(other->delegatedBy), other->delegatedBy),
                                    roleTitle(grant.role, *m_around->definitions), other->to.toString(Qt::ISODate)),
                           u"account"_s});
    }
    // What was lent before may be ended by a day that is over.
    if (!known && grant.to.isValid() && grant.to < today) {
        reasons.push_back(
            {u"delegation_period"_s,
             LedgerText::tr("The last day of the delegation (%1) is over already.").arg(grant.to.toString(Qt::ISODate)),
             u"to"_s});
    }
    return reasons;
}

std::vector<Reason> Door::grantRefusals(const Grant& grant, const Account& account, const Actor& actor) const {
    const auto& definitions = *m_around->definitions;
    std::vector<Reason> reasons;
    // One's own role can be lent for a while; everything else is the security administrator's.
    const bool lends = !grant.delegatedBy.isEmpty() && grant.delegatedBy == actor.name;
    if (!actor.isSystem() && !lends) reasons = policy::rightRefusals(actor, Right::GrantRoles, definitions);
    const bool known =
        std::any_of(account.grants.begin(), account.grants.end(), [&](const Grant& one) { return sameGrant(one, grant); });
    const auto lending = delegationRefusals(grant, known);
    reasons.insert(reasons.end(), lending.begin(), lending.end());
    if (!m_around->units.find(grant.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(grant.unit), u"unit"_s});
    }
    const auto more = policy::grantRefusals(account, grant, actor, definitions);
    reasons.insert(reasons.end(), more.begin(), more.end());
    if (!known || !grant.to.isValid()) return reasons;
    auto after = *m_around;
    replaceGrant(after.accounts[static_cast<size_t>(after.accountByName.value(grant.account))].grants, grant);
    const auto lockout = lockoutRefusals(after);
    reasons.insert(reasons.end(), lockout.begin(), lockout.end());
    return reasons;
}

Expected<Receipt> Door::run(const PutGrant& command, const Actor& actor) {
    const auto& grant = command.grant;
    const auto* account = m_around->account(grant.account);
    if (!account) {
        return fail(ErrorKind::Refused, u"no_such_account"_s, LedgerText::tr("There is no account \"%1\".").arg(grant.account),
                    u"account"_s);
    }
    auto reasons = grantRefusals(grant, *account, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = grant.account;
    if (m_checkOnly) return receipt;
    auto appended = append(EntryKind::GrantPut, account->id, grantPayload(grant), actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    if (auto put = m_store.putGrant(grant); !put) return Unexpected{std::move(put.error())};
    auto& around = change();
    replaceGrant(around.accounts[static_cast<size_t>(around.accountByName.value(grant.account))].grants, grant);
    return receipt;
}

std::vector<Reason> Door::officersRefusals(const std::vector<DefinitionSource>& sources, const Definitions& definitions) const {
    const bool roles = std::any_of(sources.begin(), sources.end(),
                                   [](const DefinitionSource& source) { return source.path == u"roles.toml"; });
    if (!roles) return {};
    std::vector<Reason> reasons;
    const auto today = beijingDate(m_clock.now());
    for (const auto& account : m_around->accounts) {
        const auto more = policy::officerRefusals(account, today, *definitions);
        reasons.insert(reasons.end(), more.begin(), more.end());
    }
    auto after = *m_around;
    after.definitions = definitions;
    const auto lockout = lockoutRefusals(after);
    reasons.insert(reasons.end(), lockout.begin(), lockout.end());
    return reasons;
}

}  // namespace minqing
