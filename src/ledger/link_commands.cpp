// Links between cases: merged duplicates, common causes, similar ones. Each can be taken back, and nothing is lost by it.

#include <QCoreApplication>
#include <algorithm>

#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

bool holds(const CaseFile& file, const CaseLink& link) {
    return std::any_of(file.links.begin(), file.links.end(),
                       [&](const CaseLink& one) { return one.kind == link.kind && one.target == link.target; });
}

bool leadsSomewhere(const QString& kind) { return kind == "duplicate_of"_L1 || kind == "parent"_L1; }

/// When its time is over, as it stands now; nothing while none runs.
std::optional<Instant> endOf(const CaseFile& file, const DefinitionSet& definitions) {
    const auto* definition = definitions.caseVersion(file.type, file.definitionVersion);
    const auto* clock = definition ? definition->overallClock() : nullptr;
    const auto* run = clock ? file.clock(clock->id) : nullptr;
    return run ? std::optional(run->effectiveDue) : std::nullopt;
}

/// A merged case is timed with its master: the one whose time is over first, or has begun first, has to be the master.
bool isBefore(const CaseFile& one, const CaseFile& other, const DefinitionSet& definitions) {
    const auto due = endOf(one, definitions), otherDue = endOf(other, definitions);
    if (due && otherDue) return *due < *otherDue;
    if (due || otherDue) return due.has_value();
    return one.registeredAt < other.registeredAt;
}

/// What a figure holds against the case, and would not any more once it is counted with a master that is without it.
QStringList hiddenByMerging(const CaseFile& file, const CaseFile& master, const DefinitionSet& definitions) {
    const auto* definition = definitions.caseVersion(file.type, file.definitionVersion);
    const auto* other = definitions.caseVersion(master.type, master.definitionVersion);
    if (!definition || !other) return {};
    const auto facts = caseFacts(file, *definition), its = caseFacts(master, *other);
    QStringList hidden;
    if (facts.acceptOnTime == YesNo::No && its.acceptOnTime != YesNo::No)
        hidden.append(LedgerText::tr("the order was not accepted in time"));
    if (facts.satisfaction == u"dissatisfied" && its.satisfaction != u"dissatisfied")
        hidden.append(LedgerText::tr("the person is not satisfied"));
    if (facts.route != u"on_site" && its.route == u"on_site")
        hidden.append(LedgerText::tr("it is handled, the other one to be solved on the spot"));
    return hidden;
}

/// What stands against merging `file` into `master`.
void checkMerge(const CaseFile& file, const CaseFile& master, const DefinitionSet& definitions, std::vector<Reason>& reasons) {
    if (file.type != master.type) {
        reasons.push_back({u"other_type"_s, LedgerText::tr("Only cases of one kind can be merged."), u"target"_s});
    }
    if (!isOver(file.phase) && !isOver(master.phase) && isBefore(file, master, definitions)) {
        reasons.push_back({u"merge_into_later"_s,
                           LedgerText::tr("The time of %1 runs out before that of %2, or began before it, and would be lost: "
                                          "merge %2 into %1 instead.")
                               .arg(file.number, master.number),
                           u"target"_s});
    }
    if (const auto hidden = hiddenByMerging(file, master, definitions); !isOver(file.phase) && !hidden.isEmpty()) {
        reasons.push_back(
            {u"merge_hides"_s,
             LedgerText::tr("%1 cannot be merged into %2, which would hide from the figures: %3. Merge %2 into %1, or "
                            "finish it by itself.")
                 .arg(file.number, master.number, hidden.join(LedgerText::tr(", "))),
             u"target"_s});
    }
    if (isOver(file.phase)) {
        reasons.push_back(
            {u"already_over"_s, LedgerText::tr("Case %1 is closed or void: it is counted as it ended.").arg(file.number)});
    }
    if (master.phase == Phase::Closed && !isOver(file.phase)) {
        reasons.push_back(
            {u"target_closed"_s,
             LedgerText::tr("Case %1 is closed out: an open case merged into it would be handled by nobody. If it "
                            "is reported again, reopen that one.")
                 .arg(master.number),
             u"target"_s});
    }
    if (master.phase == Phase::Void) {
        reasons.push_back({u"target_void"_s, LedgerText::tr("Case %1 is void.").arg(master.number), u"target"_s});
    }
    if (const auto further = master.mergedInto(); !further.isEmpty()) {
        reasons.push_back(
            {u"target_merged"_s,
             LedgerText::tr("Case %1 was itself merged into %2: merge into that one.").arg(master.number, further),
             u"target"_s});
    }
}

}  // namespace

