#pragma once
// Writes the district into the ledger: organisation, accounts, roster, then everything that happened in the order of time.

#include <QHash>
#include <queue>

#include "demonstration/demonstration.h"
#include "demonstration/scribe.h"
#include "demonstration/story.h"
#include "demonstration/visit_record.h"

namespace minqing::demonstration {

class Chronicle {
  public:
    Chronicle(const World& world, const CaseTotals& totals, const VisitSchedule& schedule, UniqueWriter& diaries,
              Scribe& scribe);

    Expected<void> write(DemonstrationReport& report);

  private:
    struct Occasion {  ///< a case that is registered by another channel than a visit
        enum class Kind { Grievance, Wish, Rectification } kind;
        int index;
        Instant at;
    };
    struct Due {  ///< the next step of a story that runs
        Instant at;
        qint64 story;
        friend bool operator>(const Due& a, const Due& b) { return std::tie(a.at, a.story) > std::tie(b.at, b.story); }
    };
    struct Running {
        QString number;
        std::vector<StoryStep> steps;
        std::size_t next = 0;
    };

    void plan();
    Expected<void> writeOrganisation();
    Expected<void> writeAccounts();
    Expected<void> writeRoster();
    Expected<void> writeDay(QDate day);
    Expected<void> writeVisit(const VisitSlot& slot);
    Expected<void> writeOccasion(const Occasion& occasion);
    Expected<void> runUntil(Instant moment);
    Expected<void> step(const QString& number, const StoryStep& step);
    Expected<void> follow(const QString& number, Story&& story);
    /// What waits on the close-out desk is looked at: it has pictures.
    void drawFor(Story& story);
    [[nodiscard]] Expected<void> put(const Command& command, int member);

    const World& m_world;
    CaseTotals m_totals;
    const VisitSchedule& m_schedule;
    UniqueWriter& m_diaries;
    Scribe& m_scribe;
    DailyCounts m_counts;
    std::vector<GrievancePlan> m_grievances;
    std::vector<WishPlan> m_wishes;
    std::vector<Story> m_items;
    std::vector<Occasion> m_occasions;  ///< by time
    std::size_t m_nextOccasion = 0;
    QHash<int, std::vector<Occasion>> m_raised;  ///< by household: what its visit raises
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    QHash<qint64, Running> m_running;
    qint64 m_stories = 0;
    static constexpr int picturesAtMost = 120;  ///< cases with pictures; some kilobytes each
    int m_drawn = 0;
    Instant m_now;
    bool m_caseByCase = false;  ///< very many cases: each is told to its end at once, so that few are in memory
    qint64 m_persons = 0;
    int m_sysadmin = 0, m_secadmin = 0;
};

}  // namespace minqing::demonstration
