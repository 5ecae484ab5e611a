#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>

#include "../widgets/theme_fixture.h"
#include "catch.h"
#include "ui/charts/bar_list_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/stacked_bar_list.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;
using namespace minqing::ui::test;

namespace {

std::vector<BarRow> rows() {
    return {{u"wenhui"_s, u"文汇街道"_s, 0.8, u"80.0%"_s, u"8/10"_s},
            {u"tahe"_s, u"塔河街道"_s, 0.4, u"40.0%"_s, u"4/10"_s},
            {u"qian"_s, u"齐安镇"_s, -1, {}, u"0/0"_s}};
}

void click(QWidget& widget, const QPointF& at) {
    QMouseEvent event(QEvent::MouseButtonRelease, at, widget.mapToGlobal(at), Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

int filled(const QImage& image, int y, const QColor& colour) {
    int count = 0;
    for (int x = 0; x < image.width(); ++x) count += QColor(image.pixel(x, y)) == colour ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("A click or a key on a bar opens the cases behind it") {
    useTheme();
    BarListChart chart;
    chart.resize(500, 90);
    chart.setRows(rows());
    QSignalSpy opened(&chart, &ChartView::activated);
    click(chart, {200, 40});
    REQUIRE(opened.count() == 1);
    CHECK(opened.last().first().toString() == u"tahe"_s);
    press(chart, Qt::Key_Home);
    press(chart, Qt::Key_Down);
    press(chart, Qt::Key_Down);
    press(chart, Qt::Key_Return);
    REQUIRE(opened.count() == 2);
    CHECK(opened.last().first().toString() == u"qian"_s);
}

TEST_CASE("Of two amounts in one bar each opens its own cases, by mouse and by key, and tells its own number") {
    useTheme();
    StackedBarList chart;
    chart.resize(500, 90);
    chart.setSeriesNames(u"已销号"_s, u"在办"_s);
    chart.setRows({{u"housing"_s, u"居住环境"_s, 60, 40, u"40 在办"_s}, {u"health"_s, u"健康养老"_s, 30, 0, u"0 在办"_s}});
    QSignalSpy opened(&chart, &StackedBarList::amountActivated);
    const auto last = [&] { return std::pair(opened.last().at(0).toString(), opened.last().at(1).toBool()); };
    click(chart, {120, 30});  // in the first amount
    CHECK(last() == std::pair(u"housing"_s, false));
    click(chart, {490, 30});  // on the label, which tells the second
    CHECK(last() == std::pair(u"housing"_s, true));
    click(chart, {490, 60});
    CHECK(last() == std::pair(u"health"_s, true));
    press(chart, Qt::Key_Home);
    press(chart, Qt::Key_Return);
    CHECK(last() == std::pair(u"housing"_s, false));
    press(chart, Qt::Key_Right);
    press(chart, Qt::Key_Return);
    CHECK(last() == std::pair(u"housing"_s, true));
    press(chart, Qt::Key_Down);
    press(chart, Qt::Key_Return);
    CHECK(last() == std::pair(u"health"_s, true));
    press(chart, Qt::Key_Down);  // there is no row below
    press(chart, Qt::Key_Up);
    press(chart, Qt::Key_Return);
    CHECK(last() == std::pair(u"housing"_s, true));
    CHECK(chart.accessibleDescription().contains(u"居住环境: 在办 40"_s));
}

TEST_CASE("Bars start at zero and are as long as their values, and no figure is a dash") {
    useTheme();
    BarListChart chart;
    chart.setRows(rows());
    QImage image(600, 96, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const Palette& paper = paletteFor(Appearance::Light);
    chart.drawTo(painter, image.rect(), paper);
    painter.end();
    const int first = filled(image, 16, paper.series[0]);
    const int second = filled(image, 48, paper.series[0]);
    CHECK(first > 100);
    CHECK(std::abs(first - 2 * second) <= 4);
    CHECK(filled(image, 80, paper.series[0]) == 0);
    CHECK(chart.accessibleDescription().contains(u"齐安镇 — 0/0"_s));
}

TEST_CASE("A line chart gives the day under the pointer and speaks its values") {
    useTheme();
    LineChart chart;
    chart.resize(600, 200);
    chart.setAxis({u"5月27日"_s, u"5月28日"_s, u"5月29日"_s}, {u"2022-05-27"_s, u"2022-05-28"_s, u"2022-05-29"_s});
    chart.setSeries({{u"化解"_s, {3, 5, 8}}, {u"收集"_s, {4, 4, 2}}});
    QSignalSpy opened(&chart, &ChartView::activated);
    press(chart, Qt::Key_End);
    press(chart, Qt::Key_Space);
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().toString() == u"2022-05-29"_s);
    CHECK(chart.accessibleDescription().contains(u"化解 8"_s));
}

TEST_CASE("Charts without data draw nothing and do not fail") {
    useTheme();
    QImage image(300, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    BarListChart bars;
    StackedBarList stacked;
    LineChart lines;
    for (ChartView* chart : std::initializer_list<ChartView*>{&bars, &stacked, &lines}) {
        chart->drawTo(painter, image.rect(), paletteFor(Appearance::Light));
        press(*chart, Qt::Key_Down);
        press(*chart, Qt::Key_Return);
    }
    SUCCEED();
}
