#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "gallery_pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/light_label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/timeline.h"

using namespace Qt::StringLiterals;

namespace minqing::gallery {

using namespace minqing::ui;

namespace {

QWidget* chips(const QStringList& texts, const QStringList& keys, const QList<int>& on) {
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(holder);
    for (int i = 0; i < texts.size(); ++i) {
        auto* chip = new ToggleChip(texts[i], keys.value(i), true);
        chip->setChecked(on.contains(i));
        if (texts[i] == u"子女就学"_s) chip->setObjectName(u"focus.visits"_s);
        flow->addWidget(chip);
    }
    return holder;
}

QHBoxLayout* caption(const QString& left, const QString& right) {
    auto* line = new QHBoxLayout;
    line->addWidget(new TextLabel(left, TextRole::Small, Tone::Muted), 1);
    line->addWidget(new TextLabel(right, TextRole::Small, Tone::Muted));
    return line;
}

QWidget* makeHousehold() {
    auto* column = new QWidget;
    auto* stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space(3));
    auto* household = new Card;
    household->body()->addWidget(new TextLabel(u"张** 户"_s, TextRole::Lead));
    household->body()->addWidget(new TextLabel(u"379902003001-003-0412"_s, TextRole::Small, Tone::Muted));
    household->body()->addWidget(new TextLabel(u"文汇社区 12 号楼 2 单元"_s));
    auto* tags = new QWidget;
    auto* flow = new FlowLayout(tags);
    for (const QString& text : {u"独居老人"_s, u"重点户 100%"_s}) {
        auto* chip = new Chip(text);
        chip->setPassive(true);
        flow->addWidget(chip);
    }
    household->body()->addWidget(tags);
    stack->addWidget(household);
    auto* before = new Card(u"以往"_s);
    auto* timeline = new Timeline;
    timeline->setGroups({{{},
                          {TimelineEntry{.time = u"6月11日"_s, .text = u"走访（家中无人）"_s},
                           TimelineEntry{.time = u"5月30日"_s,
                                         .text = u"走访：反映停水 →"_s,
                                         .light = LightKind::Green,
                                         .lightWord = u"已销号 满意"_s,
                                         .linkText = u"SQ-0530-0032"_s,
                                         .linkId = u"a"_s},
                           TimelineEntry{.time = u"在办"_s,
                                         .text = u"轮椅一部"_s,
                                         .light = LightKind::Amber,
                                         .lightWord = u"已认领"_s,
                                         .linkText = u"WX-0618-0007"_s,
                                         .linkId = u"b"_s}}}});
    before->body()->addWidget(timeline);
    before->body()->addWidget(makeRule());
    before->body()->addWidget(new TextLabel(u"网格名单"_s, TextRole::Heading));
    for (const QString& home : {u"12-2-401 李**"_s, u"12-2-601 王**"_s}) {
        auto* line = new QHBoxLayout;
        line->addWidget(new TextLabel(home, TextRole::Body), 1);
        line->addWidget(new LightLabel(home.contains(u"401"_s) ? LightKind::Green : LightKind::Hollow,
                                       home.contains(u"401"_s) ? u"已访"_s : u"未访"_s));
        before->body()->addLayout(line);
    }
    before->body()->addStretch(1);
    stack->addWidget(before, 1);
    column->setFixedWidth(space(75));
    return column;
}

QWidget* makeGrievance() {
    auto* card = new Card(u"诉求 1"_s);
    card->setActive(true);
    for (const QString& text : {u"居住环境"_s, u"协调 · 3 个工作日"_s, u"当场解决"_s, u"长期"_s}) {
        auto* chip = new ToggleChip(text);
        chip->setCheckMark(false);
        chip->setChecked(text.startsWith(u"协调"_s));
        card->headingLine()->addWidget(chip);
    }
    card->body()->addWidget(new TextLabel(u"12 号楼二单元电梯停运三天，老人上下楼困难"_s));
    card->body()->addWidget(new LightLabel(LightKind::Amber, u"同楼 7 月 1 日有相近诉求 SQ-0701-0166"_s));
    return card;
}

void addFooter(QVBoxLayout* body) {
    auto* footer = new QHBoxLayout;
    footer->setSpacing(space(2));
    footer->addWidget(new TextLabel(u"草稿已存 16:07:31"_s, TextRole::Small, Tone::Muted), 1);
    auto* save = new SecondaryButton(u"保存"_s);
    save->setKeyHint(u"Ctrl S"_s);
    auto* next = new PrimaryButton(u"保存并下一户"_s);
    next->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    footer->addWidget(save);
    footer->addWidget(next);
    body->addLayout(footer);
}

QWidget* makeEntry() {
    auto* card = new Card;
    QVBoxLayout* body = card->body();
    body->addLayout(caption(u"结果"_s, u"时间 今天 16:05"_s));
    body->addWidget(chips({u"有效走访"_s, u"家中无人"_s, u"拒访"_s}, {u"F1"_s, u"F2"_s, u"F3"_s}, {0}));
    body->addLayout(caption(u"九必问"_s, u"7 / 9"_s));
    body->addWidget(chips({u"家庭人口变化"_s, u"收入就业"_s, u"住房与居住环境"_s, u"子女就学"_s, u"看病就医与医保"_s,
                           u"养老与特殊困难"_s, u"邻里矛盾与治安"_s, u"干部作风评价"_s, u"意见建议与微心愿"_s},
                          {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s}, {0, 1, 2, 3, 4, 5, 8}));
    body->addLayout(caption(u"惠民实事已宣讲"_s, u"3 / 10"_s));
    body->addWidget(chips({u"老旧小区改造"_s, u"道路路灯"_s, u"厕所与污水"_s, u"供暖供水供气"_s, u"学校扩建"_s, u"家庭医生"_s,
                           u"养老助餐"_s, u"就业培训"_s, u"困难救助"_s, u"文体设施"_s},
                          {}, {0, 5, 6}));
    body->addWidget(makeGrievance());
    auto* add = new QHBoxLayout;
    add->setSpacing(space(2));
    for (const auto& [text, key] :
         {std::pair{u"诉求"_s, u"Ctrl Q"_s}, std::pair{u"微心愿"_s, u"Ctrl W"_s}, std::pair{u"照片"_s, QString()}}) {
        auto* button = new SecondaryButton(text);
        button->setIconKind(Icon::Plus);
        button->setKeyHint(key);
        add->addWidget(button);
    }
    add->addStretch(1);
    body->addLayout(add);
    body->addLayout(caption(u"民情日记"_s, {}));
    body->addWidget(new QPlainTextEdit(
                        u"老人膝盖不好，五楼，电梯停了不敢下楼。已当场联系物业，说配件在路上。留了联系卡，承诺周五前回话。"_s),
                    1);
    addFooter(body);
    return card;
}

}  // namespace

QWidget* makeVisitPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space(4), space(4), space(4), space(3));
    column->setSpacing(space(5) / 2);
    auto* header = new PageHeader(u"入户走访"_s);
    header->setSummary(u"文汇社区 · 第 3 网格 · 今天 14 户，还有 22 户未走访"_s);
    header->addAction(new SecondaryButton(u"未走访名单"_s));
    auto* same = new SecondaryButton(u"与上一户相同"_s);
    same->setKeyHint(u"Ctrl D"_s);
    header->addAction(same);
    column->addWidget(header);
    auto* row = new QHBoxLayout;
    row->setSpacing(space(3));
    row->addWidget(makeHousehold());
    row->addWidget(makeEntry(), 1);
    column->addLayout(row, 1);
    return page;
}

}  // namespace minqing::gallery
