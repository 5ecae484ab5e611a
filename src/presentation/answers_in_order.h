#pragma once
// Work that was asked for in an order and comes back in any: its answers are heard in the order of asking.

#include <cstddef>
#include <deque>
#include <functional>
#include <utility>

namespace minqing::presentation {

/// For one thread. Several pictures dropped at once stand in the order they were dropped, whichever is read first.
class AnswersInOrder {
  public:
    /// The place of what is asked now.
    [[nodiscard]] std::size_t ask() {
        m_waiting.emplace_back();
        return m_first + m_waiting.size() - 1;
    }
    /// Runs `hear` once all that was asked earlier has been heard: now, or within a later answer. Once for each place.
    void answer(std::size_t place, std::function<void()> hear) {
        m_waiting.at(place - m_first) = std::move(hear);
        while (!m_waiting.empty() && m_waiting.front()) {
            const auto next = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_first;
            next();
        }
    }
    [[nodiscard]] bool isWaiting() const { return !m_waiting.empty(); }

  private:
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_first = 0;
};

}  // namespace minqing::presentation
