#include "presentation/compare_model.h"

#include <QCoreApplication>

#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct CompareText {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

/// Days of the month before that correspond to [from, to) when these are days of one calendar month; else as many days.
std::pair<QDate, QDate> periodBefore(QDate from, QDate to) {
    const bool month = from.day() == 1 && to <= from.addMonths(1);
    if (!month) return {from.addDays(from.daysTo(to) * -1), from};
    const QDate start = from.addMonths(-1);
    return {start, to == from.addMonths(1) ? from : std::min(start.addDays(from.daysTo(to)), from)};
}

const FigureRow* rowOfTown(const Figure& figure, const QString& code) {
    if (code.isEmpty()) return &figure.total;
    const auto found =
        std::find_if(figure.rows.begin(), figure.rows.end(), [&](const FigureRow& row) { return row.key == code; });
    return found == figure.rows.end() ? nullptr : &*found;
}

QString valueWords(const Figure& figure, const FigureRow* row) { return row && row->value ? figure.valueText(*row) : u"—"_s; }

/// What a rate is made of.
QString partsOf(const Figure& figure, const FigureRow* row) {
    if (!row || figure.definition.measure != IndicatorMeasure::Ratio) return {};
    return countText(row->numerator) + u'/' + countText(row->denominator);
}

CompareRow::Value comparedValue(const Figure& now, const Figure& before, const QString& code) {
    const auto* here = rowOfTown(now, code);
    const auto* there = rowOfTown(before, code);
    CompareRow::Value value{
        valueWords(now, here), valueWords(before, there), partsOf(now, here), partsOf(before, there), false, false};
    if (here && there && here->value && there->value && *here->value != *there->value) {
        const bool up = *here->value > *there->value;
        value.better = up == now.definition.higherIsBetter;
        value.worse = !value.better;
    }
    return value;
}

Expected<TownComparison> compareTowns(Reader& reader, const FigureRequest& now, const FigureRequest& before,
                                      const std::vector<IndicatorDefinition>& figures, const Actor& actor,
                                      const std::stop_token& stop) {
    TownComparison made{figures, {}, now.from, now.to, before.from, before.to};
    const auto around = reader.surroundings();
    made.rows.push_back({{}, CompareText::tr("All towns"), {}});
    for (const auto* town : around->units.ofKinds({u"town"_s}))
        if (now.unit.isEmpty() || around->units.subtree(now.unit).contains(town->code))
            made.rows.push_back({town->code, town->name, {}});
    for (const auto& definition : figures) {
        if (stop.stop_requested()) break;
        FigureRequest request = now;
        request.indicator = definition.id;
        request.by = u"town"_s;
        auto here = figure(reader, request, actor);
        if (!here) return Unexpected(here.error());
        request.from = before.from;
        request.to = before.to;
        request.asOf = before.asOf;
        auto there = figure(reader, request, actor);
        if (!there) return Unexpected(there.error());
        for (auto& row : made.rows) row.values.push_back(comparedValue(*here, *there, row.code));
    }
    return made;
}

}  // namespace

std::vector<Column<CompareRow>> compareColumns(const std::vector<IndicatorDefinition>& figures) {
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    std::vector<Column<CompareRow>> columns;
    columns.push_back({u"town"_s, CompareText::tr("Town"), 13, left, {}, true, [](const CompareRow& row, const CellContext&) {
                           return Cell{.text = row.name, .emphasis = row.code.isEmpty()};
                       }});
    for (size_t i = 0; i < figures.size(); ++i) {
        const auto part = [i](const CompareRow& row, bool now) {
            if (i >= row.values.size()) return Cell{};
            const auto& value = row.values[i];
            if (!now) return Cell{.text = value.before, .tone = CellTone::Muted, .tip = value.partsBefore};
            const QString sign = value.better ? CompareText::tr("better") : value.worse ? CompareText::tr("worse") : QString();
            return Cell{.text = value.now,
                        .tone = value.better  ? CellTone::Good
                                : value.worse ? CellTone::Bad
                                              : CellTone::Normal,
                        .second = sign,
                        .tip = value.parts};
        };
        columns.push_back(
            {figures[i].id, figures[i].name.text(), 14, left, {}, true, [part](const CompareRow& row, const CellContext&) {
                 return part(row, true);
             }});
        columns.push_back({figures[i].id + u".before"_s,
                           CompareText::tr("before"),
                           11,
                           left,
                           {},
                           true,
                           [part](const CompareRow& row, const CellContext&) { return part(row, false); }});
    }
    return columns;
}

CompareModel::CompareModel(SessionModel& session, const FigureRequest& base, QObject* parent)
    : QObject(parent), m_session(session), m_now(base), m_before(base) {
    const QDate today = beijingDate(base.asOf.value_or(session.now()));
    if (!m_now.from.isValid() || !m_now.to.isValid()) {
        m_now.from = QDate(today.year(), today.month(), 1);
        m_now.to = today.addDays(1);
    }
    std::tie(m_before.from, m_before.to) = periodBefore(m_now.from, m_now.to);
    // The period before as it stood when it ended; a month that is still running is compared with as much of the last.
    m_before.asOf = beijing(m_before.to).plusMs(-1);
    connect(&session.jobs(), &JobRunner::committed, this, &CompareModel::load);
    load();
}

std::vector<IndicatorDefinition> CompareModel::figuresOf(const SessionModel& session) {
    std::vector<IndicatorDefinition> figures;
    for (const auto& [id, indicator] : session.surroundings()->definitions->indicators)
        if (indicator.order > 0) figures.push_back(indicator);
    std::sort(figures.begin(), figures.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
    return figures;
}

void CompareModel::load() {
    if (!m_session.isSignedIn()) return;
    m_job = m_session.jobs().read(
        this,
        [now = m_now, before = m_before, figures = figuresOf(m_session), actor = m_session.actor()](
            Reader& reader, const std::stop_token& stop) { return compareTowns(reader, now, before, figures, actor, stop); },
        [this](Expected<TownComparison> made) {
            if (!made) {
                emit failed(made.error());
                return;
            }
            m_comparison = std::move(*made);
            emit changed();
        },
        Urgency::Later);
}

}  // namespace minqing::presentation
