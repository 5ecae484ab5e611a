// A wish from the door to the thank-you.

#include <algorithm>

#include "demonstration/story.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

/// "12号楼", "二组": where somebody lives is told no closer than what others may read.
QString roughly(const QString& door) {
    for (const QStringView end : {u"号楼", u"组"}) {
        if (const auto at = door.indexOf(end); at >= 0) return door.left(at + end.size());
    }
    return {};
}

class WishStory {
  public:
    WishStory(const World& world, const WishPlan& plan, int attempt)
        : m_world(world),
          m_plan(plan),
          m_random(world.seed, Stream::Wish, static_cast<std::uint64_t>(plan.index) * 16 + static_cast<std::uint64_t>(attempt)),
          m_brisk(attempt >= 4),
          m_teller(world, m_random, plan.at),
          m_household(householdAt(world.seed, world.layout, plan.household)) {
        m_town = world.layout
                     .villages[static_cast<std::size_t>(world.layout.grids[static_cast<std::size_t>(m_household.grid)].village)]
                     .town;
    }

    Story tell() {
        Story story;
        story.at = m_plan.at;
        registerWish(story);
        if (m_plan.stage != WishStage::Collected) publish();
        if (m_plan.stage == WishStage::Closed) realise();
        if (m_plan.stage == WishStage::Claimed) claimLately();
        story.steps = std::move(m_teller.steps());
        return story;
    }
    [[nodiscard]] bool fits() const { return m_teller.fits(); }

  private:
    QString write(const QString& list) {
        return m_world.caseTexts.text(u"wish_"_s + list, m_random, m_values,
                                      u"第"_s + QString::number(m_plan.index + 1) + u"个心愿"_s);
    }
    bool sometimes(double share) { return !m_brisk && m_random.chance(share); }
    int clerkBut(int other) {
        const auto& clerks = m_world.staff.clerks[static_cast<std::size_t>(m_town)];
        for (int i = 0; i < 20; ++i) {
            if (const int one = m_random.pick(clerks); one != other) return one;
        }
        return clerks.back();
    }
    int volunteer() { return m_random.pick(m_world.staff.volunteers); }

    void registerWish(Story& story) {
        static constexpr const char16_t* categories[] = {u"study",   u"living", u"aid",   u"repair",
                                                         u"company", u"health", u"skill", u"culture"};
        static constexpr int weights[] = {20, 26, 14, 16, 9, 8, 4, 6};
        const int choice = m_random.weighted(weights);
        const QString category = QString::fromUtf16(categories[choice]);
        const QString thing = m_world.caseTexts.book().text(u"wish."_s + category, m_random);
        const auto& grid = m_world.layout.grids[static_cast<std::size_t>(m_household.grid)];
        const QString place = m_world.layout.villageOf(grid).name + roughly(m_household.door);
        const int age = ageOn(beijingDate(m_plan.at), m_household.head.birth);
        m_values = {{u"who"_s, addressOf(m_random, m_household.head.name, m_household.head.sex, age)},
                    {u"place"_s, place},
                    {u"thing"_s, thing}};
        auto& registration = story.registration;
        registration.type = u"micro_wish"_s;
        const bool goods = choice < 3 || choice == 7;
        auto& fields = registration.fields;
        fields.insert(u"title"_s,
                      m_world.titles.text(u"wish_title"_s, m_random, m_values, QString::number(m_plan.index + 1)).left(60));
        fields.insert(u"content"_s, write(u"content"_s));
        fields.insert(u"category"_s, category);
        fields.insert(u"nature"_s, goods ? (m_random.chance(0.2) ? u"money"_s : u"goods"_s) : u"labour"_s);
        fields.insert(u"amount"_s, goods ? m_random.between(4, 60) * 1000 : m_random.between(0, 12) * 500);
        fields.insert(u"channel"_s, m_plan.visit ? u"visit"_s : m_random.chance(0.6) ? u"wechat"_s : u"other"_s);
        fields.insert(u"household"_s, m_household.code);
        fields.insert(u"wisher"_s, m_household.head.name);
        fields.insert(u"sex"_s, QString::number(static_cast<int>(m_household.head.sex)));
        fields.insert(u"age"_s, age);
        fields.insert(u"hardship"_s, m_household.flags.isEmpty() ? u"other"_s : m_household.flags.front());
        fields.insert(u"contact"_s, m_household.head.phone);
        story.registrar = m_plan.visit ? m_world.staff.worker[static_cast<std::size_t>(m_household.grid)] : clerkBut(-1);
        m_registrar = story.registrar;
    }

