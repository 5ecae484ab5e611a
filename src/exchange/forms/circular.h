#pragma once
// 情况通报: a letter on the state of affairs whose every figure is the dashboard's own, with its definition and the
// moment up to which it counts. Sentences that no figure gives rise to are left out.

#include "exchange/forms/form_table.h"
#include "statistics/figure.h"

namespace minqing {

struct CircularBlock {
    enum class Kind { Heading, SubHeading, Paragraph };
    Kind kind = Kind::Paragraph;
    QString text;
};

struct CircularTable {
    QString title;
    QStringList headings;
    std::vector<QStringList> rows;
};

/// What the letter is written from: the dashboard's indicators over the same period, unit and as-of.
struct CircularFigures {
    Figure coverage, completion, resolution, satisfaction, ratingShare, onSite, overdue;
    Figure townCompletion, townResolution, townOverdue, townSatisfaction;
    Figure unitOverdue;
};

struct Circular {
    QString title, addressee;
    std::vector<CircularBlock> blocks;
    QString signature, date;
    std::vector<CircularTable> tables;
    QStringList definitions;  ///< "办结率：…", one for each indicator used
    QString stamp;
    CircularFigures figures;
};

/// Errors: Refused not_permitted (export, statistics), those of figure().
[[nodiscard]] Expected<Circular> circular(Reader& reader, const Actor& actor, const FigureRequest& request);

}  // namespace minqing
