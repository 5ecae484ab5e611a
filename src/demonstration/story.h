#pragma once
// The story of one case: how it is registered, then every step with its moment and who does it. Made before anything is
// written, so that a story that would run past today can be told again more briskly.

#include <vector>

#include "demonstration/calendar_of_work.h"
#include "demonstration/case_plan.h"
#include "demonstration/household.h"
#include "demonstration/phrase_book.h"
#include "ledger/command.h"

namespace minqing::demonstration {

inline constexpr int programItself = -1;

struct StoryStep {
    Instant at;
    int actor = programItself;  ///< index into Staff::members
    workflow::ActionInput input;
};

struct Story {
    RegisterCase registration;
    int registrar = 0;
    Instant at;
    std::vector<StoryStep> steps;
};

/// Everything a story is made from.
struct World {
    std::uint64_t seed = 0;
    Layout layout;
    Staff staff;
    Periods periods;
    const WorkDays& work;
    std::vector<Issue> issues;
    UniqueWriter& caseTexts;
    UniqueWriter& titles;
};

/// Adds steps one after another; every story is told with it.
class StoryTeller {
  public:
    StoryTeller(const World& world, Random& random, Instant from) : m_world(world), m_random(random), m_at(from) {}

    [[nodiscard]] Instant at() const { return m_at; }
    void setAt(Instant at) { m_at = at; }
    /// So many working days later; 0: soon.
    void later(int days) { m_at = m_world.work.later(m_at, days, m_random); }
    void act(int actor, const QString& action, const QJsonObject& fields = {}, const QString& comment = {},
             std::vector<Evidence> evidence = {});
    [[nodiscard]] std::vector<StoryStep>& steps() { return m_steps; }
    /// True when everything has happened before today.
    [[nodiscard]] bool fits() const { return m_at < m_world.periods.end; }

  private:
    const World& m_world;
    Random& m_random;
    Instant m_at;
    std::vector<StoryStep> m_steps;
};

[[nodiscard]] Story tellGrievance(const World& world, const GrievancePlan& plan);
[[nodiscard]] Story tellWish(const World& world, const WishPlan& plan);
[[nodiscard]] std::vector<Story> tellRectifications(const World& world);

/// Spreads the steps evenly between the registration and `end`: for a story that began too late for office hours.
void squeeze(Story& story, Instant end);

/// Tells a story anew until it fits into its period, and squeezes it in where it never does.
template <class Teller, class Plan>
[[nodiscard]] Story tellUntilItFits(const World& world, const Plan& plan) {
    constexpr int attempts = 13;
    for (int attempt = 0;; ++attempt) {
        Teller teller(world, plan, attempt);
        Story story = teller.tell();
        if (teller.fits()) return story;
        if (attempt + 1 < attempts) continue;
        squeeze(story, world.periods.end);
        return story;
    }
}

/// True for a story that ends before its close-out: there somebody looks at pictures.
[[nodiscard]] bool waitsForCloseOut(const Story& story);
/// True for a story with a step for which pictures themselves are demanded: a rectification item that applies for close-out.
[[nodiscard]] bool needsPictures(const Story& story);
/// Gives a story a picture from before the work and one for each piece from after it. `index` tells the place that is drawn.
void drawPictures(Story& story, std::uint64_t seed, std::uint64_t index);

/// "整改后-文汇社区12号楼-3.jpg"; only its name is told.
[[nodiscard]] Evidence photograph(Random& random, const QString& kind, const QString& place);

}  // namespace minqing::demonstration
