#include "base/look_alike.h"

#include <unicode/uspoof.h>

#include <algorithm>

namespace minqing {

namespace {

bool isAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar one) { return one.unicode() < 0x80; });
}

/// ICU's data for the letters that most names consist of, without its cost of microseconds for each name.
QString asciiSkeleton(const QString& text) {
    QString skeleton;
    skeleton.reserve(text.size());
    for (const QChar one : text) {
        switch (one.unicode()) {
            case u'I':
            case u'1':
            case u'|':
                skeleton += u'l';
                break;
            case u'0':
                skeleton += u'O';
                break;
            case u'm':
                skeleton += QLatin1String("rn");
                break;
            default:
                skeleton += one;
        }
    }
    return skeleton;
}

QString skeletonOf(const QString& text) {
    if (isAscii(text)) return asciiSkeleton(text);
    static USpoofChecker* const checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return uspoof_open(&status);
    }();
    UErrorCode status = U_ZERO_ERROR;
    QString skeleton(text.size() * 4 + 32, Qt::Uninitialized);
    const auto length =
        uspoof_getSkeleton(checker, 0, reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()),
                           reinterpret_cast<UChar*>(skeleton.data()), static_cast<int32_t>(skeleton.size()), &status);
    if (U_FAILURE(status)) return text;  // ICU without data: the folded form still tells
    skeleton.resize(length);
    return skeleton;
}

QString normalForm(const QString& name) {
    return isAscii(name) ? name.trimmed() : name.normalized(QString::NormalizationForm_KC).trimmed();
}

QString lookAsWritten(const QString& name) { return skeletonOf(normalForm(name)).toCaseFolded(); }
QString lookFolded(const QString& name) { return skeletonOf(normalForm(name).toCaseFolded()); }

}  // namespace

LookAlike::LookAlike(const QString& name) : m_asWritten(lookAsWritten(name)), m_folded(lookFolded(name)) {}

bool LookAlike::reads(const QString& other) const {
    return m_asWritten == lookAsWritten(other) || m_folded == lookFolded(other);
}

}  // namespace minqing
