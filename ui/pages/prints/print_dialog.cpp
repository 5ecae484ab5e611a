#include "ui/pages/prints/print_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/pages/prints/page_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::PrintedPages;

namespace {

PrintWork closeOutFormWork(const presentation::SessionModel& session, FormQuestion question, const QString& of, qint64 count) {
    PrintWork work;
    work.title = formTitle(FormKind::CloseOutForm) + u' ' + (of.isEmpty() ? PrintDialog::tr("(%1 cases)").arg(count) : of);
    work.fileName =
        formTitle(FormKind::CloseOutForm) + u'-' + (of.isEmpty() ? beijingDate(session.now()).toString(u"yyyyMMdd"_s) : of);
    work.expected = count;
    work.make = [actor = session.actor(), question = std::move(question)](Reader& reader, const std::stop_token& stop,
                                                                          const presentation::FormProgress& told) {
        return presentation::formPages(reader, actor, {FormKind::CloseOutForm, question}, stop, told);
    };
    return work;
}

}  // namespace

PrintWork closeOutFormWork(const presentation::SessionModel& session, const QStringList& numbers) {
    FormQuestion question;
    question.numbers = numbers;
    return closeOutFormWork(session, std::move(question), numbers.size() == 1 ? numbers.front() : QString(), numbers.size());
}

PrintWork closeOutFormWork(const presentation::SessionModel& session, const storage::CaseQuery& cases, qint64 count) {
    FormQuestion question;
    question.cases = cases;
    return closeOutFormWork(session, std::move(question), {}, count);
}

PrintDialog::PrintDialog(presentation::SessionModel& session, PrintWork work, QWidget* parent)
    : QDialog(parent),
      session_(session),
      fileName_(work.fileName),
      view_(new PageView),
      scroll_(new QScrollArea(this)),
      progress_(new ProgressPanel(this)),
      banner_(new Banner(this)),
      place_(new TextLabel({}, TextRole::Body, Tone::Muted, this)) {
    build(work.title);
    make(std::move(work));
}

PrintDialog::PrintDialog(presentation::SessionModel& session, const QString& title, const QString& fileName, PrintedPages pages,
                         QWidget* parent)
    : QDialog(parent),
      session_(session),
      fileName_(fileName),
      view_(new PageView),
      scroll_(new QScrollArea(this)),
      progress_(new ProgressPanel(this)),
      banner_(new Banner(this)),
      place_(new TextLabel({}, TextRole::Body, Tone::Muted, this)) {
    build(title);
    showPages(std::move(pages));
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::build(const QString& title) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"print.dialog"_s);
    setWindowTitle(title);
    setAccessibleName(title);
    resize(space(215), space(170));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(3), space(3), space(3), space(3));
    column->addWidget(buildBar());
    column->addWidget(progress_);
    column->addWidget(banner_);
    progress_->hide();
    progress_->setObjectName(u"print.progress"_s);
    banner_->hide();
    banner_->setObjectName(u"print.banner"_s);
    banner_->setClosable(true);
    scroll_->setObjectName(u"print.pages"_s);
    scroll_->setAccessibleName(tr("Pages"));
    scroll_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll_->setWidget(view_);
    scroll_->installEventFilter(this);
    view_->setObjectName(u"print.view"_s);
    column->addWidget(scroll_, 1);
    connect(progress_, &ProgressPanel::cancelRequested, this, &PrintDialog::stop);
    connect(banner_, &Banner::actionTriggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(saved_)); });
    showState();
}

ActionButton* PrintDialog::addButton(QLayout* line, const QString& id, const QString& text, void (PrintDialog::*call)()) {
    auto* button = new SecondaryButton(text, this);
    button->setObjectName(u"print."_s + id);
    button->setAccessibleName(text);
    connect(button, &ActionButton::clicked, this, call);
    line->addWidget(button);
    return button;
}

QWidget* PrintDialog::buildBar() {
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(2));
    previous_ = addButton(line, u"previous"_s, tr("Previous page"), &PrintDialog::previous);
    next_ = addButton(line, u"next"_s, tr("Next page"), &PrintDialog::next);
    addButton(line, u"zoom_out"_s, tr("Smaller"), &PrintDialog::zoomOut);
    addButton(line, u"zoom_in"_s, tr("Larger"), &PrintDialog::zoomIn);
    place_->setObjectName(u"print.place"_s);
    line->addWidget(place_);
    line->addStretch();
    save_ = addButton(line, u"save"_s, tr("Save as PDF…"), &PrintDialog::askSave);
    save_->setKeyHint(u"Ctrl S"_s);
    save_->setIconKind(Icon::Download);
    print_ = addButton(line, u"print"_s, tr("Print…"), &PrintDialog::askPrint);
    print_->setKeyHint(u"Ctrl P"_s);
    print_->setIconKind(Icon::Print);
    print_->setKind(ActionButton::Kind::Primary);
    return bar;
}

void PrintDialog::make(PrintWork work) {
    progress_->start(tr("Setting %1").arg(work.title));
    auto& jobs = session_.jobs();
    job_ = jobs.read(
        this,
        [this, &jobs, guard = QPointer<PrintDialog>(this), work = std::move(work)](Reader& reader, std::stop_token stopped) {
            return work.make(reader, stopped, [&](qint64 done) {
                jobs.tell(&jobs, [guard, done, stopped, expected = work.expected] {
                    if (guard && !stopped.stop_requested()) guard->progress_->setProgress(done, expected);
                });
            });
        },
        [this](Expected<PrintedPages> pages) {
            progress_->hide();
            if (pages)
                showPages(std::move(*pages));
            else
                fail(tr("There is nothing to print."), pages.error());
        },
        presentation::Urgency::Later);
}

