// Developer program: shows every widget, or writes pictures of them with --render DIR [--percent 150].

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <memory>

#include "gallery_pages.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_bar.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast_area.h"
#include "ui/widgets/top_bar.h"

using namespace Qt::StringLiterals;
using namespace minqing::ui;

namespace {

constexpr QSize kOfficeScreen(1366, 768);

struct Page {
    QString id;
    Icon icon;
    QString text;
    QWidget* (*make)();
    bool startsGroup = false;
};

const QList<Page>& pages() {
    using namespace minqing::gallery;
    static const QList<Page> list = {
        {u"visits"_s, Icon::Visit, u"走访"_s, makeVisitPage},
        {u"cases"_s, Icon::Grievance, u"诉求"_s, makeListPage},
        {u"widgets"_s, Icon::CloseOut, u"控件"_s, makeWidgetsPage},
        {u"forms"_s, Icon::Rectification, u"表单"_s, makeFormPage},
        {u"dashboard"_s, Icon::Dashboard, u"看板"_s, makeDashboardPage, true},
    };
    return list;
}

class Gallery final : public QWidget {
  public:
    Gallery() : bar_(new SideBar(u"民情台账"_s)), stack_(new QStackedWidget) {
        setProperty("surface", u"page"_s);
        setAttribute(Qt::WA_StyledBackground);
        auto* top = new TopBar;
        top->search()->setPlaceholderText(u"搜索案件、户、人、单位（支持拼音首字母）"_s);
        top->setUser(u"承办"_s, u"区住建局 · 物业科"_s);
        auto* status = new StatusStrip;
        status->setSaved(u"已保存 16:22"_s);
        status->setInfo(u"离线可用 · 下次备份 20:00 · 安澜区.minqing"_s);
        status->offerUndo(u"派单 3 件"_s, 588);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(bar_);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(top);
        column->addWidget(stack_, 1);
        column->addWidget(status);
        row->addLayout(column, 1);
        fill();
    }
    void open(const QString& id) { bar_->setCurrent(id); }

  private:
    void fill() {
        std::vector<SideBarItem> items;
        for (const Page& page : pages()) {
            items.push_back({page.id, page.icon, page.text, page.startsGroup});
            stack_->addWidget(page.make());
        }
        items.push_back({u"report"_s, Icon::Report, u"报表"_s, false});
        items.push_back({u"roster"_s, Icon::Roster, u"名册"_s, false});
        items.push_back({u"settings"_s, Icon::Settings, u"设置"_s, false});
        bar_->setItems(items);
        bar_->setBadge(u"visits"_s, 12);
        bar_->setBadge(u"cases"_s, 477);
        bar_->setBadge(u"widgets"_s, 23, true);
        connect(bar_, &SideBar::currentChanged, this, [this](const QString& id) {
            for (int i = 0; i < pages().size(); ++i) {
                if (pages()[i].id == id) stack_->setCurrentIndex(i);
            }
        });
    }
    SideBar* bar_;
    QStackedWidget* stack_;
};

// Takes one picture per turn of the event loop, so that the window has become active and a focus ring can be seen.
class PictureTaker final : public QObject {
  public:
    PictureTaker(QApplication& app, QString folder, int percent)
        : app_(app), folder_(std::move(folder)), percent_(percent), timer_(new QTimer(this)) {
        QDir().mkpath(folder_);
        connect(timer_, &QTimer::timeout, this, &PictureTaker::step);
        timer_->start(kSettleMilliseconds);
    }

  private:
    void step() {
        if (gallery_ != nullptr) gallery_->grab().save(file());
        if (gallery_ != nullptr && ++page_ == pages().size()) {
            gallery_.reset();
            page_ = 0;
            if (dark_) return QCoreApplication::quit();
            dark_ = true;
        }
        if (gallery_ == nullptr) start();
        gallery_->open(pages()[page_].id);
        if (auto* control = gallery_->findChild<QWidget*>(u"focus."_s + pages()[page_].id)) control->setFocus();
    }
    void start() {
        applyTheme(app_, dark_ ? Appearance::Dark : Appearance::Light, percent_);
        gallery_ = std::make_unique<Gallery>();
        gallery_->resize(kOfficeScreen);
        gallery_->show();
        gallery_->activateWindow();
    }
    [[nodiscard]] QString file() const {
        const QString tint = dark_ ? u"dark"_s : u"light"_s;
        return u"%1/%2-%3-%4.png"_s.arg(folder_, pages()[page_].id, tint).arg(percent_);
    }
    static constexpr int kSettleMilliseconds = 50;
    QApplication& app_;
    QString folder_;
    int percent_;
    QTimer* timer_;
    std::unique_ptr<Gallery> gallery_;
    qsizetype page_ = 0;
    bool dark_ = false;
};

}  // namespace

int main(int argc, char* argv[]) {
    // Pictures must not need a screen; the platform has to be chosen before the application exists.
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--render") == 0) qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"render"_s, u"Write PNG files into this folder."_s, u"folder"_s},
                       {u"percent"_s, u"Scale, 100 to 200."_s, u"percent"_s, u"100"_s},
                       {u"dark"_s, u"Start dark."_s}});
    parser.process(app);
    const int percent = parser.value(u"percent"_s).toInt();
    if (parser.isSet(u"render"_s)) {
        PictureTaker taker(app, parser.value(u"render"_s), percent);
        return QApplication::exec();
    }
    applyTheme(app, parser.isSet(u"dark"_s) ? Appearance::Dark : Appearance::Light, percent);
    Gallery gallery;
    gallery.resize(kOfficeScreen);
    gallery.show();
    return QApplication::exec();
}
