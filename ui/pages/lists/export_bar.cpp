#include "ui/pages/lists/export_bar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progress_panel.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

ExportBar::ExportBar(presentation::SessionModel& session, const QString& name, std::function<presentation::ListExport()> what,
                     QWidget* parent)
    : QWidget(parent),
      session_(session),
      what_(std::move(what)),
      progress_(new ProgressPanel(this)),
      banner_(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(progress_);
    column->addWidget(banner_);
    progress_->hide();
    progress_->setObjectName(name + u".export.progress"_s);
    banner_->hide();
    banner_->setObjectName(name + u".export.banner"_s);
    banner_->setClosable(true);
    connect(banner_, &Banner::closed, this, &QWidget::hide);
    connect(banner_, &Banner::actionTriggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(path_)); });
    connect(progress_, &ProgressPanel::cancelRequested, this, [this] {
        job_.cancel();
        hide();
        emit message(tr("Stopped. No file was written."), false);
    });
    hide();
    if (!session.may(Right::Export)) return;
    button_ = new SecondaryButton(tr("Export"), this);
    button_->setIconKind(Icon::Export);
    button_->setObjectName(name + u".export"_s);
    button_->setAccessibleName(tr("Export"));
    auto* menu = new QMenu(button_);
    menu->addAction(tr("Write an Excel file…\tCtrl+E"), this, &ExportBar::ask)->setObjectName(name + u".export.write"_s);
    menu->addAction(tr("Open in Excel"), this, &ExportBar::openDirectly)->setObjectName(name + u".export.open"_s);
    button_->setMenu(menu);
}

bool ExportBar::mayExport() {
    if (session_.may(Right::Export)) {
        if (!isEmpty_ || !isEmpty_()) return true;
        emit message(tr("The list is empty: there is nothing to export."), true);
        return false;
    }
    emit message(tr("Your role may not export lists. Chosen rows can be copied with Ctrl+C."), true);
    return false;
}

void ExportBar::ask() {
    if (!mayExport()) return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export the whole list"), folder, tr("Excel file (*.xlsx);;CSV file (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(what_().name + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { write(path, false); });
    dialog->open();
}

void ExportBar::openDirectly() {
    if (!mayExport()) return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u"/minqing"_s;
    QDir().mkpath(folder);
    write(folder + u"/"_s + what_().name + u".xlsx"_s, true);
}

void ExportBar::write(const QString& path, bool open) {
    if (!mayExport()) return;
    const auto what = what_();
    banner_->hide();
    progress_->start(tr("Exporting %1").arg(what.headline));
    show();
    job_ = presentation::runExport(
        session_, what, path, this, [this](qint64 rows) { progress_->setProgress(rows, 0); },
        [this, path, open](Expected<int> rows) { finish(path, open, rows); });
}

void ExportBar::finish(const QString& path, bool open, const Expected<int>& rows) {
    progress_->hide();
    if (!rows) {
        banner_->setMessage(Banner::Kind::Error, tr("Not exported."), rows.error().text().split(u'\n'));
        banner_->setAction({});
        return;
    }
    path_ = path;
    banner_->setMessage(Banner::Kind::Success,
                        tr("%1 rows written to %2").arg(presentation::countText(*rows), QDir::toNativeSeparators(path)));
    banner_->setAction(tr("Open"));
    if (open) QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

}  // namespace minqing::ui
