<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Please fill in “%1”.</source>
        <translation>请填写“%1”。</translation>
    </message>
    <message>
        <source>%1 more pieces of evidence are needed.</source>
        <translation>还需补充%1份佐证材料。</translation>
    </message>
    <message>
        <source>%1 is after the deadline of this case (%2): it would be late. Plan it earlier, or ask for an extension.</source>
        <translation>%1 晚于本件的办理时限（%2），照此办理将会超期。请提前计划，或先申请延期。</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>图片%1.png</translation>
    </message>
    <message>
        <source>A file is still being read. Wait a moment.</source>
        <translation>还有文件正在读取，请稍等。</translation>
    </message>
    <message>
        <source>Found elsewhere</source>
        <translation>排查发现的同类问题</translation>
    </message>
    <message>
        <source>Line %1, “%2”, has no date: write it in front, such as 7.25 %2.</source>
        <translation>第 %1 行“%2”没有日期：请写在前面，例如 7.25 %2。</translation>
    </message>
    <message>
        <source>Line %1 has only the date %2: write behind it what shall be done by then.</source>
        <translation>第 %1 行只有日期 %2：请在后面写明到那天要完成什么。</translation>
    </message>
    <message>
        <source>Choose the household from the list that opens while you type its name, address or code.</source>
        <translation>输入户主姓名、地址或户编码，从弹出的名单中选定这一户。</translation>
    </message>
    <message>
        <source>There is no unit “%1”. Choose one from the list.</source>
        <translation>没有“%1”这个单位，请从列表中选择。</translation>
    </message>
    <message>
        <source>“%1” is not in the list. Choose one that is.</source>
        <translation>列表中没有“%1”，请从列表中选择。</translation>
    </message>
    <message>
        <source>%1 is past already. The earliest day is today, %2.</source>
        <translation>%1 已经过去，最早为今天（%2）。</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>“%1” is no amount in yuan. Write it as 800 or 800.50, with at most two digits behind the point.</source>
        <translation>“%1”不是金额。请按元填写，如 800 或 800.50，小数最多两位。</translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>“%1” does not say what is wrong there: write the place, a colon, and the problem.</source>
        <translation>“%1”没有写明那里有什么问题：请写“地点：问题”。</translation>
    </message>
    <message>
        <source>One place a line, a colon, and what is wrong there: 文汇社区 3号楼：楼道堆物. Each becomes an item of its own, linked to this one.</source>
        <translation>一行一处，写“地点：问题”，例如 文汇社区 3号楼：楼道堆物。每行登记为一个单独事项，并与本件关联。</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1（%2止）</translation>
    </message>
    <message>
        <source>Line %1, “%2”: “%3” is no day of the calendar.</source>
        <translation>第 %1 行“%2”：“%3”不是日历上的日子。</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3 is past already.</source>
        <translation>第 %1 行“%2”：%3 已经过去。</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3 lies after the planned completion (%4).</source>
        <translation>第 %1 行“%2”：%3 晚于计划完成日期（%4）。</translation>
    </message>
    <message>
        <source>Please choose “%1”.</source>
        <translation>请选择“%1”。</translation>
    </message>
    <message>
        <source>Please tell the reason in more detail.</source>
        <translation>请填写具体说明。</translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>“%1” is not a point: write longitude and latitude in degrees, 116.9876, 36.6543</source>
        <translation>“%1”不是坐标：请写经度、纬度（度），如 116.9876, 36.6543</translation>
    </message>
    <message>
        <source>“%1” has the latitude first: write longitude, then latitude</source>
        <translation>“%1”把纬度写在了前面：先写经度，再写纬度</translation>
    </message>
    <message>
        <source>“%1” lies outside the earth: longitude is -180 to 180, latitude -90 to 90 degrees</source>
        <translation>“%1”超出范围：经度 -180 到 180 度，纬度 -90 到 90 度</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>can be done</source>
        <translation>可办理</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不能办理</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>CalendarFaults</name>
    <message>
        <source>A calendar needs at least one shift.</source>
        <translation>日历至少需要一个工作时段。</translation>
    </message>
    <message>
        <source>The shift %1-%2 is empty, or overlaps the one before it.</source>
        <translation>工作时段%1-%2为空，或与前一时段重叠。</translation>
    </message>
    <message>
        <source>A calendar needs at least one working weekday.</source>
        <translation>日历至少需要一个工作日。</translation>
    </message>
    <message>
        <source>The day &quot;%1&quot; (%2) is no date from 2020 to 2035.</source>
        <translation>日期“%1”（%2）不是2020年至2035年间的有效日期。</translation>
    </message>
    <message>
        <source>The day %1 stands in the calendar twice.</source>
        <translation>日期%1在日历中重复出现。</translation>
    </message>
</context>
<context>
    <name>CaseDetail</name>
    <message>
        <source>raised by</source>
        <translation>来源于</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>重复于</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>从属于</translation>
    </message>
    <message>
        <source>similar to</source>
        <translation>类似于</translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>(extended %1×)</source>
        <translation>（已延期%1次）</translation>
    </message>
    <message>
        <source>Original deadline</source>
        <translation>原定时限</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>not waited for</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Co-handling</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>took back the last step</source>
        <translation>撤销了上一步</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Cycle %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>raised by visit</source>
        <translation>来源走访</translation>
    </message>
    <message>
        <source>moved to version %1 of the rules</source>
        <translation>移到规定第 %1 版</translation>
    </message>
    <message>
        <source>led to</source>
        <translation>由本案引出</translation>
    </message>
    <message>
        <source>merged into this</source>
        <translation>并入本案</translation>
    </message>
    <message>
        <source>has this as common cause</source>
        <translation>共性问题子案</translation>
    </message>
    <message>
        <source>in the name of %1</source>
        <translation>代 %1 办理</translation>
    </message>
    <message>
        <source>linked (%1 %2)</source>
        <translation>关联（%1 %2）</translation>
    </message>
    <message>
        <source>took the link back (%1 %2)</source>
        <translation>解除关联（%1 %2）</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>所在区划</translation>
    </message>
    <message>
        <source>Extension asked for</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>of an earlier round, not reported</source>
        <translation>上一轮协办，未反馈</translation>
    </message>
    <message>
        <source>arrived on duty, not yet reported back</source>
        <translation>已报到，未反馈</translation>
    </message>
    <message>
        <source>not yet reported back</source>
        <translation>未反馈</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>，限 %1</translation>
    </message>
    <message>
        <source>listed for supervision</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Not yet possible: %1</source>
        <translation>还不能办理：%1</translation>
    </message>
    <message>
        <source>The next step is somebody else&apos;s: %1</source>
        <translation>下一步由别人办理：%1</translation>
    </message>
</context>
<context>
    <name>CellValues</name>
    <message>
        <source>&quot;%1&quot; is not a date that exists. Write it as 2026-07-18.</source>
        <translation>“%1”不是有效日期。请按2026-07-18的格式填写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must lie between %2 and %3.</source>
        <translation>“%1”必须在%2至%3之间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in a time of day. Write it as 2026-07-18 09:30.</source>
        <translation>“%1”末尾缺少有效时间。请按2026-07-18 09:30的格式填写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money. Write it in yuan, such as 1234.50.</source>
        <translation>“%1”不是有效金额。请以元为单位填写，如1234.50。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither 是 nor 否. Write one of them.</source>
        <translation>“%1”既不是“是”也不是“否”。请填写其中之一。</translation>
    </message>
</context>
<context>
    <name>Circular</name>
    <message>
        <source>Overall situation</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Of %1 households to be visited, %2 were visited; the visit coverage is %3.</source>
        <translation>应访%1户，已访%2户，入户率%3。</translation>
    </message>
    <message>
        <source>%1 cases stand in the grievance ledger; %2 are closed and %3 are being handled. The completion rate is %4, the resolution rate %5.</source>
        <translation>台账登记群众诉求%1件，已办结%2件，正在办理%3件，办结率%4，化解率%5。</translation>
    </message>
    <message>
        <source>Apart from those, %1 were solved on the spot.</source>
        <translation>台账之外，走访时当场解决%1件。</translation>
    </message>
    <message>
        <source>Of the closed cases, %1 were rated; the satisfaction rate is %2, the rating share %3.</source>
        <translation>已办结诉求中，群众已评价%1件，满意率%2，参评率%3。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Progress by unit</source>
        <translation>各单位进展</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A completion rate at or above the average of %1: %2.</source>
        <translation>办结率达到或高于平均水平（%1）的有：%2。</translation>
    </message>
    <message>
        <source>Below the average: %1.</source>
        <translation>低于平均水平的有：%1。</translation>
    </message>
    <message>
        <source>The figures of each town stand in table 1.</source>
        <translation>各镇街具体数据见附表1。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Cases past their deadline</source>
        <translation>部分诉求逾期未办结</translation>
    </message>
    <message>
        <source>Residents who are not satisfied</source>
        <translation>部分群众不满意</translation>
    </message>
    <message>
        <source>Of %1 rated cases, %2 were rated neither satisfied nor basically satisfied.</source>
        <translation>已评价的%1件中，有%2件群众未评为满意或基本满意。</translation>
    </message>
    <message>
        <source>Ratings that are missing</source>
        <translation>部分诉求未取得群众评价</translation>
    </message>
    <message>
        <source>Of %1 closed cases, %2 have no rating.</source>
        <translation>已办结的%1件中，有%2件没有群众评价。</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步要求</translation>
    </message>
    <message>
        <source>The units handling the %1 overdue cases tell the reason case by case, and close them or ask for an extension under the rules.</source>
        <translation>逾期未办结的%1件，由承办单位逐件说明原因，尽快办结，或者按程序申请延期。</translation>
    </message>
    <message>
        <source>The %1 cases being handled are closed within their deadlines; each close-out needs evidence, a call-back and an approval by someone else.</source>
        <translation>正在办理的%1件，按时限办结；销号须有佐证材料、群众回访，并由办理人以外的人审批。</translation>
    </message>
    <message>
        <source>The residents of the %1 closed cases without a rating are called back.</source>
        <translation>已办结但没有群众评价的%1件，抓紧补做回访。</translation>
    </message>
    <message>
        <source>Visits and call-backs go on as planned.</source>
        <translation>走访和回访按计划继续进行。</translation>
    </message>
    <message>
        <source>Table 1: grievances by town</source>
        <translation>附表1&#x3000;各镇街群众诉求办理情况</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>登记（件）</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Completion rate</source>
        <translation>办结率</translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation>化解率</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Satisfaction rate</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Table 2: overdue cases by handling unit</source>
        <translation>附表2&#x3000;逾期未办结诉求承办单位</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>not dispatched yet</source>
        <translation>尚未派单</translation>
    </message>
    <message>
        <source>%1 cases are past their deadline, with %2 units; most with %3. All units stand in table 2.</source>
        <translation>逾期未办结%1件，涉及%2个单位，较多的是：%3。全部单位见附表2。</translation>
    </message>
    <message>
        <source>%1 cases are past their deadline, with %2 units: %3.</source>
        <translation>逾期未办结%1件，涉及%2个单位：%3。</translation>
    </message>
    <message>
        <source>entered from %1 to %2</source>
        <translation>%1至%2登记</translation>
    </message>
    <message>
        <source>entered since %1</source>
        <translation>%1以来登记</translation>
    </message>
    <message>
        <source>entered until %1</source>
        <translation>截至%1登记</translation>
    </message>
    <message>
        <source>Circular on the handling of grievances in %1</source>
        <translation>关于%1群众诉求办理情况的通报</translation>
    </message>
    <message>
        <source>To all towns and district departments:</source>
        <translation>各镇街、区直各部门：</translation>
    </message>
    <message>
        <source>To all villages and communities, and the departments concerned:</source>
        <translation>各村居（社区）、有关部门：</translation>
    </message>
    <message>
        <source>This is how the grievances of %1 are being handled. The figures are as of %2.</source>
        <translation>现将%1群众诉求办理情况通报如下。数据截至%2。</translation>
    </message>
    <message>
        <source>This is how the grievances of %1 (%2) are being handled. The figures are as of %3.</source>
        <translation>现将%1群众诉求（%2）办理情况通报如下。数据截至%3。</translation>
    </message>
    <message>
        <source>Figures as of %1; definitions:</source>
        <translation>数据截至%1。指标口径：</translation>
    </message>
    <message>
        <source>No case is past its deadline, nobody is dissatisfied, and no rating is missing.</source>
        <translation>没有超期诉求，没有不满意评价，没有漏评。</translation>
    </message>
</context>
<context>
    <name>CloseOutForm</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Applying unit</source>
        <translation>申请单位</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Title of the problem</source>
        <translation>问题名称</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Description of the problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>整改目标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>整改前照片</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>整改后照片</translation>
    </message>
    <message>
        <source>List of evidence</source>
        <translation>佐证清单</translation>
    </message>
    <message>
        <source>Rating by residents and signature</source>
        <translation>群众评价及签字</translation>
    </message>
    <message>
        <source>Self-check of the responsible unit</source>
        <translation>责任单位自查意见</translation>
    </message>
    <message>
        <source>First review by the town or lead department</source>
        <translation>镇街/牵头部门初审</translation>
    </message>
    <message>
        <source>Verification on site (two persons or more)</source>
        <translation>现场核查(≥2人)</translation>
    </message>
    <message>
        <source>Public notice (from, to, way, objections)</source>
        <translation>公示(起止、方式、异议)</translation>
    </message>
    <message>
        <source>Review by the supervising body</source>
        <translation>督查机构复核</translation>
    </message>
    <message>
        <source>Approval by the leader in charge</source>
        <translation>分管领导审批</translation>
    </message>
    <message>
        <source>Closed out on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>way: %1</source>
        <translation>方式：%1</translation>
    </message>
    <message>
        <source>no objection on record</source>
        <translation>未登记异议</translation>
    </message>
    <message>
        <source>objection: %1</source>
        <translation>异议：%1</translation>
    </message>
    <message>
        <source>answer: %1</source>
        <translation>处理：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>asked by %1 %2</source>
        <translation>回访人：%1&#x3000;%2</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The columns %1 (%2) and %3 (%4) both mean &quot;%5&quot;. Rename or delete one of them.</source>
        <translation>%1列（%2）与%3列（%4）都对应“%5”。请重命名或删除其中一列。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. The columns are: %2.</source>
        <translation>没有“%1”列。现有列：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this import. The fields are: %2.</source>
        <translation>“%1”不是本次导入的字段。可用字段：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: write the heading of the column, = and the field, such as 户主=head.</source>
        <translation>“%1”：请填写列标题、=和字段，如户主=head。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing. The columns found are: %2. Add it, or say which column it is: --map &quot;COLUMN=%3&quot;.</source>
        <translation>缺少“%1”列。已识别的列：%2。请补上该列，或用 --map &quot;列名=%3&quot; 指定对应的列。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>cycle %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>所属领域</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居（社区）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>办理路径</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>缓急</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已访</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未访</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>未定时限</translation>
    </message>
    <message>
        <source>Own co-handling due</source>
        <translation>本单位协办时限</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Step late</source>
        <translation>环节超时</translation>
    </message>
