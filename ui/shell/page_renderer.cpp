#include "ui/shell/page_renderer.h"

#include <QDir>

#include "ui/shell/workspace.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 40;
constexpr int quietPolls = 8;  // nothing under way for so long: the page is complete

}  // namespace

PageRenderer::PageRenderer(MainWindow& window, presentation::SessionModel& session, presentation::UserSettings& settings,
                           QString folder)
    : window_(window), session_(session), settings_(settings), folder_(std::move(folder)) {
    const std::pair<QString, QStringList> roles[] = {{u"visitor"_s, {u"visits"_s, u"home"_s}},
                                                     {u"clerk"_s, {u"grievances"_s, u"roster"_s}},
                                                     {u"handler"_s, {u"grievances"_s}},
                                                     {u"supervisor"_s, {u"closeout"_s, u"home"_s}},
                                                     {u"official"_s, {u"dashboard"_s, u"rectifications"_s}},
                                                     {u"volunteer"_s, {u"wishes"_s}},
                                                     {u"sysadmin"_s, {u"settings"_s}}};
    for (const QString& appearance : {u"light"_s, u"dark"_s})
        for (const auto& [role, pages] : roles)
            for (const QString& page : pages) pictures_.push_back({role, page, appearance});
    connect(&timer_, &QTimer::timeout, this, &PageRenderer::waitThenShoot);
}

void PageRenderer::start() {
    if (!QDir().mkpath(folder_)) {
        emit finished(tr("The folder %1 cannot be made.").arg(folder_));
        return;
    }
    window_.grab().save(folder_ + u"/sign-in.png"_s);
    next();
}

void PageRenderer::next() {
    if (at_ >= pictures_.size()) {
        emit finished({});
        return;
    }
    const Picture& picture = pictures_[at_];
    settings_.set(presentation::Setting::Appearance, picture.appearance);
    window_.applyAppearance();
    const auto show = [this] {
        window_.workspace()->showPage(pictures_[at_].page);
        quiet_ = 0;
        timer_.start(pollMs);
    };
    if (signedIn_ == picture.role && window_.workspace()) {
        show();
        return;
    }
    QString account;
    for (const auto& offered : session_.offeredAccounts())
        if (offered.role == picture.role && account.isEmpty()) account = offered.name;
    if (account.isEmpty()) {
        ++at_;
        next();
        return;
    }
    session_.signIn(account, {}, this, [this, show, role = picture.role](Expected<Actor> actor) {
        if (!actor) {
            emit finished(actor.error().text());
            return;
        }
        signedIn_ = role;
        show();
    });
}

void PageRenderer::waitThenShoot() {
    quiet_ = session_.jobs().isBusy() ? 0 : quiet_ + 1;
    if (quiet_ < quietPolls) return;
    timer_.stop();
    shoot();
}

void PageRenderer::shoot() {
    const Picture& picture = pictures_[at_];
    const QString name = u"%1/%2-%3-%4.png"_s.arg(folder_, picture.page, picture.role, picture.appearance);
    if (!window_.grab().save(name)) {
        emit finished(tr("The picture %1 cannot be written.").arg(name));
        return;
    }
    ++at_;
    next();
}

}  // namespace minqing::ui
