#include "presentation/print/printed_pages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QImage>
#include <QImageReader>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "base/platform/system.h"
#include "presentation/print/print_text.h"
#include "presentation/print/set_text.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int pdfDotsPerInch = 720;  // one dot is one unit of layout
constexpr int photoDots = 800, photoQuality = 85;
constexpr QRgb shadeColour = 0xffe9eef2;
constexpr QRgb faintColour = 0xff707880;

Unexpected notWritten(const QString& path, const QString& why) {
    return fail(ErrorKind::Storage, u"write_failed"_s,
                PrintText::tr("%1 cannot be written (%2). Check the folder, the free space and whether another program has the "
                              "file open.")
                    .arg(path, why));
}

void paintPicture(QPainter& painter, const PrintedPicture& one) {
    const QRectF box(one.box.topLeft() * layoutUnits, one.box.size() * layoutUnits);
    const double scale = std::min(box.width() / one.size.width(), box.height() / one.size.height());
    painter.save();
    painter.translate(box.left() + (box.width() - one.size.width() * scale) / 2, box.top());
    // drawPicture() makes up for the difference of resolution; here everything is scaled to its box already.
    const double again = double(one.picture.logicalDpiX()) / painter.device()->logicalDpiX();
    painter.scale(scale * again, scale * again);
    painter.drawPicture(0, 0, one.picture);
    painter.restore();
}

void paintPhoto(QPainter& painter, const PrintedPhoto& one) {
    const auto image = QImage::fromData(one.jpeg);
    if (image.isNull()) return;
    const QSizeF room = one.box.size() * layoutUnits;
    const QSizeF size = QSizeF(image.size()).scaled(room, Qt::KeepAspectRatio);
    const QPointF at =
        one.box.topLeft() * layoutUnits + QPointF(room.width() - size.width(), room.height() - size.height()) / 2;
    painter.drawImage(QRectF(at, size), image);
}

}  // namespace

QByteArray photoForPrint(const QByteArray& content) {
    QBuffer source;
    source.setData(content);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid() && std::max(whole.width(), whole.height()) > photoDots)
        reader.setScaledSize(whole.scaled(photoDots, photoDots, Qt::KeepAspectRatio));
    const auto image = reader.read();
    if (image.isNull()) return {};
    QByteArray jpeg;
    QBuffer target(&jpeg);
    image.save(&target, "JPEG", photoQuality);
    return jpeg;
}

QSizeF sheetA4() { return {210 * pointsPerMm, 297 * pointsPerMm}; }
QSizeF sheetLandscape(bool a3) { return a3 ? QSizeF(420, 297) * pointsPerMm : QSizeF(297, 210) * pointsPerMm; }

QStringList facesOf(PrintFace face) {
    // WenQuanYi before Noto: its text can be found and copied out of a PDF, Noto's has Kangxi radicals in it.
    static const QStringList anySong{u"SimSun"_s,           u"宋体"_s,           u"NSimSun"_s,           u"STSong"_s,
                                     u"AR PL SungtiL GB"_s, u"AR PL UMing CN"_s, u"WenQuanYi Zen Hei"_s, u"Noto Serif CJK SC"_s,
                                     u"Noto Sans CJK SC"_s};
    switch (face) {
        case PrintFace::Title:
            return QStringList{u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"方正小标宋_GBK"_s, u"FZXiaoBiaoSong-B05"_s,
                               u"华文中宋"_s,       u"STZhongsong"_s} +
                   anySong;
        case PrintFace::Body:
            return QStringList{u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s,
                               u"FangSong"_s,    u"STFangsong"_s,      u"FandolFang R"_s} +
                   anySong;
        case PrintFace::Heading:
            return {
                u"黑体"_s, u"SimHei"_s, u"STHeiti"_s, u"WenQuanYi Zen Hei"_s, u"WenQuanYi Micro Hei"_s, u"Noto Sans CJK SC"_s};
        case PrintFace::SubHeading:
            return QStringList{u"楷体_GB2312"_s, u"KaiTi_GB2312"_s,    u"楷体"_s,         u"KaiTi"_s,
                               u"STKaiti"_s,     u"AR PL KaitiM GB"_s, u"AR PL UKai CN"_s} +
                   anySong;
        case PrintFace::Table:
            return anySong;
    }
    return anySong;
}

QString familyOf(PrintFace face) {
    static const QStringList installed = QFontDatabase::families();
    for (const auto& family : facesOf(face))
        if (installed.contains(family)) return family;
    return {};
}

void paintPage(QPainter& painter, const PrintedPage& page, double dotsPerInch) {
    painter.save();
    painter.scale(dotsPerInch / pdfDotsPerInch, dotsPerInch / pdfDotsPerInch);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const auto& shade : page.shades)
        painter.fillRect(QRectF(shade.topLeft() * layoutUnits, shade.size() * layoutUnits), QColor::fromRgb(shadeColour));
    for (const auto& picture : page.pictures) paintPicture(painter, picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const auto& photo : page.photos) paintPhoto(painter, photo);
    for (const auto& rule : page.rules) {
        painter.setPen(QPen(Qt::black, rule.width * layoutUnits, Qt::SolidLine, Qt::SquareCap));
        painter.drawLine(QLineF(rule.line.p1() * layoutUnits, rule.line.p2() * layoutUnits));
    }
    std::optional<PrintStyle> style;
    for (const auto& text : page.texts) {
        if (style != text.style) {
            style = text.style;
            painter.setFont(printFont(*style));
            painter.setPen(style->faint ? QColor::fromRgb(faintColour) : QColor(Qt::black));
        }
        painter.drawText(text.baseline * layoutUnits, text.text);
    }
    painter.restore();
}

QImage pageImage(const PrintedPages& pages, int page, double dotsPerInch) {
    const QSizeF dots = pages.sheet * (dotsPerInch / 72.0);
    QImage image(dots.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, pages.pages[static_cast<std::size_t>(page)], dotsPerInch);
    return image;
}

Expected<void> writePdf(const PrintedPages& pages, const QString& path, const std::stop_token& stop,
                        const std::function<void(int)>& told) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return notWritten(path, fileErrorText(file));
    {
        QPdfWriter writer(&file);
        writer.setResolution(pdfDotsPerInch);
        writer.setTitle(pages.title);
        writer.setCreator(u"Minqing"_s);
        const bool landscape = pages.sheet.width() > pages.sheet.height();
        const QPageSize size(landscape ? pages.sheet.transposed() : pages.sheet, QPageSize::Point, {}, QPageSize::FuzzyMatch);
        writer.setPageLayout(QPageLayout(size, landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {}));
        QPainter painter(&writer);
        if (!painter.isActive()) return notWritten(path, PrintText::tr("no page could be begun"));
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            if (stop.stop_requested()) {
                painter.end();
                return fail(ErrorKind::Refused, u"cancelled"_s, PrintText::tr("Stopped; no file was written."));
            }
            if (i > 0 && !writer.newPage()) return notWritten(path, fileErrorText(file));
            paintPage(painter, pages.pages[i], pdfDotsPerInch);
            if (told) told(static_cast<int>(i) + 1);
        }
    }
    if (file.error() != QFileDevice::NoError || !file.commit()) return notWritten(path, fileErrorText(file));
    return {};
}

}  // namespace minqing::presentation
