#include "ui/pages/cases/evidence_viewer.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStandardPaths>
#include <QUrl>

#include "base/platform/system.h"
#include "ledger/evidence_file.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal zoomStep = 1.25;
constexpr qreal shareOfWindow = 0.92;
}  // namespace

EvidenceViewer::EvidenceViewer(presentation::SessionModel& session, QString number, std::vector<Evidence> pieces,
                               const QString& first, QWidget* parent)
    : QDialog(parent),
      session_(session),
      pictures_(session),
      number_(std::move(number)),
      pieces_(std::move(pieces)),
      title_(new TextLabel({}, TextRole::Lead, Tone::Normal, this)),
      note_(new TextLabel({}, TextRole::Small, Tone::Muted, this)),
      view_(new PictureView(this)),
      back_(new SecondaryButton(tr("Previous"), this)),
      on_(new SecondaryButton(tr("Next"), this)),
      save_(new SecondaryButton(tr("Save as…"), this)),
      open_(new SecondaryButton(tr("Open with another program"), this)),
      turner_(makePageTurner()) {
    setObjectName(u"evidence.viewer"_s);
    setWindowTitle(tr("Evidence"));
    build();
    for (int i = 0; i < int(pieces_.size()); ++i)
        if (keyOf(pieces_[size_t(i)]) == first) at_ = i;
    if (parent) resize(parent->window()->size() * shareOfWindow);
    show(at_);
}

void EvidenceViewer::build() {
    title_->setObjectName(u"evidence.viewer.title"_s);
    view_->setObjectName(u"evidence.viewer.picture"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(title_);
    column->addWidget(note_);
    column->addWidget(view_, 1);
    column->addWidget(turner_);
    auto* line = new QHBoxLayout;
    back_->setKeyHint(u"←"_s);
    on_->setKeyHint(u"→"_s);
    back_->setIconKind(Icon::ChevronLeft);
    on_->setIconKind(Icon::ChevronRight);
    auto* close = new SecondaryButton(tr("Back"), this);
    close->setObjectName(u"evidence.viewer.close"_s);
    close->setKeyHint(u"Esc"_s);
    const std::pair<ActionButton*, QString> named[] = {
        {back_, u"previous"_s}, {on_, u"next"_s}, {save_, u"save"_s}, {open_, u"open"_s}};
    for (const auto& [button, name] : named) {
        button->setObjectName(u"evidence.viewer."_s + name);
        button->setAccessibleName(button->text());
        line->addWidget(button);
    }
    line->addStretch();
    line->addWidget(close);
    column->addLayout(line);
    close->setFocus();
    connect(back_, &ActionButton::clicked, this, [this] { show(at_ - 1); });
    connect(on_, &ActionButton::clicked, this, [this] { show(at_ + 1); });
    connect(save_, &ActionButton::clicked, this, &EvidenceViewer::saveAs);
    connect(open_, &ActionButton::clicked, this, &EvidenceViewer::openOutside);
    connect(close, &ActionButton::clicked, this, &QDialog::reject);
}

/// The line below a PDF: back, which page, on.
QWidget* EvidenceViewer::makePageTurner() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    pageBack_ = new SecondaryButton(tr("Previous page"), line);
    pageOn_ = new SecondaryButton(tr("Next page"), line);
    pageNote_ = new TextLabel({}, TextRole::Body, Tone::Normal, line);
    pageBack_->setIconKind(Icon::ChevronUp);
    pageOn_->setIconKind(Icon::ChevronDown);
    pageBack_->setKeyHint(u"PgUp"_s);
    pageOn_->setKeyHint(u"PgDn"_s);
    pageBack_->setObjectName(u"evidence.viewer.page.previous"_s);
    pageOn_->setObjectName(u"evidence.viewer.page.next"_s);
    pageNote_->setObjectName(u"evidence.viewer.page"_s);
    pageBack_->setAccessibleName(pageBack_->text());
    pageOn_->setAccessibleName(pageOn_->text());
    row->addStretch();
    row->addWidget(pageBack_);
    row->addWidget(pageNote_);
    row->addWidget(pageOn_);
    row->addStretch();
    connect(pageBack_, &ActionButton::clicked, this, [this] { showPage(page_ - 1); });
    connect(pageOn_, &ActionButton::clicked, this, [this] { showPage(page_ + 1); });
    line->hide();
    return line;
}