</context>
<context>
    <name>ComeBack</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Extension not granted</source>
        <translation>延期未同意</translation>
    </message>
    <message>
        <source>%1 days were asked for; the deadline stays as it is.</source>
        <translation>原申请延长 %1 天，办理时限不变。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>First password of %1: </source>
        <translation>%1的初始密码： </translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有帐号“%1”。</translation>
    </message>
    <message>
        <source>%1 does not hold the role %2 for %3.</source>
        <translation>%1在%3没有角色%2。</translation>
    </message>
    <message>
        <source>%1 exists already. Restore beside it, under another name.</source>
        <translation>%1已存在。请换一个名称恢复。</translation>
    </message>
    <message>
        <source>The input has a key &quot;%1&quot; that means nothing here. Known: %2.</source>
        <translation>输入中的键“%1”在此无效。可用的键：%2。</translation>
    </message>
    <message>
        <source>Name the case, or --batch ID.</source>
        <translation>请指定案件，或使用 --batch 批次号。</translation>
    </message>
    <message>
        <source>--after takes the &quot;next&quot; of an earlier answer.</source>
        <translation>--after 应取上次结果中的“next”值。</translation>
    </message>
    <message>
        <source>There is no definition &quot;%1&quot;. &quot;definitions list&quot; names them all.</source>
        <translation>没有定义“%1”。可用“definitions list”列出全部定义。</translation>
    </message>
    <message>
        <source>There is no import of &quot;%1&quot;.</source>
        <translation>“%1”不支持导入。</translation>
    </message>
    <message>
        <source>First password of the %1 (account &quot;%2&quot;): </source>
        <translation>%1（帐号“%2”）的初始密码： </translation>
    </message>
    <message>
        <source>The %1 needs a first password: type it at the prompt, or set MINQING_PASSWORD_%2.</source>
        <translation>%1需要初始密码：请在提示处输入，或设置MINQING_PASSWORD_%2。</translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2026-07-18 or 2026-07-18T09:30:00+08:00.</source>
        <translation>“%1”不是有效日期。请写成2026-07-18或2026-07-18T09:30:00+08:00。</translation>
    </message>
    <message>
        <source>The holidays of %1 are not published: only weekends are counted.</source>
        <translation>%1年节假日安排尚未公布：仅按周末计算。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write 2026-07-18.</source>
        <translation>“%1”不是有效日期。请写成2026-07-18。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation>“%1”不是有效日期。</translation>
    </message>
    <message>
        <source>Give exactly one limit: --working-days N, --calendar-days N or --hours N.</source>
        <translation>请只指定一种时限：--working-days N、--calendar-days N 或 --hours N。</translation>
    </message>
    <message>
        <source>There is no register called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的名册。</translation>
    </message>
    <message>
        <source>There is no entry &quot;%1&quot; in the register &quot;%2&quot; that you may see.</source>
        <translation>名册“%2”中没有您可查看的条目“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no filter. Write KEY=VALUE, KEY=A|B, KEY&gt;=VALUE, KEY&lt;VALUE or KEY~TEXT.</source>
        <translation>“%1”不是有效的筛选条件。请写成键=值、键=值1|值2、键&gt;=值、键&lt;值或键~文字。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1的密码： </translation>
    </message>
    <message>
        <source>Name the ledger file: --ledger FILE.</source>
        <translation>请指定台账文件：--ledger 文件。</translation>
    </message>
    <message>
        <source>Say who you are: --as ACCOUNT. Every change stands under a name.</source>
        <translation>请指明身份：--as 帐号。每项更改都须署名。</translation>
    </message>
    <message>
        <source>Say who you are: --as ACCOUNT.</source>
        <translation>请指明身份：--as 帐号。</translation>
    </message>
    <message>
        <source>Standard input must hold one JSON object: {…}.</source>
        <translation>标准输入必须是一个JSON对象：{…}。</translation>
    </message>
    <message>
        <source>--until takes the last day, as YYYY-MM-DD.</source>
        <translation>--until 后写最后一天，格式为 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no pair. Write OLD=NEW, with the ids of the two versions.</source>
        <translation>“%1”不成对。请写成 旧=新，用两个版本里的代号。</translation>
    </message>
    <message>
        <source>%1 cases with %2 steps replayed under %3, version %4.</source>
        <translation>按“%3”第 %4 版重走了 %1 件案件、%2 个步骤。</translation>
    </message>
    <message>
        <source>Would have been refused: %1 steps.</source>
        <translation>会被拒绝的步骤：%1 个。</translation>
    </message>
    <message>
        <source>  … and %1 more; --json gives all of them.</source>
        <translation>  ……还有 %1 个；加 --json 可全部列出。</translation>
    </message>
    <message>
        <source>Late: %1 before, %2 under the draft.</source>
        <translation>超期：原来 %1 件，按草案 %2 件。</translation>
    </message>
    <message>
        <source>The holidays of %1 are not published: the deadlines of %2 running clocks are provisional and will move when they are.</source>
        <translation>%1 年的放假安排还没有公布：%2 个正在走的时限落在这一年，期限是暂定的，公布导入后会变。</translation>
    </message>
    <message>
        <source>This cannot be called so (%1). --help shows how.</source>
        <translation>用法不对（%1）。用 --help 查看正确用法。</translation>
    </message>
    <message>
        <source>--case goes with close-out-form only; narrow %1 with --filter.</source>
        <translation>--case 只用于 close-out-form；%1 请用 --filter 缩小范围。</translation>
    </message>
    <message>
        <source>Give either --case or conditions (--type, --filter, --text, --sort), not both.</source>
        <translation>--case 和条件（--type、--filter、--text、--sort）只能用一种。</translation>
    </message>
    <message>
        <source>Say which cases: --case NUMBER, or --filter KEY=VALUE for several.</source>
        <translation>请说明是哪些案件：--case 编号，或用 --filter KEY=VALUE 选多件。</translation>
    </message>
    <message>
        <source>--from, --to, --as-of and --unit go with daily-report and circular; narrow %1 with --filter.</source>
        <translation>--from、--to、--as-of、--unit 只用于 daily-report 和 circular；%1 请用 --filter 缩小范围。</translation>
    </message>
    <message>
        <source>%1 is made of figures: narrow it with --from, --to, --as-of and --unit, not with --type, --filter, --text or --sort.</source>
        <translation>%1 由统计数字组成：请用 --from、--to、--as-of、--unit 缩小范围，不能用 --type、--filter、--text、--sort。</translation>
    </message>
    <message>
        <source>The diary is made of visits: narrow it with --filter only.</source>
        <translation>民情日记由走访记录组成：只能用 --filter 缩小范围。</translation>
    </message>
    <message>
        <source>There is no form &quot;%1&quot;. There are: %2.</source>
        <translation>没有“%1”这种表。可用的有：%2。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Name the case or the batch, not both.</source>
        <translation>请只写事项编号或批次号其中一个。</translation>
    </message>
    <message>
        <source>The limit ends after %1. Give an earlier day or a shorter limit.</source>
        <translation>时限晚于 %1 年。请改早日期或缩短时限。</translation>
    </message>
    <message>
        <source>a text: &quot;…&quot;</source>
        <translation>文本：&quot;…&quot;</translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;]</source>
        <translation>文本列表：[&quot;…&quot;]</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>an object: {…}</source>
        <translation>对象：{…}</translation>
    </message>
    <message>
        <source>a list of objects: [{…}]</source>
        <translation>对象列表：[{…}]</translation>
    </message>
    <message>
        <source>a list of texts or objects: [&quot;…&quot;, {…}]</source>
        <translation>文本或对象列表：[&quot;…&quot;, {…}]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value of the wrong kind. It must be %2.</source>
        <translation>“%1”的值类型不对，应为%2。</translation>
    </message>
    <message>
        <source>who may sign in, and as what</source>
        <translation>谁可以登录、以什么角色登录</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>a new account; its first password from MINQING_NEW_PASSWORD or a prompt</source>
        <translation>新建账号；初始密码取自MINQING_NEW_PASSWORD，没有则提示输入</translation>
    </message>
    <message>
        <source>what one signs in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>code of the unit</source>
        <translation>单位编码</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>take a role back</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>give a role for a unit</source>
        <translation>授予某单位的角色</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>let somebody act in your name, in one of your roles, until a day</source>
        <translation>委托他人在某日之前以您的一个角色代为办理</translation>
    </message>
    <message>
        <source>account of the deputy</source>
        <translation>受托人的账号</translation>
    </message>
    <message>
        <source>one of your roles</source>
        <translation>您的一个角色</translation>
    </message>
    <message>
        <source>the last day, YYYY-MM-DD</source>
        <translation>最后一天，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>nobody can sign in with it</source>
        <translation>锁定账号，任何人不能用它登录</translation>
    </message>
    <message>
        <source>unlock it again</source>
        <translation>重新解锁</translation>
    </message>
    <message>
        <source>verified copies</source>
        <translation>经过校验的备份</translation>
    </message>
    <message>
        <source>a verified copy</source>
        <translation>做一份经过校验的备份</translation>
    </message>
    <message>
        <source>the copy</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>is this copy whole</source>
        <translation>校验备份是否完好</translation>
    </message>
    <message>
        <source>a ledger from a copy</source>
        <translation>由备份恢复出台账</translation>
    </message>
    <message>
        <source>the ledger to make</source>
        <translation>要新建的台账文件</translation>
    </message>
    <message>
        <source>everything about one case</source>
        <translation>一个案件的全部情况</translation>
    </message>
    <message>
        <source>number of the case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>what may be done now, and why not</source>
        <translation>现在可以办理哪些操作，不能办的说明原因</translation>
    </message>
    <message>
        <source>cases, newest first</source>
        <translation>案件列表，最新的在前</translation>
    </message>
    <message>
        <source>grievance, micro_wish, rectification_item</source>
        <translation>案件类型：grievance（诉求）、micro_wish（微心愿）、rectification_item（整改）</translation>
    </message>
    <message>
        <source>words in number, title, description, address</source>
        <translation>在编号、标题、描述、地址中查找的字词</translation>
    </message>
    <message>
        <source>a column</source>
        <translation>按哪一列排序</translation>
    </message>
    <message>
        <source>the &quot;next&quot; of an earlier answer</source>
        <translation>上一次结果中的“next”</translation>
    </message>
    <message>
        <source>KEY=VALUE, KEY=A|B, KEY&gt;=VALUE, KEY&lt;VALUE, KEY~TEXT</source>
        <translation>筛选条件：KEY=VALUE、KEY=A|B、KEY&gt;=VALUE、KEY&lt;VALUE、KEY~TEXT</translation>
    </message>
    <message>
        <source>rows at most</source>
        <translation>最多返回多少行</translation>
    </message>
    <message>
        <source>the smallest or oldest first</source>
        <translation>升序，最小或最早的在前</translation>
    </message>
    <message>
        <source>grievances, wishes, rectification items</source>
        <translation>诉求、微心愿、整改</translation>
    </message>
    <message>
        <source>a new case; JSON on standard input: {&quot;fields&quot;:{…}}</source>
        <translation>登记新案件；从标准输入读取JSON：{&quot;fields&quot;:{…}}</translation>
    </message>
    <message>
        <source>kind of case</source>
        <translation>案件类型</translation>
    </message>
    <message>
        <source>an action; JSON on standard input: {&quot;fields&quot;:{…},&quot;evidence&quot;:[…],&quot;comment&quot;:&quot;…&quot;}</source>
        <translation>办理一步操作；从标准输入读取JSON：{&quot;fields&quot;:{…},&quot;evidence&quot;:[…],&quot;comment&quot;:&quot;…&quot;}</translation>
    </message>
    <message>
        <source>id of the action</source>
        <translation>操作的标识</translation>
    </message>
    <message>
        <source>one action on many cases, each by its own rules</source>
        <translation>对多个案件批量办理同一操作，逐件按各自规则判断</translation>
    </message>
    <message>
        <source>which cases</source>
        <translation>选哪些案件</translation>
    </message>
    <message>
        <source>tell what would happen, change nothing</source>
        <translation>只说明会怎样，不作任何改动</translation>
    </message>
    <message>
        <source>take the last step back</source>
        <translation>撤销最近一步</translation>
    </message>
    <message>
        <source>id of a batch</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>the files attached to a case; --out writes them into a folder</source>
        <translation>案件所附的佐证文件；用--out写到文件夹</translation>
    </message>
    <message>
        <source>folder to write the files into; nothing there is overwritten</source>
        <translation>写入文件的文件夹；不会覆盖已有文件</translation>
    </message>
    <message>
        <source>kinds of registers, activities, cases, indicators</source>
        <translation>名册、走访、案件、指标的业务定义</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>其中一个</translation>
    </message>
    <message>
        <source>are these files sound beside the shipped ones</source>
        <translation>检查这些文件与随程序提供的定义放在一起是否正确</translation>
    </message>
    <message>
        <source>TOML files</source>
        <translation>TOML文件</translation>
    </message>
    <message>
        <source>the states and actions of a kind of case as an SVG drawing</source>
        <translation>把一类案件的状态和操作画成SVG图</translation>
    </message>
    <message>
        <source>SVG file to write</source>
        <translation>要写出的SVG文件</translation>
    </message>
    <message>
        <source>another version than the latest</source>
        <translation>不用最新版本而用这个版本</translation>
    </message>
    <message>
        <source>on a dark ground</source>
        <translation>深色底</translation>
    </message>
    <message>
        <source>rectification-ledger, close-out-form, visit-ledger, wish-ledger, task-list, daily-report, diary, circular, cases</source>
        <translation>表单：rectification-ledger（整改台账）、close-out-form（销号单）、visit-ledger（走访台账）、wish-ledger（微心愿台账）、task-list（任务清单）、daily-report（日报）、diary（民情日记）、circular（通报）、cases（案件）</translation>
    </message>
    <message>
        <source>the file; .xlsx, .csv or .pdf</source>
        <translation>要写出的文件；.xlsx、.csv或.pdf</translation>
    </message>
    <message>
        <source>close-out-form: number of a case; may be given several times</source>
        <translation>close-out-form（销号单）：案件编号，可以给出多次</translation>
    </message>
    <message>
        <source>kind of case: grievance, micro_wish, rectification_item</source>
        <translation>案件类型：grievance（诉求）、micro_wish（微心愿）、rectification_item（整改）</translation>
    </message>
    <message>
        <source>daily-report, circular: first day, YYYY-MM-DD</source>
        <translation>日报、通报：第一天，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>daily-report, circular: day after the last</source>
        <translation>日报、通报：最后一天的次日</translation>
    </message>
    <message>
        <source>daily-report, circular: as the ledger stood at the end of this day</source>
        <translation>日报、通报：以这一天结束时的台账为准</translation>
    </message>
    <message>
        <source>daily-report, circular: only this unit and what lies below it</source>
        <translation>日报、通报：只统计本单位及其下属</translation>
    </message>
    <message>
        <source>a form of the ledger as .xlsx, .csv or .pdf</source>
        <translation>把台账的一种表单导出为.xlsx、.csv或.pdf</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV或XLSX文件</translation>
    </message>
    <message>
        <source>name of the sheet; otherwise the first visible one</source>
        <translation>工作表名称；不给则用第一张可见的表</translation>
    </message>
    <message>
        <source>UTF-8, GB18030 or UTF-16; otherwise found out</source>
        <translation>编码：UTF-8、GB18030或UTF-16；不给则自动识别</translation>
    </message>
    <message>
        <source>all errors as CSV</source>
        <translation>把全部错误写成CSV</translation>
    </message>
    <message>
        <source>COLUMN=KEY; &quot;COLUMN=&quot; leaves a column out</source>
        <translation>列名=字段；写“列名=”则不导入这一列</translation>
    </message>
    <message>
        <source>say what would happen and change nothing</source>
        <translation>只说明会怎样，不作任何改动</translation>
    </message>
    <message>
        <source>good rows land even if others are bad</source>
        <translation>即使有的行有错，正确的行也导入</translation>
    </message>
    <message>
        <source>kind of case; otherwise told by the headings</source>
        <translation>案件类型；不给则由表头判断</translation>
    </message>
    <message>
        <source>tables into the ledger</source>
        <translation>把表格导入台账</translation>
    </message>
    <message>
        <source>rows of a CSV or XLSX file</source>
        <translation>导入CSV或XLSX文件中的各行</translation>
    </message>
    <message>
        <source>an empty table with the right headings</source>
        <translation>带正确表头的空表</translation>
    </message>
    <message>
        <source>units, grids, people, households, enterprises, cases or calendar</source>
        <translation>units（单位）、grids（网格）、people（人员）、households（户）、enterprises（企业）、cases（案件）或calendar（日历）</translation>
    </message>
    <message>
        <source>XLSX or CSV file to write</source>
        <translation>要写出的XLSX或CSV文件</translation>
    </message>
    <message>
        <source>an object is not closed: } or a comma is missing</source>
        <translation>对象没有结束，缺少 } 或逗号</translation>
    </message>
    <message>
        <source>a colon is missing after a key</source>
        <translation>键后面缺少冒号</translation>
    </message>
    <message>
        <source>a list is not closed: ] or a comma is missing</source>
        <translation>列表没有结束，缺少 ] 或逗号</translation>
    </message>
    <message>
        <source>a comma is missing between two values</source>
        <translation>两个值之间缺少逗号</translation>
    </message>
    <message>
        <source>this is no value; texts stand in double quotes</source>
        <translation>这里不是有效的值，文字要放在双引号里</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>what follows a backslash in a text is not known</source>
        <translation>文字里反斜杠后面的内容无法识别</translation>
    </message>
    <message>
        <source>a text is not UTF-8</source>
        <translation>文字不是UTF-8编码</translation>
    </message>
    <message>
        <source>a text is not closed: a double quote is missing</source>
        <translation>文字没有结束，缺少双引号</translation>
    </message>
    <message>
        <source>a key in double quotes is missing</source>
        <translation>缺少用双引号括起的键</translation>
    </message>
    <message>
        <source>too many values lie within one another</source>
        <translation>值的嵌套层数太多</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>内容太大</translation>
    </message>
    <message>
        <source>something follows after its end</source>
        <translation>结束之后还有多余的内容</translation>
    </message>
    <message>
        <source>line %1, character %2: %3</source>
        <translation>第%1行第%2个字符处：%3</translation>
    </message>
    <message>
        <source>the demonstration district</source>
        <translation>演示区</translation>
    </message>
    <message>
        <source>make it</source>
        <translation>生成演示区</translation>
    </message>
    <message>
        <source>how many households (186276 unless told)</source>
        <translation>户数（不给则为186276）</translation>
    </message>
    <message>
        <source>how many grievances, up to 1000000</source>
        <translation>诉求件数，最多1000000</translation>
    </message>
    <message>
        <source>another district, the same one for the same seed</source>
        <translation>换一个演示区；种子相同，结果相同</translation>
    </message>
    <message>
        <source>the day on which everything has happened, YYYY-MM-DD</source>
        <translation>演示数据截止到哪一天，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>make, look at, verify and rebuild a ledger</source>
        <translation>新建、查看、校验、重建台账</translation>
    </message>
    <message>
        <source>make a new ledger with its first three administrators</source>
        <translation>新建台账，并设立最初的三名管理员</translation>
    </message>
    <message>
        <source>division code, 6 or 12 digits</source>
        <translation>行政区划代码，6位或12位</translation>
    </message>
    <message>
        <source>name of the district</source>
        <translation>区县名称</translation>
    </message>
    <message>
        <source>counts and size</source>
        <translation>数量和大小</translation>
    </message>
    <message>
        <source>chain, signatures, counters, tables</source>
        <translation>校验链、签名、计数和数据表</translation>
    </message>
    <message>
        <source>make all tables anew from the journal</source>
        <translation>由流水重新生成全部数据表</translation>
    </message>
    <message>
        <source>compare only, change nothing</source>
        <translation>只比对，不作任何改动</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>when a limit ends</source>
        <translation>时限到哪一天为止</translation>
    </message>
    <message>
        <source>date or instant</source>
        <translation>日期或时刻</translation>
    </message>
    <message>
        <source>so many working days</source>
        <translation>多少个工作日</translation>
    </message>
    <message>
        <source>so many days, holidays counted</source>
        <translation>多少个自然日，含节假日</translation>
    </message>
    <message>
        <source>so many hours</source>
        <translation>多少小时</translation>
    </message>
    <message>
        <source>is this a working day</source>
        <translation>这一天是不是工作日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>日期，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>number of a case or activity, or KIND:CODE of a register entry</source>
        <translation>案件或走访的编号，或名册条目的“类型:编码”</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>which kind</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>words</source>
        <translation>查找的字词</translation>
    </message>
    <message>
        <source>KEY=VALUE</source>
        <translation>筛选条件：KEY=VALUE</translation>
    </message>
    <message>
        <source>households, people, units, grids, enterprises</source>
        <translation>户、人员、单位、网格、企业名册</translation>
    </message>
    <message>
        <source>entries by code</source>
        <translation>按编码列出条目</translation>
    </message>
    <message>
        <source>one entry</source>
        <translation>一个条目</translation>
    </message>
    <message>
        <source>which register</source>
        <translation>哪个名册</translation>
    </message>
    <message>
        <source>code of the entry</source>
        <translation>条目的编码</translation>
    </message>
    <message>
        <source>an entry as it shall be; JSON on standard input</source>
        <translation>写入一个条目；从标准输入读取JSON</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>a visit; JSON on standard input</source>
        <translation>登记一次走访；从标准输入读取JSON</translation>
    </message>
    <message>
        <source>household_visit, enterprise_visit</source>
        <translation>household_visit（入户走访）、enterprise_visit（企业走访）</translation>
    </message>
    <message>
        <source>Minqing 民情台账: household visits, grievances, wishes and their close-out</source>
        <translation>民情台账：入户走访、诉求、微心愿及其办结销号</translation>
    </message>
    <message>
        <source>show this page and stop</source>
        <translation>显示本页后结束</translation>
    </message>
    <message>
        <source>the ledger file</source>
        <translation>台账文件</translation>
    </message>
    <message>
        <source>the account that asks; its password comes from MINQING_PASSWORD or a prompt</source>
        <translation>以哪个账号办理；密码取自MINQING_PASSWORD，没有则提示输入</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>在标准输出给出一份JSON</translation>
    </message>
    <message>
        <source>Standard input is not JSON: %1.</source>
        <translation>标准输入不是有效的JSON，%1。</translation>
    </message>
    <message>
        <source>id of the indicator</source>
        <translation>指标的标识</translation>
    </message>
    <message>
        <source>unit, town, village, domain, month, route, channel …</source>
        <translation>分组方式：unit、town、village、domain、month、route、channel等</translation>
    </message>
    <message>
        <source>first day, YYYY-MM-DD</source>
        <translation>第一天，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>day after the last</source>
        <translation>最后一天的次日</translation>
    </message>
    <message>
        <source>as the ledger stood at the end of this day, or at this instant</source>
        <translation>以这一天结束时或这一时刻的台账为准</translation>
    </message>
    <message>
        <source>only this unit and what lies below it</source>
        <translation>只统计本单位及其下属</translation>
    </message>
    <message>
        <source>figures and the cases behind them</source>
        <translation>统计数字及其对应的案件</translation>
    </message>
    <message>
        <source>all indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>one figure</source>
        <translation>一项指标的数字</translation>
    </message>
    <message>
        <source>the cases behind a figure</source>
        <translation>一项数字对应的案件</translation>
    </message>
    <message>
        <source>--help shows what may stand here.</source>
        <translation>可用--help查看这里能写什么。</translation>
    </message>
    <message>
        <source>%1 is missing: %2.</source>
        <translation>缺少%1：%2。</translation>
    </message>
    <message>
        <source>A command is missing after &quot;%1&quot;. There are: %2.</source>
        <translation>“%1”后面缺少命令，可用的有：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no command &quot;%2&quot;. There are: %3.</source>
        <translation>“%1”没有“%2”这个命令，可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 needs a value after it: %2.</source>
        <translation>%1后面要有一个值：%2。</translation>
    </message>
    <message>
        <source>%1 was given %2 times; once is all there can be.</source>
        <translation>%1给出了%2次，只能给一次。</translation>
    </message>
    <message>
        <source>This means nothing here: %1.</source>
        <translation>无法识别：%1。</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1后面不能带值。</translation>
    </message>
    <message>
        <source>%1 takes a number, and &quot;%2&quot; is none that it can take.</source>
        <translation>%1要写数字，“%2”不是可用的数字。</translation>
    </message>
    <message>
        <source>running cases to another version of their definition</source>
        <translation>把在办案件迁移到业务定义的另一版本</translation>
    </message>
    <message>
        <source>version to move to</source>
        <translation>迁移到哪个版本</translation>
    </message>
    <message>
        <source>only cases that run under this version</source>
        <translation>只迁移按这个版本办理的案件</translation>
    </message>
    <message>
        <source>OLD=NEW: which state a state becomes</source>
        <translation>旧=新：哪个状态变为哪个状态</translation>
    </message>
    <message>
        <source>states of the same id and phase need no --map</source>
        <translation>标识和阶段都相同的状态不必写--map</translation>
    </message>
    <message>
        <source>OLD=NEW; &quot;OLD=&quot; gives the value up</source>
        <translation>旧=新；写“旧=”则舍弃该字段的值</translation>
    </message>
    <message>
        <source>FIELD=VALUE where a case has no value of it</source>
        <translation>字段=值，用于案件没有该值时</translation>
    </message>
    <message>
        <source>OLD=NEW; &quot;OLD=&quot; ends the clock</source>
        <translation>旧=新；写“旧=”则停止该时限</translation>
    </message>
    <message>
        <source>clocks that begin with the move</source>
        <translation>随迁移开始计时的时限</translation>
    </message>
    <message>
        <source>only these cases</source>
        <translation>只迁移这些案件</translation>
    </message>
    <message>
        <source>cases that are over, too</source>
        <translation>已办结的案件也迁移</translation>
    </message>
    <message>
        <source>tell for each case what would happen, change nothing</source>
        <translation>逐件说明会怎样，不作任何改动</translation>
    </message>
    <message>
        <source>puts definition files in force; running cases stay on their versions</source>
        <translation>发布业务定义文件；在办案件仍按原版本办理</translation>
    </message>
    <message>
        <source>replays past cases under a draft: what would have been refused or late</source>
        <translation>用草案重演过往案件：哪些会被拒绝或逾期</translation>
    </message>
    <message>
        <source>TOML file of a case definition</source>
        <translation>案件定义的TOML文件</translation>
    </message>
    <message>
        <source>only the newest so many cases</source>
        <translation>只用最新的多少件</translation>
    </message>
    <message>
        <source>cases that may say the same; of a case, or before registering one (TYPE and JSON on standard input)</source>
        <translation>可能重复的案件；可对已有案件查找，也可在登记之前查找（给出类型，并从标准输入读取JSON）</translation>
    </message>
    <message>
        <source>number of a case, or a kind of case with {&quot;fields&quot;:{…}} on standard input</source>
        <translation>案件编号；或案件类型，并从标准输入读取{&quot;fields&quot;:{…}}</translation>
    </message>
    <message>
        <source>draw closed cases at random for a look-back; the same seed draws the same cases</source>
        <translation>随机抽取已办结案件进行回头看；种子相同，抽取结果相同</translation>
    </message>
    <message>
        <source>what is done with each; assign_look_back unless given</source>
        <translation>对抽中的每件办理什么操作；不给则为assign_look_back</translation>
    </message>
    <message>
        <source>any text; made from the time when it is left out</source>
        <translation>任意文字；不给则由时间生成</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>抽多少件</translation>
    </message>
    <message>
        <source>or what share, 0 to 1</source>
        <translation>或抽多大比例，0到1</translation>
    </message>
    <message>
        <source>which cases are drawn from</source>
        <translation>从哪些案件中抽取</translation>
    </message>
    <message>
        <source>tell which, change nothing</source>
        <translation>只列出抽中哪些，不作任何改动</translation>
    </message>
    <message>
        <source>do what the program has to do by itself now: expired claims, escalations</source>
        <translation>立即办理程序自动执行的事项：认领到期、升级督办等</translation>
    </message>
    <message>
        <source>link cases to another one: duplicate_of (merge), parent (common cause), produced_by, similar</source>
        <translation>把案件关联到另一案件：duplicate_of（合并）、parent（同因）、produced_by（由其产生）、similar（相似）</translation>
    </message>
    <message>
        <source>duplicate_of, parent, produced_by, similar</source>
        <translation>duplicate_of（合并）、parent（同因）、produced_by（由其产生）、similar（相似）</translation>
    </message>
    <message>
        <source>number of the case they are linked to</source>
        <translation>关联到哪个案件的编号</translation>
    </message>
    <message>
        <source>numbers of the cases that are linked</source>
        <translation>要关联的各案件编号</translation>
    </message>
    <message>
        <source>take the link back: un-merge</source>
        <translation>取消关联，即取消合并</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>“%1”不是%2到%3之间的整数</translation>
    </message>
    <message>
        <source>name of a shared filter of this --type; goes together with the others</source>
        <translation>该 --type 清单中共享筛选的名称；与其他条件一起起作用</translation>
    </message>
    <message>
        <source>No filter called &quot;%1&quot; is shared in this list. &quot;case filters list&quot; shows all.</source>
        <translation>此清单没有名为“%1”的共享筛选。用“case filters list”查看全部。</translation>
    </message>
    <message>
        <source>conditions of lists that are shared under a name</source>
        <translation>起名共享的清单筛选条件</translation>
    </message>
    <message>
        <source>those that you may see, with who shared them</source>
        <translation>您能看到的共享筛选，以及是谁共享的</translation>
    </message>
    <message>
        <source>of this kind of case only</source>
        <translation>只看这一类案件的</translation>
    </message>
    <message>
        <source>keep conditions under a name for everybody who sees the list</source>
        <translation>给条件起名，让能看这个清单的人都能用</translation>
    </message>
    <message>
        <source>name, at most 30 characters</source>
        <translation>名称，最多 30 个字</translation>
    </message>
    <message>
        <source>kind of case; left out: the list of all kinds</source>
        <translation>案件类型；不写：所有类型的清单</translation>
    </message>
    <message>
        <source>take a shared filter back</source>
        <translation>撤回共享筛选</translation>
    </message>
    <message>
        <source>name of the filter</source>
        <translation>筛选的名称</translation>
    </message>
    <message>
        <source>takes back a visit that was logged by mistake, within ten minutes</source>
        <translation>十分钟内收回登记错了的一次走访</translation>
    </message>
    <message>
        <source>number of the visit</source>
        <translation>走访编号</translation>
    </message>
    <message>
        <source>--part is numerator, denominator, remainder or excluded.</source>
        <translation>--part 只能是 numerator、denominator、remainder 或 excluded。</translation>
    </message>
    <message>
        <source>numerator, denominator, remainder (the one less the other), excluded</source>
        <translation>numerator（分子）、denominator（分母）、remainder（差额：分母减分子）、excluded（剔除）</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands a second time in the same object; leave one</source>
        <translation>键“%1”在同一对象中重复出现，请只保留一个</translation>
    </message>
    <message>
        <source>Standard input cannot be understood, %1.</source>
        <translation>无法确定标准输入的含义，%1。</translation>
    </message>
    <message>
        <source>Newly late (%1): %2</source>
        <translation>新增超期（%1件）：%2</translation>
    </message>
    <message>
        <source>No longer late (%1): %2</source>
        <translation>不再超期（%1件）：%2</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>已发布：%1</translation>
    </message>
    <message>
        <source>%1 deadlines moved:</source>
        <translation>有%1个期限随之变动：</translation>
    </message>
    <message>
        <source>Done. Case %1 is no longer among those that you may see.</source>
        <translation>已办理。%1已不在您可查看的案件之内。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the copy.</source>
        <translation>%1已存在。请为备份另取名称。</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1的新口令：</translation>
    </message>
    <message>
        <source>one&apos;s own new password, or one for somebody who has forgotten it</source>
        <translation>改自己的口令，或给忘记口令的人重设</translation>
    </message>
    <message>
        <source>why, required but for a dry run; stands in the history of each case</source>
        <translation>为什么，除试跑外必填；写进每件案件的历史</translation>
    </message>
    <message>
        <source>Give --count or --share, not both.</source>
        <translation>--count 和 --share 只能写一个。</translation>
    </message>
    <message>
        <source>id of the definition; KIND/ID where two kinds share it</source>
        <translation>定义的编号；两种定义同编号时写 种类/编号</translation>
    </message>
    <message>
        <source>Standard input holds more than %1 MB, which no command asks for.</source>
        <translation>标准输入超过 %1 MB，没有哪个命令需要这么多。</translation>
    </message>
    <message>
        <source>one group of --by; &apos;&apos; is the one of what has none</source>
        <translation>--by 的其中一组；&apos;&apos; 是没有归组的那一行</translation>
    </message>
    <message>
        <source>Not compared, since a step of theirs does not lead on under the draft (%1): %2</source>
        <translation>没有比较超期（有步骤按草案走不下去）（%1 件）：%2</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>All towns</source>
        <translation>全部镇街</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>better</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上期</translation>
    </message>
