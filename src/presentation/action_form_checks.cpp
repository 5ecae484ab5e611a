// What is wrong with what was typed into a form, told at the field while it is typed.

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include "presentation/action_form_model.h"
#include "presentation/formats.h"
#include "presentation/found_by.h"
#include "workflow/clocks.h"
#include "workflow/workflow.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QString lineProblem(int place, const QString& name, const QString& due) {
    if (due.isEmpty())
        return QCoreApplication::translate("ActionForm", "Line %1, “%2”, has no date: write it in front, such as 7.25 %2.")
            .arg(place)
            .arg(name);
    if (!QDate::fromString(due, Qt::ISODate).isValid())
        return QCoreApplication::translate("ActionForm", "Line %1, “%2”: “%3” is no day of the calendar.")
            .arg(place)
            .arg(name, due);
    if (name.isEmpty())
        return QCoreApplication::translate("ActionForm",
                                           "Line %1 has only the date %2: write behind it what shall be done by then.")
            .arg(place)
            .arg(due);
    return {};
}

/// A day that the ledger would refuse; what was planned before and stays so is fine.
QString dayProblem(int place, const QJsonObject& one, const QJsonArray& stood, QDate today, QDate deadline) {
    if (stood.contains(one)) return {};
    const QString name = one.value(u"name"_s).toString();
    const QDate due = QDate::fromString(one.value(u"due"_s).toString(), Qt::ISODate);
    const QString day = due.toString(Qt::ISODate);
    if (due < today)
        return QCoreApplication::translate("ActionForm", "Line %1, “%2”: %3 is past already.").arg(place).arg(name, day);
    if (deadline.isValid() && due > deadline)
        return QCoreApplication::translate("ActionForm", "Line %1, “%2”: %3 lies after the planned completion (%4).")
            .arg(place)
            .arg(name, day, deadline.toString(Qt::ISODate));
    return {};
}

/// Which lines lack what, all of them.
QString milestoneProblem(const FormField& field, QDate today, QDate deadline) {
    QStringList problems;
    int place = 0;
    for (const auto& line : field.value.toArray()) {
        const auto one = line.toObject();
        QString problem = lineProblem(++place, one.value(u"name"_s).toString(), one.value(u"due"_s).toString());
        if (problem.isEmpty()) problem = dayProblem(place, one, field.stood.toArray(), today, deadline);
        if (!problem.isEmpty()) problems.append(problem);
    }
    return problems.join(u'\n');
}

/// The first line of a sweep that names no problem; empty: all do.
QString lineWithoutColon(const QString& text) {
    static const QRegularExpression divider(u"[：:\t]"_s);
    for (const auto& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto cut = line.indexOf(divider);
        if (!line.trimmed().isEmpty() && (cut <= 0 || line.mid(cut + 1).trimmed().isEmpty())) return line.trimmed();
    }
    return {};
}

bool isChosen(const FormField& field) {
    using enum FieldKind;
    const auto kind = field.definition.kind;
    return kind == Choice || kind == Choices || kind == Unit || kind == Units || kind == Account ||
           (kind == Reference && !field.choices.empty());
}

/// There is something in the list that what was typed so far may become.
bool mayBecomeOne(const FormField& field, const QString& typed) {
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [&](const FormChoice& choice) { return isFoundBy(choice.name, typed); });
}

bool isStillTyped(const FormField& field) {
    if (!isChosen(field)) return false;
    if (!field.value.isArray()) return mayBecomeOne(field, field.value.toString());
    const auto values = field.value.toArray();
    return mayBecomeOne(field, values.last().toString());  // what is being typed comes behind what was chosen
}

}  // namespace

