#include "storage/search_words.h"

#include <QByteArrayList>
#include <QStringList>
#include <functional>

namespace minqing::storage {
namespace {

bool isWordCharacter(QChar c) { return c.unicode() < 0x3000 && c.isLetterOrNumber(); }

/// Letters outside the alphabets of the first planes are Han; a surrogate pair is one character of two units, and its
/// halves are paired like characters, which finds the same.
bool isHan(QChar c) { return (c.unicode() >= 0x3000 && c.isLetterOrNumber()) || c.isSurrogate(); }

/// Calls `word` for each run of Latin letters and digits, `run` for each run of Han characters, of lower-case text.
void split(QStringView text, const std::function<void(QStringView)>& word, const std::function<void(QStringView)>& run) {
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        if (isWordCharacter(text[at])) {
            while (at < text.size() && isWordCharacter(text[at])) ++at;
            word(text.mid(start, at - start));
        } else if (isHan(text[at])) {
            while (at < text.size() && isHan(text[at])) ++at;
            run(text.mid(start, at - start));
        } else {
            ++at;
        }
    }
}

/// By hand: this runs for every character of every text that is indexed, and a QString for each would cost more than
/// all the rest.
void appendUtf8(QByteArray& out, char16_t unit) {
    if (unit < 0x80) {
        out += static_cast<char>(unit);
        return;
    }
    char bytes[3];
    qsizetype size = 0;
    if (unit < 0x800) {
        bytes[size++] = static_cast<char>(0xC0 | (unit >> 6));
    } else {
        bytes[size++] = static_cast<char>(0xE0 | (unit >> 12));
        bytes[size++] = static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
    }
    bytes[size++] = static_cast<char>(0x80 | (unit & 0x3F));
    out.append(bytes, size);
}

/// Half of a surrogate pair has no UTF-8: such units are written as hexadecimal, alone among Latin letters.
void appendUnits(QByteArray& out, QStringView units) {
    for (const QChar unit : units) {
        if (unit.isSurrogate()) {
            out += "xsg" + QByteArray::number(unit.unicode(), 16);
        } else {
            appendUtf8(out, unit.unicode());
        }
    }
}

}  // namespace

QByteArray searchWords(QStringView text) {
    const QString lower = text.toString().toLower();
    QByteArray words;
    words.reserve(lower.size() * 7);
    const auto word = [&](QStringView run) {
        words += run.toUtf8();
        words += ' ';
    };
    const auto run = [&](QStringView han) {
        for (qsizetype i = 0; i + 1 < han.size(); ++i) {
            appendUnits(words, han.mid(i, 2));
            words += ' ';
        }
        // The last character stands alone too, so that looking for one character by prefix finds it everywhere.
        appendUnits(words, han.last(1));
        words += ' ';
    };
    split(lower, word, run);
    return words;
}

SearchQuery searchQuery(QStringView text) {
    const QString lower = text.toString().toLower();
    SearchQuery query;
    QByteArrayList exact;   // pairs of Han characters: few rows each
    QByteArrayList starts;  // Latin words, which may go on
    QByteArrayList alone;   // single Han characters: many rows, and slow to gather
    const auto word = [&](QStringView run) { starts.append('"' + run.toUtf8() + "\"*"); };
    const auto run = [&](QStringView han) {
        for (qsizetype i = 0; i + 1 < han.size() || (i == 0 && han.size() == 1); ++i) {
            QByteArray bytes;
            appendUnits(bytes, han.mid(i, 2));
            (han.size() == 1 ? alone : exact).append('"' + bytes + (han.size() == 1 ? "\"*" : "\""));
        }
    };
    split(lower, word, run);
    // What stands alone is looked for by the recheck, unless there is nothing else to go by.
    const QByteArrayList words = exact + starts;
    query.match = (words.isEmpty() ? alone : words).join(" AND ");
    qsizetype at = 0;
    while (at < lower.size()) {
        const qsizetype start = at;
        while (at < lower.size() && (isWordCharacter(lower[at]) || isHan(lower[at]))) ++at;
        if (at > start) query.pieces.append(lower.mid(start, at - start));
        ++at;
    }
    return query;
}

}  // namespace minqing::storage
