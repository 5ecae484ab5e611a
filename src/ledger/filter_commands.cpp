// Conditions of lists that are shared under a name.

#include <QCoreApplication>
#include <algorithm>

#include "ledger/door.h"
#include "ledger/filter_conditions.h"
#include "ledger/ledger_text.h"
#include "ledger/name_check.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestFilterName = 30;
/// A menu that nobody can survey is of no use to anybody.
constexpr int mostFiltersOfList = 30;
constexpr size_t mostConditions = 20;
constexpr qsizetype mostValues = 50;
constexpr int longestValue = 200;

void checkConditions(std::vector<Reason>& reasons, const ShareFilter& command) {
    const bool many = command.filters.size() > mostConditions ||
                      std::any_of(command.filters.begin(), command.filters.end(),
                                  [](const storage::ListFilter& one) { return one.values.size() > mostValues; });
    if (many) {
        reasons.push_back({u"too_many_conditions"_s,
                           LedgerText::tr("A shared filter has at most %1 conditions with %2 values each. Leave some out.")
                               .arg(mostConditions)
                               .arg(mostValues),
                           u"filters"_s});
        return;
    }
    checkName(reasons, command.text, longestValue, LedgerText::tr("Words searched for"), u"text"_s);
    for (const auto& one : command.filters) {
        for (const auto& value : one.values) checkName(reasons, value, longestValue, one.key, u"filters"_s);
    }
}

}  // namespace

std::vector<Reason> Door::sharingRefusals(const ShareFilter& command, const Actor& actor) const {
    const auto& definitions = *m_around->definitions;
    auto reasons = policy::rightRefusals(actor, Right::ShareFilters, definitions);
    if (!command.list.isEmpty() && !definitions.latestCase(command.list)) {
        reasons.push_back(
            {u"no_such_case_type"_s, LedgerText::tr("There is no kind of case called \"%1\".").arg(command.list), u"list"_s});
    }
    const QString name = command.name.trimmed();
    if (name.isEmpty()) {
        reasons.push_back({u"missing_field"_s, LedgerText::tr("Give the filter a name."), u"name"_s});
    }
    checkName(reasons, name, longestFilterName, LedgerText::tr("Name of the filter"), u"name"_s);
    if (name.contains(u'\n') || name.contains(u'\r') || name.contains(u'\t')) {
        reasons.push_back({u"bad_field"_s, LedgerText::tr("The name of a filter is one line, without tabs."), u"name"_s});
    }
    checkConditions(reasons, command);
    if (const auto* taken = m_around->sharedFilter(command.list, name)) {
        reasons.push_back({u"name_taken"_s,
                           LedgerText::tr("%1 has already shared a filter called \"%2\" here. Choose another name, or take "
                                          "that one back first.")
                               .arg(m_around->accountTitle(taken->by), taken->name),
                           u"name"_s});
    }
    const auto there = std::count_if(m_around->sharedFilters.begin(), m_around->sharedFilters.end(),
                                     [&](const SharedFilter& one) { return one.list == command.list; });
    if (there >= mostFiltersOfList) {
        reasons.push_back(
            {u"too_many_filters"_s,
             LedgerText::tr("%1 filters are shared in this list already. Take one back that nobody needs.").arg(there)});
    }
    return reasons;
}

Expected<Receipt> Door::run(const ShareFilter& command, const Actor& actor) {
    auto reasons = sharingRefusals(command, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    // Asked once, of nobody's cases: a condition that no list understands is refused here and not to every reader.
    storage::CaseQuery question;
    question.type = command.list;
    question.filters = command.filters;
    question.now = m_clock.now();
    if (auto asked = m_store.cases(question, 1, {}); !asked) return Unexpected{std::move(asked.error())};
    Receipt receipt;
    receipt.number = command.name.trimmed();
    if (m_checkOnly) return receipt;
    const QJsonObject payload{{u"list"_s, command.list},
                              {u"name"_s, receipt.number},
                              {u"conditions"_s, filterConditions(command.filters, command.text.trimmed())}};
    auto appended = append(EntryKind::FilterShare, {}, payload, actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    auto filter = sharedFilterFromPayload(*appended, payload);
    if (auto put = m_store.putSharedFilter(filter); !put) return Unexpected{std::move(put.error())};
    change().sharedFilters.push_back(std::move(filter));
    return receipt;
}

Expected<Receipt> Door::run(const WithdrawFilter& command, const Actor& actor) {
    const auto& definitions = *m_around->definitions;
    const auto* found = m_around->sharedFilter(command.list, command.name);
    const bool sees = actor.isSystem() || policy::maySeeList(actor, command.list, m_around->units, definitions);
    if (!found || !sees) {
        return fail(ErrorKind::Refused, u"no_such_shared_filter"_s,
                    LedgerText::tr("No filter called \"%1\" is shared in this list.").arg(command.name), u"name"_s);
    }
    if (found->by != actor.id && !policy::hasRight(actor, Right::ShareFilters, definitions)) {
        return fail(ErrorKind::Refused, u"not_permitted"_s,
                    LedgerText::tr("\"%1\" was shared by %2. They can take it back, or somebody with the right to %3.")
                        .arg(found->name, m_around->accountTitle(found->by), policy::rightName(Right::ShareFilters)));
    }
    Receipt receipt;
    receipt.number = found->name;
    if (m_checkOnly) return receipt;
    const SubjectId id = found->id;
    auto appended = append(EntryKind::FilterWithdraw, id, {{u"list"_s, found->list}, {u"name"_s, found->name}}, actor, receipt);
    if (!appended) return Unexpected{std::move(appended.error())};
    if (auto removed = m_store.removeSharedFilter(id); !removed) return Unexpected{std::move(removed.error())};
    std::erase_if(change().sharedFilters, [&](const SharedFilter& one) { return one.id == id; });
    return receipt;
}

}  // namespace minqing
