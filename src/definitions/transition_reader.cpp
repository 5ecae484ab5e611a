#include <QCoreApplication>

#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

constexpr Word<Relation> relations[] = {
    {u"lead_unit", Relation::LeadUnit}, {u"co_unit", Relation::CoUnit},        {u"town", Relation::Town},
    {u"claimant", Relation::Claimant},  {u"registrant", Relation::Registrant}, {u"anywhere", Relation::Anywhere}};

constexpr Word<Freshness> freshnesses[] = {{u"present", Freshness::Present},
                                           {u"valid", Freshness::Valid},
                                           {u"this cycle", Freshness::ThisCycle},
                                           {u"valid, this cycle", Freshness::ThisCycle}};

constexpr Word<Effect> effectWords[] = {
    {u"assign_lead_unit", Effect::AssignLeadUnit},
    {u"assign_co_units", Effect::AssignCoUnits},
    {u"report_for_duty", Effect::ReportForDuty},
    {u"report_co_handling", Effect::ReportCoHandling},
    {u"override_join", Effect::OverrideJoin},
    {u"claim", Effect::Claim},
    {u"release", Effect::Release},
    {u"record_feedback", Effect::RecordFeedback},
    {u"verify", Effect::Verify},
    {u"new_cycle", Effect::NewCycle},
    {u"pause", Effect::Pause},
    {u"resume", Effect::Resume},
    {u"request_extension", Effect::RequestExtension},
    {u"grant_extension", Effect::GrantExtension},
    {u"refuse_extension", Effect::RefuseExtension},
    {u"set_milestones", Effect::SetMilestones},
    {u"tick_milestone", Effect::TickMilestone},
    {u"start_notice", Effect::StartNotice},
    {u"object", Effect::Object},
    {u"uphold_objection", Effect::UpholdObjection},
    {u"dismiss_objection", Effect::DismissObjection},
    {u"list_supervision", Effect::ListSupervision},
    {u"delist", Effect::Delist},
    {u"remind", Effect::Remind},
    {u"instruct", Effect::Instruct},
    {u"answer_instruction", Effect::AnswerInstruction},
    {u"exclude", Effect::Exclude},
    {u"look_back", Effect::LookBack},
    {u"return_to_sender", Effect::ReturnToSender},
    {u"forget_verification", Effect::ForgetVerification},
};

constexpr int mostAsked = 100;  ///< pieces or people: more could never be brought together

EvidenceRequirement readEvidence(const TomlValue& table, TableReader& parent) {
    TableReader reader(table, parent.place() + u"/evidence"_s, parent.file());
    EvidenceRequirement evidence;
    evidence.count = reader.number(u"count"_s, 1, mostAsked, 1);
    evidence.kind = reader.text(u"kind"_s);
    static constexpr Word<int> kinds[] = {{u"before", 0}, {u"after", 1}, {u"document", 2}};
    if (!evidence.kind.isEmpty()) static_cast<void>(reader.word(u"kind"_s, kinds));
    evidence.freshness = reader.word(u"freshness"_s, freshnesses).value_or(Freshness::ThisCycle);
    evidence.file = reader.flag(u"file"_s, false);
    reader.finish();
    return evidence;
}

/// evidence = 2, or evidence = [{ count = 1, kind = "before" }, …]
std::vector<EvidenceRequirement> readEvidences(TableReader& reader) {
    const TomlValue* value = reader.value(u"evidence"_s);
    if (!value) return {};
    if (value->kind == TomlValue::Kind::Integer) return {{.count = reader.number(u"evidence"_s, 1, mostAsked, 1)}};
    std::vector<EvidenceRequirement> list;
    for (const TomlValue* table : reader.tables(u"evidence"_s)) list.push_back(readEvidence(*table, reader));
    return list;
}

/// feedback = "this cycle", or feedback = { freshness = "this cycle", ratings = […] }
std::optional<FeedbackRequirement> readFeedback(TableReader& reader) {
    const TomlValue* value = reader.value(u"feedback"_s);
    if (!value) return std::nullopt;
    FeedbackRequirement feedback;
    if (value->kind == TomlValue::Kind::Table) {
        TableReader inner(*value, reader.place() + u"/feedback"_s, reader.file());
        feedback.freshness = inner.word(u"freshness"_s, freshnesses, Need::Required).value_or(Freshness::ThisCycle);
        feedback.ratings = inner.texts(u"ratings"_s);
        inner.finish();
    } else {
        feedback.freshness = reader.word(u"feedback"_s, freshnesses).value_or(Freshness::ThisCycle);
    }
    return feedback;
}

/// once = { after = ["dispatch"], when = ["route is not on_site"] }
OnceDone readOnceDone(TableReader& parent) {
    OnceDone once;
    const TomlValue* table = parent.table(u"once"_s);
    if (!table) return once;
    TableReader reader(*table, parent.place() + u"/once"_s, parent.file());
    once.after = reader.texts(u"after"_s, Need::Required);
    once.conditions = readConditions(reader, u"when"_s);
    reader.finish();
    return once;
}

