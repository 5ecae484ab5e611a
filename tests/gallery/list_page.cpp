#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLinearGradient>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "gallery_pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_strip.h"
#include "ui/widgets/timeline.h"

using namespace Qt::StringLiterals;

namespace minqing::gallery {

using namespace minqing::ui;

namespace {

struct Row {
    QString number, title, domain, unit, due;
    LightKind light;
    QString word, state;
    Tone tone;
};

QStandardItemModel* makeModel(QObject* parent) {
    const QList<Row> rows = {
        {u"SQ-0702-0187"_s, u"文汇社区 12 号楼二单元电梯停运三天，老人上下楼困难"_s, u"居住环境"_s, u"区住建局"_s,
         u"今天 17:30"_s, LightKind::Amber, u"将到期"_s, u"办理中"_s, Tone::Normal},
        {u"SQ-0702-0186"_s, u"锦绣路与工业街路口信号灯配时过短"_s, u"社会治安"_s, u"区公安分局"_s, u"7月25日"_s,
         LightKind::Green, u"正常"_s, u"办理中"_s, Tone::Normal},
        {u"SQ-0702-0181"_s, u"塔河村东头排水沟淤堵，雨后积水"_s, u"居住环境"_s, u"塔河街道"_s, u"超期 2 天"_s, LightKind::Red,
         u"超期"_s, u"办理中"_s, Tone::Normal},
        {u"SQ-0701-0173"_s, u"孩子转学学位咨询，材料已交未答复"_s, u"基础教育"_s, u"区教体局"_s, u"7月26日"_s, LightKind::Green,
         u"正常"_s, u"已接单"_s, Tone::Info},
        {u"SQ-0701-0166"_s, u"老旧小区自来水压力低，四楼以上无水"_s, u"居住环境"_s, u"区住建局"_s, u"暂停 3 天"_s,
         LightKind::Grey, u"暂停"_s, u"等居民确认"_s, Tone::Muted},
        {u"SQ-0701-0161"_s, u"低保复核结果未告知本人"_s, u"社会救助与保障"_s, u"区民政局"_s, u"今天 12:00"_s, LightKind::Amber,
         u"将到期"_s, u"已派单"_s, Tone::Normal},
        {u"SQ-0630-0144"_s, u"矿源路 36 号院化粪池外溢"_s, u"居住环境"_s, u"区住建局"_s, u"超期 1 天"_s, LightKind::Red,
         u"超期"_s, u"退回重办"_s, Tone::Bad},
        {u"SQ-0629-0131"_s, u"独居老人申请助餐服务"_s, u"社会救助与保障"_s, u"区民政局"_s, u"7月28日"_s, LightKind::Green,
         u"正常"_s, u"待销号"_s, Tone::Good},
        {u"SQ-0629-0127"_s, u"公交 6 路末班车时间过早"_s, u"居住环境"_s, u"区交通局"_s, u"7月29日"_s, LightKind::Hollow,
         u"未开始"_s, u"新登记"_s, Tone::Normal},
    };
    const QStringList headers = {u"编号"_s, u"诉求"_s, u"领域"_s, u"牵头单位"_s, u"时限"_s, u"灯"_s, u"状态"_s};
    const QStringList keys = {u"number"_s, u"title"_s, u"domain"_s, u"unit"_s, u"due"_s, u"light"_s, u"state"_s};
    auto* model = new QStandardItemModel(static_cast<int>(rows.size()) * 2, 7, parent);
    for (int column = 0; column < 7; ++column) {
        model->setHeaderData(column, Qt::Horizontal, headers[column]);
        model->setHeaderData(column, Qt::Horizontal, keys[column], ColumnKeyRole);
    }
    for (int r = 0; r < model->rowCount(); ++r) {
        const Row& row = rows[r % rows.size()];
        const QStringList cells = {row.number, row.title, row.domain, row.unit, row.due, row.word, row.state};
        for (int column = 0; column < 7; ++column) model->setData(model->index(r, column), cells[column]);
        model->setData(model->index(r, 5), static_cast<int>(row.light), LightRole);
        model->setData(model->index(r, 6), static_cast<int>(row.tone), ToneRole);
        model->setData(model->index(r, 1), r == 0, EmphasisRole);
        if (row.light == LightKind::Red) model->setData(model->index(r, 4), static_cast<int>(Tone::Bad), ToneRole);
    }
    return model;
}

QWidget* makeTable() {
    auto* table = new LedgerTableView;
    table->setObjectName(u"cases.list"_s);
    table->setModel(makeModel(table));
    table->setDelegateForKey(u"light"_s, new LightDelegate);
    table->setDelegateForKey(u"state"_s, new StatusDelegate);
    const QList<std::pair<QString, int>> widths = {{u"number"_s, 112}, {u"domain"_s, 100}, {u"unit"_s, 92},
                                                   {u"due"_s, 88},     {u"light"_s, 80},   {u"state"_s, 96}};
    for (const auto& [key, width] : widths) table->setColumnWidthByKey(key, width);
    table->setStretchColumn(u"title"_s);
    table->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    table->selectRow(0);
    return table;
}

QPixmap picture(const QColor& from, const QColor& to) {
    QPixmap pixmap(168, 128);
    QPainter painter(&pixmap);
    QLinearGradient gradient(0, 0, 168, 128);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(pixmap.rect(), gradient);
    return pixmap;
}

void addActions(QVBoxLayout* body) {
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions, space(2), space(2));
    auto* submit = new PrimaryButton(u"报送销号"_s);
    submit->setKeyHint(u"Ctrl ↵"_s);
    submit->setObjectName(u"focus.cases"_s);
    flow->addWidget(submit);
    for (const QString& text : {u"汇报进展"_s, u"请求协办"_s, u"申请延期"_s}) flow->addWidget(new SecondaryButton(text));
    auto* closeOut = new SecondaryButton(u"销号"_s);
    closeOut->setBlockedReasons({u"缺少本轮佐证（至少 1 件）"_s, u"回访未完成"_s, u"您是本轮承办人，须由他人审核"_s});
    flow->addWidget(closeOut);
    body->addWidget(actions);
    auto* banner = new Banner;
    banner->setMessage(Banner::Kind::Neutral, u"还不能销号"_s, closeOut->blockedReasons());
    body->addWidget(banner);
}

void addHistory(QVBoxLayout* body) {
    body->addWidget(new TextLabel(u"时间轴"_s, TextRole::Heading));
    auto* timeline = new Timeline;
    TimelineEntry report{.time = u"7月24日 09:12"_s, .text = u"区住建局 汇报进展："_s, .emphasis = u"配件已到，下午安装"_s};
    TimelineEntry extend{
        .time = u"7月23日 16:40"_s, .text = u"督查员 同意延期至"_s, .emphasis = u"7月24日"_s, .note = u"（厂家配件）"_s};
    TimelineEntry accept{
        .time = u"7月22日 10:05"_s, .text = u"区住建局 接单"_s, .light = LightKind::Green, .lightWord = u"35 分钟"_s};
    TimelineEntry record{.time = u"7月22日 09:02"_s,
                         .text = u"走访员 入户登记："_s,
                         .linkText = u"379902003001012 · 文汇社区 12-2-502"_s,
                         .linkId = u"visit:1"_s};
    timeline->setGroups({{u"第 1 轮"_s, {report, extend, accept, record}}});
    body->addWidget(timeline);
}

QWidget* makeDetail() {
    auto* content = new QWidget;
    content->setProperty("plain", true);
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(0, 0, space(2), 0);
    body->setSpacing(space(2));
    body->addWidget(new TextLabel(u"SQ-0702-0187 · 群众诉求 · 第 1 轮"_s, TextRole::Small, Tone::Muted));
    auto* title = new TextLabel(u"文汇社区 12 号楼二单元电梯停运三天，老人上下楼困难"_s, TextRole::Lead);
    title->setWrapping(true);
    body->addWidget(title);
    addActions(body);
    auto* fields = new FieldGrid;
    fields->addField(u"牵头单位"_s, u"区住建局 物业科"_s);
    fields->addField(u"责任人"_s, u"刘* 138****0021"_s);
    fields->addField(u"协办单位"_s, u"文汇街道 1 / 1 已反馈"_s);
    fields->addField(u"来源"_s, u"入户走访 7月22日"_s);
    fields->addLight(u"现时限"_s, LightKind::Amber, u"今天 17:30"_s);
    fields->addField(u"原时限"_s, u"7月22日 17:30（延期 1 次）"_s);
    body->addWidget(fields);
    body->addWidget(makeRule());
    addHistory(body);
    body->addWidget(makeRule());
    body->addWidget(new TextLabel(u"佐证"_s, TextRole::Heading));
    auto* strip = new ThumbnailStrip;
    strip->setThumbnails({{u"1"_s, picture(QColor(155, 172, 180), QColor(95, 112, 124)), u"整改前 7月19日"_s},
                          {u"2"_s, picture(QColor(180, 198, 172), QColor(112, 142, 104)), u"整改后"_s},
                          {u"3"_s, {}, u"载入中"_s}});
    body->addWidget(strip);
    body->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* card = new Card;
    card->body()->addWidget(scroll);
    card->setFixedWidth(space(98));
    return card;
}

QWidget* makeFilters() {
    auto* filters = new QWidget;
    auto* flow = new FlowLayout(filters, space(2), space(2));
    auto* saved = new Chip(u"我的筛选：住建口在办"_s);
    saved->setHighlighted(true);
    saved->setMenu(new QMenu(saved));
    flow->addWidget(saved);
    auto* phase = new Chip(u"阶段：在办、待销号"_s);
    phase->setRemovable(true);
    flow->addWidget(phase);
    for (const QString& text : {u"领域：全部"_s, u"镇街：全部"_s, u"灯：全部"_s}) {
        auto* chip = new Chip(text);
        chip->setMenu(new QMenu(chip));
        flow->addWidget(chip);
    }
    auto* add = new Chip(u"条件"_s);
    add->setIconKind(Icon::Plus);
    flow->addWidget(add);
    return filters;
}

}  // namespace

QWidget* makeListPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space(4), space(4), space(4), space(3));
    column->setSpacing(space(5) / 2);
    auto* header = new PageHeader(u"诉求"_s);
    header->setSummary(u"全部在办 477 件 · 今日到期 12 · 超期 31"_s);
    header->addAction(new SecondaryButton(u"导出 Excel"_s));
    auto* batch = new SecondaryButton(u"批量"_s);
    batch->setMenu(new QMenu(batch));
    header->addAction(batch);
    auto* create = new PrimaryButton(u"登记诉求"_s);
    create->setIconKind(Icon::Plus);
    header->addAction(create);
    column->addWidget(header);
    column->addWidget(makeFilters());
    auto* row = new QHBoxLayout;
    row->setSpacing(space(3));
    row->addWidget(makeTable(), 1);
    row->addWidget(makeDetail());
    column->addLayout(row, 1);
    return page;
}

}  // namespace minqing::gallery
