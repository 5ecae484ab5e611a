#include "ledger/reader.h"

#include <QCoreApplication>
#include <chrono>
#include <thread>

#include "ledger/case_rows.h"
#include "ledger/ledger_text.h"
#include "ledger/sign_in.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds unrecordedFailureTakes{1500};

ActionOffer offerOf(const TransitionDefinition& transition, const CaseFile& file, const CaseDefinition& definition,
                    const Surroundings& around, const Actor& actor, Instant now) {
    ActionOffer offer;
    offer.id = transition.id;
    offer.name = transition.name.text();
    offer.main = transition.main;
    offer.asks = transition.asks;
    offer.needs = transition.needs;
    offer.commentNeeded = transition.confirm == u"reason";
    auto reasons = policy::permissionRefusals(transition.by, file, actor, around.units, *around.definitions);
    offer.mine = reasons.empty();
    if (const auto* lender = around.account(policy::actsFor(transition.by, file, actor, around.units))) {
        offer.inNameOf = lender->displayName.isEmpty() ? lender->name : lender->displayName;
    }
    offer.evidenceNeeded = workflow::missingEvidence(file, transition);
    workflow::ActionInput input;
    input.action = transition.id;
    const workflow::Context context{definition, *around.definitions, around.units, now};
    const auto acting = policy::actingBy(transition.by, file, actor, around.units);
    for (auto& reason : workflow::refusals(file, input, acting, context)) {
        // What the form of the action will ask for is not a reason against opening it.
        if (!reason.field.isEmpty() && transition.asks.contains(reason.field)) continue;
        if (reason.code == u"comment_missing") continue;
        reasons.push_back(std::move(reason));
    }
    offer.reasons = std::move(reasons);
    offer.allowed = offer.reasons.empty();
    return offer;
}

}  // namespace

Reader::Reader(std::unique_ptr<storage::Store> store, const Clock& clock, std::shared_ptr<SharedSurroundings> shared)
    : m_store(std::move(store)), m_clock(clock), m_shared(std::move(shared)) {}

Expected<std::unique_ptr<Reader>> Reader::open(const QString& path, const Clock& clock,
                                               std::shared_ptr<SharedSurroundings> shared) {
    auto store = storage::Store::open(path, storage::OpenMode::ReadOnly);
    if (!store) return Unexpected{std::move(store.error())};
    if (!shared) {
        auto around = loadSurroundings(**store);
        if (!around) return Unexpected{std::move(around.error())};
        shared = std::make_shared<SharedSurroundings>();
        shared->replace(std::move(*around));
    }
    return std::unique_ptr<Reader>(new Reader(std::move(*store), clock, std::move(shared)));
}

SurroundingsPtr Reader::surroundings() const { return m_shared->current(); }
const storage::LedgerIdentity& Reader::identity() const { return m_store->identity(); }

Expected<Actor> Reader::actor(const QString& name) const { return actorNamed(*surroundings(), name, m_clock.now()); }

Expected<Actor> Reader::signIn(const QString& name, const QString& password) const {
    const auto now = m_clock.now();
    return signedIn(*m_store, *surroundings(), name, password, now, [&](const Account& account, bool good, int failures) {
        if (good && failures == 0) return Expected<void>{};
        const auto writer = storage::Store::open(m_store->path(), storage::OpenMode::ReadWrite);
        if (writer && appendAttempt(**writer, account, now, good)) return Expected<void>{};
        // Someone else writes, or nobody may: the attempt leaves no trace, so at least it takes its time.
        if (!good) std::this_thread::sleep_for(unrecordedFailureTakes);
        return Expected<void>{};
    });
}

Scope Reader::scope(const Actor& actor) const {
    const auto around = surroundings();
    return policy::readScope(actor, around->units, *around->definitions);
}

namespace {

RelatedCase relatedOf(const QString& kind, bool incoming, const CaseFacts& facts) {
    return {kind, incoming, facts.number, facts.title, facts.state, facts.phase};
}

}  // namespace

