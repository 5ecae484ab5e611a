#include "ui/pages/cases/evidence_field.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/pages/cases/evidence_viewer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail_strip.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

EvidenceField::EvidenceField(presentation::SessionModel& session, presentation::ActionFormModel& model, const QString& name,
                             QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(model),
      pictures_(session),
      name_(name + u".evidence"_s),
      note_(new QLineEdit(this)),
      kind_(new QComboBox(this)),
      strip_(new ThumbnailStrip(this)) {
    build();
    connect(&model_, &presentation::ActionFormModel::evidenceChanged, this, &EvidenceField::showEvidence);
    connect(&pictures_, &presentation::EvidencePictures::ready, strip_,
            [this](const QString& id, const QImage& picture) { strip_->setPicture(id, QPixmap::fromImage(picture)); });
    connect(strip_, &ThumbnailStrip::opened, this, &EvidenceField::look);
    showEvidence();
}

/// Not by a focus proxy: that would be a second tab stop, which cannot be put in its place among the fields.
void EvidenceField::focusInEvent(QFocusEvent* event) { note_->setFocus(event->reason()); }

void EvidenceField::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    auto* line = new QHBoxLayout;
    note_->setObjectName(name_ + u".note"_s);
    note_->setAccessibleName(tr("Evidence"));
    note_->setPlaceholderText(tr("A sentence, or a file"));
    note_->setToolTip(tr("Describe it and press Enter; or choose, drop or paste a file"));
    kind_->setObjectName(name_ + u".kind"_s);
    kind_->setAccessibleName(tr("From before or after the work"));
    const bool wish = model_.type() == "micro_wish"_L1;
    kind_->addItem(wish ? tr("Once realised") : tr("After the work"), u"after"_s);
    kind_->addItem(wish ? tr("Before it was realised") : tr("Before the work"), u"before"_s);
    kind_->addItem(tr("Document"), u"document"_s);
    kind_->setCurrentIndex(std::max(0, kind_->findData(model_.evidenceKind())));
    auto* file = new SecondaryButton(tr("File…"), this);
    file_ = file;
    file->setObjectName(name_ + u".file"_s);
    file->setAccessibleName(tr("Choose files as evidence"));
    file->setIconKind(Icon::Photo);
    line->addWidget(note_, 1);
    line->addWidget(kind_);
    line->addWidget(file);
    column->addLayout(line);
    auto* chips = new QWidget(this);
    chips_ = new FlowLayout(chips);
    column->addWidget(chips);
    strip_->setObjectName(name_ + u".pictures"_s);
    strip_->setAddable(false);
    column->addWidget(strip_);
    note_->setText(model_.evidenceNote());
    connect(note_, &QLineEdit::textChanged, &model_, &presentation::ActionFormModel::setEvidenceNote);
    connect(note_, &QLineEdit::returnPressed, this, &EvidenceField::addNote);
    connect(file, &ActionButton::clicked, this, &EvidenceField::chooseFiles);
}

QString EvidenceField::kind() const { return kind_->currentData().toString(); }

void EvidenceField::addNote() {
    const QString text = note_->text();
    note_->clear();  // first: it is not to be kept twice
    model_.addEvidenceNote(text, kind());
}

void EvidenceField::chooseFiles() {
    auto* dialog = new QFileDialog(
        this, tr("Choose evidence"), {},
        tr("Pictures and documents (*.jpg *.jpeg *.png *.webp *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        for (const QString& path : paths) model_.addEvidenceFile(path, kind());
    });
    dialog->open();
}

bool EvidenceField::canTake(const QMimeData& offered) {
    const auto urls = offered.urls();
    return offered.hasImage() || std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

bool EvidenceField::take(const QMimeData& offered) {
    bool taken = false;
    for (const QUrl& url : offered.urls()) {
        if (!url.isLocalFile() || !QFileInfo(url.toLocalFile()).isFile()) continue;
        model_.addEvidenceFile(url.toLocalFile(), kind());
        taken = true;
    }
    if (taken || !offered.hasImage()) return taken;
    const auto picture = qvariant_cast<QImage>(offered.imageData());
    if (picture.isNull()) return false;
    model_.addEvidencePicture(picture, kind());
    return true;
}

void EvidenceField::showEvidence() {
    // Who takes a piece away by key stays among the pieces.
    const QWidget* holder = window()->focusWidget();
    int held = -1;
    for (int i = 0; i < chips_->count(); ++i)
        if (chips_->itemAt(i)->widget() == holder) held = i;
    if (held >= 0) note_->setFocus();
    chips_->clearWidgets();
    std::vector<Thumbnail> thumbnails;
    QWidget* before = file_;
    for (int i = 0; i < int(model_.evidence().size()); ++i) {
        const auto& piece = model_.evidence()[size_t(i)];
        auto* chip = new Chip(piece.name, chips_->parentWidget());
        chip->setObjectName(name_ + u".piece."_s + QString::number(i));
        chip->setRemovable(true);
        chip->setAccessibleName(tr("%1 (Delete takes it away)").arg(piece.name));
        chip->setToolTip(chip->accessibleName());
        chip->show();
        setTabOrder(before, chip);  // one made later would come last of the window
        before = chip;
        // Later: the chip that asks is itself made anew.
        connect(
            chip, &Chip::removeRequested, this, [this, i] { model_.removeEvidence(i); }, Qt::QueuedConnection);
        chips_->addWidget(chip);
        if (held >= 0 && i == std::min(held, int(model_.evidence().size()) - 1)) chip->setFocus();
        if (!presentation::isShowable(piece)) continue;
        const QImage small = pictures_.small({}, piece);
        thumbnails.push_back({EvidenceViewer::keyOf(piece), small.isNull() ? QPixmap() : QPixmap::fromImage(small), piece.name,
                              presentation::isPdf(piece) ? Icon::Report : Icon::Photo});
    }
    strip_->setVisible(!thumbnails.empty());
    strip_->setThumbnails(thumbnails);
}

void EvidenceField::look(const QString& id) {
    auto* viewer = new EvidenceViewer(session_, {}, model_.evidence(), id, this);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->open();
}

}  // namespace minqing::ui