</context>
<context>
    <name>CsvSource</name>
    <message>
        <source>Row %1 has more than %2 columns. Is this the right file?</source>
        <translation>第%1行超过%2列。请确认文件是否正确。</translation>
    </message>
    <message>
        <source>The cell holds %1 characters; at most %2 are allowed. Shorten the text.</source>
        <translation>单元格有%1个字符，最多允许%2个。请缩短内容。</translation>
    </message>
    <message>
        <source>There is text after the closing quotation mark. Double the quotation marks inside the text, or save the file again from Excel or WPS.</source>
        <translation>右引号之后还有文字。请将文字中的引号写成两个，或用Excel或WPS重新保存文件。</translation>
    </message>
    <message>
        <source>The quotation mark that opens in row %1, column %2 is never closed. Close it, or save the file again from Excel or WPS.</source>
        <translation>第%1行第%2列的左引号没有闭合。请补上右引号，或用Excel或WPS重新保存文件。</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Collected on %1</source>
        <translation>%1收集</translation>
    </message>
    <message>
        <source>Listed for supervision</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Extensions to decide</source>
        <translation>延期待审批</translation>
    </message>
    <message>
        <source>Instructions to answer</source>
        <translation>批示待答复</translation>
    </message>
    <message>
        <source>%1 · numerator</source>
        <translation>%1 · 分子</translation>
    </message>
    <message>
        <source>%1 · denominator</source>
        <translation>%1 · 分母</translation>
    </message>
    <message>
        <source>Returned, refused or reopened</source>
        <translation>退单、退回、重办</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>台账登记</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Beside these, solved on the spot</source>
        <translation>另计：当场解决</translation>
    </message>
    <message>
        <source>%1 · the remainder</source>
        <translation>%1 · 差额（分母减分子）</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>“%1” is no day of the calendar</source>
        <translation>“%1”不是有效日期</translation>
    </message>
    <message>
        <source>“%1” needs a + or − in front, or a month</source>
        <translation>“%1”前面需加+或−，或写明月份</translation>
    </message>
    <message>
        <source>No working-day calendar for “%1”</source>
        <translation>没有适用于“%1”的工作日历</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write 7.18, 2026-07-18 or +3工作日</source>
        <translation>看不懂“%1”。请写 7.18、2026-07-18 或 +3工作日</translation>
    </message>
</context>
<context>
    <name>DayVisits</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居（社区）</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cases raised</source>
        <translation>形成的诉求、心愿</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>there is no role &quot;%1&quot;</source>
        <translation>没有角色“%1”</translation>
    </message>
    <message>
        <source>nobody ever claims such a case</source>
        <translation>此类案件从不认领</translation>
    </message>
    <message>
        <source>such a case never gets co-handling units</source>
        <translation>此类案件从不指定协办单位</translation>
    </message>
    <message>
        <source>such a case never gets a lead unit</source>
        <translation>此类案件从不指定牵头单位</translation>
    </message>
    <message>
        <source>Nobody may do &quot;%1&quot;: &quot;by&quot; is empty</source>
        <translation>“%1”无人可办：“by”为空</translation>
    </message>
    <message>
        <source>Nobody can do &quot;%1&quot; as &quot;%2&quot;: %3</source>
        <translation>“%1”不能由“%2”办理：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is closed to everybody who could do it: whoever may has to have done one of %2 before. Let another role do it</source>
        <translation>“%1”无人可办：有权办理者此前必然办过%2之一，经办人不能审批自己办的。请改由其他角色办理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is required for &quot;%2&quot;, but nobody is asked for it by then</source>
        <translation>“%2”要求填写“%1”，但此前没有环节填写该项</translation>
    </message>
    <message>
        <source>There is no %1 called &quot;%2&quot;</source>
        <translation>没有名为“%2”的%1</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>date field</source>
        <translation>日期字段</translation>
    </message>
    <message>
        <source>code in the list %1</source>
        <translation>列表%1中的代码</translation>
    </message>
    <message>
        <source>Only one clock can give the case its deadline (overall = true)</source>
        <translation>只能由一个计时决定案件的办理时限（overall = true）</translation>
    </message>
    <message>
        <source>No action leads to the state &quot;%1&quot; (%2)</source>
        <translation>没有操作可进入状态“%1”（%2）</translation>
    </message>
    <message>
        <source>No action leads out of the state &quot;%1&quot; (%2)</source>
        <translation>没有操作可离开状态“%1”（%2）</translation>
    </message>
    <message>
        <source>From the state &quot;%1&quot; (%2) a case can never be closed</source>
        <translation>案件从状态“%1”（%2）永远无法销号</translation>
    </message>
    <message>
        <source>A case may wait in &quot;%1&quot; (%2) for ever: no clock runs there, and no pause there has a cap</source>
        <translation>案件可能一直停在“%1”（%2）：该状态没有计时，暂停也没有上限</translation>
    </message>
    <message>
        <source>A limit needs either &quot;limit&quot; or &quot;field&quot;</source>
        <translation>时限必须写明“limit”或“field”</translation>
    </message>
    <message>
        <source>This clock has no limit: write limit = &quot;3 working days&quot;</source>
        <translation>此计时没有时限：请写limit = &quot;3 working days&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined twice</source>
        <translation>“%1”重复定义</translation>
    </message>
    <message>
        <source>Nobody knows what kind of definition this is: it must lie in one of the folders registers, activities, cases, indicators, codes, calendars, or be roles.toml</source>
        <translation>无法判断这是哪类定义：文件必须位于registers、activities、cases、indicators、codes、calendars之一的文件夹中，或为roles.toml</translation>
    </message>
    <message>
        <source>There are no definition files (*.toml) in %1</source>
        <translation>%1中没有定义文件（*.toml）</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1无法读取：%2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>code list</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>register</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>The smallest value of &quot;%1&quot; lies above its largest</source>
        <translation>“%1”的最小值大于最大值</translation>
    </message>
    <message>
        <source>Nobody knows the fact &quot;%1&quot;. Known facts: %2</source>
        <translation>没有事实项“%1”。可用的事实项：%2</translation>
    </message>
    <message>
        <source>value of &quot;%1&quot;</source>
        <translation>“%1”的值</translation>
    </message>
    <message>
        <source>choice field</source>
        <translation>选项字段</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>案件类型</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;, so nobody can hold it</source>
        <translation>没有角色“%1”，无人可担任</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; excludes itself, so nobody can hold it</source>
        <translation>角色“%1”与自身互斥，无人可担任</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value that &quot;%2&quot; can have. Expected: %3</source>
        <translation>“%1”不是“%2”的有效值。应为：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the wrong type; it must be %2</source>
        <translation>“%1”的类型不对，必须是%2</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing here</source>
        <translation>此处缺少键“%1”</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>用引号括起的文本</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true或false</translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>文本列表：[&quot;…&quot;, &quot;…&quot;]</translation>
    </message>
    <message>
        <source>a table: { … }</source>
        <translation>表：{ … }</translation>
    </message>
    <message>
        <source>a list of tables: [[%1]]</source>
        <translation>表的列表：[[%1]]</translation>
    </message>
    <message>
        <source>Nobody knows the key &quot;%1&quot; here; it may be misspelt</source>
        <translation>此处没有键“%1”，可能拼写有误</translation>
    </message>
    <message>
        <source>no clock has on_expiry or a ladder with &quot;%1&quot;, so the system never does it</source>
        <translation>没有计时的 on_expiry 或 ladder 用到“%1”，系统不会自动执行此操作</translation>
    </message>
    <message>
        <source>A rung needs either &quot;at&quot; or &quot;after&quot;</source>
        <translation>逐级升级的每一级要写 at 或 after 其中之一</translation>
    </message>
    <message>
        <source>%1 is not the definition of a kind of case</source>
        <translation>%1 不是案件定义</translation>
    </message>
    <message>
        <source>Extensions are asked for in days: write &quot;10 working days&quot; or &quot;30 calendar days&quot;</source>
        <translation>延期按天申请：请写“10 working days”或“30 calendar days”</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; may not have the right &quot;%2&quot; beside those it has: managing accounts, granting roles or publishing definitions, and reading the audit trail belong to three different people</source>
        <translation>角色“%1”不能再有权利“%2”：管理帐号、授权和发布定义、查看审计须分属三个人（三员分立）</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; may not have the right &quot;%2&quot;: who manages accounts, grants roles, publishes definitions or reads the audit trail has no right to the cases and visits themselves</source>
        <translation>角色“%1”不能有权利“%2”：管理帐号、授权、发布定义或查看审计的人，不能看办案件和走访本身</translation>
    </message>
    <message>
        <source>a whole number from 1, one more with every change</source>
        <translation>从 1 起的整数，每改一次加 1</translation>
    </message>
    <message>
        <source>The text cannot be read as TOML from character %1 of this line on: a quotation mark, a bracket or an equals sign may be missing, or a key stands twice (%2)</source>
        <translation>从本行第%1个字符起无法按TOML读取，可能缺少引号、括号或等号，也可能同一个键写了两次（%2）</translation>
    </message>
    <message>
        <source>This line is not UTF-8. Open the file in the editor that wrote it and save it with the encoding UTF-8</source>
        <translation>这一行不是 UTF-8 编码。请用原来的编辑器打开该文件，另存为 UTF-8 编码</translation>
    </message>
    <message>
        <source>The numbers of &quot;%1&quot; begin with &quot;%2&quot; already, so that nobody could tell the two apart. Choose other letters</source>
        <translation>“%1”的编号已用“%2”开头，两者将无法区分。请改用其他字母</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character that nobody sees or that changes how the text is read (U+%2). Type the text anew</source>
        <translation>“%1”中有看不见或会改变文字读法的字符（U+%2）。请重新输入这段文字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an id: an id is made of the small letters a-z, digits and underscores, and begins with a letter</source>
        <translation>“%1”不能作标识：标识只能由小写字母 a-z、数字和下划线组成，并以字母开头</translation>
    </message>
    <message>
        <source>one to six capital letters A-Z; after the first also digits</source>
        <translation>一到六个大写字母 A-Z，第一个字母之后可以有数字</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1到%2之间的整数</translation>
    </message>
    <message>
        <source>Whoever did %1 could do &quot;%2&quot; as well and judge their own work. Add it to &quot;forbids_actor_of&quot;</source>
        <translation>做过 %1 的人也能做“%2”，等于自己评判自己办的。请把它写进 forbids_actor_of</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins a new cycle in the midst of a review, so that whoever handed the case in could close it. A new cycle leads back to the work</source>
        <translation>“%1”在审核当中开始新一轮，交上来的人就能自己办结。新一轮只能回到办理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closes a case: somebody has to answer for it, not the program</source>
        <translation>“%1”会办结案件：要有人负责，不能由程序自己办</translation>
    </message>
    <message>
        <source>Whoever handles the case could do &quot;%1&quot; and make it disappear from the figures</source>
        <translation>办理案件的人能做“%1”，案件就从数字里消失了</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>这是设备或管道，不是文件</translation>
    </message>
    <message>
        <source>it is no definition, which has %1 MB at most</source>
        <translation>这不是定义文件：定义文件最大 %1 MB</translation>
    </message>
    <message>
        <source>Version %1 of &quot;%2&quot; is published already and stays as it is. Write version = %3 to publish this text</source>
        <translation>“%2”第 %1 版已经发布，不再改动。要发布这份改动，请写 version = %3</translation>
    </message>
</context>
<context>
    <name>Delegation</name>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Choose a person from the list.</source>
        <translation>请从名单里选一个人。</translation>
    </message>
    <message>
        <source>Give the last day: today or a later one.</source>
        <translation>请填最后一天：今天或以后。</translation>
    </message>
    <message>
        <source>You hold no role of your own to lend.</source>
        <translation>您没有可以出借的本人角色。</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Organisation and accounts</source>
        <translation>机构与帐号</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Visits, grievances and wishes</source>
        <translation>走访、诉求与微心愿</translation>
    </message>
    <message>
        <source>The number of %1 must lie between %2 and %3, not %4.</source>
        <translation>%1的数量必须在%2至%3之间，不能是%4。</translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name or move that file away.</source>
        <translation>文件%1已存在。请换一个名称，或移走该文件。</translation>
    </message>
    <message>
        <source>The finished ledger could not be moved to %1. Is there enough room, may you write there, and is there no file of that name?</source>
        <translation>已生成的台账无法移至%1。请检查空间是否足够、有无写入权限，以及是否已有同名文件。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>“%1” is a program. Programs are not kept as evidence; attach a picture or a document.</source>
        <translation>“%1”是程序文件。程序不能作为佐证，请附照片或文档。</translation>
    </message>
    <message>
        <source>“%1” carries macros. Save it without macros or as PDF, then attach it again.</source>
        <translation>“%1”带有宏。请另存为不带宏的文件或 PDF，再重新添加。</translation>
    </message>
    <message>
        <source>“%1” is neither a picture (JPEG, PNG, WebP) nor a PDF nor an Office file. Save it as one of these, then attach it again.</source>
        <translation>“%1”不是图片（JPEG、PNG、WebP）、PDF 或办公文档。请另存为其中一种，再重新添加。</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be read as a picture. Take it again from the camera.</source>
        <translation>“%1”已损坏，无法作为图片读取。请从相机或手机重新导出。</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; a file may have %3 MB at most. Make it smaller, then attach it again.</source>
        <translation>“%1”有 %2 MB，每个文件最大 %3 MB。请压缩后再重新添加。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
    </message>
    <message>
        <source>“%1” is a picture that cannot be shown on this computer. Save it as JPEG, then attach it again.</source>
        <translation>“%1”这种图片在本机无法显示。请另存为 JPEG，再重新添加。</translation>
    </message>
    <message>
        <source>there is no picture in it</source>
        <translation>里面没有图片</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>Before it was realised</source>
        <translation>实现前</translation>
    </message>
    <message>
        <source>Once realised</source>
        <translation>实现后</translation>
    </message>
</context>
<context>
    <name>ExtensionText</name>
    <message>
        <source>%1 calendar days</source>
        <translation>%1 个自然日</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>One a line: 7.25 what shall be done by then</source>
        <translation>每行一项：7.25 届时须完成的工作</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Grievances that are not closed.</source>
        <translation>没有办结的群众诉求。</translation>
    </message>
    <message>
        <source>Overdue cases</source>
        <translation>逾期在办</translation>
    </message>
    <message>
        <source>Open and past the deadline in force.</source>
        <translation>没有办结，且已超过现行时限。</translation>
    </message>
    <message>
        <source>Listed cases</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Open and listed for supervision.</source>
        <translation>没有办结，且在挂牌督办。</translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>Beside the cases of the ledger.</source>
        <translation>不进台账，另行计数。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>看板数据</translation>
    </message>
    <message>
        <source>Figures of the dashboard (%1)</source>
        <translation>看板数据（%1）</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>The lock file %1 cannot be used (%2). Check the folder&apos;s permissions, and keep the ledger on a disk of this computer.</source>
        <translation>锁文件%1无法使用（%2）。请检查文件夹权限，并将台账存放在本机磁盘上。</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>未知程序</translation>
    </message>
    <message>
        <source>%1, process %2 of %3 on %4, since %5</source>
        <translation>%1（%4上%3的进程%2，始于%5）</translation>
    </message>
    <message>
        <source>The ledger %1 is being written by %2. Close it there, or only read here.</source>
        <translation>台账%1正由%2写入。请先在该处关闭，或在此仅作查看。</translation>
    </message>
</context>
<context>
    <name>FormColumns</name>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Problem no.</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>Origin of the problem</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>所属领域</translation>
    </message>
    <message>
        <source>Category of the problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Description of the problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村居(社区)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Co-handling units</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Responsible leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Responsible section</source>
        <translation>责任科室</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>整改目标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Deadline of rectification</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>Progress of rectification</source>
        <translation>整改进展</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>State of rectification</source>
        <translation>整改状态</translation>
    </message>
    <message>
        <source>Satisfaction of residents</source>
        <translation>群众满意度</translation>
    </message>
    <message>
        <source>Closed out?</source>
        <translation>是否销号</translation>
    </message>
    <message>
        <source>Closed out on</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人员</translation>
    </message>
    <message>
        <source>Unit of the visitor</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>家庭住址</translation>
    </message>
    <message>
        <source>Problem, request or suggestion</source>
        <translation>问题诉求/意见建议</translation>
    </message>
    <message>
        <source>Solved on the spot?</source>
        <translation>是否当场解决</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>处置措施</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Wish no.</source>
        <translation>心愿编号</translation>
    </message>
    <message>
        <source>Wisher</source>
        <translation>心愿人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Kind of hardship</source>
        <translation>困难类型</translation>
    </message>
    <message>
        <source>What is wished for</source>
        <translation>心愿内容</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Estimated amount (yuan)</source>
        <translation>预计金额(元)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>征集人</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>征集日期</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Claiming unit</source>
        <translation>认领单位</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>认领人</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>认领日期</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划完成日期</translation>
    </message>
    <message>
        <source>Realised on</source>
        <translation>实现日期</translation>
    </message>
    <message>
        <source>How it was realised</source>
        <translation>实现情况</translation>
    </message>
    <message>
        <source>Rating by the wisher</source>
        <translation>心愿人评价</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>整改任务</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>State of the close-out</source>
        <translation>销号情况</translation>
    </message>
    <message>
        <source>Households to visit</source>
        <translation>应访户数</translation>
    </message>
    <message>
        <source>Households visited</source>
        <translation>已访户数</translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation>入户率</translation>
    </message>
    <message>
        <source>Problems collected</source>
        <translation>收集问题</translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Completion rate</source>
        <translation>办结率</translation>
    </message>
    <message>
        <source>Satisfaction rate</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>宣传彩页</translation>
    </message>
    <message>
        <source>Chat groups</source>
        <translation>微信群数</translation>
    </message>
    <message>
        <source>Policy pushes</source>
        <translation>推送条数</translation>
    </message>
    <message>
        <source>Closed in the group</source>
        <translation>群内办结</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>走访时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who was visited</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Situation of the family</source>
        <translation>家庭基本情况</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>实际困难</translation>
    </message>
    <message>
        <source>Requests and suggestions</source>
        <translation>诉求与建议</translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation>走访体会</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续计划</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>超期%1天</translation>
    </message>
    <message>
        <source>%1 hours overdue</source>
        <translation>超期%1小时</translation>
    </message>
    <message>
        <source>%1 minutes overdue</source>
        <translation>超期%1分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>closed out %1</source>
        <translation>%1销号</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>(done)</source>
        <translation>（已完成）</translation>
    </message>
    <message>
        <source>Rectification ledger</source>
        <translation>问题整改台账</translation>
    </message>
    <message>
        <source>Close-out application form</source>
        <translation>销号申请审批表</translation>
    </message>
    <message>
        <source>Ledger of problems from visits</source>
        <translation>入户走访问题台账</translation>
    </message>
    <message>
        <source>Micro-wishes collected and claimed</source>
        <translation>微心愿征集认领表</translation>
    </message>
    <message>
        <source>Rectification task list</source>
        <translation>整改任务清单</translation>
    </message>
    <message>
        <source>Daily report of visits</source>
        <translation>走访日报表</translation>
    </message>
    <message>
        <source>Visit diary</source>
        <translation>民情日记</translation>
    </message>
    <message>
        <source>Circular on the state of affairs</source>
        <translation>情况通报</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>案件清单</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>as of %1 %2</source>
        <translation>数据截至%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>exported by %1 · %2 %3</source>
        <translation>导出：%1&#x3000;%2 %3</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写文件。</translation>
    </message>
    <message>
        <source>Nothing fits these conditions, so there is nothing to print. Take a condition away.</source>
        <translation>没有符合条件的内容可以打印。请去掉一个条件。</translation>
    </message>
    <message>
        <source>At most %1 forms are printed at a time. Narrow the selection.</source>
        <translation>一次最多打印 %1 份。请缩小范围。</translation>
    </message>
    <message>
        <source>%1: the name must end in .xlsx, .csv or .pdf.</source>
        <translation>%1：文件名须以 .xlsx、.csv 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The circular is a letter, not a table: give it a name that ends in .pdf.</source>
        <translation>情况通报是公文，不是表格：请给一个以 .pdf 结尾的文件名。</translation>
    </message>
</context>
<context>
    <name>Hashing</name>
    <message>
        <source>A signing key&apos;s seed must be 32 bytes long.</source>
        <translation>签名密钥的种子必须为32字节。</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password. Close other programs and try again.</source>
        <translation>内存不足，无法对密码加密保护。请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>before midnight</source>
        <translation>今日24时前</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation>已过办理时限</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>registered, no unit yet</source>
        <translation>已登记，未派单位</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待接单</translation>
    </message>
    <message>
        <source>within one working day</source>
        <translation>1个工作日内</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Extensions asked for</source>
        <translation>延期申请</translation>
    </message>
    <message>
        <source>grant or refuse</source>
        <translation>同意或不同意</translation>
    </message>
    <message>
        <source>Rectification items</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>尚未销号</translation>
    </message>
    <message>
        <source>Wishes on the board</source>
        <translation>待认领微心愿</translation>
    </message>
    <message>
        <source>nobody has claimed them</source>
        <translation>尚无人认领</translation>
    </message>
    <message>
        <source>My claims</source>
        <translation>我的认领</translation>
    </message>
    <message>
        <source>realise within 15 days</source>
        <translation>15日内实现</translation>
    </message>
    <message>
        <source>There is no figure “coverage” in the definitions.</source>
        <translation>定义中没有“入户率”（coverage）这一指标。</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>等待批复</translation>
    </message>
    <message>
        <source>Co-handling</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Wishes to check</source>
        <translation>待审核心愿</translation>
    </message>
    <message>
        <source>collected, not published</source>
        <translation>已征集，未发布</translation>
    </message>
    <message>
        <source>your unit was called in and has not reported</source>
        <translation>请本单位协办、尚未反馈</translation>
    </message>
    <message>
        <source>returned, refused or reopened, still open</source>
        <translation>退单、退回或重办，尚未办结</translation>
    </message>
    <message>
        <source>To review or approve</source>
        <translation>待审核审批</translation>
    </message>
    <message>
        <source>the next step is yours</source>
        <translation>下一步由您办理</translation>
    </message>
    <message>
        <source>Items overdue</source>
        <translation>整改超期</translation>
    </message>