void EvidenceViewer::tellPages() {
    turner_->setVisible(pages_ > 1);
    pageBack_->setEnabled(page_ > 0);
    pageOn_->setEnabled(page_ + 1 < pages_);
    pageNote_->setText(tr("Page %1 of %2").arg(page_ + 1).arg(pages_));
}

void EvidenceViewer::showPage(int page) {
    if (page < 0 || page >= pages_ || page == page_) return;
    page_ = page;
    tellPages();
    load();
}

void EvidenceViewer::turn(int step) {
    if (pages_ > 1)
        showPage(page_ + step);
    else
        show(at_ + step);
}

void EvidenceViewer::show(int position) {
    if (pieces_.empty() || position < 0 || position >= int(pieces_.size())) return;
    at_ = position;
    page_ = 0;
    pages_ = 1;
    tellPages();
    back_->setEnabled(at_ > 0);
    on_->setEnabled(at_ + 1 < int(pieces_.size()));
    save_->setEnabled(piece().isKept());
    open_->setEnabled(piece().isKept());
    title_->setText(piece().name);
    QString note =
        tr("%1 of %2").arg(at_ + 1).arg(pieces_.size()) + u" · "_s +
        presentation::evidenceCaption(piece(), session_.now(), presentation::isWish(number_, *session_.surroundings()));
    if (!piece().by.isNull()) note += u" · "_s + session_.surroundings()->accountTitle(piece().by);
    if (piece().isKept()) note += u" · "_s + locale().formattedDataSize(piece().size, 1, QLocale::DataSizeTraditionalFormat);
    note_->setText(note);
    view_->setAccessibleName(piece().name + u", "_s + note);
    if (!piece().isKept()) {
        view_->setMessage(Icon::Photo, tr("Only the name was kept, not the file."));
        return;
    }
    if (!presentation::isShowable(piece())) {
        view_->setMessage(Icon::Report, tr("This is a document. Open it with another program, or save it."));
        return;
    }
    view_->setMessage(Icon::None, tr("Loading…"));
    load();
}

void EvidenceViewer::load() {
    // The page before stays until the next one is drawn, and so does how near it is looked at.
    pictures_.large(number_, piece(), page_, this, [this](Expected<presentation::PdfPage> shown) {
        if (!shown) {
            view_->setMessage(Icon::Error, shown.error().text());
        } else if (shown->picture.isNull()) {
            view_->setMessage(Icon::Photo, tr("This picture cannot be shown here. Open it with another program, or save it."));
        } else {
            const qreal zoom = view_->zoom();
            view_->setPicture(shown->picture);
            view_->setZoom(zoom);
            page_ = shown->page;
            pages_ = shown->pages;
            tellPages();
        }
    });
}

void EvidenceViewer::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            show(at_ - 1);
            return;
        case Qt::Key_Right:
        case Qt::Key_Down:
            show(at_ + 1);
            return;
        case Qt::Key_PageUp:
            turn(-1);
            return;
        case Qt::Key_PageDown:
            turn(+1);
            return;
        case Qt::Key_Home:
            showPage(0);
            return;
        case Qt::Key_End:
            showPage(pages_ - 1);
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            view_->setZoom(view_->zoom() * zoomStep);
            return;
        case Qt::Key_Minus:
            view_->setZoom(view_->zoom() / zoomStep);
            return;
        case Qt::Key_Space:  // opened it from the list, closes it again
            reject();
            return;
        case Qt::Key_0:
            view_->setZoom(1);
            return;
        default:
            QDialog::keyPressEvent(event);
    }
}

void EvidenceViewer::write(const QString& path, std::function<void()> then) {
    pictures_.content(number_, piece(), this, [this, path, then = std::move(then)](Expected<EvidenceContent> content) {
        if (!content) {
            view_->setMessage(Icon::Error, content.error().text());
            return;
        }
        if (const auto written = writePrivateFile(path, content->bytes); !written) {
            note_->setText(written.error().text());
            return;
        }
        then();
    });
}

void EvidenceViewer::saveAs() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save evidence as"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(piece().name, piece().mediaType));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { write(path, [this, path] { note_->setText(tr("Saved as %1").arg(path)); }); });
    dialog->open();
}

void EvidenceViewer::openOutside() {
    const QString path = opened_.filePath(safeFileName(piece().name, piece().mediaType));
    write(path, [this, path] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            note_->setText(tr("This computer has no program for this file. Save it instead."));
    });
}

}  // namespace minqing::ui
