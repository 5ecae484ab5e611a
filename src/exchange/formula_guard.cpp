#include "exchange/formula_guard.h"

#include <algorithm>

namespace minqing {

namespace {

bool opensFormula(QChar first) {
    return first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\t' || first == u'\r';
}

bool isPlainNumber(QStringView text) {
    if (text.startsWith(u'+') || text.startsWith(u'-')) text = text.mid(1);
    const auto dots = std::count(text.begin(), text.end(), QChar(u'.'));
    return !text.isEmpty() && dots <= 1 && text.front() != u'.' && text.back() != u'.' &&
           std::all_of(text.begin(), text.end(), [](QChar digit) { return digit == u'.' || (digit >= u'0' && digit <= u'9'); });
}

}  // namespace

QString withFormulaGuard(const QString& text) {
    if (text.isEmpty()) return text;
    // An apostrophe that stands before such a character already needs one more, or reading back would drop it.
    const qsizetype apostrophes = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; }) - text.begin();
    if (apostrophes == text.size() || !opensFormula(text.at(apostrophes))) return text;
    if (apostrophes == 0 && isPlainNumber(text)) return text;
    return QChar(u'\'') + text;
}

QString withoutFormulaGuard(const QString& text) {
    if (text.size() < 2 || text.front() != u'\'') return text;
    const qsizetype apostrophes = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; }) - text.begin();
    if (apostrophes == text.size() || !opensFormula(text.at(apostrophes))) return text;
    return text.mid(1);
}

}  // namespace minqing
