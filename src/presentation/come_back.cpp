#include "presentation/come_back.h"

#include <QCoreApplication>

#include "presentation/formats.h"
#include "presentation/step_words.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct ComeBackText {
    Q_DECLARE_TR_FUNCTIONS(ComeBack)
};

/// A step that led from one state to another, and their phases.
struct Move {
    const TransitionDefinition& transition;
    Phase from, to;
};

std::optional<Move> moveOf(const CaseStep& step, const CaseDefinition& definition, const DefinitionSet& all) {
    const auto* transition = transitionOfAny(step.action, definition, all);
    const auto* from = definition.state(step.fromState);
    const auto* to = definition.state(step.toState);
    if (!transition || !from || !to || from->id == to->id) return {};
    return Move{*transition, from->phase, to->phase};
}

/// What leads on from a review (a plan that is approved) sends nothing back.
bool isSentBack(const Move& move) {
    if (move.transition.has(Effect::NewCycle) || move.transition.has(Effect::ReturnToSender)) return true;
    const bool reviewed = move.from == Phase::Review && move.to != Phase::Review && !isOver(move.to);
    return reviewed && !move.transition.main;
}

/// What residents said of the round that the step ended, where they were dissatisfied.
QString ratingLine(const CaseFile& file, const CaseStep& step, bool newCycle, const CaseDefinition& definition,
                   const Surroundings& around, Instant now) {
    const auto* field = definition.field(u"satisfaction"_s);
    const int cycle = newCycle ? step.cycle - 1 : step.cycle;
    for (auto one = file.feedback.rbegin(); field && one != file.feedback.rend(); ++one) {
        if (one->cycle != cycle || step.at < one->at) continue;
        if (one->rating != "dissatisfied"_L1 || step.fields.contains(field->id)) return {};
        const QString rating = field->name.text() + u" "_s + fieldText(*field, one->rating, around, now);
        return one->note.isEmpty() ? rating : ComeBackText::tr("%1: %2").arg(rating, one->note);
    }
    return {};
}

QString headOf(const QString& what, const CaseStep& step, const Surroundings& around, Instant now) {
    return u"%1 · %2 · %3"_s.arg(what, around.accountTitle(step.actor), momentText(step.at, now));
}

/// The last step that counts and has this effect; nullptr: none has.
const CaseStep* lastWith(Effect effect, const CaseFile& file, const CaseDefinition& definition, const DefinitionSet& all) {
    for (auto step = file.steps.rbegin(); step != file.steps.rend(); ++step) {
        const auto* transition = step->counts() ? transitionOfAny(step->action, definition, all) : nullptr;
        if (transition && transition->has(effect)) return &*step;
    }
    return nullptr;
}

ComeBack told(const CaseFile& file, size_t place, const Move& move, const CaseDefinition& definition,
              const Surroundings& around, Instant now) {
    const CaseStep& step = file.steps[place];
    ComeBack back{headOf(move.transition.name.text(), step, around, now), {}};
    if (!step.comment.isEmpty()) back.lines.append(ComeBackText::tr("Reason: %1").arg(step.comment));
    const QString rating = ratingLine(file, step, move.transition.has(Effect::NewCycle), definition, around, now);
    if (!rating.isEmpty()) back.lines.append(rating);
    back.lines += stepWords(file, definition, around, now)[place];
    return back;
}

}  // namespace

std::optional<ComeBack> comeBackOf(const CaseFile& file, const CaseDefinition& definition, const Surroundings& around,
                                   Instant now) {
    if (file.phase == Phase::Review || isOver(file.phase)) return {};
    bool movedSince = false;
    for (size_t place = file.steps.size(); place-- > 0;) {
        const CaseStep& step = file.steps[place];
        const auto move = step.counts() ? moveOf(step, definition, *around.definitions) : std::nullopt;
        if (!move) continue;
        if (isSentBack(*move)) {
            if (movedSince && move->transition.has(Effect::ReturnToSender)) return {};
            return told(file, place, *move, definition, around, now);
        }
        if (move->from == Phase::Review || move->to == Phase::Review) return {};
        movedSince = true;
    }
    return {};
}

std::optional<ComeBack> instructionOf(const CaseFile& file, const CaseDefinition& definition, const Surroundings& around,
                                      Instant now) {
    const auto* step = file.instructionPending ? lastWith(Effect::Instruct, file, definition, *around.definitions) : nullptr;
    if (!step) return {};
    ComeBack told{headOf(transitionOfAny(step->action, definition, *around.definitions)->name.text(), *step, around, now), {}};
    for (auto it = step->fields.constBegin(); it != step->fields.constEnd(); ++it)
        if (const auto* field = definition.field(it.key()))
            if (const QString text = fieldText(*field, it.value(), around, now); !text.isEmpty()) told.lines.append(text);
    if (!step->comment.isEmpty()) told.lines.append(step->comment);
    return told;
}

std::optional<ComeBack> refusedExtensionOf(const CaseFile& file, const CaseDefinition& definition, const Surroundings& around,
                                           Instant now) {
    if (file.phase == Phase::Review || isOver(file.phase) || file.extensions.empty()) return {};
    const auto& asked = file.extensions.back();
    if (asked.cycle != file.cycle || asked.answer != Extension::Answer::Refused) return {};
    const auto* step = lastWith(Effect::RefuseExtension, file, definition, *around.definitions);
    if (!step) return {};
    ComeBack told{headOf(ComeBackText::tr("Extension not granted"), *step, around, now), {}};
    if (!step->comment.isEmpty()) told.lines.append(ComeBackText::tr("Reason: %1").arg(step->comment));
    told.lines.append(ComeBackText::tr("%1 days were asked for; the deadline stays as it is.").arg(asked.days));
    return told;
}

}  // namespace minqing::presentation
