// What the people of a random walk try to do: mostly sensible, often wrong.
#include <QJsonArray>

#include "ledger/evidence_file.h"
#include "walk.h"

namespace minqing::tests {

namespace {

/// One of a few files, so that the same one comes again.
void attach(Evidence& piece, int which) {
    piece.content = "%PDF-1.4\n" + QByteArray::number(which);
    auto kept = keptFile(piece.name, piece.content);
    REQUIRE_OK(kept);
    piece.id = kept->id;
}

}  // namespace

/// Mostly one that can be kept: the same milestones, on days to come.
QJsonArray Walk::plan() {
    QJsonArray planned;
    for (const auto& name : {u"设计"_s, u"施工"_s, u"验收"_s}) {
        if (chance(name == u"验收"_s ? 70 : 5)) continue;
        const int ahead = chance(85) ? 0 : below(14) - 1;
        QJsonObject one{{u"name"_s, chance(2) ? u"设计"_s : name},
                        {u"due"_s, beijingDate(here.clock.now()).addDays(ahead).toString(Qt::ISODate)}};
        if (chance(2)) one.insert(u"done"_s, one.value("due"_L1));
        planned.append(one);
    }
    return planned;
}

QJsonValue Walk::value(const CaseModel& model, const FieldDefinition& field) {
    static const QStringList units{u"379902D01"_s, u"379902D02"_s, u"379902D01"_s, u"379902003000"_s, u"379902001000"_s};
    const auto day = [&] { return beijingDate(here.clock.now()).addDays(below(12)).toString(Qt::ISODate); };
    switch (field.kind) {
        case FieldKind::Integer:
        case FieldKind::Money:
            return 1 + below(12);
        case FieldKind::Flag:
            return chance(50);
        case FieldKind::Date:
            return day();
        case FieldKind::Choice: {
            const auto* list = here.ledger->surroundings()->definitions->codeList(field.of);
            return any(list->items).code;
        }
        case FieldKind::Unit:
            if (field.id == u"town"_s) return chance(80) ? u"379902003000"_s : u"379902001000"_s;
            if (field.id == u"village"_s) return chance(80) ? u"379902003001"_s : u"379902001001"_s;
            return any(units);
        case FieldKind::Units:
            return QJsonArray{any(units)};
        case FieldKind::Reference:
            return chance(80) ? u"379902003001001"_s : u"379902001001001"_s;
        case FieldKind::Point:
            return u"116.98%1, 36.65"_s.arg(below(100));
        case FieldKind::Phone:
            return u"13800001234"_s;
        case FieldKind::Household:
            return SmallDistrict::householdCode(1 + below(12));
        case FieldKind::Milestones:
            return plan();
        default:
            break;
    }
    if (field.id == u"milestone"_s) {
        for (const auto& [name, done] : model.milestones) {
            if (done.isEmpty()) return name;
        }
        return chance(80) ? QString() : u"没有的节点"_s;
    }
    return u"第%1次记录"_s.arg(below(100));
}

QJsonValue Walk::wrongValue(const FieldDefinition& field) {
    if (field.kind == FieldKind::Integer || field.kind == FieldKind::Money) return 999'999'999;
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Unit || field.kind == FieldKind::Date) {
        return u"no such code"_s;
    }
    return u" "_s;
}

void Walk::fillIn(const CaseModel& model, const TransitionDefinition& transition, workflow::ActionInput& made) {
    for (const auto& asked : transition.asks) {
        const auto* field = model.definition().field(asked);
        if (asked == u"evidence"_s || !field) continue;
        const bool needed = transition.needs.contains(asked) || transition.requires_.fields.contains(asked);
        const bool place = asked == u"town"_s || asked == u"village"_s || asked == u"grid"_s;
        if (!chance(needed ? 95 : place ? 5 : 40)) continue;
        made.fields.insert(asked, chance(2) ? wrongValue(*field) : value(model, *field));
    }
    for (const auto& condition : transition.requires_.conditions) {
        if (made.fields.contains(condition.field) && !condition.negated && chance(75)) {
            made.fields.insert(condition.field, any(condition.values));
        }
    }
    // The road that leads on: cases that get far are worth more than those made void.
    if (made.fields.contains(u"satisfaction"_s) && chance(50)) made.fields.insert(u"satisfaction"_s, u"satisfied"_s);
    if (transition.id == u"classify"_s && chance(60)) made.fields.insert(u"route"_s, u"coordinate"_s);
    if (chance(2)) made.fields.insert(u"remark"_s, u"没有要的内容"_s);
}

workflow::ActionInput Walk::input(const CaseModel& model, const TransitionDefinition& transition) {
    workflow::ActionInput made{transition.id, {}, {}, {}};
    fillIn(model, transition, made);
    if (transition.asks.contains(u"evidence"_s) ? chance(75) : chance(2)) {
        static const QStringList kinds{u"after"_s, u"after"_s, u"before"_s, u"document"_s};
        for (int i = 1 + below(2); i > 0; --i) {
            auto piece = SmallDistrict::photo(u"照片%1.jpg"_s.arg(below(50)), any(kinds));
            if (chance(70)) attach(piece, below(40));
            made.evidence.push_back(piece);
        }
    }
    if (transition.asks.contains(u"evidence"_s) && !model.evidence.empty() && chance(12)) {
        const auto& taken = any(model.evidence);
        auto piece = SmallDistrict::photo(taken.name, taken.kind);
        piece.id = taken.id;
        piece.withdrawn = true;
        made.evidence.push_back(piece);
    }
    if (chance(transition.confirm.isEmpty() ? 20 : 90)) made.comment = u"情况属实"_s;
    return made;
}

