#pragma once
// Drawing cases at random for a look-back, so that anybody can draw the same ones again.

#include "ledger/reader.h"

namespace minqing {

struct SampleRequest {
    std::vector<storage::ListFilter> filters;  ///< which cases are drawn from
    QString type;
    int count = 0;                                ///< how many; 0: by share
    double share = 0;                             ///< 0 … 1, rounded up
    QString seed;                                 ///< any text; the same seed, the same cases
    QString text = {};                            ///< words that the cases hold
    std::optional<storage::FactQuery> fact = {};  ///< or: the question behind a figure
};

struct Sample {
    qint64 population = 0;
    QStringList numbers;  ///< in the order drawn
    QString seed;
};

/// The cases with the smallest BLAKE2b of seed and number. Independent of order, time and who draws; adding cases to the
/// population changes as little as possible. Reads what the actor may see. Usage errors: bad_sample.
/// Stopped: what was found so far, of no use as a sample.
[[nodiscard]] Expected<Sample> drawSample(Reader& reader, const SampleRequest& request, const Actor& actor,
                                          const std::stop_token& stop = {});

/// What is written with each drawn case: "抽样 20/812，种子 …".
[[nodiscard]] QString sampleReason(const Sample& sample);

}  // namespace minqing
