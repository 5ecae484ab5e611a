// Logging what was done, together with the cases it raised: one transaction, all or nothing.

#include <QCoreApplication>

#include "ledger/door.h"
#include "ledger/ledger_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

/// No roster goes back further; a year before it is a slip of the hand.
QDate earliestVisit() { return {2000, 1, 1}; }

std::vector<Reason> activityFieldRefusals(const LogActivity& command, const ActivityDefinition& definition,
                                          const DefinitionSet& definitions, const UnitTree& units) {
    std::vector<Reason> reasons;
    const auto unexpected = [&](const QString& key) {
        reasons.push_back({u"unexpected_field"_s, LedgerText::tr("\"%1\" is not a field of this form.").arg(key), key});
    };
    const auto check = [&](const FieldDefinition& field, const QJsonValue& value) {
        const auto more = workflow::fieldRefusals(field, value, definitions, units);
        reasons.insert(reasons.end(), more.begin(), more.end());
    };
    const auto* diary = definition.field(u"diary");
    if (diary) check(*diary, command.diary);
    if (!diary && !command.diary.isEmpty()) unexpected(u"diary"_s);
    for (const auto& field : definition.fields) {
        const auto value = command.fields.value(field.id);
        const bool missing = value.isUndefined() || value.isNull();
        if (!missing) check(field, value);
        if (!missing || !field.required || field.id == u"diary") continue;
        reasons.push_back({u"missing_field"_s, LedgerText::tr("\"%1\" is missing.").arg(field.name.text()), field.id});
    }
    for (const auto& key : command.fields.keys()) {
        if (!definition.field(key)) unexpected(key);
    }
    return reasons;
}

}  // namespace

std::vector<Reason> Door::activityRefusals(const LogActivity& command, const ActivityDefinition& definition,
                                           const storage::RegisterRow* subject, const Actor& actor, Instant at) {
    std::vector<Reason> reasons;
    const auto& definitions = *m_around->definitions;
    if (at > m_clock.now()) {
        reasons.push_back({u"in_the_future"_s,
                           LedgerText::tr("A visit cannot be logged before it took place. Check date and time."), u"at"_s});
    }
    if (beijingDate(at) < earliestVisit()) {
        reasons.push_back(
            {u"too_long_ago"_s,
             LedgerText::tr("A visit before %1 cannot be logged. Check the year.").arg(earliestVisit().toString(Qt::ISODate)),
             u"at"_s});
    }
    for (const auto& participant : command.participants) {
        if (m_around->account(participant)) continue;
        reasons.push_back(
            {u"no_such_account"_s, LedgerText::tr("There is no account \"%1\".").arg(participant.left(64)), u"participants"_s});
    }
    if (!subject) {
        reasons.push_back({u"no_such_subject"_s,
                           LedgerText::tr("\"%1\" is not on the roster. Choose from the roster.").arg(command.subject),
                           u"subject"_s});
    } else {
        const auto place = subject->grid.isEmpty() ? subject->unit : subject->grid;
        std::vector<Permission> permissions;
        for (const auto& role : definition.by) permissions.push_back({role, Relation::InScope});
        const auto more = policy::registrationRefusals(permissions, place, actor, m_around->units, definitions);
        reasons.insert(reasons.end(), more.begin(), more.end());
    }
    const auto fields = activityFieldRefusals(command, definition, definitions, m_around->units);
    reasons.insert(reasons.end(), fields.begin(), fields.end());
    for (const auto& produced : command.produced) {
        if (!definition.produces.contains(produced.type)) {
            reasons.push_back({u"not_produced_here"_s,
                               LedgerText::tr("A \"%1\" cannot be raised from this activity.").arg(produced.type),
                               u"produced"_s});
        }
    }
    return reasons;
}