Requirements readRequirements(TableReader& parent) {
    Requirements needed;
    const TomlValue* table = parent.table(u"requires"_s);
    if (!table) return needed;
    TableReader reader(*table, parent.place() + u"/requires"_s, parent.file());
    needed.evidence = readEvidences(reader);
    needed.fields = reader.texts(u"fields"_s);
    needed.conditions = readConditions(reader, u"when"_s);
    needed.once = readOnceDone(reader);
    needed.feedback = readFeedback(reader);
    needed.milestonesDone = reader.flag(u"milestones_done"_s, false);
    needed.milestonesKept = reader.flag(u"milestones_kept"_s, false);
    needed.coHandlingJoined = reader.flag(u"co_handling_joined"_s, false);
    needed.verifiers = reader.number(u"verifiers"_s, 0, mostAsked, 0);
    needed.noPendingExtension = reader.flag(u"no_pending_extension"_s, false);
    needed.noticeOver = reader.flag(u"notice_over"_s, false);
    needed.clocksRunOut = reader.texts(u"clocks_run_out"_s);
    needed.clocksRunning = reader.texts(u"clocks_running"_s);
    needed.clocksWarned = reader.texts(u"clocks_warned"_s);
    needed.notRated = reader.texts(u"not_rated"_s);
    needed.notAfter = reader.texts(u"not_after"_s);
    reader.finish();
    return needed;
}

/// from = ["a", "b"], or from = "*"
QStringList readFrom(TableReader& reader) {
    const TomlValue* value = reader.value(u"from"_s, Need::Required);
    if (value && value->kind == TomlValue::Kind::String) return {value->text};
    return value ? reader.texts(u"from"_s) : QStringList();
}

TransitionDefinition readTransition(TableReader& reader) {
    TransitionDefinition transition;
    transition.id = reader.id(u"id"_s);
    transition.name = reader.name(u"name"_s);
    transition.from = readFrom(reader);
    transition.to = reader.text(u"to"_s, Need::Required);
    transition.by = readPermissions(reader, u"by"_s, Need::Required);
    transition.asks = reader.texts(u"asks"_s);
    transition.produces = reader.texts(u"produces"_s);
    transition.needs = reader.texts(u"needs"_s);
    transition.requires_ = readRequirements(reader);
    transition.forbidsActorOf = reader.texts(u"forbids_actor_of"_s);
    transition.effects = reader.words(u"effects"_s, effectWords);
    transition.starts = reader.texts(u"starts"_s);
    transition.stops = reader.texts(u"stops"_s);
    transition.pauses = reader.texts(u"pauses"_s);
    transition.main = reader.flag(u"main"_s, false);
    transition.undoable = reader.flag(u"undoable"_s, true);
    static constexpr Word<int> confirmations[] = {{u"reason", 0}};
    if (reader.word(u"confirm"_s, confirmations)) transition.confirm = reader.text(u"confirm"_s);
    reader.finish();
    return transition;
}

}  // namespace

std::vector<Permission> readPermissions(TableReader& reader, const QString& key, Need need) {
    std::vector<Permission> list;
    for (const QString& text : reader.texts(key, need)) {
        const auto at = text.indexOf(u'@');
        Permission permission{.role = at < 0 ? text : text.left(at)};
        if (at >= 0) {
            const QString relation = text.mid(at + 1);
            bool known = false;
            for (const auto& [word, value] : relations) {
                if (word == relation) {
                    permission.relation = value;
                    known = true;
                }
            }
            if (!known) {
                reader.reportValue(key, text, u"@lead_unit | @co_unit | @town | @claimant | @registrant | @anywhere"_s);
            }
        }
        list.push_back(std::move(permission));
    }
    return list;
}

std::optional<Condition> parseCondition(const QString& text) {
    const auto is = text.indexOf(u" is "_s);
    if (is <= 0) return std::nullopt;
    Condition condition;
    condition.field = text.left(is).trimmed();
    QString rest = text.mid(is + 4).trimmed();
    if (rest.startsWith(u"not "_s)) {
        condition.negated = true;
        rest = rest.mid(4);
    }
    for (const QString& value : rest.split(u',')) {
        if (!value.trimmed().isEmpty()) condition.values.append(value.trimmed());
    }
    return condition.values.isEmpty() ? std::nullopt : std::optional(condition);
}

std::vector<Condition> readConditions(TableReader& reader, const QString& key) {
    std::vector<Condition> list;
    for (const QString& text : reader.texts(key)) {
        if (auto condition = parseCondition(text)) {
            list.push_back(std::move(*condition));
        } else {
            reader.reportValue(key, text, u"\"field is value, value\" | \"field is not value\""_s);
        }
    }
    return list;
}

std::vector<TransitionDefinition> readTransitions(TableReader& reader) {
    std::vector<TransitionDefinition> transitions;
    QSet<QString> seen{u"register"_s};
    for (const TomlValue* table : reader.tables(u"transition"_s)) {
        const TomlValue* id = table->find(u"id"_s);
        TableReader one(*table, u"transition/"_s + (id ? id->text : QString()), reader.file());
        TransitionDefinition transition = readTransition(one);
        if (noteId(one, transition.id, seen)) transitions.push_back(std::move(transition));
    }
    return transitions;
}

}  // namespace minqing
