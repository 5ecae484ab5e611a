#pragma once
// Texts from a small grammar, so that a district's worth of diaries reads as if many people had written it.
//
// "@name" begins a list; each line below it is one choice. In a choice {name} stands for a choice of that list, {3..20} for a
// number, {3..20/5} for one in steps of 5, {$who} for a value given by the caller.

#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

#include "demonstration/random.h"

namespace minqing::demonstration {

/// Values for {$…}, by name.
using PhraseValues = std::vector<std::pair<QString, QString>>;

class PhraseBook {
  public:
    explicit PhraseBook(const QStringList& grammars);
    /// One choice of the list, filled in. An unknown list gives an empty text.
    [[nodiscard]] QString text(const QString& list, Random& random, const PhraseValues& values = {}) const;
    [[nodiscard]] bool has(const QString& list) const { return m_lists.contains(list); }
    [[nodiscard]] int size(const QString& list) const;

  private:
    struct Piece {
        enum class Kind { Literal, List, Number, Value } kind = Kind::Literal;
        QString text;
        int list = -1;
        int low = 0, high = 0, step = 1;
    };
    using Choice = std::vector<Piece>;
    [[nodiscard]] static Choice parse(const QString& line);
    static void parsePlaceholder(const QString& inner, Piece& piece);
    void append(QString& out, int list, Random& random, const PhraseValues& values) const;

    QHash<QString, int> m_lists;
    std::vector<std::vector<Choice>> m_choices;
};

/// The hashes of every sentence written so far: no sentence is written twice.
class SentenceRegister {
  public:
    /// Notes the sentences of the text; false (and nothing is noted) when one of them was written before.
    bool add(const QString& text);
    [[nodiscard]] std::size_t size() const { return m_used; }

  private:
    [[nodiscard]] bool contains(std::uint64_t hash) const;
    void insert(std::uint64_t hash);
    void grow();
    std::vector<std::uint64_t> m_slots = std::vector<std::uint64_t>(1U << 16U, 0);  // open addressing; 0: free
    std::size_t m_used = 0;
};

/// Texts of which no sentence repeats: tries again, and at last names the place or person so that it cannot repeat.
class UniqueWriter {
  public:
    explicit UniqueWriter(const PhraseBook& book) : m_book(book) {}
    /// `mark` is put in brackets before the final stop when every try was taken ("6月3日走访"); it must be unlike any other.
    [[nodiscard]] QString text(const QString& list, Random& random, const PhraseValues& values, const QString& mark);
    [[nodiscard]] const PhraseBook& book() const { return m_book; }

  private:
    const PhraseBook& m_book;
    SentenceRegister m_written;
};

}  // namespace minqing::demonstration
