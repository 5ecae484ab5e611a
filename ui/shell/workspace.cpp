#include "ui/shell/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "presentation/formats.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/roster/roster_page.h"
#include "ui/pages/settings/diagram_dialog.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/visits/day_visits_dialog.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/pages/wishes/wish_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/delegation_dialog.h"
#include "ui/shell/handbook.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/password_dialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast_area.h"
#include "ui/widgets/top_bar.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

constexpr int lookAtTypedMs = 700;

Workspace::Workspace(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
    : QWidget(parent),
      session_(session),
      settings_(settings),
      rail_(new SideBar(tr("Minqing"), this)),
      top_(new TopBar(this)),
      pages_(new QStackedWidget(this)),
      strip_(new StatusStrip(this)),
      toasts_(nullptr),
      menu_(new QMenu(this)) {
    setObjectName(u"shell.workspace"_s);
    build();
    palette_ = new CommandPalette(session_, top_->search(), this);
    toasts_ = new ToastArea(this);  // a stacked widget shows assistive tools nothing but its pages
    ids_ = session_.pages();
    if (!ids_.contains(u"settings"_s)) ids_.append(u"settings"_s);
    std::vector<SideBarItem> items;
    std::vector<presentation::SearchHit> commands;
    for (const QString& id : ids_) {
        const auto item = sideBarItem(id);
        if (item.text.isEmpty()) continue;
        items.push_back(item);
        commands.push_back(
            {presentation::SearchHit::Kind::Page, id, item.text, u"Ctrl+%1"_s.arg(int(items.size())), {}, otherWordsOf(id)});
    }
    addActions(commands);
    palette_->model().setCommands(std::move(commands));
    rail_->setItems(items);
    connect(rail_, &SideBar::currentChanged, this, &Workspace::showPage);
    connect(palette_, &CommandPalette::chosen, this, &Workspace::follow);
    connect(strip_, &StatusStrip::undoRequested, this, &Workspace::undo);
    connect(&session_, &presentation::SessionModel::undoOfferChanged, this, &Workspace::showUndo);
    connect(&session_, &presentation::SessionModel::saved, this, &Workspace::showSaved);
    bindKeys();
    auto* looking = new QTimer(this);
    connect(looking, &QTimer::timeout, this, &Workspace::showSaved);
    looking->start(lookAtTypedMs);
    showSaved();
    if (!ids_.isEmpty()) showPage(ids_.first());
}

void Workspace::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(top_);
    column->addWidget(pages_, 1);
    column->addWidget(strip_);
    // What a page would like to be high is no reason for the window to grow beyond the screen.
    pages_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    row->addLayout(column, 1);
    rail_->setObjectName(u"shell.nav"_s);
    top_->search()->setObjectName(u"shell.search"_s);
    top_->search()->setAccessibleName(tr("Search cases, households, pages and actions"));
    top_->setUser(session_.actor().displayName + u" · "_s + session_.roleTitle(), session_.unitTitle());
    menu_->setObjectName(u"shell.user_menu"_s);
    menu_->addAction(tr("Light or dark"), this, &Workspace::switchAppearance);
    menu_->addAction(tr("My deputies…"), this, &Workspace::showDeputies)->setObjectName(u"shell.deputies"_s);
    menu_->addAction(tr("Change my password…"), this, &Workspace::changePassword)->setObjectName(u"shell.password"_s);
    menu_->addAction(tr("Handbook for this page\tF1"), this, &Workspace::help);
    menu_->addSeparator();
    menu_->addAction(tr("Sign out"), this, &Workspace::signOutRequested);
    top_->setUserMenu(menu_);
    addDeputyBadge();
    QString name = QFileInfo(session_.jobs().path()).fileName();
    if (session_.surroundings()->demonstration) name = tr("Demonstration · made-up data");
    strip_->setInfo(tr("works offline · %1").arg(name));
}

/// Who holds a role that was lent sees in whose name they may act here.
void Workspace::addDeputyBadge() {
    QStringList names;
    for (const auto& grant : session_.actor().grants) {
        const auto* lender = session_.surroundings()->account(grant.delegatedBy);
        if (lender) names.append(lender->displayName.isEmpty() ? lender->name : lender->displayName);
    }
    names.removeDuplicates();
    if (names.isEmpty()) return;
    auto* badge = new Badge(tr("in the name of %1").arg(names.join(presentation::listSeparator())), Tone::Info, top_);
    badge->setObjectName(u"shell.deputy"_s);
    badge->setAccessibleName(badge->text());
    badge->setToolTip(tr("Roles were lent to you: see “My deputies…” under your name."));
    top_->addTool(badge);
}

