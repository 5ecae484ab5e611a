#pragma once
// How a grievance goes from the door to the close-out, with what goes wrong on the way. For tellGrievance() alone.

#include "demonstration/story.h"

namespace minqing::demonstration {

class GrievanceStory {
  public:
    GrievanceStory(const World& world, const GrievancePlan& plan, int attempt)
        : m_world(world),
          m_plan(plan),
          m_issue(world.issues[static_cast<std::size_t>(plan.issue)]),
          m_random(world.seed, Stream::Grievance,
                   static_cast<std::uint64_t>(plan.index) * 16 + static_cast<std::uint64_t>(attempt)),
          m_brisk(attempt >= 4),
          m_teller(world, m_random, plan.at) {}

    Story tell();

    [[nodiscard]] bool fits() const { return m_teller.fits(); }

  private:
    [[nodiscard]] bool is(Stage stage) const { return m_plan.stage == stage; }
    bool sometimes(double share) { return !m_brisk && m_random.chance(share); }
    int oneOf(const std::vector<int>& members) { return m_random.pick(members); }
    int clerk() { return oneOf(m_world.staff.clerks[static_cast<std::size_t>(m_plan.town)]); }
    QString write(const QString& list);
    QString issueText(const QString& part);

    /// Who complains, and about which place.
    void meet();
    QString title();
    QString channel();
    void registerCase(Story& story);
    void confirmOnSite(Story& story);
    QString resolutionWay();

    struct Holder {
        QString unit, name, section;
        const std::vector<int>* handlers = nullptr;
    };
    Holder holderOf(const QString& name) const;
    Holder anyHolder() { return holderOf(m_issue.units[m_random.below(static_cast<int>(m_issue.units.size()))]); }

    void dispatch();
    void returnOrder();
    void dispatchAndOn();

    [[nodiscard]] bool tight() const { return is(Stage::HandlingInTime) || is(Stage::ExtensionPending); }

    void transfer();
    void plan();
    void report(const QString& milestone = {});

    /// What stage an open case is left in, or on to the close-out.
    void handle();
    void coHandling();
    void extension(bool pending, int days);
    void pause(bool leave);
    void mark();
    void submit();
    void callBack(const QString& rating);
    void closeOut();
    void rework();
    void openEnd();

    const World& m_world;
    const GrievancePlan& m_plan;
    const Issue& m_issue;
    Random m_random;
    bool m_brisk;
    bool m_urgent = false;
    StoryTeller m_teller;
    Household m_household;
    QString m_place;
    PhraseValues m_values;
    int m_registrar = 0, m_handler = 0;
    Holder m_holder;
    Instant m_accepted;
    QDate m_due;
    QStringList m_milestones;
};

}  // namespace minqing::demonstration
