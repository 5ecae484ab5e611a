#include "base/masking.h"

#include <QStringList>
#include <array>

namespace minqing {

namespace {

constexpr QStringView cutMark = u"***";

QString keepEnds(QStringView text, qsizetype head, qsizetype tail) {
    const auto hidden = text.size() - head - tail;
    if (hidden <= 0) return QString(text.size(), u'*');
    return text.left(head) % QString(hidden, u'*') % text.right(tail);
}

/// The position behind the first of the words, or -1.
template <size_t count>
qsizetype endOfFirst(QStringView text, const std::array<QStringView, count>& words) {
    qsizetype best = -1;
    qsizetype start = text.size();
    for (const auto word : words) {
        const auto at = text.indexOf(word);
        if (at < 0 || at >= start) continue;
        start = at;
        best = at + word.size();
    }
    return best;
}

template <size_t count>
qsizetype endOfLast(QStringView text, const std::array<QStringView, count>& words) {
    qsizetype best = -1;
    for (const auto word : words) {
        const auto at = text.lastIndexOf(word);
        if (at >= 0) best = qMax(best, at + word.size());
    }
    return best;
}

constexpr std::array<QStringView, 3> buildings{u"号楼", u"幢", u"栋"};
constexpr std::array<QStringView, 1> houseNumbers{u"号"};
constexpr std::array<QStringView, 9> places{u"村", u"组", u"小区", u"社区", u"街道", u"路", u"街", u"巷", u"镇"};

}  // namespace

QString maskName(QStringView name) {
    const auto trimmed = name.trimmed();
    if (trimmed.isEmpty()) return {};
    const qsizetype first = trimmed.front().isHighSurrogate() ? 2 : 1;
    return trimmed.left(first) % QStringView(u"**");
}

QString maskCitizenNumber(QStringView number) { return keepEnds(number.trimmed(), 6, 4); }

QString maskPhone(QStringView phone) { return keepEnds(phone.trimmed(), 3, 4); }

QString maskAddress(QStringView address) {
    const auto trimmed = address.trimmed();
    if (trimmed.isEmpty()) return {};
    auto end = endOfFirst(trimmed, buildings);
    if (end < 0) end = endOfFirst(trimmed, houseNumbers);
    if (end < 0) end = endOfLast(trimmed, places);
    if (end < 0) end = qMin<qsizetype>(6, trimmed.size() / 2);
    if (end == trimmed.size()) return trimmed.toString();
    return trimmed.left(end) % cutMark;
}

}  // namespace minqing
