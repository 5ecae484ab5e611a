#include "ui/pages/settings/diagram_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QScrollArea>
#include <QShortcut>

#include "base/platform/system.h"
#include "presentation/state_counts.h"
#include "presentation/state_diagram.h"
#include "ui/pages/settings/diagram_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

DiagramDialog::DiagramDialog(presentation::SessionModel& session, const QString& caseType, QWidget* parent)
    : QDialog(parent),
      session_(session),
      kind_(new QComboBox(this)),
      version_(new QComboBox(this)),
      area_(new QScrollArea(this)),
      view_(new DiagramView),
      note_(new TextLabel({}, TextRole::Small, Tone::Muted, this)) {
    setObjectName(u"diagram.dialog"_s);
    setWindowTitle(tr("Workflow diagram"));
    for (const auto& [id, versions] : session_.surroundings()->definitions->cases) {
        if (!versions.empty()) kind_->addItem(versions.rbegin()->second.name.text(), id);
    }
    kind_->setCurrentIndex(std::max(0, kind_->findData(caseType)));
    build();
    fillVersions();
    resize(space(280), space(160));
    load();
}

void DiagramDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    kind_->setObjectName(u"diagram.kind"_s);
    kind_->setAccessibleName(tr("Kind"));
    version_->setObjectName(u"diagram.version"_s);
    version_->setAccessibleName(tr("Version"));
    row->addWidget(kind_);
    row->addWidget(version_);
    row->addWidget(note_, 1);
    auto* fitted = new SecondaryButton(tr("Fit"), this);
    fitted->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_0));
    auto* full = new SecondaryButton(tr("Full size"), this);
    full->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_1));
    auto* saved = new PrimaryButton(tr("Save as SVG…"), this);
    saved->setObjectName(u"diagram.save"_s);
    saved->setShortcutWithHint(QKeySequence(Qt::CTRL | Qt::Key_S));
    for (QWidget* button : {static_cast<QWidget*>(fitted), static_cast<QWidget*>(full), static_cast<QWidget*>(saved)}) {
        row->addWidget(button);
    }
    column->addLayout(row);
    area_->setWidget(view_);
    area_->setAlignment(Qt::AlignCenter);
    area_->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(area_, 1);
    connect(kind_, &QComboBox::activated, this, [this] {
        fillVersions();
        load();
    });
    connect(version_, &QComboBox::activated, this, &DiagramDialog::load);
    connect(fitted, &QAbstractButton::clicked, this, [this] {
        fitting_ = true;
        fit();
    });
    connect(full, &QAbstractButton::clicked, this, [this] { zoom(1 / scale_); });
    connect(saved, &QAbstractButton::clicked, this, &DiagramDialog::save);
    connect(new QShortcut(QKeySequence::ZoomIn, this), &QShortcut::activated, this, [this] { zoom(1.2); });
    connect(new QShortcut(QKeySequence::ZoomOut, this), &QShortcut::activated, this, [this] { zoom(1 / 1.2); });
}

void DiagramDialog::fillVersions() {
    version_->clear();
    const auto& cases = session_.surroundings()->definitions->cases;
    const auto found = cases.find(kind_->currentData().toString());
    if (found == cases.end()) return;
    for (auto one = found->second.rbegin(); one != found->second.rend(); ++one) {
        const bool latest = one == found->second.rbegin();
        version_->addItem(latest ? tr("%1, in force").arg(one->first) : tr("%1, earlier").arg(one->first), one->first);
    }
}

/// Drawn at once, and once more with the numbers when they are there.
void DiagramDialog::load() {
    draw({});
    if (!session_.may(Right::ReadCases)) return;  // a count of nothing would be read as none
    job_ = session_.jobs().read(
        this,
        [type = kind_->currentData().toString(), actor = session_.actor()](Reader& reader, std::stop_token) {
            return presentation::stateCounts(reader, type, actor);
        },
        [this](Expected<std::map<QString, qint64>> counts) {
            if (counts) draw(*counts);
        });
}

void DiagramDialog::draw(const std::map<QString, qint64>& counts) {
    const auto* definition =
        session_.surroundings()->definitions->caseVersion(kind_->currentData().toString(), version_->currentData().toInt());
    if (!definition) return;
    presentation::DiagramOptions options;
    options.dark = currentAppearance() == Appearance::Dark;
    options.counts = counts;
    options.font = font().family();
    svg_ = presentation::stateDiagram(*definition, options);
    view_->show(svg_);
    view_->setAccessibleName(tr("Diagram of %1: %2 states").arg(definition->name.text()).arg(definition->states.size()));
    fit();
}

/// As wide as the window, but never so small that it cannot be read.
void DiagramDialog::fit() {
    if (!fitting_ || view_->drawingSize().width() <= 0) return;
    const double wide = double(area_->viewport()->width()) / view_->drawingSize().width();
    scale_ = std::clamp(wide, 0.75, 1.6);
    view_->setScale(scale_);
}

void DiagramDialog::zoom(double factor) {
    fitting_ = false;
    scale_ = std::clamp(scale_ * factor, 0.4, 4.0);
    view_->setScale(scale_);
}

void DiagramDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fit();
}

void DiagramDialog::save() {
    auto* dialog = new QFileDialog(this, tr("Save as SVG…"), kind_->currentText() + u".svg"_s, tr("Drawing (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(svg_) == svg_.size() && file.commit();
        note_->setText(written ? tr("Saved to %1.").arg(path)
                               : tr("%1 could not be written: %2").arg(path, fileErrorText(file)));
    });
    dialog->open();
}

}  // namespace minqing::ui
