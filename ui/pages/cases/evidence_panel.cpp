#include "ui/pages/cases/evidence_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/cases/evidence_viewer.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_strip.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

EvidencePanel::EvidencePanel(presentation::SessionModel& session, const QString& name, QWidget* parent)
    : QWidget(parent),
      session_(session),
      pictures_(session),
      name_(name),
      title_(new TextLabel(tr("Evidence"), TextRole::Heading, Tone::Normal, this)),
      strip_(new ThumbnailStrip(this)),
      pair_(new QWidget(this)),
      before_(new ThumbnailStrip(pair_)),
      after_(new ThumbnailStrip(pair_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(title_);
    column->addWidget(strip_);
    auto* line = new QHBoxLayout(pair_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(2));
    strip_->setObjectName(name + u".evidence"_s);
    before_->setObjectName(name + u".evidence.before"_s);
    after_->setObjectName(name + u".evidence.after"_s);
    for (auto* large : {before_, after_}) {
        large->setTileHeight(space(42));
        line->addWidget(large, 1);
    }
    for (auto* strip : {strip_, before_, after_}) {
        strip->setAddable(false);
        connect(strip, &ThumbnailStrip::opened, this, &EvidencePanel::open);
        connect(&pictures_, &presentation::EvidencePictures::ready, strip,
                [strip](const QString& id, const QImage& picture) { strip->setPicture(id, QPixmap::fromImage(picture)); });
    }
    pair_->hide();
}

namespace {

Thumbnail thumbnailOf(presentation::EvidencePictures& pictures, const QString& number, const Evidence& piece,
                      const QString& caption) {
    const QImage picture = pictures.small(number, piece);
    Thumbnail thumbnail{EvidenceViewer::keyOf(piece), picture.isNull() ? QPixmap() : QPixmap::fromImage(picture), caption};
    thumbnail.icon = !piece.isKept() ? Icon::Edit : presentation::isPicture(piece) ? Icon::Photo : Icon::Report;
    return thumbnail;
}

}  // namespace

void EvidencePanel::setCase(const CaseFile& file, bool compares) {
    number_ = file.number;
    pieces_.clear();
    std::vector<Thumbnail> thumbnails;
    for (const auto& piece : file.evidence) {
        if (piece.withdrawn) continue;
        pieces_.push_back(piece);
        thumbnails.push_back(thumbnailOf(pictures_, number_, piece, piece.name));
    }
    setVisible(!thumbnails.empty());
    strip_->setThumbnails(thumbnails);
    pair_->hide();
    if (compares) showPair();
}

/// The newest picture of each kind; only where there is one to look at.
void EvidencePanel::showPair() {
    bool any = false;
    const bool wish = presentation::isWish(number_, *session_.surroundings());
    for (auto* large : {before_, after_}) {
        const QString kind = large == before_ ? u"before"_s : u"after"_s;
        std::vector<Thumbnail> shown;
        for (auto piece = pieces_.rbegin(); piece != pieces_.rend() && shown.empty(); ++piece)
            if (piece->kind == kind && piece->isKept() && presentation::isPicture(*piece))
                shown.push_back(
                    thumbnailOf(pictures_, number_, *piece, presentation::evidenceCaption(*piece, session_.now(), wish)));
        any = any || !shown.empty();
        large->setVisible(!shown.empty());
        large->setThumbnails(shown);
    }
    pair_->setVisible(any);
}

bool EvidencePanel::look() {
    if (pieces_.empty()) return false;
    open(EvidenceViewer::keyOf(pieces_.front()));
    return true;
}

void EvidencePanel::open(const QString& id) {
    auto* viewer = new EvidenceViewer(session_, number_, pieces_, id, this);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->open();
}

}  // namespace minqing::ui