</context>
<context>
    <name>IdentityNumbers</name>
    <message>
        <source>&quot;%1&quot; is not possible as the %2 part of a division code.</source>
        <translation>“%1”不能作为区划代码的%2部分。</translation>
    </message>
    <message>
        <source>A division code has 2, 4, 6, 9 or 12 digits, this one has %1 characters.</source>
        <translation>区划代码应为2、4、6、9或12位，现为%1个字符。</translation>
    </message>
    <message>
        <source>A division code consists of digits only.</source>
        <translation>区划代码只能由数字组成。</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县</translation>
    </message>
    <message>
        <source>town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>A grid code has 15 digits, a micro-grid&apos;s 17; this one has %1 characters.</source>
        <translation>网格编码为15位，微网格编码为17位，现为%1个字符。</translation>
    </message>
    <message>
        <source>A grid code consists of digits only.</source>
        <translation>网格编码只能由数字组成。</translation>
    </message>
    <message>
        <source>The part of a grid code behind the village&apos;s 12 digits counts from 001, a micro-grid&apos;s from 01.</source>
        <translation>网格编码中村居12位代码之后的部分从001起编，微网格从01起编。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a mobile number (11 digits from 13 to 19) nor a landline number with area code.</source>
        <translation>“%1”既不是手机号码（13至19开头的11位数字），也不是带区号的固定电话号码。</translation>
    </message>
    <message>
        <source>A citizen number has 18 characters, this one has %1.</source>
        <translation>公民身份号码应为18位，现为%1位。</translation>
    </message>
    <message>
        <source>A citizen number is 17 digits and then a digit or X.</source>
        <translation>公民身份号码应为17位数字加1位数字或X。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 of the citizen number (%1) are no date of birth.</source>
        <translation>公民身份号码第7至14位（%1）不是有效的出生日期。</translation>
    </message>
    <message>
        <source>The last character of the citizen number does not fit the others: a digit is mistyped.</source>
        <translation>公民身份号码校验码不符：有数字输错。</translation>
    </message>
    <message>
        <source>A social credit code has 18 characters, this one has %1.</source>
        <translation>统一社会信用代码应为18位，现为%1位。</translation>
    </message>
    <message>
        <source>A social credit code consists of digits and capital letters without I, O, S, V and Z; &quot;%1&quot; is not one of them.</source>
        <translation>统一社会信用代码由数字和大写字母组成（不含I、O、S、V、Z），“%1”不在其中。</translation>
    </message>
    <message>
        <source>The last character of the social credit code does not fit the others: one is mistyped.</source>
        <translation>统一社会信用代码校验码不符：有字符输错。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>There are no cases of the kind &quot;%1&quot;.</source>
        <translation>没有“%1”类案件。</translation>
    </message>
    <message>
        <source>%1 has headings but no rows below them. Nothing was changed.</source>
        <translation>%1只有表头，没有数据行。未作任何更改。</translation>
    </message>
    <message>
        <source>This cell must be filled in.</source>
        <translation>此单元格必填。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices: %2.</source>
        <translation>“%1”不在可选项中：%2。</translation>
    </message>
    <message>
        <source>The calendar knows the years %1 to %2.</source>
        <translation>日历仅含%1年至%2年。</translation>
    </message>
    <message>
        <source>%1 stands in row %2 of this file already. Delete one of the rows.</source>
        <translation>%1已出现在本文件第%2行。请删除其中一行。</translation>
    </message>
    <message>
        <source>There is no household &quot;%1&quot;. Import the households first, or correct the code.</source>
        <translation>没有户“%1”。请先导入户，或更正编码。</translation>
    </message>
    <message>
        <source>The same case stands in row %1 of this file already. Delete one of the rows.</source>
        <translation>同一案件已出现在本文件第%1行。请删除其中一行。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a formula that was not worked out. Write the value instead.</source>
        <translation>“%1”是未计算的公式。请改填数值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported from a table.</source>
        <translation>“%1”不能从表格导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 characters long; at most %3 are allowed. Shorten it.</source>
        <translation>“%1”有%2个字符，最多允许%3个。请缩短。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount that is allowed here.</source>
        <translation>“%1”不是此处允许的金额。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. Make it first, or leave the cell empty.</source>
        <translation>没有帐号“%1”。请先建立该帐号，或将单元格留空。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be %2. Write the code.</source>
        <translation>“%1”可能是%2。请填写编码。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Import the grids first, or correct the code: 12 digits of the village and 3 more.</source>
        <translation>请先导入网格，或更正编码：村居12位代码加3位。</translation>
    </message>
    <message>
        <source>%1 has no grids yet: import them first.</source>
        <translation>%1还没有网格：请先导入网格。</translation>
    </message>
    <message>
        <source>%1 has the grids %2 to %3.</source>
        <translation>%1的网格为%2至%3。</translation>
    </message>
    <message>
        <source>There is no grid &quot;%1&quot;. %2</source>
        <translation>没有网格“%1”。%2</translation>
    </message>
    <message>
        <source>Import the units first, or correct the name.</source>
        <translation>请先导入单位，或更正名称。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否为%1？</translation>
    </message>
    <message>
        <source>There is no unit &quot;%1&quot;. %2</source>
        <translation>没有单位“%1”。%2</translation>
    </message>
    <message>
        <source>The entry %1</source>
        <translation>条目%1</translation>
    </message>
    <message>
        <source>The same entry (%1)</source>
        <translation>相同条目（%1）</translation>
    </message>
    <message>
        <source>This citizen number</source>
        <translation>此公民身份号码</translation>
    </message>
    <message>
        <source>This citizen number belongs to the entry %1 already. Check which of them is wrong.</source>
        <translation>此公民身份号码已属于条目%1。请核对哪一条有误。</translation>
    </message>
    <message>
        <source>%1 belongs to %2, but the column says &quot;%3&quot;. Correct one of them.</source>
        <translation>%1属于%2，但该列填写的是“%3”。请更正其中之一。</translation>
    </message>
    <message>
        <source>The grid %1 belongs to %2, but the column says &quot;%3&quot;. Correct one of them.</source>
        <translation>网格%1属于%2，但该列填写的是“%3”。请更正其中之一。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The unit above is missing: only the district has none.</source>
        <translation>缺少上级单位：只有区级没有上级单位。</translation>
    </message>
    <message>
        <source>There is no village or community %1, which the grid code begins with. Import the units first, or correct the code.</source>
        <translation>没有网格编码开头所示的村居（社区）%1。请先导入单位，或更正编码。</translation>
    </message>
    <message>
        <source>The grid code begins with %1, but the village is %2 (%3). Correct one of them.</source>
        <translation>网格编码以%1开头，但村居为%2（%3）。请更正其中之一。</translation>
    </message>
    <message>
        <source>The grid is missing.</source>
        <translation>缺少网格。</translation>
    </message>
    <message>
        <source>%1 has several grids or none: write the grid code.</source>
        <translation>%1有多个网格或没有网格：请填写网格编码。</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Made by itself where it is empty.</source>
        <translation>留空则自动生成。</translation>
    </message>
    <message>
        <source>Such as 2026-07-18.</source>
        <translation>例如2026-07-18。</translation>
    </message>
    <message>
        <source>Several, with 、 between them.</source>
        <translation>可填多项，用“、”隔开。</translation>
    </message>
    <message>
        <source>Code or name.</source>
        <translation>填编码或名称。</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>最多%1个字符。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing. Add it, or say which column it is: --map &quot;COLUMN=%2&quot;.</source>
        <translation>缺少“%1”列。请补上该列，或用 --map &quot;列名=%2&quot; 指定对应的列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands to the right of the last heading, so that nothing says what it is. Give the column a heading, or put a value that holds a comma into quotes.</source>
        <translation>“%1”在最后一个列标题的右边，不知道是什么。请给这一列加标题；值里有逗号的，用引号括起来。</translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>No ledger is open. Open or make one first.</source>
        <translation>未打开台账。请先打开或新建台账。</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>A visit cannot be logged before it took place. Check date and time.</source>
        <translation>走访登记时间不能早于走访时间。请核对日期和时间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on the roster. Choose from the roster.</source>
        <translation>“%1”不在名册中。请从名册中选择。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this form.</source>
        <translation>“%1”不是此表单的字段。</translation>
    </message>
    <message>
        <source>A &quot;%1&quot; cannot be raised from this activity.</source>
        <translation>此活动不能产生“%1”。</translation>
    </message>
    <message>
        <source>There is no kind of activity called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的活动类型。</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>没有批次%1。</translation>
    </message>
    <message>
        <source>Case %1 has moved on since.</source>
        <translation>案件%1此后已有新的办理。</translation>
    </message>
    <message>
        <source>There is no case %1 that you may see. Check the number.</source>
        <translation>没有您可查看的案件%1。请核对编号。</translation>
    </message>
    <message>
        <source>There is no household %1 on the roster. Choose one from the roster.</source>
        <translation>名册中没有户%1。请从名册中选择。</translation>
    </message>
    <message>
        <source>There is no kind of case called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的案件类型。</translation>
    </message>
    <message>
        <source>The definition this case runs under (%1, version %2) is missing.</source>
        <translation>缺少此案件适用的定义（%1，第%2版）。</translation>
    </message>
    <message>
        <source>Somebody changed case %1 after you opened it. Look at it again, then repeat the action.</source>
        <translation>您打开案件%1后，已有他人作了修改。请重新查看后再操作。</translation>
    </message>
    <message>
        <source>A case cannot be linked to itself.</source>
        <translation>案件不能关联自身。</translation>
    </message>
    <message>
        <source>The district code must have 6 or 12 digits.</source>
        <translation>区代码必须为6位或12位数字。</translation>
    </message>
    <message>
        <source>The district needs a name.</source>
        <translation>请填写区名称。</translation>
    </message>
    <message>
        <source>A new ledger needs a first system administrator, security administrator and auditor. Missing: %1.</source>
        <translation>新建台账需要首任系统管理员、安全管理员和审计员。缺少：%1。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有帐号“%1”。</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is locked. Ask the system administrator.</source>
        <translation>帐号“%1”已锁定。请联系系统管理员。</translation>
    </message>
    <message>
        <source>Something could not be written. Nothing of this was kept; try again.</source>
        <translation>写入失败，本次内容均未保存，请重试。</translation>
    </message>
    <message>
        <source>The name or the password is wrong. Check both and try again.</source>
        <translation>帐号或密码错误。请核对后重试。</translation>
    </message>
    <message>
        <source>Nothing in this ledger is called &quot;%1&quot;.</source>
        <translation>此台账中没有“%1”。</translation>
    </message>
    <message>
        <source>There is no register called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的名册。</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>缺少编码。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>There is no unit with code %1.</source>
        <translation>没有编码为%1的单位。</translation>
    </message>
    <message>
        <source>There is no grid with code %1.</source>
        <translation>没有编码为%1的网格。</translation>
    </message>
    <message>
        <source>The last valid day is before the first.</source>
        <translation>有效期止日早于起日。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of this register.</source>
        <translation>“%1”不是此名册的字段。</translation>
    </message>
    <message>
        <source>The account needs a name to sign in with.</source>
        <translation>请填写帐号的登录名。</translation>
    </message>
    <message>
        <source>A new account needs a first password.</source>
        <translation>新帐号需要初始密码。</translation>
    </message>
    <message>
        <source>Say why you need the full value.</source>
        <translation>请说明查看完整信息的理由。</translation>
    </message>
    <message>
        <source>Five wrong passwords in a row. Wait until %1, then try again.</source>
        <translation>已连续5次输错密码。请在%1之后重试。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>The ledger %1 was never finished: the program was stopped while it made it. Nothing is in it; remove the file and make it again.</source>
        <translation>台账%1未创建完成：创建过程中程序被中止。文件中没有内容，请删除后重新创建。</translation>
    </message>
    <message>
        <source>Only cases of one kind can be merged.</source>
        <translation>只有同一类案件才能并案。</translation>
    </message>
    <message>
        <source>Case %1 is closed or void: it is counted as it ended.</source>
        <translation>案件 %1 已销号或作废，按其结果统计，不能并案。</translation>
    </message>
    <message>
        <source>Case %1 is void.</source>
        <translation>案件 %1 已作废。</translation>
    </message>
    <message>
        <source>Case %1 was itself merged into %2: merge into that one.</source>
        <translation>案件 %1 本身已并入 %2，请直接并入 %2。</translation>
    </message>
    <message>
        <source>Case %1 is linked to %2 in this way already; take that back first.</source>
        <translation>案件 %1 已这样关联到 %2，请先解除原来的关联。</translation>
    </message>
    <message>
        <source>Case %1 already leads to %2: the links would run in a circle.</source>
        <translation>案件 %1 已经关联到 %2，再关联就成了循环。</translation>
    </message>
    <message>
        <source>There is no link &quot;%1&quot;. Known: %2.</source>
        <translation>没有“%1”这种关联。可用：%2。</translation>
    </message>
    <message>
        <source>A sample needs a seed, and either a number of cases or a share above 0 and up to 1.</source>
        <translation>抽样要有种子，并写明件数或比例（大于 0，不超过 1）。</translation>
    </message>
    <message>
        <source>Drawn at random: %1 of %2, seed %3</source>
        <translation>随机抽样：从 %2 件中抽 %1 件，种子 %3</translation>
    </message>
    <message>
        <source>A new case cannot be linked as &quot;%1&quot;. Known: %2.</source>
        <translation>新登记的案件不能关联为“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds control characters. Type it anew.</source>
        <translation>“%1”里有控制字符，请重新输入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds invisible characters that turn the direction of writing, so that it could be read as something else. Type it anew.</source>
        <translation>“%1”里有改变书写方向的不可见字符，可能被看成别的内容，请重新输入。</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>帐号名</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>显示名</translation>
    </message>
    <message>
        <source>There is no version %1 of &quot;%2&quot;. The latest is %3; publish the new one first.</source>
        <translation>“%2”没有第 %1 版，最新是第 %3 版。请先发布新版本。</translation>
    </message>
    <message>
        <source>Case %1 has no such piece of evidence.</source>
        <translation>案件 %1 没有这份佐证材料。</translation>
    </message>
    <message>
        <source>Of “%1” only the name was kept, not the file. Ask who attached it.</source>
        <translation>“%1”只保存了名称，没有保存文件。请向添加的人索取。</translation>
    </message>
    <message>
        <source>Stopped. Every case was left as it was.</source>
        <translation>已停止，所有案件都没有变动。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; registers no other cases.</source>
        <translation>“%1”这一步不登记其他案件。</translation>
    </message>
    <message>
        <source>Found case %1: %2</source>
        <translation>查出的第 %1 件：%2</translation>
    </message>
    <message>
        <source>“%1” names a file that this case does not have. Attach the file itself.</source>
        <translation>“%1”所指的文件不在本事项中。请附上文件本身。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 characters long; at most %3 are allowed.</source>
        <translation>“%1”有 %2 个字，最多 %3 个字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds characters that nobody can see. Type it anew.</source>
        <translation>“%1”中有看不见的字符，请重新输入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds half of a character. Type it anew.</source>
        <translation>“%1”中有不完整的字符，请重新输入。</translation>
    </message>
    <message>
        <source>Afterwards nobody would have the right to %1, and nobody could give it back. Let somebody else have it first.</source>
        <translation>这样一来就没有人能%1了，也没有人能再恢复。请先让另一个人有这项权利。</translation>
    </message>
    <message>
        <source>Nobody locks their own account. Somebody else who manages accounts does that.</source>
        <translation>不能锁定自己的帐号，须由其他管理帐号的人来做。</translation>
    </message>
    <message>
        <source>%1 does not hold the role &quot;%2&quot; for %3 and cannot delegate it.</source>
        <translation>%1在%3没有“%2”角色，不能委托。</translation>
    </message>
    <message>
        <source>The last day of the delegation (%1) is over already.</source>
        <translation>委托的最后一天（%1）已经过去。</translation>
    </message>
    <message>
        <source>A visit before %1 cannot be logged. Check the year.</source>
        <translation>不能登记 %1 之前的走访，请核对年份。</translation>
    </message>
    <message>
        <source>The step of case %1 was taken back already.</source>
        <translation>案件%1的这一步已经撤销过了。</translation>
    </message>
    <message>
        <source>You may not change entries of the register &quot;%1&quot; of %2.</source>
        <translation>您无权修改%2的“%1”名册。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins like a formula (%2). Leave out the %3 at its beginning.</source>
        <translation>“%1”的开头像公式（%2），请去掉开头的 %3。</translation>
    </message>
    <message>
        <source>The grid %1 belongs to %2 (%3), but the entry to %4 (%5). Correct one of them.</source>
        <translation>网格 %1 属于%2（%3），填写的却是%4（%5）。请改正其中一项。</translation>
    </message>
    <message>
        <source>%1 (%2) cannot stand above itself.</source>
        <translation>%1（%2）不能作自己的上级单位。</translation>
    </message>
    <message>
        <source>%1 cannot stand above %2, because it lies below it: %3. Choose another unit above.</source>
        <translation>%1不能作%2的上级单位，因为它在后者之下：%3。请另选上级单位。</translation>
    </message>
    <message>
        <source>A shared filter has at most %1 conditions with %2 values each. Leave some out.</source>
        <translation>一个共享筛选最多 %1 个条件，每个条件最多 %2 个值。请减少一些。</translation>
    </message>
    <message>
        <source>Words searched for</source>
        <translation>查找的词</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>请给筛选起个名字。</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>The name of a filter is one line, without tabs.</source>
        <translation>筛选名称只能写一行，不能有制表符。</translation>
    </message>
    <message>
        <source>%1 has already shared a filter called &quot;%2&quot; here. Choose another name, or take that one back first.</source>
        <translation>%1已在此清单共享了名为“%2”的筛选。请换个名字，或先撤回原来那个。</translation>
    </message>
    <message>
        <source>%1 filters are shared in this list already. Take one back that nobody needs.</source>
        <translation>此清单已有 %1 个共享筛选。请先撤回一个没人用的。</translation>
    </message>
    <message>
        <source>No filter called &quot;%1&quot; is shared in this list.</source>
        <translation>此清单没有名为“%1”的共享筛选。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was shared by %2. They can take it back, or somebody with the right to %3.</source>
        <translation>“%1”是%2共享的，只能由其本人或有权%3的人撤回。</translation>
    </message>
    <message>
        <source>%1 was logged by somebody else.</source>
        <translation>%1 是别人登记的。</translation>
    </message>
    <message>
        <source>A visit can be taken back for %1 minutes; %2 is older.</source>
        <translation>走访登记后 %1 分钟内可以收回；%2 已超过。</translation>
    </message>
    <message>
        <source>Others work on what was raised from this visit already: %1. It stays.</source>
        <translation>这次走访形成的 %1 已经交给经办人，走访不能收回。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no visit with the number &quot;%1&quot;.</source>
        <translation>没有编号为“%1”的走访。</translation>
    </message>
    <message>
        <source>“%1” is one of the three officers who watch over each other: it cannot be delegated. Who grants roles can grant it to somebody for a time.</source>
        <translation>“%1”是互相监督的三员之一，不能委托代理。需要有人接替时，请由有授权权限的人正式授予并定好期限。</translation>
    </message>
    <message>
        <source>The account name has blanks around it or letters of an unusual form (full width, for example). Write it as &quot;%1&quot;.</source>
        <translation>帐号名前后有空格，或用了不常用的字形（如全角字母）。请写成“%1”。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; reads like that of the account &quot;%2&quot;, so that people would take one for the other. Choose a name that differs by more than capital letters or letters that look alike.</source>
        <translation>帐号名“%1”看起来与已有帐号“%2”一样，容易认错人。请另取名称，不能只是大小写不同或换用形近字母。</translation>
    </message>
    <message>
        <source>Above %1 (%2) stands no unit. Only the district has none above it: say which unit it belongs to.</source>
        <translation>%1（%2）没有写上级单位。只有区没有上级，请写明它属于哪个单位。</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already (%2). Choose another name.</source>
        <translation>已有帐号“%1”（%2），请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is one of the three officers: nobody else sets that password. Where it is forgotten, &quot;%2&quot; is granted to another account.</source>
        <translation>%1是三员之一，口令只能由本人修改。忘记口令时，请把“%2”授予另一个帐号。</translation>
    </message>
    <message>
        <source>%1 stands in for %2 as &quot;%3&quot; until %4 already: choose somebody else.</source>
        <translation>%1已代理%2的“%3”到%4，请另选一人。</translation>
    </message>
    <message>
        <source>%1 were merged into this case and would be handled by nobody: take that back first.</source>
        <translation>%1已并入本案件，作废后就没有人办了，请先撤销并入。</translation>
    </message>
    <message>
        <source>Case %1 is closed out: an open case merged into it would be handled by nobody. If it is reported again, reopen that one.</source>
        <translation>%1已销号，在办案件并进去就没有人办了。如果是又反映，请重开那一件。</translation>
    </message>
    <message>
        <source>There is an entry with the code %1 already, which differs by capital letters only. Use that code, or another one.</source>
        <translation>已有编码为 %1 的条目，只差字母大小写。请用那个编码，或换一个。</translation>
    </message>
    <message>
        <source>The code has blanks around it or letters of an unusual form (full width, for example). Write it as &quot;%1&quot;.</source>
        <translation>编码前后有空格，或有全角等特殊字形的字母。请写成“%1”。</translation>
    </message>
    <message>
        <source>Moving cases to another version needs a reason in words.</source>
        <translation>把案件移到另一个版本，要写明理由。</translation>
    </message>
    <message>
        <source>The town is missing, and no household or grid tells it: nobody could go on with it.</source>
        <translation>没有填镇街，也没有户或网格可以推断：这样没有人能接着办。</translation>
    </message>
    <message>
        <source>The time of %1 runs out before that of %2, or began before it, and would be lost: merge %2 into %1 instead.</source>
        <translation>%1 的时限比 %2 先到（或登记在先），并过去就丢了时限：请反过来，把 %2 并入 %1。</translation>
    </message>
    <message>
        <source>the order was not accepted in time</source>
        <translation>没有按时接单</translation>
    </message>
    <message>
        <source>the person is not satisfied</source>
        <translation>群众不满意</translation>
    </message>
    <message>
        <source>%1 cannot be merged into %2, which would hide from the figures: %3. Merge %2 into %1, or finish it by itself.</source>
        <translation>%1 不能并入 %2，否则数字里就看不到：%3。请把 %2 并入 %1，或单独办结。</translation>
    </message>
    <message>
        <source>it is handled, the other one to be solved on the spot</source>
        <translation>它在办理，那一件要当场解决</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>No time limit</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>进展正常</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>Limit</name>
    <message>
        <source>&quot;%1&quot; is no time limit. Write it like &quot;3 working days&quot;, &quot;15 calendar days&quot;, &quot;3 months&quot;, &quot;24 hours&quot;, &quot;8 shift hours&quot; or &quot;60 calendar days, next working day&quot;.</source>
        <translation>“%1”不是有效时限。请按以下格式填写：“3 working days”（工作日）、“15 calendar days”（自然日）、“3 months”（月）、“24 hours”（小时）、“8 shift hours”（工作小时）或“60 calendar days, next working day”（遇非工作日顺延）。</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n个自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift hour(s)</source>
        <translation>
            <numerusform>%n个工作小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>same household</source>
        <translation>同一户</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>同一地址</translation>
    </message>
    <message>
        <source>similar words</source>
        <translation>内容相近</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>同一领域</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>Link taken back</source>
        <translation>已解除关联</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>所属区域</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>exported by %1 (%2)</source>
        <translation>导出人 %1（%2）</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>The log file %1 cannot be opened: %2.</source>
        <translation>日志文件%1无法打开：%2。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Household visits, grievances, micro-wishes and rectification items.</source>
        <translation>民情台账：入户走访、诉求、微心愿和整改事项。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>帐号</translation>
    </message>
    <message>
        <source>Opens this ledger instead of the demonstration.</source>
        <translation>打开这个台账，不打开演示台账。</translation>
    </message>
    <message>
        <source>Draws the main pages into this folder and ends.</source>
        <translation>把主要页面画成图片存到这个文件夹，然后退出。</translation>
    </message>
    <message>
        <source>Prints the figures of the district and ends.</source>
        <translation>打印全区各项数字，然后退出。</translation>
    </message>
    <message>
        <source>Language of the window: zh or en.</source>
        <translation>界面语言：zh（中文）或 en（英文）。</translation>
    </message>
    <message>
        <source>Appearance: light or dark.</source>
        <translation>外观：light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>Signs in as this account of a demonstration.</source>
        <translation>以这个演示帐号登录。</translation>
    </message>
    <message>
        <source>Ends as soon as the first page shows its data; prints how long it took.</source>
        <translation>首页显示数据后即退出，并打印用时。</translation>
    </message>
    <message>
        <source>--%1 is %2 or %3, not &quot;%4&quot;.</source>
        <translation>--%1 只能是 %2 或 %3，不能是“%4”。</translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>现在的状态</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>移动后的状态</translation>
    </message>
    <message>
        <source>Deadlines that move</source>
        <translation>会变的期限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>can be moved</source>
        <translation>可以移动</translation>
    </message>
    <message>
        <source>Moved to version %1</source>
        <translation>移到第 %1 版</translation>
    </message>
    <message>
        <source>%1 cases were moved, %2 stay where they were.</source>
        <translation>已移动 %1 件，%2 件原样未动。</translation>
    </message>
    <message>
        <source>No running case is left on version %1.</source>
        <translation>第 %1 版下已经没有在办案件。</translation>
    </message>
    <message>
        <source>%1 cases can be moved, %2 cannot.</source>
        <translation>%1 件可以移动，%2 件不能。</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>在办 %1 件</translation>
    </message>
    <message>
        <source>give the value up</source>
        <translation>这个值不要了</translation>
    </message>
    <message>
        <source>field that is gone</source>
        <translation>新版本没有的字段</translation>
    </message>
    <message>
        <source>ends with the move</source>
        <translation>移动时到此为止</translation>
    </message>
    <message>
        <source>clock that is gone</source>
        <translation>新版本没有的时限</translation>
    </message>
    <message>
        <source>new and required</source>
        <translation>新版本必填</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Grievances</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Close-out desk</source>
        <translation>销号台</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Register a grievance</source>
        <translation>登记诉求</translation>
    </message>
    <message>
        <source>Rectification items</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>Register an item</source>
        <translation>登记整改事项</translation>
    </message>
    <message>
        <source>Approve the chosen</source>
        <translation>批准所选</translation>
    </message>
    <message>
        <source>start page, to do</source>
        <translation>首页、待办</translation>
    </message>
    <message>
        <source>household visits, households</source>
        <translation>入户走访、住户</translation>
    </message>
    <message>
        <source>cases of residents, registering, dispatching</source>
        <translation>群众诉求、案件、登记、派单</translation>
    </message>
    <message>
        <source>rectification items, plans</source>
        <translation>整改事项、问题清单、方案</translation>
    </message>
    <message>
        <source>wish board, claims</source>
        <translation>心愿墙、认领</translation>
    </message>
    <message>
        <source>approving, waiting for close-out</source>
        <translation>审批、待销号、申请销号</translation>
    </message>
    <message>
        <source>figures, indicators, statistics</source>
        <translation>统计、指标、数据、报表</translation>
    </message>
    <message>
        <source>households, residents, list of names</source>
        <translation>花名册、住户、人员</translation>
    </message>
    <message>
        <source>language, size, appearance, this ledger</source>
        <translation>语言、字号、外观、本台账</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>This PDF is damaged and cannot be shown. Save it, or ask for it once more.</source>
        <translation>这份PDF已损坏，无法显示。可以另存，或请对方重新提供。</translation>
    </message>
    <message>
        <source>This PDF is protected with a password and cannot be shown here. Open it with another program, or attach it without the password.</source>
        <translation>这份PDF有密码保护，这里无法显示。请用其他程序打开，或去掉密码后重新附上。</translation>
    </message>
    <message>
        <source>This page is too large to be shown here. Open it with another program, or save it.</source>
        <translation>这一页内容太大，这里无法显示。请用其他程序打开，或另存。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>文件%1无法写入：%2。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>文件夹%1无法创建：%2。</translation>
    </message>
    <message>
        <source>%1 is a file; a folder is needed there.</source>
        <translation>%1是文件，此处需要文件夹。</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name.</source>
        <translation>文件%1已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2), where a ledger can be damaged. Keep it on a disk of this computer, or use the district&apos;s server; exchange by package works from any drive.</source>
        <translation>%1位于网络驱动器（%2），台账可能损坏。请存放在本机磁盘上，或使用区级服务器；数据包交换可在任何驱动器上进行。</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>%1 of the lead unit</source>
        <translation>牵头单位的%1</translation>
    </message>
    <message>
        <source>%1 of a co-handling unit</source>
        <translation>协办单位的%1</translation>
    </message>
    <message>
        <source>%1 of the town where it arose</source>
        <translation>问题所在镇街的%1</translation>
    </message>
    <message>
        <source>%1 who claimed it</source>
        <translation>认领人（%1）</translation>
    </message>
    <message>
        <source>%1 who registered it</source>
        <translation>登记人（%1）</translation>
    </message>
    <message>
        <source>%1 responsible for this place or unit</source>
        <translation>负责该区域或单位的%1</translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation>系统自动</translation>
    </message>
    <message>
        <source>Nobody may do this</source>
        <translation>无人有权办理</translation>
    </message>
    <message>
        <source>You may not do this. Who may: %1</source>
        <translation>您无权办理。有权办理的：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>read cases</source>
        <translation>查看案件</translation>
    </message>
    <message>
        <source>read all cases</source>
        <translation>查看全部案件</translation>
    </message>
    <message>
        <source>read the roster</source>
        <translation>查看名册</translation>
    </message>
    <message>
        <source>change the roster</source>
        <translation>修改名册</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>see protected personal data</source>
        <translation>查看受保护的个人信息</translation>
    </message>
    <message>
        <source>read figures</source>
        <translation>查看统计数据</translation>
    </message>
    <message>
        <source>assign responsibilities</source>
        <translation>分配责任</translation>
    </message>
    <message>
        <source>publish definitions</source>
        <translation>发布定义</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>管理帐号</translation>
    </message>
    <message>
        <source>grant roles</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>查看审计记录</translation>
    </message>
    <message>
        <source>make and restore backups</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>A delegation needs a last day</source>
        <translation>委托必须填写截止日期</translation>
    </message>
    <message>
        <source>You cannot delegate “%1”: you do not hold it yourself</source>
        <translation>您不能委托“%1”：您本人未担任此角色</translation>
    </message>
    <message>
        <source>Your roles do not include the right to %1</source>
        <translation>您的角色没有%1的权限</translation>
    </message>
    <message>
        <source>There is no role “%1”</source>
        <translation>没有角色“%1”</translation>
    </message>
    <message>
        <source>Nobody may grant roles to themselves</source>
        <translation>任何人不得为自己授予角色</translation>
    </message>
    <message>
        <source>“%1” may not be held together with “%2”, which %3 holds</source>
        <translation>“%1”不得与“%2”兼任，%3已担任后者</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters of three kinds: small letters, capitals, digits, other signs</source>
        <translation>密码至少8位，须含小写字母、大写字母、数字、其他符号中的三类</translation>
    </message>
    <message>
        <source>Nobody may revoke their own roles: somebody else who grants roles does that</source>
        <translation>不能撤销自己的角色，须由其他有授权权利的人来做</translation>
    </message>
    <message>
        <source>share filters with others</source>
        <translation>向他人共享筛选</translation>
    </message>
    <message>
        <source>Nobody can delegate a role to themselves: choose who stands in for you</source>
        <translation>不能委托给自己，请选择代您办理的人</translation>
    </message>
    <message>
        <source>%1 holds “%2” and “%3”, which nobody may hold together, as one is an officer&apos;s. Revoke one of them first</source>
        <translation>%1同时有“%2”和“%3”，其中有三员的角色，不能由一人兼任，请先收回一个</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Signature (seal):                    date:                    </source>
        <translation>签字（盖章）：&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;月&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder, the free space and whether another program has the file open.</source>
        <translation>%1 写不进去（%2）。请检查文件夹、剩余空间，以及文件是否正被别的程序打开。</translation>
    </message>
    <message>
        <source>no page could be begun</source>
        <translation>无法开始排版</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写文件。</translation>
    </message>
    <message>
        <source>… (the rest stands in the ledger)</source>
        <translation>……（余下内容见台账）</translation>
    </message>
    <message>
        <source>On paper there is room for %1 rows. Narrow the selection, or write an .xlsx or .csv file.</source>
        <translation>纸面最多 %1 行。请缩小范围，或导出为 .xlsx、.csv。</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页&#x3000;共 %2 页</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 File</source>
        <comment>%1 is a file name suffix, for example txt</comment>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
