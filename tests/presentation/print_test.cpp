// Pages as they come out of the printer: how many, how large, and that nothing lies outside the paper.

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include "../support/file_content.h"
#include "../support/in_chinese.h"
#include "../support/small_district.h"
#include "presentation/dashboard_model.h"
#include "presentation/print/circular_pages.h"
#include "presentation/print/close_out_sheet.h"
#include "presentation/print/figure_sheet.h"
#include "presentation/print/form_export.h"
#include "presentation/print/set_text.h"
#include "presentation/print/table_pages.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;

namespace {

int pdfPages(const QString& path) { return int(contentOf(path).count("/Type /Page\n")); }

QSize pdfSize(const QString& path) {
    static const QRegularExpression box(u"/MediaBox \\[[0-9.]+ [0-9.]+ ([0-9.]+) ([0-9.]+)\\]"_s);
    const auto found = box.match(QString::fromLatin1(contentOf(path)));
    REQUIRE(found.hasMatch());
    return {qRound(found.captured(1).toDouble()), qRound(found.captured(2).toDouble())};
}

/// Every line begins and ends on the paper, and none runs over the rule to its right.
void staysOnPaper(const PrintedPages& pages) {
    for (const auto& page : pages.pages)
        for (const auto& text : page.texts) {
            const auto set = setText(text.text, text.style, 100'000);
            const double end = text.baseline.x() + (set.isEmpty() ? 0 : set.lines.front().width);
            INFO(text.text.toStdString());
            CHECK(text.baseline.x() >= 0);
            CHECK(end <= pages.sheet.width());
            CHECK(text.baseline.y() > 0);
            CHECK(text.baseline.y() < pages.sheet.height());
        }
}

PrintedPages oneSheet(const CloseOutForm& form) {
    PrintedPages pages;
    pages.sheet = sheetA4();
    pages.pages.push_back(closeOutSheet(form, u"导出：督查员 2026-07-01"_s));
    return pages;
}

QString allText(const PrintedPages& pages) {
    QString all;
    for (const auto& page : pages.pages)
        for (const auto& text : page.texts) all += text.text;
    return all;
}

}  // namespace

TEST_CASE("the close-out form is one A4 page, however much was written, and nothing is lost") {
    const InChinese chinese;
    CloseOutForm form;
    CHECK(allText(oneSheet(form)).contains(u"现场核查"_s));
    const QString sentence = u"井盖破损，夜间无灯，老人出行不便。"_s;
    for (const int times : {1, 20, 60}) {
        for (auto& cell : form.cells) cell = {};
        form.at(CloseOutCell::Title).text = u"某小区井盖破损"_s;
        for (const auto cell : {CloseOutCell::Description, CloseOutCell::Measures, CloseOutCell::Result})
            form.at(cell).text = sentence.repeated(times);
        const auto pages = oneSheet(form);
        staysOnPaper(pages);
        CHECK(allText(pages).count(u"井盖破损，夜间"_s) + allText(pages).count(u"老人出行不便"_s) >= times);
        CHECK_FALSE(allText(pages).contains(u"余下内容见台账"_s));
    }
    // What no page can hold says that there is more.
    form.at(CloseOutCell::Description).text = sentence.repeated(2000);
    const auto pages = oneSheet(form);
    staysOnPaper(pages);
    CHECK(allText(pages).contains(u"余下内容见台账"_s));
}

TEST_CASE("a photo that the ledger keeps stands on the form, small; one that it does not keep leaves its name") {
    SmallDistrict district;
    const auto number = district.grievance(1);
    QImage image(2400, 1800, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    auto photo = SmallDistrict::photo();
    QBuffer buffer(&photo.content);
    REQUIRE(image.save(&buffer, "JPEG"));
    REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
    REQUIRE_OK(district.act(u"handler"_s, number, u"accept"_s));
    REQUIRE_OK(district.act(u"handler"_s, number, u"report"_s, {{u"progress"_s, u"已修好"_s}},
                            {photo, SmallDistrict::photo(u"整改前.jpg"_s, u"before"_s)}));
    auto reader = district.reader();
    FormOrder order{FormKind::CloseOutForm, {}};
    order.question.numbers = {number};
    auto pages = formPages(*reader, district.actor(u"supervisor"_s), order);
    REQUIRE_OK(pages);
    REQUIRE(pages->pages.size() == 1);
    REQUIRE(pages->pages[0].photos.size() == 1);
    const auto& shown = pages->pages[0].photos[0];
    CHECK(QImage::fromData(shown.jpeg).width() == 800);
    CHECK(shown.box.height() > 60);
    CHECK(allText(*pages).contains(u"整改前.jpg"_s));
    // Green where the photo lies: it is really drawn.
    const auto drawn = pageImage(*pages, 0, 72);
    const QColor middle = drawn.pixelColor(shown.box.center().toPoint());
    CHECK(middle.green() > middle.red() + 60);
    staysOnPaper(*pages);
}

TEST_CASE("two hundred forms are a PDF of two hundred pages, and a stopped one leaves no file") {
    SmallDistrict district;
    FormOrder order{FormKind::CloseOutForm, {}};
    for (int i = 1; i <= 10; ++i) order.question.numbers.append(district.grievance(i % 9 + 1));
    const QStringList ten = order.question.numbers;
    for (int i = 1; i < 20; ++i) order.question.numbers += ten;
    auto reader = district.reader();
    const auto actor = district.actor(u"supervisor"_s);
    const QString path = district.folder.filePath(u"forms.pdf"_s);
    qint64 last = 0;
    auto done = exportForm(*reader, actor, order, path, {}, [&](qint64 pages) { last = pages; });
    REQUIRE_OK(done);
    CHECK(*done == 200);
    CHECK(last == 200);
    CHECK(pdfPages(path) == 200);
    CHECK(pdfSize(path) == QSize(595, 842));

    const auto before = contentOf(path);
    std::stop_source stop;
    done = exportForm(*reader, actor, order, path, stop.get_token(), [&](qint64 pages) {
        if (pages == 50) stop.request_stop();
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().reasons.front().code == u"cancelled"_s);
    CHECK(contentOf(path) == before);  // an older file stays as it was
    const QString other = district.folder.filePath(u"other.pdf"_s);
    CHECK_FALSE(exportForm(*reader, actor, order, other, stop.get_token()));
    CHECK_FALSE(QFile::exists(other));
}

TEST_CASE("the circular says exactly what the dashboard says, on pages of the official layout") {
    const InChinese chinese;
    SmallDistrict district;
    for (int i = 1; i <= 4; ++i) {
        const auto number = district.grievance(i);
        if (i <= 2) district.close(number);
        if (i == 3) district.submit(number);
    }
    district.pass(24 * 30);
    auto reader = district.reader();
    const auto actor = district.actor(u"official"_s);
    auto letter = circular(*reader, actor, {});
    REQUIRE_OK(letter);

    JobRunner jobs(district.clock);
    SessionModel session(jobs);
    district.ledger.reset();
    bool in = false;
    jobs.open(district.path(), &session, [&](Expected<SurroundingsPtr>) {
        session.signIn(u"official"_s, {}, &session, [&](Expected<Actor>) { in = true; });
    });
    REQUIRE(QTest::qWaitFor([&] { return in; }, 30'000));
    DashboardModel dashboard(session);
    dashboard.refresh();
    REQUIRE(QTest::qWaitFor([&] { return dashboard.figures().has_value(); }, 30'000));
    const auto& shown = *dashboard.figures();
    const auto& told = letter->figures;
    REQUIRE(shown.reconciliation.size() == 4);
    CHECK(told.completion.total.denominator == shown.reconciliation[0].count);
    CHECK(told.completion.total.numerator == shown.reconciliation[1].count);
    CHECK(told.completion.total.denominator - told.completion.total.numerator == shown.reconciliation[2].count);
    CHECK(told.onSite.total.numerator == shown.reconciliation[3].count);
    REQUIRE(shown.byTown);
    REQUIRE(shown.byTown->rows.size() == told.townResolution.rows.size());
    for (std::size_t i = 0; i < shown.byTown->rows.size(); ++i)
        CHECK(shown.byTown->valueText(shown.byTown->rows[i]) == told.townResolution.valueText(told.townResolution.rows[i]));
    int compared = 0;
    for (const auto& tile : shown.tiles)
        for (const auto* one : {&told.coverage, &told.completion, &told.resolution, &told.satisfaction, &told.overdue})
            if (one->definition.id == tile.figure.definition.id) {
                CHECK(one->valueText(one->total) == tile.figure.valueText(tile.figure.total));
                ++compared;
            }
    CHECK(compared == 5);

    const auto pages = circularPages(*letter);
    const auto text = allText(pages);
    CHECK(text.contains(u"关于安澜区群众诉求办理情况的通报"_s));
    CHECK(text.contains(u"登记群众诉求4件"_s));
    CHECK(text.contains(u"已办结2件"_s));
    CHECK(text.contains(u"50.00%"_s));
    CHECK(text.contains(u"数据截至2026年"_s));
    CHECK(text.contains(u"— 1 —"_s));
    CHECK(text.contains(u"办结率："_s));  // the definition
    CHECK(pages.sheet == sheetA4());
    staysOnPaper(pages);
    double highest = 10'000, leftmost = 10'000;
    for (const auto& line : pages.pages.front().texts) {
        highest = std::min(highest, line.baseline.y() - line.style.points);
        leftmost = std::min(leftmost, line.baseline.x());
    }
    CHECK(highest >= 36 * pointsPerMm);
    CHECK(leftmost >= 27.9 * pointsPerMm);
}

TEST_CASE("a body line of the circular holds twenty-eight characters") {
    const PrintStyle body{PrintFace::Body, 16, 156 * pointsPerMm / 28};
    const auto set = setText(u"民"_s.repeated(84), body, 156 * pointsPerMm + 0.5);
    REQUIRE(set.lines.size() == 3);
    CHECK(set.lines.front().text.size() == 28);
}

TEST_CASE("a long table goes over pages with its headings, and a row higher than a page is not cut") {
    TableLayout layout;
    layout.title = u"台账"_s;
    layout.stamp = u"导出"_s;
    layout.columns = {{.title = u"序号"_s, .kind = CellKind::Number, .width = 6},
                      {.title = u"问题描述"_s, .width = 40},
                      {.title = u"发现时间"_s, .kind = CellKind::Date, .width = 12}};
    TablePages table(layout);
    for (int i = 1; i <= 120; ++i) REQUIRE_OK(table.addRow({QString::number(i), u"路灯不亮。"_s, u"2026-07-18"_s}));
    REQUIRE_OK(table.addRow({u"121"_s, u"很长的一段话，说了很久也没有说完。"_s.repeated(1500), u"2026-07-19"_s}));
    const auto pages = table.finish();
    CHECK(pages.pages.size() > 3);
    staysOnPaper(pages);
    int headings = 0, dates = 0, sentences = 0;
    for (const auto& page : pages.pages)
        for (const auto& text : page.texts) {
            headings += text.text == u"问题描述"_s ? 1 : 0;
            dates += text.text.startsWith(u"2026-07-"_s) ? 1 : 0;
            sentences += int(text.text.size());
        }
    CHECK(headings == int(pages.pages.size()));
    CHECK(dates == 121);           // each on one line
    CHECK(sentences > 1500 * 17);  // all of the long row
    CHECK(pageImage(pages, 0, 72).size() == QSize(842, 595));
}

TEST_CASE("the figures of the dashboard go into a table with numerator, denominator and definition") {
    SmallDistrict district;
    DashboardFigures figures;
    auto reader = district.reader();
    FigureRequest request;
    request.indicator = u"coverage"_s;
    auto coverage = figure(*reader, request, district.actor(u"official"_s));
    REQUIRE_OK(coverage);
    figures.tiles.push_back({*coverage, {}});
    figures.reconciliation.push_back({u"on_site"_s, u"当场解决"_s, u"on_site"_s, FigurePart::Numerator, {}, 0});
    const auto sheet = figureSheet(figures, u"安澜区"_s, u"导出"_s);
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0][2] == u"0"_s);
    CHECK(sheet.rows[0][3] == u"12"_s);
    CHECK(sheet.rows[0][4] == u"0.00%"_s);
    CHECK_FALSE(sheet.rows[0][6].isEmpty());
    const auto path = district.folder.filePath(u"figures.xlsx"_s);
    auto rows = writeFigureSheet(sheet, path);
    REQUIRE_OK(rows);
    CHECK(*rows == 2);
    CHECK(QFile::exists(path));
}
