// layer: definitions
// How long it takes to read and validate every shipped definition, against reading the same files as plain bytes.

#include <QElapsedTimer>
#include <QTextStream>
#include <algorithm>
#include <vector>

#include "definitions/definition_set.h"

int main() {
    using namespace minqing;
    const QDir folder(QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions"));
    std::vector<qint64> reading;
    std::vector<qint64> loading;
    for (int round = 0; round < 21; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto sources = definitionSourcesIn(folder);
        reading.push_back(timer.nsecsElapsed());
        if (!sources) return 1;
        timer.restart();
        if (!loadDefinitions(*sources)) return 1;
        loading.push_back(timer.nsecsElapsed());
    }
    const auto median = [](std::vector<qint64>& times) {
        std::nth_element(times.begin(), times.begin() + 10, times.end());
        return static_cast<double>(times[10]) / 1e6;
    };
    const double first = static_cast<double>(loading.front()) / 1e6;
    const double files = median(reading);
    const double load = median(loading);
    QTextStream(stdout) << "definitions: read files " << files << " ms, load and validate " << load << " ms (first " << first
                        << " ms), ratio " << load / files << Qt::endl;
    return 0;
}
