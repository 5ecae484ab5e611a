#include "presentation/pdf_pages.h"

#include <poppler-qt6.h>

#include <QCoreApplication>
#include <cmath>
#include <mutex>
#include <new>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

Unexpected damagedPdf() {
    return fail(ErrorKind::BadInput, u"pdf_damaged"_s,
                PdfText::tr("This PDF is damaged and cannot be shown. Save it, or ask for it once more."));
}

Unexpected lockedPdf() {
    return fail(ErrorKind::BadInput, u"pdf_locked"_s,
                PdfText::tr("This PDF is protected with a password and cannot be shown here. Open it with another program, or "
                            "attach it without the password."));
}

Unexpected slowPdf() {
    return fail(ErrorKind::BadInput, u"pdf_too_slow"_s,
                PdfText::tr("This page is too large to be shown here. Open it with another program, or save it."));
}

/// Asked by the library again and again while it draws.
struct PageDrawing {
    const std::stop_token& stop;
    std::chrono::steady_clock::time_point end;
    bool late = false;
    [[nodiscard]] bool givenUp() {
        late = late || std::chrono::steady_clock::now() >= end;
        return late || stop.stop_requested();
    }
};

bool drawingGivenUp(const QVariant& payload) { return static_cast<PageDrawing*>(payload.value<void*>())->givenUp(); }
void ignoreUpdate(const QImage& /*soFar*/, const QVariant& /*payload*/) {}
bool wantsNoUpdate(const QVariant& /*payload*/) { return false; }

/// What a broken file says about itself is of no use to anybody here.
void silenceLibrary() {
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {}); });
}

/// Dots per inch at which the page fills `atMost`; 0 for a page without a sound size.
double fittingResolution(QSizeF points, QSize atMost) {
    if (!std::isfinite(points.width()) || !std::isfinite(points.height()) || points.width() <= 0 || points.height() <= 0)
        return 0;
    constexpr double pointsPerInch = 72;
    return pointsPerInch * qMin(atMost.width() / points.width(), atMost.height() / points.height());
}

Expected<PdfPage> drawnPage(const QByteArray& bytes, int wanted, QSize atMost, PageDrawing& drawing) {
    const auto document = Poppler::Document::loadFromData(bytes);
    if (!document) return damagedPdf();
    if (document->isLocked()) return lockedPdf();
    const int pages = document->numPages();
    if (pages <= 0) return damagedPdf();
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const int at = qBound(0, wanted, pages - 1);
    const auto page = document->page(at);
    if (!page) return damagedPdf();
    const double resolution = fittingResolution(page->pageSizeF(), atMost);
    if (resolution <= 0) return damagedPdf();
    // A strip of paper a thousand times as long as wide still has one dot across.
    const auto dots = (page->pageSizeF() * (resolution / 72)).toSize().expandedTo({1, 1}).boundedTo(atMost);
    QImage picture =
        page->renderToImage(resolution, resolution, 0, 0, dots.width(), dots.height(), Poppler::Page::Rotate0, ignoreUpdate,
                            wantsNoUpdate, drawingGivenUp, QVariant::fromValue(static_cast<void*>(&drawing)));
    if (drawing.stop.stop_requested()) return fail(ErrorKind::Refused, u"cancelled"_s, PdfText::tr("Stopped."));
    if (drawing.late) return slowPdf();
    if (picture.isNull()) return damagedPdf();
    return PdfPage{std::move(picture), at, pages};
}

}  // namespace

Expected<PdfPage> pdfPage(const QByteArray& bytes, int page, QSize atMost, const std::stop_token& stop,
                          std::chrono::milliseconds longest) {
    silenceLibrary();
    PageDrawing drawing{stop, std::chrono::steady_clock::now() + longest};
    try {
        return drawnPage(bytes, page, atMost, drawing);
    } catch (const std::bad_alloc&) {
        return slowPdf();
    }
}

QImage headOfPage(const QImage& page) {
    return page.copy(0, 0, page.width(), qMin(page.height(), qMax(1, page.width() * 16 / 21)));
}

}  // namespace minqing::presentation
