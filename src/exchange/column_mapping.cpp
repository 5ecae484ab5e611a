#include "exchange/column_mapping.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "exchange/cell_values.h"
#include "exchange/row_error.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct ColumnMappingText {
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

bool isBracket(QChar character) { return u"()[]{}<>【】〔〕〈〉《》「」"_s.contains(character); }

/// 电话（必填） → 电话. The text as it is when nothing would be left.
QString withoutRemark(const QString& heading) {
    const QString text = halfWidth(heading);
    QString kept;
    int depth = 0;
    for (const QChar character : text) {
        const bool opens = u"([{<【〔〈《「"_s.contains(character);
        if (opens) ++depth;
        if (depth == 0) kept += character;
        if (!opens && isBracket(character) && depth > 0) --depth;
    }
    return kept.trimmed().isEmpty() ? heading : kept;
}

/// Normalized name → key.
QHash<QString, QString> namesOf(const std::vector<ImportColumn>& columns) {
    QHash<QString, QString> names;
    for (const ImportColumn& column : columns) {
        names.insert(normalizedHeading(column.key), column.key);
        names.insert(normalizedHeading(column.title), column.key);
        for (const QString& alias : column.aliases) names.insert(normalizedHeading(alias), column.key);
    }
    names.remove(QString());
    return names;
}

QString keyOf(const QHash<QString, QString>& names, const QString& heading) {
    const QString key = names.value(normalizedHeading(heading));
    return key.isEmpty() ? names.value(normalizedHeading(withoutRemark(heading))) : key;
}

/// What a person calls the column: its heading, or its letters.
QString shownName(const std::vector<QString>& header, int index) {
    const QString heading = header[static_cast<std::size_t>(index)].simplified();
    return heading.isEmpty() ? columnLetters(index) : heading;
}

int findColumn(const std::vector<QString>& header, const QString& wanted) {
    const QString normal = normalizedHeading(wanted);
    for (std::size_t index = 0; index < header.size(); ++index) {
        if (!normal.isEmpty() && normalizedHeading(header[index]) == normal) return static_cast<int>(index);
    }
    for (int index = 0; index < static_cast<int>(header.size()); ++index) {
        if (columnLetters(index) == wanted.trimmed().toUpper()) return index;
    }
    return -1;
}

QString listOfHeadings(const std::vector<QString>& header) {
    QStringList names;
    for (int index = 0; index < static_cast<int>(header.size()); ++index) {
        if (!header[static_cast<std::size_t>(index)].trimmed().isEmpty()) names.append(shownName(header, index));
    }
    return names.join(ColumnMappingText::tr(", "));
}

/// One run of mapColumns(): gathers reasons instead of stopping at the first.
class Matching {
  public:
    Matching(const std::vector<QString>& header, const std::vector<ImportColumn>& columns)
        : m_header(header), m_columns(columns), m_names(namesOf(columns)) {}

    void applyChoices(const std::vector<ColumnChoice>& choices);
    void matchRest();
    void checkRequired();
    [[nodiscard]] Expected<ColumnMapping> result();

  private:
    void add(ErrorKind kind, const QString& code, const QString& message, const QString& field);
    void assign(const QString& key, int index);

    const std::vector<QString>& m_header;
    const std::vector<ImportColumn>& m_columns;
    QHash<QString, QString> m_names;
    ColumnMapping m_mapping;
    QSet<int> m_taken;
    QSet<QString> m_chosenKeys;
    std::vector<Reason> m_reasons;
    ErrorKind m_kind = ErrorKind::BadInput;
};

void Matching::add(ErrorKind kind, const QString& code, const QString& message, const QString& field) {
    if (kind == ErrorKind::Usage) m_kind = kind;
    m_reasons.push_back({code, message, field});
}

void Matching::assign(const QString& key, int index) {
    if (m_mapping.columns.contains(key)) {
        add(ErrorKind::BadInput, u"duplicate_column"_s,
            ColumnMappingText::tr("The columns %1 (%2) and %3 (%4) both mean \"%5\". Rename or delete one of them.")
                .arg(columnLetters(m_mapping.columns.value(key)), shownName(m_header, m_mapping.columns.value(key)),
                     columnLetters(index), shownName(m_header, index), key),
            key);
        return;
    }
    m_mapping.columns.insert(key, index);
    m_taken.insert(index);
}

