// Registering, acting on, undoing and linking cases.

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

#include "ledger/case_rows.h"
#include "ledger/covered_values.h"
#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

Unexpected noSuchCase(const QString& number) {
    return fail(ErrorKind::Refused, u"no_such_case"_s,
                LedgerText::tr("There is no case %1 that you may see. Check the number.").arg(number), u"number"_s);
}

QString stringOf(const QJsonObject& fields, QLatin1StringView key) { return fields.value(key).toString(); }

/// The number people see: SQ-260702-0187.
QString caseNumber(const QString& prefix, int day, int serial) {
    return prefix % u'-' % QString::number(day).rightJustified(6, u'0') % u'-' %
           QString::number(serial).rightJustified(4, u'0');
}

}  // namespace

namespace {

/// The next step of a new case belongs to its town alone.
bool waitsForTown(const CaseDefinition& definition) {
    return std::any_of(definition.transitions.begin(), definition.transitions.end(), [&](const TransitionDefinition& step) {
        return step.main && step.from.contains(definition.initial) &&
               std::all_of(step.by.begin(), step.by.end(),
                           [](const Permission& one) { return one.relation == Relation::Town; });
    });
}

}  // namespace

Expected<QJsonObject> Door::completeFields(const RegisterCase& command, const CaseDefinition& definition, const Actor& actor,
                                           std::vector<Reason>& wrong) {
    auto fields = command.fields;
    for (const auto& field : definition.fields) {
        if (!field.fallback.isEmpty() && !fields.contains(field.id)) fields.insert(field.id, field.fallback);
    }
    QString place;
    if (const auto household = stringOf(fields, "household"_L1); !household.isEmpty()) {
        auto row = m_store.registerEntry(u"household"_s, household);
        if (!row) return Unexpected{std::move(row.error())};
        if (*row) {
            place = (*row)->place();
            if (stringOf(fields, "address"_L1).isEmpty()) fields.insert("address"_L1, (*row)->address);
        } else {
            wrong.push_back(
                {u"no_such_household"_s,
                 LedgerText::tr("There is no household %1 on the roster. Choose one from the roster.").arg(household),
                 u"household"_s});
        }
    }
    if (place.isEmpty()) place = placeOf(fields);
    if (place.isEmpty()) place = actor.unit;
    const auto& units = m_around->units;
    for (const auto& [key, kind] : {std::pair{"grid"_L1, u"grid"_s}, {"village"_L1, u"village"_s}, {"town"_L1, u"town"_s}}) {
        if (stringOf(fields, key).isEmpty()) {
            if (const auto code = units.ancestorOfKind(place, kind); !code.isEmpty()) fields.insert(key, code);
        }
    }
    return workflow::asKept(std::move(fields), definition.fields);
}

