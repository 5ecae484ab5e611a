#include "exchange/forms/case_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "base/masking.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

QString masked(const QString& mask, const QString& text) {
    // What the reader gives is masked already; its stars stay as they are.
    if (mask.isEmpty() || text.contains(u'*')) return text;
    if (mask == u"name") return maskName(text);
    if (mask == u"phone") return maskPhone(text);
    if (mask == u"citizen_number") return maskCitizenNumber(text);
    if (mask == u"address") return maskAddress(text);
    return text;
}

template <class NameOf>
QString listed(const QJsonArray& values, NameOf nameOf) {
    QStringList names;
    for (const auto& value : values) names.append(nameOf(value.toString()));
    return names.join(QCoreApplication::translate("Forms", ", "));
}

QString milestoneLine(const QString& name, const QString& due, bool done) {
    QString line = name;
    if (!due.isEmpty()) line += u' ' + due;
    return done ? QString(line + u' ' + QCoreApplication::translate("Forms", "(done)")) : line;
}

}  // namespace

QString dayForFile(std::optional<Instant> at) { return at ? beijingDate(*at).toString(Qt::ISODate) : QString(); }

QString valueForFile(const FieldDefinition& field, const QJsonValue& value, const Surroundings& around) {
    if (value.isNull() || value.isUndefined()) return {};
    const auto& definitions = *around.definitions;
    switch (field.kind) {
        using enum FieldKind;
        case Integer:
            return value.isString() ? value.toString() : QString::number(value.toInteger());
        case Money: {
            if (value.isString()) return value.toString();
            const qint64 fen = value.toInteger();
            return fen % 100 == 0 ? QString::number(fen / 100) : QString::number(double(fen) / 100.0, 'f', 2);
        }
        case Flag:
            return value.toBool() ? QCoreApplication::translate("Forms", "yes") : QCoreApplication::translate("Forms", "no");
        case Time: {
            const auto at = instantFromIso(value.toString());
            return at ? dayForFile(at) + u' ' + beijingTime(*at).toString(u"HH:mm"_s) : value.toString();
        }
        case Choice:
            return definitions.codeName(field.of, value.toString());
        case Choices:
            return listed(value.toArray(), [&](const QString& code) { return definitions.codeName(field.of, code); });
        case Unit:
            return around.units.name(value.toString());
        case Units:
            return listed(value.toArray(), [&](const QString& code) { return around.units.name(code); });
        case Account: {
            const auto* account = around.account(value.toString());
            return account ? account->displayName : value.toString();
        }
        case Milestones:
        case Evidence:
            return {};
        default:
            return masked(field.mask, value.toString());
    }
}

CaseValues::CaseValues(const CaseView& view, const Surroundings& around)
    : m_view(view),
      m_around(around),
      m_definition(around.definitions->caseVersion(view.file.type, view.file.definitionVersion)) {}

QString CaseValues::field(const QString& id) const {
    const auto* field = m_definition ? m_definition->field(id) : nullptr;
    if (!field) return {};
    if (field->kind == FieldKind::Reference && field->of == u"grid") return unit(file().text(id));
    return valueForFile(*field, file().fields.value(id), m_around).trimmed();
}

QString CaseValues::firstOf(const QStringList& ids) const {
    for (const auto& id : ids)
        if (const auto text = field(id); !text.isEmpty()) return text;
    return {};
}

QString CaseValues::saidThisCycle(const QString& id) const {
    const auto* definition = m_definition ? m_definition->field(id) : nullptr;
    if (!definition) return {};
    if (const auto* step = lastStep([&](const CaseStep& one) { return one.fields.contains(id); }))
        return valueForFile(*definition, step->fields.value(id), m_around).trimmed();
    return file().cycle == 1 ? field(id) : QString();
}

QString CaseValues::state() const {
    const auto* state = m_definition ? m_definition->state(file().state) : nullptr;
    return state ? state->name.text() : file().state;
}

QString CaseValues::deadline() const {
    const auto planned = field(u"plan_deadline"_s);
    return planned.isEmpty() ? dayForFile(m_view.facts.dueAt) : planned;
}

QString CaseValues::coUnits() const {
    QStringList names;
    for (const auto& task : file().coTasks) {
        const auto name = unit(task.unit);
        if (task.cycle == file().cycle && !names.contains(name)) names.append(name);
    }
    return names.isEmpty() ? field(u"co_units"_s) : names.join(QCoreApplication::translate("Forms", ", "));
}

QString CaseValues::milestones() const {
    QStringList lines;
    for (const auto& one : file().milestones)
        lines.append(
            milestoneLine(one.name, one.due.isValid() ? one.due.toString(Qt::ISODate) : QString(), one.done.isValid()));
    return lines.join(u'\n');
}

QStringList CaseValues::evidence(const QString& kind) const {
    QStringList names;
    for (const auto& piece : file().evidence) {
        if (piece.withdrawn || (!kind.isEmpty() && piece.kind != kind)) continue;
        if (piece.cycle == file().cycle || piece.kind == u"before") names.append(piece.name);
    }
    return names;
}

bool CaseValues::counts(const CaseStep& step) const {
    return step.cycle == file().cycle && step.counts() && step.action != u"undo";
}

const CaseStep* CaseValues::lastStep(const std::function<bool(const CaseStep&)>& fits) const {
    const auto& all = file().steps;
    for (auto step = all.rbegin(); step != all.rend(); ++step)
        if (counts(*step) && fits(*step)) return &*step;
    return nullptr;
}

const CaseStep* CaseValues::lastStep(const QString& action) const {
    return lastStep([&](const CaseStep& step) { return step.action == action; });
}

std::vector<const CaseStep*> CaseValues::steps(const QString& action) const {
    std::vector<const CaseStep*> found;
    for (const auto& step : file().steps)
        if (counts(step) && step.action == action) found.push_back(&step);
    return found;
}

const CaseStep* CaseValues::application() const {
    return lastStep([this](const CaseStep& step) {
        const auto* taken = transition(step);
        const auto* to = m_definition ? m_definition->state(step.toState) : nullptr;
        return taken && to && to->phase == Phase::Review && step.fromState != step.toState &&
               (taken->asks.contains(u"resolution"_s) || taken->asks.contains(u"realisation"_s));
    });
}

const CaseStep* CaseValues::closing() const {
    return lastStep([this](const CaseStep& step) {
        const auto* to = m_definition ? m_definition->state(step.toState) : nullptr;
        return to && to->phase == Phase::Closed && step.fromState != step.toState;
    });
}

const TransitionDefinition* CaseValues::transition(const CaseStep& step) const {
    return m_definition ? m_definition->transition(step.action) : nullptr;
}

QString CaseValues::actionName(const CaseStep& step) const {
    const auto* taken = transition(step);
    return taken ? taken->name.text() : step.action;
}

}  // namespace minqing
