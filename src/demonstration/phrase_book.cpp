#include "demonstration/phrase_book.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

PhraseBook::PhraseBook(const QStringList& grammars) {
    int current = -1;
    for (const QString& grammar : grammars) {
        for (const QString& raw : grammar.split(u'\n')) {
            const QString line = raw.trimmed();
            if (line.isEmpty()) continue;
            if (line.startsWith(u'@')) {
                current = m_lists.value(line.mid(1), static_cast<int>(m_choices.size()));
                m_lists.insert(line.mid(1), current);
                if (current == static_cast<int>(m_choices.size())) m_choices.emplace_back();
            } else if (current >= 0) {
                m_choices[static_cast<std::size_t>(current)].push_back(parse(line));
            }
        }
    }
    for (auto& choices : m_choices) {
        for (auto& choice : choices) {
            for (auto& piece : choice) {
                if (piece.kind == Piece::Kind::List) piece.list = m_lists.value(piece.text, -1);
            }
        }
    }
}

void PhraseBook::parsePlaceholder(const QString& inner, Piece& piece) {
    const auto dots = inner.indexOf(u".."_s);
    if (inner.startsWith(u'$')) {
        piece.kind = Piece::Kind::Value;
        piece.text = inner.mid(1);
    } else if (dots > 0) {
        const auto slash = inner.indexOf(u'/');
        piece.kind = Piece::Kind::Number;
        piece.low = inner.left(dots).toInt();
        piece.high = inner.mid(dots + 2, slash < 0 ? -1 : slash - dots - 2).toInt();
        piece.step = slash < 0 ? 1 : std::max(1, inner.mid(slash + 1).toInt());
    } else {
        piece.kind = Piece::Kind::List;
        piece.text = inner;
    }
}

PhraseBook::Choice PhraseBook::parse(const QString& line) {
    Choice choice;
    qsizetype at = 0;
    while (at < line.size()) {
        const auto open = line.indexOf(u'{', at);
        const auto close = open < 0 ? -1 : line.indexOf(u'}', open);
        if (close < 0) {
            choice.push_back({.text = line.mid(at)});
            break;
        }
        if (open > at) choice.push_back({.text = line.mid(at, open - at)});
        Piece piece;
        parsePlaceholder(line.mid(open + 1, close - open - 1), piece);
        choice.push_back(piece);
        at = close + 1;
    }
    return choice;
}

void PhraseBook::append(QString& out, int list, Random& random, const PhraseValues& values) const {
    if (list < 0) return;
    const auto& choices = m_choices[static_cast<std::size_t>(list)];
    if (choices.empty()) return;
    for (const auto& piece : choices[static_cast<std::size_t>(random.below(static_cast<int>(choices.size())))]) {
        switch (piece.kind) {
            case Piece::Kind::Literal:
                out += piece.text;
                break;
            case Piece::Kind::List:
                append(out, piece.list, random, values);
                break;
            case Piece::Kind::Number:
                out += QString::number(piece.low + piece.step * random.below((piece.high - piece.low) / piece.step + 1));
                break;
            case Piece::Kind::Value:
                for (const auto& [name, value] : values) {
                    if (name == piece.text) out += value;
                }
                break;
        }
    }
}

QString PhraseBook::text(const QString& list, Random& random, const PhraseValues& values) const {
    QString out;
    append(out, m_lists.value(list, -1), random, values);
    return out;
}

int PhraseBook::size(const QString& list) const {
    const int at = m_lists.value(list, -1);
    return at < 0 ? 0 : static_cast<int>(m_choices[static_cast<std::size_t>(at)].size());
}

bool SentenceRegister::contains(std::uint64_t hash) const {
    for (std::size_t at = hash & (m_slots.size() - 1); m_slots[at] != 0; at = (at + 1) & (m_slots.size() - 1)) {
        if (m_slots[at] == hash) return true;
    }
    return false;
}

void SentenceRegister::insert(std::uint64_t hash) {
    std::size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at] != 0) at = (at + 1) & (m_slots.size() - 1);
    m_slots[at] = hash;
    ++m_used;
}

void SentenceRegister::grow() {
    std::vector<std::uint64_t> old(m_slots.size() * 2, 0);
    old.swap(m_slots);
    m_used = 0;
    for (const auto hash : old) {
        if (hash != 0) insert(hash);
    }
}

bool SentenceRegister::add(const QString& text) {
    std::vector<std::uint64_t> hashes;
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    bool any = false;
    const auto end = [&] {
        if (any) hashes.push_back(hash | 1U);
        hash = 0xcbf29ce484222325ULL;
        any = false;
    };
    for (const QChar character : text) {
        if (character == u'。' || character == u'！' || character == u'？' || character == u'\n') {
            end();
        } else {
            hash = (hash ^ character.unicode()) * 0x100000001b3ULL;
            any = true;
        }
    }
    end();
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (contains(hashes[i]) || std::find(hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(i), hashes[i]) !=
                                       hashes.begin() + static_cast<std::ptrdiff_t>(i)) {
            return false;
        }
    }
    if ((m_used + hashes.size()) * 2 > m_slots.size()) grow();
    for (const auto one : hashes) insert(one);
    return true;
}

QString UniqueWriter::text(const QString& list, Random& random, const PhraseValues& values, const QString& mark) {
    QString out;
    for (int tries = 0; tries < 12; ++tries) {
        out = m_book.text(list, random, values);
        if (m_written.add(out)) return out;
    }
    // Every sentence gets the mark: any of them may be the one that stood before.
    QString marked;
    QString sentence;
    int number = 0;
    const auto end = [&](const QString& stop) {
        if (!sentence.isEmpty()) {
            marked +=
                sentence + u"（"_s + mark + (number > 0 ? u"之"_s + QString::number(number + 1) : QString()) + u"）"_s + stop;
            ++number;
        }
        sentence.clear();
    };
    for (const QChar character : out) {
        if (character == u'。' || character == u'！' || character == u'？') {
            end(QString(character));
        } else {
            sentence += character;
        }
    }
    end({});
    m_written.add(marked);
    return marked;
}

}  // namespace minqing::demonstration
