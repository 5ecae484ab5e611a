// The 28 published rectification items, from the list to the look-back.

#include <QJsonArray>
#include <algorithm>

#include "demonstration/places.h"
#include "demonstration/story.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

namespace {

enum class ItemStage {
    Closed,
    LookedBack,
    Rectifying,
    Paused,
    ExtensionAsked,
    SelfChecked,
    Applied,
    Verified,
    Notice,
    Objected,
    Reviewed,
    PlanReview,
    Drafted
};

struct Item {
    const char16_t* thing;
    int domain;
    const char16_t* unit;
    const char16_t* step;
    const char16_t* goal;
    ItemStage stage;
};

constexpr Item items[] = {
    {u"老旧小区二次供水泵房管理缺失", 0, u"住建局", u"逐泵房建档并移交专业单位", u"泵房全部专业化管理", ItemStage::LookedBack},
    {u"背街小巷雨污混接", 0, u"排水服务中心", u"分片排查混接点并改造", u"混接点全部分流", ItemStage::Closed},
    {u"建筑垃圾偷倒点反复出现", 0, u"城管局", u"设卡、装探头、定清运责任", u"偷倒点清零", ItemStage::Closed},
    {u"农村改厕后续管护不到位", 0, u"农业农村局", u"组建管护队并公开报修电话", u"报修两日内处置", ItemStage::LookedBack},
    {u"断头路绕行问题突出", 0, u"交通局", u"打通节点并同步管网", u"主要节点通车", ItemStage::Rectifying},
    {u"供暖投诉集中小区管网老化", 0, u"供暖服务中心", u"更换老化管网并做水力平衡", u"室温达标", ItemStage::Notice},
    {u"沿街餐饮油烟直排", 0, u"生态环境分局", u"一店一策安装净化设施", u"油烟达标排放", ItemStage::Closed},
    {u"物业收支不公开", 0, u"住建局", u"建立季度公示和抽查", u"收支公示全覆盖", ItemStage::Closed},
    {u"消防通道长期占用", 1, u"消防救援大队", u"划线立牌、集中清理", u"通道保持畅通", ItemStage::Closed},
    {u"校园周边交通秩序混乱", 1, u"公安分局", u"护学岗、错峰、即停即走", u"高峰通行时间减半", ItemStage::LookedBack},
    {u"电动车进楼充电屡禁不止", 1, u"消防救援大队", u"增设充电口并装梯控", u"进楼充电清零", ItemStage::Rectifying},
    {u"技防探头在线率低", 1, u"公安分局", u"更换设备并签订维保", u"在线率稳定达标", ItemStage::Applied},
    {u"窗口一次告知不落实", 2, u"行政审批局", u"修订告知单并回访", u"一次办结率提升", ItemStage::Closed},
    {u"村级小微工程程序不规范", 2, u"农业农村局", u"实行四议两公开并上传平台", u"程序资料齐全", ItemStage::Closed},
    {u"惠民补贴公示走过场", 2, u"财政局", u"线上线下同步公示满七日", u"公示到户可查", ItemStage::Reviewed},
    {u"信访件超期答复", 2, u"信访局", u"建立到期前三日预警", u"超期件清零", ItemStage::Closed},
    {u"小学大班额", 3, u"教体局", u"扩建校舍并调整学区", u"起始年级班额达标", ItemStage::Rectifying},
    {u"校外培训预收费监管不严", 3, u"教体局", u"资金全额监管并公开白名单", u"监管账户全覆盖", ItemStage::Closed},
    {u"校园食堂原料追溯不全", 3, u"市场监管局", u"统一采购并上线追溯", u"原料可追溯", ItemStage::Closed},
    {u"村卫生室药品短缺", 4, u"卫健局", u"建立县乡药品调剂目录", u"常用药不断档", ItemStage::Closed},
    {u"家庭医生签而不约", 4, u"卫健局", u"团队包片并公开履约记录", u"重点人群履约到位", ItemStage::Rectifying},
    {u"异地就医备案办理不便", 4, u"医保局", u"下放到村居帮办点", u"村居可办", ItemStage::LookedBack},
    {u"农家书屋常年闭门", 5, u"文旅局", u"专人管理并公布开放时间", u"每周开放不少于五天", ItemStage::Objected},
    {u"健身路径器材超期服役", 5, u"体育中心", u"分批更换并投保", u"超期器材更换完毕", ItemStage::Verified},
    {u"临时救助审批时间长", 6, u"民政局", u"授权镇街先行救助", u"小额救助一日办结", ItemStage::Closed},
    {u"助餐点覆盖不足", 6, u"民政局", u"新建站点并开通送餐线路", u"半小时送达", ItemStage::Paused},
    {u"拖欠农民工工资隐患", 6, u"人社局", u"实名制和专户全覆盖", u"欠薪线索动态清零", ItemStage::PlanReview},
    {u"无障碍坡道不合规", 6, u"残联", u"逐处测量并限期改造", u"坡道坡度达标", ItemStage::Drafted},
};

class ItemStory {
  public:
    ItemStory(const World& world, int index)
        : m_world(world),
          m_item(items[index]),
          m_random(world.seed, Stream::Rectification, static_cast<std::uint64_t>(index)),
          m_town(world.layout.towns[static_cast<std::size_t>((index * 7 + 2) % townCount)]),
          m_unit(world.staff.districtUnit(QString::fromUtf16(m_item.unit))),
          m_start(startDay(index)),
          m_teller(world, m_random, beijing(m_start, QTime(9, 5).addSecs(m_random.below(7 * 3600)))) {}

