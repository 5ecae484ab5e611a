#include "presentation/session_model.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <algorithm>

#include "policy/policy.h"
#include "presentation/column.h"
#include "workflow/workflow.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

std::function<CellContext()> cellContextOf(const SessionModel& session) {
    return [&session] { return CellContext{session.surroundings(), session.now()}; };
}

SessionModel::SessionModel(JobRunner& jobs, const QString& draftFolder, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_draftFolder(draftFolder), m_drafts(jobs) {
    m_undoTimer.setSingleShot(true);
    connect(&m_undoTimer, &QTimer::timeout, this, &SessionModel::dropUndo);
    constexpr int everyMinute = 60'000;
    m_dueTimer.setInterval(everyMinute);
    connect(&m_dueTimer, &QTimer::timeout, this, &SessionModel::runDueSteps);
}

QString SessionModel::draftFolder() const {
    const QString base = m_draftFolder.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s
                             : m_draftFolder;
    return base + u'/' + m_jobs.ledgerId();
}

QStringList SessionModel::pages() const {
    const auto around = surroundings();
    return around && isSignedIn() ? policy::pages(m_actor, *around->definitions) : QStringList();
}

bool SessionModel::may(Right right) const {
    const auto around = surroundings();
    return around && policy::hasRight(m_actor, right, *around->definitions);
}

bool SessionModel::mayRegister(const QString& type) const {
    const auto around = surroundings();
    const auto* definition = around ? around->definitions->latestCase(type) : nullptr;
    return definition && std::any_of(definition->registerBy.begin(), definition->registerBy.end(),
                                     [this](const Permission& by) { return m_actor.hasRole(by.role); });
}

QString SessionModel::roleTitle() const {
    const auto around = surroundings();
    QStringList names;
    for (const auto& grant : m_actor.grants) {
        const auto role = around->definitions->roles.find(grant.role);
        const QString name = role == around->definitions->roles.end() ? grant.role : role->second.name.text();
        if (!names.contains(name)) names.append(name);
    }
    return names.join(u" · "_s);
}

QString SessionModel::unitTitle() const {
    const auto around = surroundings();
    if (!around) return {};
    const auto& units = around->units;
    const auto* unit = units.find(m_actor.unit);
    if (!unit) return m_actor.unit;
    const auto* parent = units.find(unit->parent);
    return parent ? parent->name + u" · "_s + unit->name : unit->name;
}

std::vector<OfferedAccount> SessionModel::offeredAccounts() const {
    const auto around = surroundings();
    std::vector<OfferedAccount> offered;
    if (!around || !around->demonstration) return offered;
    static const QStringList order{u"visitor"_s,   u"clerk"_s,    u"handler"_s,  u"supervisor"_s, u"official"_s,
                                   u"volunteer"_s, u"sysadmin"_s, u"secadmin"_s, u"auditor"_s};
    for (const QString& role : order) {
        const auto definition = around->definitions->roles.find(role);
        if (definition == around->definitions->roles.end()) continue;
        for (const auto& account : around->accounts) {
            const bool holds = std::any_of(account.grants.begin(), account.grants.end(),
                                           [&](const Grant& grant) { return grant.role == role; });
            if (!holds || account.locked || !account.passwordHash.isEmpty()) continue;
            offered.push_back({account.name, account.displayName, role, definition->second.name.text(),
                               around->units.fullName(account.unit)});
            if (std::count_if(offered.begin(), offered.end(), [&](const auto& o) { return o.role == role; }) >= 3) break;
        }
    }
    return offered;
}

void SessionModel::signIn(const QString& name, const QString& password, QObject* context,
                          std::function<void(Expected<Actor>)> then) {
    m_jobs.write(
        this, [name, password](Ledger& ledger) { return ledger.signIn(name, password); },
        [this, guard = QPointer<QObject>(context), then = std::move(then)](Expected<Actor> actor) {
            if (actor) {
                m_actor = *actor;
                m_drafts.begin(draftFolder(), m_actor.name);
                dropUndo();
                emit actorChanged();
                runDueSteps();
                m_dueTimer.start();
            }
            if (guard) then(std::move(actor));
        });
}

void SessionModel::signOut() {
    m_actor = {};
    m_dueTimer.stop();
    dropUndo();
    emit actorChanged();
}

bool SessionModel::hasPassword() const {
    const auto* account = isSignedIn() ? surroundings()->account(m_actor.name) : nullptr;
    return account && !account->passwordHash.isEmpty();
}

void SessionModel::changePassword(const QString& old, const QString& now, QObject* context,
                                  std::function<void(Expected<Receipt>)> then) {
    m_jobs.write(
        this,
        [old, now, actor = m_actor](Ledger& ledger) -> Expected<Receipt> {
            if (auto known = ledger.signIn(actor.name, old); !known) {
                Error error = known.error();
                for (auto& reason : error.reasons) {
                    reason.field = u"old"_s;
                    if (reason.code != u"wrong_name_or_password") continue;
                    reason = {u"wrong_old_password"_s,
                              QCoreApplication::translate("SessionModel", "That is not the password you sign in with now."),
                              u"old"_s};
                }
                return Unexpected(std::move(error));
            }
            return ledger.execute(SetPassword{actor.name, now}, actor);
        },
        [this, guard = QPointer<QObject>(context), then = std::move(then)](Expected<Receipt> receipt) {
            if (receipt) {
                m_savedAt = this->now();
                emit saved();
            }
            if (guard) then(std::move(receipt));
        });
}

void SessionModel::perform(Command command, const QString& title, QObject* context,
                           std::function<void(Expected<Receipt>)> then) {
    const auto* visit = std::get_if<LogActivity>(&command);
    const bool undoable = std::holds_alternative<ActOnCase>(command) || (visit && visit->produced.empty());
    m_jobs.write(
        this, [command = std::move(command), actor = m_actor](Ledger& ledger) { return ledger.execute(command, actor); },
        [this, undoable, activity = visit != nullptr, title, guard = QPointer<QObject>(context),
         then = std::move(then)](Expected<Receipt> receipt) {
            if (receipt) {
                m_savedAt = now();
                if (undoable && !title.isEmpty()) offerUndo(title + u" "_s + receipt->number, receipt->number, {}, activity);
                emit saved();
            } else {
                emit refused(receipt.error());
            }
            if (guard) then(std::move(receipt));
        });
}

void SessionModel::performEach(std::vector<ActOnCase> commands, const QString& title, QObject* context,
                               std::function<void(Expected<BulkReport>)> then) {
    m_jobs.write(
        this,
        [commands = std::move(commands), actor = m_actor](Ledger& ledger) {
            return ledger.executeEach(commands, actor, false);
        },
        [this, title, guard = QPointer<QObject>(context), then = std::move(then)](Expected<BulkReport> report) {
            tellBulk(report, title);
            if (guard) then(std::move(report));
        });
}

void SessionModel::rehearseEach(std::vector<ActOnCase> commands, QObject* context,
                                std::function<void(Expected<BulkReport>)> then) {
    m_jobs.rehearse(
        context,
        [commands = std::move(commands), actor = m_actor](Ledger& ledger) { return ledger.executeEach(commands, actor, true); },
        std::move(then));
}

void SessionModel::performLinks(std::vector<LinkCase> commands, const QString& title, QObject* context,
                                std::function<void(Expected<BulkReport>)> then) {
    m_jobs.write(
        this,
        [commands = std::move(commands), actor = m_actor](Ledger& ledger) { return ledger.linkEach(commands, actor, false); },
        [this, title, guard = QPointer<QObject>(context), then = std::move(then)](Expected<BulkReport> report) {
            tellBulk(report, title);
            if (guard) then(std::move(report));
        });
}

void SessionModel::performMigration(MigrateCases request, const QString& title, MigrationWatch watch, QObject* context,
                                    std::function<void(Expected<MigrationReport>)> then) {
    m_jobs.write(
        this,
        [request = std::move(request), watch = std::move(watch), actor = m_actor](Ledger& ledger) {
            return ledger.migrate(request, actor, false, watch);
        },
        [this, title, guard = QPointer<QObject>(context), then = std::move(then)](Expected<MigrationReport> report) {
            Expected<BulkReport> bulk = BulkReport{};
            if (report) {
                bulk->batch = report->batch;
                for (const auto& one : report->cases) bulk->items.push_back({one.number, one.reasons});
            } else {
                bulk = Unexpected(report.error());
            }
            tellBulk(bulk, title);
            if (guard) then(std::move(report));
        });
}

void SessionModel::tellBulk(const Expected<BulkReport>& report, const QString& title) {
    if (!report) {
        emit refused(report.error());
        return;
    }
    const auto done =
        std::count_if(report->items.begin(), report->items.end(), [](const BulkItem& item) { return item.reasons.empty(); });
    m_savedAt = now();
    if (done > 0) {
        offerUndo(QCoreApplication::translate("SessionModel", "%1: %2 cases").arg(title).arg(done), {}, report->batch);
    }
    emit saved();
}

void SessionModel::runDueSteps() {
    if (!isSignedIn()) return;
    m_jobs.write(
        this, [](Ledger& ledger) { return ledger.runDueSteps(); },
        [this](Expected<int> steps) {
            if (!steps) {
                emit refused(steps.error());
            } else if (*steps > 0) {
                emit saved();
            }
        });
}

std::optional<UndoOffer> SessionModel::undoOffer() const {
    return m_undo.empty() || m_undo.back().until <= now() ? std::nullopt : std::optional(m_undo.back());
}

void SessionModel::undo(QObject* context, std::function<void(Expected<QString>)> then) {
    if (const auto offer = undoOffer()) undo(*offer, context, std::move(then));
}

void SessionModel::undo(const UndoOffer& offer, QObject* context, std::function<void(Expected<QString>)> then) {
    m_jobs.write(
        this,
        [offer, actor = m_actor](Ledger& ledger) -> Expected<QString> {
            if (offer.batch.isNull()) {
                const Command back = offer.activity ? Command(UndoActivity{offer.number}) : Command(UndoCase{offer.number});
                const auto receipt = ledger.execute(back, actor);
                if (!receipt) return Unexpected(receipt.error());
                return QCoreApplication::translate("SessionModel", "Undone: %1").arg(offer.title);
            }
            const auto report = ledger.undoBatch(offer.batch, actor);
            if (!report) return Unexpected(report.error());
            const auto done = std::count_if(report->items.begin(), report->items.end(),
                                            [](const BulkItem& item) { return item.reasons.empty(); });
            return QCoreApplication::translate("SessionModel", "Undone: %1 of %2 cases").arg(done).arg(report->items.size());
        },
        [this, number = offer.number, guard = QPointer<QObject>(context), then = std::move(then)](Expected<QString> said) {
            useUndo();
            if (said) {
                m_savedAt = now();
                emit undone(number);
            } else {
                emit refused(said.error());
            }
            if (guard) then(std::move(said));
        });
}

void SessionModel::offerUndo(const QString& title, const QString& number, BatchId batch, bool activity) {
    m_undo.push_back({title, number, batch, activity, now().plusMs(workflow::undoWindowMs)});
    m_undoTimer.start(int(workflow::undoWindowMs));
    emit undoOfferChanged();
}

/// The last one has been used; the one before it may still be taken back.
void SessionModel::useUndo() {
    if (m_undo.empty()) return;
    m_undo.pop_back();
    emit undoOfferChanged();
}

void SessionModel::dropUndo() {
    m_undoTimer.stop();
    if (m_undo.empty()) return;
    m_undo.clear();
    emit undoOfferChanged();
}

}  // namespace minqing::presentation
