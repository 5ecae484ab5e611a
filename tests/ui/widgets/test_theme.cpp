#include <QFile>
#include <QRegularExpression>
#include <cmath>

#include "catch.h"
#include "theme_fixture.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style_sheet.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;
using namespace minqing::ui::test;

namespace {

double luminance(const QColor& colour) {
    auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// WCAG 2.1, 1.4.3
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

TEST_CASE("Every text colour can be read on every ground it stands on, light and dark") {
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const Palette& p = paletteFor(appearance);
        for (const QColor& ground : {p.page, p.card, p.cardAlt, p.selection, p.hover}) {
            for (const QColor& ink : {p.text, p.muted, p.accentText, p.green, p.amber, p.red, p.info}) {
                INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
                CHECK(contrast(ink, ground) >= 4.5);
            }
        }
        CHECK(contrast(p.onAccent, p.accent) >= 4.5);
        CHECK(contrast(p.sidebarText, p.sidebar) >= 4.5);
        for (const QColor& line : p.series) CHECK(contrast(line, p.card) >= 2.9);
        CHECK(contrast(p.focus, p.card) >= 3.0);
    }
}

TEST_CASE("The style sheet has no unknown colour or length left") {
    useTheme();
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const QString sheet = styleSheetFor(paletteFor(appearance), currentMetrics());
        CHECK_FALSE(sheet.contains(u'@'));
        CHECK_FALSE(sheet.contains(u'$'));
        static const QRegularExpression url(u"url\\((:[^)]+)\\)"_s);
        for (auto it = url.globalMatch(sheet); it.hasNext();) {
            const QString path = it.next().captured(1);
            INFO(path.toStdString());
            CHECK(QFile::exists(path));
        }
    }
}

TEST_CASE("Every icon of the set has a drawing") {
    for (int i = 1; i < static_cast<int>(Icon::Count); ++i) {
        const QString path = u":/icons/%1.svg"_s.arg(iconName(static_cast<Icon>(i)));
        INFO(path.toStdString());
        CHECK(QFile::exists(path));
    }
}

TEST_CASE("Lengths grow with the scale and stay in steps of the unit") {
    useTheme(Appearance::Light, 100);
    CHECK(space(3) == 12);
    const int row = currentMetrics().rowHeight;
    useTheme(Appearance::Light, 200);
    CHECK(space(3) == 24);
    CHECK(currentMetrics().rowHeight >= 2 * row - 4);
    useTheme();
}
