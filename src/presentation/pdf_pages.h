#pragma once
// Pages of a PDF as pictures. Nothing in it runs: no scripts, no links, nothing from elsewhere is loaded. Any thread but the
// GUI's: a page may take seconds.

#include <QByteArray>
#include <QImage>
#include <chrono>
#include <stop_token>

#include "base/error.h"

namespace minqing::presentation {

struct PdfPage {
    QImage picture;
    int page = 0;   ///< from 0
    int pages = 0;  ///< of the whole file
};

/// A page that draws longer than this is given up.
inline constexpr std::chrono::milliseconds longestPage{20'000};

/// The page (the nearest that there is), fitted into `atMost` pixels. BadInput: pdf_damaged, pdf_locked (it asks for a
/// password), pdf_too_slow; Refused: cancelled when `stop` was asked for.
[[nodiscard]] Expected<PdfPage> pdfPage(const QByteArray& bytes, int page, QSize atMost, const std::stop_token& stop = {},
                                        std::chrono::milliseconds longest = longestPage);

/// The upper part of a page, as much as a small tile shows.
[[nodiscard]] QImage headOfPage(const QImage& page);

}  // namespace minqing::presentation