Expected<std::vector<RelatedCase>> Reader::relatedCases(const CaseFile& file, const Actor& actor) {
    std::vector<RelatedCase> related;
    const auto visible = [&](const QString& number) -> Expected<std::optional<CaseFacts>> {
        storage::CaseQuery query;
        query.filters = {{u"number"_s, storage::ListFilter::Comparison::Is, {number}}};
        auto page = cases(query, actor, 1);
        if (!page) return Unexpected{std::move(page.error())};
        return page->rows.empty() ? std::optional<CaseFacts>{} : std::optional(page->rows.front());
    };
    for (const auto& link : file.links) {
        auto facts = visible(link.target);
        if (!facts) return Unexpected{std::move(facts.error())};
        if (*facts) related.push_back(relatedOf(link.kind, false, **facts));
    }
    for (const auto& kind : CaseLink::kinds()) {
        storage::CaseQuery query;
        query.filters = {{kind, storage::ListFilter::Comparison::Is, {file.number}}};
        auto page = cases(query, actor, 200);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& facts : page->rows) related.push_back(relatedOf(kind, true, facts));
    }
    return related;
}

Expected<CaseFile> Reader::visibleCase(const QString& number, const Actor& actor) {
    const auto missing = [&] {
        return fail(ErrorKind::Refused, u"no_such_case"_s,
                    LedgerText::tr("There is no case %1 that you may see. Check the number.").arg(number), u"number"_s);
    };
    auto key = m_store->caseByNumber(number);
    if (!key) return Unexpected{std::move(key.error())};
    if (!*key) return missing();
    auto entries = m_store->entriesOf((*key)->id);
    if (!entries) return Unexpected{std::move(entries.error())};
    const auto around = surroundings();
    auto file = workflow::fold(*entries, *around->definitions);
    const bool known = around->definitions->caseVersion(file.type, file.definitionVersion) != nullptr;
    if (!known || !policy::maySee(file, scope(actor))) return missing();
    return file;
}

Expected<EvidenceContent> Reader::evidence(const QString& number, const QString& id, const Actor& actor) {
    auto file = visibleCase(number, actor);
    if (!file) return Unexpected{std::move(file.error())};
    const Evidence* named = nullptr;
    for (const auto& piece : file->evidence) {
        if (piece.id == id && !id.isEmpty() && (!named || piece.isKept())) named = &piece;
    }
    if (!named) {
        return fail(ErrorKind::Refused, u"no_such_evidence"_s,
                    LedgerText::tr("Case %1 has no such piece of evidence.").arg(number), u"evidence"_s);
    }
    const auto notKept = [&] {
        return fail(ErrorKind::Refused, u"content_not_kept"_s,
                    LedgerText::tr("Of “%1” only the name was kept, not the file. Ask who attached it.").arg(named->name),
                    u"evidence"_s);
    };
    // A hash alone gives nobody a file: only what came with an entry of this very case is handed out.
    if (!named->isKept()) return notKept();
    auto content = m_store->evidence(id);
    if (!content) return Unexpected{std::move(content.error())};
    if (!*content) return notKept();
    return EvidenceContent{named->mediaType, std::move((*content)->bytes)};
}

namespace {

CaseView viewOf(CaseFile file, const CaseDefinition& definition) {
    CaseView view;
    view.file = std::move(file);
    view.facts = caseFacts(view.file, definition);
    return view;
}

/// Who has claimed a wish, or handed the case in, knows what it is about; masks hold for them too.
Scope withOwn(Scope visible, const CaseFile& file, const Actor& actor) {
    const bool own = !actor.id.isNull() && (file.claimant == actor.id || file.registeredBy == actor.id);
    visible.sensitive = visible.sensitive || own;
    return visible;
}

void mask(CaseView& view, const CaseDefinition& definition, const Scope& visible) {
    view.file.fields = policy::visibleFields(view.file.fields, definition.fields, visible);
    view.facts.fields = policy::visibleFields(view.facts.fields, definition.fields, visible);
    for (auto& step : view.file.steps) step.fields = policy::visibleFields(step.fields, definition.fields, visible);
}

}  // namespace

