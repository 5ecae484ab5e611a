#include "exchange/forms/circular.h"

#include <QCoreApplication>
#include <algorithm>

#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedInText = 5;

struct CircularText {
    Q_DECLARE_TR_FUNCTIONS(Circular)
};

Expected<CircularFigures> circularFiguresOf(Reader& reader, const Actor& actor, FigureRequest request) {
    CircularFigures all;
    struct Wanted {
        const char* indicator;
        const char* by;
        Figure* target;
    };
    const Wanted wanted[] = {{"coverage", "", &all.coverage},
                             {"completion", "", &all.completion},
                             {"resolution", "", &all.resolution},
                             {"satisfaction", "", &all.satisfaction},
                             {"rating_share", "", &all.ratingShare},
                             {"on_site", "", &all.onSite},
                             {"overdue", "", &all.overdue},
                             {"completion", "town", &all.townCompletion},
                             {"resolution", "town", &all.townResolution},
                             {"overdue", "town", &all.townOverdue},
                             {"satisfaction", "town", &all.townSatisfaction},
                             {"overdue", "lead_unit", &all.unitOverdue}};
    for (const auto& one : wanted) {
        request.indicator = QLatin1StringView(one.indicator);
        request.by = QLatin1StringView(one.by);
        auto made = figure(reader, request, actor);
        if (!made) return Unexpected{std::move(made.error())};
        *one.target = std::move(*made);
    }
    // The best first, in the words as in the table; towns without a case come last.
    std::stable_sort(all.townCompletion.rows.begin(), all.townCompletion.rows.end(),
                     [](const FigureRow& a, const FigureRow& b) { return a.value.value_or(-1) > b.value.value_or(-1); });
    return all;
}

QString count(qint64 number) { return QString::number(number); }
QString valueOf(const Figure& figure) { return figure.valueText(figure.total); }

QString longDate(QDate date) {
    return currentLanguage() == Language::Chinese ? date.toString(u"yyyy年M月d日"_s) : date.toString(Qt::ISODate);
}

/// 一、 (一): as GB/T 9704 numbers its headings; plain figures in other languages.
QString heading(int number, const QString& text) {
    static const QString digits = u"一二三四五六七八九十"_s;
    return currentLanguage() == Language::Chinese ? QString(digits.mid(number - 1, 1) + u'、' + text)
                                                  : QString(count(number) + u". "_s + text);
}

QString subHeading(int number, const QString& text) {
    static const QString digits = u"一二三四五六七八九十"_s;
    return currentLanguage() == Language::Chinese ? QString(u'（' + digits.mid(number - 1, 1) + u'）' + text)
                                                  : QString(u'(' + count(number) + u") "_s + text);
}

const FigureRow* rowIn(const Figure& figure, const QString& key) {
    const auto found =
        std::find_if(figure.rows.begin(), figure.rows.end(), [&](const FigureRow& row) { return row.key == key; });
    return found == figure.rows.end() ? nullptr : &*found;
}

QString cellIn(const Figure& figure, const QString& key) {
    const auto* row = rowIn(figure, key);
    return row ? figure.valueText(*row) : u"—"_s;
}

/// Puts the letter together, block by block.
class Letter {
  public:
    explicit Letter(Circular& letter) : m_letter(letter) {}

    void overall() {
        const auto& f = m_letter.figures;
        head(CircularText::tr("Overall situation"));
        if (f.coverage.total.denominator > 0)
            say(CircularText::tr("Of %1 households to be visited, %2 were visited; the visit coverage is %3.")
                    .arg(count(f.coverage.total.denominator), count(f.coverage.total.numerator), valueOf(f.coverage)));
        const auto& done = f.completion.total;
        say(CircularText::tr(
                "%1 cases stand in the grievance ledger; %2 are closed and %3 are being handled. The completion rate is "
                "%4, the resolution rate %5.")
                .arg(count(done.denominator), count(done.numerator), count(done.denominator - done.numerator),
                     valueOf(f.completion), valueOf(f.resolution)));
        if (f.onSite.total.numerator > 0)
            say(CircularText::tr("Apart from those, %1 were solved on the spot.").arg(count(f.onSite.total.numerator)));
        if (f.satisfaction.total.denominator > 0)
            say(CircularText::tr("Of the closed cases, %1 were rated; the satisfaction rate is %2, the rating share %3.")
                    .arg(count(f.satisfaction.total.denominator), valueOf(f.satisfaction), valueOf(f.ratingShare)));
    }