    void publish() {
        m_teller.later(m_brisk ? 0 : m_random.below(3));
        m_teller.act(clerkBut(m_registrar), u"check_publish"_s, {{u"check_opinion"_s, write(u"check"_s)}});
    }

    void claim() {
        m_claimant = volunteer();
        const auto& member = m_world.staff.member(m_claimant);
        QJsonObject fields{{u"plan_date"_s, beijingDate(m_teller.at()).addDays(m_random.between(4, 15)).toString(Qt::ISODate)},
                           {u"claimant_status"_s, m_random.chance(0.82) ? u"party_member"_s : u"masses"_s}};
        if (m_random.chance(0.7)) fields.insert(u"claimant_unit"_s, member.unit);
        if (m_random.chance(0.5)) fields.insert(u"claimant_phone"_s, member.phone);
        m_teller.act(m_claimant, u"claim"_s, fields);
        m_claimed = m_teller.at();
    }

    /// People help in the evening and at weekends too.
    void days(int least, int most) {
        const QDate day = beijingDate(m_teller.at()).addDays(m_random.between(least, most));
        m_teller.setAt(
            std::max(beijing(day, QTime(9, 0).addSecs(m_random.below(12 * 3600))), m_teller.at().plusMs(20 * msPerMinute)));
    }

    void realise() {
        days(0, m_brisk ? 1 : 8);
        claim();
        if (sometimes(0.03)) {
            days(1, 8);
            m_teller.act(m_claimant, u"release"_s, {}, write(u"release"_s));
            days(1, 4);
            claim();
        } else if (sometimes(0.02)) {
            days(10, 12);
            m_teller.act(clerkBut(-1), u"remind"_s, {}, write(u"remind"_s));
            m_teller.setAt(beijing(beijingDate(m_claimed).addDays(17), QTime(0, 30)));
            m_teller.act(programItself, u"expire"_s);
            days(1, 3);
            claim();
        }
        days(m_brisk ? 0 : 1, m_brisk ? 2 : 12);
        finish();
        if (sometimes(0.018)) {
            m_teller.later(1);
            m_teller.act(clerkBut(-1), u"send_back"_s, {{u"satisfaction"_s, u"dissatisfied"_s}}, write(u"send_back"_s));
            days(1, 6);
            finish();
        }
        m_teller.later(m_brisk ? 0 : m_random.below(4));
        const QString rating = m_random.chance(0.91) ? u"satisfied"_s : u"basically"_s;
        m_teller.act(
            clerkBut(m_claimant), u"confirm"_s,
            {{u"satisfaction"_s, rating}, {u"callback_note"_s, write(u"confirm."_s + rating)}, {u"outcome"_s, u"resolved"_s}});
    }

    void finish() {
        m_teller.act(m_claimant, u"realise"_s, {{u"realisation"_s, write(u"realise"_s)}}, {},
                     {photograph(m_random, u"after"_s, m_household.door)});
    }

    /// Within the fifteen days, some already past the tenth.
    void claimLately() {
        const QDate day = m_world.periods.lastDay().addDays(-m_random.below(12));
        const Instant at = beijing(day, QTime(9, 0).addSecs(m_random.below(12 * 3600)));
        if (at > m_teller.at()) m_teller.setAt(at);
        claim();
    }

    const World& m_world;
    const WishPlan& m_plan;
    Random m_random;
    bool m_brisk;
    StoryTeller m_teller;
    Household m_household;
    PhraseValues m_values;
    int m_town = 0, m_registrar = 0, m_claimant = 0;
    Instant m_claimed;
};

}  // namespace

Story tellWish(const World& world, const WishPlan& plan) { return tellUntilItFits<WishStory>(world, plan); }

}  // namespace minqing::demonstration
