#include <QDate>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <cmath>

#include "gallery_pages.h"
#include "ui/charts/bar_list_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/stacked_bar_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stat_tile.h"

using namespace Qt::StringLiterals;

namespace minqing::gallery {

using namespace minqing::ui;

namespace {

QHBoxLayout* makeTiles() {
    const QList<StatFigure> figures = {
        {u"化解率"_s, u"77.8%"_s, u"1,668 / 2,145"_s, u"较上周 +3.2 个百分点"_s, Tone::Normal, Tone::Good, LightKind::None},
        {u"按期办结率"_s, u"91.4%"_s, u"1,525 / 1,668"_s, u"按原时限 84.0%"_s, Tone::Normal, Tone::Warning, LightKind::None},
        {u"满意率"_s, u"96.1%"_s, u"1,511 / 1,572 已评"_s, u"参评率 94.2%"_s, Tone::Normal, Tone::Good, LightKind::None},
        {u"入户率"_s, u"100%"_s, u"186,276 / 186,276"_s, u"有效走访 97.9%"_s, Tone::Normal, Tone::Good, LightKind::None},
        {u"超期在办"_s, u"31"_s, u"其中红牌 7"_s, u"今日新增 4"_s, Tone::Bad, Tone::Bad, LightKind::Red},
        {u"心愿实现率"_s, u"—"_s, u"0 / 0"_s, u"本期没有心愿"_s, Tone::Normal, Tone::Muted, LightKind::None}};
    auto* row = new QHBoxLayout;
    row->setSpacing(space(5) / 2);
    for (const StatFigure& figure : figures) {
        auto* tile = new StatTile(figure);
        tile->setDefinition(u"口径"_s);
        row->addWidget(tile);
    }
    return row;
}

QWidget* makeTowns() {
    const QList<std::tuple<QString, double, QString>> towns = {
        {u"文汇街道"_s, .829, u"305/368"_s},   {u"塔河街道"_s, .808, u"211/261"_s}, {u"孟河镇"_s, .807, u"92/114"_s},
        {u"永和镇"_s, .791, u"68/86"_s},       {u"光裕街道"_s, .782, u"240/307"_s}, {u"中兴街道"_s, .777, u"181/233"_s},
        {u"矿源路街道"_s, .747, u"124/166"_s}, {u"西岭镇"_s, .735, u"50/68"_s},     {u"龙泽街道"_s, .733, u"206/281"_s},
        {u"石桥镇"_s, .732, u"104/142"_s},     {u"齐安镇"_s, -1, u"0/0"_s}};
    std::vector<BarRow> rows;
    for (const auto& [name, value, fraction] : towns) {
        rows.push_back({name, name, value, u"%1%"_s.arg(value * 100, 0, 'f', 1), fraction, name == u"中兴街道"_s});
    }
    auto* chart = new BarListChart;
    chart->setRows(rows);
    chart->setObjectName(u"focus.dashboard"_s);
    chart->setSource(u"口径：已解决且未重开 ÷（受理 − 无效 − 不属本级 − 重复）。剔除 18 件。截至 2022-07-20 24:00"_s);
    auto* card = new Card(u"各镇街化解率"_s, u"点击条形打开所含案件"_s);
    card->body()->addWidget(chart, 1);
    return card;
}

QWidget* makeDaily() {
    LineSeries solved{u"化解"_s, {}};
    LineSeries collected{u"收集"_s, {}};
    QStringList labels;
    const QDate first(2022, 5, 27);
    for (int i = 0; i < 55; ++i) {
        labels += first.addDays(i).toString(u"M月d日"_s);
        solved.values.push_back(45 + i * 0.7 + 6 * std::sin(i / 5.0));
        collected.values.push_back(46 - i * 0.28 + 7 * std::sin(i / 7.0));
    }
    auto* chart = new LineChart;
    chart->setAxis(labels, labels);
    chart->setUnit(u"件"_s);
    chart->setSeries({solved, collected});
    auto* card = new Card(u"收集与化解（每日）"_s);
    card->body()->addWidget(chart, 1);
    return card;
}

QWidget* makeDomains() {
    auto* chart = new StackedBarList;
    chart->setSeriesNames(u"已化解"_s, u"在办"_s);
    chart->setRows({{u"1"_s, u"居住环境"_s, 739, 246, u"246 在办"_s},
                    {u"2"_s, u"社会救助与保障"_s, 229, 53, u"53 在办"_s},
                    {u"3"_s, u"医疗卫生"_s, 180, 38, u"38 在办"_s},
                    {u"4"_s, u"基础教育"_s, 158, 33, u"33 在办"_s},
                    {u"5"_s, u"社会治安"_s, 141, 31, u"31 在办"_s},
                    {u"6"_s, u"文体生活"_s, 139, 33, u"33 在办"_s},
                    {u"7"_s, u"干部作风"_s, 82, 43, u"43 在办"_s}});
    chart->setSource(u"按受理日计入，截至 2022-07-20 24:00"_s);
    auto* card = new Card(u"七个领域"_s);
    card->body()->addWidget(chart, 1);
    return card;
}

}  // namespace

QWidget* makeDashboardPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space(4), space(4), space(4), space(3));
    column->setSpacing(space(5) / 2);
    auto* header = new PageHeader(u"看板"_s);
    header->setSummary(u"安澜区 · 入户走访活动"_s);
    for (const QString& text : {u"2022-05-27 — 07-20"_s, u"截至 7月20日 24:00"_s, u"全区"_s}) {
        auto* chip = new Chip(text);
        chip->setMenu(new QMenu(chip));
        header->addAction(chip);
    }
    header->addAction(new SecondaryButton(u"打印通报"_s));
    column->addWidget(header);
    column->addLayout(makeTiles());
    auto* row = new QHBoxLayout;
    row->setSpacing(space(5) / 2);
    row->addWidget(makeTowns(), 5);
    auto* right = new QVBoxLayout;
    right->setSpacing(space(5) / 2);
    right->addWidget(makeDaily(), 1);
    right->addWidget(makeDomains(), 1);
    row->addLayout(right, 6);
    column->addLayout(row, 1);
    return page;
}

}  // namespace minqing::gallery