Expected<Receipt> Door::run(const LogActivity& given, const Actor& actor) {
    auto command = given;
    const auto& definitions = *m_around->definitions;
    const auto found = definitions.activities.find(command.type);
    if (found == definitions.activities.end()) {
        return fail(ErrorKind::BadInput, u"no_such_activity"_s,
                    LedgerText::tr("There is no kind of activity called \"%1\".").arg(command.type), u"type"_s);
    }
    const auto& definition = found->second;
    for (const auto& field : definition.fields) {
        if (field.required && !field.fallback.isEmpty() && !command.fields.contains(field.id)) {
            command.fields.insert(field.id, field.fallback);
        }
    }
    command.fields = workflow::asKept(std::move(command.fields), definition.fields);
    if (command.diary.isEmpty() && command.fields.value("diary"_L1).isString()) {
        command.diary = command.fields.take("diary"_L1).toString();
    }
    auto row = m_store.registerEntry(definition.subject, command.subject);
    if (!row) return Unexpected{std::move(row.error())};
    const auto at = command.at.value_or(m_clock.now());
    const auto* subject = *row ? &**row : nullptr;
    auto reasons = activityRefusals(command, definition, subject, actor, at);
    std::vector<PreparedCase> prepared;
    for (auto produced : command.produced) {
        if (definition.subject == u"household" && !produced.fields.contains("household"_L1)) {
            produced.fields.insert("household"_L1, command.subject);
        }
        auto one = prepare(produced, actor);
        if (!one) {
            if (one.error().kind == ErrorKind::Storage) return Unexpected{std::move(one.error())};
            reasons.insert(reasons.end(), one.error().reasons.begin(), one.error().reasons.end());
        } else {
            prepared.push_back(std::move(*one));
        }
    }
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    if (m_checkOnly) return Receipt{};

    const int day = dateNumber(beijingDate(at)) % 1'000'000;
    auto serial = m_store.nextSerial(definition.number, day);
    if (!serial) return Unexpected{std::move(serial.error())};
    Activity activity;
    activity.type = command.type;
    activity.number = definition.number % u'-' % QString::number(day).rightJustified(6, u'0') % u'-' %
                      QString::number(*serial).rightJustified(4, u'0');
    activity.subject = command.subject;
    activity.at = at;
    activity.by = actor.name;
    activity.participants = command.participants;
    activity.fields = command.fields;
    activity.diary = command.diary;
    if (!definition.resultField.isEmpty()) {
        activity.result = command.fields.value(definition.resultField).toString();
        const auto* field = definition.field(definition.resultField);
        const auto* list = field ? definitions.codeList(field->of) : nullptr;
        const auto* item = list ? list->find(activity.result) : nullptr;
        activity.valid = !item || item->valid;
    }
    const auto place = subject->grid.isEmpty() ? subject->unit : subject->grid;
    activity.grid = subject->grid;
    activity.village = m_around->units.ancestorOfKind(place, u"village"_s);
    activity.town = m_around->units.ancestorOfKind(place, u"town"_s);

    Receipt whole;
    const bool ownBatch = !m_batching && !prepared.empty();
    if (ownBatch) beginBatch();
    for (auto& one : prepared) {
        one.request.origin = activity.number;
        auto registered = registerPrepared(one, actor);
        if (!registered) return Unexpected{std::move(registered.error())};
        activity.produced.append(registered->number);
        whole.produced.emplace_back(registered->number, one.request.type);
        whole.entries.insert(whole.entries.end(), registered->entries.begin(), registered->entries.end());
    }
    auto entry = append(EntryKind::ActivityLog, {}, activityPayload(activity), actor, whole);
    if (ownBatch) whole.batch = endBatch();
    if (!entry) return Unexpected{std::move(entry.error())};
    activity.id = entry->subject;
    whole.number = activity.number;
    if (auto put = m_store.putActivity(activity, definition); !put) return Unexpected{std::move(put.error())};
    return whole;
}

std::vector<Reason> Door::undoRefusals(const Activity& activity, Instant logged, const Actor& actor) const {
    std::vector<Reason> reasons;
    if (activity.by != actor.name) {
        reasons.push_back({u"not_your_action"_s, LedgerText::tr("%1 was logged by somebody else.").arg(activity.number)});
    }
    if (m_clock.now().ms - logged.ms > workflow::undoWindowMs) {
        reasons.push_back({u"undo_window_over"_s, LedgerText::tr("A visit can be taken back for %1 minutes; %2 is older.")
                                                      .arg(workflow::undoWindowMs / msPerMinute)
                                                      .arg(activity.number)});
    }
    if (!activity.produced.isEmpty()) {
        reasons.push_back(
            {u"built_upon"_s, LedgerText::tr("Others work on what was raised from this visit already: %1. It stays.")
                                  .arg(activity.produced.join(LedgerText::tr(", ")))});
    }
    return reasons;
}

Expected<Receipt> Door::run(const UndoActivity& command, const Actor& actor) {
    auto found = m_store.activityByNumber(command.number);
    if (!found) return Unexpected{std::move(found.error())};
    const auto scope = policy::readScope(actor, m_around->units, *m_around->definitions);
    if (!*found || !(actor.isSystem() || (*found)->by == actor.name || scope.sees((*found)->grid))) {
        return fail(ErrorKind::Refused, u"no_such_activity"_s,
                    LedgerText::tr("There is no visit with the number \"%1\".").arg(command.number.left(64)), u"number"_s);
    }
    const auto& activity = **found;
    auto entries = m_store.entriesOf(activity.id);
    if (!entries) return Unexpected{std::move(entries.error())};
    auto reasons = undoRefusals(activity, entries->empty() ? activity.at : entries->front().at, actor);
    if (!reasons.empty()) return fail(ErrorKind::Refused, std::move(reasons));
    Receipt receipt;
    receipt.number = activity.number;
    if (m_checkOnly) return receipt;
    auto entry = append(EntryKind::ActivityUndo, activity.id, {{u"number"_s, activity.number}}, actor, receipt);
    if (!entry) return Unexpected{std::move(entry.error())};
    auto removed = m_store.removeActivity(activity, m_around->definitions->activities);
    if (!removed) return Unexpected{std::move(removed.error())};
    return receipt;
}

}  // namespace minqing
