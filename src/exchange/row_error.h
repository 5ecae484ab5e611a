#pragma once
// One fault in one row of a file that somebody gave us.

#include <QString>

namespace minqing {

/// `row` is the number a person sees at the left of the sheet (1 is the first line of the file; 0: the whole file),
/// `column` the heading of the column, or its letter where there is no heading; empty: the whole row. `code` is stable
/// English snake_case; `message` is translated and says what is wrong and what to do.
struct RowError {
    int row = 0;
    QString column = {};
    QString code = {};
    QString message = {};
    friend bool operator==(const RowError&, const RowError&) = default;
};

/// "A", "Z", "AA" for 0, 25, 26: the name of a column that has no heading.
[[nodiscard]] QString columnLetters(int index);

}  // namespace minqing
