// Everything can be read and reached at every size from 100 to 200 %, also on a small screen, and a new size counts at once.

#include <QComboBox>
#include <QScrollArea>
#include <numeric>

#include "desk.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/side_bar.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeline.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// The size is the program's, and stays from one window to the next.
struct AtFullSize {
    AtFullSize() { ui::applyTheme(*qApp, ui::Appearance::Light, 100); }
    ~AtFullSize() { ui::applyTheme(*qApp, ui::Appearance::Light, 100); }
    AtFullSize(const AtFullSize&) = delete;
    AtFullSize& operator=(const AtFullSize&) = delete;
};

/// At a size of so many percent on a screen of 1366 x 768, from 200 % on of 1920 x 1080.
struct SizedDesk : AtFullSize, Desk {
    explicit SizedDesk(int percent, const std::function<void(SmallDistrict&)>& more = {})
        : Desk([&](SmallDistrict& here) {
              here.close(here.grievance(1));
              here.grievance(2);
              if (more) more(here);
          }) {
        screen = percent < 200 ? QSize(1366, 768) : QSize(1920, 1080);
        window->resize(screen);
        resizeTo(percent);
    }
    QSize screen;
    void resizeTo(int percent) {
        settings.set(presentation::Setting::Scale, percent);
        window->applyAppearance();
        QTest::qWait(1);
    }
    /// Whether the whole width of a widget can be seen in what scrolls it.
    bool isWithin(const QWidget* widget, const QWidget* viewport) const {
        const QRect there(widget->mapTo(viewport, QPoint(0, 0)), widget->size());
        return there.left() >= 0 && there.right() <= viewport->width();
    }
};

}  // namespace

TEST_CASE("no figure of the dashboard is cut at any size, and nothing lies beyond the screen") {
    const int percent = GENERATE(100, 125, 150, 200);
    CAPTURE(percent);
    SizedDesk desk(percent);
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.completion"_s);
    REQUIRE(until([&] { return tile->figure().fraction == u"1 / 2"_s; }));
    QTest::qWait(20);
    CHECK(desk.window->size() == desk.screen);
    const auto* viewport = desk.need<QScrollArea>(u"dashboard.scroll"_s)->viewport();
    int shown = 0;
    for (const auto* one : desk.window->findChildren<ui::StatTile*>()) {
        if (!one->isVisible() || !one->objectName().startsWith(u"dashboard.tile."_s)) continue;
        CAPTURE(one->objectName());
        CHECK(one->width() >= one->minimumSizeHint().width());
        CHECK(desk.isWithin(one, viewport));
        ++shown;
    }
    CHECK(shown >= 6);
    for (const auto* chart : {u"dashboard.towns", u"dashboard.days", u"dashboard.domains"})
        CHECK(desk.isWithin(desk.need<QWidget>(QString::fromUtf16(chart)), viewport));
}

TEST_CASE("every field of a visit and of a form can be seen whole at any size") {
    const int percent = GENERATE(100, 150, 200);
    CAPTURE(percent);
    SizedDesk desk(percent);
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    const auto* leaflets = desk.need<QLineEdit>(u"visit.leaflets"_s);
    QTest::qWait(20);
    CHECK(desk.window->size() == desk.screen);
    const auto viewportOf = [](const QWidget* widget) {
        for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up)) return static_cast<const QWidget*>(area->viewport());
        return static_cast<const QWidget*>(nullptr);
    };
    const auto* viewport = viewportOf(leaflets);
    REQUIRE(viewport);
    CHECK(desk.isWithin(leaflets, viewport));
    for (const auto* chip : desk.window->findChildren<QAbstractButton*>()) {
        if (!chip->isVisible() || !chip->objectName().startsWith(u"visit.questions."_s)) continue;
        CAPTURE(chip->objectName());
        CHECK(desk.isWithin(chip, viewport));
    }
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    const auto* title = desk.need<QLineEdit>(u"cases.form.title"_s);
    QTest::qWait(20);
    viewport = viewportOf(title);
    REQUIRE(viewport);
    CHECK(desk.isWithin(title, viewport));
    CHECK(desk.isWithin(desk.need<QComboBox>(u"cases.form.domain"_s), viewport));
}

TEST_CASE("what came of earlier visits can be read to the end of each line at any size") {
    const int percent = GENERATE(100, 150, 200);
    CAPTURE(percent);
    SizedDesk desk(percent, [](SmallDistrict& here) {
        for (int i = 0; i < 4; ++i) {
            const auto fields = here.grievanceFields(1, u"电梯停运三天，老人上下楼困难，物业两次登记仍没有人来修理"_s);
            REQUIRE_OK(here.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, here.actor(u"visitor"_s)));
        }
    });
    desk.signIn(u"visitor"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    auto* history = desk.window->findChild<ui::Timeline*>();
    REQUIRE(history);
    REQUIRE(until([&] { return history->groups().size() == 1 && history->groups()[0].entries.size() == 4; }));
    QTest::qWait(20);
    int rows = 0;
    for (const auto* line : history->findChildren<QLabel*>()) {
        if (line->isHidden()) continue;
        CHECK(line->height() >= line->heightForWidth(line->width()));
        rows += line->height() / line->fontMetrics().height();
    }
    CHECK(rows >= 8);
    CHECK(desk.need<ui::LedgerTableView>(u"visit.roster"_s)->viewport()->height() >= 3 * ui::currentMetrics().rowHeight);
    CHECK(desk.window->size() == desk.screen);
}

TEST_CASE("a new size counts at once on every part of the window, on the page that stands there") {
    SizedDesk desk(100);
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    const auto bar = [&] { return desk.window->findChild<ui::SideBar*>()->width(); };
    const int before = bar();
    desk.resizeTo(150);
    CHECK(desk.window->workspace()->currentPage() == u"grievances"_s);
    REQUIRE(until([&] { return desk.find<ui::LedgerTableView>(u"cases.list"_s) != nullptr; }));
    CHECK(until([&] { return desk.window->workspace()->findChild<ui::SideBar*>()->width() > before * 1.3; }));
    CHECK(desk.window->size() == desk.screen);
}

TEST_CASE("who starts at a larger size signs in at it, too") {
    const AtFullSize before;
    const auto heightOfTitle = [&](int percent) {
        SizedDesk desk(100);
        desk.settings.set(presentation::Setting::Scale, percent);
        const ui::MainWindow fresh(*desk.session, desk.settings);
        const auto labels = fresh.findChildren<QLabel*>();
        REQUIRE_FALSE(labels.isEmpty());
        return std::accumulate(labels.begin(), labels.end(), 0,
                               [](int sum, const QLabel* label) { return sum + label->fontMetrics().height(); });
    };
    CHECK(heightOfTitle(150) > heightOfTitle(100) * 1.3);
}