Expected<CaseView> Reader::caseRecord(const QString& number, const Actor& actor) {
    const auto around = surroundings();
    auto file = visibleCase(number, actor);
    if (!file) return Unexpected{std::move(file.error())};
    const auto* definition = around->definitions->caseVersion(file->type, file->definitionVersion);
    auto view = viewOf(std::move(*file), *definition);
    mask(view, *definition, withOwn(scope(actor), view.file, actor));
    return view;
}

Expected<CaseView> Reader::caseView(const QString& number, const Actor& actor) {
    const auto around = surroundings();
    auto file = visibleCase(number, actor);
    if (!file) return Unexpected{std::move(file.error())};
    const auto* definition = around->definitions->caseVersion(file->type, file->definitionVersion);
    auto view = viewOf(std::move(*file), *definition);
    const auto now = m_clock.now();
    for (const auto& transition : definition->transitions) {
        const bool here = workflow::leadsFrom(transition, view.file.state, *definition);
        if (here) view.actions.push_back(offerOf(transition, view.file, *definition, *around, actor, now));
    }
    view.undoReasons = workflow::undoRefusals(view.file, actor, {*definition, *around->definitions, around->units, now});
    auto related = relatedCases(view.file, actor);
    if (!related) return Unexpected{std::move(related.error())};
    view.related = std::move(*related);
    mask(view, *definition, withOwn(scope(actor), view.file, actor));
    return view;
}

namespace {

/// "unit" means the unit with everything below it.
void expandUnits(std::vector<storage::ListFilter>& filters, const UnitTree& units) {
    for (auto& filter : filters) {
        if (filter.key != u"unit") continue;
        QStringList all;
        for (const auto& code : filter.values) all.append(units.subtree(code));
        if (all.isEmpty()) all = filter.values;
        filter.values = all;
    }
}

}  // namespace

void Reader::fillIn(storage::CaseQuery& query, const Actor& actor) const {
    query.scope = scope(actor);
    query.now = m_clock.now();
    expandUnits(query.filters, surroundings()->units);
    if (!query.fact) return;
    query.fact->scope = query.scope;
    query.fact->now = query.now;
}

void Reader::fillIn(storage::RegisterQuery& query, const Actor& actor) const {
    query.scope = scope(actor);
    // Units and grids hold nothing about a household; who makes accounts has to choose among all of them.
    const bool organisation = query.kind == u"unit" || query.kind == u"grid";
    if (organisation && policy::hasRight(actor, Right::ManageAccounts, *surroundings()->definitions)) query.scope.all = true;
    if (!query.fact) return;
    query.fact->scope = query.scope;
    query.fact->now = m_clock.now();
}

Expected<storage::CasePage> Reader::cases(storage::CaseQuery query, const Actor& actor, int limit,
                                          const std::optional<storage::PageKey>& from, bool inclusive, bool backwards) {
    fillIn(query, actor);
    return m_store->cases(query, limit, from, inclusive, backwards);
}

Expected<storage::PageIndex> Reader::caseIndex(storage::CaseQuery query, const Actor& actor, int step, std::stop_token stop) {
    fillIn(query, actor);
    return m_store->caseIndex(query, step, stop);
}

Expected<qint64> Reader::countCases(storage::CaseQuery query, const Actor& actor) {
    fillIn(query, actor);
    return m_store->countCases(query);
}

namespace {

/// Names and addresses in full are for those who go there: local staff, and who keeps the register.
void maskRow(storage::RegisterRow& row, const RegisterDefinition& definition, const Actor& actor, const Scope& visible,
             const Surroundings& around) {
    row.fields = policy::visibleFields(row.fields, definition.fields, visible);
    if (actor.isSystem() || policy::isLocalStaff(actor, row.place(), around.units, *around.definitions)) return;
    const auto masked = [](const QString& value, const QString& mask) { return policy::maskedValue(value, mask).toString(); };
    for (const auto& field : definition.fields) {
        if (field.mask.isEmpty()) continue;
        if (field.column == "name"_L1) row.name = masked(row.name, field.mask);
        if (field.column == "address"_L1) row.address = masked(row.address, field.mask);
    }
}

}  // namespace