void Matching::applyChoices(const std::vector<ColumnChoice>& choices) {
    for (const ColumnChoice& choice : choices) {
        const int index = findColumn(m_header, choice.column);
        if (index < 0) {
            add(ErrorKind::Usage, u"unknown_map_column"_s,
                ColumnMappingText::tr("There is no column \"%1\". The columns are: %2.")
                    .arg(choice.column, listOfHeadings(m_header)),
                choice.key);
            continue;
        }
        const bool known = std::any_of(m_columns.begin(), m_columns.end(),
                                       [&](const ImportColumn& column) { return column.key == choice.key; });
        if (!known && !choice.key.isEmpty()) {
            QStringList keys;
            for (const ImportColumn& column : m_columns) keys.append(column.key);
            add(ErrorKind::Usage, u"unknown_map_key"_s,
                ColumnMappingText::tr("\"%1\" is not a field of this import. The fields are: %2.")
                    .arg(choice.key, keys.join(ColumnMappingText::tr(", "))),
                choice.key);
            continue;
        }
        if (choice.key.isEmpty()) {
            m_taken.insert(index);
            m_mapping.ignored.append(shownName(m_header, index));
            continue;
        }
        assign(choice.key, index);
        m_chosenKeys.insert(choice.key);
    }
}

void Matching::matchRest() {
    for (int index = 0; index < static_cast<int>(m_header.size()); ++index) {
        if (m_taken.contains(index)) continue;
        const QString& heading = m_header[static_cast<std::size_t>(index)];
        const QString key = keyOf(m_names, heading);
        if (!key.isEmpty() && !m_chosenKeys.contains(key)) {
            assign(key, index);
        } else if (!heading.trimmed().isEmpty()) {
            m_mapping.ignored.append(shownName(m_header, index));
        }
    }
}

void Matching::checkRequired() {
    for (const ImportColumn& column : m_columns) {
        if (!column.required || m_mapping.columns.contains(column.key)) continue;
        add(ErrorKind::BadInput, u"missing_column"_s,
            ColumnMappingText::tr("The column \"%1\" is missing. The columns found are: %2. Add it, or say which column it is: "
                                  "--map \"COLUMN=%3\".")
                .arg(column.title, listOfHeadings(m_header), column.key),
            column.key);
    }
}

Expected<ColumnMapping> Matching::result() {
    if (!m_reasons.empty()) return fail(m_kind, std::move(m_reasons));
    return std::move(m_mapping);
}

}  // namespace

Expected<std::vector<ColumnChoice>> parseColumnChoices(const QStringList& arguments) {
    std::vector<ColumnChoice> choices;
    for (const QString& argument : arguments) {
        const qsizetype equals = argument.lastIndexOf(u'=');
        if (equals <= 0) {
            return fail(ErrorKind::Usage, u"bad_map"_s,
                        ColumnMappingText::tr("\"%1\": write the heading of the column, = and the field, such as 户主=head.")
                            .arg(argument));
        }
        choices.push_back({argument.left(equals).trimmed(), argument.mid(equals + 1).trimmed()});
    }
    return choices;
}

QString normalizedHeading(const QString& heading) {
    QString normal;
    for (const QChar character : halfWidth(heading)) {
        const bool invisible = character.isSpace() || character.unicode() == 0xFEFF || character.unicode() == 0x200B;
        if (invisible || character == u'*' || character == u':' || isBracket(character)) continue;
        normal += character.toLower();
    }
    return normal;
}

Expected<ColumnMapping> mapColumns(const std::vector<QString>& header, const std::vector<ImportColumn>& columns,
                                   const std::vector<ColumnChoice>& choices) {
    Matching matching(header, columns);
    matching.applyChoices(choices);
    matching.matchRest();
    matching.checkRequired();
    return matching.result();
}

std::function<bool(const std::vector<QString>&)> headingRecogniser(const std::vector<ImportColumn>& columns,
                                                                   const std::vector<ColumnChoice>& choices) {
    auto names = namesOf(columns);
    for (const ColumnChoice& choice : choices) names.insert(normalizedHeading(choice.column), choice.column);
    const std::size_t wanted = std::min<std::size_t>(2, columns.size());
    return [names = std::move(names), wanted](const std::vector<QString>& cells) {
        QSet<QString> known;
        for (const QString& cell : cells) {
            if (const QString key = keyOf(names, cell); !key.isEmpty()) known.insert(key);
        }
        return static_cast<std::size_t>(known.size()) >= wanted;
    };
}

}  // namespace minqing
