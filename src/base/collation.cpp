#include "base/collation.h"

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace minqing {

namespace {

icu::UnicodeString aliasOf(QStringView text) {
    // Read-only alias: no copy. `text` outlives it.
    return icu::UnicodeString(false, text.utf16(), static_cast<int32_t>(text.size()));
}

std::unique_ptr<icu::Collator> makeCollator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("zh@collation=pinyin;colnumeric=yes"), status));
    return U_SUCCESS(status) ? std::move(collator) : nullptr;
}

/// Turns one character into toneless pinyin. ICU's transliterators cost about 10 µs a character and may be used by one
/// thread at a time, hence the caches in front and the lock.
class Syllables {
  public:
    explicit Syllables(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(icu::Transliterator::createInstance(icu::UnicodeString(id, -1, US_INV), UTRANS_FORWARD, status));
        if (U_FAILURE(status)) m_transliterator.reset();
    }

    /// Lower-case Latin letters and digits only; empty for punctuation and for Han without a known reading.
    QString of(char32_t character) {
        icu::UnicodeString text(static_cast<UChar32>(character));
        {
            const std::lock_guard guard(m_mutex);
            if (m_transliterator) m_transliterator->transliterate(text);
        }
        QString letters;
        for (int32_t at = 0; at < text.length(); ++at) {
            const auto unit = u_tolower(text.charAt(at));
            if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9')) letters += QChar(unit);
        }
        return letters;
    }

    /// The first letter of `of`, or 0 where there is none. Lock-free once a character has been seen.
    char16_t initialOf(char32_t character) {
        if (character >= m_initials.size()) return firstOf(of(character));
        auto known = m_initials[character].load(std::memory_order_relaxed);
        if (known == unseen) {
            const auto first = firstOf(of(character));
            known = first == 0 ? none : static_cast<std::uint8_t>(first);
            m_initials[character].store(known, std::memory_order_relaxed);
        }
        return known == none ? u'\0' : static_cast<char16_t>(known);
    }

  private:
    static constexpr std::uint8_t unseen = 0;
    static constexpr std::uint8_t none = 1;
    static char16_t firstOf(const QString& letters) { return letters.isEmpty() ? u'\0' : letters.front().unicode(); }

    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_transliterator;
    std::array<std::atomic<std::uint8_t>, 0x10000> m_initials{};
};

// NFKC first, so that full-width letters and digits read like the narrow ones.
Syllables& plainSyllables() {
    static Syllables syllables("NFKC; Han-Latin; Latin-ASCII");
    return syllables;
}

Syllables& surnameSyllables() {
    static Syllables syllables("NFKC; Han-Latin/Names; Latin-ASCII");
    return syllables;
}

/// Calls `use` with each code point.
template <class Use>
void forEachCodePoint(QStringView text, Use use) {
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto unit = text[at];
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            use(QChar::surrogateToUcs4(unit, text[at + 1]));
            ++at;
        } else {
            use(static_cast<char32_t>(unit.unicode()));
        }
    }
}

void appendInitial(QString& initials, Syllables& syllables, char32_t character) {
    if (const auto initial = syllables.initialOf(character); initial != 0) initials += QChar(initial);
}

}  // namespace

QByteArray sortKey(QStringView text) {
    static const auto collator = makeCollator();
    if (!collator) return text.toUtf8();  // ICU without data: still a stable order
    const auto source = aliasOf(text);
    QByteArray key(text.size() * 4 + 16, Qt::Uninitialized);
    auto length = collator->getSortKey(source, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    if (length > key.size()) {
        key.resize(length);
        length = collator->getSortKey(source, reinterpret_cast<uint8_t*>(key.data()), length);
    }
    key.resize(length > 0 ? length - 1 : 0);  // ICU ends a key with a zero byte
    return key;
}

QString pinyinInitials(QStringView text) {
    QString initials;
    initials.reserve(text.size());
    auto& syllables = plainSyllables();
    forEachCodePoint(text, [&](char32_t character) { appendInitial(initials, syllables, character); });
    return initials;
}

QString pinyinInitialsOfName(QStringView personName) {
    QString initials;
    initials.reserve(personName.size());
    bool first = true;
    forEachCodePoint(personName.trimmed(), [&](char32_t character) {
        appendInitial(initials, first ? surnameSyllables() : plainSyllables(), character);
        first = false;
    });
    return initials;
}

QString pinyin(QStringView text) {
    // Lists of choices ask for the same few characters again and again.
    thread_local std::unordered_map<char32_t, QString> known;
    QString letters;
    auto& syllables = plainSyllables();
    forEachCodePoint(text, [&](char32_t character) {
        const auto at = known.find(character);
        letters += at != known.end() ? at->second : known.emplace(character, syllables.of(character)).first->second;
    });
    return letters;
}

QString collationVersion() { return QStringLiteral("icu-") % QString::fromLatin1(U_ICU_VERSION); }

}  // namespace minqing