void Workspace::showDeputies() {
    auto* dialog = new DelegationDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Workspace::changePassword() {
    auto* dialog = new PasswordDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this] { showMessage(tr("The password is changed. It counts from the next sign-in."), false); });
    dialog->open();
}

/// The day's ledger is the list of the page where visits are entered.
void Workspace::exportCurrent() {
    if (qobject_cast<VisitPage*>(current()))
        showDayVisits();
    else if (current())
        current()->exportList();
}

void Workspace::showDayVisits() {
    auto* dialog = new DayVisitsDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WorkDialog::caseRequested, this, &Workspace::openCase);
    dialog->open();
}

void Workspace::bindKeys() {
    const auto bind = [this](const QKeySequence& keys, auto call) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    for (int i = 0; i < 9; ++i)
        bind(QKeySequence(int(Qt::CTRL) | (Qt::Key_1 + i)), [this, i] {
            if (i < int(ids_.size())) showPage(ids_[i]);
        });
    bind(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { top_->focusSearch(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newItem(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (current()) current()->focusFilter();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (current()) current()->doMainAction();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] {
        if (current()) current()->doMainAction();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportCurrent(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        if (current()) current()->printChosen();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_G), [this] { showDiagram(); });
    bind(QKeySequence(Qt::Key_F1), [this] { help(); });
}

Page* Workspace::current() const { return qobject_cast<Page*>(pages_->currentWidget()); }

QString Workspace::currentPage() const {
    for (auto it = made_.constBegin(); it != made_.constEnd(); ++it)
        if (it.value() == pages_->currentWidget()) return it.key();
    return {};
}

Page* Workspace::page(const QString& id) {
    if (!made_.contains(id)) {
        Page* made = ids_.contains(id) ? makePage(id, session_, settings_, pages_) : nullptr;
        if (!made) return nullptr;
        made_.insert(id, made);
        pages_->addWidget(made);
        bindPage(made);
    }
    return made_.value(id);
}

void Workspace::addDayVisits(Page* page) {
    auto* header = page->findChild<PageHeader*>();
    if (!header) return;
    auto* day = new SecondaryButton(tr("Day's ledger"), page);
    day->setObjectName(u"visit.day"_s);
    day->setAccessibleName(tr("Day's ledger of visits"));
    day->setToolTip(tr("What was visited on a day, and the cases that came of it (Ctrl+E)"));
    connect(day, &ActionButton::clicked, this, &Workspace::showDayVisits);
    header->addAction(day);
}

void Workspace::bindPage(Page* page) {
    connect(page, &Page::message, this, &Workspace::showMessage);
    connect(page, &Page::hint, this, &Workspace::showHint);
    connect(page, &Page::listRequested, this, &Workspace::openList);
    connect(page, &Page::partsRequested, this,
            [this](const QString& id, const presentation::ListPart& shown, const std::vector<presentation::ListPart>& others) {
                openList(id, shown.query, shown.title);
                auto* wishes = qobject_cast<WishPage*>(this->page(id));
                if (auto* list = wishes ? wishes->list() : qobject_cast<CaseListPage*>(this->page(id)))
                    list->offerOthers(others);
            });
    connect(page, &Page::caseRequested, this, &Workspace::openCase);
    connect(page, &Page::pageRequested, this, &Workspace::showPage);
    connect(page, &Page::rosterRequested, this, &Workspace::openRoster);
    if (qobject_cast<VisitPage*>(page)) addDayVisits(page);
    if (auto* home = qobject_cast<HomePage*>(page)) connect(home, &HomePage::numbersChanged, this, &Workspace::showBadges);
    if (auto* settings = qobject_cast<SettingsPage*>(page)) {
        connect(settings, &SettingsPage::appearanceChanged, this, &Workspace::appearanceChanged);
        connect(settings, &SettingsPage::diagramRequested, this, &Workspace::showDiagram);
    }
}

void Workspace::showPage(const QString& id) {
    Page* found = page(id);
    if (!found) return;
    pages_->setCurrentWidget(found);
    const QSignalBlocker quiet(rail_);
    rail_->setCurrent(id);
    found->enter();
}

void Workspace::openList(const QString& id, const storage::CaseQuery& query, const QString& title) {
    Page* found = page(id);
    if (auto* list = qobject_cast<CaseListPage*>(found))
        list->openList(query, title);
    else if (auto* wishes = qobject_cast<WishPage*>(found))
        wishes->openList(query, title);
    else
        return showMessage(tr("Your role has no page for this list."), true);
    showPage(id);
}

void Workspace::openRoster(const storage::RegisterQuery& query, const QString& title, qint64 count) {
    auto* roster = qobject_cast<RosterPage*>(page(u"roster"_s));
    if (!roster) {
        if (ids_.contains(u"visits"_s))
            showPage(u"visits"_s);
        else
            showMessage(tr("Your role has no page for the roster."), true);
        return;
    }
    roster->openList(query, title, count);
    showPage(u"roster"_s);
}

void Workspace::openHousehold(const presentation::SearchHit& hit) {
    if (auto* roster = qobject_cast<RosterPage*>(page(u"roster"_s))) {
        roster->openHousehold(hit.id);
        showPage(u"roster"_s);
    } else if (auto* visits = qobject_cast<VisitPage*>(page(u"visits"_s))) {
        showPage(u"visits"_s);
        visits->openHousehold(hit.id);
    }
}

void Workspace::openCase(const QString& number) {
    // The prefix of a number tells the kind of the case; definitions know the prefixes.
    QString type = u"grievance"_s;
    for (const auto& [id, versions] : session_.surroundings()->definitions->cases)
        if (!versions.empty() && number.startsWith(versions.rbegin()->second.number + u"-"_s)) type = id;
    const QString id = pageOfCaseType(type);
    Page* found = page(id);
    if (auto* list = qobject_cast<CaseListPage*>(found))
        list->openCase(number);
    else if (auto* wishes = qobject_cast<WishPage*>(found))
        wishes->openCase(number);
    else
        return showMessage(tr("Your role may not open %1.").arg(number), true);
    showPage(id);
}

/// Of the kind whose list is open.
void Workspace::showDiagram() {
    QString type;
    for (const auto& [id, versions] : session_.surroundings()->definitions->cases)
        if (pageOfCaseType(id) == currentPage()) type = id;
    auto* dialog = new DiagramDialog(session_, type, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Workspace::showMessage(const QString& text, bool bad) { toasts_->show(text, bad ? Tone::Bad : Tone::Good); }

void Workspace::showHint(const QString& text) { toasts_->show(text, Tone::Info); }

void Workspace::showUndo() {
    if (const auto& offer = session_.undoOffer())
        strip_->offerUndo(offer->title, int((offer->until.ms - session_.now().ms) / 1000));
    else
        strip_->clearUndo();
}

void Workspace::showSaved() {
    const bool typed = std::any_of(made_.cbegin(), made_.cend(), [](const Page* page) { return page->hasUnsaved(); });
    if (typed) return strip_->setSaved(tr("Something typed is not saved yet"), Tone::Warning);
    const auto at = session_.savedAt();
    strip_->setSaved(at ? tr("Saved %1").arg(beijingTime(*at).toString(u"HH:mm"_s)) : tr("Everything is saved"));
}

void Workspace::showBadges() {
    auto* home = qobject_cast<HomePage*>(made_.value(u"home"_s));
    if (!home) return;
    int total = 0, wishes = 0;
    bool checks = false;  // whoever checks wishes has those to do; what stands on the board waits for others
    for (const auto& number : home->model().numbers()) {
        const int count = int(number.count.value_or(0));
        if (number.id == "due_today"_L1 || number.id == "to_dispatch"_L1 || number.id == "to_accept"_L1) total += count;
        if (number.id == "overdue"_L1) rail_->setBadge(u"grievances"_s, count, true);
        if (number.id == "to_approve"_L1) rail_->setBadge(u"closeout"_s, count, false);
        checks = checks || number.id == "to_check"_L1;
        if (number.id == "to_check"_L1 || (number.id == "unclaimed"_L1 && !checks)) wishes = count;
        if (number.id == "rectifications"_L1) rail_->setBadge(u"rectifications"_s, count, false);
    }
    rail_->setBadge(u"wishes"_s, wishes, false);
    rail_->setBadge(u"home"_s, total, false);
}

void Workspace::undo() {
    if (current() && current()->undoTyping()) return;
    auto offer = session_.undoOffer();
    if (!offer && current()) offer = current()->undoable();
    if (!offer) {
        showHint(tr("There is nothing to undo."));
        return;
    }
    session_.undo(*offer, this, [this](Expected<QString> said) {
        toasts_->clear();  // that it was saved is no longer so
        showMessage(said ? *said : said.error().text(), !said);
    });
}

void Workspace::help() {
    if (!handbook_) {
        std::vector<std::pair<QString, QString>> pages;
        for (const QString& id : std::as_const(ids_)) pages.emplace_back(id, sideBarItem(id).text);
        if (session_.may(Right::PublishDefinitions)) pages.emplace_back(u"definitions"_s, tr("Definitions of cases"));
        handbook_ = new Handbook(pages, this);
    }
    handbook_->open(currentPage());
}

void Workspace::putAway() {
    for (Page* page : std::as_const(made_)) page->putAway();
}

}  // namespace minqing::ui