const TransitionDefinition& Walk::transition(const CaseModel& model) {
    const auto& all = model.definition().transitions;
    if (chance(8)) return any(all);
    std::vector<const TransitionDefinition*> open;
    for (const auto& one : all) {
        const bool named = one.from.contains(model.state);
        const bool star = one.from.contains(u"*"_s) && model.phase() != Phase::Closed && model.phase() != Phase::Void;
        const auto* to = model.definition().state(one.to);
        const bool ends = (to && to->phase == Phase::Void) || one.id == u"exclude"_s;
        if ((!named && !star) || (star && !chance(model.instructed ? 40 : 4)) || (ends && !chance(6))) continue;
        static const QStringList onward{u"report"_s,           u"call_back"_s,          u"verify"_s,
                                        u"assign"_s,           u"co_report"_s,          u"grant_extension"_s,
                                        u"refuse_extension"_s, u"answer_instruction"_s, u"resume"_s};
        const bool plans = one.id == u"plan"_s && model.text(u"measures").isEmpty();
        const bool leads = one.main || plans || onward.contains(one.id);
        const bool takesBack = (to && to->phase == Phase::Active && model.phase() == Phase::Review) || one.id == u"pause"_s ||
                               one.id == u"transfer"_s || one.id == u"request_extension"_s;
        for (int weight = takesBack ? 1 : leads ? 24 : 3; weight > 0; --weight) open.push_back(&one);
    }
    return open.empty() ? any(all) : *any(open);
}

QString Walk::number() {
    const int count = static_cast<int>(m_numbers.size());
    const int recent = std::min(count, 30);
    return chance(85) ? m_numbers[count - 1 - below(recent)] : any(m_numbers);
}

QString Walk::someone(const CaseModel& model, const TransitionDefinition& transition) {
    if (chance(12)) return any(m_people);
    const auto around = here.ledger->surroundings();
    QStringList fitting;
    for (const auto& [name, actor] : m_actors) {
        if (model.permits(transition, actor, around->units)) fitting.append(name);
    }
    return fitting.isEmpty() ? any(m_people) : any(fitting);
}

/// When only one person acts, something this person may do, with luck. Mostly nothing shall stand against it.
Attempt Walk::attempt(const QString& onlyBy) {
    const bool legal = chance(60);
    for (int tries = 0;; ++tries) {
        const auto& one = model(number());
        const auto& step = transition(one);
        if (!onlyBy.isEmpty() && tries < 12 && !one.permits(step, m_actors.at(onlyBy), here.ledger->surroundings()->units)) {
            continue;
        }
        Attempt made{{one.number, input(one, step), {}}, onlyBy.isEmpty() ? someone(one, step) : onlyBy};
        const auto& actor = m_actors.at(made.actor);
        const auto& around = *here.ledger->surroundings();
        if (legal && tries < 20 && !one.judge(made.command.input, actor, around, here.clock.now()).must.isEmpty()) continue;
        if (chance(1)) made.command.input.action = u"no_such_action"_s;
        return made;
    }
}

RegisterCase Walk::registration(const QString& who) {
    const auto& definitions = *here.ledger->surroundings()->definitions;
    const auto kind = chance(50) ? u"grievance"_s : chance(50) ? u"micro_wish"_s : u"rectification_item"_s;
    const auto* definition = definitions.latestCase(kind);
    RegisterCase command{kind, {{u"title"_s, u"第%1件"_s.arg(m_models.size())}}, {}, {}, {}};
    for (const auto& asked : definition->registerAsks) {
        const auto* field = definition->field(asked);
        if (field->kind != FieldKind::Choice || !chance(95)) continue;
        command.fields.insert(asked, any(definitions.codeList(field->of)->items).code);
    }
    if (kind == u"grievance"_s && chance(50)) command.fields.insert(u"route"_s, u"coordinate"_s);
    if (kind == u"rectification_item"_s) {
        command.fields.insert(u"village"_s, chance(70) ? u"379902003001"_s : u"379902001001"_s);
        command.fields.insert(u"target"_s, u"整改到位"_s);
    } else if (!who.startsWith(u"volunteer"_s) || chance(80)) {
        command.fields.insert(u"household"_s, SmallDistrict::householdCode(1 + below(12)));
    }
    if (chance(5)) command.evidence.push_back(SmallDistrict::photo(u"登记.jpg"_s, u"before"_s));
    if (chance(3)) command.fields.remove(u"title"_s);
    return command;
}

/// What the door adds to an intake form: defaults, and the place of the household.
QJsonObject Walk::completed(const RegisterCase& command, const Actor& actor) const {
    const auto around = here.ledger->surroundings();
    auto fields = command.fields;
    for (const auto& field : around->definitions->latestCase(command.type)->fields) {
        if (!field.fallback.isEmpty() && !fields.contains(field.id)) fields.insert(field.id, field.fallback);
    }
    const auto household = fields.value("household"_L1).toString();
    QString place = household.left(household.indexOf(u'-'));
    if (place.isEmpty()) place = fields.value("village"_L1).toString();
    if (place.isEmpty()) place = actor.unit;
    for (const auto* unit = around->units.find(place); unit; unit = around->units.find(unit->parent)) {
        if (unit->kind == u"grid"_s) fields.insert(u"grid"_s, unit->code);
        if (unit->kind == u"community"_s) fields.insert(u"village"_s, unit->code);
        if (unit->kind == u"town"_s) fields.insert(u"town"_s, unit->code);
    }
    return fields;
}

LinkCase Walk::link() {
    const auto& from = model(number());
    const bool taken = !from.links.empty() && chance(70);
    if (taken) return {from.number, any(from.links), true};
    static const QStringList kinds{u"duplicate_of"_s, u"duplicate_of"_s, u"parent"_s, u"similar"_s};
    return {from.number, {any(kinds), number()}, chance(5)};
}

}  // namespace minqing::tests
