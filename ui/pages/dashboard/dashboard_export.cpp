#include "ui/pages/dashboard/dashboard_export.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "base/platform/system.h"
#include "presentation/formats.h"
#include "presentation/print/figure_sheet.h"
#include "presentation/print/set_text.h"
#include "ui/pages/prints/print_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/stat_tile.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 12 * presentation::pointsPerMm;

/// Paper is white: in the dark the page is drawn in light colours for the moment.
class LightWhile {
  public:
    explicit LightWhile(int percent) : dark_(currentAppearance() == Appearance::Dark), percent_(percent) {
        if (dark_) applyTheme(*qApp, Appearance::Light, percent_);
    }
    ~LightWhile() {
        if (dark_) applyTheme(*qApp, Appearance::Dark, percent_);
    }
    LightWhile(const LightWhile&) = delete;
    LightWhile& operator=(const LightWhile&) = delete;

  private:
    bool dark_;
    int percent_;
};

/// The page is laid out for the proportions of the sheet and so large that nothing in it has to be scrolled, as long as it
/// is drawn. The window does not come to painting in between.
class LargeWhile {
  public:
    LargeWhile(QWidget* page, int percent) : page_(page), before_(page->size()) {
        page_->resize(QSize(1480, 930) * percent / 100);
        page_->layout()->activate();
        // Scroll bars go once their areas have heard that there is room. The stack above the page must not hear of it.
        const auto parts = page_->findChildren<QWidget*>();
        for (auto* part : parts) QCoreApplication::sendPostedEvents(part, QEvent::LayoutRequest);
    }
    ~LargeWhile() { page_->resize(before_); }
    LargeWhile(const LargeWhile&) = delete;
    LargeWhile& operator=(const LargeWhile&) = delete;

  private:
    QWidget* page_;
    QSize before_;
};

/// What belongs to the screen only: the ring around what has the focus, the chosen mark, buttons and chips.
class PaperWhile {
  public:
    explicit PaperWhile(QWidget* page) : focus_(QApplication::focusWidget()) {
        if (focus_ && page->isAncestorOf(focus_))
            focus_->clearFocus();
        else
            focus_ = nullptr;
        for (auto* button : page->findChildren<QAbstractButton*>()) {
            auto* action = qobject_cast<ActionButton*>(button);
            const bool tells = qobject_cast<StatTile*>(button) || (action && action->kind() == ActionButton::Kind::Quiet);
            if (tells || !button->isVisible()) continue;
            hidden_.push_back(button);
            button->hide();
        }
    }
    ~PaperWhile() {
        for (auto* button : hidden_) button->show();
        if (focus_) focus_->setFocus();
    }
    PaperWhile(const PaperWhile&) = delete;
    PaperWhile& operator=(const PaperWhile&) = delete;

  private:
    QPointer<QWidget> focus_;
    std::vector<QAbstractButton*> hidden_;
};

Expected<void> writeImage(const QImage& image, const QString& path) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit()) return {};
    return fail(
        ErrorKind::Storage, u"write_failed"_s,
        DashboardExport::tr("%1 cannot be written (%2). Check the folder and the free space.").arg(path, fileErrorText(file)));
}

}  // namespace

DashboardExport::DashboardExport(presentation::SessionModel& session, presentation::UserSettings& settings,
                                 presentation::DashboardModel& model, QWidget* page)
    : QWidget(page), session_(session), settings_(settings), model_(model), page_(page), banner_(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(banner_);
    banner_->setObjectName(u"dashboard.export.banner"_s);
    banner_->setClosable(true);
    connect(banner_, &Banner::closed, this, &QWidget::hide);
    connect(banner_, &Banner::actionTriggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(path_)); });
    hide();
    if (!session.may(Right::Export)) return;
    button_ = new SecondaryButton(tr("Export"), page);
    button_->setIconKind(Icon::Export);
    button_->setObjectName(u"dashboard.export"_s);
    button_->setAccessibleName(tr("Export"));
    button_->setToolTip(tr("Ctrl+E"));
    auto* menu = new QMenu(button_);
    menu->setObjectName(u"dashboard.export.menu"_s);
    const auto add = [&](const QString& id, const QString& text, auto call) {
        menu->addAction(text, this, call)->setObjectName(u"dashboard.export."_s + id);
    };
    add(u"png"_s, tr("The page as a picture (PNG)…"), [this] { ask(As::Png); });
    add(u"pdf"_s, tr("The page as PDF…"), [this] { ask(As::Pdf); });
    add(u"xlsx"_s, tr("The figures as an Excel file…"), [this] { ask(As::Xlsx); });
    menu->addSeparator();
    add(u"print"_s, tr("Print the page…\tCtrl+P"), [this] { printPage(); });
    add(u"circular"_s, tr("Circular…"), [this] { showCircular(); });
    button_->setMenu(menu);
}

bool DashboardExport::mayExport() {
    if (!session_.may(Right::Export)) {
        emit message(tr("Your role may not export or print figures."), true);
        return false;
    }
    if (model_.figures()) return true;
    emit message(tr("The figures are still being counted. Try again in a moment."), true);
    return false;
}