</context>
<context>
    <name>RowPipeline</name>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>读取已取消，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>assigned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已抽中</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Drawn for a look-back</source>
        <translation>抽查回头看</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>%1: %2 cases</source>
        <translation>%1：%2件</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undone: %1 of %2 cases</source>
        <translation>已撤销%1件（共%2件）</translation>
    </message>
    <message>
        <source>That is not the password you sign in with now.</source>
        <translation>旧密码不对。</translation>
    </message>
</context>
<context>
    <name>SharedStrings</name>
    <message>
        <source>%1 holds more text than can be read. Split it.</source>
        <translation>%1的文字过多，无法读取。请拆分文件。</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>读取已取消，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>StateDiagram</name>
    <message>
        <source>from any running state: %1</source>
        <translation>任何未结状态：%1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>In every running state: %1</source>
        <translation>任何未结状态都可以：%1</translation>
    </message>
    <message>
        <source>the usual way</source>
        <translation>通常的走法</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation>“%2”中没有分组“%1”。</translation>
    </message>
    <message>
        <source>There is no indicator &quot;%1&quot;. The list of indicators names them all.</source>
        <translation>没有指标“%1”。可在指标列表中查看全部指标。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to group this figure. Possible: %2.</source>
        <translation>“%1”不能作为此项数据的分组方式。可用：%2。</translation>
    </message>
    <message>
        <source>The period must end after it begins (the last day itself is not counted).</source>
        <translation>期间的结束须晚于开始（结束当日不计入）。</translation>
    </message>
    <message>
        <source>There is no unit with code %1.</source>
        <translation>没有代码为 %1 的单位。</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation>%1-%2</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>new milestone “%1” (%2)</source>
        <translation>新增节点“%1”（%2）</translation>
    </message>
    <message>
        <source>milestone “%1” %2 → %3</source>
        <translation>节点“%1” %2 → %3</translation>
    </message>
    <message>
        <source>milestone “%1” (%2) taken out</source>
        <translation>去掉节点“%1”（%2）</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Row %1 was expected in the ledger&apos;s tables but is not there. Nothing was changed; run &quot;ledger rebuild&quot;.</source>
        <translation>台账数据表中应有第 %1 行，但未找到。未作任何更改；请运行“ledger rebuild”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value that &quot;%2&quot; can be compared with.</source>
        <translation>“%1”不能用来与“%2”比较。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column that this list can be filtered or sorted by.</source>
        <translation>“%1”不是本列表可筛选或排序的列。</translation>
    </message>
    <message>
        <source>The SQLite library on this computer does not take the setting &quot;%1&quot;. Install the library that came with the program.</source>
        <translation>本机的 SQLite 库不支持设置“%1”。请安装随程序附带的库。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of &quot;%2&quot;.</source>
        <translation>“%1”不是“%2”的有效值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fact that can be counted by.</source>
        <translation>“%1”不是可用于统计的事项。</translation>
    </message>
    <message>
        <source>Figures cannot be grouped by &quot;%1&quot;.</source>
        <translation>数据不能按“%1”分组。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Nothing was changed. Free some space and try again.</source>
        <translation>%1 所在磁盘已满。未作任何更改。请清理空间后重试。</translation>
    </message>
    <message>
        <source>The file system that holds %1 is damaged. Restore a backup to another disk.</source>
        <translation>%1 所在的文件系统已损坏。请将备份恢复到另一磁盘。</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Nothing was changed. Check the disk and its connection, then try again.</source>
        <translation>读写 %1 失败。未作任何更改。请检查磁盘及其连接后重试。</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Wait a moment and try again.</source>
        <translation>另一程序正在写入 %1。请稍候重试。</translation>
    </message>
    <message>
        <source>The ledger %1 is damaged. Close the program and restore the last backup.</source>
        <translation>台账 %1 已损坏。请关闭程序，恢复最近一次备份。</translation>
    </message>
    <message>
        <source>%1 is not a ledger of this program. Choose another file.</source>
        <translation>%1 不是本程序的台账。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 can only be read. Ask for the right to change it, or copy it to a folder of your own.</source>
        <translation>%1 为只读。请申请修改权限，或复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the folder exists and that you may use it.</source>
        <translation>无法打开 %1。请检查文件夹是否存在、您是否有权使用。</translation>
    </message>
    <message>
        <source>There is not enough memory to work on %1. Close other programs and try again.</source>
        <translation>内存不足，无法处理 %1。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>%1 refused a row that does not fit the others. Nothing was changed; please report this.</source>
        <translation>%1 拒绝了一行与其他数据不符的记录。未作任何更改；请反馈此问题。</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>已取消读取 %1。</translation>
    </message>
    <message>
        <source>A value is too large for %1. Shorten it.</source>
        <translation>有数值过大，%1 无法容纳。请缩短。</translation>
    </message>
    <message>
        <source>%1 could not be used (%2: %3). Nothing was changed; please report this.</source>
        <translation>无法使用 %1（%2：%3）。未作任何更改；请反馈此问题。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Entry %1 is referred to but does not exist. Nothing was changed; please report this.</source>
        <translation>记录 %1 被引用但不存在。未作任何更改；请反馈此问题。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1. Choose another place, or ask for the right to write there.</source>
        <translation>文件夹 %1 不可写入。请另选位置，或申请写入权限。</translation>
    </message>
    <message>
        <source>%1 is the ledger itself. Choose another name for the backup.</source>
        <translation>%1 就是台账本身。请为备份另取文件名。</translation>
    </message>
    <message>
        <source>%1 is a ledger that is open or was not closed properly. It was left as it is; choose another name for the backup.</source>
        <translation>%1 是正在使用或未正常关闭的台账，已保持原样；请为备份另取文件名。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or open it.</source>
        <translation>%1 已存在。请另取文件名，或直接打开。</translation>
    </message>
    <message>
        <source>%1 is not a folder, so no ledger can be made in it. Choose another place.</source>
        <translation>%1 不是文件夹，无法在其中新建台账。请另选位置。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or make a new ledger.</source>
        <translation>没有文件 %1。请检查文件名，或新建台账。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Ask for the right to read it.</source>
        <translation>无法读取 %1。请申请读取权限。</translation>
    </message>
    <message>
        <source>The ledger %1 was cut off: its size is not what it should be. Restore the last backup.</source>
        <translation>台账 %1 不完整：文件大小不符。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (format %2; this version knows up to %3). Install the newer version. Nothing was changed.</source>
        <translation>%1 由更新版本的程序写入（格式 %2，本版本最高支持 %3）。请安装新版本。未作任何更改。</translation>
    </message>
    <message>
        <source>The key file %1 of this computer cannot be read or is damaged. Bring it back from a copy; or move it away, then this computer signs with a new key from now on.</source>
        <translation>本机密钥文件 %1 无法读取或已损坏。请从副本恢复；或将其移走，本机此后改用新密钥签名。</translation>
    </message>
    <message>
        <source>The copy %1 is not sound, so the old file was kept. Check the disk.</source>
        <translation>副本 %1 有问题，已保留原文件。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1 could not be replaced by the new copy (%2). The old file was kept.</source>
        <translation>无法用新副本替换 %1（%2）。已保留原文件。</translation>
    </message>
    <message>
        <source>Entry %1 was expected in the register but is not there. Nothing was changed; run &quot;ledger rebuild&quot;.</source>
        <translation>登记册中应有记录 %1，但未找到。未作任何更改；请运行“ledger rebuild”。</translation>
    </message>
    <message>
        <source>The disk that holds %1 cannot keep a ledger safe (no write-ahead log). Choose a disk of this computer.</source>
        <translation>%1 所在磁盘无法安全保存台账（不支持预写日志）。请选择本机磁盘。</translation>
    </message>
    <message>
        <source>%1 was written by an older version of this program. Open it once for writing; it is then brought up to date, after a backup.</source>
        <translation>%1 由旧版本程序写入。请以可写方式打开一次，程序将先备份再升级。</translation>
    </message>
    <message>
        <source>The change to %1 was given up after an earlier failure. Nothing was changed; try again.</source>
        <translation>因此前出错，已放弃对 %1 的更改。未作任何更改；请重试。</translation>
    </message>
    <message>
        <source>The journal lacks entries that a checkpoint signs.</source>
        <translation>日志缺少校验点已签名的记录。</translation>
    </message>
    <message>
        <source>The journal has a gap: entry %1 is missing.</source>
        <translation>日志有缺口：缺少第 %1 条记录。</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the one before it in its device&apos;s chain.</source>
        <translation>第 %1 条记录与其设备链中的上一条不衔接。</translation>
    </message>
    <message>
        <source>Entry %1 was changed: it does not fit its place in the chain.</source>
        <translation>第 %1 条记录被改动：与其在链中的位置不符。</translation>
    </message>
    <message>
        <source>The checkpoint at entry %1 is not signed by its device.</source>
        <translation>第 %1 条记录处的校验点未经其设备签名。</translation>
    </message>
    <message>
        <source>The signature of the tables is missing.</source>
        <translation>缺少数据表的签名。</translation>
    </message>
    <message>
        <source>The end of the journal and the tables are not as their device signed them.</source>
        <translation>日志末尾和数据表与设备签名时不一致。</translation>
    </message>
    <message>
        <source>Counter %1 differs from a recount. Run &quot;ledger rebuild&quot;.</source>
        <translation>计数 %1 与重新统计的结果不符。请运行“ledger rebuild”。</translation>
    </message>
    <message>
        <source>SQLite finds table %1 damaged: %2. Restore the last backup.</source>
        <translation>SQLite检查发现表%1已损坏：%2。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>wrong number of entries in index %1</source>
        <translation>索引%1的条目数不对</translation>
    </message>
    <message>
        <source>The file %1… that entry %2 names as evidence is missing. Restore the last backup.</source>
        <translation>第 %2 条记录所附的佐证文件 %1… 不见了。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The file %1… was put in outside the program: no entry names it as evidence.</source>
        <translation>文件 %1… 是在程序之外放进来的：没有任何记录把它列为佐证。</translation>
    </message>
    <message>
        <source>Of %1 files attached by an older version only name and hash were kept, not the content.</source>
        <translation>旧版本添加的 %1 个文件只保存了名称和校验值，没有保存内容。</translation>
    </message>
    <message>
        <source>The file %1… kept as evidence was changed: it is not what its hash says. Restore the last backup.</source>
        <translation>佐证文件 %1… 被改动过：内容与校验值不符。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>A file kept as evidence in %1 is damaged. Restore the last backup.</source>
        <translation>%1 中的一份佐证文件已损坏。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The name or the code of the district was changed outside the program: the ledger was made for %1 (%2).</source>
        <translation>区县名称或代码在程序之外被改动过：本台账原为 %1（%2）建立。</translation>
    </message>
    <message>
        <source>When the ledger was opened on %1, it did not end as its device had signed it (signed up to entry %2, found up to entry %3): it had been changed outside the program.</source>
        <translation>%1 打开台账时，日志末尾与设备签名不一致（签名至第 %2 条，实有至第 %3 条）：台账在程序之外被改动过。</translation>
    </message>
    <message>
        <source> (SQLite %1: %2)</source>
        <translation>（SQLite %1：%2）</translation>
    </message>
    <message>
        <source> (SQLite %1)</source>
        <translation>（SQLite %1）</translation>
    </message>
    <message>
        <source>%1 is itself damaged, so %2 was not written. Do not write on in it: restore an older backup; &quot;ledger verify&quot; tells what is damaged.</source>
        <translation>%1 本身已损坏，因此没有写出 %2。请不要再往里登记，应恢复更早的备份；损坏之处可用“ledger verify”查看。</translation>
    </message>
    <message>
        <source>row %1 is missing from index %2</source>
        <translation>索引 %2 缺少第 %1 行</translation>
    </message>
    <message>
        <source>page %1 of the file</source>
        <translation>文件第 %1 页</translation>
    </message>
    <message>
        <source>Rows of table %1 were changed outside the program. &quot;ledger rebuild --check&quot; names the cases and entries, &quot;ledger rebuild&quot; makes the table anew.</source>
        <translation>数据表 %1 有行在程序之外被改动。运行“ledger rebuild --check”可列出涉及的案件和登记对象，运行“ledger rebuild”可重新生成该表。</translation>
    </message>
    <message>
        <source>Table %1 cannot be read to its end: the file is damaged there. Restore the last backup.</source>
        <translation>数据表 %1 无法读完：文件在该处已损坏。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The condition on &quot;%1&quot; names %2 values; at most %3 are possible.</source>
        <translation>“%1”的筛选条件列了%2个值，最多可列%3个。</translation>
    </message>
    <message>
        <source>What is searched for is %1 characters long; at most %2 are possible. Shorten it.</source>
        <translation>查找的文字有%1个字符，最多%2个。请缩短。</translation>
    </message>
    <message>
        <source>%1 is no longer the file that was opened: it was replaced or moved away in the meantime. The change was not kept, and nothing was written to the file that lies there now. Close the program, look which file lies there, and open it again.</source>
        <translation>%1已不是打开时的那个文件：期间被替换或移走了。这次改动没有保存，现在那里的文件也没有写入任何内容。请关闭程序，看清那里放的是哪个文件，再重新打开。</translation>
    </message>
    <message>
        <source>The search index in %1 is damaged. Nothing of the journal is lost with it: run &quot;ledger rebuild&quot;, which makes the index anew from the journal.</source>
        <translation>%1的查找索引已损坏，日志没有因此丢失。请运行“ledger rebuild”，程序会按日志重新生成索引。</translation>
    </message>
    <message>
        <source>%1 is the name of a file that belongs to the ledger %2, which is lost without it. Choose another name for the backup.</source>
        <translation>%1是台账%2的附属文件名，没有这个文件台账就无法使用。请为备份另取名称。</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was put into the file outside the program. It belongs to no ledger; ask whoever maintains the program.</source>
        <translation>视图“%1”是在程序之外加进文件的，不属于台账。请与程序维护人员联系。</translation>
    </message>
    <message>
        <source>The trigger &quot;%1&quot; was put into the file outside the program: it can change or hold back what the program writes. Do not write on in it; ask whoever maintains the program.</source>
        <translation>触发器“%1”是在程序之外加进文件的，可能篡改或拦截程序写入的内容。请不要继续在此台账中办理，并与程序维护人员联系。</translation>
    </message>
    <message>
        <source>The checkpoint at entry %1 is missing: the device signs its entries at the latest after every %2. Checkpoints were removed outside the program (checkpoint_missing).</source>
        <translation>第 %1 条记录处的校验点缺失：设备至多每 %2 条就签名一次。校验点是在程序之外被删除的（checkpoint_missing）。</translation>
    </message>
    <message>
        <source>The index &quot;%1&quot; was taken out of the file outside the program: what must be there only once could be there twice. Write on in a backup; ask whoever maintains the program.</source>
        <translation>索引“%1”被其他程序从文件中删除：只能有一条的内容可能出现两条。请改用备份继续录入，并联系程序维护人员。</translation>
    </message>
    <message>
        <source>The guard &quot;%1&quot; was taken out of the file outside the program: what was written could be changed. Write on in a backup; ask whoever maintains the program.</source>
        <translation>保护规则“%1”被其他程序从文件中删除：已写入的内容可能被改动。请改用备份继续录入，并联系程序维护人员。</translation>
    </message>
    <message>
        <source>Times in the journal go back by more than ten minutes, %1 times; first at entry %2, of %3 after one of %4. The clock of the computer was set back then, or had been fast.</source>
        <translation>流水中的时间有 %1 处倒退十分钟以上；第一处在第 %2 条：时间是 %3，前一条是 %4。当时电脑的时钟往回调过，或此前走快了。</translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>路径中有一部分不是文件夹</translation>
    </message>
    <message>
        <source>no space left on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>另一个程序正在使用</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the file would become too large</source>
        <translation>文件会变得太大</translation>
    </message>
    <message>
        <source>the disk cannot be read or written; it may be damaged</source>
        <translation>磁盘无法读写，可能已损坏</translation>
    </message>
    <message>
        <source>system error %1: %2</source>
        <translation>系统错误%1：%2</translation>
    </message>
