#include "definitions/table_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "base/hidden_characters.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

/// Beyond what nobody may type: marks of direction and separators of lines, which have no use in a definition.
std::optional<QChar> hiddenIn(const QString& text, bool oneLine) {
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar one = text[at];
        const char16_t unit = one.unicode();
        const bool mark = unit == 0x200E || unit == 0x200F || unit == 0x061C || unit == 0x2028 || unit == 0x2029;
        const bool lineBreak = unit == u'\n' || unit == u'\r' || unit == u'\t';
        const bool hidden = !one.isSurrogate() && hiddenCharacter(QStringView(text).mid(at, 1)) != HiddenCharacter::None;
        if (mark || (lineBreak && oneLine) || (hidden && unit != 0x200D)) return one;
    }
    // What only its surroundings tell: a joiner that joins no emoji, half of a character.
    return hiddenCharacter(text) == HiddenCharacter::None ? std::nullopt : std::optional(QChar(0x200D));
}

}  // namespace

int SourceFile::line(const QString& place) const {
    QString at = place;
    while (true) {
        if (const auto found = m_lines.constFind(at); found != m_lines.constEnd()) return found.value();
        const auto slash = at.lastIndexOf(u'/');
        if (slash < 0) return m_lines.value(QString(), 0);
        at.truncate(slash);
    }
}

void SourceFile::report(int line, const QString& code, const QString& message) {
    m_problems.push_back({.file = m_path, .line = line, .code = code, .message = message});
}

void SourceFile::reportAt(const QString& place, const QString& code, const QString& message) {
    report(line(place), code, message);
}

TableReader::TableReader(const TomlValue& table, QString place, SourceFile& file)
    : m_table(table), m_place(std::move(place)), m_file(file) {
    m_file.note(m_place, m_table.line);
}

QString TableReader::at(const QString& key) const { return m_place.isEmpty() ? key : QString(m_place + u'/' + key); }

void TableReader::report(const QString& key, const QString& code, const QString& message) {
    const TomlValue* found = m_table.find(key);
    m_file.report(found ? found->line : m_table.line, code, message);
}

void TableReader::reportValue(const QString& key, const QString& given, const QString& expected) {
    report(key, u"invalid_value"_s,
           QCoreApplication::translate("Definitions", "\"%1\" is not a value that \"%2\" can have. Expected: %3")
               .arg(given, key, expected));
}

void TableReader::reportType(const QString& key, const QString& expected) {
    report(key, u"wrong_type"_s,
           QCoreApplication::translate("Definitions", "\"%1\" has the wrong type; it must be %2").arg(key, expected));
}

const TomlValue* TableReader::value(const QString& key, Need need) {
    m_read.insert(key);
    const TomlValue* found = m_table.find(key);
    if (found) {
        m_file.note(at(key), found->line);
    } else if (need == Need::Required) {
        report(key, u"missing_key"_s, QCoreApplication::translate("Definitions", "The key \"%1\" is missing here").arg(key));
    }
    return found;
}

QString TableReader::text(const QString& key, Need need) { return text(key, need, Breaks::Allowed); }

QString TableReader::text(const QString& key, Need need, Breaks breaks) {
    const TomlValue* found = value(key, need);
    if (!found) return {};
    if (found->kind != TomlValue::Kind::String) {
        reportType(key, QCoreApplication::translate("Definitions", "a text in quotation marks"));
        return {};
    }
    if (found->text.isEmpty() && need == Need::Required)
        reportValue(key, {}, QCoreApplication::translate("Definitions", "a text that is not empty"));
    reportHidden(key, found->text, breaks);
    return found->text;
}

void TableReader::reportHidden(const QString& key, const QString& given, Breaks breaks) {
    if (m_file.isInForce()) return;
    const auto hidden = hiddenIn(given, breaks == Breaks::Hidden);
    if (!hidden) return;
    report(key, u"hidden_character"_s,
           QCoreApplication::translate("Definitions",
                                       "\"%1\" holds a character that nobody sees or that changes how the text is read "
                                       "(U+%2). Type the text anew")
               .arg(key)
               .arg(hidden->unicode(), 4, 16, QLatin1Char('0')));
}

QString TableReader::id(const QString& key) {
    static const QRegularExpression rule(u"\\A[a-z][a-z0-9_]*\\z"_s);
    const QString given = text(key, Need::Required);
    if (given.isEmpty() || m_file.isInForce() || rule.match(given).hasMatch() || hiddenIn(given, false)) return given;
    report(key, u"bad_id"_s,
           QCoreApplication::translate("Definitions",
                                       "\"%1\" cannot be an id: an id is made of the small letters a-z, digits and "
                                       "underscores, and begins with a letter")
               .arg(given));
    return given;
}

QString TableReader::numberPrefix(const QString& key) {
    static const QRegularExpression rule(u"\\A[A-Z][A-Z0-9]{0,5}\\z"_s);
    const QString given = text(key, Need::Required);
    if (given.isEmpty() || m_file.isInForce() || rule.match(given).hasMatch() || hiddenIn(given, false)) return given;
    reportValue(key, given,
                QCoreApplication::translate("Definitions", "one to six capital letters A-Z; after the first also digits"));
    return given;
}