void PrintDialog::showPages(PrintedPages pages) {
    pages_ = std::make_shared<const PrintedPages>(std::move(pages));
    view_->setPages(pages_);
    // A landscape sheet is wider than the window at its own size.
    view_->setPercent(pages_->sheet.width() > pages_->sheet.height() ? 75 : 100);
    showState();
    scroll_->setFocus();
}

int PrintDialog::pageCount() const { return pages_ ? int(pages_->pages.size()) : 0; }

void PrintDialog::showState() {
    const bool ready = pageCount() > 0 && !painter_ && progress_->isHidden();
    for (auto* button : {save_, print_}) button->setEnabled(ready);
    previous_->setEnabled(pageCount() > 0 && view_->page() > 0);
    next_->setEnabled(view_->page() + 1 < pageCount());
    place_->setText(pageCount() > 0 ? tr("page %1 of %2").arg(view_->page() + 1).arg(pageCount()) : QString());
    place_->setAccessibleName(place_->text());
}

void PrintDialog::turn(int by) {
    view_->showPage(view_->page() + by);
    showState();
}

void PrintDialog::zoom(int by) { view_->setPercent(std::clamp(view_->percent() + by, 50, 200)); }

bool PrintDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == scroll_ && event->type() == QEvent::KeyPress) {
        auto* bar = scroll_->verticalScrollBar();
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_PageDown && bar->value() == bar->maximum() && next_->isEnabled()) {
            next();
            bar->setValue(bar->minimum());
            return true;
        }
        if (key == Qt::Key_PageUp && bar->value() == bar->minimum() && previous_->isEnabled()) {
            previous();
            bar->setValue(bar->maximum());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void PrintDialog::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
        case Qt::Key_PageDown:
            return next();
        case Qt::Key_PageUp:
            return previous();
        case Qt::Key_Plus:
            return zoomIn();
        case Qt::Key_Minus:
            return zoomOut();
        case Qt::Key_S:
            if (control && save_->isEnabled()) return askSave();
            break;
        case Qt::Key_P:
            if (control && print_->isEnabled()) return askPrint();
            break;
        default:
            break;
    }
    QDialog::keyPressEvent(event);
}

void PrintDialog::askSave() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), folder, tr("PDF file (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileName_ + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PrintDialog::savePdf);
    dialog->open();
}

void PrintDialog::savePdf(const QString& path) {
    if (!pages_) return;
    progress_->start(tr("Writing %1").arg(QDir::toNativeSeparators(path)));
    showState();
    auto& jobs = session_.jobs();
    job_ = jobs.read(
        this,
        [&jobs, guard = QPointer<PrintDialog>(this), pages = pages_, path](Reader&, std::stop_token stopped) {
            return presentation::writePdf(*pages, path, stopped, [&](int done) {
                jobs.tell(&jobs, [guard, done, stopped, all = int(pages->pages.size())] {
                    if (guard && !stopped.stop_requested()) guard->progress_->setProgress(done, all);
                });
            });
        },
        [this, path](Expected<void> written) {
            progress_->hide();
            showState();
            if (!written) return fail(tr("Not saved."), written.error());
            saved_ = path;
            banner_->setMessage(Banner::Kind::Success, tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
            banner_->setAction(tr("Open"));
        },
        presentation::Urgency::Later);
}

void PrintDialog::askPrint() {
    printer_ = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer_->setDocName(fileName_);
    const bool landscape = pages_->sheet.width() > pages_->sheet.height();
    const QSizeF upright = landscape ? pages_->sheet.transposed() : pages_->sheet;
    printer_->setPageLayout(QPageLayout(QPageSize(upright, QPageSize::Point, {}, QPageSize::FuzzyMatch),
                                        landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {}));
    printer_->setFullPage(true);
    auto* dialog = new QPrintDialog(printer_.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, pageCount());
    connect(dialog, &QDialog::accepted, this, &PrintDialog::print);
    dialog->open();
}

void PrintDialog::print() {
    painter_ = std::make_unique<QPainter>();
    if (!painter_->begin(printer_.get())) {
        painter_.reset();
        banner_->setMessage(Banner::Kind::Error, tr("The printer does not answer. Choose another, or save as PDF."));
        banner_->setAction({});
        return;
    }
    const bool some = printer_->printRange() == QPrinter::PageRange && printer_->fromPage() > 0;
    printed_ = some ? printer_->fromPage() - 1 : 0;
    progress_->start(tr("Printing %1").arg(windowTitle()));
    showState();
    printNext();
}

/// A page at a time, so that two hundred of them do not hold the window up.
void PrintDialog::printNext() {
    if (!painter_) return;
    const bool some = printer_->printRange() == QPrinter::PageRange && printer_->toPage() > 0;
    const int last = some ? std::min(printer_->toPage(), pageCount()) : pageCount();
    presentation::paintPage(*painter_, pages_->pages[size_t(printed_)], printer_->resolution());
    progress_->setProgress(++printed_, last);
    if (printed_ < last) {
        printer_->newPage();
        QTimer::singleShot(0, this, &PrintDialog::printNext);
        return;
    }
    painter_->end();
    painter_.reset();
    progress_->hide();
    showState();
    banner_->setMessage(Banner::Kind::Success, tr("Sent to the printer."));
    banner_->setAction({});
}

void PrintDialog::stop() {
    job_.cancel();
    if (painter_) {
        printer_->abort();
        painter_.reset();
    }
    progress_->hide();
    showState();
    banner_->setMessage(Banner::Kind::Neutral, tr("Stopped. Nothing was printed or written."));
    banner_->setAction({});
}

void PrintDialog::fail(const QString& message, const Error& error) {
    banner_->setMessage(Banner::Kind::Error, message, error.text().split(u'\n'));
    banner_->setAction({});
}

}  // namespace minqing::ui
