#include "presentation/print/set_text.h"

#include <QCoreApplication>
#include <QTextLayout>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeightOfType = 1.32;
// The middle of a Chinese character lies so far above the line it stands on, in parts of its size.
constexpr double middleAboveBaseline = 0.36;

void setParagraph(SetText& out, const QString& paragraph, const QFont& font, double width) {
    if (paragraph.isEmpty()) {
        out.lines.push_back({});
        return;
    }
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width * layoutUnits);
        QString text = paragraph.mid(line.textStart(), line.textLength());
        while (text.endsWith(u' ')) text.chop(1);
        out.lines.push_back({text, line.naturalTextWidth() / layoutUnits});
    }
    layout.endLayout();
}

}  // namespace

QFont printFont(const PrintStyle& style) {
    QFont font;
    font.setFamilies(QStringList{familyOf(style.face)} + facesOf(style.face));
    font.setPixelSize(std::max(1, qRound(style.points * layoutUnits)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    // Where 小标宋 is missing, the title is made bold instead.
    font.setBold(style.face == PrintFace::Title && !familyOf(PrintFace::Title).contains(u"标宋"_s) &&
                 !familyOf(PrintFace::Title).startsWith(u"FZXiaoBiaoSong"_s));
    if (style.pitch > 0) font.setLetterSpacing(QFont::AbsoluteSpacing, (style.pitch - style.points) * layoutUnits);
    return font;
}

SetText setText(const QString& text, const PrintStyle& style, double width, double lineHeight) {
    SetText out{style, lineHeight > 0 ? lineHeight : style.points * lineHeightOfType, {}};
    if (text.isEmpty()) return out;
    const QFont font = printFont(style);
    QString plain = text;
    plain.remove(u'\r').replace(u'\t', u' ');
    const auto paragraphs = plain.split(u'\n');
    for (const auto& paragraph : paragraphs) setParagraph(out, paragraph, font, width);
    return out;
}

void cutText(SetText& text, std::size_t lines) {
    if (text.lines.size() <= lines || lines == 0) return;
    text.lines.resize(lines);
    const auto more = QCoreApplication::translate("Print", "… (the rest stands in the ledger)");
    auto& last = text.lines.back();
    last.text.chop(std::min(last.text.size(), more.size()));
    last.text += more;
}

void putText(PrintedPage& page, const SetText& text, QPointF top, double width, Qt::Alignment alignment) {
    double y = top.y() + text.lineHeight / 2 + text.style.points * middleAboveBaseline;
    for (const auto& line : text.lines) {
        double x = top.x();
        if (alignment & Qt::AlignHCenter) x += (width - line.width) / 2;
        if (alignment & Qt::AlignRight) x += width - line.width;
        if (!line.text.isEmpty()) page.texts.push_back({QPointF(x, y), line.text, text.style});
        y += text.lineHeight;
    }
}

void putCentred(PrintedPage& page, const SetText& text, const QRectF& box) {
    putText(page, text, QPointF(box.left(), box.top() + (box.height() - text.height()) / 2), box.width(), Qt::AlignHCenter);
}

void putBox(PrintedPage& page, const QRectF& box, double width) {
    for (const auto& line : {QLineF(box.topLeft(), box.topRight()), QLineF(box.topRight(), box.bottomRight()),
                             QLineF(box.bottomRight(), box.bottomLeft()), QLineF(box.bottomLeft(), box.topLeft())})
        page.rules.push_back({line, width});
}

}  // namespace minqing::presentation
