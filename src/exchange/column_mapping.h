#pragma once
// Which column of somebody's table holds what, by stable keys and aliases, never by position or by translated names.

#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "base/error.h"

namespace minqing {

/// A column that an import understands. Key, title and aliases all match a heading.
struct ImportColumn {
    QString key;
    QString title;
    QStringList aliases = {};
    bool required = false;
};

/// A choice of the person: heading (or letters of the column) → key; an empty key leaves the column out.
struct ColumnChoice {
    QString column;
    QString key;
};

struct ColumnMapping {
    QHash<QString, int> columns;  ///< key → index of the column, from 0
    QStringList ignored;          ///< headings that mean nothing to this import, for the preview
    /// -1 when the table has no such column.
    [[nodiscard]] int indexOf(const QString& key) const { return columns.value(key, -1); }
};

/// "COLUMN=KEY" from the command line; "COLUMN=" leaves a column out. Usage: bad_map.
[[nodiscard]] Expected<std::vector<ColumnChoice>> parseColumnChoices(const QStringList& arguments);

/// A heading as it is compared: full-width as ASCII, lower case, without spaces, line breaks, * : and brackets.
[[nodiscard]] QString normalizedHeading(const QString& heading);

/// All reasons at once. BadInput: missing_column (names the columns found), duplicate_column; Usage:
/// unknown_map_column, unknown_map_key. A heading with a remark in brackets, 电话（必填）, matches without it too.
/// Choices go first: what they take is not matched again.
[[nodiscard]] Expected<ColumnMapping> mapColumns(const std::vector<QString>& header, const std::vector<ImportColumn>& columns,
                                                 const std::vector<ColumnChoice>& choices = {});

/// For TableOptions::isHeader: true for a row in which at least two cells (one, when only one column is known) are
/// known headings, so that titles above are passed over.
[[nodiscard]] std::function<bool(const std::vector<QString>&)> headingRecogniser(const std::vector<ImportColumn>& columns,
                                                                                 const std::vector<ColumnChoice>& choices = {});

}  // namespace minqing
