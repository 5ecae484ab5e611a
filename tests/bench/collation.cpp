// layer: base
// How many names a second get a sort key and pinyin initials, once the characters have been seen.
#include <QElapsedTimer>
#include <QStringList>
#include <cstdio>

#include "base/collation.h"

int main() {
    QStringList names;
    for (int at = 0; at < 200'000; ++at) {
        QString name(1, QChar(u'张'));
        name += QChar(static_cast<char16_t>(0x4E00 + at % 3000));
        name += QChar(static_cast<char16_t>(0x4E00 + at * 7 % 3000));
        names += name;
    }
    QElapsedTimer timer;
    qsizetype letters = 0;
    for (const char* round : {"cold", "warm"}) {
        timer.restart();
        for (const auto& name : std::as_const(names)) letters += minqing::pinyinInitialsOfName(name).size();
        std::printf("initials, %s: %.0f names/s\n", round, 200e9 / static_cast<double>(timer.nsecsElapsed()) * 1000);
    }
    timer.restart();
    for (const auto& name : std::as_const(names)) letters += minqing::sortKey(name).size();
    std::printf("sort keys: %.0f names/s\n", 200e9 / static_cast<double>(timer.nsecsElapsed()) * 1000);
    return letters > 0 ? 0 : 1;
}
