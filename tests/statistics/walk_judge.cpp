// Holding what the door answered, and what the ledger then says, against the models.
#include "walk.h"

namespace minqing::tests {

namespace {

QString told(const QSet<QString>& codes) {
    QStringList all(codes.begin(), codes.end());
    all.sort();
    return all.join(u' ');
}

/// Everything that a model knows how to judge: such a reason must not be given without cause either.
const QSet<QString>& judgeable() {
    static const QSet<QString> all{u"not_permitted"_s,
                                   u"merged"_s,
                                   u"wrong_state"_s,
                                   u"unexpected_field"_s,
                                   u"missing_field"_s,
                                   u"comment_missing"_s,
                                   u"missing_evidence"_s,
                                   u"unmet_condition"_s,
                                   u"missing_feedback"_s,
                                   u"milestones_open"_s,
                                   u"co_handling_open"_s,
                                   u"verifiers_missing"_s,
                                   u"extension_pending"_s,
                                   u"notice_running"_s,
                                   u"notice_missing"_s,
                                   u"objection_pending"_s,
                                   u"clock_run_out"_s,
                                   u"clock_not_run_out"_s,
                                   u"clock_too_early"_s,
                                   u"pause_limit"_s,
                                   u"rated_already"_s,
                                   u"relapse_stands"_s,
                                   u"no_new_co_unit"_s,
                                   u"already_claimed"_s,
                                   u"not_claimed"_s,
                                   u"four_eyes"_s,
                                   u"already_listed"_s,
                                   u"not_listed"_s,
                                   u"instruction_pending"_s,
                                   u"no_instruction"_s,
                                   u"already_verified"_s,
                                   u"unexpected_evidence"_s,
                                   u"bad_field"_s,
                                   u"built_upon"_s,
                                   u"not_your_action"_s,
                                   u"undo_window_over"_s,
                                   u"nothing_to_undo"_s,
                                   u"not_undoable"_s,
                                   u"already_over"_s,
                                   u"target_void"_s,
                                   u"target_closed"_s,
                                   u"place_mismatch"_s,
                                   u"target_merged"_s,
                                   u"already_linked"_s,
                                   u"other_type"_s,
                                   u"link_to_itself"_s,
                                   u"no_co_task"_s,
                                   u"already_arrived"_s,
                                   u"feedback_not_satisfied"_s,
                                   u"no_objection"_s,
                                   u"no_such_milestone"_s,
                                   u"bad_evidence"_s,
                                   u"same_version"_s,
                                   u"case_over"_s,
                                   u"unmapped_state"_s,
                                   u"field_gone"_s,
                                   u"clock_gone"_s,
                                   u"no_such_subject"_s,
                                   u"not_produced_here"_s,
                                   u"no_such_household"_s,
                                   u"nothing_to_override"_s,
                                   u"co_due_passed"_s,
                                   u"co_unit_leads"_s,
                                   u"outcome_by_migration"_s,
                                   u"bad_milestone"_s,
                                   u"milestone_dropped"_s,
                                   u"step_by_migration"_s,
                                   u"field_kept"_s,
                                   u"clock_kept"_s,
                                   u"lead_unit_stands"_s,
                                   u"too_late_for_step"_s,
                                   u"milestones_dropped"_s};
    return all;
}

}  // namespace

/// All that stands against it is told, nothing else is, and what nothing stands against is done.
void Walk::compare(const Verdict& verdict, const std::vector<Reason>& reasons, const QString& what, bool mustSee) {
    QSet<QString> codes;
    for (const auto& reason : reasons) {
        codes.insert(reason.code);
        if (reason.message.trimmed().isEmpty()) problems.append(what + u": a reason without words"_s);
    }
    // Who may not see a case is told no more than that.
    if (codes == QSet<QString>{u"no_such_case"_s}) {
        if (mustSee && !verdict.must.contains(u"not_permitted"_s)) problems.append(what + u": may act but not see"_s);
        return;
    }
    const auto missing = verdict.must - codes;
    const auto invented = (codes & judgeable()) - verdict.must - verdict.may;
    if (missing.isEmpty() && invented.isEmpty()) return;
    problems.append(u"%1: answered [%2], the model says [%3], perhaps [%4]"_s.arg(what, told(codes), told(verdict.must),
                                                                                  told(verdict.may)));
}

void Walk::judged(const Attempt& attempt, const Actor& actor, const std::vector<Reason>& reasons, const QString& way) {
    ++tried;
    const auto& one = model(attempt.command.number);
    const auto around = here.ledger->surroundings();
    const auto& action = attempt.command.input.action;
    const auto verdict = one.judge(attempt.command.input, actor, *around, here.clock.now());
    const auto* transition = one.definition().transition(action);
    const bool anywhere = !transition || std::any_of(transition->by.begin(), transition->by.end(),
                                                     [](const Permission& by) { return by.relation == Relation::Anywhere; });
    const auto what = u"%1 %2 %3 in %4 by %5 at %6"_s.arg(way, attempt.command.number, action, one.state, attempt.actor,
                                                          toIso(here.clock.now()));
    compare(verdict, reasons, what, !anywhere);
    if (reasons.empty()) accepted(attempt, actor, {}, {});
}

void Walk::accepted(const Attempt& attempt, const Actor& actor, EntryId entry, BatchId batch) {
    auto& one = model(attempt.command.number);
    const auto* transition = one.definition().transition(attempt.command.input.action);
    if (!transition) return;
    ++landed;
    ++one.version;
    const auto around = here.ledger->surroundings();
    one.add({attempt.command.input.action, attempt.command.input.fields, attempt.command.input.evidence,
             actor.isSystem() ? QString() : actor.name, one.behalf(*transition, actor, around->units),
             one.coUnitOf(*transition, actor, around->units), here.clock.now(), entry.value, batch});
}

void Walk::judgedUndo(const QString& number, const Actor& actor, const std::vector<Reason>& reasons, const QString& way) {
    ++tried;
    auto& one = model(number);
    compare(one.judgeUndo(actor, here.clock.now()), reasons, u"%1 %2 undo by %3"_s.arg(way, number, actor.name), false);
    if (!reasons.empty()) return;
    ++undone;
    ++one.version;
    one.undoLast();
}

void Walk::judgedLink(const LinkCase& command, const Actor& actor, const std::vector<Reason>& reasons, const QString& way) {
    ++tried;
    auto& one = model(command.number);
    const auto& other = model(command.link.target);
    const auto& roles = here.ledger->surroundings()->definitions->roles;
    const bool assigns = std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        const auto& rights = roles.at(grant.role).rights;
        return std::find(rights.begin(), rights.end(), Right::Assign) != rights.end();
    });
    Verdict verdict;
    verdict.refuse(!assigns, u"not_permitted");
    verdict.refuse(one.number == other.number, u"link_to_itself");
    if (verdict.must.isEmpty() && !command.remove) {
        const auto& kind = command.link.kind;
        const bool merges = kind == u"duplicate_of"_s;
        verdict.refuse(kind != u"similar"_s && !one.target(kind).isEmpty(), u"already_linked");
        verdict.refuse(merges && one.definition().id != other.definition().id, u"other_type");
        verdict.refuse(merges && (one.phase() == Phase::Closed || one.phase() == Phase::Void), u"already_over");
        verdict.refuse(merges && other.phase() == Phase::Void, u"target_void");
        const bool open = one.phase() != Phase::Closed && one.phase() != Phase::Void;
        verdict.refuse(merges && open && other.phase() == Phase::Closed, u"target_closed");
        verdict.refuse(merges && !other.target(kind).isEmpty(), u"target_merged");
        if (kind != u"similar"_s) {
            for (auto at = other.number; !at.isEmpty(); at = model(at).target(kind)) {
                verdict.refuse(at == one.number, u"link_circle");
                if (at == one.number) break;
            }
        }
    }
    compare(verdict, reasons, u"%1 link %2 %3 %4"_s.arg(way, command.number, command.link.kind, command.link.target), false);
    if (!reasons.empty()) return;
    ++linked;
    ++one.version;
    if (command.remove) {
        std::erase_if(one.links, [&](const CaseLink& link) {
            return link.kind == command.link.kind && link.target == command.link.target;
        });
    } else {
        one.links.push_back(command.link);
    }
}