Expected<Door::PreparedCase> Door::prepare(const RegisterCase& command, const Actor& actor, Registering by) {
    const auto* definition = m_around->definitions->latestCase(command.type);
    if (!definition) {
        return fail(ErrorKind::BadInput, u"no_such_case_type"_s,
                    LedgerText::tr("There is no kind of case called \"%1\".").arg(command.type), u"type"_s);
    }
    std::vector<Reason> reasons;
    auto fields = completeFields(command, *definition, actor, reasons);
    if (!fields) return Unexpected{std::move(fields.error())};
    auto place = placeOf(*fields);
    if (place.isEmpty()) place = actor.unit;
    if (by == Registering::OwnRight) {
        const auto rights =
            policy::registrationRefusals(definition->registerBy, place, actor, m_around->units, *m_around->definitions);
        reasons.insert(reasons.end(), rights.begin(), rights.end());
    }
    const auto more = workflow::registrationRefusals(*fields, context(*definition));
    reasons.insert(reasons.end(), more.begin(), more.end());
    if (stringOf(*fields, "town"_L1).isEmpty() && waitsForTown(*definition)) {
        reasons.push_back(
            {u"missing_field"_s,
             LedgerText::tr("The town is missing, and no household or grid tells it: nobody could go on with it."), u"town"_s});
    }
    for (const auto& link : command.links) {
        auto wrong = newLinkRefusals(link, actor);
        if (!wrong) return Unexpected{std::move(wrong.error())};
        reasons.insert(reasons.end(), wrong->begin(), wrong->end());
    }
    PreparedCase prepared{definition, std::move(*fields), command};
    const auto takeAll = [&](std::vector<Evidence>& evidence) {
        const auto wrong = takeFiles(evidence, {});
        reasons.insert(reasons.end(), wrong.begin(), wrong.end());
    };
    const auto bad = workflow::evidenceRefusals(prepared.request.evidence);
    reasons.insert(reasons.end(), bad.begin(), bad.end());
    takeAll(prepared.request.evidence);
    for (auto& input : prepared.request.then) {
        takeAll(input.evidence);
        input.fields = workflow::asKept(std::move(input.fields), definition->fields);
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    if (reasons = followUpRefusals(prepared, actor); !reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    return prepared;
}

/// Tries the actions that follow at once on a case that nobody has registered yet.
std::vector<Reason> Door::followUpRefusals(const PreparedCase& prepared, const Actor& actor) const {
    const auto& [definition, fields, request] = prepared;
    if (request.then.empty()) return {};
    Entry entry;
    entry.kind = EntryKind::CaseRegister;
    entry.sequence = EntryId{1};
    entry.at = m_clock.now();
    entry.actor = actor.id;
    const auto next = [&](const QJsonObject& payload) {
        entry.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        return entry;
    };
    const auto payload = workflow::registrationPayload({}, *definition, fields, request.evidence, request.origin);
    auto file = workflow::fold({next(payload)}, *m_around->definitions);
    for (const auto& input : request.then) {
        if (auto reasons = actionRefusals(file, input, actor); !reasons.empty()) return reasons;
        entry.kind = EntryKind::CaseAct;
        ++entry.sequence.value;
        const auto acted = next(actionPayload(input, file, *definition, actor));
        if (!workflow::foldOne(file, acted, *m_around->definitions)) break;  // never: it is no undo and no migration
    }
    return {};
}

Expected<Receipt> Door::registerPrepared(const PreparedCase& prepared, const Actor& actor) {
    const auto& definition = *prepared.definition;
    const int day = dateNumber(beijingDate(m_clock.now())) % 1'000'000;
    auto serial = m_store.nextSerial(definition.number, day);
    if (!serial) return Unexpected{std::move(serial.error())};
    const auto number = caseNumber(definition.number, day, *serial);
    Receipt receipt;
    receipt.number = number;
    if (auto stored = storeFiles(prepared.request.evidence); !stored) return Unexpected{std::move(stored.error())};
    const auto payload =
        workflow::registrationPayload(number, definition, prepared.fields, prepared.request.evidence, prepared.request.origin);
    auto entry = append(EntryKind::CaseRegister, {}, payload, actor, receipt);
    if (!entry) return Unexpected{std::move(entry.error())};
    HeldCase held;
    held.file = workflow::fold({*entry}, *m_around->definitions);
    held.dirty = true;
    auto& kept = *m_cases.emplace(number, std::move(held));
    const auto subject = receipt.subject;
    for (const auto& link : prepared.request.links) {
        const QJsonObject linked{{u"kind"_s, link.kind}, {u"target"_s, link.target}};
        auto appended = appendToCase(kept, EntryKind::CaseLink, linked, actor, receipt);
        if (!appended) return Unexpected{std::move(appended.error())};
    }
    for (const auto& input : prepared.request.then) {
        if (auto stored = storeFiles(input.evidence); !stored) return Unexpected{std::move(stored.error())};
        const auto action = actionPayload(input, kept.file, definition, actor);
        auto acted = appendToCase(kept, EntryKind::CaseAct, action, actor, receipt);
        if (!acted) return Unexpected{std::move(acted.error())};
    }
    receipt.subject = subject;
    return receipt;
}

Expected<Receipt> Door::run(const RegisterCase& command, const Actor& actor) {
    auto prepared = prepare(command, actor);
    if (!prepared) return Unexpected{std::move(prepared.error())};
    if (m_checkOnly) return Receipt{};
    return registerPrepared(*prepared, actor);
}

Expected<const CaseFile*> Door::caseFile(const QString& number) {
    auto held = hold(number, Actor::system());
    if (!held) return Unexpected{std::move(held.error())};
    return &(*held)->file;
}

Expected<Door::HeldCase*> Door::hold(const QString& number, const Actor& actor) {
    if (m_cases.size() > 4096) {
        if (auto flushed = flush(); !flushed) return Unexpected{std::move(flushed.error())};
    }
    auto at = m_cases.find(number);
    if (at == m_cases.end()) {
        auto key = m_store.caseByNumber(number);
        if (!key) return Unexpected{std::move(key.error())};
        if (!*key) return noSuchCase(number);
        auto entries = m_store.entriesOf((*key)->id);
        if (!entries) return Unexpected{std::move(entries.error())};
        auto rows = m_store.caseRows((*key)->id);
        if (!rows) return Unexpected{std::move(rows.error())};
        HeldCase held{workflow::fold(*entries, *m_around->definitions), std::move(*rows), false};
        held.before->searchText = caseRowsOf(held.file, *m_around->definitions).searchText;
        at = m_cases.emplace(number, std::move(held));
    }
    if (!actor.isSystem()) {
        const auto scope = policy::readScope(actor, m_around->units, *m_around->definitions);
        if (!policy::maySee(at->file, scope)) return noSuchCase(number);
    }
    return &*at;
}

std::vector<Reason> Door::actionRefusals(const CaseFile& file, const workflow::ActionInput& input, const Actor& actor) const {
    const auto* definition = m_around->definitions->caseVersion(file.type, file.definitionVersion);
    if (!definition) {
        return {{u"no_such_definition"_s, LedgerText::tr("The definition this case runs under (%1, version %2) is missing.")
                                              .arg(file.type)
                                              .arg(file.definitionVersion)}};
    }
    std::vector<Reason> reasons;
    auto acting = actor;
    if (const auto* transition = definition->transition(input.action)) {
        reasons = policy::permissionRefusals(transition->by, file, actor, m_around->units, *m_around->definitions);
        acting = policy::actingBy(transition->by, file, actor, m_around->units);
    }
    const auto more = workflow::refusals(file, input, acting, context(*definition));
    reasons.insert(reasons.end(), more.begin(), more.end());
    return reasons;
}

QJsonObject Door::actionPayload(const workflow::ActionInput& input, const CaseFile& file, const CaseDefinition& definition,
                                const Actor& actor) const {
    const auto* transition = definition.transition(input.action);
    if (!transition) return workflow::actionPayload(input);
    const auto acting = policy::actingBy(transition->by, file, actor, m_around->units);
    auto payload = workflow::actionPayload(input, file, acting, context(definition));
    const auto delegator = policy::actsFor(transition->by, file, actor, m_around->units);
    if (!delegator.isEmpty()) payload.insert(u"for"_s, delegator);
    return payload;
}

Expected<void> Door::appendToCase(HeldCase& held, EntryKind kind, const QJsonObject& payload, const Actor& actor,
                                  Receipt& receipt) {
    auto entry = append(kind, held.file.id, payload, actor, receipt);
    if (!entry) return Unexpected{std::move(entry.error())};
    receipt.number = held.file.number;
    held.dirty = true;
    if (!workflow::foldOne(held.file, *entry, *m_around->definitions)) {
        auto entries = m_store.entriesOf(held.file.id);
        if (!entries) return Unexpected{std::move(entries.error())};
        held.file = workflow::fold(*entries, *m_around->definitions);
    }
    return {};
}

/// Cases merged into one that is declared void would be handled, and counted, by nobody.
Expected<std::vector<Reason>> Door::leftAlone(const CaseFile& file, const CaseDefinition* definition, const QString& action) {
    const auto* step = definition ? definition->transition(action) : nullptr;
    const auto* to = step ? definition->state(step->to) : nullptr;
    if (!to || to->phase != Phase::Void || file.phase == Phase::Void) return std::vector<Reason>{};
    storage::CaseQuery query;
    query.filters = {{u"duplicate_of"_s, storage::ListFilter::Comparison::Is, {file.number}}};
    query.scope.all = true;
    query.now = m_clock.now();
    constexpr int named = 5;
    auto page = m_store.cases(query, named, {});
    if (!page) return Unexpected{std::move(page.error())};
    if (page->rows.empty()) return std::vector<Reason>{};
    QStringList numbers;
    for (const auto& one : page->rows) numbers.append(one.number);
    return std::vector<Reason>{
        {u"merged_into_it"_s,
         LedgerText::tr("%1 were merged into this case and would be handled by nobody: take that back first.")
             .arg(numbers.join(u", "_s))}};
}

Expected<Receipt> Door::run(const ActOnCase& command, const Actor& actor) {
    std::vector<PreparedCase> found;
    auto wrongFound = prepareFound(command, actor, found);
    if (!wrongFound) return Unexpected{std::move(wrongFound.error())};
    auto held = hold(command.number, actor);
    if (!held) return Unexpected{std::move(held.error())};
    const auto& file = (*held)->file;
    const auto* definition = m_around->definitions->caseVersion(file.type, file.definitionVersion);
    auto input = command.input;
    if (definition) {
        uncover(input.fields, file.fields, definition->fields);
        input.fields = workflow::asKept(std::move(input.fields), definition->fields);
    }
    auto wrongFiles = takeFiles(input.evidence, file.evidence);
    auto reasons = actionRefusals(file, input, actor);
    reasons.insert(reasons.end(), wrongFiles.begin(), wrongFiles.end());
    reasons.insert(reasons.end(), wrongFound->begin(), wrongFound->end());
    auto left = leftAlone(file, definition, input.action);
    if (!left) return Unexpected{std::move(left.error())};
    reasons.insert(reasons.end(), left->begin(), left->end());
    if (command.expectedVersion && *command.expectedVersion != file.version) {
        reasons.insert(
            reasons.begin(),
            {u"changed_meanwhile"_s,
             LedgerText::tr("Somebody changed case %1 after you opened it. Look at it again, then repeat the action.")
                 .arg(command.number)});
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    if (m_checkOnly) return receipt;
    if (auto stored = storeFiles(input.evidence); !stored) return Unexpected{std::move(stored.error())};
    auto payload = actionPayload(input, file, *definition, actor);
    if (!found.empty()) payload.insert(u"registered"_s, static_cast<int>(found.size()));
    const bool ownBatch = !m_batching && !found.empty();
    if (ownBatch) beginBatch();
    auto done = appendToCase(**held, EntryKind::CaseAct, payload, actor, receipt);
    if (done) done = registerFound(found, actor, receipt);
    if (ownBatch) receipt.batch = endBatch();
    if (!done) return Unexpected{std::move(done.error())};
    return receipt;
}

Expected<bool> Door::isLastStepOf(const Actor& actor, const QString& number) {
    if (actor.isSystem()) return false;
    auto held = hold(number, Actor::system());
    if (!held) return Unexpected{std::move(held.error())};
    const auto* step = workflow::undoableStep((*held)->file);
    return step && step->actor == actor.id;
}

Expected<Receipt> Door::run(const UndoCase& command, const Actor& actor) {
    auto own = isLastStepOf(actor, command.number);
    if (!own) return Unexpected{std::move(own.error())};
    auto held = hold(command.number, *own ? Actor::system() : actor);
    if (!held) return Unexpected{std::move(held.error())};
    const auto& file = (*held)->file;
    const auto* definition = m_around->definitions->caseVersion(file.type, file.definitionVersion);
    if (!definition) return noSuchCase(command.number);
    auto reasons = workflow::undoRefusals(file, actor, context(*definition));
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    if (m_checkOnly) return receipt;
    const auto* step = workflow::undoableStep(file);
    auto done = appendToCase(**held, EntryKind::CaseUndo, workflow::undoPayload(*step), actor, receipt);
    if (!done) return Unexpected{std::move(done.error())};
    return receipt;
}

}  // namespace minqing
