#pragma once
// Reads one TOML table into values and reports what is wrong with it: missing and unknown keys, wrong types, duplicates.

#include <QHash>
#include <QSet>
#include <initializer_list>

#include "definitions/definition_set.h"
#include "definitions/toml_document.h"

namespace minqing {

/// What is known about one file while it is read and validated: where each place stands, and its problems. A place is a
/// path of keys and ids: "transition/accept/to".
class SourceFile {
  public:
    explicit SourceFile(QString path, bool inForce = false) : m_path(std::move(path)), m_inForce(inForce) {}
    /// It stands in a journal: rules that came with a later program do not keep a ledger from opening.
    [[nodiscard]] bool isInForce() const { return m_inForce; }
    [[nodiscard]] const QString& path() const { return m_path; }
    void note(const QString& place, int line) { m_lines.insert(place, line); }
    /// The line of the place, or of the nearest place around it that is known; 0 when none is.
    [[nodiscard]] int line(const QString& place) const;
    void report(int line, const QString& code, const QString& message);
    void reportAt(const QString& place, const QString& code, const QString& message);
    [[nodiscard]] const std::vector<DefinitionProblem>& problems() const { return m_problems; }

  private:
    QString m_path;
    bool m_inForce = false;
    QHash<QString, int> m_lines;
    std::vector<DefinitionProblem> m_problems;
};

/// A word in a file and the value it stands for.
template <class T>
struct Word {
    QStringView word;
    T value;
};

enum class Need { Optional, Required };

/// Every read key is noted with its line as place/key; call finish() last, it reports the keys nobody asked for.
class TableReader {
  public:
    TableReader(const TomlValue& table, QString place, SourceFile& file);

    [[nodiscard]] SourceFile& file() { return m_file; }
    [[nodiscard]] const QString& place() const { return m_place; }
    [[nodiscard]] int line() const { return m_table.line; }

    /// nullptr when absent; reports `missing_key` when needed.
    const TomlValue* value(const QString& key, Need need = Need::Optional);
    QString text(const QString& key, Need need = Need::Optional);
    /// What others name it by: small Latin letters, digits and underscores. Reports `missing_key`, `bad_id`.
    QString id(const QString& key);
    /// What the numbers of its cases or visits begin with: they are file names and cells of tables as well.
    QString numberPrefix(const QString& key);
    /// { zh = "…", en = "…" }
    Text name(const QString& key, Need need = Need::Required);
    std::optional<qint64> integer(const QString& key, Need need = Need::Optional);
    /// A whole number from `least` to `most`; `fallback` where nothing stands or something else.
    int number(const QString& key, int least, int most, int fallback);
    /// The key "version": 1, 2, 3 …
    int version();
    double real(const QString& key, double fallback);
    bool flag(const QString& key, bool fallback);
    QStringList texts(const QString& key, Need need = Need::Optional);
    /// A table, or nullptr.
    const TomlValue* table(const QString& key, Need need = Need::Optional);
    /// An array of tables; empty when absent.
    std::vector<const TomlValue*> tables(const QString& key);
    void finish();

    template <class T, size_t N>
    std::optional<T> word(const QString& key, const Word<T> (&words)[N], Need need = Need::Optional) {
        const QString given = text(key, need);
        if (given.isEmpty()) return std::nullopt;
        return wordOf(key, given, words);
    }
    template <class T, size_t N>
    std::vector<T> words(const QString& key, const Word<T> (&known)[N]) {
        std::vector<T> found;
        for (const QString& given : texts(key)) {
            if (const auto one = wordOf(key, given, known)) found.push_back(*one);
        }
        return found;
    }
    /// Reports a problem at a key of this table, or at the table where the key is absent.
    void report(const QString& key, const QString& code, const QString& message);
    /// `invalid_value`: the key holds a text that means nothing.
    void reportValue(const QString& key, const QString& given, const QString& expected);

  private:
    template <class T, size_t N>
    std::optional<T> wordOf(const QString& key, const QString& given, const Word<T> (&words)[N]) {
        QStringList known;
        for (const auto& [word, value] : words) {
            if (word == given) return value;
            known.append(word.toString());
        }
        reportValue(key, given, known.join(QStringLiteral(" | ")));
        return std::nullopt;
    }
    [[nodiscard]] QString at(const QString& key) const;
    void reportType(const QString& key, const QString& expected);
    /// Whether a line break may stand in a text or is a character that nobody sees.
    enum class Breaks { Allowed, Hidden };
    QString text(const QString& key, Need need, Breaks breaks);
    /// Reports `hidden_character` where the text holds one.
    void reportHidden(const QString& key, const QString& given, Breaks breaks);

    const TomlValue& m_table;
    QString m_place;
    SourceFile& m_file;
    QSet<QString> m_read;
};

/// Reports `duplicate_id` for an id that is there already. Returns true when it is new.
bool noteId(TableReader& reader, const QString& id, QSet<QString>& seen);

}  // namespace minqing
