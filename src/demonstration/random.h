#pragma once
// Random numbers that are the same on every machine. One stream per thing (household 17, case 4): a thing's details then do
// not depend on what was made before it.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace minqing::demonstration {

/// What a stream is for; keeps the streams of different things apart.
enum class Stream : std::uint64_t {
    Layout = 1,
    Staff,
    Household,
    Schedule,
    Visit,
    Plan,
    Grievance,
    Wish,
    Rectification,
    Text,
    Picture
};

class Random {
  public:
    Random(std::uint64_t seed, Stream stream, std::uint64_t index = 0)
        : m_state(mix(seed ^ mix(static_cast<std::uint64_t>(stream) * 0x9e3779b97f4a7c15ULL ^ mix(index + 1)))) {}

    /// SplitMix64.
    std::uint64_t next() { return mix(m_state += 0x9e3779b97f4a7c15ULL); }
    /// 0 … limit − 1; limit > 0.
    int below(int limit) { return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(limit) >> 32); }
    /// low … high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(double share) { return unit() < share; }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    template <class T, std::size_t n>
    const T& pick(const T (&from)[n]) {
        return from[static_cast<std::size_t>(below(static_cast<int>(n)))];
    }
    /// Index by weight.
    int weighted(std::span<const int> weights) {
        int total = 0;
        for (const int weight : weights) total += weight;
        int at = below(total);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (at < weights[i]) return static_cast<int>(i);
            at -= weights[i];
        }
        return 0;
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
        }
    }

  private:
    static constexpr std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

/// Shares `total` among parts by weight, each part a whole number, the sum exact (largest remainder).
[[nodiscard]] std::vector<int> apportion(int total, const std::vector<double>& weights);

}  // namespace minqing::demonstration