</context>
<context>
    <name>TableReading</name>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>没有文件 %1。请检查文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Name the file inside it.</source>
        <translation>%1 是文件夹，不是文件。请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in Excel or WPS, remove the password and save it again.</source>
        <translation>%1 有密码保护。请用 Excel 或 WPS 打开，取消密码后重新保存。</translation>
    </message>
    <message>
        <source>%1 is in the old Excel format. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>%1 是旧版 Excel 格式。请用 Excel 或 WPS 打开，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The table has no rows. The first row must hold the headings of the columns.</source>
        <translation>表中没有数据行。第一行须为列标题。</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>已取消读取，未作任何更改。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check who may open it and whether another program holds it.</source>
        <translation>无法读取 %1（%2）。请检查打开权限，以及是否被其他程序占用。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is called .xlsx but is no workbook: it may be plain text. Open it in Excel or WPS and save it as .xlsx, or call it .csv if it holds commas between its columns.</source>
        <translation>%1 的扩展名是 .xlsx，内容却不是工作簿，可能只是文本。请用 Excel 或 WPS 打开后另存为 .xlsx；如果是用逗号分列的文本，请把扩展名改为 .csv。</translation>
    </message>
    <message>
        <source>%1 is no file but a device or a pipe. Name a file with a table.</source>
        <translation>%1 是设备或管道，不是文件。请指定一个表格文件。</translation>
    </message>
</context>
<context>
    <name>TableWriter</name>
    <message>
        <source>%1: the name must end in .xlsx or .csv.</source>
        <translation>%1：文件名须以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1, so it was not written. Free some space or choose another disk, and export again.</source>
        <translation>磁盘空间不足，%1 没有写成。请清理空间或换一个磁盘，再重新导出。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder, the free space and whether another program has the file open.</source>
        <translation>无法写入 %1（%2）。请检查文件夹、剩余空间，以及文件是否被其他程序打开。</translation>
    </message>
</context>
<context>
    <name>TextReader</name>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>无法读取 %1（%2）。</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Use UTF-8, GB18030 (for GBK) or UTF-16.</source>
        <translation>无法识别编码 %1。请使用 UTF-8、GB18030（即 GBK）或 UTF-16。</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>已取消读取，未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is not a text file. Choose a CSV file or an .xlsx file.</source>
        <translation>%1 不是文本文件。请选择 CSV 或 .xlsx 文件。</translation>
    </message>
    <message>
        <source>%1 is not valid %2 text. Save it again as UTF-8, or name the encoding it was written in.</source>
        <translation>%1 不是有效的 %2 文本。请另存为 UTF-8，或指定原来的编码。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end (%2).</source>
        <translation>%1 未能读完（%2）。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Kind of case</source>
        <translation>案件种类</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>走访活动</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1 running cases</source>
        <translation>在办 %1 件</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Running cases</source>
        <translation>在办案件</translation>
    </message>
    <message>
        <source>On older versions</source>
        <translation>仍按旧版本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Under the draft</source>
        <translation>按草案</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>不予办理：%1</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>late, and was not</source>
        <translation>会超期，当时没有</translation>
    </message>
    <message>
        <source>not late, and was</source>
        <translation>不会超期，当时超期</translation>
    </message>
    <message>
        <source>%1 “%2”, version %3</source>
        <translation>%1“%2”第 %3 版</translation>
    </message>
    <message>
        <source> (in force now: version %1)</source>
        <translation>（现行第 %1 版）</translation>
    </message>
    <message>
        <source>Published: %1. Running cases stay on their versions.</source>
        <translation>已发布：%1。在办案件仍按原来的版本办理。</translation>
    </message>
    <message>
        <source>Published: %1. %2 deadlines have moved.</source>
        <translation>已发布：%1。有 %2 个期限随之变动。</translation>
    </message>
    <message>
        <source>No fault found: %1.</source>
        <translation>没有发现问题：%1。</translation>
    </message>
    <message>
        <source>%1 faults. Nothing was published; mend the file and choose it again.</source>
        <translation>有 %1 处问题，什么也没有发布；改好文件后重新选择。</translation>
    </message>
    <message>
        <source>%1 cases with %2 steps replayed under version %3: %4 steps would have been refused. Late: %5 before, %6 under the draft.</source>
        <translation>按第 %3 版重走了 %1 件案件的 %2 步：%4 步会不予办理。超期：当时 %5 件，按草案 %6 件。</translation>
    </message>
    <message>
        <source>This comes into force at once: %1.</source>
        <translation>将立即施行：%1。</translation>
    </message>
    <message>
        <source>Running cases stay on the version they run under; cases registered from now on follow the new one. “Move running cases” moves those that shall change over.</source>
        <translation>在办案件仍按原来的版本办理，新登记的按新版本；要移过来的，另用“移动在办案件”。</translation>
    </message>
    <message>
        <source>Deadlines that are still running are counted anew by the calendar.</source>
        <translation>还在走的时限会按新日历重新计算。</translation>
    </message>
    <message>
        <source>It cannot be taken back: what is wrong can only be mended by publishing a higher version.</source>
        <translation>发布后不能撤回：有错只能再发布一个更高的版本。</translation>
    </message>
    <message>
        <source> Not compared, since a step of theirs does not lead on under the draft: %1 cases.</source>
        <translation>另有 %1 件没有比较超期：有步骤按草案走不下去。</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Choose a household from the list first.</source>
        <translation>请先从名单中选择一户。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number. Write how many, such as 12.</source>
        <translation>%1：“%2”不是数字，请填数量，例如 12。</translation>
    </message>
    <message>
        <source>%1: fill in “%2”.</source>
        <translation>%1：请填写“%2”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: fill in “%3”.</source>
        <translation>%1（%2）：请填写“%3”。</translation>
    </message>
    <message>
        <source>%1, %2: add a photo, or say in words what proves it.</source>
        <translation>%1（%2）：请添加照片，或用一句话写明佐证。</translation>
    </message>
    <message>
        <source>A photo is still being read. Wait a moment.</source>
        <translation>照片正在读取，请稍候。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>“%1” does not go with %2 questions asked and %3 requests noted. Choose another result, or take these out.</source>
        <translation>走访结果为“%1”，却记了%2项必问、%3件诉求或心愿，前后不符。请改走访结果，或先去掉这些内容。</translation>
    </message>
</context>
<context>
    <name>WishBoard</name>
    <message>
        <source>%1 · %2 days left</source>
        <translation>%1 · 余 %2 天</translation>
    </message>
    <message>
        <source>returned to the board</source>
        <translation>到期退回广场</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Somebody else has claimed it already</source>
        <translation>已被他人认领</translation>
    </message>
    <message>
        <source>Nobody has claimed it</source>
        <translation>尚无人认领</translation>
    </message>
    <message>
        <source>Your unit has no open co-handling task in this case</source>
        <translation>贵单位在本案件中没有待办的协办任务</translation>
    </message>
    <message>
        <source>You have verified this already; it needs another person</source>
        <translation>您已核查过，须由另一人核查</translation>
    </message>
    <message>
        <source>“%1” can be extended %2 time(s) only, and has been</source>
        <translation>“%1”只能延期 %2 次，次数已用完</translation>
    </message>
    <message>
        <source>“%1” can be extended by %2 at most; %3 were asked for</source>
        <translation>“%1”最多可延期 %2，申请了 %3</translation>
    </message>
    <message>
        <source>An extension has been asked for already and is not decided yet</source>
        <translation>已申请延期，尚未审批</translation>
    </message>
    <message>
        <source>No time limit is running that could be extended</source>
        <translation>没有正在计时、可以延期的时限</translation>
    </message>
    <message>
        <source>Ask for at least one day</source>
        <translation>至少申请一天</translation>
    </message>
    <message>
        <source>No extension has been asked for</source>
        <translation>没有延期申请</translation>
    </message>
    <message>
        <source>The plan has no open milestone “%1”</source>
        <translation>计划中没有未完成的节点“%1”</translation>
    </message>
    <message>
        <source>There is no public notice that could be objected to</source>
        <translation>没有可提出异议的公示</translation>
    </message>
    <message>
        <source>There is no objection to decide</source>
        <translation>没有待处理的异议</translation>
    </message>
    <message>
        <source>It is listed for supervision already</source>
        <translation>已挂牌督办</translation>
    </message>
    <message>
        <source>It is not listed for supervision</source>
        <translation>未挂牌督办</translation>
    </message>
    <message>
        <source>There is no instruction to answer</source>
        <translation>没有待答复的批示</translation>
    </message>
    <message>
        <source>“%1” must be text</source>
        <translation>“%1”须为文字</translation>
    </message>
    <message>
        <source>“%1” is %2 characters long; at most %3 are allowed</source>
        <translation>“%1”有 %2 个字，最多 %3 个</translation>
    </message>
    <message>
        <source>“%1” must be one line, without line breaks</source>
        <translation>“%1”须为一行，不能换行</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>“%1”须为整数</translation>
    </message>
    <message>
        <source>“%1” is %2; the least allowed is %3</source>
        <translation>“%1”为 %2，最小为 %3</translation>
    </message>
    <message>
        <source>“%1” is %2; the most allowed is %3</source>
        <translation>“%1”为 %2，最大为 %3</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not in the list; choose one that is</source>
        <translation>“%1”：“%2”不在列表中，请从列表中选择</translation>
    </message>
    <message>
        <source>“%1”: there is no unit with the code “%2”</source>
        <translation>“%1”：没有代码为“%2”的单位</translation>
    </message>
    <message>
        <source>“%1” must be a list</source>
        <translation>“%1”须为列表</translation>
    </message>
    <message>
        <source>“%1”: every milestone needs a name</source>
        <translation>“%1”：每个节点都须有名称</translation>
    </message>
    <message>
        <source>“%1”: milestone “%2” needs a date such as 2026-07-02</source>
        <translation>“%1”：节点“%2”须有日期，如 2026-07-02</translation>
    </message>
    <message>
        <source>“%1” must be yes or no</source>
        <translation>“%1”须为是或否</translation>
    </message>
    <message>
        <source>The intake form of “%1” has no field “%2”</source>
        <translation>“%1”的登记表没有“%2”一栏</translation>
    </message>
    <message>
        <source>“%1” is missing: fill it in</source>
        <translation>“%1”未填，请填写</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You did “%1” in this case; someone else has to do “%2”</source>
        <translation>本案件的“%1”是您办的，“%2”须由他人办理</translation>
    </message>
    <message>
        <source>Who delegated this role to you did “%1” in this case; someone else has to do “%2”</source>
        <translation>本案件的“%1”是委托您履职的人办的，“%2”须由他人办理</translation>
    </message>
    <message>
        <source>You registered this yourself; someone else has to claim it</source>
        <translation>这是您自己登记的，须由他人认领</translation>
    </message>
    <message>
        <source>any open state</source>
        <translation>任一在办状态</translation>
    </message>
    <message>
        <source>“%1” is not possible in the state “%2”, only in: %3</source>
        <translation>“%2”状态下不能“%1”，仅限：%3</translation>
    </message>
    <message>
        <source>“%1” takes no evidence: who does the work attaches it</source>
        <translation>“%1”不收佐证材料，由承办人上传</translation>
    </message>
    <message>
        <source>“%1” does not take the field “%2”</source>
        <translation>“%1”没有“%2”一栏</translation>
    </message>
    <message>
        <source>“%1” is missing: give it with “%2”</source>
        <translation>缺少“%1”，请在“%2”时填写</translation>
    </message>
    <message>
        <source>“%1” needs a reason in words</source>
        <translation>“%1”须写明理由</translation>
    </message>
    <message>
        <source>“%1” can be withdrawn only by who added it, in the same cycle</source>
        <translation>“%1”只能由添加人在同一轮内撤回</translation>
    </message>
    <message>
        <source>A piece of evidence has neither a file nor a description</source>
        <translation>有一件佐证材料既无文件也无说明</translation>
    </message>
    <message>
        <source>Evidence “%1”: the kind must be before, after or document</source>
        <translation>佐证材料“%1”：类型须为办理前、办理后或文件</translation>
    </message>
    <message>
        <source>An official&apos;s instruction has not been answered yet</source>
        <translation>领导批示尚未答复</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>from before the work</source>
        <translation>办理前</translation>
    </message>
    <message>
        <source>from after the work</source>
        <translation>办理后</translation>
    </message>
    <message>
        <source>as a document</source>
        <translation>文件类</translation>
    </message>
    <message>
        <source>Nobody has been asked in this cycle how satisfied they are</source>
        <translation>本轮尚未回访满意度</translation>
    </message>
    <message>
        <source>Nobody has been asked yet how satisfied they are</source>
        <translation>尚未回访满意度</translation>
    </message>
    <message>
        <source>The person&apos;s rating is “%1”, which does not allow “%2”</source>
        <translation>群众评价为“%1”，不能“%2”</translation>
    </message>
    <message>
        <source>“%1” has to be filled in before “%2”</source>
        <translation>“%2”前须填写“%1”</translation>
    </message>
    <message>
        <source>“%1” is not possible where “%2” is: %3</source>
        <translation>“%2”为以下情形时不能“%1”：%3</translation>
    </message>
    <message>
        <source>“%1” is possible only where “%2” is: %3</source>
        <translation>“%2”为以下情形时才能“%1”：%3</translation>
    </message>
    <message>
        <source>Milestones not done yet: %1</source>
        <translation>未完成的节点：%1</translation>
    </message>
    <message>
        <source>Co-handling reports still needed: %1, from: %2</source>
        <translation>还缺 %1 份协办反馈，待反馈：%2</translation>
    </message>
    <message>
        <source>Verified on site by %1 of %2 different people in this cycle</source>
        <translation>本轮现场核查 %1 人，须 %2 人（不同人）</translation>
    </message>
    <message>
        <source>The extension asked for has not been decided yet</source>
        <translation>延期申请尚未审批</translation>
    </message>
    <message>
        <source>An objection to the public notice has not been decided yet</source>
        <translation>公示异议尚未处理</translation>
    </message>
    <message>
        <source>An objection to the public notice was upheld</source>
        <translation>公示异议成立</translation>
    </message>
    <message>
        <source>The public notice has not been held yet</source>
        <translation>尚未公示</translation>
    </message>
    <message>
        <source>The public notice runs until %1</source>
        <translation>公示至 %1 结束</translation>
    </message>
    <message>
        <source>The time limit “%1” has not started</source>
        <translation>时限“%1”尚未开始</translation>
    </message>
    <message>
        <source>The time limit “%1” has not run out; it ends on %2</source>
        <translation>时限“%1”未到期，%2 到期</translation>
    </message>
    <message>
        <source>The time limit “%1” is not running</source>
        <translation>时限“%1”未在计时</translation>
    </message>
    <message>
        <source>The time limit “%1” ran out on %2</source>
        <translation>时限“%1”已于 %2 到期</translation>
    </message>
    <message>
        <source>There is no step to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Somebody has gone on with “%1” since your step</source>
        <translation>您办理后，已有人继续办理“%1”</translation>
    </message>
    <message>
        <source>The last step, “%1”, is somebody else&apos;s</source>
        <translation>上一步“%1”是他人办的</translation>
    </message>
    <message>
        <source>A step can be undone for %1 minutes; “%2” is older</source>
        <translation>操作后 %1 分钟内可撤销，“%2”已超过</translation>
    </message>
    <message>
        <source>“%1” cannot be undone</source>
        <translation>“%1”不能撤销</translation>
    </message>
    <message>
        <source>“%1” holds control characters; type it anew</source>
        <translation>“%1”里有控制字符，请重新输入</translation>
    </message>
    <message>
        <source>Your unit has reported for duty already</source>
        <translation>本单位已报到</translation>
    </message>
    <message>
        <source>It was merged into %1: act there, or take the merging back</source>
        <translation>已并入 %1：请在该案办理，或先撤销并案</translation>
    </message>
    <message>
        <source>It was merged into %1 since</source>
        <translation>之后已并入 %1</translation>
    </message>
    <message>
        <source>“%1” holds invisible characters that turn the direction of writing, so that it could be read as something else; type it anew</source>
        <translation>“%1”里有改变书写方向的不可见字符，可能被看成别的内容，请重新输入</translation>
    </message>
    <message>
        <source>Nothing says which state “%1” becomes: add %2=NEW to the map</source>
        <translation>没有说明“%1”变成哪个状态：请在对应表里加上 %2=新状态</translation>
    </message>
    <message>
        <source>Version %1 has no state “%2”, which “%3” shall become</source>
        <translation>第 %1 版没有状态“%2”，而“%3”要变成它</translation>
    </message>
    <message>
        <source>Version %1 has no field “%2”, which this case has a value of: say which field it becomes, or that it is given up</source>
        <translation>第 %1 版没有字段“%2”，而本案填了它：请说明改成哪个字段，或者不要了</translation>
    </message>
    <message>
        <source>Version %1 demands “%2”, which this case has no value of</source>
        <translation>第 %1 版必须填“%2”，而本案没有填</translation>
    </message>
    <message>
        <source>The clock “%1” is running, and version %2 has no clock “%3”: say which one it becomes, or that it ends</source>
        <translation>“%1”正在计时，而第 %2 版没有时限“%3”：请说明改成哪个时限，或者到此为止</translation>
    </message>
    <message>
        <source>Version %1 has no clock “%2” to start</source>
        <translation>第 %1 版没有时限“%2”，无法开始</translation>
    </message>
    <message>
        <source>A request for an extension waits, and version %1 knows no answer to it</source>
        <translation>有一个延期申请待批，而第 %1 版没有办法批</translation>
    </message>
    <message>
        <source>There is no version %1 of “%2”</source>
        <translation>“%2”没有第 %1 版</translation>
    </message>
    <message>
        <source>The case runs under version %1 already</source>
        <translation>本案已经按第 %1 版办理</translation>
    </message>
    <message>
        <source>The case is over; it keeps the rules it was judged by</source>
        <translation>本案已经办结，保持办结时的规定</translation>
    </message>
    <message>
        <source>Move to another version of the rules</source>
        <translation>移到另一版规定</translation>
    </message>
    <message>
        <source>“%1” (%2) is over already; a deadline is today or later</source>
        <translation>“%1”（%2）已经过去；时限应为今天或以后</translation>
    </message>
    <message>
        <source>“%1” (%2) lies more than %3 years ahead; check the year</source>
        <translation>“%1”（%2）在 %3 年以后；请核对年份</translation>
    </message>
    <message>
        <source>“%1” (%2) lies in the future</source>
        <translation>“%1”（%2）还没有到</translation>
    </message>
    <message>
        <source>“%1” holds characters that nobody can see; type it anew</source>
        <translation>“%1”中有看不见的字符，请重新输入</translation>
    </message>
    <message>
        <source>“%1” holds half of a character; type it anew</source>
        <translation>“%1”中有不完整的字符，请重新输入</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a date between 1900 and 2100; write 2026-07-02</source>
        <translation>“%1”：“%2”不是 1900 年至 2100 年之间的日期；请写成 2026-07-02</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a time between 1900 and 2100; write 2026-07-02T09:30</source>
        <translation>“%1”：“%2”不是 1900 年至 2100 年之间的时间；请写成 2026-07-02T09:30</translation>
    </message>
    <message>
        <source>Pieces of evidence from this cycle still needed: %1</source>
        <translation>本轮还缺 %1 件佐证材料</translation>
    </message>
    <message>
        <source>Pieces of evidence still needed: %1</source>
        <translation>还缺 %1 件佐证材料</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>; a picture or document itself, words alone do not count</source>
        <translation>；要有照片或文件本身，光写文字不算</translation>
    </message>
    <message>
        <source>“%1” is %2 yuan; the least allowed is %3 yuan</source>
        <translation>“%1”为 %2 元，最少 %3 元</translation>
    </message>
    <message>
        <source>“%1” is %2 yuan; the most allowed is %3 yuan</source>
        <translation>“%1”为 %2 元，最多 %3 元</translation>
    </message>
    <message>
        <source>“%1” must be an amount in whole fen, such as 80050 for 800.50 yuan</source>
        <translation>“%1”须为以分计的整数，如 800.50 元写作 80050</translation>
    </message>
    <message>
        <source>No co-handling unit is being waited for</source>
        <translation>没有尚未反馈的协办单位</translation>
    </message>
    <message>
        <source>The co-handling units cannot be done by %1: that day is past</source>
        <translation>协办时限 %1 已经过去，协办单位无法按期办理</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” has no action “%2”; in the state “%3” there are: %4</source>
        <translation>“%1”没有“%2”这一操作；当前状态“%3”可办理：%4</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>“%1” has to be filled in before “%2”: with %3</source>
        <translation>“%2”前须填写“%1”（在%3中填写）</translation>
    </message>
    <message>
        <source>%1 leads this case and cannot be a co-handling unit of it</source>
        <translation>%1是本案件的牵头单位，不能再作协办单位</translation>
    </message>
    <message>
        <source>“%1” cannot become “%2”: a migration closes no case, makes none void and opens none again</source>
        <translation>“%1”不能变为“%2”：迁移不能替人销号、作废或重开案件</translation>
    </message>
    <message>
        <source>“%1”: there is no day “%2” in the calendar</source>
        <translation>“%1”：日历上没有“%2”这一天</translation>
    </message>
    <message>
        <source>You have claimed it already</source>
        <translation>您已经认领了</translation>
    </message>
    <message>
        <source>%1 was there until %2 only: choose the unit that took over its work</source>
        <translation>%1已于%2后撤销，请选择承接其工作的单位</translation>
    </message>
    <message>
        <source>Milestone “%1” cannot be planned for %2: that day is past</source>
        <translation>节点“%1”不能定在%2，这一天已经过去</translation>
    </message>
    <message>
        <source>Milestone “%1” (%2) lies after the planned completion (%3)</source>
        <translation>节点“%1”（%2）晚于计划完成日期（%3）</translation>
    </message>
    <message>
        <source>A plan cannot call the milestone “%1” done: report progress once it is</source>
        <translation>定方案时不能把节点“%1”写成已完成，完成后请用“报进展”</translation>
    </message>
    <message>
        <source>Two milestones are called “%1”: give them different names</source>
        <translation>有两个节点都叫“%1”，请用不同的名称</translation>
    </message>
    <message>
        <source>“%1” cannot leave out milestones that were agreed on: %2. Their days may be changed</source>
        <translation>“%1”不能去掉已定的节点：%2。日期可以改</translation>
    </message>
    <message>
        <source>; one that is not needed any more is taken out by “%1”</source>
        <translation>；不再需要的节点，由有权办理“%1”的人去掉</translation>
    </message>
    <message>
        <source>%1 leads this case already: choose another unit</source>
        <translation>本案件已由%1牵头，请选择其他单位</translation>
    </message>
    <message>
        <source>“%1”: %2 is none</source>
        <translation>“%1”：%2不是可选的单位</translation>
    </message>
    <message>
        <source>“%1”: there is no grid with the code “%2”</source>
        <translation>“%1”：没有编码为“%2”的网格</translation>
    </message>
    <message>
        <source>“%1”: the name of a milestone is one line of at most %2 characters; “%3” is not</source>
        <translation>“%1”：节点名称只能写一行，最多%2个字，“%3”不符合</translation>
    </message>
    <message>
        <source>%1 does not belong to %2: correct one of them</source>
        <translation>%1不属于%2，请改正其中一项</translation>
    </message>
    <message>
        <source>“%1” cannot become “%2”: a migration renames a state that is no more, and takes nobody&apos;s step. Leave the case where it is</source>
        <translation>“%1”不能改成“%2”：迁移只给没有了的状态改名，不能代替办理。请让案件留在原来的状态</translation>
    </message>
    <message>
        <source>Version %1 knows “%2” too: its value stays there</source>
        <translation>第%1版也有“%2”，它的值保持不变</translation>
    </message>
    <message>
        <source>“%1” is told at a step, by whoever takes it: a migration cannot fill it in</source>
        <translation>“%1”由办理的人在操作时填写，迁移不能代填</translation>
    </message>
    <message>
        <source>Version %1 has the clock “%2” too: it goes on as it runs, and is neither ended nor begun</source>
        <translation>第%1版也有时限“%2”，照走不变，不能停也不能重新开始</translation>
    </message>
    <message>
        <source>“%1” cannot be left empty</source>
        <translation>“%1”不能为空</translation>
    </message>
    <message>
        <source>“%1” is not possible any more after “%2”</source>
        <translation>办过“%2”以后，不能再“%1”</translation>
    </message>
    <message>
        <source>%1 is an area and handles no cases: choose a town, a village, a community or a unit</source>
        <translation>%1是区域，不办案：请选镇街、村居（社区）或单位</translation>
    </message>
    <message>
        <source>“%1” can be paused %2 time(s) only in one cycle, and has been</source>
        <translation>“%1”一轮最多暂停 %2 次，已经用完</translation>
    </message>
    <message>
        <source>The rating of this cycle is “%1” and stands: “%2” is possible again in the next cycle</source>
        <translation>本轮评价已是“%1”，不能再改：“%2”要等下一轮（先重办）</translation>
    </message>
    <message>
        <source>It is too early for “%1”: possible from %2 on</source>
        <translation>现在办“%1”太早：%2 起才可以</translation>
    </message>
    <message>
        <source>“%1” registered %2 case(s), which stand by themselves now: declare void those that are wrong</source>
        <translation>“%1”已登记 %2 件事项，不能连带撤回；登错的请逐件作废</translation>
    </message>
    <message>
        <source>These units have been called in already: add the one that is missing</source>
        <translation>这些单位已经吹过哨了：请加上还要叫的单位</translation>
    </message>
    <message>
        <source>A look-back has found a relapse already, and it stands: the case is to be opened again</source>
        <translation>回头看已查出反弹，不能再改：请重开案件</translation>
    </message>
    <message>
        <source>Milestone “%1” was done on %2 and stays in the plan</source>
        <translation>节点“%1”已于 %2 完成，不能从方案里去掉</translation>
    </message>
    <message>
        <source>; what shows it before the work, or came with a request or an answer, does not count</source>
        <translation>；办理前的照片、随申请或答复交的材料不算</translation>
    </message>
    <message>
        <source>After “%1”: </source>
        <translation>办过“%1”以后：</translation>
    </message>
