#include "presentation/bulk_model.h"

#include <QCoreApplication>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct BulkText {
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

bool fitsState(const TransitionDefinition& transition, const CaseFacts& facts) {
    if (transition.from.contains(facts.state)) return true;
    return transition.from.contains(u"*"_s) && !isOver(facts.phase);
}

bool isForMany(const TransitionDefinition& transition, const CaseDefinition& definition) {
    if (!transition.produces.isEmpty()) return false;  // what is found elsewhere is told case by case
    return std::all_of(transition.needs.begin(), transition.needs.end(), [&](const QString& id) {
        const auto* field = definition.field(id);
        return field && isSameForMany(field->kind);
    });
}

QStringList messagesOf(const std::vector<Reason>& reasons) {
    QStringList messages;
    for (const auto& reason : reasons) messages.append(reason.message);
    return messages;
}

struct Asked {
    CaseView view;
    ActionOffer offer;
};

/// The first of the cases to which the action is offered tells what it asks for.
Expected<std::optional<Asked>> askedOf(Reader& reader, const QString& action, const QStringList& numbers, const Actor& actor,
                                       const std::stop_token& stop) {
    constexpr int tries = 50;
    std::optional<Asked> found;
    for (int i = 0; i < int(numbers.size()) && i < tries && !stop.stop_requested(); ++i) {
        auto view = reader.caseView(numbers[i], actor);
        if (!view) continue;
        for (const auto& offer : view->actions) {
            if (offer.id != action) continue;
            if (offer.allowed || !found) found = Asked{*view, offer};
            if (offer.allowed) return found;
        }
    }
    return found;
}

}  // namespace

bool isSameForMany(FieldKind kind) {
    switch (kind) {
        case FieldKind::Flag:
        case FieldKind::Integer:
        case FieldKind::Date:
        case FieldKind::Choice:
        case FieldKind::Choices:
        case FieldKind::Unit:
        case FieldKind::Units:
        case FieldKind::Account:
            return true;
        default:
            return false;
    }
}

std::vector<BulkChoice> bulkChoices(const SessionModel& session, const std::vector<CaseFacts>& chosen) {
    std::vector<BulkChoice> choices;
    const auto around = session.surroundings();
    const auto known = [&](const QString& id) {
        return std::any_of(choices.begin(), choices.end(), [&](const BulkChoice& one) { return one.action == id; });
    };
    QStringList seen;  // a kind of case in one state is looked at once
    for (const auto& facts : chosen) {
        const QString like = facts.type + u' ' + QString::number(facts.definitionVersion) + u' ' + facts.state;
        if (seen.contains(like)) continue;
        seen.append(like);
        const auto* definition = around->definitions->caseVersion(facts.type, facts.definitionVersion);
        if (!definition) continue;
        for (const auto& transition : definition->transitions) {
            const bool mine = std::any_of(transition.by.begin(), transition.by.end(), [&](const Permission& permission) {
                return session.actor().hasRole(permission.role);
            });
            if (mine && fitsState(transition, facts) && isForMany(transition, *definition) && !known(transition.id))
                choices.push_back({transition.id, transition.name.text()});
        }
    }
    return choices;
}

std::vector<Column<BulkRow>> bulkColumns() {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    using Context = const CellContext&;
    std::vector<Column<BulkRow>> columns;
    columns.push_back({u"result"_s, BulkText::tr("Result"), 13, left, {}, true, [](const BulkRow& one, Context) {
                           return Cell{.text = one.can ? BulkText::tr("can be done") : BulkText::tr("not possible"),
                                       .light = one.can ? CellLight::Green : CellLight::Red};
                       }});
    columns.push_back({u"number"_s, BulkText::tr("Number"), 18, left, {}, true, [](const BulkRow& one, Context) {
                           return Cell{.text = one.number};
                       }});
    columns.push_back({u"title"_s, BulkText::tr("Title"), 30, left, {}, true, [](const BulkRow& one, Context) {
                           return Cell{.text = one.title, .tip = one.title};
                       }});
    columns.push_back({u"why"_s, BulkText::tr("Why not"), 40, left, {}, true, [](const BulkRow& one, Context) {
                           return Cell{.text = one.why, .tip = one.why};
                       }});
    return columns;
}

BulkModel::BulkModel(SessionModel& session, BulkChoice choice, const std::vector<std::pair<QString, QString>>& chosen,
                     QObject* parent)
    : QObject(parent), m_session(session), m_choice(std::move(choice)) {
    for (const auto& [number, title] : chosen) m_rows.push_back({number, title, false, {}});
}

void BulkModel::prepare() {
    QStringList numbers;
    for (const auto& row : m_rows) numbers.append(row.number);
    setBusy(true);
    m_job = m_session.jobs().read(
        this,
        [numbers, action = m_choice.action, actor = m_session.actor()](Reader& reader, const std::stop_token& stop) {
            return askedOf(reader, action, numbers, actor, stop);
        },
        [this](Expected<std::optional<Asked>> found) {
            setBusy(false);
            if (!found)
                emit failed(found.error());
            else if (*found && (!(*found)->offer.asks.isEmpty() || (*found)->offer.commentNeeded))
                emit asked((*found)->view, (*found)->offer);
            else
                rehearse({.action = m_choice.action, .fields = {}, .evidence = {}, .comment = {}});
        });
}

std::vector<ActOnCase> BulkModel::commands(bool all) const {
    std::vector<ActOnCase> made;
    for (const auto& row : m_rows) {
        if (!all && !row.can) continue;
        ActOnCase command;
        command.number = row.number;
        command.input = m_input;
        made.push_back(std::move(command));
    }
    return made;
}

void BulkModel::rehearse(workflow::ActionInput input) {
    m_input = std::move(input);
    setBusy(true);
    m_session.rehearseEach(commands(true), this, [this](Expected<BulkReport> report) {
        if (report) {
            take(*report);
            m_rehearsal = std::move(*report);
            m_rehearsed = true;
        }
        setBusy(false);
        if (!report) emit failed(report.error());
    });
}

void BulkModel::take(const BulkReport& report) {
    QHash<QString, const BulkItem*> byNumber;
    for (const auto& item : report.items) byNumber.insert(item.number, &item);
    for (auto& row : m_rows) {
        const auto* item = byNumber.value(row.number);
        row.can = item && item->reasons.empty();
        row.why = item ? messagesOf(item->reasons).join(u"；"_s) : QString();
    }
    // What needs reading stands first.
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const BulkRow& row) { return !row.can; });
}

void BulkModel::perform() {
    if (!m_rehearsed || m_busy || canCount() == 0) return;
    setBusy(true);
    m_session.performEach(commands(false), m_choice.name, this, [this](Expected<BulkReport> report) {
        setBusy(false);
        if (!report) {
            emit failed(report.error());
            return;
        }
        for (const auto& item : m_rehearsal.items)
            if (!item.reasons.empty()) report->items.push_back(item);
        emit performed(*report);
    });
}

int BulkModel::canCount() const {
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const BulkRow& row) { return row.can; }));
}

void BulkModel::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

}  // namespace minqing::presentation
