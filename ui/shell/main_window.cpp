#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "base/platform/system.h"
#include "demonstration/demonstration.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::Setting;

namespace {

/// Light or dark and the size, as chosen; tells the size in percent.
int applied(const presentation::UserSettings& settings) {
    const bool dark = settings.text(Setting::Appearance) == "dark"_L1;
    const int scale = std::clamp(settings.number(Setting::Scale), 100, 200);
    applyTheme(*qApp, dark ? Appearance::Dark : Appearance::Light, scale);
    return scale;
}

}  // namespace

MainWindow::MainWindow(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      session_(session),
      settings_(settings),
      scale_(applied(settings)),
      stack_(new QStackedWidget(this)),
      start_(new QWidget(stack_)),
      problem_(new Banner(start_)),
      progress_(new ProgressPanel(start_)),
      signIn_(new SignInPage(session, settings, stack_)) {
    setObjectName(u"shell.window"_s);
    setWindowTitle(tr("Minqing"));
    auto* column = new QVBoxLayout(start_);
    column->setContentsMargins(space(30), space(10), space(30), space(10));
    column->addStretch();
    column->addWidget(new TextLabel(tr("Minqing"), TextRole::Title, Tone::Accent, start_));
    column->addWidget(problem_);
    column->addWidget(progress_);
    column->addStretch();
    problem_->hide();
    progress_->hide();
    problem_->setObjectName(u"start.problem"_s);
    progress_->setObjectName(u"start.progress"_s);
    stack_->addWidget(start_);
    stack_->addWidget(signIn_);
    setCentralWidget(stack_);
    resize(settings_.number(Setting::WindowWidth), settings_.number(Setting::WindowHeight));
    connect(&session_, &presentation::SessionModel::actorChanged, this, &MainWindow::showActor);
    connect(problem_, &Banner::actionTriggered, this, [this] {
        if (again_) again_();
    });
    connect(progress_, &ProgressPanel::cancelRequested, this, [this] { making_.cancel(); });
}

void MainWindow::start(const QString& path, bool makeDemonstration) {
    stack_->setCurrentWidget(start_);
    again_ = [this, path, makeDemonstration] { start(path, makeDemonstration); };
    problem_->hide();
    if (makeDemonstration && !QFileInfo::exists(path))
        make(path);
    else
        open(path);
}

void MainWindow::make(const QString& path) {
    progress_->start(tr("Making the demonstration district: 186,276 households and everything that happened to them"));
    progress_->setProgress(0, 100);
    auto& jobs = session_.jobs();
    making_ = jobs.run(
        this,
        [this, &jobs, path](std::stop_token stop) -> Expected<DemonstrationReport> {
            if (const auto folder = makePrivateFolder(QFileInfo(path).path()); !folder) return Unexpected(folder.error());
            DemonstrationOptions options;
            options.path = path;
            int told = -1;
            return createDemonstration(
                options,
                [this, &jobs, &told](int percent, const QString& stage) {
                    if (percent == told) return;
                    told = percent;
                    jobs.tell(this, [this, percent, stage] {
                        progress_->setProgress(percent, 100);
                        progress_->setToolTip(stage);
                    });
                },
                stop);
        },
        [this, path](Expected<DemonstrationReport> report) {
            if (!report) {
                fail(tr("The demonstration district could not be made."), report.error());
                return;
            }
            progress_->finish(tr("Made in %1 s").arg(report->seconds, 0, 'f', 0));
            open(path);
        });
}

void MainWindow::open(const QString& path) {
    session_.jobs().open(path, this, [this, path](Expected<SurroundingsPtr> opened) {
        if (!opened) {
            fail(tr("“%1” could not be opened.").arg(path), opened.error());
            return;
        }
        settings_.set(Setting::LastLedger, path);
        progress_->hide();
        signIn_->enter();
        stack_->setCurrentWidget(signIn_);
        emit ledgerOpened();
    });
}

void MainWindow::fail(const QString& headline, const Error& error) {
    progress_->hide();
    problem_->setMessage(Banner::Kind::Error, headline, error.text().split(u'\n'));
    problem_->setAction(tr("Try again"));
    emit startFailed(headline + u"\n"_s + error.text());
}

void MainWindow::showActor() {
    if (workspace_) {
        workspace_->putAway();
        stack_->removeWidget(workspace_);
        // The signal may come from inside the workspace itself.
        workspace_->deleteLater();
        workspace_ = nullptr;
    }
    if (!session_.isSignedIn()) {
        signIn_->enter();
        stack_->setCurrentWidget(signIn_);
        return;
    }
    workspace_ = new Workspace(session_, settings_, stack_);
    connect(workspace_, &Workspace::signOutRequested, &session_, &presentation::SessionModel::signOut, Qt::QueuedConnection);
    connect(workspace_, &Workspace::appearanceChanged, this, &MainWindow::applyAppearance, Qt::QueuedConnection);
    stack_->addWidget(workspace_);
    stack_->setCurrentWidget(workspace_);
}

void MainWindow::applyAppearance() {
    const int scale = applied(settings_);
    if (std::exchange(scale_, scale) == scale) return;
    // Widths and gaps were measured when the pages were made: they are made anew. What is typed is kept with the drafts.
    const bool signingIn = stack_->currentWidget() == signIn_;
    stack_->removeWidget(signIn_);
    signIn_->deleteLater();
    signIn_ = new SignInPage(session_, settings_, stack_);
    stack_->addWidget(signIn_);
    if (signingIn) {
        signIn_->enter();
        stack_->setCurrentWidget(signIn_);
    }
    if (!workspace_) return;
    const QString page = workspace_->currentPage();
    showActor();
    workspace_->showPage(page);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (workspace_) workspace_->putAway();
    making_.cancel();
    if (!isMaximized()) {
        settings_.set(Setting::WindowWidth, width());
        settings_.set(Setting::WindowHeight, height());
    }
    event->accept();
}

}  // namespace minqing::ui