</context>
<context>
    <name>XlsxSource</name>
    <message>
        <source>Row %1 has more than %2 columns. Is this the right file?</source>
        <translation>第 %1 行超过 %2 列。文件是否选对了？</translation>
    </message>
    <message>
        <source>The cell holds a formula without a value. Open the file in Excel or WPS and save it, or paste the values.</source>
        <translation>单元格中的公式没有值。请用 Excel 或 WPS 打开并保存，或粘贴为数值。</translation>
    </message>
    <message>
        <source>The cell shows the error %1. Correct it in Excel or WPS.</source>
        <translation>单元格显示错误 %1。请在 Excel 或 WPS 中更正。</translation>
    </message>
    <message>
        <source>The cell holds more than %1 characters. Shorten the text.</source>
        <translation>单元格超过 %1 个字符。请缩短文字。</translation>
    </message>
    <message>
        <source>%1 is not a date. Enter the date again, such as 2026-07-18.</source>
        <translation>%1 不是日期。请重新输入，如 2026-07-18。</translation>
    </message>
    <message>
        <source>%1 is not a number. Enter it again.</source>
        <translation>%1 不是数字。请重新输入。</translation>
    </message>
    <message>
        <source>The cell is a number of more than 15 digits (%1), of which Excel has already lost the last ones. Format the column as text and enter the numbers again.</source>
        <translation>单元格是超过 15 位的数字（%1），Excel 已丢失末尾几位。请将该列设为文本格式后重新输入。</translation>
    </message>
</context>
<context>
    <name>XlsxWorkbook</name>
    <message>
        <source>%1 is not an Excel table. Open it in Excel or WPS and save it as .xlsx or CSV.</source>
        <translation>%1 不是 Excel 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet with a table.</source>
        <translation>工作簿中没有含表格的可见工作表。</translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;. The sheets are: %2.</source>
        <translation>没有工作表“%1”。现有工作表：%2。</translation>
    </message>
</context>
<context>
    <name>XlsxWriter</name>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>An Excel sheet holds at most 1,048,576 rows. Narrow the selection or export to CSV.</source>
        <translation>Excel 工作表最多 1,048,576 行。请缩小范围，或导出为 CSV。</translation>
    </message>
    <message>
        <source>The text in row %1, column %2 is longer than the %3 characters that Excel allows. Export to CSV instead.</source>
        <translation>第 %1 行第 %2 列的文字超过 Excel 允许的 %3 个字符。请改为导出 CSV。</translation>
    </message>
    <message>
        <source>the workbook could not be put together, libxlsxwriter %1</source>
        <translation>工作簿无法生成，libxlsxwriter %1</translation>
    </message>
    <message>
        <source>There is no room left in %1, the folder for temporary files, so %2 was not written. Free some space there, or export to CSV.</source>
        <translation>临时文件夹 %1 空间不足，%2 没有写成。请清理该处空间，或改为导出 CSV。</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>%1 unpacks to far more than a table can hold and was not read. Save it again from Excel or WPS, or split it.</source>
        <translation>%1 解压后远超表格应有的大小，未读取。请用 Excel 或 WPS 重新保存，或拆分文件。</translation>
    </message>
    <message>
        <source>%1 is incomplete or damaged. Copy or download it again.</source>
        <translation>%1 不完整或已损坏。请重新复制或下载。</translation>
    </message>
    <message>
        <source>%1 is damaged: its part &quot;%2&quot; is missing or cannot be read. Copy or download it again, or open it in Excel or WPS and save it again.</source>
        <translation>%1 已损坏：其中的“%2”缺失或无法读取。请重新复制或下载，或用 Excel 或 WPS 打开后重新保存。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ActionForm</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>At least %1 for this cycle</source>
        <translation>本轮至少 %1 件</translation>
    </message>
    <message>
        <source>This was refused:</source>
        <translation>未能提交：</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>放弃所填内容</translation>
    </message>
    <message>
        <source>Restored: what you typed at %1 and did not send.</source>
        <translation>已恢复您在 %1 填写但未提交的内容。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Perhaps registered already:</source>
        <translation>可能已经登记过：</translation>
    </message>
    <message>
        <source>In more detail</source>
        <translation>具体说明</translation>
    </message>
