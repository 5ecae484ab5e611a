#pragma once
// Pages ready for paper: lines of text and rules at their places. One and the same thing is shown as a preview, written as
// PDF and sent to a printer, so that all three look alike. Lengths in points (1/72 inch), from the upper left corner of
// the sheet. Values; any thread (QGuiApplication must stand).

#include <QLineF>
#include <QPicture>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <stop_token>
#include <vector>

#include "base/error.h"

class QImage;
class QPainter;

namespace minqing::presentation {

inline constexpr double pointsPerMm = 72.0 / 25.4;

/// The faces of official papers; each falls back on what the computer has.
enum class PrintFace { Title, Body, Heading, SubHeading, Table };

struct PrintStyle {
    PrintFace face = PrintFace::Table;
    double points = 10.5;
    double pitch = 0;  ///< from one Chinese character to the next; 0: as the face has it
    bool faint = false;
    friend bool operator==(const PrintStyle&, const PrintStyle&) = default;
};

struct PrintedText {
    QPointF baseline;
    QString text;
    PrintStyle style;
};

struct PrintedRule {
    QLineF line;
    double width = 0.6;
};

/// A picture drawn as large as its box allows.
struct PrintedPicture {
    QRectF box;
    QPicture picture;
    QSizeF size;  ///< in the picture's own units
};

/// A photograph, small and compressed, so that two hundred pages of them fit into memory.
struct PrintedPhoto {
    QRectF box;
    QByteArray jpeg;
};

struct PrintedPage {
    std::vector<PrintedText> texts;
    std::vector<PrintedRule> rules;
    std::vector<QRectF> shades;  ///< light grey behind headings
    std::vector<PrintedPicture> pictures;
    std::vector<PrintedPhoto> photos;
};

struct PrintedPages {
    QString title;  ///< of the document
    QSizeF sheet;   ///< width and height
    std::vector<PrintedPage> pages;
    int rows = 0;  ///< cases, visits … on them
};

/// A4 (or A3), upright or landscape.
[[nodiscard]] QSizeF sheetA4();
[[nodiscard]] QSizeF sheetLandscape(bool a3);

/// What a sheet needs of a photograph: at most 800 dots long, as JPEG. Empty when it cannot be read.
[[nodiscard]] QByteArray photoForPrint(const QByteArray& content);

/// Paints a page on a device with this many dots to the inch.
void paintPage(QPainter& painter, const PrintedPage& page, double dotsPerInch);
/// White paper with the page on it.
[[nodiscard]] QImage pageImage(const PrintedPages& pages, int page, double dotsPerInch);
/// Whole or not at all, over an older file. Refused: cancelled; Storage: write_failed. `told` gets the pages done.
[[nodiscard]] Expected<void> writePdf(const PrintedPages& pages, const QString& path, const std::stop_token& stop = {},
                                      const std::function<void(int)>& told = {});

/// The families that are tried for a face, those of official papers first.
[[nodiscard]] QStringList facesOf(PrintFace face);
/// The family that this computer takes for it.
[[nodiscard]] QString familyOf(PrintFace face);

}  // namespace minqing::presentation
