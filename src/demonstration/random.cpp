#include "demonstration/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace minqing::demonstration {

std::vector<int> apportion(int total, const std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> shares(weights.size(), 0);
    if (sum <= 0) return shares;
    std::vector<std::pair<double, std::size_t>> rests;
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = total * weights[i] / sum;
        shares[i] = static_cast<int>(std::floor(exact));
        given += shares[i];
        rests.emplace_back(exact - shares[i], i);
    }
    std::stable_sort(rests.begin(), rests.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < total; ++i, ++given) ++shares[rests[i % rests.size()].second];
    return shares;
}

}  // namespace minqing::demonstration
