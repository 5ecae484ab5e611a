#include "presentation/delegation_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/collation.h"
#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct DelegationText {
    Q_DECLARE_TR_FUNCTIONS(Delegation)
};

QString roleTitle(const Grant& grant, const Surroundings& around) {
    const auto found = around.definitions->roles.find(grant.role);
    const QString name = found == around.definitions->roles.end() ? grant.role : found->second.name.text();
    return name + u" · "_s + around.units.name(grant.unit);
}

QString personTitle(const Account& account, const Surroundings& around) {
    const QString name = account.displayName.isEmpty() ? account.name : account.displayName;
    const QString unit = around.units.name(account.unit);
    return unit.isEmpty() ? name : name + u" · "_s + unit;
}

QString stateText(const Lending& one) {
    if (one.over) return DelegationText::tr("over");
    return one.inForce ? DelegationText::tr("in force") : DelegationText::tr("not in force");
}

Lending lendingOf(const Grant& grant, const Account* person, const Surroundings& around, QDate today) {
    Lending one{grant, roleTitle(grant, around), person ? personTitle(*person, around) : QString(), false, false};
    const auto* lender = around.account(grant.delegatedBy);
    one.over = grant.to.isValid() && grant.to < today;
    const bool begun = !grant.from.isValid() || grant.from <= today;
    one.inForce = begun && !one.over && lender && around.mayStillLend(*lender, grant, today);
    return one;
}

}  // namespace

std::vector<Column<Lending>> lendingColumns(const QString& person) {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    using Context = const CellContext&;
    std::vector<Column<Lending>> columns;
    columns.push_back({u"person"_s, person, 20, left, {}, true, [](const Lending& one, Context) {
                           return Cell{.text = one.person, .emphasis = one.inForce};
                       }});
    columns.push_back({u"role"_s, DelegationText::tr("Role"), 22, left, {}, true, [](const Lending& one, Context) {
                           return Cell{.text = one.role};
                       }});
    columns.push_back({u"from"_s, DelegationText::tr("From"), 14, left, {}, true, [](const Lending& one, Context context) {
                           return Cell{.text = dateText(one.grant.from, context.now)};
                       }});
    columns.push_back({u"to"_s, DelegationText::tr("Last day"), 14, left, {}, true, [](const Lending& one, Context context) {
                           return Cell{.text = dateText(one.grant.to, context.now)};
                       }});
    columns.push_back({u"state"_s, DelegationText::tr("State"), 9, left, {}, true, [](const Lending& one, Context) {
                           return Cell{.text = stateText(one), .tone = one.inForce ? CellTone::Good : CellTone::Muted};
                       }});
    return columns;
}

DelegationModel::DelegationModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

std::vector<LendableRole> DelegationModel::roles() const {
    const auto around = m_session.surroundings();
    std::vector<LendableRole> roles;
    for (const auto& grant : m_session.actor().grants) {
        if (grant.delegatedBy.isEmpty()) roles.push_back({grant.role, grant.unit, roleTitle(grant, *around)});
    }
    return roles;
}

std::vector<Deputy> DelegationModel::deputies() const {
    const auto around = m_session.surroundings();
    std::vector<std::pair<QByteArray, Deputy>> sorted;
    for (const auto& account : around->accounts) {
        if (account.locked || account.name == m_session.actor().name) continue;
        const QString title = personTitle(account, *around);
        const QStringList keys{title, account.name, pinyinInitialsOfName(account.displayName), pinyin(account.displayName)};
        const QString name = account.displayName.isEmpty() ? account.name : account.displayName;
        sorted.emplace_back(sortKey(title), Deputy{account.name, title, name, keys.join(u' ')});
    }
    QHash<QString, int> bearers;
    for (const auto& [key, deputy] : sorted) ++bearers[deputy.title];
    // Two of one name in one unit are told apart by their accounts.
    for (auto& [key, deputy] : sorted)
        if (bearers.value(deputy.title) > 1) deputy.title += u" · "_s + deputy.account;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.account) < std::tie(b.first, b.second.account);
    });
    std::vector<Deputy> deputies;
    deputies.reserve(sorted.size());
    for (auto& [key, deputy] : sorted) deputies.push_back(std::move(deputy));
    return deputies;
}

std::vector<Lending> DelegationModel::lendings(bool byMe) const {
    const auto around = m_session.surroundings();
    const QString me = m_session.actor().name;
    std::vector<Lending> found;
    for (const auto& account : around->accounts) {
        for (const auto& grant : account.grants) {
            if (grant.delegatedBy.isEmpty()) continue;
            if ((byMe ? grant.delegatedBy : account.name) != me) continue;
            found.push_back(lendingOf(grant, byMe ? &account : around->account(grant.delegatedBy), *around, today()));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Lending& a, const Lending& b) {
        return std::tie(b.inForce, b.grant.to) < std::tie(a.inForce, a.grant.to);
    });
    return found;
}

void DelegationModel::lend(const LendableRole& role, const QString& deputy, QDate until, QObject* context,
                           std::function<void(std::vector<Reason>)> then) {
    std::vector<Reason> reasons;
    if (deputy.isEmpty())
        reasons.push_back({u"missing_account"_s, DelegationText::tr("Choose a person from the list."), u"person"_s});
    if (!until.isValid() || until < today()) {
        reasons.push_back({u"delegation_period"_s, DelegationText::tr("Give the last day: today or a later one."), u"until"_s});
    }
    if (role.role.isEmpty())
        reasons.push_back({u"missing_role"_s, DelegationText::tr("You hold no role of your own to lend."), u"role"_s});
    if (!reasons.empty()) return then(std::move(reasons));
    put({deputy, role.role, role.unit, today(), until, m_session.actor().name, {}}, context, std::move(then));
}

void DelegationModel::takeBack(const Lending& lending, QObject* context, std::function<void(std::vector<Reason>)> then) {
    Grant ended = lending.grant;
    ended.to = today().addDays(-1);
    put(std::move(ended), context, std::move(then));
}

void DelegationModel::put(Grant grant, QObject* context, std::function<void(std::vector<Reason>)> then) {
    m_session.perform(PutGrant{std::move(grant)}, {}, context, [then = std::move(then)](const Expected<Receipt>& done) {
        then(done ? std::vector<Reason>{} : done.error().reasons);
    });
}

}  // namespace minqing::presentation
