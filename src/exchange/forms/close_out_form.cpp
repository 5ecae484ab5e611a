#include "exchange/forms/close_out_form.h"

#include <QCoreApplication>
#include <algorithm>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct CloseOutFormText {
    Q_DECLARE_TR_FUNCTIONS(CloseOutForm)
};

constexpr std::array<const char*, closeOutCells> labels{
    QT_TRANSLATE_NOOP("CloseOutForm", "No."),
    QT_TRANSLATE_NOOP("CloseOutForm", "Applying unit"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Applied on"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Title of the problem"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Origin"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Found on"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Description of the problem"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Target"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Measures"),
    QT_TRANSLATE_NOOP("CloseOutForm", "What was done"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Photo before"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Photo after"),
    QT_TRANSLATE_NOOP("CloseOutForm", "List of evidence"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Rating by residents and signature"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Self-check of the responsible unit"),
    QT_TRANSLATE_NOOP("CloseOutForm", "First review by the town or lead department"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Verification on site (two persons or more)"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Public notice (from, to, way, objections)"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Review by the supervising body"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Approval by the leader in charge"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Closed out on"),
    QT_TRANSLATE_NOOP("CloseOutForm", "Remark"),
};

QString signatureOf(const CaseValues& values, const CaseStep* step) {
    return step ? QString(values.who(step->actor) + u' ' + dayForFile(step->at)) : QString();
}

/// An opinion, signed by who gave it in this cycle.
FormText opinion(const CaseValues& values, const QString& field) {
    const auto text = values.saidThisCycle(field);
    const auto* step = values.lastStep([&](const CaseStep& one) { return one.fields.contains(field); });
    return {text, text.isEmpty() ? QString() : signatureOf(values, step)};
}

/// Where the decision of this person stands: a leader's, the supervising body's, or the town's or lead department's.
CloseOutCell cellOf(const CaseValues& values, const CaseStep& step) {
    const auto* account = values.around().account(step.actor);
    const auto* taken = values.transition(step);
    const auto acted = [&](const QString& role) {
        return account && taken &&
               std::any_of(account->grants.begin(), account->grants.end(),
                           [&](const Grant& one) { return one.role == role; }) &&
               std::any_of(taken->by.begin(), taken->by.end(), [&](const Permission& one) { return one.role == role; });
    };
    if (acted(u"official"_s)) return CloseOutCell::Approval;
    return acted(u"supervisor"_s) ? CloseOutCell::Review : CloseOutCell::FirstReview;
}

/// What a step decided, where the definition has no field for an opinion: its name, and the words given with it.
FormText decision(const CaseValues& values, const CaseStep& step) {
    QString text = values.actionName(step);
    if (!step.comment.isEmpty()) text += CloseOutFormText::tr(": ") + step.comment;
    return {text, signatureOf(values, &step)};
}

void fillDecisions(CloseOutForm& form, const CaseValues& values) {
    form.at(CloseOutCell::FirstReview) = opinion(values, u"first_opinion"_s);
    form.at(CloseOutCell::Review) = opinion(values, u"review_opinion"_s);
    form.at(CloseOutCell::Approval) = opinion(values, u"approval_opinion"_s);
    const auto* closing = values.closing();
    if (!closing) return;
    auto& cell = form.at(cellOf(values, *closing));
    if (cell.isEmpty()) cell = decision(values, *closing);
}

FormText verification(const CaseValues& values) {
    QStringList lines;
    for (const auto* step : values.steps(u"verify"_s)) {
        QString line = values.who(step->actor) + u' ' + dayForFile(step->at);
        if (const auto note = step->fields.value(u"verification_note"_s).toString().trimmed(); !note.isEmpty())
            line += CloseOutFormText::tr(": ") + note;
        lines.append(line);
    }
    return {lines.join(u'\n'), {}};
}

QDate noticeEnd(const CaseFile& file) {
    const auto* run = file.clock(u"notice");
    return run && run->cycle == file.cycle ? beijingDate(run->effectiveDue) : QDate();
}

FormText publicNotice(const CaseValues& values) {
    const auto& file = values.file();
    if (!file.noticeFrom) return {};
    const QDate end = noticeEnd(file);
    QStringList parts{end.isValid()
                          ? CloseOutFormText::tr("%1 to %2").arg(dayForFile(file.noticeFrom), end.toString(Qt::ISODate))
                          : CloseOutFormText::tr("from %1").arg(dayForFile(file.noticeFrom))};
    if (const auto method = values.saidThisCycle(u"notice_method"_s); !method.isEmpty())
        parts.append(CloseOutFormText::tr("way: %1").arg(method));
    const auto objection = values.saidThisCycle(u"objection"_s);
    parts.append(objection.isEmpty() ? CloseOutFormText::tr("no objection on record")
                                     : CloseOutFormText::tr("objection: %1").arg(objection));
    if (const auto answer = values.saidThisCycle(u"objection_answer"_s); !answer.isEmpty())
        parts.append(CloseOutFormText::tr("answer: %1").arg(answer));
    return {parts.join(CloseOutFormText::tr("; ")), {}};
}

FormText rating(const CaseValues& values) {
    const Feedback* last = nullptr;
    for (const auto& one : values.file().feedback)
        if (one.cycle == values.file().cycle) last = &one;
    if (!last) return {};
    FormText cell{values.around().definitions->codeName(u"satisfaction"_s, last->rating), {}};
    const auto note = last->note.isEmpty() ? values.saidThisCycle(u"callback_note"_s) : last->note;
    if (!note.isEmpty()) cell.text += CloseOutFormText::tr("; ") + note;
    cell.signature = CloseOutFormText::tr("asked by %1 %2").arg(values.who(last->by), dayForFile(last->at));
    return cell;
}

/// The first picture of a kind that can be shown.
QString keptPhoto(const CaseFile& file, const QString& kind) {
    for (const auto& piece : file.evidence) {
        if (piece.withdrawn || piece.kind != kind || !piece.isKept()) continue;
        if (piece.cycle != file.cycle && kind != u"before") continue;
        if (piece.mediaType.startsWith(u"image/")) return piece.id;
    }
    return {};
}

QString numbered(const QStringList& names) {
    QStringList lines;
    for (const auto& name : names) lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(name));
    return lines.join(names.size() > 4 ? u"　"_s : u"\n"_s);
}

}  // namespace

