// What stands in the forms: their columns as staff expect them, and nothing that nobody entered.

#include "../support/in_chinese.h"
#include "../support/small_district.h"
#include "exchange/forms/close_out_form.h"
#include "exchange/forms/form_table.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

CloseOutForm formOf(SmallDistrict& district, const QString& number, const QString& who = u"supervisor"_s) {
    auto reader = district.reader();
    auto view = reader->caseRecord(number, district.actor(who));
    REQUIRE_OK(view);
    return closeOutForm(*view, *reader->surroundings());
}

struct Sheet {
    QStringList titles;
    std::vector<std::vector<QString>> rows;
    QString stamp, title;
    QString at(std::size_t row, const QString& title_) const {
        const auto column = titles.indexOf(title_);
        INFO(title_.toStdString());
        REQUIRE(column >= 0);
        return rows.at(row).at(std::size_t(column));
    }
};

Sheet sheetOf(SmallDistrict& district, FormKind kind, const FormQuestion& question = {}, const QString& who = u"supervisor"_s) {
    auto reader = district.reader();
    const auto actor = district.actor(who);
    auto table = formTable(kind, question, *reader, actor);
    REQUIRE_OK(table);
    Sheet sheet;
    for (const auto& column : table->layout.columns) sheet.titles.append(column.title);
    sheet.stamp = table->layout.stamp;
    sheet.title = table->layout.title;
    REQUIRE_OK(table->rows(*reader, actor, {}, [&](const std::vector<QString>& cells) -> Expected<void> {
        sheet.rows.push_back(cells);
        return {};
    }));
    return sheet;
}

/// A visit to household 3 that raised a grievance.
QString visited(SmallDistrict& district) {
    LogActivity command{
        u"household_visit"_s,
        SmallDistrict::householdCode(3),
        {},
        {},
        {{u"result"_s, u"valid"_s}, {u"leaflets"_s, 2}, {u"situation"_s, u"三口之家"_s}, {u"reflection"_s, u"要常来"_s}},
        {},
        {}};
    command.produced.push_back({u"grievance"_s, district.grievanceFields(3), {}, {}, {}});
    auto done = district.ledger->execute(command, district.actor(u"visitor"_s));
    REQUIRE_OK(done);
    auto reader = district.reader();
    auto cases = reader->cases({}, district.actor(u"supervisor"_s), 1);
    REQUIRE_OK(cases);
    return cases->rows.at(0).number;
}

}  // namespace

TEST_CASE("the forms have the columns that staff expect, in that order") {
    const InChinese chinese;
    SmallDistrict district;
    const std::pair<FormKind, QString> expected[] = {
        {FormKind::RectificationLedger,
         u"序号 问题编号 问题来源 所属领域 问题类别 问题描述 发现时间 镇街 村居(社区) 网格 牵头单位 协办单位 责任领导 责任科室 "
         u"责任人 联系电话 "
         "整改目标 整改措施 整改时限 整改进展 完成时间 整改状态 群众满意度 是否销号 销号时间 佐证材料 备注"_s},
        {FormKind::CloseOutForm,
         u"编号 申请单位 申请日期 问题名称 来源 发现时间 问题描述 整改目标 整改措施 完成情况 整改前照片 整改后照片 佐证清单 "
         u"群众评价及签字 "
         "责任单位自查意见 镇街/牵头部门初审 现场核查(≥2人) 公示(起止、方式、异议) 督查机构复核 分管领导审批 销号日期 备注"_s},
        {FormKind::VisitLedger,
         u"序号 走访日期 走访人员 所在单位 镇街 村居(社区) 网格 户主姓名 家庭住址 联系电话 所属领域 问题诉求/意见建议 "
         u"是否当场解决 承办单位 "
         "责任科室 责任人 处置措施 办理时限 办结时间 办理结果 群众满意度 备注"_s},
        {FormKind::WishLedger,
         u"序号 心愿编号 村居(社区) 心愿人 性别 年龄 困难类型 心愿内容 类别 预计金额(元) 联系方式 征集人 征集日期 审核意见 "
         u"认领单位 认领人 "
         "政治面貌 联系电话 认领日期 计划完成日期 实现日期 实现情况 心愿人评价 备注"_s},
        {FormKind::TaskList,
         u"序号 整改任务 整改目标 整改措施 牵头单位 责任单位 责任领导 责任人 阶段节点 整改时限 进展情况 销号情况 备注"_s},
        {FormKind::DailyReport,
         u"镇街 应访户数 已访户数 入户率 收集问题 当场解决 已办结 正在办理 逾期 办结率 满意率 宣传彩页 微信群数 推送条数 群内办结"_s},
        {FormKind::Diary, u"走访时间 地点 对象 走访人员 记录人 家庭基本情况 实际困难 诉求与建议 走访体会 后续计划"_s}};
    for (const auto& [kind, titles] : expected) CHECK(sheetOf(district, kind).titles.join(u' ') == titles);
}

