#include "demonstration/visit_record.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

constexpr qint64 visitedHouseholds = 186'276, districtLeaflets = 252'000, districtPushes = 19'442;

/// Some of a list in its order; `share` of them on average, the first ones more surely.
QJsonArray some(const QStringList& codes, double share, Random& random) {
    QJsonArray chosen;
    for (const QString& code : codes) {
        if (random.chance(share)) chosen.append(code);
    }
    return chosen;
}

void tick(QJsonObject& fields, bool returned, Random& random) {
    static const QStringList steps{u"roster"_s, u"knock"_s, u"identify"_s, u"check"_s, u"ask"_s, u"policy"_s, u"record"_s};
    static const QStringList questions{u"family"_s,  u"income"_s,   u"housing"_s, u"schooling"_s, u"health"_s,
                                       u"elderly"_s, u"disputes"_s, u"cadres"_s,  u"wishes"_s};
    static const QStringList projects{u"old_estates"_s, u"roads"_s, u"sewage"_s, u"supply"_s,   u"schools"_s,
                                      u"doctor"_s,      u"meals"_s, u"jobs"_s,   u"hardship"_s, u"sports"_s};
    // Few tick the steps off one by one in the field; most tick the questions.
    if (random.chance(0.3)) {
        auto done = random.chance(0.7) ? QJsonArray::fromStringList(steps) : some(steps, 0.9, random);
        if (returned) done.append(u"return"_s);
        fields.insert(u"steps"_s, done);
    }
    fields.insert(u"questions"_s, random.chance(0.1) ? QJsonArray::fromStringList(questions) : some(questions, 0.58, random));
    if (const auto told = some(projects, 0.17, random); !told.isEmpty()) fields.insert(u"projects"_s, told);
}

QString diaryOf(const VisitSlot& slot, const Household& household, UniqueWriter& diaries, Random& random) {
    const QDate day = beijingDate(slot.at);
    const QString title = addressOf(random, household.head.name, household.head.sex, ageOn(day, household.head.birth));
    const PhraseValues values{{u"who"_s, title},
                              {u"title"_s, title},
                              {u"door"_s, household.door},
                              {u"persons"_s, QString::number(household.persons)}};
    const QString mark = household.code.right(8) + u"，"_s + day.toString(u"M月d日"_s);
    if (slot.result == VisitSlot::Result::Absent) return diaries.text(u"diary_absent"_s, random, values, mark);
    if (slot.result == VisitSlot::Result::Refused) return diaries.text(u"diary_refused"_s, random, values, mark);
    const QString size = QString::number(std::min(household.persons, 3));
    const QString list = u"diary"_s + size + (random.chance(0.45) ? u"_long"_s : QString());
    return diaries.text(list, random, values, mark);
}

}  // namespace

DailyCounts::DailyCounts(std::uint64_t seed, const Layout& layout)
    : m_layout(layout),
      m_leaflets(districtLeaflets * layout.households / visitedHouseholds),
      m_pushes(districtPushes * layout.households / visitedHouseholds) {
    Q_UNUSED(seed)
}

int DailyCounts::leaflets(int household) const {
    // Two neighbours together get their exact part, but not evenly: the first sometimes takes one of the second's.
    const qint64 of = m_layout.households;
    const int pair = household ^ 1;
    const int own = part(m_leaflets, household, of);
    if (pair >= of) return own;
    Random random(static_cast<std::uint64_t>(household / 2), Stream::Visit, 5);
    const int other = part(m_leaflets, pair, of);
    const int moved = random.chance(0.35) ? std::min(own, other) : 0;
    return household % 2 == 0 ? own + moved : own - moved;
}

int DailyCounts::pushes(int household) const { return part(m_pushes, household, m_layout.households); }

bool DailyCounts::opensGroup(int household) const {
    return m_layout.grids[static_cast<std::size_t>(m_layout.gridOfHousehold(household))].firstHousehold == household;
}

LogActivity recordVisit(std::uint64_t seed, const VisitSlot& slot, const Household& household, const DailyCounts& counts,
                        UniqueWriter& diaries) {
    const int salt = slot.again ? 2 : slot.result == VisitSlot::Result::Valid ? 0 : 1;
    Random random(seed, Stream::Visit, static_cast<std::uint64_t>(household.index) * 4 + static_cast<std::uint64_t>(salt));
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = household.code;
    visit.at = slot.at;
    visit.diary = diaryOf(slot, household, diaries, random);
    auto& fields = visit.fields;
    if (slot.result != VisitSlot::Result::Valid) {
        fields.insert(u"result"_s, slot.result == VisitSlot::Result::Absent ? u"absent"_s : u"refused"_s);
        return visit;
    }
    fields.insert(u"result"_s, u"valid"_s);
    tick(fields, random.chance(0.2), random);
    if (const int leaflets = counts.leaflets(household.index); leaflets > 0) fields.insert(u"leaflets"_s, leaflets);
    if (const int pushes = counts.pushes(household.index); pushes > 0) fields.insert(u"policy_pushes"_s, pushes);
    if (counts.opensGroup(household.index)) fields.insert(u"chat_groups"_s, 1);
    if (random.chance(0.4)) fields.insert(u"phone_left"_s, true);
    if (random.chance(0.12)) fields.insert(u"satisfaction"_s, random.chance(0.88) ? u"satisfied"_s : u"basically"_s);
    return visit;
}

}  // namespace minqing::demonstration
