#include "walk.h"

#include <QJsonArray>

namespace minqing::tests {

Walk::Walk(unsigned seed) : m_random(seed) { populate(); }

void Walk::populate() {
    here.person(u"clerk2"_s, u"经办二"_s, u"379902001000"_s, u"clerk"_s);
    here.person(u"clerk3"_s, u"经办三"_s, u"379902003000"_s, u"clerk"_s);
    here.person(u"handler3"_s, u"住建承办二"_s, u"379902D01"_s, u"handler"_s);
    here.person(u"handler4"_s, u"街道承办"_s, u"379902003000"_s, u"handler"_s);
    here.person(u"supervisor3"_s, u"督查员三"_s, u"379902000000"_s, u"supervisor"_s);
    here.person(u"official2"_s, u"领导二"_s, u"379902000000"_s, u"official"_s);
    // Some do several things.
    for (const auto& [who, role, unit] : {std::tuple{u"handler3"_s, u"supervisor"_s, u"379902000000"_s},
                                          {u"clerk3"_s, u"supervisor"_s, u"379902003000"_s},
                                          {u"supervisor3"_s, u"handler"_s, u"379902D02"_s},
                                          {u"volunteer2"_s, u"clerk"_s, u"379902001000"_s}}) {
        REQUIRE_OK(here.ledger->execute(PutGrant{{who, role, unit, {}, {}, {}, {}}}, Actor::system()));
    }
    for (const auto& account : here.ledger->surroundings()->accounts) m_people.append(account.name);
    wait();
    while (m_numbers.size() < 20) registerBy(*here.ledger, false);
}

void Walk::wait() {
    const int minutes = chance(75) ? below(3) : chance(92) ? below(20) : below(16 * 60);
    here.clock.set(here.clock.now().plusMs(minutes * msPerMinute));
    for (const auto& name : m_people) m_actors[name] = here.actor(name);
}

void Walk::go() {
    // Now and then days go by, so that public notices end and limits run out.
    if (chance(7)) here.clock.set(here.clock.now().plusMs(below(8) * msPerDay + below(24) * msPerHour));
    wait();
    const int way = below(100);
    if (way < 36) return stretch();
    if (way < 66) return bulk();
    if (way < 74) return links();
    if (way < 81) return program();
    if (way < 95) return changes();
    singles();
}

void Walk::stretch() {
    const bool abandon = chance(8);
    std::map<QString, CaseModel> before;
    const auto numbers = m_numbers;
    const auto visited = m_visited;
    if (abandon) before = m_models;
    auto begun = here.ledger->beginStretch();
    REQUIRE_OK(begun);
    for (int i = 60 + below(120); i > 0; --i) stretchStep(*begun);
    if (!abandon) {
        REQUIRE_OK(begun->commit());
        return;
    }
    ++abandoned;
    m_models = std::move(before);
    m_numbers = numbers;
    m_visited = visited;
}

void Walk::stretchStep(Ledger::Stretch& stretch) {
    wait();
    for (const auto& name : m_people) {
        auto actor = stretch.actor(name);
        REQUIRE_OK(actor);
        m_actors[name] = *actor;
    }
    if (chance(3)) return registerBy(stretch, chance(25));
    if (chance(2)) return lend(stretch);
    if (chance(2)) return visit(stretch);
    if (chance(4)) {
        const auto command = link();
        const auto& actor = m_actors.at(chance(75) ? u"clerk"_s : any(m_people));
        auto done = stretch.execute(command, actor);
        if (!done) return judgedLink(command, actor, done.error().reasons, u"stretch"_s);
        if (done->changed) return judgedLink(command, actor, {}, u"stretch"_s);
        ++tried;
        return;
    }
    const auto one = attempt();
    const auto& actor = m_actors.at(one.actor);
    auto done = stretch.execute(one.command, actor);
    judged(one, actor, done ? std::vector<Reason>{} : done.error().reasons, u"stretch"_s);
    if (done && chance(12)) {
        const auto& who = m_actors.at(chance(80) ? one.actor : any(m_people));
        auto back = stretch.execute(UndoCase{one.command.number}, who);
        judgedUndo(one.command.number, who, back ? std::vector<Reason>{} : back.error().reasons, u"stretch"_s);
    }
}

void Walk::bulk() {
    const auto who = any(m_people);
    std::vector<ActOnCase> commands;
    for (int i = 15 + below(50); i > 0; --i) commands.push_back(attempt(who).command);
    const auto actor = m_actors.at(who);
    if (chance(25)) {
        auto trial = here.ledger->executeEach(commands, actor, true);
        REQUIRE_OK(trial);
        for (size_t i = 0; i < commands.size(); ++i) {
            auto verdict =
                model(commands[i].number).judge(commands[i].input, actor, *here.ledger->surroundings(), here.clock.now());
            compare(verdict, trial->items[i].reasons, u"dry run of "_s + commands[i].input.action, false);
        }
    }
    auto done = here.ledger->executeEach(commands, actor, false);
    REQUIRE_OK(done);
    bool any = false;
    for (size_t i = 0; i < commands.size(); ++i) {
        judged({commands[i], who}, actor, done->items[i].reasons, u"bulk"_s);
        any = any || done->items[i].reasons.empty();
        if (done->items[i].reasons.empty()) model(commands[i].number).events.back().batch = done->batch;
    }
    if (!any) return;
    if (chance(20)) {
        wait();
        takeBack(done->batch, chance(80) ? who : m_people[below(static_cast<int>(m_people.size()))]);
    }
}

/// The last steps of the batch, one case after the other, each only while nothing came after it.
void Walk::takeBack(BatchId batch, const QString& who) {
    const auto actor = m_actors.at(who);
    auto report = here.ledger->undoBatch(batch, actor);
    REQUIRE_OK(report);
    for (const auto& item : report->items) {
        const auto* last = model(item.number).last();
        if (last && last->batch == batch) {
            judgedUndo(item.number, actor, item.reasons, u"batch"_s);
            continue;
        }
        ++tried;
        const bool told = item.reasons.size() == 1 && item.reasons.front().code == u"built_upon"_s;
        if (!told) problems.append(u"a batch took back a step of %1 that was not its own"_s.arg(item.number));
    }
}

void Walk::links() {
    std::vector<LinkCase> commands;
    for (int i = 1 + below(8); i > 0; --i) commands.push_back(link());
    const auto actor = m_actors.at(chance(85) ? (chance(70) ? u"clerk"_s : u"clerk2"_s) : any(m_people));
    for (auto& one : commands) {
        const auto& held = model(one.number);
        const bool there = std::any_of(held.links.begin(), held.links.end(), [&](const CaseLink& link) {
            return link.kind == one.link.kind && link.target == one.link.target;
        });
        one.remove = there;
    }
    auto done = here.ledger->linkEach(commands, actor, false);
    REQUIRE_OK(done);
    for (size_t i = 0; i < commands.size(); ++i) {
        const auto& held = model(commands[i].number);
        const bool there = std::any_of(held.links.begin(), held.links.end(), [&](const CaseLink& link) {
            return link.kind == commands[i].link.kind && link.target == commands[i].link.target;
        });
        if (there != commands[i].remove && done->items[i].reasons.empty()) continue;  // the same twice: nothing to do
        judgedLink(commands[i], actor, done->items[i].reasons, u"linkEach"_s);
    }
}

void Walk::singles() {
    for (int i = 0; i < 4; ++i) {
        const auto one = attempt();
        const auto& actor = m_actors.at(one.actor);
        auto checked = here.ledger->check(one.command, actor);
        auto done = here.ledger->execute(one.command, actor);
        if (checked.has_value() != done.has_value()) problems.append(u"check and execute differ"_s);
        judged(one, actor, done ? std::vector<Reason>{} : done.error().reasons, u"single"_s);
    }
    registerBy(*here.ledger, chance(30));
    const auto number = this->number();
    const auto& actor = m_actors.at(any(m_people));
    auto back = here.ledger->execute(UndoCase{number}, actor);
    judgedUndo(number, actor, back ? std::vector<Reason>{} : back.error().reasons, u"single"_s);
}

void Walk::program() {
    if (chance(30)) here.clock.set(here.clock.now().plusMs(below(20) * msPerHour));
    // Most hours are no office hours, and then the program has next to nothing to do.
    if (chance(50)) here.clock.set(definitions().calendar.nextWorkingInstant(here.clock.now()));
    auto done = here.ledger->runDueSteps();
    REQUIRE_OK(done);
    if (*done == 0) return;
    const auto actor = here.actor(u"supervisor"_s);
    auto reader = here.reader();
    for (const auto& row : rows(*reader, actor)) {
        if (!m_models.contains(row.number)) {
            problems.append(row.number + u" was never registered"_s);
            continue;
        }
        auto& known = model(row.number);
        if (row.version == known.version) continue;
        auto view = reader->caseView(row.number, actor);
        REQUIRE_OK(view);
        const auto& steps = view->file.steps;
        for (auto i = static_cast<size_t>(known.version); i < steps.size(); ++i) {
            const workflow::ActionInput input{steps[i].action, steps[i].fields, {}, {}};
            if (!steps[i].actor.isNull() || steps[i].ineffective) problems.append(u"a strange step of the program"_s);
            judged({{row.number, input, {}}, {}}, Actor::system(), {}, u"program"_s);
            ++programs;
            --*done;
        }
    }
    if (*done != 0) problems.append(u"the program counts other steps than the journal holds"_s);
}

Verdict Walk::registrationVerdict(const RegisterCase& command, const QJsonObject& fields, const Actor& actor) {
    const auto& definition = *definitions().latestCase(command.type);
    const auto place = fields.value(fields.contains(u"grid"_s) ? u"grid"_s : u"village"_s).toString();
    const auto& units = here.ledger->surroundings()->units;
    bool may = false;
    for (const auto& permission : definition.registerBy) {
        for (const auto& grant : actor.grants) {
            if (grant.role != permission.role) continue;
            may = may || permission.relation == Relation::Anywhere ||
                  units.isWithin(place.isEmpty() ? actor.unit : place, grant.unit);
        }
    }
    Verdict verdict;
    verdict.refuse(!may, u"not_permitted");
    CaseModel::judgePlaces(fields, fields, here.ledger->surroundings()->units, verdict);
    for (const auto& asked : definition.registerAsks) {
        const auto* field = definition.field(asked);
        verdict.refuse(field->required && fields.value(asked).toString().isEmpty(), u"missing_field");
    }
    // Only its town goes on with a wish.
    verdict.refuse(command.type == u"micro_wish"_s && fields.value(u"town"_s).toString().isEmpty(), u"missing_field");
    return verdict;
}

template <class Way>
void Walk::registerBy(Way& way, bool failing) {
    const auto who = any(m_people);
    const auto& actor = m_actors.at(who);
    auto command = registration(who);
    const auto around = here.ledger->surroundings();
    const auto& definition = *definitions().latestCase(command.type);
    const auto fields = completed(command, actor);
    CaseModel made(definition, {}, who, here.clock.now(), fields, command.evidence);
    auto verdict = registrationVerdict(command, fields, actor);
    const bool toFollow = verdict.must.isEmpty() && (failing || chance(30));
    if (toFollow) {
        const auto& next = failing ? transition(made) : *definition.transition(definition.transitions.front().id);
        command.then.push_back(input(made, next));
        verdict = made.judge(command.then.front(), actor, *around, here.clock.now());
    }
    auto done = way.execute(command, actor);
    ++tried;
    compare(verdict, done ? std::vector<Reason>{} : done.error().reasons, u"register "_s + command.type, true);
    if (!done) return;
    ++landed;
    made.number = done->number;
    const auto number = done->number;
    m_models.emplace(number, std::move(made));
    m_numbers.append(number);
    if (toFollow) accepted({{number, command.then.front(), {}}, who}, actor, done->entries.back(), {});
}

template <class Way>
void Walk::lend(Way& way) {
    const auto from = any(m_people);
    const auto& lender = m_actors.at(from);
    if (lender.grants.empty()) return;
    const auto& grant = any(lender.grants);
    const auto today = beijingDate(here.clock.now());
    const PutGrant command{{any(m_people), grant.role, grant.unit, today, today.addDays(2 + below(6)), from, {}}};
    auto done = way.execute(command, lender);
    ++tried;
    if (!done) return;
    ++lent;
    if (!grant.delegatedBy.isEmpty()) {
        const bool own = std::any_of(lender.grants.begin(), lender.grants.end(), [&](const Grant& one) {
            return one.delegatedBy.isEmpty() && one.role == grant.role &&
                   here.ledger->surroundings()->units.isWithin(grant.unit, one.unit);
        });
        if (!own) problems.append(u"what was lent was lent on"_s);
    }
}

}  // namespace minqing::tests