void DashboardExport::open() {
    if (mayExport() && button_) button_->click();
}

QString DashboardExport::covers() const {
    const auto request = model_.request({});
    const auto around = session_.surroundings();
    QStringList words{around->units.name(request.unit.isEmpty() ? around->units.district() : request.unit)};
    const QDate last = request.to.isValid() ? request.to.addDays(-1) : QDate();
    if (request.from.isValid())
        words.append(tr("%1 to %2").arg(request.from.toString(Qt::ISODate), last.toString(Qt::ISODate)));
    words.append(tr("as of %1").arg(presentation::momentForFile(request.asOf.value_or(session_.now()))));
    return words.join(u" · "_s);
}

QString DashboardExport::stamp() const {
    return tr("exported by %1 (%2) · %3")
        .arg(session_.actor().displayName, session_.unitTitle(), presentation::momentForFile(session_.now()));
}

QString DashboardExport::fileName(const QString& what) const {
    return what + beijingDate(session_.now()).toString(u"-yyyyMMdd"_s) + beijingTime(session_.now()).toString(u"-HHmm"_s);
}

QImage DashboardExport::picture() {
    hide();
    const PaperWhile paper(page_);
    const LargeWhile large(page_, std::clamp(settings_.number(presentation::Setting::Scale), 100, 200));
    QImage image(page_->size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(currentPalette().page);
    page_->render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

presentation::PrintedPages DashboardExport::pages() {
    const int percent = std::clamp(settings_.number(presentation::Setting::Scale), 100, 200);
    hide();
    const LightWhile light(percent);
    const PaperWhile paper(page_);
    const LargeWhile large(page_, percent);
    using namespace presentation;
    PrintedPages pages;
    pages.title = tr("Dashboard") + u' ' + covers();
    pages.sheet = sheetLandscape(false);
    auto& page = pages.pages.emplace_back();
    const double width = pages.sheet.width() - 2 * margin;
    putText(page, setText(pages.title, {PrintFace::Title, 14}, width, 24), {margin, margin}, width, Qt::AlignHCenter);
    PrintedPicture picture;
    picture.size = page_->size();
    picture.box = QRectF(margin, margin + 28, width, pages.sheet.height() - 2 * margin - 28 - 18);
    QPainter painter(&picture.picture);
    page_->render(&painter, {}, {}, QWidget::DrawChildren);
    painter.end();
    page.pictures.push_back(std::move(picture));
    putText(page, setText(stamp(), {PrintFace::Table, 8, 0, true}, width, 14), {margin, pages.sheet.height() - margin - 14},
            width, Qt::AlignRight);
    return pages;
}

void DashboardExport::printPage() {
    if (!mayExport()) return;
    (new PrintDialog(session_, tr("Dashboard"), fileName(tr("Dashboard")), pages(), this))->open();
}

void DashboardExport::showCircular() {
    if (!mayExport()) return;
    PrintWork work;
    work.title = formTitle(FormKind::Circular);
    work.fileName = fileName(work.title);
    work.make = [request = model_.request({}), actor = session_.actor()](Reader& reader, const std::stop_token& stop,
                                                                         const presentation::FormProgress& told) {
        presentation::FormOrder order{FormKind::Circular, {}};
        order.question.figures = request;
        return presentation::formPages(reader, actor, order, stop, told);
    };
    (new PrintDialog(session_, std::move(work), this))->open();
}

void DashboardExport::ask(As as) {
    if (!mayExport()) return;
    const QString ending = as == As::Png ? u"png"_s : as == As::Pdf ? u"pdf"_s : u"xlsx"_s;
    const QString filter = as == As::Png   ? tr("Picture (*.png)")
                           : as == As::Pdf ? tr("PDF file (*.pdf)")
                                           : tr("Excel file (*.xlsx);;CSV file (*.csv)");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export the dashboard"), folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileName(tr("Dashboard")) + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, as](const QString& path) { write(as, path); });
    dialog->open();
}

void DashboardExport::write(As as, const QString& path) {
    if (!mayExport()) return;
    std::function<Expected<void>()> work;
    if (as == As::Png) {
        work = [image = picture(), path] { return writeImage(image, path); };
    } else if (as == As::Pdf) {
        work = [made = pages(), path] { return presentation::writePdf(made, path); };
    } else {
        work = [sheet = presentation::figureSheet(*model_.figures(), covers(), stamp()), path]() -> Expected<void> {
            auto rows = presentation::writeFigureSheet(sheet, path);
            if (!rows) return Unexpected(rows.error());
            return {};
        };
    }
    job_ = session_.jobs().read(
        this, [work](Reader&, std::stop_token) { return work(); }, [this, path](Expected<void> done) { finish(path, done); },
        presentation::Urgency::Later);
}

void DashboardExport::finish(const QString& path, const Expected<void>& done) {
    show();
    if (!done) {
        banner_->setMessage(Banner::Kind::Error, tr("Not exported."), done.error().text().split(u'\n'));
        banner_->setAction({});
        return;
    }
    path_ = path;
    banner_->setMessage(Banner::Kind::Success, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    banner_->setAction(tr("Open"));
}

}  // namespace minqing::ui