bool isBlankValue(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

void ActionFormModel::warn(FormField& field) const {
    field.warning.clear();
    if (!m_due) return;
    QDate latest;
    if (field.definition.id == "plan_deadline"_L1 || field.definition.id == "co_due"_L1)
        latest = QDate::fromString(field.value.toString(), Qt::ISODate);
    if (field.definition.kind == FieldKind::Milestones)
        for (const auto& one : field.value.toArray()) {
            const QDate day = QDate::fromString(one.toObject().value(u"due"_s).toString(), Qt::ISODate);
            if (day.isValid() && (!latest.isValid() || day > latest)) latest = day;
        }
    if (!latest.isValid() || latest <= beijingDate(*m_due)) return;
    field.warning =
        QCoreApplication::translate("ActionForm",
                                    "%1 is after the deadline of this case (%2): it would be late. Plan it earlier, or ask "
                                    "for an extension.")
            .arg(dateText(latest, m_session.now()), momentText(*m_due, m_session.now()));
}

/// The clocks that would be extended say how far: told before it is sent.
void ActionFormModel::limitExtension(FormField& field, const CaseFile& file, const CaseDefinition& definition) const {
    if (field.definition.id != "extension_days"_L1) return;
    for (const ClockRun* run : workflow::extendable(file, definition)) {
        if (!run->extensionCap || (field.definition.maximum && *field.definition.maximum <= run->extensionCap->amount))
            continue;
        field.definition.maximum = run->extensionCap->amount;
        field.definition.hint.zh = field.definition.hint.en =
            QCoreApplication::translate("ActionForm", "At most %1").arg(limitText(*run->extensionCap));
    }
}

void ActionFormModel::check(FormField& field, Check how) const {
    field.problem.clear();
    warn(field);
    if (isBlankValue(field.value)) {
        if (field.required && field.touched)
            field.problem = (isChosen(field) ? QCoreApplication::translate("ActionForm", "Please choose “%1”.")
                                             : QCoreApplication::translate("ActionForm", "Please fill in “%1”."))
                                .arg(field.definition.name.text());
        return;
    }
    // What comes masked from the ledger is sent back only when it was changed; a day that stands there may have passed since.
    if (!field.touched) {
        if (standsAsSent(field)) field.problem = pastProblem(field);
        return;
    }
    field.problem = ownProblem(field);
    if (!field.problem.isEmpty() && how == Check::Typing && isStillTyped(field)) {
        field.problem.clear();
        return;
    }
    if (!field.problem.isEmpty()) return;
    const auto around = m_session.surroundings();
    QStringList problems;
    for (const auto& reason : workflow::fieldRefusals(field.definition, field.value, *around->definitions, around->units))
        problems.append(reason.message);
    field.problem = problems.join(u'\n');
}

QString ActionFormModel::ownProblem(const FormField& field) const {
    static const QRegularExpression digit(u"[0-9]"_s);
    if (field.definition.kind == FieldKind::Household && !field.value.toString().contains(digit))
        return QCoreApplication::translate(
            "ActionForm", "Choose the household from the list that opens while you type its name, address or code.");
    if (field.definition.kind == FieldKind::Milestones) {
        const auto* completion = this->field(u"plan_deadline"_s);
        const auto deadline = completion ? QDate::fromString(completion->value.toString(), Qt::ISODate) : QDate();
        return milestoneProblem(field, beijingDate(m_session.now()), deadline);
    }
    if (field.definition.kind == FieldKind::Money && field.value.isString())
        return QCoreApplication::translate(
                   "ActionForm",
                   "“%1” is no amount in yuan. Write it as 800 or 800.50, with at most two digits behind the point.")
            .arg(field.value.toString().trimmed());
    if (field.definition.kind == FieldKind::Unit && !m_session.surroundings()->units.find(field.value.toString()))
        return QCoreApplication::translate("ActionForm", "There is no unit “%1”. Choose one from the list.")
            .arg(field.value.toString());
    if (field.definition.kind == FieldKind::Units)
        for (const auto& unit : field.value.toArray())
            if (!m_session.surroundings()->units.find(unit.toString()))
                return QCoreApplication::translate("ActionForm", "There is no unit “%1”. Choose one from the list.")
                    .arg(unit.toString());
    const bool one = field.definition.kind == FieldKind::Choice || field.definition.kind == FieldKind::Account ||
                     (field.definition.kind == FieldKind::Reference && !field.choices.empty());
    const auto chosen = [&](const FormChoice& choice) { return choice.code == field.value.toString(); };
    if (one && std::none_of(field.choices.begin(), field.choices.end(), chosen))
        return QCoreApplication::translate("ActionForm", "“%1” is not in the list. Choose one that is.")
            .arg(field.value.toString());
    if (field.definition.id == "found"_L1)
        if (const QString line = lineWithoutColon(field.value.toString()); !line.isEmpty())
            return QCoreApplication::translate("ActionForm",
                                               "“%1” does not say what is wrong there: write the place, a colon, and the "
                                               "problem.")
                .arg(line);
    return pastProblem(field);
}

QString ActionFormModel::pastProblem(const FormField& field) const {
    const QDate day = QDate::fromString(field.value.toString(), Qt::ISODate);
    if (!field.earliest.isValid() || !day.isValid() || day >= field.earliest) return {};
    return QCoreApplication::translate("ActionForm", "%1 is past already. The earliest day is today, %2.")
        .arg(dateText(day, m_session.now()), dateText(field.earliest, m_session.now()));
}

std::vector<Reason> ActionFormModel::problems() {
    std::vector<Reason> found;
    if (isAttaching())
        found.push_back({u"attaching"_s,
                         QCoreApplication::translate("ActionForm", "A file is still being read. Wait a moment."),
                         u"evidence"_s});
    for (auto& field : m_fields) {
        if (field.required || !isBlankValue(field.value)) {
            const bool was = field.touched;
            if (isBlankValue(field.value)) field.touched = true;
            check(field, Check::Whole);
            field.touched = field.touched || was;
        }
        if (!field.problem.isEmpty()) found.push_back({u"bad_field"_s, field.problem, field.definition.id});
        emit fieldChanged(field.definition.id);
    }
    if (m_needsComment && m_comment.trimmed().isEmpty())
        found.push_back({u"comment_missing"_s,
                         choosesReason() ? QCoreApplication::translate("ActionForm", "Please tell the reason in more detail.")
                                         : QCoreApplication::translate("ActionForm", "Please give the reason."),
                         u"comment"_s});
    if (int(m_evidence.size()) < m_evidenceNeeded)
        found.push_back({u"missing_evidence"_s,
                         QCoreApplication::translate("ActionForm", "%1 more pieces of evidence are needed.")
                             .arg(m_evidenceNeeded - int(m_evidence.size())),
                         u"evidence"_s});
    return found;
}

}  // namespace minqing::presentation
