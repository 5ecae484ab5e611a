// Pages of a PDF as pictures, and the files that make trouble.
#include "presentation/pdf_pages.h"

#include "../support/sample_files.h"
#include "../support/sample_pdf.h"
#include "catch.h"

using namespace minqing;
using namespace minqing::presentation;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize atMost{600, 600};

int greyInTheMiddle(const QImage& picture) { return qGray(picture.pixel(picture.width() / 2, picture.height() / 2)); }

}  // namespace

TEST_CASE("every page of a PDF becomes a picture that fits") {
    const auto file = greyPdf({"0", "0.5", "1"});
    for (int page = 0; page < 3; ++page) {
        const auto shown = pdfPage(file, page, atMost);
        REQUIRE(shown);
        CHECK((shown->page == page && shown->pages == 3));
        CHECK(shown->picture.height() == atMost.height());
        CHECK(shown->picture.width() == 424);
        CHECK(std::abs(greyInTheMiddle(shown->picture) - page * 127) < 3);
    }
    // A page that there is not: the nearest.
    CHECK(pdfPage(file, 99, atMost)->page == 2);
    CHECK(pdfPage(file, -1, atMost)->page == 0);
}

TEST_CASE("a page as large as a field or as thin as a thread is no larger than it may be") {
    const auto field = pdfPage(greyPdf({"0.5"}, "14400000 14400000"), 0, atMost);
    REQUIRE(field);
    CHECK(field->picture.size() == atMost);
    const auto thread = pdfPage(greyPdf({"0.5"}, "1 14400"), 0, atMost);
    REQUIRE(thread);
    CHECK((thread->picture.width() >= 1 && thread->picture.height() <= atMost.height()));
}

TEST_CASE("a damaged PDF, a locked one and one without pages are told as such") {
    const auto whole = greyPdf({"0.5"});
    CHECK(pdfPage({}, 0, atMost).error().has(u"pdf_damaged"));
    CHECK(pdfPage("%PDF-1.4 and nothing else", 0, atMost).error().has(u"pdf_damaged"));
    CHECK(pdfPage(samplePdf(), 0, atMost).error().has(u"pdf_damaged"));
    CHECK(pdfPage(greyPdf({}), 0, atMost).error().has(u"pdf_damaged"));
    CHECK(pdfPage(lockedPdf(), 0, atMost).error().has(u"pdf_locked"));
    // Cut off or scratched anywhere, it never does worse than to say so.
    for (qsizetype cut = 0; cut < whole.size(); cut += 7) (void)pdfPage(whole.first(cut), 0, atMost);
    for (qsizetype at = 0; at < whole.size(); at += 5) {
        auto scratched = whole;
        scratched[at] = '\xFF';
        (void)pdfPage(scratched, 0, atMost);
    }
}

TEST_CASE("drawing ends when nobody waits any more, or when it takes too long") {
    const auto file = greyPdf({"0.5"});
    std::stop_source nobody;
    nobody.request_stop();
    CHECK(pdfPage(file, 0, atMost, nobody.get_token()).error().has(u"cancelled"));
    CHECK(pdfPage(file, 0, atMost, {}, std::chrono::milliseconds(0)).error().has(u"pdf_too_slow"));
}

TEST_CASE("a tile shows the head of a page") {
    QImage page(210, 297, QImage::Format_RGB32);
    page.fill(Qt::white);
    CHECK(headOfPage(page).size() == QSize(210, 160));
    CHECK(headOfPage(QImage(300, 20, QImage::Format_RGB32)).size() == QSize(300, 20));
}