QString FormText::joined() const {
    if (text.isEmpty() || signature.isEmpty()) return text + signature;
    return text + u'\n' + signature;
}

QString closeOutLabel(CloseOutCell cell) {
    return QCoreApplication::translate("CloseOutForm", labels[static_cast<std::size_t>(cell)]);
}

CloseOutForm closeOutForm(const CaseView& view, const Surroundings& around) {
    const CaseValues values(view, around);
    const auto& file = view.file;
    const auto* definition = around.definitions->caseVersion(file.type, file.definitionVersion);
    CloseOutForm form;
    form.type = definition ? definition->name.text() : file.type;
    const auto put = [&form](CloseOutCell cell, const QString& text) { form.at(cell).text = text; };
    using enum CloseOutCell;
    put(Number, file.number);
    if (const auto* applied = values.application()) {
        const auto* account = around.account(applied->actor);
        const bool led = !file.leadUnit.isEmpty();
        put(Applicant, led ? values.unit(file.leadUnit) : account ? around.units.fullName(account->unit) : QString());
        put(AppliedOn, dayForFile(applied->at));
    }
    put(Title, view.facts.title);
    put(Origin, values.firstOf({u"origin"_s, u"channel"_s}));
    const auto found = values.field(u"found_on"_s);
    put(FoundOn, found.isEmpty() ? dayForFile(file.registeredAt) : found);
    put(Description, values.firstOf({u"description"_s, u"content"_s}));
    put(Target, values.field(u"target"_s));
    put(Measures, values.field(u"measures"_s));
    const auto done = values.saidThisCycle(u"resolution"_s);
    put(Result, done.isEmpty() ? values.saidThisCycle(u"realisation"_s) : done);
    put(Before, values.evidence(u"before"_s).join(u'\n'));
    put(After, values.evidence(u"after"_s).join(u'\n'));
    put(Evidence, numbered(values.evidence({})));
    form.photoBefore = keptPhoto(file, u"before"_s);
    form.photoAfter = keptPhoto(file, u"after"_s);
    form.at(Rating) = rating(values);
    form.at(SelfCheck) = opinion(values, u"self_check"_s);
    form.at(Verification) = verification(values);
    form.at(Notice) = publicNotice(values);
    fillDecisions(form, values);
    if (file.phase == Phase::Closed) put(ClosedOn, dayForFile(file.closedAt));
    put(Remark, values.field(u"remark"_s));
    return form;
}

}  // namespace minqing