    void progress() {
        const auto& f = m_letter.figures;
        QStringList above, below;
        for (const auto& row : f.townCompletion.rows) {
            if (!row.value || row.key.isEmpty() || !f.completion.total.value) continue;
            (*row.value >= *f.completion.total.value ? above : below)
                .append(CircularText::tr("%1 (%2)").arg(row.name, f.townCompletion.valueText(row)));
        }
        head(CircularText::tr("Progress by unit"));
        const auto comma = CircularText::tr(", ");
        if (!above.isEmpty())
            say(CircularText::tr("A completion rate at or above the average of %1: %2.")
                    .arg(valueOf(f.completion), above.join(comma)));
        if (!below.isEmpty()) say(CircularText::tr("Below the average: %1.").arg(below.join(comma)));
        if (!f.townCompletion.rows.empty()) say(CircularText::tr("The figures of each town stand in table 1."));
    }

    void problems() {
        const auto& f = m_letter.figures;
        head(CircularText::tr("Problems"));
        int number = 0;
        if (f.overdue.total.numerator > 0) {
            subHead(++number, CircularText::tr("Cases past their deadline"));
            say(overdueWords());
        }
        const qint64 unhappy = f.satisfaction.total.denominator - f.satisfaction.total.numerator;
        if (unhappy > 0) {
            subHead(++number, CircularText::tr("Residents who are not satisfied"));
            say(CircularText::tr("Of %1 rated cases, %2 were rated neither satisfied nor basically satisfied.")
                    .arg(count(f.satisfaction.total.denominator), count(unhappy)));
        }
        if (unrated() > 0) {
            subHead(++number, CircularText::tr("Ratings that are missing"));
            say(CircularText::tr("Of %1 closed cases, %2 have no rating.")
                    .arg(count(f.ratingShare.total.denominator), count(unrated())));
        }
        if (number == 0)
            say(CircularText::tr("No case is past its deadline, nobody is dissatisfied, and no rating is missing."));
    }

    void nextSteps() {
        const auto& f = m_letter.figures;
        head(CircularText::tr("Next steps"));
        int number = 0;
        if (f.overdue.total.numerator > 0)
            say(item(++number,
                     CircularText::tr("The units handling the %1 overdue cases tell the reason case by case, and close them or "
                                      "ask for an extension under the rules.")
                         .arg(count(f.overdue.total.numerator))));
        if (const qint64 open = f.completion.total.denominator - f.completion.total.numerator; open > 0)
            say(item(++number,
                     CircularText::tr("The %1 cases being handled are closed within their deadlines; each close-out needs "
                                      "evidence, a call-back and an approval by someone else.")
                         .arg(count(open))));
        if (unrated() > 0)
            say(item(++number, CircularText::tr("The residents of the %1 closed cases without a rating are called back.")
                                   .arg(count(unrated()))));
        if (number == 0) say(CircularText::tr("Visits and call-backs go on as planned."));
    }

    void tables() {
        const auto& f = m_letter.figures;
        CircularTable towns{CircularText::tr("Table 1: grievances by town"),
                            {CircularText::tr("Town"), CircularText::tr("Entered"), CircularText::tr("Closed"),
                             CircularText::tr("Open"), CircularText::tr("Completion rate"), CircularText::tr("Resolution rate"),
                             CircularText::tr("Overdue"), CircularText::tr("Satisfaction rate")},
                            {}};
        const auto add = [&](const QString& name, const FigureRow& done, const QString& resolution, const QString& overdue,
                             const QString& satisfaction) {
            towns.rows.push_back({name, count(done.denominator), count(done.numerator),
                                  count(done.denominator - done.numerator), f.townCompletion.valueText(done), resolution,
                                  overdue, satisfaction});
        };
        for (const auto& row : f.townCompletion.rows)
            add(row.name, row, cellIn(f.townResolution, row.key), cellIn(f.townOverdue, row.key),
                cellIn(f.townSatisfaction, row.key));
        add(CircularText::tr("Sum"), f.completion.total, valueOf(f.resolution), valueOf(f.overdue), valueOf(f.satisfaction));
        m_letter.tables.push_back(std::move(towns));
        CircularTable units{CircularText::tr("Table 2: overdue cases by handling unit"),
                            {CircularText::tr("Handling unit"), CircularText::tr("Overdue")},
                            {}};
        for (const auto& row : overdueUnits()) units.rows.push_back({row.name, count(row.numerator)});
        if (!units.rows.empty()) m_letter.tables.push_back(std::move(units));
    }

    void definitions() {
        const auto& f = m_letter.figures;
        for (const auto* one :
             {&f.coverage, &f.completion, &f.resolution, &f.satisfaction, &f.ratingShare, &f.onSite, &f.overdue})
            m_letter.definitions.append(one->definition.name.text() + CircularText::tr(": ") +
                                        one->definition.explanation.text());
    }

