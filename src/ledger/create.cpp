// Making a new ledger: its first entry, the shipped definitions, the district itself and the first administrators.

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include "ledger/ledger_impl.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

std::vector<Reason> creationRefusals(const CreateLedger& request) {
    std::vector<Reason> reasons;
    const auto digits = request.district.size() == 6 || request.district.size() == 12;
    bool number = false;
    request.district.toLongLong(&number);
    if (!digits || !number) {
        reasons.push_back({u"bad_district"_s, LedgerText::tr("The district code must have 6 or 12 digits."), u"district"_s});
    }
    if (request.name.trimmed().isEmpty()) {
        reasons.push_back({u"missing_field"_s, LedgerText::tr("The district needs a name."), u"name"_s});
    }
    if (request.demonstration) return reasons;
    QSet<QString> roles;
    for (const auto& one : request.administrators) {
        roles.insert(one.role);
        const auto weak = policy::passwordRefusals(one.password);
        reasons.insert(reasons.end(), weak.begin(), weak.end());
    }
    for (const auto& role : {u"sysadmin"_s, u"secadmin"_s, u"auditor"_s}) {
        if (!roles.contains(role)) {
            reasons.push_back(
                {u"missing_administrator"_s,
                 LedgerText::tr("A new ledger needs a first system administrator, security administrator and auditor. "
                                "Missing: %1.")
                     .arg(role),
                 u"administrators"_s});
        }
    }
    return reasons;
}

Expected<void> fillNewLedger(storage::Store& store, SharedSurroundings& shared, const Clock& clock, const CreateLedger& request,
                             const QString& district) {
    Entry first;
    first.kind = EntryKind::LedgerCreate;
    first.at = clock.now();
    QJsonObject payload{{u"district"_s, district}, {u"name"_s, request.name}};
    if (request.demonstration) payload.insert(u"demonstration"_s, true);
    first.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    if (auto appended = store.append(first); !appended) return appended;

    auto around = std::make_shared<Surroundings>();
    around->demonstration = request.demonstration;
    around->definitions = std::make_shared<DefinitionSet>();
    shared.replace(around);
    Door door(store, shared, clock);
    const auto system = Actor::system();
    const auto run = [&](const Command& command) -> Expected<void> {
        auto done = door.execute(command, system);
        if (!done) return Unexpected{std::move(done.error())};
        return {};
    };
    if (auto done = run(PublishDefinitions{shippedDefinitionSources()}); !done) return done;
    RegisterEntry unit;
    unit.kind = u"unit"_s;
    unit.code = district;
    unit.name = request.name;
    unit.fields = {{u"kind"_s, u"district"_s}};
    if (auto done = run(PutRegister{unit}); !done) return done;
    for (const auto& one : request.administrators) {
        if (auto done = run(PutAccount{one.name, one.displayName, district, {}, one.password}); !done) return done;
        if (auto done = run(PutGrant{{one.name, one.role, district, {}, {}, {}}}); !done) return done;
    }
    if (auto flushed = door.flush(); !flushed) return flushed;
    door.publish();
    return {};
}

Expected<void> saveNewLedger(storage::Store& store, SharedSurroundings& shared, const Clock& clock, const CreateLedger& request,
                             const QString& district) {
    auto transaction = Transaction::begin(store);
    if (!transaction) return Unexpected{std::move(transaction.error())};
    if (auto filled = fillNewLedger(store, shared, clock, request, district); !filled) return filled;
    return transaction->commit();
}

}  // namespace

Expected<std::unique_ptr<Ledger>> Ledger::create(const CreateLedger& request, const Clock& clock) {
    if (auto reasons = creationRefusals(request); !reasons.empty()) return fail(ErrorKind::BadInput, std::move(reasons));
    const auto district = request.district.leftJustified(12, u'0');
    auto impl = std::make_unique<Impl>();
    impl->clock = &clock;
    UuidGenerator uuids;
    auto store = storage::Store::create(request.path, {uuids.next(clock.now()), district, request.name, clock.now()});
    if (!store) return Unexpected{std::move(store.error())};
    impl->store = std::move(*store);
    if (auto filled = saveNewLedger(*impl->store, *impl->shared, clock, request, district); !filled) {
        storage::Store::discard(std::move(impl->store));
        return Unexpected{std::move(filled.error())};
    }
    return std::unique_ptr<Ledger>(new Ledger(std::move(impl)));
}

}  // namespace minqing