</context>
<context>
    <name>minqing::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>minqing::ui::BulkDialog</name>
    <message>
        <source>%1 · %2 chosen</source>
        <translation>%1 · 已选 %2 件</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Enter does it, Esc goes back.</source>
        <translation>现在还没有办理。按回车办理，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>没有办成：</translation>
    </message>
    <message>
        <source>What each chosen case says to it</source>
        <translation>所选各件能否办理</translation>
    </message>
    <message>
        <source>Doing it</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Checking every case</source>
        <translation>正在逐件检查</translation>
    </message>
    <message>
        <source>All %1 can be done.</source>
        <translation>%1 件全部可以办理。</translation>
    </message>
    <message>
        <source>%1 can be done, %2 cannot; these stay as they are.</source>
        <translation>%1 件可以办理；%2 件不能办理，保持不变。</translation>
    </message>
    <message>
        <source>%1: %2 cases</source>
        <translation>%1：%2件</translation>
    </message>
    <message>
        <source>Not possible with any of the %1 chosen: %2</source>
        <translation>所选 %1 件都办不了：%2</translation>
    </message>
    <message>
        <source>Not possible with any of the %1 chosen. The list tells why, case by case.</source>
        <translation>所选 %1 件都办不了，原因逐件列在下面。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::CaseDetailPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a case from the list to see what comes next.</source>
        <translation>从列表中选择一个案件，查看下一步。</translation>
    </message>
    <message>
        <source>Saved: %1 %2</source>
        <translation>已保存：%1 %2</translation>
    </message>
    <message>
        <source>Done: %1 %2</source>
        <translation>已办理：%1 %2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>未能办理：%1</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close its %1 cases, each by its own rules</source>
        <translation>逐件销号 %1 件子案</translation>
    </message>
    <message>
        <source>Take the merging into %1 back</source>
        <translation>撤销并入 %1</translation>
    </message>
    <message>
        <source>Merge or link…</source>
        <translation>并案/关联…</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>已关联到 %1</translation>
    </message>
    <message>
        <source>Merging taken back</source>
        <translation>已撤销并案</translation>
    </message>
    <message>
        <source>%1 cases closed, %2 left as they were.</source>
        <translation>已销号 %1 件，%2 件未销号。</translation>
    </message>
    <message>
        <source>in the name of %1</source>
        <translation>代 %1 办理</translation>
    </message>
    <message>
        <source>You do this by a role that was lent to you; the history names you both.</source>
        <translation>您是用别人借给您的角色办理的，历史里会同时写上两个人。</translation>
    </message>
    <message>
        <source>Several actions are possible here. Choose one with Tab and Space.</source>
        <translation>此处有多项可办操作，请用 Tab 和空格选择。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Why greyed?</source>
        <translation>为何不可用</translation>
    </message>
    <message>
        <source>What cannot be done now, and why:</source>
        <translation>现在不能做的和原因：</translation>
    </message>
    <message>
        <source>This case has no evidence to look at and nothing that you can do now.</source>
        <translation>这一件没有佐证可看，目前也没有您能办的事。</translation>
    </message>
    <message>
        <source>What you typed is kept: the same action brings it back.</source>
        <translation>填写的内容已留存，再点同一操作即可继续填写。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::CaseListPage</name>
    <message>
        <source>The list could not be read.</source>
        <translation>无法读取列表。</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation>%1：已选 %2 件</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>No case fits these conditions. Take one away to see more.</source>
        <translation>没有符合条件的案件。去掉一个条件可查看更多。</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 left as they were.</source>
        <translation>%1：已办理 %2 件，%3 件未变动。</translation>
    </message>
    <message>
        <source>Print form</source>
        <translation>打印审批表</translation>
    </message>
    <message>
        <source>Print the close-out form of what is chosen</source>
        <translation>打印所选案件的销号申请审批表</translation>
    </message>
    <message>
        <source>Close-out form of what is chosen (Ctrl+P)</source>
        <translation>所选案件的销号申请审批表（Ctrl+P）</translation>
    </message>
    <message>
        <source>Choose a case first; its close-out form will be printed.</source>
        <translation>请先选一件案件，再打印它的销号申请审批表。</translation>
    </message>
    <message>
        <source>Your role may not print forms.</source>
        <translation>您的角色不能打印审批表。</translation>
    </message>
    <message>
        <source>Not all of the chosen rows have been read yet. Scroll over them once, or choose all with Ctrl+A.</source>
        <translation>所选的行还没有全部读入。请滚动浏览一遍，或按 Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Look-back sample…</source>
        <translation>抽查回头看…</translation>
    </message>
    <message>
        <source>Draws closed cases at random, by the conditions of this list, to be looked back at.</source>
        <translation>按这张列表的条件，从已销号的案件中随机抽取，安排回头看。</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 件</translation>
    </message>
    <message>
        <source>Actions for the %1 chosen</source>
        <translation>对所选 %1 件的操作</translation>
    </message>
    <message>
        <source>More than %1 are chosen: choose fewer.</source>
        <translation>所选超过 %1 件，请少选一些。</translation>
    </message>
    <message>
        <source>Your role has no action for these in common.</source>
        <translation>以您的角色，没有可对这些件一并办理的操作。</translation>
    </message>
    <message>
        <source>Not all of the chosen rows have been read yet. Scroll over them once, or choose fewer.</source>
        <translation>所选的行还没有全部读入。请滚动浏览一遍，或少选一些。</translation>
    </message>
    <message>
        <source>Shows first what can be done with each; nothing happens before you confirm.</source>
        <translation>先逐件列出能否办理；您确认之前不会办理。</translation>
    </message>
    <message>
        <source>The filter was not taken back.</source>
        <translation>共享筛选没有撤回。</translation>
    </message>
    <message>
        <source>Several are chosen: press Space for what can be done with all of them.</source>
        <translation>已选多件：按空格，看可以一起办理什么。</translation>
    </message>
    <message>
        <source>%1 is not among the rows shown here; it stands at the right.</source>
        <translation>%1 不在当前列表所显示的范围内，已在右侧打开。</translation>
    </message>
    <message>
        <source>the last step of %1</source>
        <translation>%1 的上一步</translation>
    </message>
    <message>
        <source>%1 is not decided by this step. Its own steps stand beside it.</source>
        <translation>%1 现在不是这一步来定，能办的步骤在右边。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::CommandPalette</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”. Searched were pages and actions, cases (number, words of title and description, address), households of your units (name, address, code) and units; pinyin initials work.</source>
        <translation>没有找到“%1”。已查找：页面和操作、案件（编号、名称和描述中的词、地点）、本单位范围内的户（姓名、地址、编码）和单位；可用拼音首字母。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::CompareDialog</name>
    <message>
        <source>Compare towns and periods</source>
        <translation>镇街对比、与上期对比</translation>
    </message>
    <message>
        <source>Figures by town, now and before</source>
        <translation>各镇街指标，本期和上期</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>“Before” is as it stood when that period ended. Ctrl+A and Ctrl+C copy the table for Excel.</source>
        <translation>“上期”按上期结束时的数据计算。按 Ctrl+A、Ctrl+C 可复制整表到 Excel。</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>指标计算失败。</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>本期 %1，上期 %2</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DashboardExport</name>
    <message>
        <source>%1 cannot be written (%2). Check the folder and the free space.</source>
        <translation>%1 写不进去（%2）。请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>The page as a picture (PNG)…</source>
        <translation>页面存为图片（PNG）…</translation>
    </message>
    <message>
        <source>The page as PDF…</source>
        <translation>页面存为 PDF…</translation>
    </message>
    <message>
        <source>The figures as an Excel file…</source>
        <translation>数据存为 Excel 表…</translation>
    </message>
    <message>
        <source>Print the page…	Ctrl+P</source>
        <translation>打印页面…	Ctrl+P</translation>
    </message>
    <message>
        <source>Circular…</source>
        <translation>情况通报…</translation>
    </message>
    <message>
        <source>Your role may not export or print figures.</source>
        <translation>您的角色不能导出或打印统计数据。</translation>
    </message>
    <message>
        <source>The figures are still being counted. Try again in a moment.</source>
        <translation>数据还在统计，请稍后再试。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>exported by %1 (%2) · %3</source>
        <translation>导出：%1（%2）&#x3000;%3</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Excel file (*.xlsx);;CSV file (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export the dashboard</source>
        <translation>导出看板</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>没有导出。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>无法计算数据。</translation>
    </message>
    <message>
        <source>Period: all</source>
        <translation>期间：全部</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>期间：%1</translation>
    </message>
    <message>
        <source>Town: all</source>
        <translation>镇街：全部</translation>
    </message>
    <message>
        <source>Town: %1</source>
        <translation>镇街：%1</translation>
    </message>
    <message>
        <source>Resolution by town</source>
        <translation>各镇街化解率</translation>
    </message>
    <message>
        <source>click a bar for its cases</source>
        <translation>点击条形打开所含案件</translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation>化解率</translation>
    </message>
    <message>
        <source>Collected and closed (by day)</source>
        <translation>收集与销号（每日）</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Seven domains</source>
        <translation>七个领域</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>as of %1 · computed in %2 ms</source>
        <translation>数据截至 %1 · 计算用时 %2 毫秒</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 在办</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>As of: now</source>
        <translation>截至：现在</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>一周前</translation>
    </message>
    <message>
        <source>end of last month</source>
        <translation>上月末</translation>
    </message>
    <message>
        <source>end of last year</source>
        <translation>去年末</translation>
    </message>
    <message>
        <source>another day…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Figures as of the end of a day</source>
        <translation>看某一天结束时的数据</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>As of: end of %1</source>
        <translation>截至：%1 24时</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>看在办</translation>
    </message>
    <message>
        <source>Open and overdue cases by town</source>
        <translation>各镇街在办与超期件数</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>未超期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>open cases</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Open cases by town</source>
        <translation>各镇街在办件</translation>
    </message>
    <message>
        <source>%1, overdue %2</source>
        <translation>%1，超期 %2</translation>
    </message>
    <message>
        <source>Grievances that are not closed, by the town where they arose; overdue: past the deadline in force.</source>
        <translation>尚未办结的诉求，按发生地镇街；超期：已过现行办理时限。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Compare towns and periods</source>
        <translation>镇街对比、与上期对比</translation>
    </message>
    <message>
        <source>Every figure by town, beside its value in the period before</source>
        <translation>各镇街的每个指标，旁边是上期的数</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DateField</name>
    <message>
        <source>7.18, yesterday, +3 working days</source>
        <translation>7.18、昨天、+3工作日</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>打开日历（Alt+↓）</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>不得早于 %1</translation>
    </message>
    <message>
        <source>Not after %1</source>
        <translation>不得晚于 %1</translation>
    </message>
    <message>
        <source>7.18, tomorrow, +3 working days</source>
        <translation>7.18、明天、+3工作日</translation>
    </message>
    <message>
        <source>7.18, yesterday, -3 working days</source>
        <translation>7.18、昨天、-3工作日</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DayVisitsDialog</name>
    <message>
        <source>Day&apos;s ledger of visits</source>
        <translation>走访日台账</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Daily report…</source>
        <translation>走访日报表…</translation>
    </message>
    <message>
        <source>The visits could not be read.</source>
        <translation>走访记录读取失败。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Visits of the day</source>
        <translation>当日走访</translation>
    </message>
    <message>
        <source>No visit was logged on this day in the places that you may see.</source>
        <translation>这一天，您能查看的范围内没有走访记录。</translation>
    </message>
    <message>
        <source>Enter opens the case that came of a visit.</source>
        <translation>按回车打开走访形成的案件。</translation>
    </message>
    <message>
        <source>%1: %2 visits, %3 cases came of them.</source>
        <translation>%1：走访 %2 户次，形成案件 %3 件。</translation>
    </message>
    <message>
        <source>Only the latest of that day are shown.</source>
        <translation>只列出当日最近的记录。</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No case came of this visit.</source>
        <translation>这次走访没有形成案件。</translation>
    </message>
    <message>
        <source>Write a day, such as 7.18 or yesterday.</source>
        <translation>请填写日期，如 7.18 或 昨天。</translation>
    </message>
    <message>
        <source>No figures until the day above is right.</source>
        <translation>上面的日期填对后才显示数据。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DelegationDialog</name>
    <message>
        <source>Lent to</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>代谁办理</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>My deputies</source>
        <translation>我的代理</translation>
    </message>
    <message>
        <source>Name, pinyin initials or account</source>
        <translation>姓名、拼音首字母或账号</translation>
    </message>
    <message>
        <source>Which of my roles</source>
        <translation>把我的哪个角色借出</translation>
    </message>
    <message>
        <source>Who acts for me</source>
        <translation>由谁代理</translation>
    </message>
    <message>
        <source>Until (that day included)</source>
        <translation>到哪天为止（含当天）</translation>
    </message>
    <message>
        <source>Whoever acts for you is named with you in the history of each case. What you have done yourself they cannot approve in your name.</source>
        <translation>代理人办的事，案件历史里会同时写上你们两人。您自己办过的，代理人不能再以您的名义审批。</translation>
    </message>
    <message>
        <source>Lend this role</source>
        <translation>借出这个角色</translation>
    </message>
    <message>
        <source>What I have lent</source>
        <translation>我借出的</translation>
    </message>
    <message>
        <source>You have lent nothing.</source>
        <translation>您没有借出过角色。</translation>
    </message>
    <message>
        <source>What was lent to me</source>
        <translation>借给我的</translation>
    </message>
    <message>
        <source>Nobody has lent you a role.</source>
        <translation>没有人把角色借给您。</translation>
    </message>
    <message>
        <source>Lent to %1.</source>
        <translation>已借给 %1。</translation>
    </message>
    <message>
        <source>Taken back from %1.</source>
        <translation>已从 %1 收回。</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>没有办成：</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DiagramDialog</name>
    <message>
        <source>Workflow diagram</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原大</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>第 %1 版（现行）</translation>
    </message>
    <message>
        <source>%1, earlier</source>
        <translation>第 %1 版（以前）</translation>
    </message>
    <message>
        <source>Diagram of %1: %2 states</source>
        <translation>%1 的流程图：%2 个状态</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>图形 (*.svg)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>minqing::ui::DraftDialog</name>
    <message>
        <source>No file is chosen yet.</source>
        <translation>还没有选择文件。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Try out on past cases</source>
        <translation>用以往案件试算</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Check, try out, publish</source>
        <translation>检查、试算、发布</translation>
    </message>
    <message>
        <source>Not done; nothing was changed.</source>
        <translation>没有办成，什么都没有改动。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What would have been otherwise</source>
        <translation>会有哪些不同</translation>
    </message>
    <message>
        <source>Under this draft nothing would have been refused or late otherwise.</source>
        <translation>按这份草案，没有哪一步会不予办理，也没有哪件会超期。</translation>
    </message>
    <message>
        <source>Choose the changed file. Choosing changes nothing.</source>
        <translation>请选择改过的文件。只是选择，不会改动任何东西。</translation>
    </message>
    <message>
        <source>Replaying past cases</source>
        <translation>正在重走以往案件</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>Choose the changed definition files</source>
        <translation>选择改过的定义文件</translation>
    </message>
    <message>
        <source>Definitions (*.toml)</source>
        <translation>定义文件 (*.toml)</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>没有发现问题。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::EvidenceField</name>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Describe it and press Enter; or choose, drop or paste a file</source>
        <translation>写一句说明后回车；也可选择、拖入或粘贴文件</translation>
    </message>
    <message>
        <source>From before or after the work</source>
        <translation>整改前还是整改后</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Choose files as evidence</source>
        <translation>选择文件作为佐证</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>选择佐证材料</translation>
    </message>
    <message>
        <source>Pictures and documents (*.jpg *.jpeg *.png *.webp *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;All files (*)</source>
        <translation>图片和文档 (*.jpg *.jpeg *.png *.webp *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A sentence, or a file</source>
        <translation>一句说明，或文件</translation>
    </message>
    <message>
        <source>After the work</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Before the work</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>%1 (Delete takes it away)</source>
        <translation>%1（按 Delete 移除）</translation>
    </message>
    <message>
        <source>Once realised</source>
        <translation>实现后</translation>
    </message>
    <message>
        <source>Before it was realised</source>
        <translation>实现前</translation>
    </message>
</context>
<context>
    <name>minqing::ui::EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
</context>
<context>
    <name>minqing::ui::EvidenceViewer</name>
    <message>
        <source>Previous</source>
        <translation>上一份</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Only the name was kept, not the file.</source>
        <translation>只保存了名称，没有保存文件。</translation>
    </message>
    <message>
        <source>This is a document. Open it with another program, or save it.</source>
        <translation>这是一份文档。可以用其他程序打开，或另存。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Open it with another program, or save it.</source>
        <translation>这张图片在这里无法显示。可以用其他程序打开，或另存。</translation>
    </message>
    <message>
        <source>Save evidence as</source>
        <translation>佐证材料另存为</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>This computer has no program for this file. Save it instead.</source>
        <translation>本机没有能打开这个文件的程序，请另存。</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ExportBar</name>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write an Excel file…	Ctrl+E</source>
        <translation>导出为 Excel 文件…	Ctrl+E</translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation>在 Excel 中打开</translation>
    </message>
    <message>
        <source>Your role may not export lists. Chosen rows can be copied with Ctrl+C.</source>
        <translation>您的角色没有导出权限。选中的行可以用 Ctrl+C 复制。</translation>
    </message>
    <message>
        <source>Export the whole list</source>
        <translation>导出整个清单</translation>
    </message>
    <message>
        <source>Excel file (*.xlsx);;CSV file (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出：%1</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>没有导出。</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>已导出 %1 行：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The list is empty: there is nothing to export.</source>
        <translation>清单是空的，没有可导出的内容。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::FilterBar</name>
    <message>
        <source>Words, number, address</source>
        <translation>关键词、编号、地址</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>灯</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在列表中搜索</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Keep these conditions under a name…</source>
        <translation>把当前条件存为…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name of these conditions</source>
        <translation>这组条件的名称</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Show instead: %1</source>
        <translation>改看：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>minqing::ui::FormColumn</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before saving</source>
        <translation>
            <numerusform>保存前有 %n 处需要更正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minqing::ui::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>操作手册</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
</context>
<context>
    <name>minqing::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Most pressing</source>
        <translation>最紧急</translation>
    </message>
    <message>
        <source>by deadline; Enter opens</source>
        <translation>按时限排序，按 Enter 打开</translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation>入户率</translation>
    </message>
    <message>
        <source>Households not visited yet</source>
        <translation>未走访户</translation>
    </message>
    <message>
        <source>Nothing presses</source>
        <translation>没有紧迫的事</translation>
    </message>
    <message>
        <source>No grievance of yours is open. What is new appears here by itself.</source>
        <translation>您名下没有在办的诉求；有新的会自动出现在这里。</translation>
    </message>
    <message>
        <source>every household of %1</source>
        <translation>%1 户全部走访</translation>
    </message>
    <message>
        <source>%1 of %2 still to visit</source>
        <translation>还有 %1 户未走访，共 %2 户</translation>
    </message>
    <message>
        <source>no household on your roster</source>
        <translation>名册里还没有住户</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No case waits for you</source>
        <translation>没有需要您办理的案件</translation>
    </message>
    <message>
        <source>Your role does its work on the other pages at the left. Ctrl+K finds everything; F1 opens the handbook.</source>
        <translation>您的工作在左侧其他页面办理。按 Ctrl+K 可搜索，按 F1 看使用手册。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::HouseholdField</name>
    <message>
        <source>Name, address or code of the household</source>
        <translation>户主姓名、地址或户编码</translation>
    </message>
</context>
<context>
    <name>minqing::ui::LinkDialog</name>
    <message>
        <source>It is the common cause: each case is closed by its own rules</source>
        <translation>归入共性问题：各案仍按各自规则销号</translation>
    </message>
    <message>
        <source>Similar: only look at them together</source>
        <translation>相似：只是互相参照</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>关联 %1</translation>
    </message>
    <message>
        <source>Cases that look alike, the likeliest first</source>
        <translation>可能相同的案件（最像的在前）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Nothing of the last 30 days looks alike. A number can be typed below.</source>
        <translation>最近 30 天没有相似的案件，可在下面直接输入编号。</translation>
    </message>
    <message>
        <source>Not linked:</source>
        <translation>没有关联：</translation>
    </message>
    <message>
        <source>Both cases side by side</source>
        <translation>两件并排对照</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本件</translation>
    </message>
    <message>
        <source>The other case</source>
        <translation>另一件</translation>
    </message>
    <message>
        <source>Merge this case into the other one: it was reported twice; the other one goes on and is counted</source>
        <translation>并案：本件与另一件是同一件事，并入另一件；另一件继续办理，只计一件</translation>
    </message>
    <message>
        <source>Number of the other case (Enter goes on to “Link”)</source>
        <translation>对方案件编号（按回车到“关联”）</translation>
    </message>
    <message>
        <source>Please fill in the number of the other case.</source>
        <translation>请填写编号。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::MainWindow</name>
    <message>
        <source>Minqing</source>
        <translation>民情台账</translation>
    </message>
    <message>
        <source>Making the demonstration district: 186,276 households and everything that happened to them</source>
        <translation>正在生成演示区数据：186,276 户及其全部办理记录</translation>
    </message>
    <message>
        <source>The demonstration district could not be made.</source>
        <translation>无法生成演示区数据。</translation>
    </message>
    <message>
        <source>Made in %1 s</source>
        <translation>生成用时 %1 秒</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>minqing::ui::MaskedValue</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Asks why; the journal keeps who looked and why.</source>
        <translation>需要写明理由；谁看过、为什么看，都会记入日志。</translation>
    </message>
    <message>
        <source>Show in full: %1</source>
        <translation>显示全文：%1</translation>
    </message>
    <message>
        <source>Why do you need it? The journal keeps your name, the time and this reason.
It is hidden again after %1 seconds.</source>
        <translation>为什么需要看？日志会记下您的姓名、时间和理由。
%1 秒后自动恢复打码。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::MigrationDialog</name>
    <message>
        <source>Preview</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Move the cases</source>
        <translation>移动这些案件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Move running cases to the version in force</source>
        <translation>在办案件移到现行版本</translation>
    </message>
    <message>
        <source>Not done; every case is as it was.</source>
        <translation>没有办成，所有案件都原样未动。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Version they run under</source>
        <translation>现在所按的版本</translation>
    </message>
    <message>
        <source>What becomes what</source>
        <translation>旧的变成新的</translation>
    </message>
    <message>
        <source>What happens to each case</source>
        <translation>每件案件会怎样</translation>
    </message>
    <message>
        <source>The preview tells for each case what would happen. It changes nothing.</source>
        <translation>先预演：逐件说明会怎样，不会改动任何东西。</translation>
    </message>
    <message>
        <source>Looking at each case</source>
        <translation>正在逐件查看</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>正在移动</translation>
    </message>
    <message>
        <source>from version %1</source>
        <translation>从第 %1 版</translation>
    </message>
    <message>
        <source>→ version %1</source>
        <translation>→ 第 %1 版</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Please say why the cases are moved: it stands in the history of each of them.</source>
        <translation>请写明为什么移动：写进每件案件的历史。</translation>
    </message>
    <message>
        <source>Why, for the history of each case (required)</source>
        <translation>理由（必填），写进每件案件的历史</translation>
    </message>
</context>
<context>
    <name>minqing::ui::Page</name>
    <message>
        <source>This page has no list to export.</source>
        <translation>本页没有可导出的列表。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::PageRenderer</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters of three kinds: small letters, capitals, digits, other signs.</source>
        <translation>至少 8 位，小写字母、大写字母、数字、其他符号四类里至少三类。</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>Nobody can read it, not even an administrator. What is typed here is written down nowhere.</source>
        <translation>谁也看不到密码，管理员也不能。这里输入的内容不会记到任何地方。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type the password you sign in with now.</source>
        <translation>请输入现在登录用的密码。</translation>
    </message>
    <message>
        <source>Type the new password.</source>
        <translation>请输入新密码。</translation>
    </message>
    <message>
        <source>That is the old password. Choose another one.</source>
        <translation>和旧密码一样，请换一个。</translation>
    </message>
    <message>
        <source>The two new passwords are not the same.</source>
        <translation>两次输入的新密码不一样。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::PrintDialog</name>
    <message>
        <source>(%1 cases)</source>
        <translation>（%1 件）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <translation>正在排版：%1</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The printer does not answer. Choose another, or save as PDF.</source>
        <translation>打印机没有响应。请换一台，或存为 PDF。</translation>
    </message>
    <message>
        <source>Printing %1</source>
        <translation>正在打印：%1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed or written.</source>
        <translation>已停止，没有写文件。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ProducedCard</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>Coordinate · 3 working days</source>
        <translation>协调 · 3 个工作日</translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>%1: in one line</source>
        <translation>%1（一句话）</translation>
    </message>
    <message>
        <source>%1 (may stay empty)</source>
        <translation>%1（可不填）</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Evidence: a photo, or a sentence</source>
        <translation>佐证：照片，或一句说明</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Choose photos as evidence</source>
        <translation>选择照片作为佐证</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>选择佐证材料</translation>
    </message>
    <message>
        <source>Pictures and documents (*.jpg *.jpeg *.png *.webp *.pdf);;All files (*)</source>
        <translation>图片和文档 (*.jpg *.jpeg *.png *.webp *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Perhaps registered already:</source>
        <translation>可能已经登记过：</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ReconciliationPanel</name>
    <message>
        <source>Reconciliation</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Left out, by reason</source>
        <translation>剔除（按原因）</translation>
    </message>
</context>
<context>
    <name>minqing::ui::RosterPage</name>
    <message>
        <source>Roster of households</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Visit: all</source>
        <translation>走访：全部</translation>
    </message>
    <message>
        <source>Name, address, code</source>
        <translation>姓名、地址、编码</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在列表中搜索</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已访</translation>
    </message>
    <message>
        <source>not visited</source>
        <translation>未访</translation>
    </message>
    <message>
        <source>No household</source>
        <translation>没有住户</translation>
    </message>
    <message>
        <source>No household fits these conditions, or none has been imported yet.</source>
        <translation>没有符合条件的户，或尚未导入名册。</translation>
    </message>
    <message>
        <source>Town: %1</source>
        <translation>镇街：%1</translation>
    </message>
    <message>
        <source>Visit: visited</source>
        <translation>走访：已访</translation>
    </message>
    <message>
        <source>Visit: not visited</source>
        <translation>走访：未访</translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation>共 %1 户</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>未选择户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>minqing::ui::SampleDialog</name>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Assign for a look-back</source>
        <translation>安排回头看</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Draw cases for a look-back</source>
        <translation>抽查回头看</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>没有办成：</translation>
    </message>
    <message>
        <source>Drawn from: all closed cases that you may see</source>
        <translation>从您能看到的全部已销号案件中抽取</translation>
    </message>
    <message>
        <source>Drawn from: closed cases; conditions of the list: %1</source>
        <translation>从已销号案件中抽取，列表条件：%1</translation>
    </message>
    <message>
        <source>Drawn cases</source>
        <translation>抽中的案件</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Nothing is changed by drawing.</source>
        <translation>还没有抽取。抽取本身不会改动任何东西。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>抽几件</translation>
    </message>
    <message>
        <source>Enter opens the chosen case.</source>
        <translation>回车打开选中的案件。</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在抽取</translation>
    </message>
    <message>
        <source>%1 assigned, %2 left as they were.</source>
        <translation>已安排 %1 件，%2 件原样未动。</translation>
    </message>
    <message>
        <source>Any words, such as “July check”. Whoever draws again under the same name from the same cases draws the same ones; it is written into the history of each.</source>
        <translation>任意文字，如“七月抽查”。用同一批号、从同样的案件中再抽，抽到的是同样的件；批号会写入每件的办理记录。</translation>
    </message>
    <message>
        <source>Draw name</source>
        <translation>抽查批号</translation>
    </message>
    <message>
        <source>%1 of %2 closed cases drawn under the name “%3”</source>
        <translation>从 %2 件已销号案件中抽出 %1 件，批号“%3”</translation>
    </message>
    <message>
        <source>; those solved on the spot are among them</source>
        <translation>；其中包括当场解决的</translation>
    </message>
    <message>
        <source>No closed case meets the conditions of the list. Take them away there and open this again.</source>
        <translation>没有符合列表条件的已办结案件。请先在列表里去掉条件，再打开这里。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>A new language counts from the next start.</source>
        <translation>语言更改在下次启动后生效。</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>本台账</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Workflow diagram…</source>
        <translation>流程图…</translation>
    </message>
    <message>
        <source>How each kind of case goes through its states, with numbers.</source>
        <translation>每种案件怎么流转、各状态有多少件。</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
</context>
<context>
    <name>minqing::ui::SharedFilterMenu</name>
    <message>
        <source>shared by you</source>
        <translation>本人共享</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>%1 共享</translation>
    </message>
    <message>
        <source>Share these conditions with others…</source>
        <translation>把这些条件共享给他人…</translation>
    </message>
    <message>
        <source>Take a shared filter back</source>
        <translation>撤回共享筛选</translation>
    </message>
    <message>
        <source>Share a filter</source>
        <translation>共享筛选</translation>
    </message>
    <message>
        <source>Name under which everybody who sees this list finds these conditions.
Each of them sees only the cases that they may see.</source>
        <translation>起个名字，能看这个清单的人都会在菜单里看到这些条件。
各人仍只看到自己能看的案件。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>minqing::ui::SideBarButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minqing::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Minqing</source>
        <translation>民情台账</translation>
    </message>
    <message>
        <source>Household visits, grievances, close-out – one ledger</source>
        <translation>入户走访、诉求办理、销号，一本台账</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帐号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This is a demonstration: all names and numbers are made up. Choose as whom you want to look around.</source>
        <translation>这是演示版：姓名和号码均为虚构。请选择以何种身份浏览。</translation>
    </message>
    <message>
        <source>Type the name of your account.</source>
        <translation>请输入帐号。</translation>
    </message>
    <message>
        <source>“%1” is an account of the demonstration and has no password: what you typed there was not checked. Leave the password empty and press Enter again.</source>
        <translation>“%1”是演示帐号，没有密码，刚才输入的密码没有核对。请不要填写密码，再按一次回车。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::StatTile</name>
    <message>
        <source>How is “%1” counted?</source>
        <translation>“%1”的统计口径</translation>
    </message>
</context>
<context>
    <name>minqing::ui::StatusStrip</name>
    <message>
        <source>Just now: %1</source>
        <translation>刚刚：%1</translation>
    </message>
    <message>
        <source>Undo Ctrl Z (%1 left)</source>
        <translation>撤销 Ctrl Z（剩 %1）</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ThumbnailStrip</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加佐证材料</translation>
    </message>
</context>
<context>
    <name>minqing::ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>minqing::ui::ToastArea</name>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>minqing::ui::TopBar</name>
    <message>
        <source>Search cases, households, people, units</source>
        <translation>搜索案件、户、人、单位（支持拼音首字母）</translation>
    </message>
</context>
<context>
    <name>minqing::ui::VersionsCard</name>
    <message>
        <source>Definitions in force</source>
        <translation>现行定义</translation>
    </message>
    <message>
        <source>Move running cases…</source>
        <translation>移动在办案件…</translation>
    </message>
    <message>
        <source>Check, try out, publish…</source>
        <translation>检查、试算、发布…</translation>
    </message>
    <message>
        <source>A changed file: its faults, what it would have meant for past cases, and publishing it.</source>
        <translation>改过的文件：有没有问题、对以往案件意味着什么、发布施行。</translation>
    </message>
    <message>
        <source>%1 running cases on older versions</source>
        <translation>%1 件在办案件仍按旧版本</translation>
    </message>
    <message>
        <source>No running case is on an older version.</source>
        <translation>没有在办案件仍按旧版本。</translation>
    </message>
    <message>
        <source>Every kind of case has one version only.</source>
        <translation>每种案件都只有一个版本。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::VisitPage</name>
    <message>
        <source>Household visit</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Same as the one before</source>
        <translation>与上一户相同</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以往</translation>
    </message>
    <message>
        <source>Households of the grid</source>
        <translation>网格名单</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>彩页</translation>
    </message>
    <message>
        <source>Eight steps</source>
        <translation>八步法</translation>
    </message>
    <message>
        <source>Nine questions</source>
        <translation>九必问</translation>
    </message>
    <message>
        <source>Benefit projects told</source>
        <translation>惠民实事已宣讲</translation>
    </message>
    <message>
        <source>Grievance</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>民情日记</translation>
    </message>
    <message>
        <source>What was seen and said, what was promised</source>
        <translation>所见所闻、承诺事项</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next household</source>
        <translation>保存并下一户</translation>
    </message>
    <message>
        <source>Household of %1</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>未选择户</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>No visit and no case yet</source>
        <translation>尚无走访和案件</translation>
    </message>
    <message>
        <source>today %1, %2 of %3 households not visited yet</source>
        <translation>今天 %1 户，%3 户中还有 %2 户未走访</translation>
    </message>
    <message>
        <source>%1 s each on average</source>
        <translation>平均每户 %1 秒</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>草稿已存 %1</translation>
    </message>
    <message>
        <source>The visit typed %1 was not saved. Here it is again; save it or choose another household.</source>
        <translation>%1 填写的走访尚未保存，已为您恢复；请保存，或选择其他户。</translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation>尚未保存：</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept.</source>
        <translation>未能保存。已填内容均保留。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved: %1, raised %2</source>
        <translation>已保存：%1，提出 %2</translation>
    </message>
    <message>
        <source>What you typed for household %1 is kept. Choose it again to go on.</source>
        <translation>户 %1 写了一半的内容已替您留着，回到那一户可以接着写。</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z brings it back with all that was typed.</source>
        <translation>已移除。按 Ctrl+Z 可连同所填内容一起恢复。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Saved already, and nothing was entered since. Ctrl+Enter goes on to the next household.</source>
        <translation>已经保存，此后没有新填内容。按 Ctrl+Enter 到下一户。</translation>
    </message>
    <message>
        <source>Saved: %1. Ctrl+Enter goes on to the next household.</source>
        <translation>已保存：%1。按 Ctrl+Enter 到下一户。</translation>
    </message>
    <message>
        <source>This is the only household of the grid: you are still at the same door.</source>
        <translation>本网格只有这一户，仍在这一户。</translation>
    </message>
    <message>
        <source>Every household of this grid has been visited. The next one in order stands here.</source>
        <translation>本网格各户都已走访，现在是按顺序的下一户。</translation>
    </message>
    <message>
        <source>today %1; of this large grid the first %2 households are listed</source>
        <translation>今日走访 %1 户；网格户数较多，只列出前 %2 户</translation>
    </message>
    <message>
        <source>Nothing was entered yet: mark what was asked, or press F2 to F4 for how the visit went; then save it.</source>
        <translation>还没有填写：勾选问了什么，或按 F2 至 F4 确认走访结果，再保存。</translation>
    </message>
</context>
<context>
    <name>minqing::ui::WatchPanel</name>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>%1 · overdue</source>
        <translation>%1 · 超期</translation>
    </message>
    <message>
        <source>%1 · listed for supervision</source>
        <translation>%1 · 挂牌督办</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Listed for supervision</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Lead unit (first %1)</source>
        <translation>牵头单位（前 %1）</translation>
    </message>
    <message>
        <source>All %1 units</source>
        <translation>全部 %1 个单位</translation>
    </message>
</context>
<context>
    <name>minqing::ui::WishPage</name>
    <message>
        <source>Micro-wishes</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Register a wish</source>
        <translation>登记心愿</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>List view</source>
        <translation>列表视图</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>待认领</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>My claims</source>
        <translation>我认领的</translation>
    </message>
    <message>
        <source>First come, first served: one wish has one claimant. What is not realised after 15 days returns to the board. Reasons of hardship are never shown.</source>
        <translation>先到先得，一件心愿只有一个认领人；15 天未实现退回广场；困难原因一律不公开。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>You claimed %1. Realise it within 15 days.</source>
        <translation>您已认领 %1，请在 15 天内实现。</translation>
    </message>
    <message>
        <source>Not claimed:</source>
        <translation>未能认领：</translation>
    </message>
    <message>
        <source>on the board %1 · claimed %2 · to be confirmed %3 · realised %4</source>
        <translation>待认领 %1 · 已认领 %2 · 待确认 %3 · 已实现 %4</translation>
    </message>
    <message>
        <source>You have claimed no wish</source>
        <translation>您还没有认领心愿</translation>
    </message>
    <message>
        <source>No wish here</source>
        <translation>这里没有心愿</translation>
    </message>
    <message>
        <source>Choose one on the board and press “Claim”.</source>
        <translation>到“待认领”里选一个，点“认领”。</translation>
    </message>
    <message>
        <source>No wish stands at this step now. Try another of the steps above.</source>
        <translation>现在没有心愿处在这一步，可以看看上面的其他步骤。</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Your role registers no wish.</source>
        <translation>您的角色不登记微心愿。</translation>
    </message>
    <message>
        <source>Board view</source>
        <translation>心愿墙</translation>
    </message>
</context>
<context>
    <name>minqing::ui::WorkDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>minqing::ui::Workspace</name>
    <message>
        <source>Minqing</source>
        <translation>民情台账</translation>
    </message>
    <message>
        <source>Register something new</source>
        <translation>登记诉求、整改事项或微心愿（新登记）</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Search cases, households, pages and actions</source>
        <translation>搜索案件、户、页面和操作</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Demonstration · made-up data</source>
        <translation>演示版 · 虚构数据</translation>
    </message>
    <message>
        <source>works offline · %1</source>
        <translation>离线可用 · %1</translation>
    </message>
    <message>
        <source>Your role has no page for this list.</source>
        <translation>您的角色没有对应此列表的页面。</translation>
    </message>
    <message>
        <source>Your role has no page for the roster.</source>
        <translation>您的角色没有名册页面。</translation>
    </message>
    <message>
        <source>Your role may not open %1.</source>
        <translation>您的角色无权打开 %1。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>全部已保存</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Workflow diagram</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>操作手册</translation>
    </message>
    <message>
        <source>Handbook for this page	F1</source>
        <translation>本页操作手册	F1</translation>
    </message>
    <message>
        <source>Definitions of cases</source>
        <translation>案件定义</translation>
    </message>
    <message>
        <source>Export this page</source>
        <translation>导出本页</translation>
    </message>
    <message>
        <source>Print what is chosen</source>
        <translation>打印所选内容</translation>
    </message>
    <message>
        <source>My deputies…</source>
        <translation>我的代理…</translation>
    </message>
    <message>
        <source>in the name of %1</source>
        <translation>代 %1 办理</translation>
    </message>
    <message>
        <source>Roles were lent to you: see “My deputies…” under your name.</source>
        <translation>有人把角色借给了您：见右上角姓名下的“我的代理…”。</translation>
    </message>
    <message>
        <source>Day&apos;s ledger of visits</source>
        <translation>走访日台账</translation>
    </message>
    <message>
        <source>Day&apos;s ledger</source>
        <translation>日台账</translation>
    </message>
    <message>
        <source>What was visited on a day, and the cases that came of it (Ctrl+E)</source>
        <translation>查看某一天的走访和由此形成的案件（Ctrl+E）</translation>
    </message>
    <message>
        <source>Light or dark: switch the theme</source>
        <translation>切换深色 / 浅色</translation>
    </message>
    <message>
        <source>Language, size and appearance</source>
        <translation>语言、字号缩放、外观主题</translation>
    </message>
    <message>
        <source>Sign out: log off, change the user</source>
        <translation>退出登录（注销、换人）</translation>
    </message>
    <message>
        <source>Your role registers nothing by itself.</source>
        <translation>您的角色没有可登记的事项。</translation>
    </message>
    <message>
        <source>Something typed is not saved yet</source>
        <translation>有填写的内容尚未保存</translation>
    </message>
    <message>
        <source>%1 · open</source>
        <translation>%1 · 在办</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>The password is changed. It counts from the next sign-in.</source>
        <translation>密码已修改，下次登录起生效。</translation>
    </message>
    <message>
        <source>Definitions: check, try out, publish, move running cases</source>
        <translation>定义：检查、试算、发布、移动在办案件</translation>
    </message>
    <message>
        <source>rules, versions, simulation, migration</source>
        <translation>规则、版本、制度、试算、迁移、发布定义</translation>
    </message>
</context>
</TS>