Expected<storage::RegisterPage> Reader::registers(storage::RegisterQuery query, const Actor& actor, int limit,
                                                  const std::optional<storage::PageKey>& from, bool inclusive, bool backwards) {
    fillIn(query, actor);
    auto page = m_store->registers(query, limit, from, inclusive, backwards);
    if (!page) return page;
    const auto around = surroundings();
    const auto definition = around->definitions->registers.find(query.kind);
    if (definition != around->definitions->registers.end()) {
        for (auto& row : page->rows) maskRow(row, definition->second, actor, query.scope, *around);
    }
    return page;
}

Expected<storage::PageIndex> Reader::registerIndex(storage::RegisterQuery query, const Actor& actor, int step,
                                                   std::stop_token stop) {
    fillIn(query, actor);
    return m_store->registerIndex(query, step, stop);
}

Expected<std::optional<storage::RegisterRow>> Reader::registerEntry(const QString& kind, const QString& code,
                                                                    const Actor& actor) {
    auto row = m_store->registerEntry(kind, code);
    if (!row || !*row) return row;
    const auto visible = scope(actor);
    const auto place = (*row)->place();
    const bool organisation = kind == u"unit" || kind == u"grid";
    if (!organisation && !visible.sees(place) && !visible.sees((*row)->unit)) return std::optional<storage::RegisterRow>{};
    const auto around = surroundings();
    const auto definition = around->definitions->registers.find(kind);
    if (definition != around->definitions->registers.end()) {
        maskRow(**row, definition->second, actor, visible, *around);
    }
    return row;
}

Expected<std::vector<Activity>> Reader::activities(storage::ActivityQuery query, const Actor& actor, int limit,
                                                   const std::optional<storage::PageKey>& from,
                                                   std::optional<storage::PageKey>* next) {
    query.scope = scope(actor);
    return m_store->activities(query, limit, from, next);
}

Expected<SubjectId> Reader::subjectId(const QString& name) {
    if (const auto colon = name.indexOf(u':'); colon > 0) {
        auto row = m_store->registerEntry(name.left(colon), name.mid(colon + 1));
        if (!row) return Unexpected{std::move(row.error())};
        if (*row) return (*row)->id;
    } else {
        auto key = m_store->caseByNumber(name);
        if (!key) return Unexpected{std::move(key.error())};
        if (*key) return (*key)->id;
    }
    return fail(ErrorKind::BadInput, u"no_such_subject"_s,
                LedgerText::tr("Nothing in this ledger is called \"%1\".").arg(name));
}

Expected<std::vector<Entry>> Reader::audit(const Actor& actor, std::optional<SubjectId> subject, std::optional<SubjectId> by,
                                           int limit, EntryId before) {
    auto reasons = policy::rightRefusals(actor, Right::ReadAudit, *surroundings()->definitions);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    return m_store->journal(subject, by, limit, before);
}

Expected<std::vector<storage::GroupCount>> Reader::factCounts(storage::FactQuery query, const QString& by, const Actor& actor) {
    query.scope = scope(actor);
    query.now = m_clock.now();
    return m_store->factCounts(query, by);
}

Expected<QStringList> Reader::factNumbers(storage::FactQuery query, const Actor& actor) {
    query.scope = scope(actor);
    query.now = m_clock.now();
    return m_store->factNumbers(query);
}

Expected<std::vector<qint64>> Reader::factDurations(storage::FactQuery query, const QString& fact, const Actor& actor) {
    query.scope = scope(actor);
    query.now = m_clock.now();
    return m_store->factDurations(query, fact);
}

Expected<std::vector<storage::DayCount>> Reader::dayCounts(storage::FactQuery query, const Actor& actor) {
    query.scope = scope(actor);
    query.now = m_clock.now();
    return m_store->dayCounts(query);
}

Expected<storage::LedgerCounts> Reader::counts() { return m_store->counts(); }
Expected<storage::VerifyReport> Reader::verify() { return m_store->verify(); }

}  // namespace minqing
