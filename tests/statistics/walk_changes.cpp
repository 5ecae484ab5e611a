// What changes under the cases of a walk: another version of a definition and moves to it and back, other holidays; and visits
// that raise cases.
#include "policy/policy.h"
#include "walk.h"

namespace minqing::tests {

namespace {

QString shippedText(const QString& path) {
    for (const auto& source : shippedDefinitionSources()) {
        if (source.path == path) return QString::fromUtf8(source.text);
    }
    return {};
}

/// Version 2 of the grievance: a state renamed and one more, a field and a clock renamed, a longer limit.
QByteArray secondVersion() {
    auto text = shippedText(u"cases/grievance.toml"_s);
    const auto replace = [&](const QString& old, const QString& now) {
        REQUIRE(text.contains(old));
        text.replace(old, now);
    };
    replace(u"version = 1"_s, u"version = 2"_s);
    replace(u"  { id = \"handling\", phase = \"active\""_s,
            u"  { id = \"surveyed\", phase = \"active\", name = { zh = \"已踏勘\", en = \"Surveyed\" } },\n"
            "  { id = \"in_hand\", phase = \"active\""_s);
    replace(u"to = \"handling\""_s, u"to = \"in_hand\""_s);
    replace(u"from = [\"handling\"]"_s, u"from = [\"in_hand\"]"_s);
    replace(u"\"handling\", \"waiting\""_s, u"\"in_hand\", \"waiting\""_s);
    replace(u"[\"dispatched\", \"handling\"]"_s, u"[\"dispatched\", \"in_hand\"]"_s);
    replace(u"\"category\""_s, u"\"subdomain\""_s);
    replace(u"\"feedback\""_s, u"\"answer_due\""_s);
    replace(u"limit = \"2 working days\""_s, u"limit = \"4 working days\""_s);
    text +=
        u"\n[[transition]]\nid = \"survey\"\nname = { zh = \"踏勘\", en = \"Survey\" }\nfrom = [\"in_hand\"]\n"
        "to = \"surveyed\"\nby = [\"handler@lead_unit\"]\nmain = true\n"
        "\n[[transition]]\nid = \"start_work\"\nname = { zh = \"开工\", en = \"Start work\" }\nfrom = [\"surveyed\"]\n"
        "to = \"in_hand\"\nby = [\"handler@lead_unit\"]\nmain = true\n"_s;
    return text.toUtf8();
}

std::map<std::pair<QString, QString>, Instant> deadlines(const std::vector<CaseFile>& files) {
    std::map<std::pair<QString, QString>, Instant> all;
    for (const auto& file : files) {
        for (const auto& run : file.clocks) {
            if (run.running()) all[{file.number, run.clock}] = run.effectiveDue;
        }
    }
    return all;
}

}  // namespace

void Walk::changes() {
    if (tried > 1500 && !m_versions) return publishVersion();
    const int what = below(100);
    if (what < 25 && m_calendars < 5) return publishCalendar();
    if (what < 70 && m_versions) return migrate();
    visit(*here.ledger);
}

const DefinitionSet& Walk::definitions() {
    const auto current = here.ledger->surroundings()->definitions;
    if (m_definitions.empty() || m_definitions.back() != current) m_definitions.push_back(current);
    return *m_definitions.back();
}

void Walk::publishVersion() {
    const PublishDefinitions command{{{u"cases/grievance.toml"_s, secondVersion()}}};
    const auto clerk = here.actor(u"clerk"_s);
    // Unless the right was lent to the clerk for a while.
    if (!policy::hasRight(clerk, Right::PublishDefinitions, definitions()) && here.ledger->execute(command, clerk))
        problems.append(u"a clerk published a definition"_s);
    REQUIRE_OK(here.ledger->execute(command, here.actor(u"secadmin"_s)));
    m_versions = true;
    definitions();
}

std::vector<CaseFile> Walk::filesWithClocks() {
    const auto actor = here.actor(u"supervisor"_s);
    auto reader = here.reader();
    std::vector<CaseFile> all;
    for (const auto& [number, one] : m_models) {
        if (one.clocks.empty()) continue;
        auto view = reader->caseView(number, actor);
        REQUIRE_OK(view);
        all.push_back(std::move(view->file));
    }
    return all;
}

/// Other days off than before: every running clock that ends otherwise is told, and no other.
void Walk::publishCalendar() {
    auto text = shippedText(u"calendars/cn.toml"_s);
    text.replace(u"version = 1"_s, u"version = %1"_s.arg(++m_calendars + 1));
    QSet<QDate> off;
    for (int i = below(5); i > 0; --i) off.insert(beijingDate(here.clock.now()).addDays(below(12) - 3));
    for (const auto& day : off) {
        const auto date = day.toString(Qt::ISODate);
        if (!text.contains(u"date = "_s + date)) text += u"\n[[day]]\ndate = %1\nname = \"休\"\nkind = \"off\"\n"_s.arg(date);
    }
    const auto before = deadlines(filesWithClocks());
    auto done = here.ledger->execute(PublishDefinitions{{{u"calendars/cn.toml"_s, text.toUtf8()}}}, here.actor(u"secadmin"_s));
    REQUIRE_OK(done);
    definitions();
    std::map<std::pair<QString, QString>, std::pair<Instant, Instant>> told, found;
    for (const auto& one : done->moved) told[{one.number, one.clock}] = {one.before, one.after};
    for (const auto& [clock, due] : deadlines(filesWithClocks())) {
        if (before.at(clock) != due) found[clock] = {before.at(clock), due};
    }
    moved += static_cast<qint64>(found.size());
    QSet<QString> numbers;
    for (const auto& one : found) numbers.insert(one.first.first);
    compareThese(numbers);
    if (told != found) problems.append(u"a calendar tells of %1 moved deadlines, %2 did"_s.arg(told.size()).arg(found.size()));
}

/// Forth or back, now and then with something forgotten.
Move Walk::move(MigrateCases& request) {
    const bool forth = chance(60);
    Move made;
    made.to = definitions().caseVersion(u"grievance"_s, forth ? 2 : 1);
    if (forth) {
        made.states = {{u"handling"_s, u"in_hand"_s}};
        made.fields = {{u"category"_s, chance(80) ? u"subdomain"_s : QString()}};
        made.clocks = {{u"feedback"_s, chance(80) ? u"answer_due"_s : QString()}};
    } else {
        made.states = {{u"in_hand"_s, u"handling"_s}, {u"surveyed"_s, u"handling"_s}};
        made.fields = {{u"subdomain"_s, u"category"_s}};
        made.clocks = {{u"answer_due"_s, u"feedback"_s}};
    }
    // What would take a step, a value or a lateness away.
    if (chance(8)) made.states[u"dispatched"_s] = u"submitted"_s;
    if (chance(8)) made.states[u"submitted"_s] = u"on_site_reported"_s;
    if (chance(8)) made.fields[u"measures"_s] = QString();
    if (chance(8)) made.clocks[u"acceptance"_s] = QString();
    if (chance(12)) made.states.erase(made.states.begin());
    if (chance(12)) made.fields.clear();
    if (chance(12)) made.clocks.clear();
    request.type = u"grievance"_s;
    request.comment = u"新版施行"_s;
    request.plan.version = made.to->version;
    request.plan.keepStates = true;
    request.plan.states = made.states;
    request.plan.fields = made.fields;
    request.plan.clocks = made.clocks;
    for (int i = 6 + below(30); i > 0; --i) {
        const auto number = this->number();
        if (model(number).definition().id == u"grievance"_s && !request.numbers.contains(number))
            request.numbers.append(number);
    }
    return made;
}

void Walk::migrate() {
    MigrateCases request;
    const auto how = move(request);
    if (request.numbers.isEmpty()) return;
    const auto who = chance(92) ? u"secadmin"_s : any(m_people);
    const auto actor = m_actors.at(who);
    const bool may =
        std::any_of(actor.grants.begin(), actor.grants.end(), [](const Grant& grant) { return grant.role == u"secadmin"_s; });
    const bool trial = chance(15);
    auto done = here.ledger->migrate(request, actor, trial);
    ++tried;
    if (done.has_value() != may) problems.append(u"%1 moves cases to another version"_s.arg(who));
    if (!done) return;
    QSet<QString> gone;
    for (const auto& item : done->cases) {
        auto& one = model(item.number);
        compare(one.judgeMove(how), item.reasons, u"migrate %1 to %2"_s.arg(item.number).arg(request.plan.version), true);
        ++tried;
        if (trial || !item.reasons.empty()) continue;
        gone.insert(item.number);
        ++landed;
        ++migrated;
        ++one.version;
        Event event{u"migrate"_s, {}, {}, who, {}, {}, here.clock.now(), 0, done->batch};
        event.move = how;
        one.add(event);
    }
    compareThese(gone);
    if (gone.isEmpty() || !chance(40)) return;
    wait();
    takeBack(done->batch, chance(85) ? who : any(m_people));
    compareThese(gone);
}

template <class Way>
void Walk::visit(Way& way) {
    const auto who = any(m_people);
    const auto& actor = m_actors.at(who);
    LogActivity command;
    command.type = u"household_visit"_s;
    const int household = 1 + below(12);
    command.subject = chance(97) ? SmallDistrict::householdCode(household) : u"nowhere"_s;
    const auto& definition = definitions().activities.at(command.type);
    const auto& result = any(definitions().codeList(definition.field(definition.resultField)->of)->items);
    command.fields = {{definition.resultField, result.code}};
    Verdict verdict;
    bool may = false;
    for (const auto& grant : actor.grants) {
        may = may || (definition.by.contains(grant.role) &&
                      here.ledger->surroundings()->units.isWithin(command.subject.section(u'-', 0, 0), grant.unit));
    }
    verdict.refuse(command.subject == u"nowhere"_s, u"no_such_subject");
    verdict.refuse(command.subject != u"nowhere"_s && !may, u"not_permitted");
    std::vector<CaseModel> raised;
    for (int i = below(4); i > 0; --i) {
        auto one = registration(who);
        verdict.refuse(!definition.produces.contains(one.type), u"not_produced_here");
        // A kind that a visit does not produce need not know the household that would tell its place.
        if (!definition.produces.contains(one.type)) verdict.may.insert(u"place_mismatch"_s);
        command.produced.push_back(one);
        if (!one.fields.contains(u"household"_s)) one.fields.insert(u"household"_s, command.subject);
        auto fields = completed(one, actor);
        verdict.refuse(one.fields.value(u"household"_s) == u"nowhere"_s, u"no_such_household");
        if (one.fields.value(u"household"_s) != u"nowhere"_s)
            verdict.must |= registrationVerdict(one, fields, actor).must;
        else
            verdict.may |= QSet<QString>{u"not_permitted"_s, u"missing_field"_s, u"place_mismatch"_s};
        raised.emplace_back(*definitions().latestCase(one.type), QString(), who, here.clock.now(), fields, one.evidence);
    }
    auto done = way.execute(command, actor);
    ++tried;
    compare(verdict, done ? std::vector<Reason>{} : done.error().reasons, u"visit by "_s + who, true);
    if (!done) return;
    ++landed;
    ++visits;
    auto& visited = m_visited[command.subject];
    visited.valid = visited.valid || result.valid;
    visited.last = result.code;
    if (done->produced.size() != raised.size()) problems.append(u"a visit raised another number of cases"_s);
    for (size_t i = 0; i < raised.size() && i < done->produced.size(); ++i) {
        raised[i].number = done->produced[i].first;
        raised[i].origin = done->number;
        m_numbers.append(raised[i].number);
        m_models.emplace(raised[i].number, std::move(raised[i]));
    }
}

template void Walk::visit(Ledger& way);
template void Walk::visit(Ledger::Stretch& way);

}  // namespace minqing::tests