    Story tell() {
        const auto& supervisors = m_world.staff.supervisors;
        m_handler = m_random.pick(m_unit.handlers);
        m_first = supervisors[static_cast<std::size_t>(m_random.below(static_cast<int>(supervisors.size())))];
        m_values = {{u"town"_s, m_town.name},
                    {u"thing"_s, QString::fromUtf16(m_item.thing)},
                    {u"step"_s, QString::fromUtf16(m_item.step)},
                    {u"goal"_s, QString::fromUtf16(m_item.goal)},
                    {u"unit"_s, m_unit.name}};
        Story story;
        registerItem(story);
        assignAndPlan();
        story.steps = std::move(m_teller.steps());
        return story;
    }

  private:
    [[nodiscard]] bool is(ItemStage stage) const { return m_item.stage == stage; }
    [[nodiscard]] bool done() const { return is(ItemStage::Closed) || is(ItemStage::LookedBack); }

    /// Finished items began long ago; each stage needs its time.
    QDate startDay(int index) {
        const int ago = is(ItemStage::LookedBack)                            ? 285 - index
                        : is(ItemStage::Closed)                              ? 190 + index
                        : is(ItemStage::Drafted)                             ? 6
                        : is(ItemStage::PlanReview)                          ? 12
                        : is(ItemStage::Rectifying) || is(ItemStage::Paused) ? 70 + index
                                                                             : 130;
        return m_world.work.after(m_world.periods.today().addDays(-ago), 0);
    }

    QString write(const QString& list) {
        return m_world.caseTexts.text(u"r_"_s + list, m_random, m_values, QString::fromUtf16(m_item.thing));
    }
    int otherSupervisor() {
        for (;;) {
            if (const int one = m_random.pick(m_world.staff.supervisors); one != m_first) return one;
        }
    }