/// Whoever follows these links from `start` comes to `number`.
Expected<bool> Door::leadsTo(const QString& start, const QString& kind, const QString& number) {
    QString at = start;
    for (int steps = 0; steps < 100 && !at.isEmpty(); ++steps) {
        if (at == number) return true;
        auto file = caseFile(at);
        if (!file) return Unexpected{std::move(file.error())};
        at = (*file)->linkTarget(kind);
    }
    return !at.isEmpty();
}

Expected<std::vector<Reason>> Door::newLinkRefusals(const CaseLink& link, const Actor& actor) {
    if (!CaseLink::kinds().contains(link.kind) || link.kind == "duplicate_of"_L1) {
        return std::vector<Reason>{{u"no_such_link"_s,
                                    LedgerText::tr("A new case cannot be linked as \"%1\". Known: %2.")
                                        .arg(link.kind, u"parent, produced_by, similar"_s),
                                    u"links"_s}};
    }
    auto activity = m_store.activityByNumber(link.target);
    if (!activity) return Unexpected{std::move(activity.error())};
    if (link.kind == "produced_by"_L1 && *activity) return std::vector<Reason>{};
    auto target = hold(link.target, actor);
    if (target) return std::vector<Reason>{};
    if (target.error().kind == ErrorKind::Storage) return Unexpected{std::move(target.error())};
    return std::move(target.error().reasons);
}

Expected<std::vector<Reason>> Door::linkRefusals(const LinkCase& command, const Actor& actor) {
    const auto& [kind, target] = command.link;
    auto held = hold(command.number, actor);
    if (!held) return Unexpected{std::move(held.error())};
    const auto file = (*held)->file;  // a copy: holding the target may move it
    if (kind == "produced_by"_L1) {
        auto activity = m_store.activityByNumber(target);
        if (!activity) return Unexpected{std::move(activity.error())};
        if (*activity) return std::vector<Reason>{};
    }
    auto other = hold(target, actor);
    if (!other) return Unexpected{std::move(other.error())};
    std::vector<Reason> reasons;
    if (const auto one = file.linkTarget(kind); leadsSomewhere(kind) && !one.isEmpty()) {
        reasons.push_back(
            {u"already_linked"_s,
             LedgerText::tr("Case %1 is linked to %2 in this way already; take that back first.").arg(command.number, one)});
    }
    if (kind == "duplicate_of"_L1) checkMerge(file, (*other)->file, *m_around->definitions, reasons);
    if (leadsSomewhere(kind)) {
        auto circle = leadsTo(target, kind, command.number);
        if (!circle) return Unexpected{std::move(circle.error())};
        if (*circle) {
            reasons.push_back(
                {u"link_circle"_s,
                 LedgerText::tr("Case %1 already leads to %2: the links would run in a circle.").arg(target, command.number),
                 u"target"_s});
        }
    }
    return reasons;
}

Expected<Receipt> Door::run(const LinkCase& command, const Actor& actor) {
    const auto& [kind, target] = command.link;
    auto reasons = policy::rightRefusals(actor, Right::Assign, *m_around->definitions);
    if (!CaseLink::kinds().contains(kind)) {
        reasons.push_back({u"no_such_link"_s,
                           LedgerText::tr("There is no link \"%1\". Known: %2.").arg(kind, CaseLink::kinds().join(u", "_s)),
                           u"kind"_s});
    }
    if (target == command.number) {
        reasons.push_back({u"link_to_itself"_s, LedgerText::tr("A case cannot be linked to itself."), u"target"_s});
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    auto held = hold(command.number, actor);
    if (!held) return Unexpected{std::move(held.error())};
    Receipt receipt;
    receipt.number = command.number;
    receipt.changed = holds((*held)->file, command.link) == command.remove;
    if (!receipt.changed) return receipt;
    if (!command.remove) {
        auto refused = linkRefusals(command, actor);
        if (!refused) return Unexpected{std::move(refused.error())};
        if (!refused->empty()) return fail(ErrorKind::Refused, std::move(*refused));
        held = hold(command.number, actor);
        if (!held) return Unexpected{std::move(held.error())};
    }
    if (m_checkOnly) return receipt;
    QJsonObject payload{{u"kind"_s, kind}, {u"target"_s, target}};
    if (command.remove) payload.insert(u"remove"_s, true);
    auto done = appendToCase(**held, EntryKind::CaseLink, payload, actor, receipt);
    if (!done) return Unexpected{std::move(done.error())};
    return receipt;
}

}  // namespace minqing
