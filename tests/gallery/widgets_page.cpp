#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "gallery_pages.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/light_label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast_area.h"

using namespace Qt::StringLiterals;

namespace minqing::gallery {

using namespace minqing::ui;

namespace {

class IconSheet final : public QWidget {
  public:
    IconSheet() { setMinimumHeight(space(40)); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int cell = space(11);
        const int columns = std::max(1, width() / cell);
        for (int i = 1; i < static_cast<int>(Icon::Count); ++i) {
            const QRectF box(((i - 1) % columns) * cell, ((i - 1) / columns) * (cell - space(2)), cell, cell - space(3));
            const QRectF icon(box.center().x() - space(3), box.center().y() - space(3), space(6), space(6));
            paintIcon(painter, icon, static_cast<Icon>(i), i % 2 == 0 ? currentPalette().text : currentPalette().accentText);
        }
    }
};

QWidget* makeControls() {
    auto* card = new Card(u"按钮与标签"_s);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, space(2), space(2));
    auto* primary = new PrimaryButton(u"销号"_s);
    primary->setKeyHint(u"↵"_s);
    flow->addWidget(primary);
    auto* focused = new SecondaryButton(u"退回重办"_s);
    focused->setKeyHint(u"R"_s);
    focused->setObjectName(u"focus.widgets"_s);
    flow->addWidget(focused);
    flow->addWidget(new ActionButton(ActionButton::Kind::Danger, u"作废"_s));
    flow->addWidget(new ActionButton(ActionButton::Kind::Quiet, u"不是同一件"_s));
    auto* disabled = new PrimaryButton(u"批准所选"_s);
    disabled->setBlockedReasons({u"没有选中"_s});
    flow->addWidget(disabled);
    flow->addWidget(new KeyCap(u"Ctrl K"_s));
    card->body()->addWidget(buttons);
    auto* badges = new QHBoxLayout;
    badges->addWidget(new Badge(u"477"_s));
    badges->addWidget(new Badge(u"新"_s, Tone::Accent));
    badges->addWidget(new Badge(u"满意"_s, Tone::Good));
    badges->addWidget(new Badge(u"延期 1 次"_s, Tone::Warning));
    badges->addWidget(new Badge(u"退回"_s, Tone::Bad));
    badges->addWidget(new Badge(u"协办"_s, Tone::Info));
    badges->addStretch(1);
    card->body()->addLayout(badges);
    auto* lights = new QHBoxLayout;
    lights->setSpacing(space(4));
    for (const LightKind kind : {LightKind::Green, LightKind::Amber, LightKind::Red, LightKind::Grey, LightKind::Hollow}) {
        lights->addWidget(new LightLabel(kind));
    }
    lights->addStretch(1);
    card->body()->addLayout(lights);
    return card;
}

QWidget* makeBanners() {
    auto* card = new Card(u"消息"_s);
    auto add = [card](Banner::Kind kind, const QString& text, const QStringList& reasons, const QString& action) {
        auto* banner = new Banner;
        card->body()->addWidget(banner);
        banner->setMessage(kind, text, reasons);
        banner->setAction(action);
        banner->setClosable(action.isEmpty());
    };
    add(Banner::Kind::Info, u"上次没有保存的草稿还在：7月24日 16:07"_s, {}, u"恢复草稿"_s);
    add(Banner::Kind::Success, u"备份已核对，共 2,145 件"_s, {}, {});
    add(Banner::Kind::Warning, u"同楼 7 月 1 日有相近诉求"_s, {}, u"并入"_s);
    add(Banner::Kind::Error, u"不能销号"_s, {u"缺少本轮佐证（至少 1 件）"_s, u"回访未完成"_s}, {});
    auto* progress = new ProgressPanel;
    progress->start(u"正在导入 走访记录.xlsx"_s);
    progress->setProgress(61200, 99000);
    card->body()->addWidget(progress);
    return card;
}

QWidget* makeEmpty() {
    auto* card = new Card;
    auto* empty = new EmptyState;
    empty->setContents(Icon::Wish, u"没有待认领的心愿"_s, u"筛选“离我近”之外还有 12 个。去掉这个条件就能看到。"_s,
                       u"去掉条件"_s);
    card->body()->addWidget(empty);
    return card;
}

}  // namespace

QWidget* makeWidgetsPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space(4), space(4), space(4), space(3));
    column->setSpacing(space(3));
    column->addWidget(new PageHeader(u"控件"_s));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(space(3));
    auto* left = new QVBoxLayout;
    left->addWidget(makeControls());
    auto* icons = new Card(u"图标"_s);
    icons->body()->addWidget(new IconSheet, 1);
    left->addWidget(icons, 1);
    upper->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(makeBanners());
    right->addWidget(makeEmpty(), 1);
    upper->addLayout(right, 1);
    column->addLayout(upper, 1);
    auto* toasts = new ToastArea(page);
    toasts->show(u"已派单 3 件，各单位已收到"_s, Tone::Good, 0, u"查看"_s);
    return page;
}

}  // namespace minqing::gallery
