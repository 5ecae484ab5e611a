#include "ledger/surroundings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

const Account* Surroundings::account(const QString& name) const {
    const auto at = accountByName.constFind(name);
    return at == accountByName.cend() ? nullptr : &accounts[static_cast<size_t>(*at)];
}

const Account* Surroundings::account(SubjectId id) const {
    for (const auto& account : accounts) {
        if (account.id == id) return &account;
    }
    return nullptr;
}

QString Surroundings::accountTitle(SubjectId id) const {
    if (id.isNull()) return QCoreApplication::translate("Ledger", "The program");
    const auto* found = account(id);
    if (!found) return QString::number(id.value);
    return found->displayName.isEmpty() ? found->name : found->displayName;
}

std::vector<SharedFilter> Surroundings::filtersOf(const QString& list, const Actor& actor) const {
    std::vector<SharedFilter> found;
    if (!policy::maySeeList(actor, list, units, *definitions)) return found;
    std::copy_if(sharedFilters.begin(), sharedFilters.end(), std::back_inserter(found),
                 [&](const SharedFilter& one) { return one.list == list; });
    return found;
}

const SharedFilter* Surroundings::sharedFilter(const QString& list, const QString& name) const {
    const QString wanted = narrowed(name).toCaseFolded();
    const auto found = std::find_if(sharedFilters.begin(), sharedFilters.end(), [&](const SharedFilter& one) {
        return one.list == list && narrowed(one.name).toCaseFolded() == wanted;
    });
    return found == sharedFilters.end() ? nullptr : &*found;
}

namespace {

bool holdsOn(const Grant& grant, QDate day) {
    return !(grant.from.isValid() && day < grant.from) && !(grant.to.isValid() && day > grant.to);
}

}  // namespace

bool Surroundings::mayStillLend(const Account& delegator, const Grant& lent, QDate day) const {
    return !delegator.locked && std::any_of(delegator.grants.begin(), delegator.grants.end(), [&](const Grant& own) {
        return own.delegatedBy.isEmpty() && own.role == lent.role && holdsOn(own, day) && units.isWithin(lent.unit, own.unit);
    });
}

Actor Surroundings::actorOf(const Account& account, QDate day) const {
    Actor actor{account.id, account.name, account.displayName, account.unit, {}};
    for (const auto& grant : account.grants) {
        if (!holdsOn(grant, day)) continue;
        const auto* delegator = this->account(grant.delegatedBy);
        if (!grant.delegatedBy.isEmpty() && (!delegator || !mayStillLend(*delegator, grant, day))) continue;
        actor.grants.push_back(grant);
        if (delegator) actor.grants.back().delegator = delegator->id;
    }
    return actor;
}

bool Surroundings::somebodyMay(Right right, QDate day) const {
    return std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
        return !account.locked && policy::hasRight(actorOf(account, day), right, *definitions);
    });
}

Expected<SurroundingsPtr> loadSurroundings(storage::Store& store) {
    auto loaded = std::make_shared<Surroundings>();
    auto creation = store.entriesOf(SubjectId{1});
    if (!creation) return Unexpected{creation.error()};
    if (creation->empty()) {
        return fail(ErrorKind::Storage, u"unfinished_ledger"_s,
                    QCoreApplication::translate("Ledger",
                                                "The ledger %1 was never finished: the program was stopped while it "
                                                "made it. Nothing is in it; remove the file and make it again.")
                        .arg(store.path()));
    }
    const auto payload = QJsonDocument::fromJson(creation->front().payload).object();
    loaded->demonstration = payload.value("demonstration"_L1).toBool();
    auto sources = store.definitions();
    if (!sources) return Unexpected{sources.error()};
    auto definitions = loadDefinitions(*sources);
    if (!definitions) return Unexpected{definitions.error()};
    loaded->definitions = std::move(*definitions);
    auto units = store.units();
    if (!units) return Unexpected{units.error()};
    loaded->units = UnitTree(std::move(*units));
    auto accounts = store.accounts();
    if (!accounts) return Unexpected{accounts.error()};
    loaded->accounts = std::move(*accounts);
    auto filters = store.sharedFilters();
    if (!filters) return Unexpected{filters.error()};
    loaded->sharedFilters = std::move(*filters);
    for (size_t i = 0; i < loaded->accounts.size(); ++i) {
        loaded->accountByName.insert(loaded->accounts[i].name, static_cast<int>(i));
    }
    return SurroundingsPtr(std::move(loaded));
}

}  // namespace minqing