std::vector<CaseFacts> Walk::rows(Reader& reader, const Actor& actor) {
    std::vector<CaseFacts> all;
    std::optional<storage::PageKey> from;
    do {
        auto page = reader.cases({}, actor, 500, from);
        REQUIRE_OK(page);
        all.insert(all.end(), page->rows.begin(), page->rows.end());
        from = page->next;
    } while (from);
    return all;
}

void Walk::compareCase(const CaseModel& one, const CaseFacts& row, Reader& reader, const Actor& actor) {
    auto view = reader.caseView(row.number, actor);
    REQUIRE_OK(view);
    const auto& file = view->file;
    const auto differs = [&](const char* what, bool same) {
        if (!same) problems.append(u"%1 in %2: %3 differs"_s.arg(row.number, row.state, QString::fromUtf8(what)));
    };
    differs("last span", !file.spans.empty() && static_cast<const CountedFacts&>(file.spans.back()) == row);
    differs("state", file.state == one.state && row.state == one.state && row.phase == one.phase());
    differs("cycle", file.cycle == one.cycle && row.cycle == one.cycle);
    differs("version", file.version == one.version && row.version == one.version);
    differs("rules", file.definitionVersion == one.definition().version && row.definitionVersion == one.definition().version);
    differs("origin", file.origin == one.origin);
    differs("evidence", std::equal(file.evidence.begin(), file.evidence.end(), one.evidence.begin(), one.evidence.end(),
                                   [](const Evidence& piece, const CaseModel::Attached& known) {
                                       return piece.id == known.id && piece.withdrawn == known.withdrawn;
                                   }));
    differs("rating", file.satisfaction() == one.rating() && row.satisfaction == one.rating());
    differs("verifiers", file.verifiers.size() == static_cast<size_t>(one.verifiers.size()));
    differs("supervision", file.listed == one.listed && row.instructionPending == one.instructed);
    differs("merging", file.mergedInto() == one.target(u"duplicate_of"_s));
    differs("claim", file.claimant.isNull() == one.claimant.isEmpty() && row.claimed == one.everClaimed);
    for (const auto& field : one.definition().fields) {
        if (field.mask.isEmpty() && field.id != u"milestones"_s && file.fields.value(field.id) != one.fields.value(field.id))
            differs(qPrintable(field.id), false);
    }
    QSet<QString> running, known;
    const auto& calendar = here.ledger->surroundings()->definitions->calendar;
    for (const auto& run : file.clocks) {
        if (!run.running()) continue;
        running.insert(run.clock);
        // A clock that knows one limit only ends where the calendar of today says, whenever it was published.
        const auto since = one.clocks.find(run.clock);
        const auto* clock = one.definition().clock(run.clock);
        if (!clock) continue;  // told below: the model has no such clock running
        const auto& limits = clock->limits;
        if (limits.size() == 1 && limits[0].limit && since != one.clocks.end())
            differs("deadline", run.originalDue == calendar.dueInstant(since->second, *limits[0].limit));
    }
    for (const auto& clock : one.clocks) known.insert(clock.first);
    differs("running clocks", running == known);
    const auto fresh = caseFacts(file, one.definition());
    differs("due", fresh.dueAt == row.dueAt && fresh.originalDueAt == row.originalDueAt);
    differs("next due", fresh.nextDueAt == row.nextDueAt && fresh.warnAt == row.warnAt && fresh.paused == row.paused);
    differs("punctuality", fresh.onTime == row.onTime && fresh.acceptOnTime == row.acceptOnTime);
}

void Walk::compareThese(const QSet<QString>& numbers) {
    const auto actor = here.actor(u"supervisor"_s);
    auto reader = here.reader();
    for (const auto& row : rows(*reader, actor)) {
        if (numbers.contains(row.number)) compareCase(model(row.number), row, *reader, actor);
    }
}

void Walk::compareCases() {
    const auto actor = here.actor(u"supervisor"_s);
    auto reader = here.reader();
    const auto all = rows(*reader, actor);
    if (all.size() != m_models.size())
        problems.append(u"%1 cases stand in the ledger, %2 were registered"_s.arg(all.size()).arg(m_models.size()));
    for (const auto& row : all) {
        const auto known = m_models.find(row.number);
        if (known == m_models.end())
            problems.append(row.number + u" was never registered"_s);
        else
            compareCase(known->second, row, *reader, actor);
    }
    auto again = here.ledger->rebuild(true);
    REQUIRE_OK(again);
    for (const auto& table : again->differing) problems.append(u"rebuilt otherwise: "_s + table);
    auto verified = reader->verify();
    REQUIRE_OK(verified);
    for (const auto& problem : verified->problems) problems.append(problem);
}

}  // namespace minqing::tests