    void registerItem(Story& story) {
        static constexpr const char16_t* origins[] = {u"inspection", u"audit",      u"supervision",
                                                      u"residents",  u"assessment", u"hazard"};
        static constexpr const char16_t* originNames[] = {u"巡察", u"审计", u"督查", u"群众", u"评估", u"隐患排查"};
        static constexpr const char16_t* kinds[] = {u"led", u"listed", u"key"};
        const int origin = m_random.below(6);
        m_values.emplace_back(u"origin"_s, QString::fromUtf16(originNames[origin]));
        auto& fields = story.registration.fields;
        story.registration.type = u"rectification_item"_s;
        fields.insert(u"title"_s, QString(m_town.name + QString::fromUtf16(m_item.thing)));
        fields.insert(u"description"_s, write(u"description"_s));
        fields.insert(u"origin"_s, QString::fromUtf16(origins[origin]));
        fields.insert(u"kind"_s, QString::fromUtf16(m_random.pick(kinds)));
        fields.insert(u"layer"_s, u"district"_s);
        fields.insert(u"class"_s, m_random.chance(0.7) ? u"time_limited"_s : u"continuous"_s);
        fields.insert(u"domain"_s, QString::fromUtf16(domainFigures[m_item.domain].code));
        fields.insert(u"channel"_s, u"inspection"_s);
        fields.insert(u"found_on"_s, m_start.addDays(-m_random.between(2, 15)).toString(Qt::ISODate));
        fields.insert(u"town"_s, m_town.code);
        fields.insert(u"target"_s, write(u"target"_s));
        story.registration.evidence.push_back(photograph(m_random, u"before"_s, m_town.name));
        story.at = m_teller.at();
        story.registrar = m_first;
    }

    void assignAndPlan() {
        const QString leader = m_world.staff.member(m_random.pick(m_world.staff.officials)).displayName;
        m_teller.later(is(ItemStage::Drafted) ? 1 : m_random.between(1, 2));
        m_teller.act(m_first, u"assign"_s, {{u"lead_unit"_s, m_unit.code}, {u"responsible_leader"_s, leader}});
        if (is(ItemStage::Drafted)) return;
        m_teller.later(m_random.between(2, 4));
        const QDate from = beijingDate(m_teller.at());
        const QDate due =
            done() ? from.addDays(m_random.between(70, 84)) : m_world.periods.today().addDays(m_random.between(12, 70));
        QJsonArray milestones;
        static constexpr const char16_t* names[] = {u"排查建档", u"集中整改", u"验收提升"};
        for (int i = 0; i < 3; ++i) {
            milestones.append(QJsonObject{{u"name"_s, QString::fromUtf16(names[i])},
                                          {u"due"_s, from.addDays(from.daysTo(due) * (i + 1) / 3).toString(Qt::ISODate)}});
        }
        m_teller.act(m_handler, u"submit_plan"_s,
                     {{u"target"_s, write(u"target"_s)},
                      {u"measures"_s, write(u"measures"_s)},
                      {u"plan_deadline"_s, due.toString(Qt::ISODate)},
                      {u"milestones"_s, milestones},
                      {u"responsible_leader"_s, leader},
                      {u"responsible_section"_s, m_unit.sections.empty() ? u"综合科"_s : m_unit.sections.front()},
                      {u"responsible_person"_s, m_world.staff.member(m_handler).displayName},
                      {u"responsible_phone"_s, m_world.staff.member(m_handler).phone}});
        if (is(ItemStage::PlanReview)) return;
        m_teller.later(1);
        m_teller.act(m_first, u"approve_plan"_s);
        rectify({QString::fromUtf16(names[0]), QString::fromUtf16(names[1]), QString::fromUtf16(names[2])});
    }

    void report(const QString& milestone) {
        auto values = m_values;
        values.emplace_back(u"milestone"_s, milestone);
        m_teller.act(
            m_handler, u"report"_s,
            {{u"progress"_s, m_world.caseTexts.text(u"r_progress"_s, m_random, values, QString::fromUtf16(m_item.thing))},
             {u"milestone"_s, milestone}});
    }