  private:
    void head(const QString& text) { m_letter.blocks.push_back({CircularBlock::Kind::Heading, heading(++m_headings, text)}); }
    void subHead(int number, const QString& text) {
        m_letter.blocks.push_back({CircularBlock::Kind::SubHeading, subHeading(number, text)});
    }
    void say(const QString& text) { m_letter.blocks.push_back({CircularBlock::Kind::Paragraph, text}); }
    [[nodiscard]] static QString item(int number, const QString& text) { return count(number) + u". "_s + text; }
    [[nodiscard]] qint64 unrated() const {
        const auto& share = m_letter.figures.ratingShare.total;
        return share.denominator - share.numerator;
    }
    [[nodiscard]] std::vector<FigureRow> overdueUnits() const {
        std::vector<FigureRow> rows;
        for (const auto& row : m_letter.figures.unitOverdue.rows)
            if (row.numerator > 0) rows.push_back(row);
        for (auto& row : rows)
            if (row.key.isEmpty()) row.name = CircularText::tr("not dispatched yet");
        std::stable_sort(rows.begin(), rows.end(),
                         [](const FigureRow& a, const FigureRow& b) { return a.numerator > b.numerator; });
        return rows;
    }
    [[nodiscard]] QString overdueWords() const {
        const auto rows = overdueUnits();
        QStringList named;
        for (const auto& row : rows)
            if (named.size() < namedInText) named.append(CircularText::tr("%1 (%2)").arg(row.name, count(row.numerator)));
        const QString text = static_cast<qsizetype>(rows.size()) > namedInText
                                 ? CircularText::tr(
                                       "%1 cases are past their deadline, with %2 units; most with %3. All units stand in "
                                       "table 2.")
                                 : CircularText::tr("%1 cases are past their deadline, with %2 units: %3.");
        return text.arg(count(m_letter.figures.overdue.total.numerator), count(qint64(rows.size())),
                        named.join(CircularText::tr(", ")));
    }
    Circular& m_letter;
    int m_headings = 0;
};

QString periodWords(const FigureRequest& request) {
    const QDate last = request.to.isValid() ? request.to.addDays(-1) : QDate();
    if (request.from.isValid() && last.isValid())
        return CircularText::tr("entered from %1 to %2").arg(longDate(request.from), longDate(last));
    if (request.from.isValid()) return CircularText::tr("entered since %1").arg(longDate(request.from));
    return last.isValid() ? CircularText::tr("entered until %1").arg(longDate(last)) : QString();
}

}  // namespace

Expected<Circular> circular(Reader& reader, const Actor& actor, const FigureRequest& request) {
    const auto around = reader.surroundings();
    if (auto reasons = policy::rightRefusals(actor, Right::Export, *around->definitions); !reasons.empty())
        return fail(ErrorKind::Refused, std::move(reasons));
    auto figures = circularFiguresOf(reader, actor, request);
    if (!figures) return Unexpected{std::move(figures.error())};
    Circular letter;
    letter.figures = std::move(*figures);
    const auto stamp = formStamp(reader, actor);
    const auto place = around->units.name(request.unit.isEmpty() ? around->units.district() : request.unit);
    const Instant counted = request.asOf.value_or(stamp.at);
    letter.title = CircularText::tr("Circular on the handling of grievances in %1").arg(place);
    letter.addressee = request.unit.isEmpty()
                           ? CircularText::tr("To all towns and district departments:")
                           : CircularText::tr("To all villages and communities, and the departments concerned:");
    const auto period = periodWords(request);
    const QString moment = longDate(beijingDate(counted)) + u' ' + beijingTime(counted).toString(u"HH:mm"_s);
    letter.blocks.push_back(
        {CircularBlock::Kind::Paragraph,
         period.isEmpty()
             ? CircularText::tr("This is how the grievances of %1 are being handled. The figures are as of %2.")
                   .arg(place, moment)
             : CircularText::tr("This is how the grievances of %1 (%2) are being handled. The figures are as of %3.")
                   .arg(place, period, moment)});
    Letter writer(letter);
    writer.overall();
    writer.progress();
    writer.problems();
    writer.nextSteps();
    writer.tables();
    writer.definitions();
    letter.definitions.prepend(CircularText::tr("Figures as of %1; definitions:").arg(moment));
    letter.signature = around->units.name(actor.unit);
    letter.date = longDate(beijingDate(stamp.at));
    letter.stamp = stamp.text();
    return letter;
}

}  // namespace minqing
