#include "small_world.h"

#include <QTextStream>

namespace small {

namespace {

QString shownAt(const std::optional<Instant>& instant) { return instant ? toIso(*instant) : u"-"_s; }

void tellClocks(QTextStream& out, const CaseFile& file) {
    for (const ClockRun& run : file.clocks) {
        out << "clock " << run.clock << ' ' << run.cycle << ' ' << run.holder << ' ' << toIso(run.started) << ' '
            << shownAt(run.stopped) << ' ' << run.limit << ' ' << toIso(run.originalDue) << ' ' << toIso(run.effectiveDue)
            << ' ' << toIso(run.warnAt) << ' ' << run.paused << run.held << ' ' << shownAt(run.pauseEnds) << ' '
            << run.extensionDays;
        for (const auto& pause : run.pauses)
            out << " [" << toIso(pause.from) << ' ' << shownAt(pause.to) << pause.reason << ']';
        out << '\n';
    }
}

void tellLists(QTextStream& out, const CaseFile& file) {
    // A step that was undone may still have drawn a line between two spans: what is told is how long it stood where.
    const Span* before = nullptr;
    for (const Span& one : file.spans) {
        const bool same =
            before && before->cycle == one.cycle && before->state == one.state && before->leadUnit == one.leadUnit;
        if (!same) out << "span " << one.cycle << ' ' << one.state << ' ' << one.leadUnit << ' ' << toIso(one.from) << '\n';
        before = &one;
    }
    for (const Evidence& one : file.evidence)
        out << "evidence " << one.id << one.name << one.kind << one.cycle << one.withdrawn << '\n';
    for (const Feedback& one : file.feedback) out << "feedback " << one.cycle << one.rating << '\n';
    for (const Milestone& one : file.milestones) out << "milestone " << one.name << one.done.toString(Qt::ISODate) << '\n';
    for (const Extension& one : file.extensions)
        out << "extension " << one.cycle << one.days << static_cast<int>(one.answer) << '\n';
    for (const CoTask& one : file.coTasks)
        out << "co " << one.cycle << one.unit << shownAt(one.reported) << one.overridden << '\n';
    for (const SubjectId& one : file.verifiers) out << "verifier " << one.value << '\n';
    for (const CaseLink& one : file.links) out << "link " << one.kind << one.target << '\n';
}

}  // namespace

QString told(const CaseFile& file) {
    QString text;
    QTextStream out(&text);
    out << file.state << ' ' << static_cast<int>(file.phase) << ' ' << file.cycle << ' ' << file.leadUnit << ' '
        << file.claimant.value << ' ' << shownAt(file.acceptedAt) << ' ' << shownAt(file.closedAt) << ' '
        << shownAt(file.firstClosedAt) << ' ' << file.returns << ' ' << file.extensionsGranted << ' ' << file.reminders << ' '
        << file.listed << file.everClaimed << file.objectionPending << file.objectionUpheld << file.instructionPending
        << shownAt(file.noticeFrom) << file.exclusion << '\n'
        << QJsonDocument(file.fields).toJson(QJsonDocument::Compact) << '\n';
    tellClocks(out, file);
    tellLists(out, file);
    return text;
}

}  // namespace small