    void rectify(const QStringList& milestones) {
        m_teller.later(m_random.between(8, 12));
        report(milestones[0]);
        if (is(ItemStage::Paused)) {
            m_teller.setAt(WorkDays::officeTime(m_world.work.after(m_world.periods.today().addDays(-16), 0), m_random));
            m_teller.act(m_handler, u"pause"_s, {{u"pause_reason"_s, u"procedure"_s}, {u"pause_party"_s, u"higher_level"_s}},
                         write(u"pause"_s));
            return;
        }
        m_teller.later(m_random.between(10, 14));
        report(milestones[1]);
        if (is(ItemStage::Rectifying)) {
            m_teller.later(1);
            if (m_random.chance(0.5)) {
                m_teller.act(m_handler, u"request_extension"_s, {{u"extension_days"_s, m_random.between(4, 10)}},
                             write(u"extension"_s));
            }
            return;
        }
        m_teller.later(m_random.between(9, 13));
        report(milestones[2]);
        m_teller.later(2);
        m_teller.act(m_handler, u"self_check"_s, {{u"self_check"_s, write(u"self_check"_s)}}, {},
                     {photograph(m_random, u"after"_s, m_town.name)});
        m_teller.later(1);
        m_teller.act(m_handler, u"apply"_s, {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, write(u"resolution"_s)}});
        if (!is(ItemStage::Applied)) verify();
    }

    void verify() {
        m_teller.later(2);
        m_teller.act(m_first, u"verify"_s, {{u"verification_note"_s, write(u"verify"_s)}});
        m_teller.later(0);
        const int second = otherSupervisor();
        m_teller.act(second, u"verify"_s, {{u"verification_note"_s, write(u"verify"_s)}});
        m_teller.later(1);
        m_teller.act(second, u"pass_verification"_s, {{u"first_opinion"_s, write(u"first_opinion"_s)}});
        if (is(ItemStage::Verified)) return;
        // Notices that still run began on one of the last days.
        if (is(ItemStage::Notice)) {
            m_teller.setAt(std::max(
                m_teller.at(), WorkDays::officeTime(m_world.work.after(m_world.periods.today().addDays(-6), 0), m_random)));
        }
        m_teller.later(1);
        static constexpr const char16_t* methods[] = {u"website", u"wechat", u"board"};
        m_teller.act(m_first, u"start_notice"_s, {{u"notice_method"_s, QString::fromUtf16(m_random.pick(methods))}});
        if (is(ItemStage::Notice)) return;
        if (is(ItemStage::Objected) || m_random.chance(0.15)) {
            m_teller.later(2);
            m_teller.act(m_first, u"object"_s, {{u"objection"_s, write(u"objection"_s)}});
            if (is(ItemStage::Objected)) return;
            m_teller.later(1);
            m_teller.act(m_first, u"dismiss_objection"_s, {{u"objection_answer"_s, write(u"objection_answer"_s)}},
                         write(u"objection_answer"_s));
        }
        m_teller.later(7);
        m_teller.act(otherSupervisor(), u"review"_s, {{u"review_opinion"_s, write(u"review_opinion"_s)}});
        if (is(ItemStage::Reviewed)) return;
        m_teller.later(2);
        m_teller.act(m_random.pick(m_world.staff.officials), u"approve_close_out"_s,
                     {{u"approval_opinion"_s, write(u"approval_opinion"_s)}});
        if (!is(ItemStage::LookedBack)) return;
        m_teller.later(62);
        m_teller.act(m_first, u"look_back"_s,
                     {{u"look_back_result"_s, u"stable"_s}, {u"look_back_note"_s, write(u"look_back"_s)}});
    }

    const World& m_world;
    const Item& m_item;
    Random m_random;
    const TownPlan& m_town;
    const DistrictUnitPlan& m_unit;
    QDate m_start;
    StoryTeller m_teller;
    PhraseValues m_values;
    int m_handler = 0, m_first = 0;
};

}  // namespace

std::vector<Story> tellRectifications(const World& world) {
    std::vector<Story> stories;
    stories.reserve(std::size(items));
    for (int i = 0; i < static_cast<int>(std::size(items)); ++i) stories.push_back(ItemStory(world, i).tell());
    std::stable_sort(stories.begin(), stories.end(), [](const Story& a, const Story& b) { return a.at < b.at; });
    return stories;
}

}  // namespace minqing::demonstration
