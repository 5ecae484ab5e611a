#pragma once
// Words for the full-text index. Chinese has no spaces: a run of Han characters is indexed by its pairs, so that any
// word of two characters or more is found; a run of Latin letters and digits is one word. Given to FTS5 with spaces
// between.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace minqing::storage {

/// The words of a text, for indexing. UTF-8, lower case, separated by spaces.
[[nodiscard]] QByteArray searchWords(QStringView text);

/// What a person typed, made ready.
struct SearchQuery {
    QByteArray match;    ///< an FTS5 expression: every word must be there; empty: nothing to look for
    QStringList pieces;  ///< lower case: each must be part of the text (pairs can stand apart in it)
};
[[nodiscard]] SearchQuery searchQuery(QStringView text);

}  // namespace minqing::storage
