#include "exchange/row_error.h"

namespace minqing {

QString columnLetters(int index) {
    QString letters;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    }
    return letters;
}

}  // namespace minqing
