#include "domain/likeness.h"

#include <algorithm>
#include <vector>

namespace minqing {

namespace {

std::vector<quint32> pairsOf(const QString& text) {
    std::vector<quint32> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        pairs.push_back((quint32{text[i].unicode()} << 16) | text[i + 1].unicode());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

}  // namespace

QString comparable(QStringView text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar character : text.toString().normalized(QString::NormalizationForm_KC).toLower()) {
        if (character.isLetterOrNumber()) kept.append(character);
    }
    return kept;
}

int likeness(QStringView one, QStringView other) {
    const auto left = pairsOf(comparable(one));
    const auto right = pairsOf(comparable(other));
    if (left.empty() || right.empty()) return 0;
    std::vector<quint32> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return static_cast<int>(200 * common.size() / (left.size() + right.size()));
}

}  // namespace minqing