TEST_CASE("the close-out form tells what was entered, who signed and when; what nobody entered stays empty") {
    const InChinese chinese;
    SmallDistrict district;
    const auto number = district.grievance(1);
    using enum CloseOutCell;
    auto form = formOf(district, number);
    CHECK(form.at(Number).text == number);
    CHECK(form.at(Title).text.contains(u"电梯停运"_s));
    CHECK(form.at(FoundOn).text == u"2026-07-01"_s);
    for (const auto cell : {Applicant, AppliedOn, Target, Measures, Result, Before, After, CloseOutCell::Evidence, Rating,
                            SelfCheck, FirstReview, Verification, Notice, Review, Approval, ClosedOn, Remark})
        CHECK(form.at(cell).isEmpty());

    district.submit(number);
    form = formOf(district, number);
    CHECK(form.at(Applicant).text == u"区住建局"_s);
    CHECK(form.at(AppliedOn).text == u"2026-07-01"_s);
    CHECK(form.at(Measures).text == u"更换配件，物业每日巡查"_s);
    CHECK(form.at(Result).text == u"电梯已恢复运行"_s);
    CHECK(form.at(After).text == u"整改后照片.jpg"_s);
    CHECK(form.at(CloseOutCell::Evidence).text == u"1. 整改后照片.jpg"_s);
    CHECK(form.at(Review).isEmpty());
    CHECK(form.at(ClosedOn).isEmpty());

    district.pass(1);
    REQUIRE_OK(district.act(u"supervisor"_s, number, u"verify"_s, {{u"verification_note"_s, u"运行正常"_s}}));
    REQUIRE_OK(district.act(u"supervisor"_s, number, u"call_back"_s,
                            {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
    REQUIRE_OK(district.act(u"supervisor2"_s, number, u"approve_close_out"_s));
    form = formOf(district, number);
    CHECK(form.at(Rating).text == u"满意；电话回访"_s);
    CHECK(form.at(Rating).signature == u"回访人：督查员　2026-07-01"_s);
    CHECK(form.at(Verification).text == u"督查员 2026-07-01：运行正常"_s);
    // A supervisor closed it: that is the supervising body's decision; no leader is made up.
    CHECK(form.at(Review).text == u"销号"_s);
    CHECK(form.at(Review).signature == u"督查员二 2026-07-01"_s);
    CHECK(form.at(Approval).isEmpty());
    CHECK(form.at(ClosedOn).text == u"2026-07-01"_s);
    CHECK(form.at(Notice).isEmpty());
}

TEST_CASE("a second cycle's form does not show what the first one promised as done") {
    SmallDistrict district;
    const auto number = district.grievance(1);
    district.close(number);
    REQUIRE_OK(district.act(u"supervisor"_s, number, u"reopen"_s, {{u"timetable"_s, u"2026-07-20"_s}}, {}, u"又停了"_s));
    const auto form = formOf(district, number);
    using enum CloseOutCell;
    for (const auto cell : {Applicant, AppliedOn, Result, After, Rating, Review, ClosedOn}) CHECK(form.at(cell).isEmpty());
    CHECK_FALSE(form.at(Measures).isEmpty());
}

TEST_CASE("a problem from a visit names the visit and masks the household") {
    const InChinese chinese;
    SmallDistrict district;
    const auto number = visited(district);
    const auto sheet = sheetOf(district, FormKind::VisitLedger);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.at(0, u"走访日期"_s) == u"2026-07-01"_s);
    CHECK(sheet.at(0, u"走访人员"_s) == u"走访员"_s);
    CHECK(sheet.at(0, u"户主姓名"_s) == u"张**"_s);
    CHECK(sheet.at(0, u"家庭住址"_s).contains(u"***"_s));
    CHECK_FALSE(sheet.at(0, u"家庭住址"_s).contains(u"单元"_s));
    CHECK(sheet.at(0, u"是否当场解决"_s) == u"否"_s);
    CHECK(sheet.at(0, u"办结时间"_s).isEmpty());
    CHECK(sheet.stamp.contains(u"督查员"_s));
    CHECK(sheet.stamp.contains(u"2026-07-01 08:00"_s));

    const auto diary = sheetOf(district, FormKind::Diary);
    REQUIRE(diary.rows.size() == 1);
    CHECK(diary.at(0, u"对象"_s) == u"张**"_s);
    CHECK(diary.at(0, u"家庭基本情况"_s) == u"三口之家"_s);
    CHECK(diary.at(0, u"走访体会"_s) == u"要常来"_s);
    CHECK(diary.at(0, u"后续计划"_s).isEmpty());
}

TEST_CASE("the daily report counts visits, problems and what visitors handed out, by town and in sum") {
    const InChinese chinese;
    SmallDistrict district;
    const auto number = visited(district);
    const auto sheet = sheetOf(district, FormKind::DailyReport);
    REQUIRE(sheet.rows.size() == 3);
    const auto sum = sheet.rows.size() - 1;
    CHECK(sheet.at(sum, u"镇街"_s) == u"合计"_s);
    CHECK(sheet.at(sum, u"应访户数"_s) == u"12"_s);
    CHECK(sheet.at(sum, u"已访户数"_s) == u"1"_s);
    CHECK(sheet.at(sum, u"入户率"_s) == u"8.33%"_s);
    CHECK(sheet.at(sum, u"收集问题"_s) == u"1"_s);
    CHECK(sheet.at(sum, u"正在办理"_s) == u"1"_s);
    CHECK(sheet.at(sum, u"宣传彩页"_s) == u"2"_s);
    CHECK(sheet.at(0, u"镇街"_s) == u"中兴街道"_s);
    CHECK(sheet.at(0, u"已访户数"_s) == u"0"_s);
    CHECK(sheet.at(0, u"满意率"_s) == u"—"_s);  // nobody was asked: no rate, not 0 %
    CHECK(sheet.at(1, u"宣传彩页"_s) == u"2"_s);

    FormQuestion later;
    later.figures.from = QDate(2026, 7, 2);
    later.figures.to = QDate(2026, 7, 3);
    const auto none = sheetOf(district, FormKind::DailyReport, later);
    CHECK(none.at(2, u"宣传彩页"_s) == u"0"_s);
    CHECK(none.at(2, u"收集问题"_s) == u"0"_s);
    CHECK(none.title.contains(u"2026-07-02"_s));
}

TEST_CASE("only who has the right exports a form, and only what they may see") {
    SmallDistrict district;
    district.grievance(1);
    district.grievance(11);
    auto reader = district.reader();
    CHECK_FALSE(formTable(FormKind::CloseOutForm, {}, *reader, district.actor(u"visitor"_s)));
    CHECK(sheetOf(district, FormKind::CloseOutForm, {}, u"supervisor"_s).rows.size() == 2);
    CHECK(sheetOf(district, FormKind::CloseOutForm, {}, u"clerk"_s).rows.size() == 1);  // of the own town
}