Text TableReader::name(const QString& key, Need need) {
    const TomlValue* found = table(key, need);
    if (!found) return {};
    TableReader reader(*found, at(key), m_file);
    const auto breaks = key == u"name"_s ? Breaks::Hidden : Breaks::Allowed;
    Text name{.zh = reader.text(u"zh"_s, Need::Required, breaks), .en = reader.text(u"en"_s, Need::Optional, breaks)};
    reader.finish();
    return name;
}

std::optional<qint64> TableReader::integer(const QString& key, Need need) {
    const TomlValue* found = value(key, need);
    if (!found) return std::nullopt;
    if (found->kind == TomlValue::Kind::Integer) return found->integer;
    reportType(key, QCoreApplication::translate("Definitions", "a whole number"));
    return std::nullopt;
}

int TableReader::number(const QString& key, int least, int most, int fallback) {
    const auto given = integer(key);
    if (!given) return fallback;
    if (*given >= least && *given <= most) return static_cast<int>(*given);
    reportValue(key, QString::number(*given),
                QCoreApplication::translate("Definitions", "a whole number from %1 to %2").arg(least).arg(most));
    return fallback;
}

int TableReader::version() {
    constexpr qint64 highest = 1'000'000;
    const QString key = u"version"_s;
    const qint64 given = integer(key, Need::Required).value_or(1);
    if ((given < 1 || given > highest) && !m_file.isInForce()) {
        reportValue(key, QString::number(given),
                    QCoreApplication::translate("Definitions", "a whole number from 1, one more with every change"));
    }
    return static_cast<int>(std::clamp<qint64>(given, -highest, highest));
}

double TableReader::real(const QString& key, double fallback) {
    const TomlValue* found = value(key);
    if (!found) return fallback;
    if (found->kind == TomlValue::Kind::Real) return found->real;
    if (found->kind == TomlValue::Kind::Integer) return static_cast<double>(found->integer);
    reportType(key, QCoreApplication::translate("Definitions", "a number"));
    return fallback;
}

bool TableReader::flag(const QString& key, bool fallback) {
    const TomlValue* found = value(key);
    if (!found) return fallback;
    if (found->kind == TomlValue::Kind::Boolean) return found->flag;
    reportType(key, QCoreApplication::translate("Definitions", "true or false"));
    return fallback;
}

QStringList TableReader::texts(const QString& key, Need need) {
    const TomlValue* found = value(key, need);
    if (!found) return {};
    if (found->kind != TomlValue::Kind::Array) {
        reportType(key, QCoreApplication::translate("Definitions", "a list of texts: [\"…\", \"…\"]"));
        return {};
    }
    QStringList list;
    for (const TomlValue& item : found->values) {
        const bool dated = item.kind == TomlValue::Kind::Date;
        if (item.kind != TomlValue::Kind::String && !dated) {
            reportType(key, QCoreApplication::translate("Definitions", "a list of texts: [\"…\", \"…\"]"));
            continue;
        }
        m_file.note(at(key) + u'/' + item.text, item.line);
        reportHidden(key, item.text, Breaks::Allowed);
        list.append(item.text);
    }
    return list;
}

const TomlValue* TableReader::table(const QString& key, Need need) {
    const TomlValue* found = value(key, need);
    if (!found || found->kind == TomlValue::Kind::Table) return found;
    reportType(key, QCoreApplication::translate("Definitions", "a table: { … }"));
    return nullptr;
}

std::vector<const TomlValue*> TableReader::tables(const QString& key) {
    const TomlValue* found = value(key);
    if (!found) return {};
    std::vector<const TomlValue*> list;
    bool good = found->kind == TomlValue::Kind::Array;
    for (const TomlValue& item : found->values) {
        if (item.kind == TomlValue::Kind::Table && good) {
            list.push_back(&item);
        } else {
            good = false;
        }
    }
    if (!good) reportType(key, QCoreApplication::translate("Definitions", "a list of tables: [[%1]]").arg(key));
    return list;
}

void TableReader::finish() {
    for (qsizetype i = 0; i < m_table.keys.size(); ++i) {
        const QString& key = m_table.keys[i];
        if (m_read.contains(key)) continue;
        m_file.report(
            m_table.values[static_cast<size_t>(i)].line, u"unknown_key"_s,
            QCoreApplication::translate("Definitions", "Nobody knows the key \"%1\" here; it may be misspelt").arg(key));
    }
}

bool noteId(TableReader& reader, const QString& id, QSet<QString>& seen) {
    if (id.isEmpty()) return false;
    if (!seen.contains(id)) {
        seen.insert(id);
        return true;
    }
    reader.report(u"id"_s, u"duplicate_id"_s, QCoreApplication::translate("Definitions", "\"%1\" is defined twice").arg(id));
    return false;
}

}  // namespace minqing
